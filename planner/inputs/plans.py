"""A plan read from plan.json, from a folder of its five CSV tables, or from a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.clock import Horizon
from planner.domain.plan import (
    Leg,
    Night,
    Plan,
    PlanRecord,
    Served,
    Session,
    Unplanned,
)
from planner.errors import InputError, Issue
from planner.inputs.plan_cells import (
    BadCell,
    dater,
    ids,
    maybe_id,
    number,
    one_id,
    timer,
    whole,
)
from planner.inputs.plan_columns import PLAN_COLUMNS
from planner.inputs.plan_files import RawTable, problem
from planner.inputs.plan_places import plan_file, tables_at
from planner.inputs.plan_record import whole_record

Reader = Callable[[str], Any]
_FIELDS = {"from": "start", "to": "end", "date": "day"}


def read_plan(path: Path, campaign: Campaign) -> PlanRecord:
    """Return the plan at ``path``; raise InputError with everything that is malformed.

    Ids are kept as they are, known to the campaign or not: judging is not reading. From tables
    alone nothing is known about where the plan came from, so the digest is empty.
    """
    issues: list[Issue] = []
    path = plan_file(path)
    raw, fields = tables_at(path, issues)
    plan = _plan(raw, campaign.horizon, issues)
    record = whole_record(plan, fields, path.name, issues)
    if issues:
        raise InputError(issues)
    return record


def _plan(raw: Mapping[str, RawTable], horizon: Horizon, issues: list[Issue]) -> Plan:
    at, on = timer(horizon), dater(horizon)
    text: Reader = str

    def rows(table: str, make: Callable[..., Any], **readers: Reader) -> tuple[Any, ...]:
        found = raw.get(table)
        return () if found is None else tuple(_rows(table, found, readers, make, issues))

    return Plan(
        sessions=rows(
            "sessions",
            Session,
            start=at,
            end=at,
            blocks=whole,
            people=whole,
            specialists=ids,
            teams=ids,
            case=maybe_id,
            pin=maybe_id,
        ),
        served=rows("served", Served, people=whole),
        legs=rows("legs", Leg, depart=at, arrive=at, km=number),
        nights=rows("nights", Night, date=on, settlement=maybe_id),
        unplanned=rows("unplanned", Unplanned, people=whole, reason=text, advice=text),
    )


def _rows(
    table: str,
    raw: RawTable,
    readers: Mapping[str, Reader],
    make: Callable[..., Any],
    issues: list[Issue],
) -> Iterator[Any]:
    """Yield the rows that are sound; every cell that is not is added to ``issues``."""
    sound = _header(table, raw, issues)
    for row, cells in raw.rows:
        before = len(issues)
        if any(cells[len(raw.header) :]):
            remedy = "put the text with a separator in it between quotation marks"
            issues.append(
                _at(table, raw, "E806", "the row is longer than the header", remedy, row=row)
            )
        values: dict[str, Any] = {}
        for column, cell in zip(raw.header, cells + ("",) * len(raw.header), strict=False):
            if column in PLAN_COLUMNS[table]:
                try:
                    values[_FIELDS.get(column, column)] = readers.get(column, one_id)(cell)
                except BadCell as bad:
                    where = {"row": row, "column": column, "value": cell}
                    issues.append(_at(table, raw, "E807", bad.message, bad.remedy, **where))
        if sound and len(issues) == before:
            yield make(**values)


def _header(table: str, raw: RawTable, issues: list[Issue]) -> bool:
    """Return whether the header is the table's; what is wrong with it is added to ``issues``."""
    before, known = len(issues), PLAN_COLUMNS[table]
    for column in known:
        if column not in raw.header:
            remedy = f"the header is {','.join(known)}"
            issues.append(
                _at(table, raw, "E803", "the column is missing", remedy, row=1, column=column)
            )
    for column in dict.fromkeys(raw.header):
        if column not in known:
            near = get_close_matches(column, known, 1)
            remedy = f"perhaps {near[0]!r}?" if near else f"the header is {','.join(known)}"
            issues.append(
                _at(table, raw, "E804", "the column is unknown", remedy, row=1, column=column)
            )
        elif raw.header.count(column) > 1:
            remedy = "keep one of them"
            issues.append(
                _at(table, raw, "E805", "the column is doubled", remedy, row=1, column=column)
            )
    return len(issues) == before


def _at(table: str, raw: RawTable, code: str, message: str, remedy: str, **where: Any) -> Issue:
    return problem(code, raw.place, message, remedy, table=table, **where)
