"""One frozen campaign from checked rows."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.campaign import Campaign
from planner.domain.clock import Horizon
from planner.domain.demand import Case, History
from planner.domain.ids import CaseId, KindId, SettlementId
from planner.domain.names import Names
from planner.domain.policy import Policy
from planner.inputs.assemble.closures import calendar_of, link_closures
from planner.inputs.assemble.kinds import kind_of
from planner.inputs.assemble.links import journeys_of, links_of
from planner.inputs.assemble.people import direction_of, specialist_of, team_of
from planner.inputs.assemble.pins import pin_of
from planner.inputs.assemble.places import district_of, settlement_of, venue_of
from planner.inputs.digest import digest_of
from planner.inputs.sheets import Sheets
from planner.inputs.tables.campaign import CampaignRow
from planner.inputs.tables.demand import CaseRow, HistoryRow


def campaign_of(sheets: Sheets) -> Campaign:
    """Return the campaign of tables without errors."""
    settings = sheets.settings.row
    horizon = horizon_of(settings)
    policy = _policy(settings)
    campaign = Campaign(
        names=Names(settings.name_kk, settings.name_ru, settings.name_en),
        horizon=horizon,
        timezone=settings.timezone,
        policy=policy,
        directions=tuple(map(direction_of, sheets.directions.rows())),
        districts=tuple(district_of(row, policy) for row in sheets.districts.rows()),
        settlements=tuple(map(settlement_of, sheets.settlements.rows())),
        venues=tuple(map(venue_of, sheets.venues.rows())),
        teams=tuple(team_of(row, horizon, policy) for row in sheets.teams.rows()),
        specialists=tuple(map(specialist_of, sheets.specialists.rows())),
        kinds=tuple(map(kind_of, sheets.kinds.rows())),
        demand_table={
            (SettlementId(row.settlement), KindId(row.kind)): row.people
            for row in sheets.demand.rows()
        },
        cases=tuple(_case(row, horizon) for row in sheets.cases.rows()),
        calendar=calendar_of(sheets, horizon),
        links=links_of(sheets, policy, link_closures(sheets, horizon)),
        journeys=journeys_of(sheets),
        pins=tuple(pin_of(row, horizon) for row in sheets.pins.rows()),
        history=tuple(_history(row, horizon) for row in sheets.history.rows()),
    )
    return replace(campaign, digest=digest_of(campaign))


def horizon_of(settings: CampaignRow) -> Horizon:
    """Return the campaign's days and grid."""
    days = (settings.end - settings.start).days + 1
    return Horizon(start=settings.start, days=days, grid_min=settings.grid_min)


def _policy(settings: CampaignRow) -> Policy:
    """Return the campaign's own numbers."""
    return Policy(
        rest_weekdays=settings.rest_weekdays,
        road_speed_kmh=settings.road_speed_kmh,
        detour=settings.detour,
        lunch_min=settings.lunch_min,
        lunch_hours=settings.lunch_hours,
        floor=settings.floor,
        floor_bonus=settings.floor_bonus,
        price_km=settings.price_km,
        price_night=settings.price_night,
        price_change=settings.price_change,
    )


def _case(row: CaseRow, horizon: Horizon) -> Case:
    """Return a case."""
    return Case(
        id=CaseId(row.id),
        kind=KindId(row.kind),
        settlement=SettlementId(row.settlement),
        block_min=row.block_min,
        value=row.value,
        latest=None if row.latest is None else horizon.day(row.latest),
        stay_days=row.stay_days,
    )


def _history(row: HistoryRow, horizon: Horizon) -> History:
    """Return a session of an earlier campaign."""
    return History(KindId(row.kind), SettlementId(row.settlement), horizon.day(row.date))
