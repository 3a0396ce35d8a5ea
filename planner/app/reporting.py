"""The report of a plan on disk, or of one just made."""

from __future__ import annotations

from pathlib import Path

from planner.app.folder import PLAN
from planner.app.measures import gap_of
from planner.app.showing import Shown
from planner.domain.names import Language
from planner.domain.plan import PlanRecord
from planner.inputs.plans import read_plan
from planner.outputs.report import Standing, write_report
from planner.outputs.tables import canonical


def report(found: Shown, path: Path, language: Language, source: Path | None = None) -> Path:
    """Return ``path`` after writing the report of a plan for the head of the campaign.

    ``source``: where the plan was read from. The tables of a folder know no bound; if the
    plan.json beside them holds the very same plan, bound and status are its own.
    """
    record = found.record if source is None else _origin(found, source)
    seed = record.options.get("seed")
    points = found.verdict.points
    standing = Standing(
        status=record.status,
        version=record.version,
        seed="" if seed is None else str(seed),
        is_of_campaign=record.digest in ("", found.campaign.digest),
        findings=len(found.verdict.violations),
        bound=record.bound,
        bound_served=record.bound_served,
        gap=gap_of(None if points is None else points.total, record.bound),
    )
    return write_report(found.campaign, found.network, found.record.plan, path, language, standing)


def _origin(found: Shown, source: Path) -> PlanRecord:
    """Return the record of the plan.json in the folder ``source`` if it is of this plan."""
    kept = source / PLAN
    if found.record.digest or not kept.is_file():
        return found.record
    record = read_plan(kept, found.campaign)
    same = canonical(record.plan) == canonical(found.record.plan)
    return record if same else found.record
