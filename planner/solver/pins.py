"""Pins first: fixed sessions with their crews, and the places where teams then have to be.

The pins are placed one after another by depth-first search with backtracking; each step asks the
labelling whether all teams concerned still have a tour. When no way is found, the smallest set of
pins that cannot be kept together is found by leaving out one pin after another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from planner.domain.clock import DAY_MIN
from planner.domain.ids import PinId
from planner.domain.kinds import After
from planner.domain.pins import NightPin, Pin, SessionPin, StopPin
from planner.errors import NoPlanError
from planner.solver.board.held import Held
from planner.solver.board.order import after_one, missing_partners, orphans
from planner.solver.board.rules import lunch
from planner.solver.board.rules import run as keeps_run
from planner.solver.board.slots import run
from planner.solver.board.statics import Statics
from planner.solver.pinways import PinWays
from planner.solver.search.state import State
from planner.solver.tours.tour import CLASH, Musts

Asked = tuple[int, int, int | None]
"""Team, slot, and where it was asked to be in it before (None: anywhere)."""

TRIES = 600
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
        for pin in pins:
            if isinstance(pin, StopPin):
                self._stay(self.s.team[pin.team], self.s.place[pin.settlement], pin.start, pin.end)
            elif isinstance(pin, NightPin):
                self._night(pin)
        fixed = [pin for pin in pins if isinstance(pin, SessionPin)]
        if self._possible(sorted(self.musts)) and self._place(sorted(fixed, key=_tightness), 0):
            return True
        self.musts.clear()
        return False

    @property
    def musts(self) -> dict[int, Musts]:
        """Return where each team has to be."""
        return self.state.months.musts

    def _stay(self, team: int, place: int, start_min: int, end_min: int) -> list[Asked]:
        """Ask a team to be at a place; return what was asked before where that differs."""
        slots, must = self.s.slots, self.musts.setdefault(team, Musts())
        span = range(max(0, slots.of(start_min)), min(slots.total, slots.up(end_min)))
        before = [(team, slot, must.slots.get(slot)) for slot in span]
        changed = [row for row in before if row[2] != place]
        for _, slot, old in changed:
            must.slots[slot] = place if old is None else CLASH
        return changed

    def _take_back(self, asked: Sequence[Asked]) -> None:
        for team, slot, old in reversed(asked):
            if old is None:
                del self.musts[team].slots[slot]
            else:
                self.musts[team].slots[slot] = old

    def _night(self, pin: NightPin) -> None:
        must = self.musts.setdefault(self.s.team[pin.team], Musts())
        place = self.s.place[pin.settlement]
        same = must.nights.get(pin.day, place) == place
        must.nights[pin.day] = place if same else CLASH
        if self.s.campaign.team[pin.team].sleeps_on_board:  # else it could be on the road
            midnight = (pin.day + 1) * DAY_MIN
            self._stay(self.s.team[pin.team], place, midnight - self.s.slots.step_min, midnight)

    def _possible(self, teams: Sequence[int]) -> bool:
        sane = all(self._in_dates(team) and not self.musts[team].clash for team in teams)
        return sane and all(self.state.months.possible(team) for team in teams)

    def _in_dates(self, team: int) -> bool:
        """Return whether a team is asked to be somewhere only on its own dates."""
        row, must, per_day = self.s.teams[team], self.musts[team], self.s.slots.per_day
        days = {slot // per_day for slot in must.slots} | set(must.nights)
        return all(row.first_day <= day <= row.last_day for day in days)

    def _place(self, pins: list[SessionPin], at: int) -> bool:
        if at == len(pins):
            return self._finish()
        return any(
            self._hold(held, lambda: self._place(pins, at + 1)) for held in self.ways.of(pins[at])
        )

    def _hold(self, held: Held, then: Callable[[], bool]) -> bool:
        """Hold a session if its teams can be there and ``then`` the rest can be kept too."""
        self.tries += 1
        if self.tries > TRIES:
            return False
        carrier, step = self.s.venues[held.venue].carrier, self.s.slots.step_min
        teams = {*held.teams, *(() if carrier is None else (self.s.team[carrier],))}
        asked: list[Asked] = []
        for team in sorted(teams):
            asked += self._stay(team, held.place, held.start * step, held.end * step)
        self.state.board.add(held)
        self.state.locked.add(held)
        if self._possible(sorted({team for team, _, _ in asked})) and then():
            return True
        self.state.locked.discard(held)
        self.state.board.remove(held)
        self._take_back(asked)
        return False

    def _finish(self) -> bool:
        """Hold what sessions lack of others by after and with, then send the teams there."""
        lacking = orphans(self.state.board)
        if not lacking:
            return self._settle()
        wanted, lacks = _wanted(self.state, lacking[0]), _lacks(self.state, lacking[0])
        return any(
            self._hold(held, lambda: _lacks(self.state, lacking[0]) < lacks and self._finish())
            for pin in wanted
            for held in self.ways.of(pin)
        )

    def _settle(self) -> bool:
        """Send all teams where they are asked to be, with lunch; return whether it can be."""
        asked = _stay_for_lunch(self.state, self._stay)
        board, order = self.state.board, sorted(self.musts)
        if self._possible(order) and any(map(self._send, (order, order[::-1]))):
            return True
        for team in order:
            board.travel(team, self.state.at_home(team), 0.0)
        self._take_back(asked)
        return False

    def _send(self, teams: Sequence[int]) -> bool:
        """Send teams one after another where they are asked to be: earlier ones take the beds."""
        state = self.state
        for team in teams:
            state.board.travel(team, [], 0.0)
        for team in teams:
            tour = state.months.cheapest(team)
            if tour is None or not self.musts[team].kept_by(tour.stops, self.s.slots.per_day):
                return False
            state.board.travel(team, tour.stops, tour.cost)
        return all(
            lunch(state.board, held) and keeps_run(state.board, held) for held in state.locked
        )


def _tightness(pin: SessionPin) -> tuple[bool, bool, bool, int, str]:
    """Order the pins that leave the least choice first, then by time."""
    start = pin.start if pin.start is not None else (pin.start_day or 0) * 1440
    return pin.start is None, pin.specialists is None, pin.team is None, start, pin.id


def _lacks(state: State, held: Held) -> int:
    """Return how much a session lacks of others by after and with."""
    board, day = state.board, held.start // state.statics.slots.per_day
    after = state.statics.kinds[held.kind].kind.after
    late = sum(
        not after_one(board, row, held.place, day, held.case) >> held.start & 1 for row in after
    )
    return late + len(missing_partners(board, held.kind, held.place, day))


def _wanted(state: State, held: Held) -> Iterator[SessionPin]:
    """Yield nameless pins for what a session lacks of others first: each would help."""
    s, day = state.statics, held.start // state.statics.slots.per_day
    for kind in missing_partners(state.board, held.kind, held.place, day):
        yield _anonymous(s, kind, held.place, day)
        return
    for row in s.kinds[held.kind].kind.after:
        if not after_one(state.board, row, held.place, day, held.case) >> held.start & 1:
            first = 0 if row.most_days is None else max(0, day - row.most_days)
            for on in range(day - row.least_days, first - 1, -1):
                for place in _near(s, row, held):
                    yield _anonymous(s, s.kind[row.kind], place, on)
            return


def _near(s: Statics, row: After, held: Held) -> Sequence[int]:
    """Return where a session that must come first may be, the session's own place first."""
    home = held.place if held.case is None else s.place[s.cases[held.case].settlement]
    kind = s.kind[row.kind]
    if row.scope == "settlement":
        return (home,) if held.case is None else s.within(kind, home)
    held_at = [p for p in range(len(s.places)) if s.possible_venues(kind, p)]
    if row.scope == "district":
        held_at = [p for p in held_at if s.district_of[p] == s.district_of[home]]
    return sorted(held_at, key=lambda p: p != held.place)


