"""What a bound is, and how one is rounded so that no float error can break its promise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Context, Decimal
from math import fsum, isfinite

CENT = Decimal("0.01")
DIGITS = Context(prec=400)
"""Enough for the cents of any float."""
MARGIN = 1e-9
"""Added for each point of any term, far above what its few float operations can be wrong by."""


@dataclass(frozen=True, slots=True)
class Bound:
    """Points that no plan of a campaign can exceed (None: not known), and how they were proven.

    ``total`` bounds the points of the whole plan, ``served`` those of the served people alone.
    """

    total: Decimal | None
    served: Decimal | None
    method: str
    rounds: int = 0

    def tighter(self, other: Bound) -> Bound:
        """Return the smaller value of each part; the method is that of the smaller total."""
        best = self if _least(self.total, other.total) == self.total else other
        return Bound(
            _least(self.total, other.total),
            _least(self.served, other.served),
            best.method,
            max(self.rounds, other.rounds),
        )


def _least(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return b if a is None else a if b is None else min(a, b)


def rounded_up(terms: Iterable[float], size: float = 0.0) -> Decimal | None:
    """Return a sum of terms rounded up to a cent, past every float error; None if not finite.

    ``size`` is the largest amount that was cancelled out inside the terms.
    """
    rows = list(terms)
    if not all(map(isfinite, rows)):
        return None
    total = fsum(rows)
    safe = total + MARGIN * (fsum(map(abs, rows)) + abs(size) + 1.0)
    return Decimal(safe).quantize(CENT, rounding=ROUND_CEILING, context=DIGITS)
