"""What the fixed sessions leave: demand, cases and pins."""

from __future__ import annotations

from collections import Counter

from planner.domain.clock import Day
from planner.domain.demand import Case
from planner.domain.ids import CaseId, KindId, SettlementId, VenueId
from planner.domain.kinds import Kind
from planner.domain.pins import SessionPin
from planner.domain.places import Venue
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.stated import guests
from planner.solver.timetable.task import Sessions


class Remaining:
    """The demand, cases and pins that no fixed session takes (an upper limit of what is left)."""

    def __init__(self, ground: Ground, fixed: Sessions) -> None:
        self.ground = ground
        self._taken: Counter[tuple[KindId, SettlementId]] = Counter()
        self._staff: Counter[tuple[KindId, VenueId]] = Counter()
        self._cases: set[CaseId] = {row.case for row in fixed.sessions if row.case is not None}
        served = guests(fixed.served)
        for row in fixed.sessions:
            for home, people in served.get(row.id, {}).items():
                self._taken[row.kind, home] += people
                self._staff[row.kind, row.venue] += people
        kept = {row.pin for row in fixed.sessions if row.pin is not None}
        self.pins = [
            pin
            for pin in ground.campaign.pins
            if isinstance(pin, SessionPin) and pin.id not in kept
        ]

    def guests(
        self, kind: Kind, venue: Venue, place: SettlementId
    ) -> tuple[tuple[SettlementId, int], ...]:
        """Return how many of which settlements may still come, without those of whom none may."""
        if kind.is_staff:
            staff = self.ground.campaign.staff_demand.get((venue.id, kind.id), 0)
            left = [(place, staff - self._staff[kind.id, venue.id])]
        else:
            left = [
                (home, min(self.ground.most(kind, home, place), self._left(kind, home)))
                for home in self.ground.reach(kind, place)
            ]
        return tuple((home, people) for home, people in left if people > 0)

    def _left(self, kind: Kind, home: SettlementId) -> int:
        demand = self.ground.campaign.demand.get((home, kind.id), 0)
        return demand - self._taken[kind.id, home]

    def cases(self, kind: Kind, place: SettlementId, day: Day) -> list[Case]:
        """Return the cases of the kind that could be served there on the day."""
        return [
            case
            for case in self.ground.cases_of(kind.id)
            if case.id not in self._cases
            and (case.latest is None or day <= case.latest)
            and self.ground.share(kind, case.settlement, place) > 0
        ]
