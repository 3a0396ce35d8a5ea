"""Figures that a person reads beside the points."""

from __future__ import annotations

from decimal import Decimal


def gap_of(points: Decimal | None, bound: Decimal | None) -> Decimal | None:
    """Return (bound − points) ÷ bound; None where either is unknown or the bound not positive."""
    if points is None or bound is None or bound <= 0:
        return None
    return (bound - points) / bound
