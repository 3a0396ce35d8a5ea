"""Pins first: fixed sessions with their crews, and the places where teams then have to be.

The pins are placed one after another by depth-first search with backtracking; each step asks the
labelling whether all teams concerned still have a tour. When no way is found, the smallest set of
pins that cannot be kept together is found by leaving out one pin after another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from planner.domain.pins import NightPin, Pin, SessionPin, StopPin
from planner.errors import NoPlanError
from planner.solver.board.held import Held
from planner.solver.board.offers import Offer, hall, invite, offers
from planner.solver.board.order import after_starts, gap_allows, orphans, quota_allows
from planner.solver.board.slots import bits, run
from planner.solver.board.view import View
from planner.solver.search.state import State
from planner.solver.tours.tour import CLASH, Musts

TRIES = 4000
"""Most steps of the depth-first search before it gives up."""
CHOICES = 40
"""Most ways in which one pin is tried."""


class Pinning:
    """Places pins on a state; ``place`` says whether all could be kept."""

    def __init__(self, state: State) -> None:
        self.state, self.s = state, state.statics
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
        for held in self._ways(pins[at]):
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

    # -- the ways in which one pin can be kept ---------------------------------------------------

    def _ways(self, pin: SessionPin) -> Iterator[Held]:
        found = 0
        for kind, place, day, teams in self._frames(pin):
            for held in self.in_frame(pin, kind, place, day, teams):
                yield held
                found += 1
                if found >= CHOICES:
                    return

    def _frames(self, pin: SessionPin) -> Iterator[tuple[int, int, int, tuple[int, ...]]]:
        """Yield kind, place, day and teams with which a pin could be kept, the likeliest first."""
        for kind in self._kinds(pin):
            for place in self._places(pin, kind):
                for day in self._days(pin):
                    for teams in self.teams(pin, kind):
                        yield kind, place, day, teams

    def _kinds(self, pin: SessionPin) -> list[int]:
        if pin.kind is not None:
            return [self.s.kind[pin.kind]]
        if pin.case is not None:
            return [self.s.kind[self.s.campaign.case[pin.case].kind]]
        return list(range(len(self.s.kinds)))

    def _places(self, pin: SessionPin, kind: int) -> list[int]:
        if pin.settlement is not None:
            return [self.s.place[pin.settlement]]
        if pin.venue is not None and (home := self.s.campaign.venue[pin.venue].settlement):
            return [self.s.place[home]]
        if pin.case is not None:
            patient = self.s.campaign.case[pin.case]
            return list(self.s.within(kind, self.s.place[patient.settlement]))
        worth = {p: n for (p, k), n in self.s.demand.items() if k == kind}
        return sorted(worth, key=lambda p: (-worth[p], p))

    def _days(self, pin: SessionPin) -> list[int]:
        step = self.s.slots.step_min * self.s.slots.per_day
        if pin.start is not None:
            return [pin.start // step]
        if pin.start_day is not None:
            return [pin.start_day]
        if pin.end is not None:
            return [d for d in ((pin.end - 1) // step, (pin.end - 1) // step - 1) if d >= 0]
        days = range(self.s.slots.days)
        return list(days) if pin.end_day is None else [pin.end_day, max(0, pin.end_day - 1)]

    def teams(self, pin: SessionPin, kind: int) -> Iterator[tuple[int, ...]]:
        """Yield the sets of at most three teams that could hold a kind, the smallest first."""
        if pin.specialists:
            yield tuple(sorted({self.s.team_of[self.s.person[p]] for p in pin.specialists}))
            return
        able = self.s.able_teams(kind)
        must = None if pin.team is None else self.s.team[pin.team]
        for size in range(1, min(3, len(able)) + 1):
            for teams in combinations(able, size):
                whole = must is None or must in teams
                if whole and kind in self.s.staffable(frozenset(teams)):
                    yield teams

    def in_frame(
        self, pin: SessionPin, kind: int, place: int, day: int, teams: tuple[int, ...]
    ) -> Iterator[Held]:
        """Yield sessions that some teams could hold at a place, were they there all day."""
        carriers = [
            t for t, v in self.s.carried.items() if t not in teams and self.s.suits(kind, v)
        ]
        view = self._view(place, day, (*teams, *carriers))
        if not gap_allows(self.state.board, kind, place, day):
            return
        venues = tuple(
            v
            for v in (*self.s.standing(kind, place), *view.carried)
            if self.s.suits(kind, v) and pin.venue in (None, self.s.venues[v].id)
        )
        options = list(self._offers(pin, kind, place, day, venues))
        for offer in sorted(options, key=lambda o: (-o.gain / o.length, -o.gain)):
            yield from self._at_starts(pin, view, offer, teams)

    def _offers(
        self, pin: SessionPin, kind: int, place: int, day: int, venues: tuple[int, ...]
    ) -> Iterator[Offer]:
        board, facts = self.state.board, self.s.kinds[kind]
        case = None if pin.case is None else self.s.case[pin.case]
        if pin.people is None or facts.kind.is_cases:
            for offer in offers(board, kind, place, day, venues):
                if case in (None, offer.case) and pin.people in (None, 1, None):
                    yield offer
            return
        for offer in offers(board, kind, place, day, venues):
            if not facts.kind.is_staff and sum(n for _, n in offer.served) >= pin.people:
                some = invite(board, hall(board, kind, place), pin.people)
                yield _with_people(offer, some.served, some.levels, some.gain)
            elif facts.kind.is_staff and offer.served[0][1] >= pin.people:
                yield _with_people(offer, ((place, pin.people),), (0,), offer.gain)

    def _at_starts(
        self, pin: SessionPin, view: View, offer: Offer, teams: tuple[int, ...]
    ) -> Iterator[Held]:
        board, step = self.state.board, self.s.slots.step_min
        if not quota_allows(board, offer.kind, view.place, offer.venue, view.day):
            return
        allowed = self.state.packer.allowed(view, offer)
        if offer.case is not None or not self.s.kinds[offer.kind].kind.after:
            allowed &= view.local(
                after_starts(board, offer.kind, view.place, view.day, offer.case)
            ) | (view.today if offer.case is not None else 0)
        if pin.start is not None:
            allowed &= 1 << (pin.start // step - view.low)
        if pin.end is not None:
            first = pin.end // step - view.low - offer.length
            allowed &= 1 << first if first >= 0 else 0
        able = self._able(pin, view, offer.kind, teams)
        starts, each = view.crew_starts(offer.kind, able, offer.length)
        for start in bits(allowed & starts):
            crew = view.crew(offer.kind, each, start, offer.length)
            if crew and self._agrees(pin, crew, view.low + start + offer.length):
                held = self.state.packer.held(view, offer, start, crew)
                held.pin = None if pin.id == "" else pin.id
                yield held

    def _able(
        self, pin: SessionPin, view: View, kind: int, teams: tuple[int, ...]
    ) -> list[list[int]]:
        named = None
        if pin.specialists is not None:
            named = {self.s.person[p] for p in pin.specialists}
        return [
            [p for p in row if self.s.team_of[p] in teams and (named is None or p in named)]
            for row in view.able(kind)
        ]

    def _agrees(self, pin: SessionPin, crew: tuple[int, ...], end: int) -> bool:
        if pin.end_day is not None and (end - 1) // self.s.slots.per_day != pin.end_day:
            return False
        if pin.specialists is not None and {self.s.people[p].id for p in crew} != pin.specialists:
            return False
        return pin.team is None or any(self.s.people[p].team == pin.team for p in crew)

    def _view(self, place: int, day: int, teams: tuple[int, ...]) -> View:
        """Return a view of a place as if the teams were there all day."""
        board, per_day = self.state.board, self.s.slots.per_day
        kept = [(team, board.presence[team], team in board.here[place]) for team in teams]
        others = board.here[place]
        board.here[place] = set(teams)
        for team in teams:
            board.presence[team] = {place: run(day * per_day, (day + 2) * per_day)}
        view = View(board, self.state.packer.lunch, place, day)
        board.here[place] = others
        for team, presence, _ in kept:
            board.presence[team] = presence
        return view


def _tightness(pin: SessionPin) -> tuple[bool, bool, bool, int, str]:
    """Order the pins that leave the least choice first, then by time."""
    start = pin.start if pin.start is not None else (pin.start_day or 0) * 1440
    return pin.start is None, pin.specialists is None, pin.team is None, start, pin.id


def _with_people(
    offer: Offer, served: tuple[tuple[int, int], ...], levels: tuple[int, ...], gain: float
) -> Offer:
    return Offer(
        offer.kind, offer.venue, offer.blocks, offer.length, served, levels, gain, offer.case
    )


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
