"""The five tables of a plan, as cells, in one order, and as CSV files."""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.plan import Leg, Night, Plan, Served, Session, Unplanned
from planner.inputs.plan_columns import PLAN_COLUMNS
from planner.outputs.files import write_text

Cell = str | int | tuple[str, ...]
"""Text, a whole number, or a list of ids."""
TENTH = Decimal("0.1")


def canonical(plan: Plan) -> Plan:
    """Return the same plan in the one order in which plans are written.

    Sessions by start, settlement, venue and id; specialists and teams of a session by id; the
    other tables by their columns. Advice becomes one line of text.
    """
    return Plan(
        sessions=tuple(sorted(map(_sorted_lists, plan.sessions), key=_session_order)),
        served=tuple(
            sorted(plan.served, key=lambda row: (row.session, row.settlement, row.people))
        ),
        legs=tuple(sorted(plan.legs, key=_leg_order)),
        nights=tuple(
            sorted(plan.nights, key=lambda row: (row.team, row.day, row.settlement or ""))
        ),
        unplanned=tuple(
            sorted(
                (replace(row, advice=one_line(row.advice)) for row in plan.unplanned),
                key=lambda row: (row.settlement, row.kind, row.reason, row.people, row.advice),
            )
        ),
    )


def one_line(text: str) -> str:
    """Return the text without line breaks and characters that cannot be printed."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _sorted_lists(row: Session) -> Session:
    return replace(row, specialists=tuple(sorted(row.specialists)), teams=tuple(sorted(row.teams)))


def _session_order(row: Session) -> tuple[int, str, str, str]:
    return (row.start, row.settlement, row.venue, row.id)


def _leg_order(row: Leg) -> tuple[str, int, int, str, str]:
    return (row.team, row.depart, row.arrive, row.start, row.end)


def cells(plan: Plan, campaign: Campaign) -> dict[str, list[dict[str, Cell]]]:
    """Return the rows of each table by column, in canonical order."""
    plan = canonical(plan)
    rows: dict[str, list[tuple[Cell, ...]]] = {
        "sessions": [_session(row, campaign) for row in plan.sessions],
        "served": [_served(row) for row in plan.served],
        "legs": [_leg(row, campaign) for row in plan.legs],
        "nights": [_night(row, campaign) for row in plan.nights],
        "unplanned": [_unplanned(row) for row in plan.unplanned],
    }
    return {
        table: [dict(zip(columns, row, strict=True)) for row in rows[table]]
        for table, columns in PLAN_COLUMNS.items()
    }


def _session(row: Session, campaign: Campaign) -> tuple[Cell, ...]:
    iso = campaign.horizon.iso
    return (
        row.id,
        row.kind,
        row.direction,
        row.settlement,
        row.venue,
        iso(row.start),
        iso(row.end),
        row.blocks,
        row.people,
        row.specialists,
        row.teams,
        row.case or "",
        row.pin or "",
    )


def _served(row: Served) -> tuple[Cell, ...]:
    return (row.session, row.settlement, row.people)


def _leg(row: Leg, campaign: Campaign) -> tuple[Cell, ...]:
    iso = campaign.horizon.iso
    return (row.team, row.start, row.end, iso(row.depart), iso(row.arrive), km_text(row.km))


def _night(row: Night, campaign: Campaign) -> tuple[Cell, ...]:
    return (row.team, campaign.horizon.date(row.day).isoformat(), row.settlement or "")


def _unplanned(row: Unplanned) -> tuple[Cell, ...]:
    return (row.settlement, row.kind, row.people, row.reason, row.advice)


def km_text(km: Decimal) -> str:
    """Return the km with one decimal."""
    return f"{km.quantize(TENTH, ROUND_HALF_UP):f}"


def cell_text(cell: Cell) -> str:
    """Return a cell as the CSV files hold it: lists are separated by ``;``."""
    return ";".join(cell) if isinstance(cell, tuple) else str(cell)


def csv_text(table: str, rows: list[dict[str, Cell]]) -> str:
    """Return one table as comma-separated text under its header."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(PLAN_COLUMNS[table])
    writer.writerows([cell_text(row[column]) for column in PLAN_COLUMNS[table]] for row in rows)
    return out.getvalue()


def plan_mark(plan: Plan, campaign: Campaign) -> str:
    """Return eight letters of the digest of what is held, driven and slept: a plan's short name."""
    told = hashlib.sha256()
    for table, rows in cells(plan, campaign).items():
        if table != "unplanned":
            told.update(csv_text(table, rows).encode())
    return told.hexdigest()[:8]


def write_tables(plan: Plan, campaign: Campaign, folder: Path) -> tuple[Path, ...]:
    """Return the paths of the five CSV tables, written to ``folder`` (UTF-8, data as it is)."""
    return tuple(
        write_text(folder / f"{table}.csv", csv_text(table, rows))
        for table, rows in cells(plan, campaign).items()
    )
