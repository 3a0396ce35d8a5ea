"""Compiling ahead, in parts: what one process has compiled the others read from disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from numba import types

from planner.solver.board.quick import (
    crew,
    enter,
    fill,
    hours,
    measure,
    offers,
    order,
    present,
    refine,
)

INT = types.int64
NUMBERS, POINTS = INT[::1], types.float64[::1]
ROWS, TABLE = types.Array(INT, 2, "C"), types.Array(INT, 3, "C")

PARTS: tuple[tuple[tuple[Any, tuple[Any, ...]], ...], ...] = (
    (
        (offers.offers, (NUMBERS, POINTS, *[INT] * 3)),
        (present.kinds_here, (NUMBERS, INT)),
        (fill.pack_days, (NUMBERS, POINTS, *[INT] * 4)),
        (
            measure.measure,
            (NUMBERS, POINTS, INT, NUMBERS, ROWS, INT, TABLE, ROWS, POINTS, types.boolean),
        ),
    ),
    (
        (enter.enter, (NUMBERS, POINTS, INT, INT)),
        (crew.crew, (NUMBERS, *[INT] * 4)),
        (crew.crew_starts, (NUMBERS, *[INT] * 4)),
        (hours.free_starts, (NUMBERS, *[INT] * 6)),
        (order.after_starts, (NUMBERS, *[INT] * 4)),
        (refine.refine, (NUMBERS, POINTS, *[INT] * 4, types.float64)),
    ),
)
"""Functions with the types of what they are given."""


def warm(part: int) -> None:
    """Compile a part of the packer, or read it from disk; the parts go together."""
    for function, given in PARTS[part % len(PARTS)]:
        function.compile(given)


def is_warm() -> bool:
    """Return whether all parts are on disk."""
    return all(_is_on_disk(function) for part in PARTS for function, _ in part)


def _is_on_disk(function: Any) -> bool:
    """Return whether a function has been compiled (each version of it has a folder of its own)."""
    name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}-*.nbi"
    return any(Path(function.stats.cache_path).glob(name))
