"""Everything as early as it can be: what is put off for nothing need not be looked at.

A ride or a session that could begin one step earlier, all else as it is, is left out: moving it
keeps every rule and every point, and can be done only so often. So one of the best plans is left
(symmetry breaking by dominance; compare semi-active schedules, Sprecher, Kolisch & Drexl 1995).
A plan that somebody made need not be of that kind: these clauses are for proofs alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from planner.domain.ids import SettlementId, SpecialistId, TeamId
from planner.domain.pins import StopPin
from planner.solver.exact.build import Build, Chosen, by_step
from planner.solver.exact.offers import Offer
from planner.solver.exact.rules.entering import users
from planner.solver.exact.tour import Literal, Tour
from planner.solver.exact.ways import Ride

Who = SpecialistId | TeamId
Moment = tuple[str, Who, SettlementId, int]
"""``team`` or ``person``, which one, where, and the step."""


def early(build: Build) -> None:
    """Begin no ride and no session of a whole campaign later than what comes before it asks."""
    ends = _Ends(build)
    for tour in build.tours.values():
        _rides(build, ends, tour)
    _sessions(build, ends)


class _Ends:
    """Literals that say whether somebody's time is taken just before a step."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._rows: dict[Moment, list[Literal]] = defaultdict(list)
        self._meals: dict[tuple[SpecialistId, int], list[Literal]] = defaultdict(list)
        self._known: dict[Moment, Literal] = {}
        for offer, held in build.offers:
            for person in offer.crew:
                self._rows["person", person, offer.place, offer.end].append(held)
            for team in users(offer):
                self._rows["team", team, offer.place, offer.end].append(held)
        for person, breaks in build.breaks.items():
            for steps, eaten in breaks:
                for step in steps:
                    self._meals[person, step].append(eaten)

    def session(self, sort: str, who: Who, place: SettlementId, step: int) -> list[Literal]:
        """Return a literal that can be true only if a session of theirs ends there and then."""
        moment = sort, who, place, step
        rows = self._rows.get(moment, [])
        if len(rows) < 2:
            return rows
        if moment not in self._known:
            found = self._known[moment] = self._build.model.new_bool_var("")
            self._build.model.add_bool_or([*rows, found.negated()])
        return [self._known[moment]]

    def meal(self, people: Iterable[SpecialistId], step: int) -> list[Literal]:
        """Return the breaks of these people that take up a step."""
        return [eaten for person in people for eaten in self._meals.get((person, step), ())]


def _rides(build: Build, ends: _Ends, tour: Tour) -> None:
    """Set out as soon as the team has arrived, or has ended what it did there."""
    known = {(ride.depart, ride.start[1], ride.end[1]): ride for ride in tour.rides}
    members = [person.id for person in build.campaign.members[tour.team.id]]
    pinned, arrived = _pinned(build, tour.team.id), {(tour.ways.first, tour.ways.start)}
    for ride in sorted(tour.rides, key=lambda row: (row.start, row.end)):
        step, place = ride.start
        before = known.get((step - 1, place, ride.end[1]))
        waits = tour.at.get((step - 1, place))
        same = before is not None and _alike(build, tour, before, ride)
        if same and waits is not None and step - 1 not in pinned:
            busy = ends.session("team", tour.team.id, place, step)
            busy = [*busy, *ends.meal(members, step - 1)]
            if not busy and ride.start not in arrived:
                build.model.add(tour.rides[ride] == 0)
                continue
            build.model.add_bool_or([*busy, waits.negated(), tour.rides[ride].negated()])
        arrived.add(ride.end)


def _pinned(build: Build, team: TeamId) -> set[int]:
    """Return the steps in which a pin wants the team somewhere."""
    rows = [pin for pin in build.campaign.pins if isinstance(pin, StopPin) and pin.team == team]
    step = build.step
    return {s for pin in rows for s in range(pin.start // step, -(-pin.end // step))}


def _alike(build: Build, tour: Tour, before: Ride, ride: Ride) -> bool:
    """Return whether two rides a step apart are the same to day, night, siding and points."""
    per_day = build.per_day
    same = before.arrive == ride.arrive - 1 and before.km == ride.km
    day = before.depart // per_day == ride.depart // per_day
    night = (before.arrive - 1) // per_day == (ride.arrive - 1) // per_day
    return same and day and night and _has_siding(build, tour, ride.end[1])


def _has_siding(build: Build, tour: Tour, place: SettlementId) -> bool:
    trains = [team for team in build.campaign.teams if team.profile == "rail"]
    enough = build.campaign.settlement[place].sidings >= len(trains)
    return tour.team.profile != "rail" or enough


def _sessions(build: Build, ends: _Ends) -> None:
    """Begin a session as soon as its people have arrived, or have ended what they did there."""
    known = {_key(offer, offer.start) for offer, _ in build.offers}
    movable, full = _movable(build), _full(build)
    for offer, held in build.offers:
        if offer.kind.id not in movable or _key(offer, offer.start - 1) not in known:
            continue
        there = [build.at(team, offer.start - 1, offer.place) for team in sorted(users(offer))]
        if _new_day(build, offer) or any(isinstance(literal, int) for literal in there):
            continue
        busy = ends.meal(offer.crew, offer.start - 1)
        for person in offer.crew:
            busy += ends.session("person", person, offer.place, offer.start)
        for other, x in full.get(offer.venue.id, {}).get(offer.start - 1, ()):
            busy += [x] if other.place == offer.place else []
        build.model.add_bool_or([*busy, *(x.negated() for x in there), held.negated()])


def _key(offer: Offer, start: int) -> tuple[object, ...]:
    """Return what makes an offer the same as another that starts at another step."""
    what = offer.kind.id, offer.venue.id, offer.place, offer.crew, offer.pin
    return *what, offer.end - offer.start, offer.case and offer.case.id, start


def _new_day(build: Build, offer: Offer) -> bool:
    """Return whether a step earlier it were on another day, or newly before lunch."""
    policy, before = build.campaign.policy, offer.start - 1
    hours = policy.lunch_hours.on(offer.day)
    middle = hours.start + hours.end
    newly = 2 * before * build.step < middle <= 2 * offer.start * build.step
    return before // build.per_day != offer.day or (policy.lunch_min > 0 and newly)


def _movable(build: Build) -> set[str]:
    """Return the kinds whose sessions may begin earlier whatever else is held that day."""
    kinds = build.campaign.kinds
    apart = {row.kind for kind in kinds for row in kind.apart}
    return {
        kind.id
        for kind in kinds
        if not kind.apart and kind.id not in apart and all(row.least_days > 0 for row in kind.after)
    }


def _full(build: Build) -> dict[str, dict[int, list[Chosen]]]:
    """Return the offers by step of the venues in which a room can be lacking."""
    return {
        venue: by_step(rows)
        for venue, rows in build.by_venue.items()
        if _at_once(build, rows) > build.campaign.venue[venue].rooms
    }


def _at_once(build: Build, rows: list[Chosen]) -> int:
    """Return how many of the offers the campaign's specialists could hold at a time, or more."""
    kinds = {offer.kind.id: offer.kind for offer, _ in rows}
    skills = [skill for person in build.campaign.specialists for skill in person.skills]
    return sum(
        min(skills.count(skill) // count for skill, count in kind.needs) for kind in kinds.values()
    )
