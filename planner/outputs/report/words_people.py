"""The report's words about people: who is served, who is not and why."""

from __future__ import annotations

from collections.abc import Mapping

PEOPLE: Mapping[str, str] = {
    "directions": "By direction",
    "direction": "Direction",
    "districts": "By district",
    "district": "District",
    "share": "Share served",
    "share_note": (
        "In the share every visit is weighed by the value of the session and the need of the "
        "settlement; so is the floor."
    ),
    "floor": "floor",
    "floor_mark": "The mark is the floor",
    "served": "Visits",
    "asked": "Asked for",
    "people_reached": "People, at least",
    "held": "Sessions",
    "visited": "Settlements visited",
    "part_of": "{a} of {b}",
    "heat": "Districts and directions",
    "heat_note": "Share served, in per cent. ▼ marks what is below the floor.",
    "worst": "Worst-off districts",
    "under_floor": "Below the floor",
    "under_count": "▼ is how many directions are below the floor",
    "none": "none",
    "unserved_visits": "Visits not held",
    "main_reason": "Main reason",
    "no_one": "Largest settlements where nobody is served",
    "no_one_count": "Settlements where nobody is served: {a} of {b}, with {n} residents",
    "everyone": "In every settlement with demand at least someone is served.",
    "residents": "residents",
    "refused": "What was refused, and why",
    "refused_note": "Figures are visits not held; the colour is the direction.",
    "reason": "Reason",
    "refused_in": "settlements: {n}",
    "mostly": "Mostly",
    "helps": "What would help",
    "nothing_refused": "All demand is served.",
    "no_data": "There is nothing to show.",
}
