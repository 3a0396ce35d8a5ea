"""Links, matrices and sidings that contradict each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from planner.errors import Issue
from planner.inputs.checks.dates import campaign_dates
from planner.inputs.rows import Entry
from planner.inputs.sheets import Sheets
from planner.inputs.tables.people import TeamRow


def check(sheets: Sheets) -> Iterator[Issue]:
    """Yield what is wrong with the travel network and the bases of trains."""
    yield from _to_itself(sheets)
    yield from _both(sheets)
    yield from _bases(sheets)


def _to_itself(sheets: Sheets) -> Iterator[Issue]:
    """Yield links and journeys that lead nowhere (a matrix may have a diagonal of zeros)."""
    remedy = "name two settlements, or take the row out"
    for entry in sheets.links.entries:
        if entry.good("from", "to") and entry.row.start == entry.row.end:
            message = f"the link leads from {entry.row.start!r} to itself"
            yield sheets.links.issue("E314", entry, "to", message, remedy)
    for cell in sheets.matrix.entries:
        row = cell.row
        if cell.good("from", "to", "km", "min") and row.start == row.end and (row.km or row.min):
            message = f"the journey from {row.start!r} to itself has km or minutes"
            yield sheets.matrix.issue("E314", cell, "to", message, remedy)


def _both(sheets: Sheets) -> Iterator[Issue]:
    """Yield the first journey of each profile that has links too."""
    linked = {entry.row.profile for entry in sheets.links.entries if entry.good("profile")}
    for entry in sheets.matrix.entries:
        profile = entry.row.profile
        if entry.good("profile") and profile in linked:
            linked.discard(profile)
            message = f"profile {profile!r} has links and a matrix"
            remedy = "keep either its rows in links or its rows in matrix"
            yield sheets.matrix.issue("E310", entry, "profile", message, remedy)


def _bases(sheets: Sheets) -> Iterator[Issue]:
    """Yield trains whose base has no siding, or fewer than trains that stand there at once."""
    sidings = {
        entry.row.id: entry.row.sidings
        for entry in sheets.settlements.entries
        if entry.good("id", "sidings")
    }
    trains: defaultdict[str, list[Entry[TeamRow]]] = defaultdict(list)
    for entry in sheets.teams.entries:
        if not entry.good("profile", "base") or entry.row.profile != "rail":
            continue
        if sidings.get(entry.row.base, 1) == 0:
            message = f"train {entry.row.id!r}: its base {entry.row.base!r} has no siding"
            remedy = "choose a base with a siding, or give the settlement sidings"
            yield sheets.teams.issue("E309", entry, "base", message, remedy)
        elif entry.row.base in sidings and entry.good("from", "to"):
            trains[entry.row.base].append(entry)
    for base, entries in trains.items():
        yield from _crowded(sheets, base, entries, sidings[base])


def _crowded(
    sheets: Sheets, base: str, entries: list[Entry[TeamRow]], sidings: int
) -> Iterator[Issue]:
    """Yield the train that is one too many at its base on a first or a last day."""
    first, last = campaign_dates(sheets) or (None, None)
    starts = [(entry, entry.row.first or first) for entry in entries]
    ends = [(entry, entry.row.last or last) for entry in entries]
    for days in (starts, ends):
        standing: Counter[object] = Counter()
        for entry, day in days:
            standing[day] += 1
            if standing[day] == sidings + 1:
                message = f"{base!r} has {sidings} sidings, and more trains stand there on {day}"
                remedy = "give the base more sidings, or the train other dates or another base"
                yield sheets.teams.issue("E319", entry, "base", message, remedy)
                return
