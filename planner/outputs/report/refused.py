"""What was refused: people by reason, which kinds they asked for, and what would help."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from planner.domain.plan import Unplanned
from planner.outputs.report.advice import advice_text
from planner.outputs.report.bars import stacked_bar
from planner.outputs.report.book import Book

MOSTLY = 3


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason: visits not held, where, of which kinds, and the advice given most."""

    reason: str
    people: str
    share: str
    places: str
    bar: Markup
    mostly: tuple[tuple[str, str], ...]
    advice: tuple[str, ...]


def refusals(book: Book) -> list[Refusal]:
    """Return the reasons of what is unplanned, the one with most people first."""
    people: Counter[str] = Counter()
    for row in book.plan.unplanned:
        people[row.reason] += row.people
    ordered = sorted(people, key=lambda code: (-people[code], code))
    most = max(people.values(), default=0)
    return [
        _refusal(
            book, code, [row for row in book.plan.unplanned if row.reason == code], people, most
        )
        for code in ordered
    ]


def _refusal(
    book: Book, code: str, rows: list[Unplanned], people: Counter[str], most: int
) -> Refusal:
    places = len({row.settlement for row in rows})
    return Refusal(
        reason=book.reason(code),
        people=book.figure(people[code]),
        share=book.percent(_share(people[code], people.total())),
        places=book.worded("refused_in", n=book.figure(places)),
        bar=stacked_bar(_by_direction(book, rows), most),
        mostly=_mostly(book, rows),
        advice=_advice(book, rows),
    )


def _share(part: int, whole: int) -> Decimal | None:
    return Decimal(part) / whole if whole else None


def _by_direction(book: Book, rows: list[Unplanned]) -> list[tuple[int, str]]:
    """Return the people of each direction with its colour, in the campaign's order."""
    people: Counter[str] = Counter()
    for row in rows:
        people[book.campaign.kind[row.kind].direction] += row.people
    return [
        (people[row.id], book.colours[row.id])
        for row in book.campaign.directions
        if people[row.id] > 0
    ]


def _mostly(book: Book, rows: list[Unplanned]) -> tuple[tuple[str, str], ...]:
    """Return the kinds that are refused most, with their people."""
    people: Counter[str] = Counter()
    names = {row.kind: book.kind(row.kind) for row in rows}
    for row in rows:
        people[names[row.kind]] += row.people
    ordered = sorted(people, key=lambda name: (-people[name], name))[:MOSTLY]
    return tuple((name, book.figure(people[name])) for name in ordered)


def _advice(book: Book, rows: list[Unplanned]) -> tuple[str, ...]:
    """Return the advice given, that for most people first."""
    people: Counter[str] = Counter()
    for row in rows:
        if said := advice_text(book.language, row.reason, row.advice):
            people[said] += row.people
    return tuple(sorted(people, key=lambda said: (-people[said], said))[:MOSTLY])
