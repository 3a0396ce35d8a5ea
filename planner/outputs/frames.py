"""The plan as pandas tables, with real dates and what a notebook wants beside each row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from planner.domain.campaign import Campaign
from planner.domain.clock import Minute, day_of
from planner.domain.ids import KindId, SettlementId
from planner.domain.plan import Leg, Night, Plan, Served, Session, Unplanned
from planner.outputs.tables import canonical

TEXT, NUMBER, WHEN, LIST = "string", "int64", "datetime64[s]", "object"
TYPES: Mapping[str, Mapping[str, str]] = {
    "sessions": {
        "id": TEXT,
        "kind": TEXT,
        "category": TEXT,
        "direction": TEXT,
        "settlement": TEXT,
        "district": TEXT,
        "venue": TEXT,
        "date": WHEN,
        "start": WHEN,
        "end": WHEN,
        "duration_min": NUMBER,
        "blocks": NUMBER,
        "people": NUMBER,
        "specialists": LIST,
        "teams": LIST,
        "case": TEXT,
        "pin": TEXT,
    },
    "served": {
        "session": TEXT,
        "settlement": TEXT,
        "people": NUMBER,
        "kind": TEXT,
        "direction": TEXT,
        "district": TEXT,
        "date": WHEN,
    },
    "legs": {
        "team": TEXT,
        "from": TEXT,
        "to": TEXT,
        "date": WHEN,
        "depart": WHEN,
        "arrive": WHEN,
        "duration_min": NUMBER,
        "km": "float64",
    },
    "nights": {"team": TEXT, "date": WHEN, "settlement": TEXT, "away": "bool"},
    "unplanned": {
        "settlement": TEXT,
        "kind": TEXT,
        "people": NUMBER,
        "reason": TEXT,
        "advice": TEXT,
        "district": TEXT,
        "direction": TEXT,
    },
}
COLUMNS: Mapping[str, tuple[str, ...]] = {table: tuple(row) for table, row in TYPES.items()}


def frames(plan: Plan, campaign: Campaign) -> dict[str, pd.DataFrame]:
    """Return the five tables of ``plan``; times are wall-clock timestamps, lists are tuples.

    The columns have their types in an empty plan too. ``date`` is the day on which a session or
    leg starts; ids that the campaign does not know have no district, category or direction.
    """
    plan = canonical(plan)
    held = {row.id: row for row in plan.sessions}
    rows: dict[str, Iterable[tuple[Any, ...]]] = {
        "sessions": (_session(campaign, row) for row in plan.sessions),
        "served": (_served(campaign, row, held.get(row.session)) for row in plan.served),
        "legs": (_leg(campaign, row) for row in plan.legs),
        "nights": (_night(campaign, row) for row in plan.nights),
        "unplanned": (_unplanned(campaign, row) for row in plan.unplanned),
    }
    return {
        table: pd.DataFrame(list(rows[table]), columns=list(types)).astype(dict(types))
        for table, types in TYPES.items()
    }


def _session(campaign: Campaign, row: Session) -> tuple[Any, ...]:
    kind = campaign.kind.get(row.kind)
    return (
        row.id,
        row.kind,
        kind.category if kind else None,
        row.direction,
        row.settlement,
        _district(campaign, row.settlement),
        row.venue,
        _date(campaign, row.start),
        _moment(campaign, row.start),
        _moment(campaign, row.end),
        row.end - row.start,
        row.blocks,
        row.people,
        row.specialists,
        row.teams,
        row.case,
        row.pin,
    )


def _served(campaign: Campaign, row: Served, session: Session | None) -> tuple[Any, ...]:
    own = (row.session, row.settlement, row.people)
    district = _district(campaign, row.settlement)
    if session is None:
        return (*own, None, None, district, pd.NaT)
    return (*own, session.kind, session.direction, district, _date(campaign, session.start))


def _leg(campaign: Campaign, row: Leg) -> tuple[Any, ...]:
    return (
        row.team,
        row.start,
        row.end,
        _date(campaign, row.depart),
        _moment(campaign, row.depart),
        _moment(campaign, row.arrive),
        row.arrive - row.depart,
        float(row.km),
    )


def _night(campaign: Campaign, row: Night) -> tuple[Any, ...]:
    team = campaign.team.get(row.team)
    away = team is not None and row.settlement != team.base
    return row.team, pd.Timestamp(campaign.horizon.date(row.day)), row.settlement, away


def _unplanned(campaign: Campaign, row: Unplanned) -> tuple[Any, ...]:
    own = (row.settlement, row.kind, row.people, row.reason, row.advice)
    return (*own, _district(campaign, row.settlement), _direction(campaign, row.kind))


def _district(campaign: Campaign, place: SettlementId) -> str | None:
    found = campaign.settlement.get(place)
    return found.district if found else None


def _direction(campaign: Campaign, kind: KindId) -> str | None:
    found = campaign.kind.get(kind)
    return found.direction if found else None


def _date(campaign: Campaign, minute: Minute) -> pd.Timestamp:
    return pd.Timestamp(campaign.horizon.date(day_of(minute)))


def _moment(campaign: Campaign, minute: Minute) -> pd.Timestamp:
    return pd.Timestamp(campaign.horizon.moment(minute))
