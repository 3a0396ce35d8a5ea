"""From orders of visits to a plan that planner's judge reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from benchmarks.tours.core import Core, Visit
from benchmarks.tours.walk import Walk, Walker
from planner.domain.clock import DAY_MIN
from planner.domain.ids import SessionId
from planner.domain.people import Team
from planner.domain.plan import Leg, Night, Plan, Served, Session, Unplanned
from planner.network import Network

Orders = Mapping[int, Sequence[Sequence[int]]]
"""For each strand the orders of its teams, as numbers of the strand's visits."""


def plan_of(core: Core, orders: Orders) -> Plan:
    """Return the plan in which every team walks its order through the calendar."""
    walker = Walker(core)
    months: list[tuple[Team, Walk]] = []
    for number, strand in enumerate(core.strands):
        given = [*orders.get(number, ()), *([] for _ in strand.teams)]
        for team, order in zip(strand.teams, given, strict=False):
            months.append((team, walker.walk([strand.visits[visit] for visit in order])))
    return plan_of_walks(core, months)


def plan_of_walks(core: Core, months: Sequence[tuple[Team, Walk]]) -> Plan:
    """Return the plan of the teams' months."""
    network = Network(core.campaign)
    sessions = _sessions(core, network, months)
    held = {(row.settlement, row.kind) for row in sessions}
    return Plan(
        sessions=sessions,
        served=tuple(
            Served(session=row.id, settlement=row.settlement, people=row.people) for row in sessions
        ),
        legs=tuple(leg for team, walk in months for leg in _legs(core, network, team, walk)),
        nights=tuple(n for team, walk in months for n in _nights(core, network, team, walk)),
        unplanned=tuple(
            Unplanned(settlement=place, kind=kind, people=people, reason="capacity")
            for (place, kind), people in core.campaign.demand.items()
            if (place, kind) not in held
        ),
    )


def _sessions(
    core: Core, network: Network, months: Sequence[tuple[Team, Walk]]
) -> tuple[Session, ...]:
    held = ((team, *row) for team, walk in months for row in walk.held)
    return tuple(_session(core, network, f"s{n:05d}", *row) for n, row in enumerate(held, 1))


def _session(
    core: Core, network: Network, name: str, team: Team, visit: Visit, day: int, minute: int
) -> Session:
    start = day * DAY_MIN + core.opens + minute
    (member,) = core.campaign.members[team.id]
    return Session(
        id=SessionId(name),
        kind=visit.kind.id,
        direction=visit.kind.direction,
        settlement=network.places[visit.place],
        venue=visit.venue.id,
        start=start,
        end=start + visit.minutes,
        blocks=1,
        people=visit.people,
        specialists=(member.id,),
        teams=(team.id,),
    )


def _legs(core: Core, network: Network, team: Team, walk: Walk) -> Iterator[Leg]:
    for row in walk.drives:
        start, end = network.places[row.start], network.places[row.end]
        depart = row.day * DAY_MIN + core.opens + row.depart
        trip = network.trip(team, start, end, depart)
        assert trip is not None, "walked where there is no road"
        yield Leg(
            team=team.id,
            start=start,
            end=end,
            depart=depart,
            arrive=depart + trip.minutes,
            km=trip.km.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP),
        )


def _nights(core: Core, network: Network, team: Team, walk: Walk) -> Iterator[Night]:
    place = core.base
    for day in range(core.days):
        place = next((row.end for row in reversed(walk.drives) if row.day == day), place)
        yield Night(team=team.id, day=day, settlement=network.places[place])
