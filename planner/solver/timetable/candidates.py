"""Sessions that could be held: only those that hours, people, venues and demand allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.domain.clock import Day, Minute, day_of
from planner.domain.demand import Case
from planner.domain.ids import PinId, SettlementId, SpecialistId
from planner.domain.kinds import Kind
from planner.domain.pins import SessionPin
from planner.domain.places import Venue
from planner.solver.timetable.crews import Crews
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.remaining import Remaining
from planner.solver.timetable.rules.last import last_day
from planner.solver.timetable.rules.length import blocks
from planner.solver.timetable.rules.seats import per_block
from planner.solver.timetable.rules.venue import suits
from planner.solver.timetable.spans import Spans, met, starts
from planner.solver.timetable.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A session that could be held: where, on which day, from which starts, by and for whom.

    ``crew`` names who could fill each skill; ``guests`` how many of each settlement may come;
    ``copies`` how many such sessions can be of use on one day.
    """

    kind: Kind
    venue: Venue
    settlement: SettlementId
    day: Day
    case: Case | None
    pin: PinId | None
    starts: tuple[Minute, ...]
    until: Minute
    block_min: int
    least: int
    most: int
    crew: tuple[tuple[str, int, tuple[SpecialistId, ...]], ...]
    guests: tuple[tuple[SettlementId, int], ...]
    copies: int


@dataclass(frozen=True, slots=True)
class _Spot:
    """A kind in a venue of (or brought to) a settlement, with who may still come."""

    kind: Kind
    venue: Venue
    settlement: SettlementId
    guests: tuple[tuple[SettlementId, int], ...]


class Candidates:
    """The sessions that could be held in the scope of a task, in canonical order."""

    def __init__(self, ground: Ground, task: Task) -> None:
        self.ground = ground
        self.campaign = ground.campaign
        self.scope = task.scope
        self.crews = Crews(ground, task.stays)
        self.remaining = Remaining(ground, task.fixed)
        self.days = sorted(task.days if task.days is not None else range(ground.horizon_days))

    def __iter__(self) -> Iterator[Candidate]:
        """Yield every session that could be held."""
        for spot in self._spots():
            for day in self.days:
                if day <= last_day(spot.kind, self.ground.horizon_days):
                    yield from self._on(spot, day)

    def _spots(self) -> Iterator[_Spot]:
        for place in (row.id for row in self.campaign.settlements if row.id in self.scope):
            teams = self.crews.teams_in(place)
            carried = [row for row in self.campaign.carried_venues if row.carrier in teams]
            venues = [*self.campaign.venues_in[place], *carried] if teams else []
            for kind in self.campaign.kinds:
                for venue in (row for row in venues if suits(row, kind)):
                    guests = self.remaining.guests(kind, venue, place)
                    if guests and per_block(kind, venue) >= 1:
                        yield _Spot(kind, venue, place, guests)

    def _on(self, spot: _Spot, day: Day) -> Iterator[Candidate]:
        """Yield the candidates of one day: for each case, and once more for each pin."""
        cases: list[Case | None] = [None]
        if spot.kind.is_cases:
            cases = [*self.remaining.cases(spot.kind, spot.settlement, day)]
        for case in cases:
            made = self._one(spot, day, case)
            if made is not None:
                yield made
                for pin in self.remaining.pins:
                    if _may_carry(made, pin):
                        yield replace(made, pin=pin.id, copies=1)

    def _one(self, spot: _Spot, day: Day, case: Case | None) -> Candidate | None:
        """Return the candidate of one day (and case), None if nobody can hold it then."""
        block_min, least, most = blocks(spot.kind, case)
        staffed = self.crews.staff(
            spot.kind, spot.settlement, day, self._pieces(spot, day), least * block_min
        )
        if staffed is None:
            return None
        crew, pieces = staffed
        grid_min = self.campaign.horizon.grid_min
        moments = starts(pieces, day, least * block_min, grid_min)
        if not moments:
            return None
        until = max(piece.end for piece in pieces)
        found = Candidate(
            kind=spot.kind,
            venue=spot.venue,
            settlement=spot.settlement,
            day=day,
            case=case,
            pin=None,
            starts=tuple(moments),
            until=until,
            block_min=block_min,
            least=least,
            most=min(most, (until - moments[0]) // block_min),
            crew=crew,
            guests=spot.guests if case is None else ((case.settlement, 1),),
            copies=1,
        )
        return found if case is not None else _counted(found, pieces)

    def _pieces(self, spot: _Spot, day: Day) -> Spans:
        pieces = self.ground.pieces(spot.kind, spot.venue, spot.settlement, day)
        if spot.venue.carrier is None:
            return pieces
        return met(pieces, self.crews.there(spot.venue.carrier, spot.settlement))


def _may_carry(made: Candidate, pin: SessionPin) -> bool:
    """Return whether what is settled about the candidate agrees with the pin."""
    case = None if made.case is None else made.case.id
    pairs = (
        (pin.kind, made.kind.id),
        (pin.venue, made.venue.id),
        (pin.settlement, made.settlement),
        (pin.case, case),
        (pin.start_day if pin.start is None else day_of(pin.start), made.day),
    )
    return all(asked is None or asked == given for asked, given in pairs)


def _counted(found: Candidate, pieces: Spans) -> Candidate:
    """Return the candidate with the number of copies that can be of use at most."""
    kind = found.kind
    side_by_side = min(
        found.venue.rooms, *(len(people) // count for _, count, people in found.crew if count)
    )
    minutes = sum(piece.end - piece.start for piece in pieces)
    in_turn = minutes // (found.least * found.block_min)
    people = sum(number for _, number in found.guests)
    full = per_block(kind, found.venue) * found.least
    limits = [side_by_side * in_turn, -(-people // full), people // max(kind.min_people, 1)]
    quotas = (kind.per_settlement, kind.per_settlement_day, kind.per_venue)
    limits += [quota for quota in quotas if quota is not None]
    return replace(found, copies=max(min(limits), 0))
