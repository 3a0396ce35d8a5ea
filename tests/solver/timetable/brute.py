"""The best sessions by trying all of them, with the judge as the only law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN
from planner.domain.kinds import Kind
from planner.domain.plan import Leg, Plan, Served, Session
from planner.verify import points
from tests.solver.timetable.settings import faults


def best_points(campaign: Campaign, legs: Iterable[Leg], most: int) -> Decimal:
    """Return the points of the best plan of at most ``most`` sessions (kinds without reach)."""
    journeys = tuple(legs)
    alone = list(_all(campaign))
    best = points(campaign, Plan(legs=journeys)).total
    for number in range(1, most + 1):
        for rows in combinations(alone, number):
            made = _served(campaign, rows, journeys)
            worth = points(campaign, made).total
            if worth > best and not faults(campaign, made):
                best = worth
    return best


def _all(campaign: Campaign) -> Iterator[Session]:
    for kind in campaign.kinds:
        for venue in campaign.venues:
            if venue.kind in kind.venue_kinds and venue.settlement is not None:
                yield from _held(campaign, kind, venue.id, venue.settlement)


def _held(campaign: Campaign, kind: Kind, venue: str, place: str) -> Iterator[Session]:
    cases = [row.id for row in campaign.cases if row.kind == kind.id] if kind.is_cases else [None]
    step, hours = campaign.horizon.grid_min, kind.hours[0]
    for day in range(campaign.horizon.days):
        for start in range(hours.start, hours.end, step):
            for blocks in range(kind.min_blocks, kind.max_blocks + 1):
                for crew in combinations(campaign.specialists, kind.head_count):
                    for case in cases:
                        begin = day * DAY_MIN + start
                        yield Session(
                            id="",
                            kind=kind.id,
                            direction=kind.direction,
                            settlement=place,
                            venue=venue,
                            start=begin,
                            end=begin + blocks * kind.block_min,
                            blocks=blocks,
                            people=0,
                            specialists=tuple(row.id for row in crew),
                            teams=tuple(sorted({row.team for row in crew})),
                            case=case,
                        )


def _served(campaign: Campaign, rows: tuple[Session, ...], legs: tuple[Leg, ...]) -> Plan:
    """Return the plan in which each session in turn serves all that it can of its settlement."""
    left = dict(campaign.demand)
    sessions, served = [], []
    for number, row in enumerate(rows):
        kind, key = campaign.kind[row.kind], (row.settlement, row.kind)
        people = min(row.blocks * kind.people_per_block, left.get(key, 0))
        left[key] = left.get(key, 0) - people
        sessions.append(replace(row, id=f"s{number}", people=people))
        served.append(Served(session=f"s{number}", settlement=row.settlement, people=people))
    return Plan(sessions=tuple(sessions), served=tuple(served), legs=legs)
