"""Rule ``after``: sessions that must come before."""

from __future__ import annotations

from collections.abc import Collection

from planner.domain.ids import SettlementId
from planner.domain.kinds import After
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held, Literal


def add(build: Build) -> None:
    """Hold the kinds that a kind names before it, in the place and the days asked for."""
    for held in build.roster.helds:
        for after in held.kind.after:
            _come_before(build, held, after)


def _come_before(build: Build, held: Held, after: After) -> None:
    places = _places(build, held, after)
    helds = [
        other
        for other in build.roster.by_kind.get(after.kind, ())
        if other is not held
        and (places is None or other.settlement in places)
        and _day_fits(held, other, after)
    ]
    if not held.judged and not any(other.judged for other in helds):
        return
    by_clock = after.least_days == 0
    earlier = _by_clock(build, held, helds) if by_clock else _by_day(build, helds)
    build.model.add_bool_or([*earlier, held.present.negated()])


def _day_fits(held: Held, other: Held, after: After) -> bool:
    """Return whether the other's day is early enough, and not too early."""
    days = held.day - other.day
    return days >= after.least_days and (after.most_days is None or days <= after.most_days)


def _by_day(build: Build, helds: list[Held]) -> list[Literal]:
    """Return a literal for each settlement and day on which one of the sessions is held."""
    spots = dict.fromkeys((held.kind.id, held.settlement, held.day) for held in helds)
    return [build.variables.kind_day(*spot) for spot in spots]


def _by_clock(build: Build, held: Held, helds: list[Held]) -> list[Literal]:
    """Return a literal for each session, or whole day of sessions, ended when ``held`` starts."""
    sure = [other for other in helds if other.high <= held.low]
    spots = {(other.settlement, other.day) for other in helds if other.high > held.low}
    days = [other for other in sure if (other.settlement, other.day) not in spots]
    single = [other for other in helds if (other.settlement, other.day) in spots]
    literals = [build.variables.sooner(other, held) for other in single]
    return [*_by_day(build, days), *(lit for lit in literals if lit is not None)]


def _places(build: Build, held: Held, after: After) -> Collection[SettlementId] | None:
    """Return the settlements that count, None for all."""
    if after.scope == "campaign":
        return None
    home = held.settlement if held.case is None else held.case.settlement
    ground = build.ground
    if after.scope == "district":
        return {p for p in ground.places if ground.district(p) == ground.district(home)}
    if held.case is None:
        return {home}
    named = build.campaign.kind[after.kind]
    others = {row.settlement for row in build.roster.by_kind.get(after.kind, ())}
    return {p for p in others if p == home or ground.share(named, home, p) > 0}
