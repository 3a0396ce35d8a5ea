"""The plan as pandas tables."""

from __future__ import annotations

import pandas as pd

from planner.domain.plan import Plan
from planner.outputs.frames import COLUMNS, frames
from tests.cli.fakes import mini, mini_plan


def test_frames_hold_every_row_of_the_plan() -> None:
    plan = mini_plan()
    tables = frames(plan, mini())
    assert {name: len(table) for name, table in tables.items()} == {
        "sessions": len(plan.sessions),
        "served": len(plan.served),
        "legs": len(plan.legs),
        "nights": len(plan.nights),
        "unplanned": len(plan.unplanned),
    }
    assert tables["sessions"]["people"].sum() == sum(row.people for row in plan.served)


def test_times_of_frames_are_wall_clock_timestamps() -> None:
    sessions = frames(mini_plan(), mini())["sessions"]
    assert sessions["start"].min().date() == pd.Timestamp("2016-10-03").date()
    assert (sessions["end"] > sessions["start"]).all()


def test_empty_plan_has_empty_frames_with_all_columns() -> None:
    tables = frames(Plan(), mini())
    assert {name: tuple(table.columns) for name, table in tables.items()} == dict(COLUMNS)
