"""Tables and charts of the lab."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from benchmarks.drawing import chart
from benchmarks.memory import tree
from benchmarks.sheet import load, save, text
from benchmarks.tours.race import bounded, table

ROWS = [
    {"instance": "a", "solver": "planner", "points": 110.0, "bound": 120.0},
    {"instance": "a", "solver": "planner", "points": 105.0, "bound": 115.0},
    {"instance": "a", "solver": "PyVRP", "points": 100.0, "bound": None},
]


def test_saved_rows_are_read_back_as_they_were(tmp_path: Path) -> None:
    save(ROWS, tmp_path / "rows.csv")
    assert load(tmp_path / "rows.csv") == ROWS
    assert load(tmp_path / "nothing.csv") == []


def test_the_lowest_bound_counts_for_everyone() -> None:
    assert [row["bound"] for row in bounded(ROWS)] == [115.0] * 3


def test_the_best_run_of_each_solver_is_shown() -> None:
    (row,) = table(bounded(ROWS), "points")
    assert (row["planner"], row["PyVRP"]) == (110.0, 100.0)
    assert text(row["planner ahead %"]) == "10.00"


def test_an_unknown_value_is_a_dash() -> None:
    assert text(None) == "-"


def test_a_chart_is_a_drawing_of_every_line(tmp_path: Path) -> None:
    lines = {"<script>": [(1.0, 5.0), (60.0, 7.0)], "bound": [(2.0, 9.0)]}
    found = ET.parse(chart("points & bound", lines, tmp_path / "chart.svg"))
    assert len(found.findall("{http://www.w3.org/2000/svg}path")) == len(lines)


def test_a_tree_of_processes_begins_with_its_root() -> None:
    assert tree(1)[0] == 1
