"""What there is to serve: people of a settlement for a kind, staff of a venue, a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.solver.board.statics import Statics
from planner.solver.bound.places import Hall, Halls


@dataclass(frozen=True, slots=True)
class Spot:
    """Where people can be served: how many may come, and the units of time they are served in.

    Serving x people takes at least ceil(x / ``size``) units of ``length`` slots, and no session
    is shorter than ``least`` slots. Items with the same ``hall`` are served together.
    """

    place: int
    people: int
    hall: tuple[int, ...]
    size: int
    length: int
    least: int


@dataclass(frozen=True, slots=True)
class Item:
    """People who are served alike: their worth each, how many at most, and their time.

    ``cell`` is their (district, direction); ``where`` lists the places they can be served at,
    ``slots`` is the least session time that one of them takes anywhere.
    """

    kind: int
    cell: tuple[int, int]
    worth: float
    people: int
    slots: float
    where: tuple[Spot, ...]


def items(statics: Statics, halls: Halls) -> tuple[Item, ...]:
    """Return all that any plan could serve; what nobody can ever serve is left out."""
    found = [*_residents(statics, halls), *_staff(statics, halls), *_cases(statics, halls)]
    return tuple(item for item in found if item.people > 0 and item.worth > 0)


def _residents(s: Statics, halls: Halls) -> Iterator[Item]:
    for (home, kind), _ in sorted(s.demand.items()):
        facts = s.kinds[kind]
        if facts.kind.is_staff or facts.kind.is_cases:
            continue
        worth = facts.value * s.need[home]
        if not facts.kind.reach:
            cell = s.district_of[home], facts.direction
            if hall := halls.at(kind, home):
                for people, slots in _steps(hall):
                    yield Item(
                        kind, cell, worth, people, slots, (_spot(hall, people, (kind, home)),)
                    )
            continue
        yield from _travellers(s, halls, home, kind, worth)


def _travellers(s: Statics, halls: Halls, home: int, kind: int, worth: float) -> Iterator[Item]:
    """Yield the residents of a place by how far they may go, who may go far first.

    At most so many are served at all places of a share or a lower one: the same as if so many
    were willing to go there, and the others not that far (the sets of places are nested).
    """
    facts, limits = s.kinds[kind], s.limits(kind, home)
    level_of = s.reach_levels(facts.kind.reach)[home]
    near = [hall for place in s.within(kind, home) if (hall := halls.at(kind, place))]
    cell, willing = (s.district_of[home], facts.direction), 0
    for level, limit in enumerate(limits):
        reached = [hall for hall in near if level_of[hall.place] >= level]
        people = min(limit - willing, sum(hall.most for hall in reached))
        willing = limit
        if people > 0:
            where = tuple(_spot(hall, people, (kind, hall.place)) for hall in reached)
            yield Item(kind, cell, worth, people, min(hall.slots_each for hall in reached), where)


def _spot(hall: Hall, people: int, key: tuple[int, ...]) -> Spot:
    size, length = hall.unit
    return Spot(hall.place, people, key, size, length, min(n for _, n in hall.lengths))


def _steps(hall: Hall) -> Iterator[tuple[int, float]]:
    """Yield the people of a hall with no others and the time each takes.

    Serving x people takes at least ceil(x / unit) units of time; what is yielded is the lower
    convex envelope of that: the people of full units, then the rest, who take a unit as well.
    """
    unit, slots = hall.unit
    if hall.most < hall.people:
        yield hall.most, hall.slots_each
        return
    full, rest = hall.people // unit * unit, hall.people % unit
    yield full, slots / unit
    if rest:
        yield rest, slots / rest


def _staff(s: Statics, halls: Halls) -> Iterator[Item]:
    for (venue, kind), _ in sorted(s.staff.items()):
        if hall := halls.of_staff(kind, venue):
            cell = s.district_of[hall.place], s.kinds[kind].direction
            worth = s.kinds[kind].value * s.need[hall.place]
            for people, slots in _steps(hall):
                spot = _spot(hall, people, (kind, hall.place, venue))
                yield Item(kind, cell, worth, people, slots, (spot,))


def _cases(s: Statics, halls: Halls) -> Iterator[Item]:
    for index, case in enumerate(s.cases):
        kind, home = s.kind[case.kind], s.place[case.settlement]
        near = [place for place in s.within(kind, home) if halls.at(kind, place)]
        if near:
            cell = s.district_of[home], s.kinds[kind].direction
            minutes = case.block_min or s.kinds[kind].kind.block_min
            slots = max(1, minutes // s.slots.step_min)
            where = tuple(Spot(p, 1, (kind, p, -1, index), 1, slots, slots) for p in near)
            yield Item(kind, cell, s.case_worth(index), 1, float(slots), where)
