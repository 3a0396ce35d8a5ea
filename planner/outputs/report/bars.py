"""Bars that show shares: one colour with the floor's mark, or parts in several colours."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from markupsafe import Markup

from planner.outputs.report.svg import drawing, tag

WIDE, HIGH = 100.0, 12.0


def share_bar(share: Decimal | None, floor: Decimal | None, colour: str) -> Markup:
    """Return a bar from 0 to 1, stretched by the page; figures stand beside it, so it is mute."""
    pieces = [tag("rect", class_="track", width=WIDE, height=HIGH)]
    if share is not None:
        long = WIDE * float(min(max(share, Decimal(0)), Decimal(1)))
        pieces.append(tag("rect", class_=f"fill {colour}", width=long, height=HIGH))
    if floor is not None and floor > 0:
        at = min(WIDE * float(floor), WIDE) - 0.3
        pieces.append(tag("rect", class_="mark", x=at, width=0.6, height=HIGH))
    return _stretched(pieces)


def stacked_bar(parts: Iterable[tuple[int, str]], whole: int) -> Markup:
    """Return a bar whose parts of ``whole`` are given as (size, colour)."""
    pieces, at = [], 0.0
    for size, colour in parts:
        long = max(WIDE * size / max(whole, 1), 0.15)
        pieces.append(tag("rect", class_=f"fill {colour}", x=at, width=long, height=HIGH))
        at += long
    return _stretched(pieces)


def _stretched(pieces: list[Markup]) -> Markup:
    return drawing(
        WIDE, HIGH, "", *pieces, class_="bar", preserveAspectRatio="none", focusable="false"
    )
