"""Who is at a place on a day, and when each of them could hold a session."""

from __future__ import annotations

from collections.abc import Iterable

from planner.solver.board.board import Board
from planner.solver.board.lunch import Lunch
from planner.solver.board.slots import bits, fits


class View:
    """A place on one day. Masks are local: bit 0 is the day's midnight, two days wide.

    With a ``lead``, only sessions in which that team takes part are looked for.
    """

    def __init__(
        self, board: Board, lunch: Lunch, place: int, day: int, lead: int | None = None
    ) -> None:
        s = board.statics
        self.board, self.lunch, self.place, self.day, self.lead = board, lunch, place, day, lead
        self.low = day * s.slots.per_day
        self.window = (1 << 2 * s.slots.per_day) - 1
        self.today = (1 << s.slots.per_day) - 1
        self.base: dict[int, int] = {}
        self.can_start: dict[int, int] = {}
        teams = []
        for team in sorted(board.here[place]):
            if board.only is not None and team not in board.only:
                continue
            work = self.local(board.presence[team][place] & s.working[team])
            begin = self.local(s.awake[team]) & self.today
            if work & begin and board.keeps_run(team, day):
                teams.append(team)
                for person in s.members[team]:
                    self.base[person] = work & self.local(s.free[person])
                    self.can_start[person] = begin
        self.teams = frozenset(teams)
        self.carried = tuple(s.carried[t] for t in sorted(board.here[place]) if t in s.carried)

    @property
    def kinds(self) -> tuple[int, ...]:
        """Return the kinds that those present can staff (with the lead, where there is one)."""
        able = self.board.statics.staffable
        if self.lead is None:
            return able(self.teams)
        if self.lead not in self.teams:
            return ()
        alone, others = able(frozenset({self.lead})), able(self.teams - {self.lead})
        joint = set(able(self.teams)).difference(alone, others)
        return (*alone, *sorted(joint))

    def local(self, mask: int) -> int:
        """Return a month-wide mask as seen from the day."""
        return (mask >> self.low) & self.window

    def starts_of(self, person: int, length: int) -> int:
        """Return the starts at which a specialist is free for so many slots."""
        board = self.board
        today = board.diary[person].get(self.day)
        if today:
            step = board.statics.slots.step_min
            spent = (sum(held.length for held in today) + length) * step
            if spent > board.statics.people[person].max_session_min:
                return 0
        elif length * board.statics.slots.step_min > board.statics.people[person].max_session_min:
            return 0
        free = self.base[person] & ~self.local(board.busy[person])
        return fits(free, length) & self.can_start[person]

    def eats(self, person: int, start: int, length: int) -> bool:
        """Return whether a specialist keeps a lunch break with a session more."""
        board, diary = self.board, self.board.diary[person]
        first, end = start, start + length
        for held in diary.get(self.day, ()):
            first = min(first, held.start - self.low)
            end = max(end, held.end - self.low)
        past_midnight = start + length > board.statics.slots.per_day
        if not self.lunch.due(first, end):
            kept = True
        else:
            taken = self.local(board.busy[person] | self._road(person))
            kept = self.lunch.leaves_break(taken | ((1 << length) - 1) << start)
        if kept and (past_midnight or self.lunch.is_late):
            mask = ((1 << length) - 1) << (start + self.low)
            kept = all(self._eats_on(person, day, mask) for day in (self.day - 1, self.day + 1))
        return kept

    def _eats_on(self, person: int, day: int, mask: int) -> bool:
        """Return whether a session in ``mask`` leaves a specialist the break of another day."""
        rows = self.board.diary[person].get(day)
        low = day * self.board.statics.slots.per_day
        if not rows:
            return True
        first, end = min(held.start for held in rows), max(held.end for held in rows)
        taken = self.board.busy[person] | self._road(person) | mask
        return not self.lunch.due(first - low, end - low) or self.lunch.leaves_break(taken >> low)

    def _road(self, person: int) -> int:
        return self.board.on_road[self.board.statics.team_of[person]]

    def able(self, kind: int) -> list[list[int]]:
        """Return, need by need, the specialists here who could meet it."""
        s = self.board.statics
        heard = s.speakers(kind, self.place)
        pool: Iterable[int] = self.base
        if self.lead is not None and kind in s.staffable(frozenset({self.lead})):
            pool = s.members[self.lead]
        return [
            [p for p in pool if p in heard and p in s.skilled(skill)]
            for skill, _ in s.kinds[kind].needs
        ]

    def crew_starts(
        self, kind: int, able: list[list[int]], length: int
    ) -> tuple[int, list[dict[int, int]]]:
        """Return the starts at which enough specialists are free, and those of each of them."""
        allowed, each = self.today, []
        for (_, count), pool in zip(self.board.statics.kinds[kind].needs, able, strict=True):
            mine = {p: m for p in pool if (m := self.starts_of(p, length))}
            allowed &= at_least(count, mine.values())
            if not allowed:
                return 0, []
            each.append(mine)
        return allowed, each

    def crew(
        self, kind: int, each: list[dict[int, int]], start: int, length: int
    ) -> tuple[int, ...] | None:
        """Return specialists for a session at ``start``, one for each seat of the needs."""
        s = self.board.statics
        seats: list[list[int]] = []
        for (_, count), mine in zip(s.kinds[kind].needs, each, strict=True):
            fit = [p for p, m in mine.items() if m >> start & 1 and self.eats(p, start, length)]
            fit.sort(key=lambda p: (len(s.people[p].skills), len(self.board.diary[p][self.day]), p))
            seats.extend([fit] * count)
        return _match(seats)

    def first_start(
        self, kind: int, able: list[list[int]], allowed: int, length: int
    ) -> tuple[int, tuple[int, ...]] | None:
        """Return the earliest of the ``allowed`` starts with its crew, or None."""
        crew_starts, each = self.crew_starts(kind, able, length)
        for start in bits(allowed & crew_starts):
            if crew := self.crew(kind, each, start, length):
                return start, crew
        return None


def at_least(count: int, masks: Iterable[int]) -> int:
    """Return the bits set in at least ``count`` of the masks."""
    layers = [0] * count
    for mask in masks:
        rest = mask
        for layer in range(count):
            layers[layer], rest = layers[layer] | rest, layers[layer] & rest
            if not rest:
                break
    return layers[-1] if layers else -1


def _match(seats: list[list[int]]) -> tuple[int, ...] | None:
    """Return one specialist a seat, all different, earlier ones in each list preferred."""
    chosen: list[int] = []

    def fill(index: int) -> bool:
        if index == len(order):
            return True
        for person in order[index]:
            if person not in chosen:
                chosen.append(person)
                if fill(index + 1):
                    return True
                chosen.pop()
        return False

    order = sorted(seats, key=len)
    return tuple(sorted(chosen)) if fill(0) and chosen else None
