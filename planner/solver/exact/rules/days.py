"""Rules that count days and sessions: ``run``, ``quota``, ``gap``, ``with``."""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.clock import Day
from planner.domain.ids import SettlementId, TeamId
from planner.domain.kinds import Kind
from planner.solver.exact.build import Build
from planner.solver.exact.tour import Literal, Whereabouts


def run(build: Build) -> None:
    """Let at most ``max_run_days`` days in a row hold a leg or a session of a team."""
    working: dict[tuple[TeamId, Day], list[Literal]] = {}
    for offer, x in build.offers:
        for team in offer.teams:
            working.setdefault((team, offer.day), []).append(x)
    for row in build.where.values():
        most, name = row.team.max_run_days, row.team.id
        decided = name in build.tours or any((name, day) in working for day in build.days)
        if most is not None and decided:
            _row(build, row, most, working)


def _row(
    build: Build, row: Whereabouts, most: int, working: dict[tuple[TeamId, Day], list[Literal]]
) -> None:
    name, active = row.team.id, list[Literal | None]()
    for day in range(row.team.first_day, row.team.last_day + 1):
        found = [*working.get((name, day), ()), *row.leaves_on(day)]
        active.append(build.any_of(found, f"{name} active on {day}"))
    for first in range(len(active) - most):
        window = active[first : first + most + 1]
        build.most([literal for literal in window if literal is not None], most)


def quota(build: Build) -> None:
    """Keep ``per_settlement``, ``per_settlement_day`` and ``per_venue``."""
    for kind in map(build.campaign.kind.__getitem__, sorted(build.free_kinds)):
        rows = build.by_kind[kind.id]
        _limited(build, kind.per_settlement, [(offer.place, x) for offer, x in rows])
        _limited(
            build, kind.per_settlement_day, [((offer.place, offer.day), x) for offer, x in rows]
        )
        _limited(build, kind.per_venue, [(offer.venue.id, x) for offer, x in rows])


def _limited(build: Build, most: int | None, rows: Iterable[tuple[object, Literal]]) -> None:
    if most is None:
        return
    groups: dict[object, list[Literal]] = {}
    for key, literal in rows:
        groups.setdefault(key, []).append(literal)
    for literals in groups.values():
        build.most(literals, most)


def gap(build: Build) -> None:
    """Keep two session days of a kind in a settlement ``gap_days`` apart, history included."""
    for kind in map(build.campaign.kind.__getitem__, sorted(build.free_kinds)):
        for place in (row.id for row in build.places if kind.gap_days > 1):
            _windows(build, kind, place)
            for row in build.campaign.history:
                if (row.kind, row.settlement) == (kind.id, place):
                    _not_near(build, kind, place, row.day)


def _windows(build: Build, kind: Kind, place: SettlementId) -> None:
    days = range(build.ground.horizon_days)
    for first in days:
        window = [build.held_on(kind.id, place, day) for day in days[first:][: kind.gap_days]]
        build.model.add_at_most_one([literal for literal in window if literal is not None])


def _not_near(build: Build, kind: Kind, place: SettlementId, past: int) -> None:
    for day in range(build.ground.horizon_days):
        held = build.held_on(kind.id, place, day)
        if held is not None and 0 < abs(day - past) < kind.gap_days:
            build.model.add(held == 0)


def with_(build: Build) -> None:
    """Hold a kind only where and when each kind that it names is held that day too."""
    for kind_id, place, day in list(build.by_kind_day):
        for named in build.campaign.kind[kind_id].with_kinds:
            if not build.free_kinds & {kind_id, named}:
                continue
            held, too = build.held_on(kind_id, place, day), build.held_on(named, place, day)
            if held is not None:
                build.model.add_bool_or([held.negated(), *([] if too is None else [too])])
