"""Writes the report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.names import LANGUAGES, Language
from planner.domain.plan import Plan
from planner.network import Network
from planner.outputs.files import write_text
from planner.outputs.maps.plan_rows import must_be_known
from planner.outputs.report import coverage, crew, daily, hero
from planner.outputs.report.book import Book
from planner.outputs.report.gantt import chart_width, gantt
from planner.outputs.report.page import page
from planner.outputs.report.refused import refusals
from planner.outputs.report.standing import Standing
from planner.outputs.report.told import cautions, source


def write_report(
    campaign: Campaign,
    network: Network,
    plan: Plan,
    path: Path,
    language: Language = "en",
    standing: Standing | None = None,
) -> Path:
    """Return ``path`` after writing the report of a plan.

    The page holds kk, ru and en and opens in ``language``. ``standing``: what is known besides
    the tables (status, bound, findings of the judge).
    """
    must_be_known(campaign, plan)
    known = standing or Standing()
    parts = {code: part(Book(campaign, network, plan, code), known) for code in LANGUAGES}
    return write_text(path, page(parts, language, chart_width(campaign.horizon.days)))


def part(book: Book, standing: Standing) -> dict[str, Any]:
    """Return everything that the page tells in one language."""
    return {
        "w": book.words,
        "title": book.title,
        "dates": book.dates,
        "cautions": cautions(book, standing),
        "tiles": hero.tiles(book),
        "worth": hero.worth(book, standing),
        "gantt": gantt(book),
        "legend": [(book.direction(name), colour) for name, colour in book.colours.items()],
        "directions": coverage.directions(book),
        "districts": coverage.districts(book),
        "worst": coverage.worst(book),
        "heat": coverage.heat(book),
        "lonely": coverage.lonely(book),
        "refusals": refusals(book),
        "small": daily.charts(book),
        "by_day": daily.table(book),
        "use": crew.use(book),
        "trains": crew.trains(book),
        "teams": crew.teams(book),
        "source": source(book, standing),
    }
