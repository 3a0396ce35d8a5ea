"""How many people the kinds of a carried venue can serve there on one day, all together.

Each kind alone could have the rooms and the specialists for itself. Together a room holds one
session after another, and a specialist of two kinds is in one session at a time: so there is a
most of sessions, and what the rooms make of so many is counted exactly. Sessions that would leave
their own specialists no lunch break are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.solver.board.lunch import Lunch
from planner.solver.board.slots import bits
from planner.solver.board.statics import Statics
from planner.solver.bound.places import Hall

Option = tuple[int, int, int]
"""A session that fits into a day: first slot of the day, slots, people."""


def crowds(s: Statics, rooms: int, halls: Sequence[Hall]) -> Iterator[tuple[Sequence[Hall], float]]:
    """Yield groups of halls in the same rooms, with the most people whom they serve on a day.

    That is all of them, and those that need the same specialists.
    """
    if not halls:
        return
    yield halls, crowd(s, rooms, halls)
    for skill, kinds in _shared(s, [hall.kind for hall in halls]):
        mine = [hall for hall in halls if hall.kind in kinds]
        if len(mine) > 1:
            largest = max(hall.largest for hall in mine)
            yield mine, float(_together(s, skill, mine) * largest)


def crowd(s: Statics, rooms: int, halls: Sequence[Hall]) -> float:
    """Return the most people whom sessions in some halls, all in the same rooms, serve on a day."""
    sessions = most_sessions(s, halls)
    served = (
        _served(_in_a_room(options, sessions), min(rooms, sessions), sessions)
        for options in _days(s, halls)
    )
    return float(max(served, default=0))


def most_sessions(s: Statics, halls: Sequence[Hall]) -> int:
    """Return the most sessions in some halls that specialists and quotas allow on one day."""
    alone = {hall.kind: _alone(s, hall) for hall in halls}
    total = 0
    for skill, kinds in _shared(s, list(alone)):
        mine = [hall for hall in halls if hall.kind in kinds and hall.kind in alone]
        together = _together(s, skill, mine) if mine else 0
        if together < sum(alone[hall.kind] for hall in mine):
            total += together
            for hall in mine:
                del alone[hall.kind]
    return total + sum(alone.values())


def _together(s: Statics, skill: str, halls: Sequence[Hall]) -> int:
    """Return the most sessions of some kinds on a day, which all need a skill."""
    shortest = min(slots for hall in halls for _, slots in hall.lengths)
    heads = min(n for hall in halls for x, n in s.kinds[hall.kind].needs if x == skill)
    return _turns(s, skill, shortest) // heads


def _alone(s: Statics, hall: Hall) -> int:
    """Return the most sessions of a kind on a day if it had all specialists for itself."""
    shortest = min(slots for _, slots in hall.lengths)
    by_skill = [_turns(s, skill, shortest) // heads for skill, heads in s.kinds[hall.kind].needs]
    quotas = [n for n in (hall.sessions, hall.day_sessions) if n is not None]
    return min([*by_skill, *quotas])


def _turns(s: Statics, skill: str, shortest: int) -> int:
    """Return how many sessions all who have a skill can be in on a day, one after another."""
    most = (int(s.people[p].max_session_min) // s.slots.step_min for p in s.skilled(skill))
    return sum(min(load, s.slots.per_day) // shortest for load in most)


def _shared(s: Statics, kinds: Sequence[int]) -> list[tuple[str, list[int]]]:
    """Return the skills that several kinds need, with these kinds; most kinds first."""
    of_skill: dict[str, list[int]] = {}
    for kind in kinds:
        for skill, _ in s.kinds[kind].needs:
            of_skill.setdefault(skill, []).append(kind)
    return sorted(of_skill.items(), key=lambda row: (-len(row[1]), row[0]))


def _days(s: Statics, halls: Sequence[Hall]) -> Iterator[tuple[Option, ...]]:
    """Yield the sessions that can begin on a day, for each day that is unlike the others."""
    rows = [
        (slots, hall.session(blocks), s.starts_at(hall.kind, hall.place, slots))
        for hall in halls
        for blocks, slots in hall.lengths
    ]
    per_day, whole = s.slots.per_day, (1 << s.slots.per_day) - 1
    alike = {
        tuple(starts >> day * per_day & whole for _, _, starts in rows)
        for day in range(s.slots.days)
    }
    lunch = Lunch(s.campaign.policy, s.slots.step_min)
    for masks in alike:
        most: dict[tuple[int, int], int] = {}
        for (slots, people, _), mask in zip(rows, masks, strict=True):
            for begin in _begins(lunch, mask, slots):
                most[begin, slots] = max(people, most.get((begin, slots), 0))
        yield tuple((begin, slots, people) for (begin, slots), people in sorted(most.items()))


def _begins(lunch: Lunch, starts: int, slots: int) -> Iterator[int]:
    """Yield the slots of a day in which a session can begin and leave time for lunch."""
    for begin in bits(starts):
        taken = (1 << slots) - 1 << begin
        if not lunch.due(begin, begin + slots) or lunch.leaves_break(taken):
            yield begin


def _in_a_room(options: Sequence[Option], sessions: int) -> list[int]:
    """Return the most people whom 0, 1, 2 … sessions one after another serve in one room."""
    found, before = [0], {0: 0}
    for _ in range(sessions):
        after: dict[int, int] = {}
        for begin, slots, people in options:
            reached = _until(before, begin)
            if reached is not None:
                after[begin + slots] = max(reached + people, after.get(begin + slots, 0))
        if not after:
            break
        found.append(max(after.values()))
        before = after
    return found


def _until(most: dict[int, int], begin: int) -> int | None:
    """Return the most people served until a slot, None if none of the ways ends by then."""
    return max((people for end, people in most.items() if end <= begin), default=None)


def _served(room: Sequence[int], rooms: int, sessions: int) -> int:
    """Return the most people whom so many rooms and sessions serve together."""
    most = [0]
    for _ in range(rooms):
        size = min(sessions, len(most) + len(room) - 2)
        most = [
            max(
                most[n - mine] + room[mine]
                for mine in range(max(0, n - len(most) + 1), min(n, len(room) - 1) + 1)
            )
            for n in range(size + 1)
        ]
    return max(most)
