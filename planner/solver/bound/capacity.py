"""How much session time specialists have: in all, and for each kind they can take part in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from planner.solver.board.slots import fits, run
from planner.solver.board.statics import Statics
from planner.solver.bound.runs import most, run_days


@dataclass(frozen=True, slots=True)
class Crew:
    """Specialists alike: ``heads`` of them, each with ``slots`` of session time in all.

    ``seats`` are the (kind, skill) they can take, with the time they have for that kind.
    """

    heads: int
    slots: float
    seats: tuple[tuple[int, str, float], ...]


def crews(statics: Statics) -> tuple[Crew, ...]:
    """Return all specialists, those with the same skills and time together."""
    times = _Times(statics)
    found = Counter(times.of(person) for person in range(len(statics.people)))
    return tuple(Crew(heads, slots, seats) for (slots, seats), heads in sorted(found.items()))


class _Times:
    def __init__(self, statics: Statics) -> None:
        self.statics = statics

    def of(self, person: int) -> tuple[float, tuple[tuple[int, str, float], ...]]:
        s, row = self.statics, self.statics.people[person]
        team = s.team_of[person]
        free = s.working[team] & s.free[person] & ~s.closed("all", "")
        load = float(row.max_session_min) / s.slots.step_min
        days = run_days(s, team)
        slots = float(min(free.bit_count(), most(self._days(free, s.awake[team], load), days)))
        seats = tuple(
            (kind, skill, min(slots, self._for_kind(kind, free, s.awake[team], load, days)))
            for kind, facts in enumerate(s.kinds)
            for skill, _ in facts.needs
            if skill in row.skills
        )
        return slots, seats

    @cache  # noqa: B019 - lives as long as one bound
    def _days(self, free: int, awake: int, load: float) -> tuple[float, ...]:
        """Return the time of sessions that start on each day, those past midnight included."""
        per_day, days = self.statics.slots.per_day, self.statics.slots.days
        return tuple(
            min(load, float((free & run(day * per_day, (day + 2) * per_day)).bit_count()))
            for day in range(days)
            if awake >> day * per_day & 1
        )

    @cache  # noqa: B019
    def _for_kind(self, kind: int, free: int, awake: int, load: float, days: int) -> float:
        """Return the most session time that fits into a kind's hours, day by day."""
        s = self.statics
        lengths = tuple(slots for _, slots in s.kinds[kind].options)
        if s.kinds[kind].kind.is_cases or min(lengths) <= 0:
            return float(free.bit_count())
        starts = [(mask & awake & fits(free, n), n) for mask, n in self._starts(kind, lengths)]
        if len(starts) == 1:
            return float(most(self._sessions(*starts[0], load), days))
        inside = 0
        for mask, length in starts:
            inside |= covered(mask, length)
        return float(most(self._inside(inside, load), days))

    def _sessions(self, starts: int, length: int, load: float) -> Iterator[int]:
        """Yield the time of the sessions of one length that can start on each day."""
        per_day = self.statics.slots.per_day
        for day in range(self.statics.slots.days):
            today, count = starts >> day * per_day & (1 << per_day) - 1, 0
            while today:
                first = (today & -today).bit_length() - 1
                today, count = today >> first + length << first + length, count + 1
            yield min(count, int(load // length)) * length

    def _inside(self, inside: int, load: float) -> Iterator[float]:
        """Yield the time inside some slots on each day, that of sessions past midnight included."""
        per_day = self.statics.slots.per_day
        for day in range(self.statics.slots.days):
            runs_on = inside >> (day + 1) * per_day & 1
            end = (day + 2 if runs_on else day + 1) * per_day
            yield min(load, float((inside & run(day * per_day, end)).bit_count()))

    @cache  # noqa: B019
    def _starts(self, kind: int, lengths: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        return tuple(self._kind_starts(kind, lengths))

    def _kind_starts(self, kind: int, lengths: tuple[int, ...]) -> Iterator[tuple[int, int]]:
        s, facts = self.statics, self.statics.kinds[kind].kind
        horizon = s.campaign.horizon
        days = [d for d in range(-1, horizon.days) if horizon.weekday(d) in facts.weekdays]
        closed = s.closed("kind", facts.id)
        last = s.slots.days_mask(range(max(0, horizon.days - facts.not_last_days)))
        for length in lengths:
            yield (
                s.slots.starts(facts.hours, days, length)
                & last
                & fits(~closed & s.slots.everything, length),
                length,
            )


def covered(starts: int, length: int) -> int:
    """Return the slots that are in a session of a length which begins at one of the starts."""
    mask = starts
    done = 1
    while done < length:
        step = min(done, length - done)
        mask |= mask << step
        done += step
    return mask
