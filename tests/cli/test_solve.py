"""``planner solve``: what is on disk, in every way a solve can end."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planner.app.folder import TABLES
from planner.cli import main
from planner.errors import NoPlanError
from planner.inputs.plans import read_plan
from planner.outputs.tables import canonical
from tests.cli.fakes import MINI, MINI_PLAN, ROOT, broken, fails, gives, mini, mini_plan, waits

PATIENCE_S = 60


def solve(out: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["solve", str(MINI), "-o", str(out), *options])


@pytest.fixture
def finds(monkeypatch: pytest.MonkeyPatch):
    """Let ``planner solve`` use another solver."""
    return lambda solver: monkeypatch.setattr("planner.app.solving.solve", solver)


def status(out: Path) -> str:
    return json.loads((out / "plan.json").read_text(encoding="utf-8"))["status"]


def test_plan_and_five_tables_are_written(finds, tmp_path: Path) -> None:
    finds(gives(mini_plan()))
    result = solve(tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        ["plan.json", *TABLES]
    )


def test_tables_written_are_the_plan_that_was_found(finds, tmp_path: Path) -> None:
    finds(gives(mini_plan()))
    solve(tmp_path)
    (tmp_path / "plan.json").unlink()  # so that the tables themselves are read
    assert read_plan(tmp_path, mini()).plan == canonical(mini_plan())


def test_unknown_bound_is_not_shown(finds, tmp_path: Path) -> None:
    finds(gives(mini_plan()))
    result = solve(tmp_path)
    assert "bound" not in result.output.replace(str(tmp_path), "")
    assert "gap" not in result.output
    assert json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))["bound"] is None


def test_gap_is_the_share_of_the_bound_that_is_missing(finds, tmp_path: Path) -> None:
    finds(gives(mini_plan(), bound=Decimal(4000)))
    # (4000 - 3899.55) / 4000 = 2.5 %
    assert "bound 4,000.00, gap 2.5 %" in solve(tmp_path).output


def test_plan_that_breaks_a_rule_is_put_aside(finds, tmp_path: Path) -> None:
    finds(gives(broken(mini_plan())))
    result = solve(tmp_path)
    assert result.exit_code == 5
    assert not (tmp_path / "plan.json").exists()
    assert not any((tmp_path / name).exists() for name in TABLES)
    assert (tmp_path / "rejected-plan.json").exists()
    assert "grid" in (tmp_path / "rejected-plan.txt").read_text(encoding="utf-8")
    assert "Traceback" not in result.output


def test_plan_whose_points_are_counted_differently_is_put_aside(
    finds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planner.domain.plan import Points

    monkeypatch.setattr("planner.kpis.points", lambda *_: Points(served=Decimal(1)))
    finds(gives(mini_plan()))
    result = solve(tmp_path)
    assert result.exit_code == 5
    assert "the measures say" in result.output
    assert not (tmp_path / "plan.json").exists()


def test_sound_plan_on_disk_survives_a_broken_last_plan(
    finds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planner.app.folder import PlanFolder
    from planner.app.solving import Solving
    from planner.errors import BrokenPlanError
    from planner.inputs import load_campaign
    from planner.solver.api import Options

    monkeypatch.setattr("planner.app.solving.KEEP_S", 0.02)
    finds(waits(mini_plan(), broken(mini_plan())))
    campaign = load_campaign(MINI)
    solving = Solving(campaign, Options(), PlanFolder(campaign, tmp_path))
    solving.start()
    until((tmp_path / "plan.json").exists)
    solving.stop()
    with pytest.raises(BrokenPlanError):
        solving.finish()
    assert status(tmp_path) == "interim"
    assert (tmp_path / "rejected-plan.json").exists()


def test_broken_plan_on_the_way_never_becomes_the_plan(
    finds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planner.app.folder import PlanFolder
    from planner.app.solving import Solving
    from planner.inputs import load_campaign
    from planner.solver.api import Options

    monkeypatch.setattr("planner.app.solving.KEEP_S", 0.02)
    finds(waits(broken(mini_plan()), mini_plan()))
    campaign = load_campaign(MINI)
    solving = Solving(campaign, Options(), PlanFolder(campaign, tmp_path))
    solving.start()
    until((tmp_path / "rejected-plan.txt").exists)
    assert not (tmp_path / "plan.json").exists()
    solving.stop()
    solving.finish()
    assert status(tmp_path) == "stopped"


def test_tables_of_an_older_plan_do_not_lie_beside_a_new_one(finds, tmp_path: Path) -> None:
    from planner.app.folder import PlanFolder
    from planner.domain.plan import Plan, PlanRecord
    from planner.inputs import load_campaign

    finds(gives(mini_plan()))
    solve(tmp_path)
    campaign = load_campaign(MINI)
    record = PlanRecord(plan=Plan(), digest=campaign.digest, version="0")
    PlanFolder(campaign, tmp_path).keep(record)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.json"]


def test_pins_that_contradict_each_other_are_named(finds, tmp_path: Path) -> None:
    def solver(*_: object) -> None:
        raise NoPlanError("no plan keeps all pins", conflict=("opening", "closing"))

    finds(solver)
    result = solve(tmp_path)
    assert result.exit_code == 4
    assert "opening" in result.output
    assert "closing" in result.output
    assert "Traceback" not in result.output


def test_bug_in_the_search_keeps_its_traceback(finds, tmp_path: Path) -> None:
    finds(fails)
    result = solve(tmp_path)
    assert result.exit_code == 1
    assert isinstance(result.exception, RuntimeError)


def test_start_plan_reaches_the_solver(finds, tmp_path: Path) -> None:
    seen = []

    def solver(campaign, options, watch):
        seen.append(options.start)
        return gives(mini_plan())(campaign, options, watch)

    finds(solver)
    assert solve(tmp_path, "--from", str(MINI_PLAN)).exit_code == 0
    assert seen == [mini_plan()]


@pytest.mark.parametrize(
    ("text", "seconds"), [("90", 90.0), ("3m", 180.0), ("1h30m", 5400.0), ("0", 0.0), ("1.5s", 1.5)]
)
def test_times_are_read_as_people_write_them(
    finds, tmp_path: Path, text: str, seconds: float
) -> None:
    seen = []

    def solver(campaign, options, watch):
        seen.append(options.time_s)
        return gives(mini_plan())(campaign, options, watch)

    finds(solver)
    assert solve(tmp_path, "--time", text).exit_code == 0
    assert seen == [seconds]


def test_work_limit_alone_means_no_clock(finds, tmp_path: Path) -> None:
    seen = []

    def solver(campaign, options, watch):
        seen.append((options.time_s, options.work))
        return gives(mini_plan())(campaign, options, watch)

    finds(solver)
    assert solve(tmp_path, "--work", "7").exit_code == 0
    assert seen == [(None, 7)]


@pytest.mark.parametrize(
    "options",
    [["--time", "soon"], ["--time", ""], ["--gap", "2"], ["--gap", "x"], ["--workers", "0"]],
)
def test_wrong_options_are_usage_errors(tmp_path: Path, options: list[str]) -> None:
    assert solve(tmp_path, *options).exit_code == 2


def test_folder_that_cannot_be_made_is_no_bug(finds, tmp_path: Path) -> None:
    finds(gives(mini_plan()))
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = solve(tmp_path / "file" / "out")
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def start(out: Path) -> subprocess.Popen[str]:
    """Start a solve that waits to be stopped, and wait until its first plan is on disk."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.cli.run_waiting", "solve", str(MINI), "-o", str(out)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    until(lambda: (out / "plan.json").exists() or process.poll() is not None)
    return process


def until(done) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_first_signal_ends_the_search_and_keeps_the_plan(number: int, tmp_path: Path) -> None:
    process = start(tmp_path)
    process.send_signal(number)
    output, errors = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0, errors
    assert status(tmp_path) == "stopped"
    assert "Traceback" not in errors
    assert "29 sessions" in output


def test_kill_leaves_the_last_judged_plan(tmp_path: Path) -> None:
    process = start(tmp_path)
    process.kill()
    process.communicate(timeout=PATIENCE_S)
    assert status(tmp_path) == "interim"
    verdict = CliRunner().invoke(main, ["verify", str(MINI), str(tmp_path)])
    assert verdict.exit_code == 0, verdict.output
