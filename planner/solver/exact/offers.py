"""Every session that could be held at all, one by one: kind, venue, start, blocks and crew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day, Span
from planner.domain.demand import Case
from planner.domain.ids import PinId, SettlementId, SpecialistId, TeamId
from planner.domain.kinds import Kind
from planner.domain.pins import SessionPin
from planner.domain.places import Venue
from planner.domain.plan import Session
from planner.solver.exact.crews import Crews
from planner.solver.exact.part import Part
from planner.solver.exact.pins import agrees
from planner.solver.exact.ways import Ways
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.remaining import Remaining
from planner.solver.timetable.rules.last import last_day
from planner.solver.timetable.rules.length import blocks
from planner.solver.timetable.rules.seats import per_block
from planner.solver.timetable.rules.venue import suits
from planner.solver.timetable.task import Sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A session that may be held, everything settled but for whom; times in steps of the grid."""

    kind: Kind
    venue: Venue
    place: SettlementId
    day: Day
    start: int
    end: int
    minutes: int
    blocks: int
    crew: tuple[SpecialistId, ...]
    teams: tuple[TeamId, ...]
    case: Case | None = None
    pin: PinId | None = None

    @property
    def steps(self) -> range:
        """Return the steps that it takes up."""
        return range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Spot:
    kind: Kind
    venue: Venue
    place: SettlementId
    guests: tuple[tuple[SettlementId, int], ...]


class Offers:
    """The offers of a campaign in canonical order, pinned ones beside the free ones.

    Made true here: ``venue``, ``hours``, ``length``, ``needs``, ``language``, ``last``, ``case``
    (kind and latest), and ``shift`` and ``rest`` of sessions.
    """

    def __init__(
        self, ground: Ground, ways: Mapping[TeamId, Ways], part: Part | None = None
    ) -> None:
        self.ground, self.campaign, self.ways = ground, ground.campaign, ways
        self.crews = Crews(ground, ways, part)
        self.step = self.campaign.horizon.grid_min
        self.remaining = Remaining(ground, part.held if part else Sessions())
        pins = self.remaining.pins if part is None else []
        self.pins = [pin for pin in pins if isinstance(pin, SessionPin)]
        self.days = part.every_day if part else list(range(ground.horizon_days))
        self.places = [
            row for row in self.campaign.settlements if part is None or row.id in part.places
        ]

    def __iter__(self) -> Iterator[Offer]:
        """Yield every offer, and once more for each pin that it could carry."""
        for spot in self.spots():
            last = last_day(spot.kind, self.ground.horizon_days)
            for day in (day for day in self.days if day <= last):
                for case in self._cases(spot, day):
                    for offer in self._on(spot, day, case):
                        yield offer
                        for pin in self.pins:
                            if agrees(pin, offer, self.step):
                                yield replace(offer, pin=pin.id)

    def spots(self) -> Iterator[_Spot]:
        """Yield each kind with each venue that suits it, where somebody may come."""
        for place in self.places:
            venues = [*self.campaign.venues_in[place.id], *self._brought(place.id)]
            for kind in self._kinds:
                for venue in (row for row in venues if suits(row, kind)):
                    guests = self.remaining.guests(kind, venue, place.id)
                    if guests and per_block(kind, venue) >= 1:
                        yield _Spot(kind, venue, place.id, guests)

    @cached_property
    def _kinds(self) -> list[Kind]:
        """Return the kinds that those who may be given sessions can hold together."""
        skills = {s for row in self.crews.people for s in row.skills}
        return [kind for kind in self.campaign.kinds if skills.issuperset(dict(kind.needs))]

    def _brought(self, place: SettlementId) -> list[Venue]:
        return [
            venue
            for venue in self.campaign.carried_venues
            if venue.carrier is not None
            and (venue.carrier not in self.ways or place in self.ways[venue.carrier].places)
        ]

    def _cases(self, spot: _Spot, day: Day) -> list[Case | None]:
        if not spot.kind.is_cases:
            return [None]
        if spot.kind.min_people > 1:
            return []
        return [*self.remaining.cases(spot.kind, spot.place, day)]

    def _on(self, spot: _Spot, day: Day, case: Case | None) -> Iterator[Offer]:
        block_min, least, most = blocks(spot.kind, case)
        pieces = self.ground.pieces(spot.kind, spot.venue, spot.place, day)
        for number in range(least, most + 1):
            minutes = number * block_min
            for start in range(day * DAY_MIN, (day + 1) * DAY_MIN, self.step):
                end = start + minutes
                if any(piece.holds(start, end) for piece in pieces) and self._there(
                    spot, start, end
                ):
                    yield from self._crewed(spot, Span(start, end), number, case)

    def _there(self, spot: _Spot, start: int, end: int) -> bool:
        """Return whether a venue that is brought along can be there."""
        carrier = spot.venue.carrier
        return carrier is None or self.crews.there(carrier, spot.place, Span(start, end))

    def _crewed(self, spot: _Spot, span: Span, number: int, case: Case | None) -> Iterator[Offer]:
        for crew in self.crews.able(spot.kind, spot.place, span):
            yield Offer(
                kind=spot.kind,
                venue=spot.venue,
                place=spot.place,
                day=span.start // DAY_MIN,
                start=span.start // self.step,
                end=span.end // self.step,
                minutes=span.end - span.start,
                blocks=number,
                crew=crew,
                teams=tuple(sorted({self.campaign.specialist[who].team for who in crew})),
                case=case,
            )


def offer_of(campaign: Campaign, row: Session) -> Offer:
    """Return a session of a plan as an offer."""
    step = campaign.horizon.grid_min
    return Offer(
        kind=campaign.kind[row.kind],
        venue=campaign.venue[row.venue],
        place=row.settlement,
        day=row.start // DAY_MIN,
        start=row.start // step,
        end=row.end // step,
        minutes=row.end - row.start,
        blocks=row.blocks,
        crew=row.specialists,
        teams=row.teams,
        case=None if row.case is None else campaign.case[row.case],
        pin=row.pin,
    )
