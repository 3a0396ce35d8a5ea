"""Directions, teams and specialists of checked rows."""

from __future__ import annotations

from planner.domain.clock import Horizon
from planner.domain.ids import DirectionId, SettlementId, SpecialistId, TeamId
from planner.domain.people import Direction, Specialist, Team
from planner.domain.policy import Policy
from planner.inputs.assemble.places import names_of
from planner.inputs.tables.people import SpecialistRow, TeamRow
from planner.inputs.tables.places import DirectionRow


def direction_of(row: DirectionRow) -> Direction:
    """Return a direction."""
    return Direction(id=DirectionId(row.id), names=names_of(row), lead=row.lead)


def team_of(row: TeamRow, horizon: Horizon, policy: Policy) -> Team:
    """Return a team; blank dates, rest days and prices are the campaign's."""
    return Team(
        id=TeamId(row.id),
        names=names_of(row),
        direction=DirectionId(row.direction),
        profile=row.profile,
        base=SettlementId(row.base),
        shift=row.shift,
        travel_hours=row.travel_hours,
        max_drive_min=row.max_drive_min,
        rest_weekdays=policy.rest_weekdays if row.rest_weekdays is None else row.rest_weekdays,
        max_run_days=row.max_run_days,
        max_nights_away=row.max_nights_away,
        sleeps_on_board=row.sleeps_on_board,
        first_day=0 if row.first is None else horizon.day(row.first),
        last_day=horizon.days - 1 if row.last is None else horizon.day(row.last),
        speed_factor=row.speed_factor,
        price_km=policy.price_km if row.price_km is None else row.price_km,
        price_night=policy.price_night if row.price_night is None else row.price_night,
        carries=row.carries,
        carries_rooms=row.carries_rooms,
        carries_equipment=row.carries_equipment,
    )


def specialist_of(row: SpecialistRow) -> Specialist:
    """Return a specialist; hours of a day become minutes."""
    return Specialist(
        id=SpecialistId(row.id),
        names=names_of(row),
        team=TeamId(row.team),
        skills=row.skills,
        languages=row.languages,
        gender=row.gender,
        max_session_min=row.max_hours * 60,
    )
