"""Districts, settlements and venues of checked rows."""

from __future__ import annotations

from planner.domain.ids import DistrictId, SettlementId, VenueId
from planner.domain.names import Names
from planner.domain.places import District, Settlement, Venue
from planner.domain.policy import Policy
from planner.inputs.tables.places import DistrictRow, Named, SettlementRow, VenueRow


def names_of(row: Named) -> Names:
    """Return the names of a row."""
    return Names(row.name_kk, row.name_ru, row.name_en)


def district_of(row: DistrictRow, policy: Policy) -> District:
    """Return a district with its floor, or the campaign's."""
    floor = policy.floor if row.floor is None else row.floor
    return District(id=DistrictId(row.id), names=names_of(row), floor=floor)


def settlement_of(row: SettlementRow) -> Settlement:
    """Return a settlement."""
    return Settlement(
        id=SettlementId(row.id),
        names=names_of(row),
        district=DistrictId(row.district),
        lat=float(row.lat),
        lon=float(row.lon),
        population=row.population,
        need=row.need,
        beds=row.beds,
        languages=row.languages,
        sidings=row.sidings,
    )


def venue_of(row: VenueRow) -> Venue:
    """Return a standing venue."""
    return Venue(
        id=VenueId(row.id),
        settlement=SettlementId(row.settlement),
        kind=row.kind,
        names=names_of(row),
        seats=row.seats,
        rooms=row.rooms,
        staff=row.staff,
        ward_beds=row.ward_beds,
        equipment=row.equipment,
        hours=row.hours,
    )
