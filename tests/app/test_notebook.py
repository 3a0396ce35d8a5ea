"""What ``import planner`` offers, and the notebooks that use it."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

import planner
from tests.cli.fakes import MINI, MINI_PLAN, ROOT, broken, mini_plan

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.py"))


def test_sound_plan_is_judged_without_a_word() -> None:
    campaign = planner.load(MINI)
    assert planner.judge(campaign, planner.read_plan(MINI_PLAN, campaign).plan) == ()


def test_broken_plan_is_judged_with_the_rule_first() -> None:
    found = planner.judge(planner.load(MINI), broken(mini_plan()))
    assert any(text.startswith("grid: ") for text in found)


def test_points_of_the_hand_made_plan_are_those_counted_by_hand() -> None:
    worth = planner.points(planner.load(MINI), mini_plan())
    assert worth is not None
    assert str(worth.total) == "3899.550"  # 1,916.80 + 2,013.15 - 16.40 - 14.00


def test_plan_saved_is_read_back_the_same(tmp_path: Path) -> None:
    campaign = planner.load(MINI)
    record = planner.PlanRecord(plan=mini_plan(), digest=campaign.digest, version="0")
    path = planner.save(record, campaign, tmp_path / "plan.json")
    again = planner.read_plan(path, campaign)
    assert planner.save(again, campaign, tmp_path / "again.json").read_bytes() == path.read_bytes()


def test_maps_open_from_any_path_given(tmp_path: Path) -> None:
    campaign = planner.load(MINI)
    assert planner.coverage_map(campaign, mini_plan(), str(tmp_path / "a.html")).is_file()
    assert planner.route_map(campaign, mini_plan(), tmp_path / "b.html").is_file()


def test_same_work_gives_the_same_plan() -> None:
    campaign = planner.load(MINI)
    first, second = (planner.solve(campaign, work=5, seed=3, workers=1) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_runs_from_top_to_bottom(path: Path) -> None:
    runpy.run_path(str(path), run_name="__main__")
