"""Small plans: say what is held and who travels; nights, people served and unplanned follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN
from planner.domain.people import Team
from planner.domain.plan import Leg, Night, Plan, Served, Session, Unplanned
from tests.rules.case import Case
from tests.rules.worlds import at


@dataclass(frozen=True)
class Held:
    """A session to be held; ``cells`` replaces columns, ``served`` whom it serves."""

    name: str
    place: str
    start: str
    kind: str = "talk"
    blocks: int = 1
    people: int = 10
    by: tuple[str, ...] = ("p1",)
    served: Mapping[str, int] | None = None
    cells: Mapping[str, Any] = field(default_factory=dict)


def held(name: str, place: str, start: str, **cells: Any) -> Held:
    """Return a session of 10 people of the place, one block of ``talk`` by ``p1`` in the hall."""
    own = {
        key: cells.pop(key) for key in ("kind", "blocks", "people", "by", "served") if key in cells
    }
    return Held(name, place, start, **own, cells=cells)


def operation(name: str, place: str, start: str, case: str, **cells: Any) -> Held:
    """Return a surgery on a case of the place."""
    return held(name, place, start, **({"kind": "surgery", "people": 1, "case": case} | cells))


def go(ends: str, depart: str, minutes: int = 60, km: str | None = None, team: str = "t1") -> Leg:
    """Return a leg ``"A>B"`` that takes an hour, with as many km as minutes."""
    start, end = ends.split(">")
    leave = at(depart)
    length = Decimal(minutes if km is None else km)
    return Leg(team=team, start=start, end=end, depart=leave, arrive=leave + minutes, km=length)


def plan(campaign: Campaign, *rows: Held | Leg) -> Plan:
    """Return the plan of these sessions and legs, all five tables in agreement."""
    wanted = [row for row in rows if isinstance(row, Held)]
    legs = tuple(row for row in rows if isinstance(row, Leg))
    found = Plan(
        sessions=tuple(_session(campaign, row) for row in wanted),
        served=tuple(part for row in wanted for part in _served(row)),
        legs=legs,
        nights=tuple(row for team in campaign.teams for row in _nights(team, legs)),
    )
    return replace(found, unplanned=tuple(_unplanned(campaign, found)))


def change(old: Plan, table: str, row: int, **cells: Any) -> Plan:
    """Return the plan with some cells of one row replaced."""
    rows = list(getattr(old, table))
    rows[row] = replace(rows[row], **cells)
    return replace(old, **{table: tuple(rows)})


def without(old: Plan, table: str, row: int) -> Plan:
    """Return the plan without one row."""
    rows = list(getattr(old, table))
    del rows[row]
    return replace(old, **{table: tuple(rows)})


def recounted(campaign: Campaign, **tables: Any) -> Plan:
    """Return the plan of these tables, with whom they leave unserved and nobody travelling."""
    found = Plan(
        nights=tuple(row for team in campaign.teams for row in _nights(team, ())), **tables
    )
    return replace(found, unplanned=tuple(_unplanned(campaign, found)))


def _session(campaign: Campaign, row: Held) -> Session:
    kind, start = campaign.kind[row.kind], at(row.start)
    case = campaign.case.get(row.cells.get("case", ""))
    block_min = kind.block_min if case is None or case.block_min is None else case.block_min
    usual = {
        "id": row.name,
        "kind": kind.id,
        "direction": kind.direction,
        "settlement": row.place,
        "venue": f"hall-{row.place}",
        "start": start,
        "end": start + row.blocks * block_min,
        "blocks": row.blocks,
        "people": sum(row.served.values()) if row.served else row.people,
        "specialists": row.by,
        "teams": tuple(sorted({campaign.specialist[name].team for name in row.by})),
    }
    return Session(**(usual | dict(row.cells)))


def _served(row: Held) -> Iterator[Served]:
    for place, people in (row.served or {row.place: row.people}).items():
        yield Served(session=row.name, settlement=place, people=people)


def _nights(team: Team, legs: tuple[Leg, ...]) -> Iterator[Night]:
    own = sorted((leg for leg in legs if leg.team == team.id), key=lambda leg: leg.depart)
    for day in range(team.first_day, team.last_day + 1):
        midnight, where = (day + 1) * DAY_MIN, team.base
        for leg in own:
            if leg.arrive <= midnight:
                where = leg.end
            elif leg.depart < midnight:
                where = None
        yield Night(team=team.id, day=day, settlement=where)


def _unplanned(campaign: Campaign, found: Plan) -> Iterator[Unplanned]:
    kinds = {row.id: row.kind for row in found.sessions}
    for (place, kind), people in campaign.demand.items():
        served = sum(
            part.people
            for part in found.served
            if part.settlement == place and kinds[part.session] == kind
        )
        if served < people:
            left = people - served
            yield Unplanned(settlement=place, kind=kind, people=left, reason="capacity")


def pair(
    rule: str,
    title: str,
    campaign: Campaign,
    broken: Plan | list[Held | Leg],
    mended: Plan | list[Held | Leg],
    *,
    now: str | None = None,
) -> Case:
    """Return a case of the docket; a list of rows stands for the plan that they make."""
    plans = [row if isinstance(row, Plan) else plan(campaign, *row) for row in (broken, mended)]
    moment = None if now is None else at(now)
    return Case(
        rule=rule, title=title, campaign=campaign, broken=plans[0], mended=plans[1], now=moment
    )
