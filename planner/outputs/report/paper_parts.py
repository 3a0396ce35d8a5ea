"""The parts of the report on paper, as plain lists; drawings are texts of SVG."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from planner.outputs.report import coverage, crew, hero
from planner.outputs.report import gantt as teams_by_day
from planner.outputs.report import refused as refusing
from planner.outputs.report.book import Book
from planner.outputs.report.coverage import ShareRow
from planner.outputs.report.ink import standing_alone
from planner.outputs.report.standing import Standing
from planner.outputs.report.svg import drawing, tag

Data = dict[str, Any]


def legend(book: Book) -> list[list[str]]:
    """Return the directions' names with a square of their colour."""
    return [[book.direction(name), _swatch(colour)] for name, colour in book.colours.items()]


def _swatch(colour: str) -> str:
    square = tag("rect", class_=f"fill {colour}", width=11, height=11, rx=2)
    return standing_alone(drawing(11, 11, "", square))


def worth(book: Book, standing: Standing) -> Data:
    """Return the points by part, the bound and the gap."""
    row = hero.worth(book, standing)
    bar = standing_alone(Markup(row.bar)) if row.bound else ""
    known = (("bound", row.bound), ("gap", row.gap), ("bound_served", row.bound_served))
    proven = [[book.words[key], value] for key, value in known if value]
    parts = [list(pair) for pair in row.parts]
    return {"total": row.total, "parts": parts, "bar": bar, "proven": proven}


def gantt(book: Book) -> Data:
    """Return the names' column, the chart, and their widths."""
    found = teams_by_day.gantt(book)
    return {
        "names": standing_alone(found.names),
        "chart": standing_alone(found.chart),
        "widths": [teams_by_day.NAMES, found.width],
    }


def shares(rows: Iterable[ShareRow]) -> list[list[Any]]:
    """Return lines of a chart of shares: name, bar, share, mark, figures."""
    return [[row.name, standing_alone(row.bar), row.share, row.under, *row.figures] for row in rows]


def heat(book: Book) -> list[list[Any]]:
    """Return the districts with a cell a direction: share, shade, below the floor."""
    return [
        [name, [None if c is None else [c.share, c.shade, c.under] for c in cells]]
        for name, cells in coverage.heat(book)
    ]


def worst(book: Book) -> list[Data]:
    """Return the districts that get least, with their facts."""
    w = book.words
    found = []
    for row in coverage.worst(book):
        facts = [
            [w["under_floor"], ", ".join(row.under) or w["none"]],
            [w["unserved_visits"], row.unserved],
            [w["main_reason"], row.reason],
            [w["visited"], row.visited],
        ]
        found.append(
            {
                "name": row.name,
                "share": row.share,
                "floor": f"{w['floor']} {row.floor}",
                "bar": standing_alone(row.bar),
                "facts": [fact for fact in facts if fact[1]],
            }
        )
    return found


def lonely(book: Book) -> Data:
    """Return what is said of settlements where nobody is served, and the largest."""
    row = coverage.lonely(book)
    said = row.summary if row.count else book.words["everyone"]
    return {"summary": said, "largest": [list(place) for place in row.largest]}


def refused(book: Book) -> list[Data]:
    """Return the reasons of refusals with their bars."""
    return [
        {
            "reason": row.reason,
            "people": row.people,
            "of": f"{row.share} · {row.places}",
            "bar": standing_alone(row.bar),
            "mostly": "; ".join(f"{name} ({people})" for name, people in row.mostly),
            "advice": " ".join(row.advice),
        }
        for row in refusing.refusals(book)
    ]


def use(book: Book) -> list[list[str]]:
    """Return a line for each direction: name, strip, mean, people, idle."""
    rows = crew.use(book)
    return [[r.name, standing_alone(r.strip), r.mean, r.people, r.idle] for r in rows]
