"""Whole campaigns: points, people, gap and memory after given times, over a few seeds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.drawing import Line, chart
from benchmarks.growing import sized
from benchmarks.measured import Measured, measured
from benchmarks.sheet import Row, gap_percent, save, show
from planner.inputs.generate import Tables, generate

CAMPAIGNS: dict[str, Callable[[], Tables]] = {
    "aktobe-2016": lambda: sized(1),
    "made-up-120": lambda: generate(1, settlements=120, teams=16, days=30),
    "made-up-300": lambda: generate(2, settlements=300, teams=23, days=30),
}
CHECKPOINTS = (10.0, 30.0, 120.0, 600.0)
SEEDS = (0, 1, 2)


def campaigns(
    names: Sequence[str], seconds: Sequence[float], seeds: Sequence[int], folder: Path
) -> None:
    """Print and write a row for each (campaign, seed, time); every time is a solve of its own."""
    rows: list[Row] = []
    for name in names or CAMPAIGNS:
        lines: dict[str, Line] = {}
        for seed in seeds or SEEDS:
            for limit in seconds or CHECKPOINTS:
                found = measured(CAMPAIGNS[name](), limit, seed)
                rows.append(_row(name, seed, limit, found))
                save(rows, folder / "campaigns.csv")
            lines |= _lines(seed, found)
        chart(f"{name}: points and bound", lines, folder / f"campaign-{name}.svg")
    show("campaigns, 2 cores", rows)


def starts(names: Sequence[str], folder: Path, seconds: float = 30.0) -> None:
    """Print and write how soon there is a judged plan, with and without a cache of numba."""
    rows: list[Row] = []
    for name in names or CAMPAIGNS:
        for cold in (True, False):
            found = measured(CAMPAIGNS[name](), seconds, cold=cold)
            rows.append(
                {
                    "campaign": name,
                    "numba cache": "cold" if cold else "warm",
                    "first judged plan s": found.first_s,
                    "every team planned s": found.full_s,
                    "points": found.points,
                }
            )
            save(rows, folder / "starts.csv")
    show(f"from starting the program to a plan (solves of {seconds:g} s)", rows)


def _row(name: str, seed: int, limit: float, found: Measured) -> Row:
    if found.violations:
        raise AssertionError(f"{name}: {found.violations} violations")
    return {
        "campaign": name,
        "seed": seed,
        "given s": limit,
        "clock s": round(found.seconds, 1),
        "points": found.points,
        "bound": found.bound,
        "gap %": gap_percent(found.bound, found.points),
        "people": found.people,
        "reached": found.reached,
        "sessions": found.sessions,
        "peak MB": round(found.memory_mb),
    }


def _lines(seed: int, found: Measured) -> dict[str, Line]:
    points = [(step.seconds, step.points) for step in found.improving]
    bounds = [(step.seconds, step.bound) for step in found.improving if step.bound is not None]
    drawn: dict[str, Line] = {f"points, seed {seed}": points, f"bound, seed {seed}": bounds}
    return {name: line for name, line in drawn.items() if line}
