"""The report of a plan on disk, or of one just made."""

from __future__ import annotations

from pathlib import Path

from planner.app.measures import gap_of
from planner.app.showing import Shown
from planner.domain.names import Language
from planner.outputs.report import Standing, write_paper, write_report


def report(found: Shown, path: Path, language: Language) -> Path:
    """Return ``path`` after writing the report of a plan: A4 sheets for ``.pdf``, else a page."""
    record = found.record
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
    write = write_paper if path.suffix.lower() == ".pdf" else write_report
    return write(found.campaign, found.network, found.record.plan, path, language, standing)
