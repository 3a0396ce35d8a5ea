"""The commands that read a plan, and the door itself."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planner.cli import main
from planner.cli.group import COMMANDS
from tests.cli.fakes import MINI, MINI_PLAN, broken, mini, mini_plan

HOSTILE = "{{7*7}}<script>alert(1)</script>=cmd()${x} [bold red]not red[/] \x1b[31m\u202e"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in arguments])


@pytest.fixture
def broken_plan(tmp_path: Path) -> Path:
    """Return a folder with a plan that is off the grid."""
    from planner.outputs.tables import write_tables

    write_tables(broken(mini_plan()), mini(), tmp_path / "broken")
    return tmp_path / "broken"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Return the mini campaign with names that try to be more than text."""
    folder = tmp_path / "hostile"
    shutil.copytree(MINI, folder)
    for name in ("settlements", "directions", "districts", "teams"):
        table = folder / f"{name}.csv"
        header, first, *rows = table.read_text(encoding="utf-8").splitlines()
        cells = dict(zip(header.split(","), first.split(","), strict=True))
        cells |= {f"name_{language}": f'"{HOSTILE}"' for language in ("kk", "ru", "en")}
        lines = [header, ",".join(cells.values()), *rows]
        table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_help_names_every_command_and_exit_code() -> None:
    output = run("--help").output
    assert all(f"  {name} " in output for name in COMMANDS)
    assert "Exit codes: 0 done, 1 a bug, 2 usage" in output


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_keeps_its_examples_on_lines_of_their_own(name: str) -> None:
    output = run(name, "--help").output
    assert "\\b" not in output
    assert f"      planner {name} " in output


def test_version_is_told() -> None:
    import planner

    assert planner.__version__ in run("--version").output


def test_unknown_command_is_told_the_nearest_one() -> None:
    result = run("slove")
    assert result.exit_code == 2
    assert "Did you mean 'solve'?" in result.output


def test_sound_plan_passes_the_judge() -> None:
    result = run("verify", MINI, MINI_PLAN)
    assert result.exit_code == 0, result.output
    # by hand: 1,916.80 + 2,013.15 - 16.40 - 14.00 = 3,899.55
    assert "points 3,899.55" in result.output


def test_broken_plan_is_told_by_rule_with_a_remedy(broken_plan: Path) -> None:
    result = run("verify", MINI, broken_plan)
    assert result.exit_code == 5
    assert "grid: every start" in result.output
    assert "Remedy: move it to the nearest step" in result.output


def test_verify_answers_programs_in_json(broken_plan: Path) -> None:
    result = run("verify", MINI, broken_plan, "--json")
    assert result.exit_code == 5
    answer = json.loads(result.stdout)
    assert "grid" in {row["rule"] for row in answer["violations"]}
    assert json.loads(run("verify", MINI, MINI_PLAN, "--json").stdout)["violations"] == []


def test_plan_with_unknown_ids_is_judged_not_shown(tmp_path: Path) -> None:
    folder = tmp_path / "plan"
    shutil.copytree(MINI_PLAN, folder)
    table = folder / "sessions.csv"
    table.write_text(
        table.read_text(encoding="utf-8").replace("emba", "atlantis"), encoding="utf-8"
    )
    for command in (["verify"], ["show"]):
        result = run(*command, MINI, folder)
        assert result.exit_code == 5, result.output
        assert "atlantis" in result.output
    assert run("map", MINI, folder, "-o", tmp_path / "maps").exit_code == 5


def test_plan_that_cannot_be_read_is_an_input_error(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text("{", encoding="utf-8")
    result = run("verify", MINI, path)
    assert result.exit_code == 3
    assert "Traceback" not in result.output


def test_campaign_that_is_not_there_is_a_usage_error() -> None:
    assert run("check", "nowhere").exit_code == 2


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("width", ["80", "140"])
def test_summary_fits_the_terminal(
    language: str, width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    result = run("show", MINI, MINI_PLAN, "--language", language)
    assert result.exit_code == 0, result.output
    assert max(map(len, result.output.splitlines())) <= int(width)
    assert ("3,899.55" if language == "en" else "3\u00a0899,55") in result.output
    assert "…" not in result.output


def test_summary_tells_people_apart_from_visits() -> None:
    answer = json.loads(run("show", MINI, MINI_PLAN, "--json").stdout)
    assert answer["people"] == 761
    assert answer["reached"] == 330
    assert answer["bound"] is None
    assert answer["gap"] is None


def test_summary_puts_the_worst_off_district_first() -> None:
    answer = json.loads(run("show", MINI, MINI_PLAN, "--json").stdout)
    shares = [float(row["points"]) / float(row["demand_points"]) for row in answer["districts"]]
    assert shares == sorted(shares)


def test_summary_of_a_broken_plan_says_so(broken_plan: Path) -> None:
    result = run("show", MINI, broken_plan)
    assert result.exit_code == 0
    assert "breaks rules" in result.output


def test_hostile_names_stay_text(hostile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    result = run("show", hostile, MINI_PLAN)
    assert result.exit_code == 0, result.output
    assert "{{7*7}}<script>alert(1)</script>=cmd()${x} [bold red]not red[/]" in result.output
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output


def test_the_map_is_written(tmp_path: Path) -> None:
    assert run("map", MINI, MINI_PLAN, "-o", tmp_path).exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"map.html"}


def test_schedules_are_written_where_they_are_said_to_be(tmp_path: Path) -> None:
    result = run("export", MINI, MINI_PLAN, "-o", tmp_path, "-w", "team", "-w", "plan.csv")
    assert result.exit_code == 0, result.output
    assert len(list((tmp_path / "team" / "ics").iterdir())) == 3
    assert len(list((tmp_path / "plan" / "csv").iterdir())) == 5
    assert not (tmp_path / "direction").exists()


def test_every_exporter_is_listed() -> None:
    from planner.outputs.schedules import EXPORTERS

    listed = [line.split()[0] for line in run("export", "--list").output.splitlines()]
    assert listed == list(EXPORTERS)


def test_unknown_exporter_is_a_usage_error(tmp_path: Path) -> None:
    result = run("export", MINI, MINI_PLAN, "-o", tmp_path, "-w", "telegram")
    assert result.exit_code == 2
    assert "direction.xlsx" in result.output


@pytest.mark.parametrize("name", ["empty", "empty.xlsx"])
def test_new_campaign_is_never_written_over_another(tmp_path: Path, name: str) -> None:
    assert run("new", tmp_path / name).exit_code == 0
    assert run("new", tmp_path / name).exit_code == 2


def test_generated_campaign_has_no_faults(tmp_path: Path) -> None:
    assert run("generate", tmp_path / "made", "--seed", 5, "--settlements", 8).exit_code == 0
    assert run("check", tmp_path / "made").exit_code == 0
