"""Teams without whose carried venue a kind cannot be held, and one place a day they can be in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from planner.solver.board.statics import Statics
from planner.solver.bound.capacity import covered
from planner.solver.bound.crowd import crowds
from planner.solver.bound.demand import Item
from planner.solver.bound.places import Hall, Halls
from planner.solver.bound.runs import run_days

HallKey = tuple[int, ...]
Visit = tuple[tuple[HallKey, float], ...]
"""How many people a day at a place can serve in each hall."""


@dataclass(frozen=True, slots=True)
class Host:
    """A team that is in one place a day: on how many days, and what each day at a place brings.

    ``days`` at most; each of the ``visits`` is the first, second or a later day at a place, and
    gives the most people whom each of its halls can serve then beyond those of the days before.
    ``shared`` names, for halls that share rooms or specialists with others, the keys of all of them
    together.
    """

    days: int
    visits: tuple[Visit, ...]
    shared: Mapping[HallKey, Sequence[HallKey]] = field(default_factory=dict)

    def firsts(self) -> Iterator[tuple[int, tuple[HallKey, ...]]]:
        """Yield the visits (by number) that are the first day at a place, with the halls there."""
        seen: set[HallKey] = set()
        for number, visit in enumerate(self.visits):
            new = tuple(key for key, _ in visit if key not in seen)
            if new:
                seen.update(new)
                yield number, new


def host(s: Statics, kind: int) -> int | None:
    """Return the one team that has to be in a place on the day when a kind is held there."""
    found = [s.carrier(kind), *(s.carrier(other) for other in s.with_kinds[kind])]
    return next((team for team in found if team is not None), None)


def hosts(s: Statics, halls: Halls, items: Iterable[Item]) -> tuple[Host, ...]:
    """Return the hosts of a campaign with the halls at which some items can be served."""
    hosted: dict[int, list[Item]] = {}
    for item in items:
        team = host(s, item.kind)
        if team is not None and not s.kinds[item.kind].kind.is_cases:
            hosted.setdefault(team, []).append(item)
    found: list[Host] = []
    for team, rows in hosted.items():
        there = _halls(halls, rows)
        if stays_all_day(s, team, [hall for group in there.values() for hall in group]):
            found += _of_team(s, team, there)
    return tuple(found)


def _halls(halls: Halls, items: Iterable[Item]) -> Mapping[int, Sequence[Hall]]:
    """Return the halls in which residents of some items can be served, by place."""
    found: dict[int, dict[int, Hall]] = {}
    for item in items:
        for spot in item.where:
            hall = halls.at(item.kind, spot.place) if len(spot.hall) == 2 else None
            if hall is not None:
                found.setdefault(spot.place, {})[item.kind] = hall
    return {place: list(there.values()) for place, there in found.items()}


def _of_team(s: Statics, team: int, there: Mapping[int, Sequence[Hall]]) -> Iterator[Host]:
    """Yield a team as a host, once for all kinds that it can host on as many days."""
    kinds = sorted({hall.kind for group in there.values() for hall in group})
    days_of = {kind: _days(s, team, kind) for kind in kinds}
    rooms = s.venues[s.carried[team]].rooms
    for days in sorted(set(days_of.values())):
        groups = {p: [h for h in group if days_of[h.kind] == days] for p, group in there.items()}
        visits, shared = list[Visit](), dict[HallKey, list[HallKey]]()
        for place, group in groups.items():
            limits = [_Limit((h.kind, place), h.most, _a_day(s, team, h)) for h in group]
            aboard = [hall for hall in group if s.carrier(hall.kind) == team]
            for number, (some, a_day) in enumerate(crowds(s, rooms, aboard)):
                key = -1 - team, place, days, number
                limits.append(_Limit(key, sum(hall.most for hall in some), a_day))
                for hall in some:
                    shared.setdefault((hall.kind, place), []).append(key)
            visits += _visits(limits, days)
        yield Host(days, tuple(visits), shared)


@dataclass(frozen=True, slots=True)
class _Limit:
    """How many people a hall, or several together, can serve in all and on one day."""

    key: HallKey
    people: float
    a_day: float


def _visits(limits: Sequence[_Limit], days: int) -> Iterator[Visit]:
    """Yield what the first, second and each later day at a place bring, as long as they do."""
    left = {row.key: float(row.people) for row in limits}
    for _ in range(days):
        visit = tuple((row.key, min(row.a_day, left[row.key])) for row in limits if left[row.key])
        if not any(people for _, people in visit):
            return
        yield visit
        for key, people in visit:
            left[key] -= people


def _days(s: Statics, team: int, kind: int) -> int:
    """Return on how many days a kind can be held: those on which its host can work.

    Where the specialists may all be of other teams it may be any day on which the host is there.
    """
    hosted = next(k for k in (kind, *s.with_kinds[kind]) if s.carrier(k) == team)
    mine = frozenset(s.members[team])
    if any(s.skilled(skill) <= mine for skill, _ in s.kinds[hosted].needs):
        return run_days(s, team)
    return s.teams[team].last_day - s.teams[team].first_day + 1


def _a_day(s: Statics, team: int, hall: Hall) -> float:
    """Return how many people a hall can serve on one day at most."""
    (size, length), facts = hall.unit, s.kinds[hall.kind]
    window = max(_windows(s, hall), default=0)
    times = []
    if s.carrier(hall.kind) == team:
        times.append(s.venues[s.carried[team]].rooms * window)
    for skill, heads in facts.needs:
        loads = [
            min(window, int(s.people[p].max_session_min // s.slots.step_min))
            for p in s.skilled(skill)
        ]
        times.append(sum(loads) // heads)
    return float(min(hall.most_a_day, min(times) // length * size))


def stays_all_day(s: Statics, team: int, halls: Iterable[Hall]) -> bool:
    """Return whether a team can be in one place a day only while any of its halls is in use.

    It cannot travel between the first and the last hour of any day in which one may be.
    """
    busy = 0
    for hall in halls:
        busy |= _in_use(s, hall)
    for day in range(s.slots.days):
        today = busy & s.slots.day(day)
        if today:
            first, last = (today & -today).bit_length() - 1, today.bit_length() - 1
            if s.travelling[team] >> first & (1 << last - first) - 1:
                return False
    return True


def _in_use(s: Statics, hall: Hall) -> int:
    """Return the slots in which a session can be held in a hall."""
    mask = 0
    for _, length in hall.lengths:
        mask |= covered(s.starts_at(hall.kind, hall.place, length), length)
    return mask


def _windows(s: Statics, hall: Hall) -> list[int]:
    """Return in how many slots of each day a session can be held in a hall."""
    mask = _in_use(s, hall)
    per_day, days = s.slots.per_day, s.slots.days
    late = any(mask >> day * per_day & mask >> day * per_day - 1 & 1 for day in range(1, days))
    return [per_day] if late else [(mask & s.slots.day(day)).bit_count() for day in range(days)]


def quotas(halls: Halls, items: Iterable[Item]) -> Mapping[HallKey, int]:
    """Return how many people the halls with more guests than that can serve in all."""
    guests: dict[HallKey, int] = {}
    most: dict[HallKey, int] = {}
    for item in items:
        for spot in item.where:
            hall = halls.at(item.kind, spot.place) if len(spot.hall) == 2 else None
            if hall is not None:
                guests[spot.hall] = guests.get(spot.hall, 0) + min(item.people, spot.people)
                most[spot.hall] = hall.most
    return {key: most[key] for key, people in guests.items() if people > most[key]}
