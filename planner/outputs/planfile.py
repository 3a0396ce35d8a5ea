"""plan.json: a plan with where it came from and what it is worth."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.plan import PlanRecord, Points, TracePoint
from planner.inputs.plan_columns import FORMAT
from planner.outputs.files import write_text
from planner.outputs.tables import cells


def to_json(record: PlanRecord, campaign: Campaign) -> str:
    """Return the text of plan.json: one row a line, the same for the same record.

    Decimal numbers are texts, so that no reader rounds them. There are no clock times of the
    search in it: its trace counts units of work.
    """
    return "".join(_lines(_fields(record, campaign)))


def write_record(record: PlanRecord, campaign: Campaign, path: Path) -> Path:
    """Return ``path`` after writing plan.json to it, whole or not at all."""
    return write_text(path, to_json(record, campaign))


def _fields(record: PlanRecord, campaign: Campaign) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "planner": record.version,
        "campaign": record.digest,
        "options": dict(sorted(record.options.items())),
        "status": record.status,
        "points": _points(record.points),
        "bound": record.bound,
        "bound_served": record.bound_served,
        "trace": [_trace(point) for point in record.trace],
        "tables": cells(record.plan, campaign),
    }


def _points(points: Points | None) -> dict[str, Decimal] | None:
    if points is None:
        return None
    return {
        "total": points.total,
        "served": points.served,
        "floor": points.floor,
        "km": points.km,
        "nights": points.nights,
        "changes": points.changes,
    }


def _trace(point: TracePoint) -> dict[str, int | Decimal | None]:
    return {"work": point.work, "points": point.points, "bound": point.bound}


def _lines(fields: Mapping[str, Any], depth: int = 1) -> Iterator[str]:
    """Yield an object, a key a line; the rows of its lists and tables a line each."""
    pad = " " * depth
    yield "{\n"
    for number, (key, value) in enumerate(fields.items()):
        yield (",\n" if number else "") + f"{pad}{json.dumps(key)}: "
        if key == "tables":
            yield from _lines(value, depth + 1)
        elif isinstance(value, list) and value:
            yield "[\n" + ",\n".join(f"{pad} {_text(row)}" for row in value) + f"\n{pad}]"
        else:
            yield _text(value)
    yield "\n" + " " * (depth - 1) + ("}\n" if depth == 1 else "}")


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain, allow_nan=False)


def _plain(value: object) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"a {type(value).__name__} has no place in plan.json: {value!r}")
