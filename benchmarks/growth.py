"""How the time grows with the size: the Aktobe campaign at a quarter, a half, one, two, four."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.drawing import Line, chart
from benchmarks.growing import SIZES, sized
from benchmarks.measured import Measured, measured
from benchmarks.sheet import Row, gap_percent, save, show

DOUBLING = 2.5
"""What doubling settlements and teams together may cost at most, in time to the same gap."""
SMALLEST_S = 12.0
"""The time of the smallest; each doubling is given ``DOUBLING`` times the time of the one before.

The search cools down towards the end of its time, so a run shows what can be reached in that time
and not on the way: the larger has to reach the smaller one's gap within its own time.
"""
LIMITS = {name: SMALLEST_S * DOUBLING**turn for turn, name in enumerate(SIZES)}


def growth(names: Sequence[str], folder: Path, scale: float = 1.0) -> None:
    """Print and write the time to the same gap at each size (``scale`` stretches all times)."""
    runs: dict[str, Measured] = {}
    for name in names or ("x1/4", "x1/2", "x1", "x2"):
        runs[name] = measured(sized(SIZES[name]), LIMITS[name] * scale)
        _tell(runs, folder)
    lines: dict[str, Line] = {
        name: [(step.seconds, 100 * step.gap) for step in run.improving if step.gap is not None]
        for name, run in runs.items()
    }
    drawn = {name: line for name, line in lines.items() if line}
    chart("gap to the bound by size", drawn, folder / "growth.svg", unit="gap in %")


def _tell(runs: dict[str, Measured], folder: Path) -> None:
    rows = [_row(name, run) for name, run in runs.items()]
    save(rows, folder / "growth.csv")
    show("growth", rows)
    ratios = [_ratio(*pair) for pair in pairwise(runs.items())]
    save(ratios, folder / "growth-ratios.csv")
    show(f"doubling settlements and teams (time to the same gap, at most {DOUBLING:g})", ratios)


def _row(name: str, run: Measured) -> Row:
    if run.violations:
        raise AssertionError(f"{name}: {run.violations} violations")
    tables = sized(SIZES[name])
    return {
        "size": name,
        "settlements": len(tables["settlements"]),
        "teams": len(tables["teams"]),
        "specialists": len(tables["specialists"]),
        "points": run.points,
        "gap % at the end": gap_percent(run.bound, run.points),
        "clock s": round(run.seconds, 1),
        "every team planned s": run.full_s,
        "peak MB": round(run.memory_mb),
    }


def _ratio(one: tuple[str, Measured], two: tuple[str, Measured]) -> Row:
    """Return how many times as long the larger needs to where the smaller ended."""
    (small, a), (large, b) = one, two
    gap = a.steps[-1].gap
    took = None if gap is None else b.when(gap)
    return {
        "from": small,
        "to": large,
        "gap %": None if gap is None else 100 * gap,
        "smaller s": a.seconds,
        "larger s": took,
        "ratio": None if took is None else took / a.seconds,
    }
