"""A plan on disk as maps and as schedules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.outputs.schedules import EXPORTERS, Exporter, export

BASEMAP = "basemap.geojson"


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


def _is_meant(name: str, pattern: str) -> bool:
    return fnmatchcase(name, pattern) or name.startswith(f"{pattern}.")


def write_schedules(
    campaign: Campaign,
    plan: Plan,
    folder: Path,
    patterns: Sequence[str],
    language: Language,
    revision: int = 0,
) -> Iterator[tuple[Exporter, tuple[Path, ...]]]:
    """Yield each exporter with the files that it wrote below ``folder``, one folder for each."""
    for row in exporters(patterns):
        target = folder / row.by / row.form
        target.mkdir(parents=True, exist_ok=True)
        yield (
            row,
            export(row.name, campaign, plan, target, language=language, revision=revision),
        )


def basemap_of(campaign: Path) -> Path | None:
    """Return the base map that lies beside a campaign's tables, if there is one."""
    path = (campaign if campaign.is_dir() else campaign.parent) / BASEMAP
    return path if path.is_file() else None
