"""Campaigns of any size and seed: the same seed and sizes give the same tables."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path
from random import Random

from planner.domain.campaign import Campaign
from planner.inputs.generating import closures, events, pins, places, roster, settings, ways, wishes
from planner.inputs.generating.draft import Draft, Tables
from planner.inputs.load import campaign_from
from planner.inputs.readers.raw import RawCampaign, RawRow, RawTable
from planner.inputs.tables import TABLES

__all__ = ["Tables", "campaign_of_tables", "generate", "write_tables"]

FIRST = date(2026, 9, 1)


def generate(
    seed: int, settlements: int = 12, teams: int = 4, days: int = 6, *, with_pins: bool = True
) -> Tables:
    """Return the tables of a sound campaign made up from ``seed``, as text.

    Small campaigns between them use every column and every rule. Pins can all be kept.
    """
    rng = Random(f"{seed}/{settlements}/{teams}/{days}")
    draft = Draft(
        rng=rng,
        settlements=settlements,
        teams=teams,
        days=days,
        start=FIRST + timedelta(days=rng.randrange(28)),
        traits=settings.draw_traits(rng, settlements, teams),
    )
    for add in (
        settings.add_campaign,
        roster.add_directions,
        places.add_districts,
        places.add_settlements,
        places.add_venues,
        ways.add_ways,
        roster.add_teams,
        events.add_kinds,
        wishes.add_demand,
        wishes.add_cases,
        wishes.add_history,
        closures.add_calendar,
    ):
        add(draft)
    if with_pins and draft.chance(0.7):
        _add_pins(draft)
    return draft.tables


def campaign_of_tables(tables: Tables) -> Campaign:
    """Return the campaign of tables of text; ``ValueError`` tells what is wrong with them."""
    raw = {name: _raw(name, rows) for name, rows in tables.items() if rows}
    result = campaign_from(RawCampaign(tables=raw))
    if result.campaign is None:
        raise ValueError("\n".join(map(str, result.errors)))
    return result.campaign


def write_tables(tables: Tables, folder: Path) -> Path:
    """Write a CSV file for each table into ``folder`` (made if need be); return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, spec in TABLES.items():
        rows = tables.get(name, [])
        if rows or spec.required:
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, _columns(name, rows), lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
    return folder


def _add_pins(draft: Draft) -> None:
    campaign = campaign_of_tables(draft.tables)
    kept = pins.keepable(campaign, draft.rng, most=1 + draft.teams // 4)
    for number, pin in enumerate(kept, 1):
        draft.add("pins", id=f"pin-{number}", **pin.cells)


def _columns(name: str, rows: list[dict[str, str]]) -> list[str]:
    """Return the columns that any row fills, in the order of the documents."""
    return [
        column for column in TABLES[name].columns if not rows or any(column in row for row in rows)
    ]


def _raw(name: str, rows: list[dict[str, str]]) -> RawTable:
    columns = _columns(name, rows)
    cells = (tuple(row.get(column, "") for column in columns) for row in rows)
    return RawTable(
        name,
        f"{name}.csv",
        tuple(columns),
        tuple(RawRow(number, row) for number, row in enumerate(cells, 2)),
    )
