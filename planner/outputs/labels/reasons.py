"""Why demand stays unserved, in a few words; their translations are in the catalogues."""

from __future__ import annotations

from collections.abc import Mapping

from planner.domain.names import LANGUAGES, Language
from planner.outputs.labels.catalogues import phrase

REASONS: Mapping[str, str] = {
    "capacity": "not enough time of specialists or places",
    "price": "the journey costs more than it brings",
    "unreachable": "it cannot be reached",
    "no_specialist": "no such specialist",
    "no_venue": "no suitable venue",
    "grid": "off the time grid",
    "place": "the team is elsewhere then",
    "travel": "the way is too long",
    "shift": "outside the team's shift",
    "drive": "too much driving for one day",
    "rest": "the team rests then",
    "run": "too many working days in a row",
    "night": "not enough beds",
    "away": "too many nights away",
    "link": "the road is closed",
    "siding": "no free siding",
    "present": "no team is there",
    "double": "the specialist is taken",
    "needs": "the specialists needed are not all there",
    "language": "no specialist speaks the language",
    "venue": "no venue of the right kind",
    "room": "no free room",
    "hours": "closed at that time",
    "length": "the length does not fit",
    "seats": "too few people for a session (or too many)",
    "demand": "they cannot come that far",
    "quota": "the quota is used up",
    "gap": "too soon after the one before",
    "after": "another session must come first",
    "with": "the session it goes with is missing",
    "apart": "not at the same time as another",
    "lunch": "the lunch break",
    "load": "the specialist's day is full",
    "last": "not in the last days",
    "case": "the latest date is too early",
    "ward": "no bed in the ward",
    "pin": "a pin stands against it",
    "table": "the tables disagree",
    "unplanned": "not planned",
}
"""By reason: the English words."""


def reason_text(language: Language, reason: str) -> str:
    """Return why demand stays unserved, in a few words; an unknown reason as it stands."""
    known = REASONS.get(reason)
    return reason if known is None else phrase(language, f"reason.{reason}", known)


REASON_TEXTS: Mapping[str, tuple[str, ...]] = {
    f"why_{code}": tuple(reason_text(language, code) for language in LANGUAGES) for code in REASONS
}
