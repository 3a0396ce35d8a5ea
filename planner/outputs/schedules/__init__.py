"""Schedules: the plan for each of its readers, in the form and language that they use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.outputs.schedules.exporters import EXPORTERS, Exporter
from planner.outputs.schedules.view import View

__all__ = ["EXPORTERS", "Exporter", "View", "export"]


def export(
    name: str,
    campaign: Campaign,
    plan: Plan,
    folder: Path,
    *,
    language: Language = "kk",
    revision: int = 0,
    since: Plan | None = None,
    dated: date | None = None,
) -> tuple[Path, ...]:
    """Return the files that the exporter ``name`` (``direction.xlsx``) wrote to ``folder``."""
    view = View(
        campaign=campaign,
        plan=plan,
        language=language,
        revision=revision,
        since=since,
        dated=dated,
    )
    return EXPORTERS[name].write(view, folder)
