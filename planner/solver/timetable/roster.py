"""The sessions of a model, sorted so that rules can ask for them by meaning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planner.domain.clock import Day
from planner.domain.ids import CaseId, KindId, PinId, SettlementId, SpecialistId, VenueId
from planner.solver.timetable.held import Held


class Roster:
    """Sessions by kind, settlement, venue, day, specialist, case and pin, in canonical order."""

    def __init__(self, helds: Sequence[Held]) -> None:
        self.helds = tuple(helds)
        self.judged = tuple(held for held in helds if held.judged)
        self.by_kind: dict[KindId, list[Held]] = {}
        self.by_venue: dict[VenueId, list[Held]] = {}
        self.by_place: dict[SettlementId, list[Held]] = {}
        self.by_kind_place: dict[tuple[KindId, SettlementId], list[Held]] = {}
        self.by_kind_day: dict[tuple[KindId, SettlementId, Day], list[Held]] = {}
        self.by_person: dict[SpecialistId, list[Held]] = {}
        self.by_case: dict[CaseId, list[Held]] = {}
        self.by_pin: dict[PinId, list[Held]] = {}
        for held in self.helds:
            self._sort(held)

    def _sort(self, held: Held) -> None:
        kind, place = held.kind.id, held.settlement
        self.by_kind.setdefault(kind, []).append(held)
        self.by_venue.setdefault(held.venue.id, []).append(held)
        self.by_place.setdefault(place, []).append(held)
        self.by_kind_place.setdefault((kind, place), []).append(held)
        self.by_kind_day.setdefault((kind, place, held.day), []).append(held)
        for person in held.works:
            self.by_person.setdefault(person, []).append(held)
        if held.case is not None:
            self.by_case.setdefault(held.case.id, []).append(held)
        if held.pin is not None:
            self.by_pin.setdefault(held.pin, []).append(held)

    def days_of(self, kind: KindId, place: SettlementId) -> dict[Day, list[Held]]:
        """Return a kind's sessions in a settlement by day, the days in order."""
        found: dict[Day, list[Held]] = {}
        for held in self.by_kind_place.get((kind, place), ()):
            found.setdefault(held.day, []).append(held)
        return dict(sorted(found.items()))


def meeting(helds: Iterable[Held]) -> list[Held]:
    """Return the sessions without the fixed ones that meet no undecided one in time."""
    rows = list(helds)
    free = [held for held in rows if held.judged]
    if not free:
        return []
    low, high = min(held.low for held in free), max(held.high for held in free)
    return [held for held in rows if held.judged or (held.low < high and low < held.high)]
