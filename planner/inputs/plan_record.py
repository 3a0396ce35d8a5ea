"""What plan.json says about a plan beside its tables."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from typing import Any

from planner.domain.plan import Plan, PlanRecord, Points, TracePoint
from planner.errors import Issue
from planner.inputs.plan_cells import plain
from planner.inputs.plan_files import problem


def whole_record(
    plan: Plan, fields: Mapping[str, Any], place: str, issues: list[Issue]
) -> PlanRecord:
    """Return the record of ``plan`` with the other fields of plan.json (none: tables alone)."""
    options = fields.get("options") or {}
    trace = fields.get("trace") or []
    if not isinstance(options, Mapping) or not isinstance(trace, list):
        issues.append(
            problem("E809", place, "options or trace are malformed", "restore what planner wrote")
        )
        options, trace = {}, []
    return PlanRecord(
        plan=plan,
        digest=plain(fields.get("campaign")),
        version=plain(fields.get("planner")),
        options=dict(options),
        status=plain(fields.get("status")),
        points=_points(fields.get("points"), place, issues),
        bound=_decimal(fields.get("bound"), place, "bound", issues),
        bound_served=_decimal(fields.get("bound_served"), place, "bound_served", issues),
        trace=tuple(_trace(point, place, issues) for point in trace),
    )


def _points(value: object, place: str, issues: list[Issue]) -> Points | None:
    if value is None:
        return None
    parts = value if isinstance(value, Mapping) else {}
    return Points(
        **{
            part: _decimal(parts.get(part), place, f"points {part}", issues) or Decimal(0)
            for part in ("served", "floor", "km", "nights", "changes")
        }
    )


def _trace(value: object, place: str, issues: list[Issue]) -> TracePoint:
    parts = value if isinstance(value, Mapping) else {}
    return TracePoint(
        work=int(_decimal(parts.get("work"), place, "trace work", issues) or 0),
        points=_decimal(parts.get("points"), place, "trace points", issues) or Decimal(0),
        bound=_decimal(parts.get("bound"), place, "trace bound", issues),
    )


def _decimal(value: object, place: str, column: str, issues: list[Issue]) -> Decimal | None:
    """Return a number of plan.json (it may be negative); None where there is none."""
    if value is None:
        return None
    text = plain(value)
    with suppress(InvalidOperation):
        if (found := Decimal(text)).is_finite():
            return found
    remedy = "restore the number that planner wrote"
    message = f"{text!r} is not a number"
    issues.append(problem("E807", place, message, remedy, column=column, value=text))
    return None
