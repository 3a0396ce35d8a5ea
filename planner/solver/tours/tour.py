"""A team's tour as stays: what it costs, where it sleeps, where it has to be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from planner.solver.board.board import Stop
from planner.solver.board.statics import Statics

CLASH = -2
"""Where a team has to be when it is asked to be in two places: nowhere it can be."""


@dataclass(frozen=True, slots=True)
class Musts:
    """Where a team has to be: place by slot, and place by night."""

    slots: dict[int, int] = field(default_factory=dict)
    nights: dict[int, int] = field(default_factory=dict)

    @property
    def clash(self) -> bool:
        """Return whether the team is asked to be in two places at once."""
        return CLASH in self.slots.values() or CLASH in self.nights.values()

    @property
    def places(self) -> frozenset[int]:
        """Return the places that are asked for."""
        return frozenset((*self.slots.values(), *self.nights.values())) - {CLASH}

    def and_at(self, spans: Iterable[tuple[int, int, int]]) -> Musts:
        """Return these and more: (place, first slot, slot after the last)."""
        slots = dict(self.slots)
        for place, first, end in spans:
            for slot in range(first, end):
                slots[slot] = place if slots.get(slot, place) == place else CLASH
        return Musts(slots, self.nights)

    def kept_by(self, stops: Sequence[Stop], per_day: int) -> bool:
        """Return whether stays keep all that is asked for."""
        where = {slot: p for p, first, end in stops for slot in range(first, end)}
        there = all(where.get(slot) == place for slot, place in self.slots.items())
        nights = self.nights.items()
        return there and all(night_place(stops, day, per_day) == place for day, place in nights)


@dataclass(frozen=True, slots=True)
class Tour:
    """Stays in order, what their legs and nights cost, and what the labelling hoped for."""

    stops: tuple[Stop, ...]
    cost: float
    hoped: float = 0.0


@dataclass(frozen=True, slots=True)
class Window:
    """Some days of a tour: where they begin and end, and what lies behind the team by then."""

    first_day: int
    last_day: int
    start: int
    end: int
    run_days: int = 0
    nights_away: int = 0


def tour_cost(statics: Statics, team: int, stops: Sequence[Stop]) -> float:
    """Return the points that a team's legs and nights away from base cost."""
    row, per_day, net = statics.teams[team], statics.slots.per_day, statics.network
    base, cost = statics.place[row.base], 0.0
    for (a, _, leave), (b, _, _) in pairwise(stops):
        km = net.km(row.profile, net.day_class(row.profile, leave // per_day))
        cost += float(km[a, b]) * float(row.price_km)
    days = range(row.first_day, row.last_day + 1)
    away = sum(1 for day in days if night_place(stops, day, per_day) != base)
    return cost + away * float(row.price_night)


def night_place(stops: Sequence[Stop], day: int, per_day: int) -> int | None:
    """Return where a team is at 24:00 of a day; None is on the road."""
    midnight = (day + 1) * per_day
    return next((place for place, first, end in stops if first <= midnight <= end), None)


def joined(stops: Iterable[Stop]) -> list[Stop]:
    """Return stays with those that touch in one place made one."""
    found: list[Stop] = []
    for place, first, end in stops:
        if found and found[-1][0] == place and found[-1][2] == first:
            found[-1] = (place, found[-1][1], end)
        else:
            found.append((place, first, end))
    return found
