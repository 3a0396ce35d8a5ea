"""Points, bounds and shares as people and programs read them."""

from __future__ import annotations

from decimal import Decimal

from planner.app.measures import gap_of
from planner.domain.plan import Points


def points_text(points: Points, bound: Decimal | None) -> str:
    """Return the points by part, and bound and gap where they are known."""
    parts = f"{points.served:,.2f} served + {points.floor:,.2f} floor"
    costs = f"{points.km:,.2f} km - {points.nights:,.2f} nights"
    changes = f" - {points.changes:,.2f} changes" if points.changes else ""
    return f"points {points.total:,.2f} = {parts} - {costs}{changes}{bound_text(points, bound)}"


def bound_text(points: Points, bound: Decimal | None) -> str:
    """Return bound and gap with a comma before; nothing where no bound is known."""
    gap = gap_of(points.total, bound)
    if bound is None:
        return ""
    return f", bound {bound:,.2f}" + ("" if gap is None else f", gap {percent(gap)}")


def points_json(points: Points | None) -> dict[str, str] | None:
    """Return the points by part as decimal texts, which lose nothing."""
    if points is None:
        return None
    return {
        "total": str(points.total),
        "served": str(points.served),
        "floor": str(points.floor),
        "km": str(points.km),
        "nights": str(points.nights),
        "changes": str(points.changes),
    }


def percent(share: Decimal) -> str:
    """Return a share as per cent with one digit; 0.05 % is not shown as nothing."""
    return f"{share * 100:.1f} %" if share == 0 or share >= Decimal("0.001") else "< 0.1 %"
