"""Pins first: fixed sessions with their crews, and the places where teams then have to be.

The pins are placed one after another by depth-first search with backtracking; each step asks the
labelling whether all teams concerned still have a tour. When no way is found, the smallest set of
pins that cannot be kept together is found by leaving out one pin after another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.domain.pins import NightPin, Pin, SessionPin, StopPin
from planner.errors import NoPlanError
from planner.solver.board.held import Held
from planner.solver.board.order import orphans
from planner.solver.board.slots import run
from planner.solver.pinways import PinWays
from planner.solver.search.state import State
from planner.solver.tours.tour import CLASH, Musts

TRIES = 4000
"""Most steps of the depth-first search before it gives up."""


class Pinning:
    """Places pins on a state; ``place`` says whether all could be kept."""

    def __init__(self, state: State) -> None:
        self.state, self.s = state, state.statics
        self.ways = PinWays(state)
        self.tries = 0

    def place(self, pins: Sequence[Pin]) -> bool:
        """Keep all the pins, or leave the board as it was and return False."""
        self.tries = 0
        musts = {team: Musts(dict(m.slots), dict(m.nights)) for team, m in self.musts.items()}
        for pin in pins:
            if isinstance(pin, StopPin):
                self._stay(self.s.team[pin.team], self.s.place[pin.settlement], pin.start, pin.end)
            elif isinstance(pin, NightPin):
                self._night(pin)
        fixed = [pin for pin in pins if isinstance(pin, SessionPin)]
        if self._possible(set(self.musts)) and self._place(sorted(fixed, key=_tightness), 0):
            return True
        self.musts.clear()
        self.musts.update(musts)
        return False

    @property
    def musts(self) -> dict[int, Musts]:
        """Return where each team has to be."""
        return self.state.months.musts

    def _stay(self, team: int, place: int, start_min: int, end_min: int) -> list[int]:
        """Ask a team to be at a place; return the slots that were not asked for before."""
        slots, must = self.s.slots, self.musts.setdefault(team, Musts())
        span = range(max(0, slots.of(start_min)), min(slots.total, slots.up(end_min)))
        new = [slot for slot in span if must.slots.get(slot) != place]
        for slot in new:
            clash = slot in must.slots
            must.slots[slot] = CLASH if clash else place
        return new

    def _night(self, pin: NightPin) -> None:
        must = self.musts.setdefault(self.s.team[pin.team], Musts())
        place = self.s.place[pin.settlement]
        same = must.nights.get(pin.day, place) == place
        must.nights[pin.day] = place if same else CLASH

    def _possible(self, teams: set[int]) -> bool:
        return all(self.state.months.possible(team) for team in sorted(teams))

    def _place(self, pins: list[SessionPin], at: int) -> bool:
        if at == len(pins):
            return not orphans(self.state.board) or self._support()
        for held in self.ways.of(pins[at]):
            self.tries += 1
            if self.tries > TRIES:
                return False
            asked = {team: self._ask(team, held) for team in held.teams}
            carrier = self.s.venues[held.venue].carrier
            if carrier is not None:
                asked.setdefault(self.s.team[carrier], self._ask(self.s.team[carrier], held))
            self.state.board.add(held)
            self.state.locked.add(held)
            if self._possible(set(asked)) and self._place(pins, at + 1):
                return True
            self.state.locked.discard(held)
            self.state.board.remove(held)
            for team, slots in asked.items():
                for slot in slots:
                    del self.musts[team].slots[slot]
        return False

    def _ask(self, team: int, held: Held) -> list[int]:
        step = self.s.slots.step_min
        return self._stay(team, held.place, held.start * step, held.end * step)

    def _support(self) -> bool:
        """Hold what pinned sessions need by after and with; return whether it can be."""
        for held in orphans(self.state.board):
            wanted = list(_wanted(self.state, held))
            if not wanted or not self._place(wanted, 0):
                return False
        return not orphans(self.state.board)


def _tightness(pin: SessionPin) -> tuple[bool, bool, bool, int, str]:
    """Order the pins that leave the least choice first, then by time."""
    start = pin.start if pin.start is not None else (pin.start_day or 0) * 1440
    return pin.start is None, pin.specialists is None, pin.team is None, start, pin.id


def _wanted(state: State, held: Held) -> Iterator[SessionPin]:
    """Yield nameless pins for what a session lacks of others."""
    s, per_day = state.statics, state.statics.slots.per_day
    kind, day = s.kinds[held.kind].kind, held.start // per_day
    place = s.places[held.place]
    for name in kind.with_kinds:
        if not state.board.on_day[s.kind[name], held.place, day]:
            yield SessionPin(id="", kind=name, settlement=place, start_day=day)  # type: ignore[arg-type]
    for row in kind.after:
        last = day - row.least_days
        if last >= 0:
            yield SessionPin(id="", kind=row.kind, settlement=place, start_day=last)  # type: ignore[arg-type]


def keep_pins(state: State) -> None:
    """Place all the campaign's pins; raise NoPlanError with a smallest conflict otherwise."""
    pins = state.statics.campaign.pins
    if not pins or Pinning(state).place(pins):
        _stay_for_lunch(state)
        for team in sorted(state.months.musts):
            state.send_where_asked(team)
        return
    conflict = list(pins)
    for pin in pins:
        rest = [row for row in conflict if row is not pin]
        if not _keepable(state, rest):
            conflict = rest
    names = [str(pin.id) for pin in conflict]
    text = " and ".join(f"'{name}'" for name in names)
    raise NoPlanError(f"no plan keeps the pins {text} together; change or drop one", names)


def _stay_for_lunch(state: State) -> None:
    """Keep teams where they are between the pinned sessions of a day, and for lunch."""
    days: dict[tuple[int, int], list[Held]] = {}
    for held in sorted(state.locked, key=lambda h: h.start):
        for team in held.teams:
            days.setdefault((team, held.start // state.statics.slots.per_day), []).append(held)
    for (team, day), rows in days.items():
        if len({held.place for held in rows}) == 1:
            first, end = rows[0].start, max(held.end for held in rows)
            slots = state.months.musts[team].slots
            for slot in _with_lunch(state, team, day, first, end):
                slots.setdefault(slot, rows[0].place)


def _with_lunch(state: State, team: int, day: int, first: int, end: int) -> range:
    """Return the slots from ``first`` to ``end``, drawn out until everybody has had lunch."""
    s, lunch = state.statics, state.packer.lunch
    low = day * s.slots.per_day
    most = (day + 1) * s.slots.per_day

    def eats(person: int, begin: int, until: int) -> bool:
        rows = state.board.diary[person].get(day, [])
        if not rows:
            return True
        starts, ends = min(h.start for h in rows), max(h.end for h in rows)
        away = ~run(begin - low, until - low)
        taken = state.board.busy[person] >> low | away
        return not lunch.due(starts - low, ends - low) or lunch.leaves_break(taken)

    for more in range(s.slots.per_day):
        for begin, until in ((first, min(most, end + more)), (max(low, first - more), end)):
            if all(eats(person, begin, until) for person in s.members[team]):
                return range(begin, until)
    return range(first, end)


def _keepable(state: State, pins: Sequence[Pin]) -> bool:
    trial = State(state.statics.campaign, state.statics.network)
    return Pinning(trial).place(pins)
