"""The report on paper: the same pictures and figures in one language, set by typst as PDF."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.network import Network
from planner.outputs.files import write_whole
from planner.outputs.maps.plan_rows import must_be_known
from planner.outputs.report import coverage, crew, daily, hero
from planner.outputs.report import paper_parts as parts
from planner.outputs.report.book import Book
from planner.outputs.report.ink import FONT, standing_alone
from planner.outputs.report.page import UNSEEN, asset
from planner.outputs.report.standing import Standing
from planner.outputs.report.told import cautions, source
from planner.outputs.schedules.pdf_form import insist_on_typst


def write_paper(
    campaign: Campaign,
    network: Network,
    plan: Plan,
    path: Path,
    language: Language = "en",
    standing: Standing | None = None,
) -> Path:
    """Return ``path`` after writing the report as PDF; the same bytes for the same plan.

    Raises ``PlannerError`` if the extra that PDF needs is not installed.
    """
    must_be_known(campaign, plan)
    insist_on_typst()
    data = paper(Book(campaign, network, plan, language), standing or Standing())
    found: bytes = import_module("typst").compile(
        asset("report.typ").encode(),
        sys_inputs={"data": json.dumps(_seen(data), ensure_ascii=False)},
        ignore_system_fonts=True,
    )
    return write_whole(path, found)


def paper(book: Book, standing: Standing) -> dict[str, Any]:
    """Return all that the pages tell, as plain lists; drawings are texts of SVG."""
    w = book.words
    return {
        "language": book.language,
        "font": FONT,
        "w": w,
        "title": book.title,
        "dates": book.dates,
        "cautions": cautions(book, standing),
        "tiles": [[row.number, row.words, row.of] for row in hero.tiles(book)],
        "worth": parts.worth(book, standing),
        "gantt": parts.gantt(book),
        "legend": parts.legend(book),
        "directions": parts.shares(coverage.directions(book)),
        "districts": parts.shares(coverage.districts(book)),
        "heat": parts.heat(book),
        "worst": parts.worst(book),
        "lonely": parts.lonely(book),
        "refusals": parts.refused(book),
        "small": [[row.name, row.most, standing_alone(row.chart)] for row in daily.charts(book)],
        "use": parts.use(book),
        "trains": [[train.name, [list(row) for row in train.stops]] for train in crew.trains(book)],
        "teams": [list(row) for row in crew.teams(book)],
        "source": [f"{name}: {value}" for name, value in source(book, standing)],
    }


def _seen(value: Any) -> Any:
    """Return the data without the signs that have no shape; a drawing with them is no drawing."""
    if isinstance(value, str):
        return value.translate(UNSEEN)
    if isinstance(value, dict):
        return {key: _seen(part) for key, part in value.items()}
    return [_seen(part) for part in value] if isinstance(value, list | tuple) else value
