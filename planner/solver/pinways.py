"""The ways in which one pinned session can be held: with whom, where, when, for how many."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations, islice

from planner.domain.pins import SessionPin
from planner.solver.board.crews import MOST_TEAMS
from planner.solver.board.held import Held
from planner.solver.board.offers import Offer, hall, invite, offers
from planner.solver.board.order import after_starts, gap_allows, quota_allows
from planner.solver.board.slots import bits, run
from planner.solver.board.view import View
from planner.solver.search.state import State

Frame = tuple[int, int, int, tuple[int, ...]]
"""Kind, place, day and teams of a session."""

CHOICES = 300
"""Most ways in which one pin is tried."""
FEW = 2
"""Ways of each frame that come before the rest."""


class PinWays:
    """Finds sessions that agree with a pin, were the teams where it needs them."""

    def __init__(self, state: State) -> None:
        self.state, self.s = state, state.statics

    def of(self, pin: SessionPin) -> Iterator[Held]:
        """Yield sessions that would keep a pin, the likeliest first.

        A few of each frame come before the rest, so that no kind, place or day is left out.
        """
        few = (held for frame in self._frames(pin) for held in islice(self._in(pin, frame), FEW))
        rest = (
            held for frame in self._frames(pin) for held in islice(self._in(pin, frame), FEW, None)
        )
        return islice(chain(few, rest), CHOICES)

    def _in(self, pin: SessionPin, frame: Frame) -> Iterator[Held]:
        return self.in_frame(pin, *frame)

    def _frames(self, pin: SessionPin) -> Iterator[Frame]:
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
        for size in range(1, min(MOST_TEAMS, len(able)) + 1):
            for teams in combinations(able, size):
                whole = must is None or must in teams
                if whole and self.s.can_staff(kind, frozenset(teams)):
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
        if pin.people < facts.kind.min_people:
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
        allowed = self.state.packer.open(view, offer)
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


def _with_people(
    offer: Offer, served: tuple[tuple[int, int], ...], levels: tuple[int, ...], gain: float
) -> Offer:
    return Offer(
        offer.kind, offer.venue, offer.blocks, offer.length, served, levels, gain, offer.case
    )
