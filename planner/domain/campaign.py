"""The campaign: every table, checked, frozen, and indexed by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import ROUND_FLOOR, Decimal
from functools import cached_property
from typing import Any

from planner.domain.calendar import Calendar
from planner.domain.clock import WHOLE_DAY, Horizon
from planner.domain.demand import Case, History
from planner.domain.ids import (
    CaseId,
    DirectionId,
    DistrictId,
    KindId,
    SettlementId,
    SpecialistId,
    TeamId,
    VenueId,
    carried_venue,
)
from planner.domain.kinds import Audience, Kind
from planner.domain.links import Journey, Link
from planner.domain.names import Names
from planner.domain.people import Direction, Specialist, Team
from planner.domain.pins import Pin
from planner.domain.places import District, Settlement, Venue
from planner.domain.policy import Policy


@dataclass(frozen=True, kw_only=True)
class Campaign:
    """A whole campaign; tables keep the order of the user's rows.

    ``demand_table`` holds only the rows of the demand table (people by settlement and kind);
    ``demand`` is what counts. ``digest`` is the SHA-256 of the tables in canonical form.
    """

    names: Names = field(default_factory=Names)
    horizon: Horizon
    timezone: str = "Asia/Aqtobe"
    policy: Policy = field(default_factory=Policy)
    directions: tuple[Direction, ...]
    districts: tuple[District, ...]
    settlements: tuple[Settlement, ...]
    venues: tuple[Venue, ...]
    teams: tuple[Team, ...]
    specialists: tuple[Specialist, ...]
    kinds: tuple[Kind, ...]
    demand_table: Mapping[tuple[SettlementId, KindId], int] = field(default_factory=dict)
    cases: tuple[Case, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)
    links: tuple[Link, ...] = ()
    journeys: tuple[Journey, ...] = ()
    pins: tuple[Pin, ...] = ()
    history: tuple[History, ...] = ()
    digest: str = ""

    def __getstate__(self) -> dict[str, Any]:
        """Return the tables alone: indices are made again, and another thread may be at them."""
        return {row.name: getattr(self, row.name) for row in fields(self)}

    @cached_property
    def direction(self) -> Mapping[DirectionId, Direction]:
        """Return the directions by id."""
        return {row.id: row for row in self.directions}

    @cached_property
    def district(self) -> Mapping[DistrictId, District]:
        """Return the districts by id."""
        return {row.id: row for row in self.districts}

    @cached_property
    def settlement(self) -> Mapping[SettlementId, Settlement]:
        """Return the settlements by id."""
        return {row.id: row for row in self.settlements}

    @cached_property
    def team(self) -> Mapping[TeamId, Team]:
        """Return the teams by id."""
        return {row.id: row for row in self.teams}

    @cached_property
    def specialist(self) -> Mapping[SpecialistId, Specialist]:
        """Return the specialists by id."""
        return {row.id: row for row in self.specialists}

    @cached_property
    def kind(self) -> Mapping[KindId, Kind]:
        """Return the kinds by id."""
        return {row.id: row for row in self.kinds}

    @cached_property
    def case(self) -> Mapping[CaseId, Case]:
        """Return the cases by id."""
        return {row.id: row for row in self.cases}

    @cached_property
    def carried_venues(self) -> tuple[Venue, ...]:
        """Return the venues that teams bring along (``settlement`` is None)."""
        return tuple(
            Venue(
                id=carried_venue(team.id),
                settlement=None,
                kind=team.carries,
                names=team.names,
                rooms=team.carries_rooms,
                equipment=team.carries_equipment,
                hours=WHOLE_DAY,
                carrier=team.id,
            )
            for team in self.teams
            if team.carries
        )

    @cached_property
    def venue(self) -> Mapping[VenueId, Venue]:
        """Return the venues by id, the carried ones included."""
        return {row.id: row for row in (*self.venues, *self.carried_venues)}

    @cached_property
    def venues_in(self) -> Mapping[SettlementId, tuple[Venue, ...]]:
        """Return the standing venues of each settlement."""
        found: dict[SettlementId, list[Venue]] = {row.id: [] for row in self.settlements}
        for venue in self.venues:
            if venue.settlement is not None:
                found[venue.settlement].append(venue)
        return {place: tuple(rows) for place, rows in found.items()}

    @cached_property
    def members(self) -> Mapping[TeamId, tuple[Specialist, ...]]:
        """Return the specialists of each team."""
        found: dict[TeamId, list[Specialist]] = {row.id: [] for row in self.teams}
        for person in self.specialists:
            found[person.team].append(person)
        return {team: tuple(rows) for team, rows in found.items()}

    @cached_property
    def kinds_of(self) -> Mapping[DirectionId, tuple[Kind, ...]]:
        """Return the kinds of each direction."""
        return {
            direction.id: tuple(kind for kind in self.kinds if kind.direction == direction.id)
            for direction in self.directions
        }

    @cached_property
    def staff_demand(self) -> Mapping[tuple[VenueId, KindId], int]:
        """Return the people of each staff demand: the staff of a venue, for a kind."""
        return {
            (venue.id, kind.id): venue.staff
            for kind in self.kinds
            if kind.is_staff
            for venue in self.venues
            if venue.kind in kind.venue_kinds and venue.staff > 0
        }

    @cached_property
    def demand(self) -> Mapping[tuple[SettlementId, KindId], int]:
        """Return people > 0 by settlement and kind, staff and cases summed up in it."""
        found: dict[tuple[SettlementId, KindId], int] = {}
        for kind in self.kinds:
            if kind.audience is Audience.SHARE and kind.audience_share is not None:
                for place in self.settlements:
                    found[place.id, kind.id] = floor_share(kind.audience_share, place.population)
        found.update(self.demand_table)
        for (venue_id, kind_id), people in self.staff_demand.items():
            home = self.venue[venue_id].settlement
            if home is not None:
                found[home, kind_id] = found.get((home, kind_id), 0) + people
        for case in self.cases:
            found[case.settlement, case.kind] = found.get((case.settlement, case.kind), 0) + 1
        return {key: people for key, people in found.items() if people > 0}

    def points_per_person(
        self, kind: KindId, settlement: SettlementId, case: CaseId | None = None
    ) -> Decimal:
        """Return the points of serving one resident of ``settlement`` with ``kind``."""
        value = self.kind[kind].value
        if case is not None and (own := self.case[case].value) is not None:
            value = own
        return value * self.settlement[settlement].need


def floor_share(share: Decimal, people: int) -> int:
    """Return floor(share × people) in exact decimal arithmetic (0.29 × 100 = 29)."""
    return int((share * people).to_integral_value(rounding=ROUND_FLOOR))
