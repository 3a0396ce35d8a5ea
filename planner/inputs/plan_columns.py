"""The five tables of a plan: their names and columns, in the order of the files."""

from __future__ import annotations

PLAN_COLUMNS: dict[str, tuple[str, ...]] = {
    "sessions": (
        "id",
        "kind",
        "direction",
        "settlement",
        "venue",
        "start",
        "end",
        "blocks",
        "people",
        "specialists",
        "teams",
        "case",
        "pin",
    ),
    "served": ("session", "settlement", "people"),
    "legs": ("team", "from", "to", "depart", "arrive", "km"),
    "nights": ("team", "date", "settlement"),
    "unplanned": ("settlement", "kind", "people", "reason", "advice"),
}

FORMAT = 1
"""Version of the layout of plan.json."""
