"""The campaign's tables as rows of text, and how they are written."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

Row = dict[str, str]
Tables = dict[str, list[Row]]

COLUMNS: dict[str, str] = {
    "campaign": "key value",
    "directions": "id name_kk name_ru name_en lead",
    "districts": "id name_kk name_ru name_en floor",
    "settlements": "id name_kk name_ru name_en district lat lon population need beds languages "
    "sidings",
    "venues": "id settlement kind name_kk name_ru name_en seats rooms staff ward_beds equipment "
    "hours",
    "teams": "id name_kk name_ru name_en direction profile base shift travel_hours max_drive_min "
    "rest_weekdays max_run_days max_nights_away sleeps_on_board from to speed_factor price_km "
    "price_night carries carries_rooms carries_equipment",
    "specialists": "id name_kk name_ru name_en team skills languages gender max_hours",
    "kinds": "id direction category name_kk name_ru name_en needs venue equipment block_min "
    "people_per_block min_blocks max_blocks min_people hours weekdays per_settlement "
    "per_settlement_day per_venue gap_days audience reach value languages after with apart "
    "not_last_days",
    "demand": "settlement kind people",
    "cases": "id kind settlement block_min value latest stay_days",
    "calendar": "scope id days hours note",
    "links": "profile from to km min oneway",
    "pins": "id what kind settlement venue start end specialists team people case",
    "history": "kind settlement date",
}


def row(**cells: object) -> Row:
    """Return a row of text: lists joined by ``;``, None blank, ``from_`` standing for ``from``."""
    return {name.rstrip("_"): _text(cell) for name, cell in cells.items() if cell is not None}


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, list | tuple):
        return ";".join(map(str, cell))
    return str(cell)


def write(tables: Tables, folder: Path) -> None:
    """Write one CSV per table, with every column of the format in its order."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, rows in tables.items():
        _write_table(folder / f"{table}.csv", COLUMNS[table].split(), rows)


def _write_table(path: Path, columns: list[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
