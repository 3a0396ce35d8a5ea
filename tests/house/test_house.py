"""The house stands as its plan says: floors, light start, words that belong here."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("folium", "geopy", "jinja2", "numba", "numpy", "openpyxl", "ortools", "pandas", "pydantic")
TEXT_SUFFIXES = {".py", ".md", ".toml", ".csv", ".po", ".js", ".html", ".css", ".sh", ".json", ""}


def loaded_by(code: str) -> set[str]:
    """Return the top-level packages in memory after running ``code`` in a fresh interpreter."""
    probe = (
        f"{code}\nimport json, sys\nprint(json.dumps([name.split('.')[0] for name in sys.modules]))"
    )
    run = subprocess.run(
        [sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(json.loads(run.stdout.splitlines()[-1]))


def tracked_files() -> list[Path]:
    """Return the files of the repository; skip the test where git is not at hand."""
    run = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if run.returncode:
        pytest.skip("not a git checkout")
    names = [name for name in run.stdout.split("\0") if name]
    return [path for name in names if (path := ROOT / name).is_file()]


def test_help_loads_nothing_heavy() -> None:
    code = (
        "from click.testing import CliRunner\nfrom planner.cli import main\n"
        "assert 'solve' in CliRunner().invoke(main, ['--help']).output"
    )
    assert loaded_by(code).isdisjoint({*HEAVY, "rich"})


def test_help_of_every_command_loads_nothing_heavy() -> None:
    code = (
        "from click.testing import CliRunner\nfrom planner.cli import main\n"
        "from planner.cli.group import COMMANDS\n"
        "for name in COMMANDS:\n"
        "    assert CliRunner().invoke(main, [name, '--help']).exit_code == 0, name"
    )
    assert loaded_by(code).isdisjoint({*HEAVY, "rich"})


def test_importing_planner_loads_nothing_heavy() -> None:
    assert loaded_by("import planner").isdisjoint({*HEAVY, "click", "rich"})


def test_imports_go_down_the_floors_only() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


def test_version_is_the_same_everywhere() -> None:
    import planner

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == planner.__version__
    assert f"## {planner.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_public_names_can_all_be_loaded() -> None:
    import planner

    for name in planner.__all__:
        assert getattr(planner, name) is not None, name


def test_nothing_is_left_for_later() -> None:
    later = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error"]))
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked_files()
        if path.suffix == ".py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if later.search(line)
    ]
    assert found == []


def test_no_path_of_a_developers_machine_is_in_the_project() -> None:
    paths = re.compile(
        "|".join([r"/wor" + r"k/\w", r"\.\./sha" + "red", "/ho" + r"me/\w", "/ro" + r"ot/\w"])
    )
    found = [
        str(path.relative_to(ROOT))
        for path in tracked_files()
        if path.suffix in TEXT_SUFFIXES
        if paths.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_links_of_the_documents_lead_somewhere() -> None:
    link = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
    lost = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in tracked_files()
        if page.suffix == ".md"
        for target in link.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert lost == []
