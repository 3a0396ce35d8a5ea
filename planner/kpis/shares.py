"""A part of a whole, exact or absent."""

from __future__ import annotations

from decimal import Decimal


def share(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """Return part ÷ whole; None where there is no whole to be a part of."""
    return Decimal(part) / Decimal(whole) if whole > 0 else None
