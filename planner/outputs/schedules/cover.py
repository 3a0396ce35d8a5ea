"""The cover of a month's workbook: what there is in it, and what the colours mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.domain.clock import day_of
from planner.domain.kinds import CATEGORIES
from planner.domain.plan import Session
from planner.outputs.labels import counter
from planner.outputs.labels.dates import long_date
from planner.outputs.schedules.sheets import Column, Row, Sheet
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View


def cover(view: View, subject: Subject, *facts: tuple[str, str]) -> Sheet:
    """Return the cover sheet; ``facts`` are what is told beside the usual."""
    _ = view.text
    return Sheet(
        name=_("Summary"),
        title=f"{view.campaign_name()} · {subject.title}",
        columns=(Column(_("Summary"), 34), Column(_("Total"), 44), Column(_("People"), 14)),
        rows=(*_facts(view, subject, facts), *_legend(view, subject.sessions)),
    )


def _facts(view: View, subject: Subject, facts: Sequence[tuple[str, str]]) -> Iterator[Row]:
    _, n_ = view.text, counter(view.language)
    horizon, held = view.campaign.horizon, subject.sessions
    first, last = (long_date(day, view.language) for day in (horizon.start, horizon.last_date))
    days = len({day_of(row.start) for row in held})
    places = len({row.settlement for row in held})
    staff = len({person for row in held for person in row.specialists})
    yield Row((_("Campaign"), view.campaign_name(), ""))
    yield Row((_("Dates"), f"{first} – {last}", ""))
    yield Row((_("Plan"), ", ".join(filter(None, (view.mark, view.dated_words))), ""))
    yield from (Row((*fact, "")) for fact in facts)
    yield Row((_("Days"), n_("%(n)d day", "%(n)d days", days), ""))
    yield Row((_("Places"), n_("%(n)d settlement", "%(n)d settlements", places), ""))
    yield Row((_("Specialists"), n_("%(n)d specialist", "%(n)d specialists", staff), ""))
    yield Row((_("Sessions"), n_("%(n)d session", "%(n)d sessions", len(held)), _people(held)))


def _legend(view: View, held: Sequence[Session]) -> Iterator[Row]:
    _, n_ = view.text, counter(view.language)
    yield Row((_("Legend"), _("Sessions"), _("People")), strong=True)
    for category in CATEGORIES:
        rows = [row for row in held if view.category(row.kind) == category]
        if rows:
            count = n_("%(n)d session", "%(n)d sessions", len(rows))
            yield Row((view.category_name(category), count, _people(rows)), category)


def _people(rows: Sequence[Session]) -> int:
    return sum(row.people for row in rows)
