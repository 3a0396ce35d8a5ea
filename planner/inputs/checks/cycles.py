"""Kinds that wait for each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.errors import Issue
from planner.inputs.sheets import Sheets


def warn(sheets: Sheets) -> Iterator[Issue]:
    """Yield each kind that, by way of ``after``, waits for itself; each circle once."""
    entries = {entry.row.id: entry for entry in sheets.kinds.entries if entry.good("id", "after")}
    waits: dict[str, list[str]] = {
        name: [other.kind for other in entry.row.after] for name, entry in entries.items()
    }
    told: set[str] = set()
    for name, entry in entries.items():
        circle = () if name in told else _circle(name, waits)
        if circle:
            told.update(circle)
            message = f"kinds wait for each other: {' → '.join((*circle, name))}"
            remedy = "the first of them can never be held; take one of the waits out"
            yield sheets.kinds.issue("W405", entry, "after", message, remedy)


def _circle(name: str, waits: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Return the shortest way from a kind back to itself, empty where there is none."""
    came: dict[str, str] = {}
    ahead = [name]
    for here in ahead:
        for there in waits.get(here, ()):
            if there == name:
                way = [here]
                while way[-1] != name:
                    way.append(came[way[-1]])
                return tuple(reversed(way))
            if there not in came:
                came[there] = here
                ahead.append(there)
    return ()
