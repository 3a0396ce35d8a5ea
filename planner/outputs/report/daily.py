"""The campaign day by day: four small charts with the same days."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from planner import kpis
from planner.kpis import DayRow
from planner.outputs.report.book import Book
from planner.outputs.report.svg import block, drawing, joined, tag, tip

WIDE, HIGH, FOOT, ROOF = 300.0, 110.0, 16.0, 6.0


@dataclass(frozen=True, slots=True)
class Small:
    """One small chart with its name and its highest value."""

    name: str
    most: str
    chart: Markup


def charts(book: Book) -> list[Small]:
    """Return sessions, visits, km and teams away, each by day."""
    rows = kpis.by_day(book.campaign, book.plan)
    series: tuple[tuple[str, list[Decimal | int]], ...] = (
        ("day_sessions", [row.sessions for row in rows]),
        ("day_people", [row.people for row in rows]),
        ("day_km", [row.km for row in rows]),
        ("day_away", [row.teams_away for row in rows]),
    )
    return [_small(book, key, values) for key, values in series]


def table(book: Book) -> list[tuple[str, ...]]:
    """Return the same as rows of a table: the date, then the four figures."""
    return [_row(book, row) for row in kpis.by_day(book.campaign, book.plan)]


def _row(book: Book, row: DayRow) -> tuple[str, ...]:
    figures: tuple[Decimal | int, ...] = (row.sessions, row.people, row.km, row.teams_away)
    return (f"{book.date(row.day)}, {book.weekday(row.day)}", *(book.figure(n) for n in figures))


def _small(book: Book, key: str, values: list[Decimal | int]) -> Small:
    most = max(values, default=0)
    wide = WIDE / max(len(values), 1)
    bars = joined(_bar(book, day, value, most, wide) for day, value in enumerate(values))
    name, said = book.words[key], book.worded("most", n=book.figure(most))
    label = f"{name}: {said}"
    return Small(name, said, drawing(WIDE, HIGH, label, _ground(book, wide), bars, class_="small"))


def _ground(book: Book, wide: float) -> Markup:
    """Return weekends, the base line, and a date at every Monday and at the start."""
    days = range(book.campaign.horizon.days)
    shade = "".join(
        block(day * wide, 0.0, wide, HIGH - FOOT) for day in days if book.is_weekend(day)
    )
    base = tag("path", class_="base", d=f"M0 {HIGH - FOOT:g}h{WIDE:g}")
    every = max(1, -(-book.campaign.horizon.days // 42))
    mondays = [day for day in days if book.campaign.horizon.weekday(day) == 0][::every]
    dates = (
        tag(
            "text",
            f"{book.campaign.horizon.date(day):%d.%m}",
            class_="date",
            x=day * wide,
            y=HIGH - 3,
        )
        for day in mondays
        if day * wide < WIDE - 30
    )
    return joined([tag("path", class_="weekend", d=shade), base, *dates])


def _bar(book: Book, day: int, value: Decimal | int, most: Decimal | int, wide: float) -> Markup:
    high = (HIGH - FOOT - ROOF) * float(value / most) if most else 0.0
    said = f"{book.date(day)}, {book.weekday(day)}: {book.figure(value)}"
    top = HIGH - FOOT - high
    slim = wide * 0.76
    seen = tag("rect", class_="column", x=day * wide + wide * 0.12, y=top, width=slim, height=high)
    room = tag("rect", class_="room", x=day * wide, y=0, width=wide, height=HIGH - FOOT)
    return tag("g", tip(said), room, seen)
