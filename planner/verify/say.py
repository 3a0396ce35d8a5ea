"""How the judge names times and lists in its messages."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from planner.domain.clock import Day, Horizon, Minute


def when(horizon: Horizon, minute: Minute) -> str:
    """Return ``YYYY-MM-DDTHH:MM``, or the bare minute where no calendar has such a date."""
    try:
        return horizon.iso(minute)
    except (OverflowError, ValueError):
        return f"minute {minute}"


def on(horizon: Horizon, day: Day) -> str:
    """Return ``YYYY-MM-DD``, or the bare day where no calendar has such a date."""
    try:
        return horizon.date(day).isoformat()
    except (OverflowError, ValueError):
        return f"day {day}"


def span(horizon: Horizon, start: Minute, end: Minute) -> str:
    """Return ``from 2016-09-29T08:00 to 2016-09-29T09:00``."""
    return f"from {when(horizon, start)} to {when(horizon, end)}"


def listed(names: Iterable[str]) -> str:
    """Return names in order, quoted, with commas between; ``none`` when there are none."""
    return ", ".join(f"'{name}'" for name in sorted(names)) or "none"


def km_text(km: Fraction) -> str:
    """Return kilometres to 0.1, as a leg states them."""
    return f"{float(km):.1f} km"
