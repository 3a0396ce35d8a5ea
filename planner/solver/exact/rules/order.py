"""Rule ``after``: sessions that must come before."""

from __future__ import annotations

from collections.abc import Collection

from planner.domain.ids import SettlementId
from planner.domain.kinds import After
from planner.solver.exact.build import Build
from planner.solver.exact.offers import Offer
from planner.solver.exact.tour import Literal

Key = tuple[object, ...]


def after(build: Build) -> None:
    """Hold the kinds that a kind names before it, in the place and the days asked for."""
    known: dict[Key, list[Literal]] = {}
    for offer, held in build.offers:
        for row in offer.kind.after:
            if not build.free_kinds & {offer.kind.id, row.kind}:
                continue
            places = _places(build, offer, row)
            moment = offer.day if row.least_days else offer.start
            key = row, tuple(sorted(places)), moment
            if key not in known:
                known[key] = _earlier(build, offer, row, places)
            build.model.add_bool_or([*known[key], held.negated()])


def _earlier(
    build: Build, offer: Offer, row: After, places: Collection[SettlementId]
) -> list[Literal]:
    """Return literals of which one is true if what must come before is held."""
    first = 0 if row.most_days is None else max(0, offer.day - row.most_days)
    last = offer.day - row.least_days
    spots = [(place, day) for place in sorted(places) for day in range(first, last + 1)]
    if row.least_days:
        held = [build.held_on(row.kind, place, day) for place, day in spots]
        return [literal for literal in held if literal is not None]
    ended = [
        x
        for place, day in spots
        for other, x in build.by_kind_day.get((row.kind, place, day), ())
        if other.end <= offer.start
    ]
    found = build.any_of(ended, "")
    return [] if found is None else [found]


def _places(build: Build, offer: Offer, row: After) -> Collection[SettlementId]:
    """Return the settlements that count."""
    ground = build.ground
    home = offer.place if offer.case is None else offer.case.settlement
    if row.scope == "campaign":
        return ground.places
    if row.scope == "district":
        return [p for p in ground.places if ground.district(p) == ground.district(home)]
    if offer.case is None:
        return [home]
    named = build.campaign.kind[row.kind]
    return [p for p in ground.places if p == home or ground.share(named, home, p) > 0]
