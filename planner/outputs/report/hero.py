"""The report's first picture: the campaign in a few large figures, and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from planner import kpis
from planner.domain.plan import Points
from planner.outputs.report.bars import share_bar
from planner.outputs.report.book import Book
from planner.outputs.report.standing import Standing


@dataclass(frozen=True, slots=True)
class Tile:
    """One large figure, what it counts, and of how many."""

    number: str
    words: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Worth:
    """The points by part and in all; bound, bar and gap are empty where no bound is known."""

    total: str
    parts: tuple[tuple[str, str], ...]
    bound: str
    bound_served: str
    gap: str
    bar: Markup | str


def tiles(book: Book) -> tuple[Tile, ...]:
    """Return the large figures, people first; people reached are told apart from visits."""
    campaign, plan, w = book.campaign, book.plan, book.words
    teams = kpis.by_team(campaign, book.network, plan)
    used = {person for row in plan.sessions for person in row.specialists}
    places = {row.settlement for row in plan.sessions}
    demand = sum(campaign.demand.values())
    residents = sum(row.population for row in campaign.settlements)
    km = sum((row.km for row in teams), Decimal(0))
    rows: tuple[tuple[Decimal | int, str, str, int | None], ...] = (
        (kpis.reached(campaign, plan), "reached", "of_residents", residents),
        (kpis.served_people(plan), "visits", "of_demand", demand),
        (len(plan.sessions), "sessions", "", None),
        (len(places), "settlements", "of_all", len(campaign.settlements)),
        (sum(row.sessions > 0 for row in teams), "teams_at_work", "of_all", len(teams)),
        (len(used), "specialists_used", "of_all", len(campaign.specialists)),
        (km, "km", "", None),
        (sum(row.nights_away for row in teams), "nights", "", None),
    )
    return tuple(
        Tile(
            book.figure(number),
            w[key],
            "" if whole is None else book.worded(of, n=book.figure(whole)),
        )
        for number, key, of, whole in rows
    )


def worth(book: Book, standing: Standing) -> Worth:
    """Return what the plan is worth, part by part, next to the proven bound."""
    points = kpis.points(book.campaign, book.network, book.plan)
    bound = standing.bound
    is_bar = bound is not None and bound > 0
    share = points.total / bound if is_bar and bound is not None else None
    return Worth(
        total=book.figure(points.total),
        parts=_parts(book, points),
        bound="" if bound is None else book.figure(bound),
        bound_served="" if standing.bound_served is None else book.figure(standing.bound_served),
        gap="" if standing.gap is None else book.percent(standing.gap, 1),
        bar="" if share is None else share_bar(share, None, "accent"),
    )


def _parts(book: Book, points: Points) -> tuple[tuple[str, str], ...]:
    signed = (
        ("part_served", "+", points.served),
        ("part_floor", "+", points.floor),
        ("part_km", "−", points.km),
        ("part_nights", "−", points.nights),
        *((("part_changes", "−", points.changes),) if points.changes else ()),
    )
    return tuple(
        (book.words[key], f"{sign}\u202f{book.figure(part)}") for key, sign, part in signed
    )
