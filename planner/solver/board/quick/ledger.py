"""The flat arrays of one board: kept current session by session, read and packed at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from planner.solver.board.held import Held
from planner.solver.board.quick import layout as at
from planner.solver.board.quick.day import Day
from planner.solver.board.quick.enter import enter, stir
from planner.solver.board.quick.fill import pack_days
from planner.solver.board.quick.flatten import flatten
from planner.solver.board.quick.jit import Numbers, Points
from planner.solver.board.quick.meals import MEAL_WAYS
from planner.solver.board.quick.measure import PROBES, measure
from planner.solver.board.quick.refine import refine
from planner.solver.board.quick.stays import set_stays
from planner.solver.board.statics import Statics


class Ledger:
    """A board in flat arrays.

    It is ``open`` as long as each session that came lay in one day's window; after that only the
    fingerprints (``mix``) are kept.
    """

    def __init__(self, statics: Statics, day: Day) -> None:
        self.statics = statics
        self.day = day
        self.n, self.x = flatten(statics, day)
        self.open = True
        self._rows, self._gains = np.empty((0, 3), np.int64), np.empty(0)
        self._neutral = True
        kinds, places = len(statics.kinds), len(statics.places)
        self.mix = self.n[self.n[at.MIX] :][: kinds * places].reshape(kinds, places)
        self.floor = self._points(at.FLOOR, len(statics.districts) * len(statics.directions))
        self.target = self._points(at.TARGET, len(self.floor))
        self.taste = self._points(at.TASTE, kinds)

    @classmethod
    def of(cls, statics: Statics) -> Ledger | None:
        """Return a ledger, None for a campaign whose days do not fit into one number."""
        day = Day(statics)
        return cls(statics, day) if day.fits else None

    def _points(self, entry: int, size: int) -> Points:
        low = int(self.n[entry])
        return self.x[low : low + size]

    def enter(self, held: Held, sign: int) -> None:
        """Put a session on the board (1) or take it off (−1)."""
        row = self._written(held)
        stir(self.n, row, sign)
        self.open = self.open and (sign < 0 or self._fits(held))
        if self.open:
            enter(self.n, self.x, row, sign)

    def _fits(self, held: Held) -> bool:
        """Return whether a session lies in the window of one day, and there is room for it."""
        per_day = self.statics.slots.per_day
        low = held.start // per_day * per_day + self.day.low
        inside = low <= held.start and held.end <= low + self.day.width
        return inside and self.n[at.POOL_FREE] != at.NONE

    def _written(self, held: Held) -> int:
        low = int(self.n[at.IN])
        self._write(held, low)
        return low

    def _write(self, held: Held, low: int) -> None:
        guests = [
            v
            for (home, people), level in zip(held.served, held.levels, strict=True)
            for v in (home, people, level)
        ]
        case = at.NONE if held.case is None else held.case
        row = [
            *(0, held.kind, held.place, held.venue, held.start, held.length, 0, held.blocks),
            *(case, len(held.served), len(held.people), *guests, *held.people),
        ]
        self.n[low : low + len(row)] = row

    def travel(self, team: int, stops: Sequence[tuple[int, int, int]]) -> None:
        """Set a team's stays."""
        set_stays(self.n, team, np.array(stops, np.int64).reshape(len(stops), 3))

    def own(self, teams: frozenset[int] | None) -> None:
        """Let only some teams be packed (None: all)."""
        low = int(self.n[at.ONLY])
        for team in range(len(self.statics.teams)):
            self.n[low + team] = teams is None or team in teams

    def pack(
        self, place: int, days: range, taste: Callable[[int], float] | None, lead: int | None
    ) -> Iterator[Held]:
        """Fill some days at a place, yielding the sessions; they are in the arrays already."""
        if taste is not None or not self._neutral:
            self.taste[:] = 1.0 if taste is None else [taste(k) for k in range(len(self.taste))]
            self._neutral = taste is None
        first, leader = days.start, at.NONE if lead is None else lead
        while first < days.stop:
            first = pack_days(self.n, self.x, place, first, days.stop, leader)
            yield from self._listed()
            if not self.n[at.OUT_ROWS]:
                break

    def refine(
        self, place: int, day: int, rows: Sequence[Held], tries: int, heat: float, seed: int
    ) -> Iterator[Held]:
        """Yield better sessions for a day at a place than these, which are off the board.

        They are in the arrays already. Nothing comes, and nothing is put on, if none are found.
        """
        if len(rows) > at.SHEETS // 2:
            return
        low, size = int(self.n[at.SHEET]), int(self.n[at.SHEET_SIZE])
        for i, held in enumerate(rows):
            self._write(held, low + i * size)
        self.n[at.SEED], self._neutral = seed, True
        refine(self.n, self.x, len(rows), place, day, tries, heat)
        yield from self._listed()

    def _listed(self) -> Iterator[Held]:
        count = int(self.n[at.OUT_ROWS])
        if not count:
            return
        rows = self.n[self.n[at.OUT] : self.n[at.OUT_END]].tolist()
        gains = self._points(at.OUT_GAIN, count).tolist()
        team_of, low = self.statics.team_of, 0
        for gain in gains:
            size, kind, place, venue, start, length, _, blocks, case, served, _ = rows[
                low : low + at.SESSION_COLUMNS
            ]
            guests = low + at.SESSION_COLUMNS
            crew = guests + 3 * served
            people = tuple(rows[crew : low + size])
            yield Held(
                kind=kind,
                place=place,
                venue=venue,
                start=start,
                length=length,
                blocks=blocks,
                served=tuple(zip(rows[guests:crew:3], rows[guests + 1 : crew : 3], strict=True)),
                levels=tuple(rows[guests + 2 : crew : 3]),
                people=people,
                teams=tuple(sorted({team_of[p] for p in people})),
                case=None if case == at.NONE else case,
                gain=gain,
            )
            low += size

    def measure(
        self, team: int, places: Numbers, days: Numbers, *, actual: bool = False
    ) -> tuple[Numbers, Numbers, Points]:
        """Return a team's gain curves at some places (see ``quick.measure``)."""
        self._neutral = True
        sorts, stages = days.shape
        most = MEAL_WAYS * sorts * (stages + PROBES) * self.day.width**2
        if len(self._gains) < most:
            self._rows, self._gains = np.empty((3 * most, 3), np.int64), np.empty(3 * most)
        first = np.zeros((len(places), sorts, stages + 1), np.int64)
        paper = first, self._rows, self._gains
        done, parts = 0, list[tuple[Numbers, Points]]()
        while done < len(places):
            begin, done = done, measure(self.n, self.x, team, places, days, done, *paper, actual)
            count = int(first[done - 1].max())
            first[begin:done] += sum(len(gains) for _, gains in parts)
            parts.append((self._rows[:count].copy(), self._gains[:count].copy()))
        return (
            first,
            np.concatenate([rows for rows, _ in parts]),
            np.concatenate([gains for _, gains in parts]),
        )