def _anonymous(s: Statics, kind: int, place: int, day: int) -> SessionPin:
    name = s.kinds[kind].kind.id
    return SessionPin(id=PinId(""), kind=name, settlement=s.places[place], start_day=day)


def keep_pins(state: State) -> None:
    """Place all the campaign's pins; raise NoPlanError with a smallest conflict otherwise."""
    pins = state.statics.campaign.pins
    if not pins or Pinning(state).place(pins):
        return
    conflict = list(pins)
    for pin in pins:
        rest = [row for row in conflict if row is not pin]
        if not _keepable(state, rest):
            conflict = rest
    names = [str(pin.id) for pin in conflict]
    text = " and ".join(f"'{name}'" for name in names)
    raise NoPlanError(f"no plan keeps the pins {text} together; change or drop one", names)


def _stay_for_lunch(state: State, stay: Callable[[int, int, int, int], list[Asked]]) -> list[Asked]:
    """Keep teams where they are between the pinned sessions of a day, and for lunch."""
    per_day, step = state.statics.slots.per_day, state.statics.slots.step_min
    days: dict[tuple[int, int], list[Held]] = {}
    for held in sorted(state.locked, key=lambda h: (h.start, h.place, h.people)):
        for team in held.teams:
            days.setdefault((team, held.start // per_day), []).append(held)
    asked: list[Asked] = []
    for (team, day), rows in days.items():
        if len({held.place for held in rows}) == 1:
            first, end = rows[0].start, max(held.end for held in rows)
            slots = state.months.musts[team].slots
            for slot in _with_lunch(state, team, day, first, end):
                if slot not in slots:
                    asked += stay(team, rows[0].place, slot * step, (slot + 1) * step)
    return asked


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
