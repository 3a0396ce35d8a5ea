"""Fills the time of the teams at a place with sessions, the densest in points first."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator

from planner.solver.board.board import Board
from planner.solver.board.held import Held
from planner.solver.board.lunch import Lunch
from planner.solver.board.offers import Offer, offers
from planner.solver.board.order import (
    after_starts,
    apart_starts,
    gap_allows,
    missing_partners,
    quota_allows,
)
from planner.solver.board.slots import fits
from planner.solver.board.view import View

Taste = Callable[[int], float]
"""Factor by which a search likes a kind more or less than its points say (1 is neutral)."""

MIN_GAIN = 1e-9


def neutral(_kind: int) -> float:
    """Return 1 for every kind."""
    return 1.0


class Packer:
    """Puts sessions on a board; ``pack`` for a place and days, ``hold`` for one kind."""

    def __init__(self, board: Board) -> None:
        policy = board.statics.campaign.policy
        self.board = board
        self._kept: dict[tuple[int, int, tuple[int, ...]], tuple[object, list[Offer]]] = {}
        self.lunch = Lunch(policy, board.statics.slots.step_min)

    def pack(
        self, place: int, days: Iterable[int], taste: Taste = neutral, lead: int | None = None
    ) -> list[Held]:
        """Return the sessions put on the board at a place on some days (all with the lead)."""
        ledger = self.board.ledger
        if ledger is None or not ledger.open:
            return self.pack_slowly(place, days, taste, lead)
        liked = None if taste is neutral else taste
        added = [held for part in _runs(days) for held in ledger.pack(place, part, liked, lead)]
        for held in added:
            self.board.note(held)
        return added

    def pack_slowly(
        self, place: int, days: Iterable[int], taste: Taste = neutral, lead: int | None = None
    ) -> list[Held]:
        """Do as ``pack`` without compiled code: for any campaign, and to test ``pack`` against."""
        added: list[Held] = []
        for day in days:
            view = View(self.board, self.lunch, place, day, lead)
            if view.teams:
                added.extend(self._pack_day(view, taste))
        return added

    def _pack_day(self, view: View, taste: Taste) -> list[Held]:
        added: list[Held] = []
        waiting = list(view.kinds)
        while waiting:
            batch = self._pack_kinds(view, waiting, taste)
            added.extend(batch)
            asks = self.board.statics.kinds
            waiting = [k for k in waiting if asks[k].asks_others] if batch else []
        return added

    def _pack_kinds(self, view: View, kinds: list[int], taste: Taste) -> list[Held]:
        added: list[Held] = []
        heap: list[tuple[float, int]] = []
        for kind in kinds:
            options = self.ranked(view, kind)
            if options:
                heapq.heappush(heap, (-self._density(options[0], taste), kind))
        while heap:
            density, kind = heapq.heappop(heap)
            options = self.ranked(view, kind)
            if not options:
                continue
            now = -self._density(options[0], taste)
            if heap and now > density + 1e-12 and now > heap[0][0]:
                heapq.heappush(heap, (now, kind))
                continue
            held = self.hold(view, kind, options)
            if held:
                added.extend(held)
                heapq.heappush(heap, (now, kind))
        return added

    def _density(self, offer: Offer, taste: Taste) -> float:
        heads = self.board.statics.kinds[offer.kind].heads
        return offer.density(heads) * taste(offer.kind)

    def ranked(self, view: View, kind: int) -> list[Offer]:
        """Return what a kind could serve there that day, the densest first."""
        board, facts = self.board, self.board.statics.kinds[kind]
        if facts.kind.gap_days and not gap_allows(board, kind, view.place, view.day):
            return []
        venues = self.venues(view, kind)
        if facts.kind.is_cases:
            return self._sorted(view, kind, venues)
        key = kind, view.place, venues
        district = board.statics.district_of[view.place], facts.direction
        stamp = board.fingerprint(kind, view.place), board.below_floor(district)
        kept = self._kept.get(key)
        if kept is None or kept[0] != stamp:
            kept = self._kept[key] = stamp, self._sorted(view, kind, venues)
        return kept[1]

    def _sorted(self, view: View, kind: int, venues: tuple[int, ...]) -> list[Offer]:
        found = list(offers(self.board, kind, view.place, view.day, venues))
        heads = self.board.statics.kinds[kind].heads
        found = [offer for offer in found if offer.gain > MIN_GAIN]
        found.sort(key=lambda o: (-o.density(heads), -o.gain))
        return found

    def venues(self, view: View, kind: int) -> tuple[int, ...]:
        """Return the venues for a kind at the place: the standing ones, and those carried in."""
        s = self.board.statics
        standing = s.standing(kind, view.place)
        if not view.carried:
            return standing
        return standing + tuple(v for v in view.carried if s.suits(kind, v))

    def hold(
        self, view: View, kind: int, options: list[Offer], within: frozenset[int] = frozenset()
    ) -> list[Held]:
        """Return the session held for the first offer that can be, with partners it needed."""
        partners = missing_partners(self.board, kind, view.place, view.day)
        added = self._partners(view, kind, partners, within)
        if added is None:
            return []
        held = self._hold_one(view, kind, options)
        if held is None:
            self.board.wipe(reversed(added))
            return []
        return [*added, held]

    def _partners(
        self, view: View, kind: int, partners: list[int], within: frozenset[int]
    ) -> list[Held] | None:
        """Return sessions of the partners put on the board, or None when one cannot be."""
        added: list[Held] = []
        for partner in partners:
            if partner in within or self.board.on_day[partner, view.place, view.day]:
                continue
            batch = self.hold(view, partner, self.ranked(view, partner), within | {kind})
            if not batch:
                self.board.wipe(reversed(added))
                return None
            added.extend(batch)
        return added

    def _hold_one(self, view: View, kind: int, options: list[Offer]) -> Held | None:
        able = view.able(kind)
        if not all(able):
            return None
        after: dict[int | None, int] = {}
        for offer in options:
            if not quota_allows(self.board, kind, view.place, offer.venue, view.day):
                continue
            if offer.case not in after:
                mask = after_starts(self.board, kind, view.place, view.day, offer.case)
                after[offer.case] = view.local(mask)
            allowed = after[offer.case] and self.allowed(view, offer) & after[offer.case]
            found = allowed and view.first_start(kind, able, allowed, offer.length)
            if found:
                start, crew = found
                held = self.held(view, offer, start, crew)
                self.board.add(held)
                return held
        return None

    def allowed(self, view: View, offer: Offer) -> int:
        """Return the starts (local) at which the venue, there and free, can hold an offer."""
        board, s = self.board, self.board.statics
        mask, carrier = self.open(view, offer), s.venues[offer.venue].carrier
        if mask and carrier is not None:
            there = board.presence[s.team[carrier]].get(view.place, 0)
            mask &= fits(view.local(there), offer.length)
        return mask

    def open(self, view: View, offer: Offer) -> int:
        """Return the starts (local) at which the venue, were it there, could hold an offer."""
        board, s = self.board, self.board.statics
        length, venue = offer.length, offer.venue
        mask = view.local(s.starts(offer.kind, venue, view.place, length)) & view.today
        if not mask:
            return 0
        mask &= fits(view.window & ~view.local(board.full(venue)), length)
        apart = apart_starts(board, offer.kind, view.place, venue, length)
        return mask if apart == -1 else mask & view.local(apart)

    def held(self, view: View, offer: Offer, start: int, crew: tuple[int, ...]) -> Held:
        """Return an offer with its time and its crew."""
        teams = sorted({self.board.statics.team_of[p] for p in crew})
        return Held(
            kind=offer.kind,
            place=view.place,
            venue=offer.venue,
            start=view.low + start,
            length=offer.length,
            blocks=offer.blocks,
            served=offer.served,
            levels=offer.levels,
            people=crew,
            teams=tuple(teams),
            case=offer.case,
            gain=offer.gain,
        )


def _runs(days: Iterable[int]) -> Iterator[range]:
    """Yield days as ranges: each as long as one day follows the other."""
    if isinstance(days, range) and days.step == 1:
        yield days
        return
    yield from (range(day, day + 1) for day in days)
