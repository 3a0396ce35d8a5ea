"""The plan as pandas tables, with real dates, for notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from planner.domain.campaign import Campaign
from planner.domain.plan import Leg, Night, Plan, Served, Session, Unplanned

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "sessions": (
        "id",
        "kind",
        "category",
        "direction",
        "settlement",
        "district",
        "venue",
        "start",
        "end",
        "blocks",
        "people",
        "specialists",
        "teams",
        "case",
        "pin",
    ),
    "served": ("session", "settlement", "people"),
    "legs": ("team", "from", "to", "depart", "arrive", "km"),
    "nights": ("team", "date", "settlement"),
    "unplanned": ("settlement", "kind", "people", "reason", "advice"),
}


def frames(plan: Plan, campaign: Campaign) -> dict[str, pd.DataFrame]:
    """Return the five tables of ``plan`` as data frames; times are wall-clock timestamps."""
    rows: dict[str, Iterable[tuple[Any, ...]]] = {
        "sessions": (_session(campaign, row) for row in plan.sessions),
        "served": (_served(row) for row in plan.served),
        "legs": (_leg(campaign, row) for row in plan.legs),
        "nights": (_night(campaign, row) for row in plan.nights),
        "unplanned": (_unplanned(row) for row in plan.unplanned),
    }
    return {name: pd.DataFrame(list(rows[name]), columns=list(COLUMNS[name])) for name in COLUMNS}


def _session(campaign: Campaign, row: Session) -> tuple[Any, ...]:
    return (
        row.id,
        row.kind,
        campaign.kind[row.kind].category,
        row.direction,
        row.settlement,
        campaign.settlement[row.settlement].district,
        row.venue,
        pd.Timestamp(campaign.horizon.moment(row.start)),
        pd.Timestamp(campaign.horizon.moment(row.end)),
        row.blocks,
        row.people,
        row.specialists,
        row.teams,
        row.case,
        row.pin,
    )


def _served(row: Served) -> tuple[Any, ...]:
    return row.session, row.settlement, row.people


def _leg(campaign: Campaign, row: Leg) -> tuple[Any, ...]:
    depart, arrive = campaign.horizon.moment(row.depart), campaign.horizon.moment(row.arrive)
    return (
        row.team,
        row.start,
        row.end,
        pd.Timestamp(depart),
        pd.Timestamp(arrive),
        float(row.km),
    )


def _night(campaign: Campaign, row: Night) -> tuple[Any, ...]:
    return row.team, pd.Timestamp(campaign.horizon.date(row.day)), row.settlement


def _unplanned(row: Unplanned) -> tuple[Any, ...]:
    return row.settlement, row.kind, row.people, row.reason, row.advice
