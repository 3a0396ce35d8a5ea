"""The document about testing is current, and its explanations are of faults that there are."""

from __future__ import annotations

from collections.abc import Mapping

from tests.mutation.areas import ROOT, areas
from tests.mutation.mutants import mutants
from tests.mutation.record import counts, explained
from tests.mutation.table import ENDS, document


def test_document_is_what_the_table_says() -> None:
    # else: python -m tests.mutation.table > docs/testing.md
    assert (ROOT / "docs" / "testing.md").read_text(encoding="utf-8") == document()


def test_every_fault_that_was_counted_was_caught_or_explained() -> None:
    assert {name: row["open"] for name, row in counts().items() if row["open"]} == {}
    assert [name for name, row in counts().items() if not _adds_up(row)] == []


def _adds_up(row: Mapping[str, int]) -> bool:
    return row["mutants"] == sum(row[end] for end in ENDS[1:])


def test_every_explanation_is_of_a_fault_that_there_is() -> None:
    named = {key.split(" ", 1)[0] for key in explained()}
    files = {path.relative_to(ROOT).as_posix(): path for area in areas(()) for path in area.paths()}
    made = {row.key for name in named for row in mutants(files[name], name)}
    assert set(explained()) <= made
