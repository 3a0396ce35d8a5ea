"""Teams, trains and specialists: how far they go and how much of their time is used."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from planner import kpis
from planner.domain.clock import DAY_MIN
from planner.domain.ids import DirectionId
from planner.kpis import SpecialistRow, TrainStop
from planner.outputs.report.book import Book
from planner.outputs.report.svg import drawing, tag

WIDE, HIGH = 300.0, 20.0


@dataclass(frozen=True, slots=True)
class Use:
    """The specialists of one direction: how many, how many idle, their use as a strip."""

    name: str
    colour: str
    people: str
    idle: str
    mean: str
    strip: Markup


@dataclass(frozen=True, slots=True)
class Train:
    """A train with its stops as rows: where, arrives, departs, nights, sessions, visits."""

    name: str
    stops: tuple[tuple[str, ...], ...]


def teams(book: Book) -> list[tuple[str, ...]]:
    """Return a row for each team: name, base and its figures."""
    rows = {row.team: row for row in kpis.by_team(book.campaign, book.network, book.plan)}
    found = []
    for team in book.campaign.teams:
        row = rows[team.id]
        hours = Decimal(row.drive_min) / 60
        figures = (row.sessions, row.people, row.settlements, row.legs, row.km, hours)
        names = (book.team(team.id), book.place(team.base))
        found.append((*names, *(book.figure(n) for n in (*figures, row.nights_away))))
    return found


def use(book: Book) -> list[Use]:
    """Return the use of the specialists by direction, in the campaign's order."""
    people: defaultdict[DirectionId, list[SpecialistRow]] = defaultdict(list)
    for row in kpis.by_specialist(book.campaign, book.plan):
        people[book.campaign.team[row.team].direction].append(row)
    return [
        _use(book, direction.id, people[direction.id])
        for direction in book.campaign.directions
        if people[direction.id]
    ]


def _use(book: Book, direction: DirectionId, rows: list[SpecialistRow]) -> Use:
    held = sum(row.held_min for row in rows)
    could = sum((row.available_min for row in rows), Decimal(0))
    mean = Decimal(held) / could if could > 0 else None
    return Use(
        name=book.direction(direction),
        colour=book.colours[direction],
        people=book.figure(len(rows)),
        idle=book.figure(sum(row.sessions == 0 for row in rows)),
        mean=book.percent(mean),
        strip=_strip(book, direction, rows, mean),
    )


def _strip(
    book: Book, direction: DirectionId, rows: list[SpecialistRow], mean: Decimal | None
) -> Markup:
    """Return a tick for every specialist on a line from nothing to all of the time."""
    shares = sorted(float(min(row.use, Decimal(1))) for row in rows if row.use is not None)
    room = WIDE - 12
    ticks = [
        tag(
            "rect",
            class_=f"tick {book.colours[direction]}",
            x=5 + room * at,
            y=3,
            width=2,
            height=11,
        )
        for at in shares
    ]
    lines = "".join(f"M{6 + room * quarter / 4:g} 1v15" for quarter in range(5))
    ground = tag("path", class_="grid", d=lines)
    pieces = [ground, *ticks]
    if mean is not None:
        pieces.append(_triangle(6 + room * float(min(mean, Decimal(1)))))
    return drawing(WIDE, HIGH, "", *pieces, class_="strip")


def _triangle(at: float) -> Markup:
    return tag("path", class_="mean", d=f"M{at:.1f} 13l4 6h-8z")


def trains(book: Book) -> list[Train]:
    """Return every train with its stops in order of time."""
    stops = kpis.train_stops(book.campaign, book.plan)
    return [
        Train(
            book.team(team.id),
            tuple(_stop(book, row) for row in stops if row.team == team.id),
        )
        for team in book.campaign.teams
        if team.profile == "rail"
    ]


def _stop(book: Book, row: TrainStop) -> tuple[str, ...]:
    """Return a stop as a row; at both ends of its month a train does not come or go."""
    team = book.campaign.team[row.team]
    is_first, is_last = row.arrive == team.first_day * DAY_MIN, row.depart == _end(team.last_day)
    nights = sum(
        night.settlement == row.settlement and row.arrive < (night.day + 1) * DAY_MIN <= row.depart
        for night in book.plan.nights
        if night.team == row.team
    )
    return (
        book.place(row.settlement),
        book.words["starts_here"] if is_first else book.moment(row.arrive),
        book.words["stays_on"] if is_last else book.moment(row.depart),
        *map(book.figure, (nights, row.sessions, row.people)),
    )


def _end(day: int) -> int:
    return (day + 1) * DAY_MIN
