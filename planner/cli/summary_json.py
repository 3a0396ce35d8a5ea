"""The summary of a plan for programs; decimals are texts, so that nothing is lost."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any

from planner.app.measures import gap_of
from planner.app.summary import Summary
from planner.cli.numbers import points_json
from planner.domain.campaign import Campaign


def summary_json(campaign: Campaign, summary: Summary) -> dict[str, Any]:
    """Return the summary as JSON; an unknown bound is null, never 0."""
    gap = gap_of(summary.points.total, summary.bound)
    found: dict[str, Any] = {
        field.name: plain(getattr(summary, field.name)) for field in fields(summary)
    }
    found["points"] = points_json(summary.points)
    found["gap"] = None if gap is None else str(round(gap, 6))
    for stop in found["stops"]:
        stop |= {key: campaign.horizon.iso(stop[key]) for key in ("arrive", "depart")}
    return found


def plain(value: Any) -> Any:
    """Return a value in JSON's own types: rows as objects, decimals as texts."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    if hasattr(value, "__dataclass_fields__"):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return value
