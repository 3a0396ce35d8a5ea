"""Who is served: by direction, by district, and one by the other; the worst-off first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from planner import kpis
from planner.domain.ids import DirectionId, DistrictId
from planner.kpis import DistrictRow, Strand
from planner.outputs.report.bars import share_bar
from planner.outputs.report.book import Book

WORST = 3
LONELY = 10


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One line of a chart of shares: name, bar, share in words, and the figures beside."""

    name: str
    colour: str
    bar: Markup
    share: str
    figures: tuple[str, ...]
    under: str = ""


@dataclass(frozen=True, slots=True)
class Worst:
    """A district that gets little: its share, what is below the floor, why the rest is refused."""

    name: str
    share: str
    bar: Markup
    floor: str
    under: tuple[str, ...]
    unserved: str
    reason: str
    visited: str


@dataclass(frozen=True, slots=True)
class Cell:
    """Share of one direction in one district, in words, with the step of its shade."""

    share: str
    shade: str
    under: bool


@dataclass(frozen=True, slots=True)
class Lonely:
    """Settlements with demand where nobody is served: how many, and the largest ones."""

    count: int
    summary: str
    largest: tuple[tuple[str, str, str], ...]


def directions(book: Book) -> list[ShareRow]:
    """Return a line for each direction: share of its points, floor over all districts."""
    floors: defaultdict[DirectionId, Decimal] = defaultdict(Decimal)
    for cell in kpis.strands(book.campaign, book.plan):
        floors[cell.direction] += cell.floor
    found = []
    for row in kpis.by_direction(book.campaign, book.plan):
        whole = row.demand_points
        share = row.points / whole if whole > 0 else None
        floor = floors[row.direction] / whole if whole > 0 else None
        colour = book.colours[row.direction]
        found.append(
            ShareRow(
                name=book.direction(row.direction),
                colour=colour,
                bar=share_bar(share, floor, colour),
                share=book.percent(share),
                figures=tuple(map(book.figure, (row.people, row.demand, row.sessions))),
                under="▼" if share is not None and floor is not None and share < floor else "",
            )
        )
    return found


def worst_first(book: Book) -> list[DistrictRow]:
    """Return the districts by the share of their points that is served; no demand comes last."""
    rows = kpis.by_district(book.campaign, book.plan)
    return sorted(rows, key=lambda row: (row.points_share is None, row.points_share or Decimal(0)))


def districts(book: Book) -> list[ShareRow]:
    """Return a line for each district, the worst-off first."""
    return [
        ShareRow(
            name=book.district(row.district),
            colour="accent",
            bar=_bar(row),
            share=book.percent(row.points_share),
            figures=(
                book.figure(row.people),
                book.figure(row.demand),
                book.figure(row.reached),
                _part(book, row.visited, row.settlements),
            ),
            under=f"▼\u202f{len(row.under_floor)}" if row.under_floor else "",
        )
        for row in worst_first(book)
    ]


def worst(book: Book) -> list[Worst]:
    """Return the districts that get least, with the reason that costs them most."""
    reasons: defaultdict[DistrictId, Counter[str]] = defaultdict(Counter)
    for gone in book.plan.unplanned:
        home = book.campaign.settlement[gone.settlement].district
        reasons[home][gone.reason] += gone.people
    asked = [row for row in worst_first(book) if row.points_share is not None]
    return [_worst(book, row, reasons[row.district]) for row in asked[:WORST]]


def _bar(row: DistrictRow) -> Markup:
    share = row.points_share
    is_low = share is not None and share < row.floor
    return share_bar(share, row.floor, "low" if is_low else "accent")


def _worst(book: Book, row: DistrictRow, reasons: Counter[str]) -> Worst:
    first = min(reasons, key=lambda code: (-reasons[code], code), default="")
    return Worst(
        name=book.district(row.district),
        share=book.percent(row.points_share),
        bar=_bar(row),
        floor=book.percent(row.floor),
        under=tuple(book.direction(name) for name in row.under_floor),
        unserved=book.figure(sum(reasons.values())),
        reason=book.reason(first) if first else "",
        visited=_part(book, row.visited, row.settlements),
    )


def heat(book: Book) -> list[tuple[str, list[Cell | None]]]:
    """Return the districts, each with a cell a direction (None: no demand)."""
    cells = {(row.district, row.direction): row for row in kpis.strands(book.campaign, book.plan)}
    return [
        (
            book.district(district.id),
            [
                _cell(book, cells.get((district.id, direction.id)))
                for direction in book.campaign.directions
            ],
        )
        for district in book.campaign.districts
    ]


def _cell(book: Book, row: Strand | None) -> Cell | None:
    if row is None or row.demanded <= 0:
        return None
    share = row.served / row.demanded
    return Cell(book.percent(share), f"h{min(int(share * 5), 4)}", row.missing > 0)


def lonely(book: Book) -> Lonely:
    """Return the settlements with demand none of whose residents is served, the largest first."""
    campaign = book.campaign
    asked = {place for place, _ in campaign.demand}
    served = {row.settlement for row in book.plan.served if row.people > 0}
    rows = [row for row in campaign.settlements if row.id in asked - served]
    rows.sort(key=lambda row: (-row.population, row.id))
    return Lonely(
        count=len(rows),
        summary=book.worded(
            "no_one_count",
            a=book.figure(len(rows)),
            b=book.figure(len(asked)),
            n=book.figure(sum(row.population for row in rows)),
        ),
        largest=tuple(
            (book.place(row.id), book.district(row.district), book.figure(row.population))
            for row in rows[:LONELY]
        ),
    )


def _part(book: Book, part: int, whole: int) -> str:
    return book.worded("part_of", a=book.figure(part), b=book.figure(whole))
