"""Every exporter against what it wrote before, on the small campaign.

``PLANNER_GOLDENS=write pytest tests/outputs/test_goldens.py`` writes them anew: read the difference
before you keep it.
"""

import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from planner.domain.campaign import Campaign
from planner.domain.names import LANGUAGES, Language
from planner.domain.plan import Plan
from planner.outputs.schedules import EXPORTERS, export
from tests.cli.fakes import mini, mini_plan
from tests.outputs.normal import said

GOLDENS = Path(__file__).parent / "goldens"
WRITE = os.environ.get("PLANNER_GOLDENS") == "write"
MANY = {
    "person.xlsx",
    "person.ics",
    "person.pdf",
    "settlement.xlsx",
    "settlement.ics",
    "packing.xlsx",
}
"""Exporters with many files that are alike: the first three are enough to know them by."""


@cache
def small() -> tuple[Campaign, Plan]:
    return mini(), mini_plan()


def language_of(name: str) -> Language:
    """Every exporter in one language, every language in a third of them."""
    return LANGUAGES[list(EXPORTERS).index(name) % len(LANGUAGES)]


@pytest.mark.parametrize("name", EXPORTERS)
def test_an_exporter_writes_what_it_wrote_before(name: str, tmp_path: Path) -> None:
    campaign, plan = small()
    language = language_of(name)
    paths = export(name, campaign, plan, tmp_path, language=language, dated=date(2016, 9, 25))
    chosen = paths[:3] if name in MANY else paths
    told = "".join(f"==== {path.name}\n{said(path)}\n" for path in chosen)
    golden = GOLDENS / f"{name}.{language}.txt"
    if WRITE:
        golden.write_text(told, "utf-8")
    assert told == golden.read_text("utf-8")


def test_no_golden_is_left_over() -> None:
    wanted = {f"{name}.{language_of(name)}.txt" for name in EXPORTERS}
    assert {path.name for path in GOLDENS.iterdir()} == wanted
