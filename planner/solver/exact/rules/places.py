"""Rules about a place at a time: ``present``, ``room``, ``apart``, ``ward``."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.domain.ids import KindId
from planner.domain.kinds import Apart, Kind
from planner.solver.exact.build import Build, Chosen, by_step
from planner.solver.exact.tour import Literal


def present(build: Build) -> None:
    """Let a specialist hold one session at a time, only where the team is (so ``double`` too)."""
    for person, chosen in build.by_person.items():
        team = build.campaign.specialist[person].team
        for step, rows in by_step(chosen).items():
            for place in dict.fromkeys(offer.place for offer, _ in rows):
                held = [x for offer, x in rows if offer.place == place]
                build.most(held, build.at(team, step, place))


def room(build: Build) -> None:
    """Hold no more sessions at a time in a venue than it has rooms, a carried one where it is."""
    for venue_id, chosen in build.by_venue.items():
        venue = build.campaign.venue[venue_id]
        for step, rows in by_step(chosen).items():
            for place in dict.fromkeys(offer.place for offer, _ in rows):
                held = [x for offer, x in rows if offer.place == place]
                here = 1 if venue.carrier is None else build.at(venue.carrier, step, place)
                build.most(held, venue.rooms * here)


def apart(build: Build) -> None:
    """Never let sessions of kinds that are to be apart overlap in a venue (or settlement)."""
    for kind in build.campaign.kinds:
        for row in kind.apart if kind.id in build.by_kind else ():
            _kept(build, kind, row)


def _kept(build: Build, kind: Kind, row: Apart) -> None:
    wheres = _where(build, kind.id, row), _where(build, row.kind, row)
    for where, mine in wheres[0].items():
        theirs = by_step(wheres[1].get(where, ()))
        for step, rows in by_step(mine).items():
            own = [x for _, x in rows]
            if row.kind == kind.id:
                build.model.add_at_most_one(own)
            elif step in theirs:
                _either(build, own, [x for _, x in theirs[step]])


def _where(build: Build, kind: str, row: Apart) -> dict[str, list[Chosen]]:
    found: dict[str, list[Chosen]] = {}
    for offer, x in build.by_kind.get(KindId(kind), ()):
        key = offer.place if row.in_settlement else offer.venue.id
        found.setdefault(key, []).append((offer, x))
    return found


def _either(build: Build, some: list[Literal], others: list[Literal]) -> None:
    """Let none of ``some`` or none of ``others`` be held."""
    first = build.model.new_bool_var("")
    for literal in some:
        build.model.add_implication(literal, first)
    for literal in others:
        build.model.add_implication(literal, first.negated())


def ward(build: Build) -> None:
    """Keep no more patients in a venue on a night than it has ward beds."""
    for venue_id, chosen in build.by_venue.items():
        venue, nights = build.campaign.venue[venue_id], dict[int, list[Literal]]()
        for offer, x in chosen:
            if offer.case is not None:
                for night in range(offer.day, offer.day + offer.case.stay_days):
                    nights.setdefault(night, []).append(x)
        for night, patients in sorted(nights.items()):
            if night < build.ground.horizon_days:
                build.model.add(cp_model.LinearExpr.sum(patients) <= venue.ward_beds)
