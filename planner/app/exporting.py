"""A plan on disk as maps and as schedules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from fnmatch import fnmatchcase
from pathlib import Path

from planner.app.export_jobs import Written, cores, write_all
from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.inputs.plan_places import plan_file
from planner.inputs.plans import read_plan
from planner.outputs.schedules import EXPORTERS, Exporter, View
from planner.outputs.schedules.ics_form import zone
from planner.outputs.schedules.pdf_form import EXTRA, can_set, insist_on_typst

__all__ = [
    "BASEMAP",
    "EXTRA",
    "basemap_of",
    "cores",
    "date_of",
    "exporters",
    "left_out",
    "plan_given_before",
    "write_schedules",
]

BASEMAP = "basemap.geojson"
PAPER = "pdf"


def exporters(patterns: Sequence[str]) -> tuple[Exporter, ...]:
    """Return the exporters that ``patterns`` name: ``direction.xlsx``, ``team``, ``*.ics``."""
    for pattern in patterns:
        if not any(_is_meant(name, pattern) for name in EXPORTERS):
            raise PlannerError(
                f"no exporter is called '{pattern}'; there are: {', '.join(EXPORTERS)}"
            )
    return tuple(
        row
        for name, row in EXPORTERS.items()
        if any(_is_meant(name, pattern) for pattern in patterns)
    )


def left_out(patterns: Sequence[str]) -> tuple[Exporter, ...]:
    """Return what ``patterns`` take in but do not ask for by its form, and cannot be written.

    That is PDF where typst is not installed: ``team`` and ``*`` still write the rest.
    """
    if can_set():
        return ()
    asked = [pattern for pattern in patterns if pattern.endswith(PAPER)]
    return tuple(
        row
        for row in exporters(patterns)
        if row.form == PAPER and not any(_is_meant(row.name, pattern) for pattern in asked)
    )


def _is_meant(name: str, pattern: str) -> bool:
    return fnmatchcase(name, pattern) or name.startswith(f"{pattern}.")


def write_schedules(
    campaign: Campaign,
    plan: Plan,
    folder: Path,
    patterns: Sequence[str],
    language: Language,
    revision: int = 0,
    since: Plan | None = None,
    dated: date | None = None,
    workers: int = 1,
) -> Iterator[Written]:
    """Yield each exporter with the files that it wrote below ``folder``, one folder for each.

    With ``since``, the plan that readers were given before, calendars cancel what is gone; their
    revision is then 1 at least. ``dated`` is the date of the plan that sheets show. The files are
    the same however many ``workers`` write them.
    """
    missing = left_out(patterns)
    chosen = [row for row in exporters(patterns) if row not in missing]
    if any(row.form == PAPER for row in chosen):
        insist_on_typst()
    view = View(
        campaign=campaign,
        plan=plan,
        language=language,
        revision=revision if since is None else max(revision, 1),
        since=since,
        dated=dated,
    )
    yield from write_all(view, chosen, folder, workers)


def date_of(plan: Path, campaign: Campaign) -> date:
    """Return the day on which the file of a plan was last written, on the campaign's clock."""
    written = plan_file(plan)
    newest = max((row.stat().st_mtime for row in _files(written)), default=0.0)
    return datetime.fromtimestamp(newest, zone(campaign.timezone)).date()


def _files(path: Path) -> tuple[Path, ...]:
    return tuple(path.glob("*.csv")) if path.is_dir() else (path,)


def plan_given_before(campaign: Campaign, path: Path | None) -> Plan | None:
    """Return the plan that readers have been given before; None where no path is given."""
    return None if path is None else read_plan(path, campaign).plan


def basemap_of(campaign: Path) -> Path | None:
    """Return the base map that lies beside a campaign's tables, if there is one."""
    path = (campaign if campaign.is_dir() else campaign.parent) / BASEMAP
    return path if path.is_file() else None
