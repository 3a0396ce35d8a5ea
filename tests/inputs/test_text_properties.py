"""No text in any cell, header or file makes a traceback."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.inputs import read_campaign
from planner.inputs.load import campaign_from
from planner.inputs.readers.raw import RawCampaign, clean, from_rows
from planner.inputs.tables import SETTINGS, TABLES
from sample_data.breaking.tiny import tiny

PIECES = st.sampled_from(
    [
        "@",
        ":",
        ";",
        "-",
        "..",
        ">",
        "0",
        "1",
        "-1",
        "1e99",
        "1e-99",
        "nan",
        "inf",
        "²",
        "٣",
        "999999999999999999999999999999",
        "24:00",
        "00:00",
        "2016-10-04",
        "9999-12-31",
        "mon",
        "none",
        "staff",
        "cases",
        "road",
        "session",
        "reception",
        "alga",
        "@doctors",
        "{{7*7}}",
        "=cmd()",
        "\x00",
        "\u200b",
    ]
)
TEXTS = st.lists(PIECES, max_size=5).map("".join) | st.text(max_size=20)
PLACES = [
    (name, column) for name, spec in TABLES.items() for column in spec.columns if name != "campaign"
]


def raw(tables: dict[str, list[dict[str, str]]]) -> RawCampaign:
    """Return tables as a reader gives them."""
    found = RawCampaign()
    for name, rows in tables.items():
        header = tuple(dict.fromkeys(column for row in rows for column in row))
        cells = [tuple(clean(row.get(column, "")) for column in header) for row in rows]
        found.tables[name] = from_rows(name, f"{name}.csv", [header, *cells])
    return found


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PLACES), TEXTS), min_size=1, max_size=4))
def test_any_text_in_any_cell_is_read_or_told(changes: list[tuple[tuple[str, str], str]]) -> None:
    tables = tiny()
    for (name, column), text in changes:
        if not tables[name]:
            tables[name].append({"profile": "road", "from": "alga", "to": "bestamak"})
        tables[name][-1][column] = text
    result = campaign_from(raw(tables))
    assert (result.campaign is None) == bool(result.errors)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([*SETTINGS]), TEXTS)
def test_any_text_of_any_setting_is_read_or_told(key: str, text: str) -> None:
    tables = tiny()
    rows = [row for row in tables["campaign"] if row["key"] != key]
    tables["campaign"] = [*rows, {"key": key, "value": text}]
    result = campaign_from(raw(tables))
    assert (result.campaign is None) == bool(result.errors)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(TEXTS, max_size=4), max_size=4), st.sampled_from([*TABLES]))
def test_any_header_and_rows_are_read_or_told(rows: list[list[str]], name: str) -> None:
    found = raw(tiny())
    cells = [tuple(map(clean, row)) for row in rows]
    found.tables[name] = from_rows(name, f"{name}.csv", cells)
    result = campaign_from(found)
    assert (result.campaign is None) == bool(result.errors)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.sampled_from([*TABLES]))
def test_any_bytes_of_a_file_are_read_or_told(data: bytes, name: str) -> None:
    with TemporaryDirectory() as place:
        for table, rows in tiny().items():
            text = io.StringIO(newline="")
            lines = csv.DictWriter(text, [*TABLES[table].columns], restval="")
            lines.writeheader()
            lines.writerows(rows)
            (Path(place) / f"{table}.csv").write_bytes(text.getvalue().encode())
        (Path(place) / f"{name}.csv").write_bytes(data)
        result = read_campaign(Path(place))
    assert (result.campaign is None) == bool(result.errors)
