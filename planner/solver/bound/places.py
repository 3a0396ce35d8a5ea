"""Where a kind can be held at all, for how many people, and how much time each of them takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from planner.solver.board.facts import can_match
from planner.solver.board.statics import Statics


@dataclass(frozen=True, slots=True)
class Hall:
    """A place (or a venue, for staff) where a kind can be held.

    ``seats`` are people for each block at most, ``people`` those who may come at all,
    ``sessions`` the most sessions of the kind in the campaign, ``day_sessions`` on a day (None: no
    quota).
    """

    kind: int
    place: int
    seats: int
    people: int
    sessions: int | None
    lengths: tuple[tuple[int, int], ...]
    day_sessions: int | None = None

    def session(self, blocks: int) -> int:
        """Return how many people a session of so many blocks can serve at most."""
        return min(self.seats * blocks, self.people)

    @property
    def largest(self) -> int:
        """Return how many people one session can serve at most."""
        return max(self.session(blocks) for blocks, _ in self.lengths)

    @property
    def most(self) -> int:
        """Return how many people all its sessions can serve at most."""
        if self.sessions is None:
            return self.people
        return min(self.people, self.sessions * self.largest)

    @property
    def most_a_day(self) -> int:
        """Return how many people the sessions of one day can serve at most."""
        if self.day_sessions is None:
            return self.most
        return min(self.most, self.day_sessions * self.largest)

    @property
    def unit(self) -> tuple[int, int]:
        """Return how many people are served in a unit of time, and its slots.

        A unit is a block where sessions may have several lengths, else a whole session.
        """
        blocks, slots = self.lengths[0]
        if len(self.lengths) > 1 and self.people >= self.seats * blocks:
            blocks, slots = 1, slots // blocks
        return self.session(blocks), slots

    @property
    def slots_each(self) -> float:
        """Return the least slots of session time that a person takes."""
        return min(slots / self.session(blocks) for blocks, slots in self.lengths)


class Halls:
    """The halls of a campaign; all that is left out can never be used by any plan."""

    def __init__(self, statics: Statics) -> None:
        self.statics = statics

    @cache  # noqa: B019 - lives as long as one bound
    def at(self, kind: int, place: int) -> Hall | None:
        """Return the hall of a kind at a place; None if no session can ever be held there."""
        others = self.statics.with_kinds[kind]
        if any(not self._some_hall(other, place) for other in others):
            return None
        return self._at(kind, place)

    def _some_hall(self, kind: int, place: int) -> bool:
        """Return whether a kind may be held at a place, whatever it needs others for."""
        s = self.statics
        if s.kinds[kind].kind.is_staff or s.kinds[kind].kind.is_cases:
            return any(self._opens(kind, v, place) for v in s.possible_venues(kind, place))
        return self._at(kind, place) is not None

    @cache  # noqa: B019
    def _at(self, kind: int, place: int) -> Hall | None:
        s, facts = self.statics, self.statics.kinds[kind]
        venues = [v for v in s.possible_venues(kind, place) if self._opens(kind, v, place)]
        if not venues or not self.staffed(kind, place):
            return None
        guests = sum(s.limits(kind, g.place)[g.level] for g in s.guests(kind, place))
        people = 1 if facts.kind.is_cases else guests
        seats = max(self._seats(kind, v) for v in venues)
        return self._hall(kind, place, seats, people, self._quota(kind, venues))

    @cache  # noqa: B019
    def of_staff(self, kind: int, venue: int) -> Hall | None:
        """Return the hall in which the staff of a venue is served; None if they never can be."""
        s = self.statics
        home = s.venues[venue].settlement
        place = s.place[home] if home is not None else -1
        usable = place >= 0 and s.suits(kind, venue) and self._opens(kind, venue, place)
        if not usable or not self.staffed(kind, place):
            return None
        people = s.staff.get((venue, kind), 0)
        quota = self._quota(kind, [venue])
        return self._hall(kind, place, self._seats(kind, venue), people, quota)

    def _hall(
        self, kind: int, place: int, seats: int, people: int, sessions: int | None
    ) -> Hall | None:
        facts = self.statics.kinds[kind]
        if facts.kind.is_cases:
            return Hall(kind, place, 1, 1, sessions, ((1, 1),), facts.kind.per_settlement_day)
        least = max(1, facts.kind.min_people)
        lengths = tuple((b, n) for b, n in facts.options if n > 0 and b * seats >= least)
        if not lengths or people < least:
            return None
        return Hall(kind, place, seats, people, sessions, lengths, facts.kind.per_settlement_day)

    def _seats(self, kind: int, venue: int) -> int:
        each, seats = self.statics.kinds[kind].kind.people_per_block, self.statics.venues[venue]
        return each if seats.seats is None else min(each, seats.seats)

    def _opens(self, kind: int, venue: int, place: int) -> bool:
        s, facts = self.statics, self.statics.kinds[kind]
        if s.venues[venue].rooms < 1:
            return False
        if facts.kind.is_cases:
            return True
        return any(n > 0 and s.starts(kind, venue, place, n) for _, n in facts.options)

    @cache  # noqa: B019
    def staffed(self, kind: int, place: int) -> bool:
        """Return whether people who get to a place and speak its language can hold a kind."""
        s = self.statics
        heard, needs = s.speakers(kind, place), s.kinds[kind].needs
        able = (sorted(heard & s.skilled(skill)) for skill, _ in needs)
        return can_match(
            needs, [[p for p in row if s.gets_to(s.team_of[p], place)] for row in able]
        )

    def _quota(self, kind: int, venues: list[int]) -> int | None:
        row, days = self.statics.kinds[kind].kind, self.statics.slots.days
        found = [] if row.per_settlement is None else [row.per_settlement]
        if row.per_venue is not None:
            found.append(row.per_venue * len(venues))
        if row.per_settlement_day is not None:
            held = -(-days // row.gap_days) if row.gap_days > 1 else days
            found.append(row.per_settlement_day * held)
        return min(found) if found else None
