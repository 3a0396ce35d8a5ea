"""Holidays, prayer, market days, leave, closed roads: every scope, by day and by hour."""

from __future__ import annotations

from planner.inputs.generating.draft import Draft, span

TABLE_OF = {
    "district": "districts",
    "settlement": "settlements",
    "venue": "venues",
    "team": "teams",
    "specialist": "specialists",
    "kind": "kinds",
}
NOTES = ("leave", "мереке", "ремонт дороги", "prayer", "{{7*7}}<script>=cmd()")


def add_calendar(draft: Draft) -> None:
    """Add closures: one or two of most scopes, more where there are many rows to close."""
    if draft.chance(0.3):
        _closure(draft, "all", None)
    for scope, table in TABLE_OF.items():
        rows = draft.rows(table)
        for row in draft.some(rows, 0, 1 + len(rows) // 15):
            _closure(draft, scope, row["id"])
    for row in draft.rows("teams"):
        if "carries" in row and draft.chance(0.15):
            _closure(draft, "venue", f"@{row['id']}")
    links = draft.rows("links")
    for row in draft.some(links, 0, 1 + len(links) // 15):
        ends = [row["from"], row["to"]]
        if row.get("oneway") != "yes" and draft.chance(0.5):
            ends.reverse()
        _closure(draft, "link", f"{row['profile']}:{ends[0]}>{ends[1]}")


def _closure(draft: Draft, scope: str, name: str | None) -> None:
    is_short = scope in ("all", "district") and draft.chance(0.7)
    hours = draft.pick(
        (span(720, 840), span(480, 630), "22:00-06:00", f"{span(540, 600)};16:00-17:00")
    )
    draft.add(
        "calendar",
        scope=scope,
        id=name,
        days=_days(draft),
        hours=hours if is_short else draft.maybe(0.55, hours),
        note=draft.maybe(0.4, draft.pick(NOTES[:-1] if not draft.traits.is_hostile else NOTES)),
    )


def _days(draft: Draft) -> str:
    """Return a date, dates, a stretch of dates, or weekdays."""
    first = draft.rng.randrange(draft.days)
    last = min(draft.days - 1, first + draft.rng.randint(0, 2))
    dates = sorted({first, draft.rng.randrange(draft.days)})
    weekdays = draft.some(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1, 2)
    return draft.pick(
        (
            draft.day(first),
            ";".join(map(draft.day, dates)),
            f"{draft.day(first)}..{draft.day(last)}",
            ";".join(weekdays),
        )
    )
