"""Calendar rows that name nothing, or something unknown."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planner.errors import Issue
from planner.inputs.checks.references import known_ids, unknown
from planner.inputs.linknames import LinkKey, matching, parsed
from planner.inputs.rows import Entry
from planner.inputs.sheets import Sheets
from planner.inputs.tables.calendar import CalendarRow

TABLE_OF = {
    "district": "districts",
    "settlement": "settlements",
    "venue": "venues",
    "team": "teams",
    "specialist": "specialists",
    "kind": "kinds",
}


def check(sheets: Sheets) -> Iterator[Issue]:
    """Yield calendar rows whose id does not fit their scope."""
    known = {scope: known_ids(sheets, table) for scope, table in TABLE_OF.items()}
    links = _links(sheets)
    for entry in sheets.calendar.entries:
        if not entry.good("scope"):
            continue
        if entry.row.scope == "all":
            if entry.row.id:
                message = f"scope all has no id, but {entry.row.id!r} is given"
                remedy = "leave the id blank, or name the scope of the id"
                yield sheets.calendar.issue("E316", entry, "id", message, remedy)
        elif not entry.row.id:
            message = f"scope {entry.row.scope} needs the id of what is closed"
            yield sheets.calendar.issue("E316", entry, "id", message)
        elif entry.row.scope == "link":
            yield from _link(sheets, entry, links)
        else:
            yield from _named(sheets, entry, known[entry.row.scope])


def _named(
    sheets: Sheets, entry: Entry[CalendarRow], known: Collection[str] | None
) -> Iterator[Issue]:
    """Yield a row whose id its scope does not know."""
    name, table = entry.row.id, TABLE_OF[entry.row.scope]
    if known is not None and name not in known:
        yield unknown(sheets.calendar, entry, "id", name=name, of=table, known=known)


def _link(
    sheets: Sheets, entry: Entry[CalendarRow], links: dict[LinkKey, bool] | None
) -> Iterator[Issue]:
    """Yield a row that names no link, or a link of a profile that travels by matrix."""
    name = parsed(entry.row.id)
    if name is None:
        message = f"{entry.row.id!r} is not the name of a link"
        yield sheets.calendar.issue("E316", entry, "id", message, "write it profile:from>to")
    elif name[0] in _by_matrix(sheets):
        message = f"profile {name[0]!r} travels by its matrix, so no link of it can be closed"
        yield sheets.calendar.issue("W411", entry, "id", message, "give links instead of a matrix")
    elif links is not None and not matching(name, links):
        known = [f"{profile}:{start}>{end}" for profile, start, end in links]
        yield unknown(sheets.calendar, entry, "id", name=entry.row.id, of="links", known=known)


def _links(sheets: Sheets) -> dict[LinkKey, bool] | None:
    """Return the links by name, None where not all could be read."""
    ends = ("profile", "from", "to")
    if not sheets.links.known or not all(entry.good(*ends) for entry in sheets.links.entries):
        return None
    rows = sheets.links.rows()
    return {(row.profile, row.start, row.end): row.oneway for row in rows}


def _by_matrix(sheets: Sheets) -> set[str]:
    """Return the profiles that have a matrix and no links."""
    linked: set[str] = {row.profile for row in sheets.links.rows()}
    by_matrix: set[str] = {row.profile for row in sheets.matrix.rows()}
    return by_matrix - linked
