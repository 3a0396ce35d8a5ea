"""Campaigns written for people to fill in, or made up from a seed."""

from __future__ import annotations

from pathlib import Path

from planner.errors import PlannerError
from planner.inputs.generate import generate, write_tables
from planner.inputs.template import write_template


def write_empty(path: Path) -> None:
    """Write an empty campaign to ``path``: a folder, or a workbook if it ends in .xlsx."""
    _insist_free(path)
    write_template(path)


def write_generated(folder: Path, seed: int, *, settlements: int, teams: int, days: int) -> None:
    """Write a made-up campaign to ``folder``; the same seed and sizes give the same tables."""
    _insist_free(folder)
    write_tables(generate(seed, settlements, teams, days), folder)


def _insist_free(path: Path) -> None:
    """Raise if something is at ``path``: nobody's tables are ever written over."""
    if path.is_file() or (path.is_dir() and any(path.iterdir())):
        raise PlannerError(f"{path} exists already; choose another name")
