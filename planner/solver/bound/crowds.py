"""Teams as the bound sees them: who can be credited with what, at which place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.solver.board.statics import Statics
from planner.solver.bound.demand import Spot
from planner.solver.bound.program import Problem

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Group = tuple[int, tuple[int, ...]]
"""How many specialists, and the kinds whose worth they are credited with."""
Crowd = tuple[Group, ...]
"""What the specialists of a team can be credited with: teams alike have the same crowd."""


@dataclass(frozen=True, slots=True)
class Table:
    """Whom each group can serve at each place, as arrays for the compiled core.

    ``start[g, p]`` begins the halls of group g at place p, ``first[h]`` the people of hall h;
    ``length`` is the specialists' time that a unit takes, all of those credited together.
    """

    start: Ints
    first: Ints
    item: Ints
    people: Floats
    size: Ints
    length: Ints
    least: Ints


@dataclass(frozen=True, slots=True)
class Credit:
    """Who is credited with a kind's worth: specialists with a skill, or one team alone.

    ``carrier`` is the only team that brings along the venue of the kind (or that of a kind it is
    held with): it has to be there, so it is credited, and with the skilled of all teams.
    """

    skill: str
    carrier: int | None = None
    visits: bool = False


def credits_of(statics: Statics, problem: Problem) -> dict[int, Credit]:
    """Return, by kind, who is credited; any choice gives a bound, as each worth is given once.

    Of the skills of a kind it is the one in shortest supply that proves most.
    """
    found = {}
    for kind, skill in _scarcest(problem).items():
        carrier = _carrier(statics, kind)
        others = [_carrier(statics, other) for other in statics.with_kinds[kind]]
        guest = next((team for team in others if team is not None), None)
        if carrier is not None:
            found[kind] = Credit(skill, carrier)
        else:
            found[kind] = Credit(skill, guest, visits=guest is not None)
    return found


def _carrier(s: Statics, kind: int) -> int | None:
    """Return the one team without whose venue a kind cannot be held; None: there is none."""
    venues = [v for v in range(len(s.venues)) if s.suits(kind, v)]
    if len(venues) != 1:
        return None
    return next((team for team, venue in s.carried.items() if venue == venues[0]), None)


def _scarcest(problem: Problem) -> dict[int, str]:
    asked: dict[str, float] = defaultdict(float)
    offered: dict[str, float] = defaultdict(float)
    total: dict[int, float] = defaultdict(float)
    for item in problem.items:
        total[item.kind] += item.people * item.slots
    for (kind, skill), heads in problem.needs.items():
        asked[skill] += heads * total[kind]
    for crew in problem.crews:
        for skill in sorted({skill for _, skill, _ in crew.seats}):
            offered[skill] += crew.heads * crew.slots
    chosen: dict[int, str] = {}
    for kind, skill in problem.needs:
        found = chosen.get(kind)
        scarce = [asked[x] / max(1.0, offered[x]) for x in (skill, found or skill)]
        if found is None or scarce[0] > scarce[1]:
            chosen[kind] = skill
    return chosen


def credited(statics: Statics, team: int, credit: dict[int, Credit]) -> dict[int, set[int]]:
    """Return the specialists a team is credited with, each with the kinds."""
    found: dict[int, set[int]] = defaultdict(set)
    for kind, given in credit.items():
        for person in sorted(statics.skilled(given.skill)):
            mine = given.carrier is None and statics.team_of[person] == team
            if mine or given.carrier == team:
                found[person].add(kind)
    return found


def crowd(statics: Statics, people: dict[int, set[int]], credit: dict[int, Credit]) -> Crowd:
    """Return the groups of credited specialists, such that no two groups share a kind.

    A kind held in another team's company may be held while that team is not at work: a slot of
    its work then stands for the day.
    """
    groups: list[tuple[int, set[int]]] = []
    for person in sorted(people):
        kinds = people[person]
        heads = statics.slots.per_day if any(credit[kind].visits for kind in kinds) else 1
        for other in [found for found in groups if found[1] & kinds]:
            groups.remove(other)
            heads, kinds = heads + other[0], kinds | other[1]
        groups.append((heads, kinds))
    return tuple(sorted((heads, tuple(sorted(kinds))) for heads, kinds in groups))


def table(
    problem: Problem, groups: Sequence[Group], credit: dict[int, Credit], places: int
) -> Table:
    """Return whom each group of specialists can serve at each place."""
    halls: dict[int, dict[int, dict[tuple[int, ...], list[tuple[int, Spot]]]]] = {}
    for index, item in enumerate(problem.items):
        for spot in item.where:
            there = halls.setdefault(item.kind, {}).setdefault(spot.place, {})
            there.setdefault(spot.hall, []).append((index, spot))
    start = np.zeros((len(groups), places + 1), np.int64)
    rows: list[tuple[int, int, int]] = []
    first: list[int] = [0]
    who: list[int] = []
    people: list[float] = []
    for g, (_, kinds) in enumerate(groups):
        for place in range(places):
            start[g, place] = len(rows)
            found = [
                (
                    1 if credit[kind].visits else guests[0][1].least,
                    problem.needs[kind, credit[kind].skill],
                    key,
                    guests,
                )
                for kind in kinds
                for key, guests in halls.get(kind, {}).get(place, {}).items()
            ]
            for least, heads, _, guests in sorted(found, key=lambda row: row[:3]):
                rows.append((guests[0][1].size, guests[0][1].length * heads, least))
                who.extend(index for index, _ in guests)
                people.extend(
                    float(min(spot.people, problem.items[index].people)) for index, spot in guests
                )
                first.append(len(who))
        start[g, places] = len(rows)
    size, length, least_of = np.array(rows, np.int64).reshape(-1, 3).T.copy()
    return Table(
        start, np.array(first, np.int64), np.array(who, np.int64),
        np.array(people, np.float64), size, length, least_of,
    )  # fmt: skip
