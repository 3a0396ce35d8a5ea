"""What would help against a refusal: the solver's advice, said to a reader of the report."""

from __future__ import annotations

from collections.abc import Mapping

from planner.domain.names import Language
from planner.outputs.labels.catalogues import phrase

ADVICE: Mapping[str, tuple[str, str]] = {
    "no_specialist": (
        "no specialists with the skills and the language; add them to a team",
        "Add a specialist with the skills and the language to a team.",
    ),
    "no_venue": (
        "no venue of the kind with the equipment within reach; open or equip one",
        "Open or equip a suitable venue within reach.",
    ),
    "unreachable": (
        "no team that could hold it gets there and back; base a team nearer",
        "Base a team nearer.",
    ),
    "hours": (
        "the hours of kind, venue, calendar and team never meet; widen one of them",
        "Widen the hours of the session, the venue or the team.",
    ),
    "seats": (
        "fewer people than min_people; lower it, or let neighbours come by reach",
        "Lower the least number of people, or let neighbours come.",
    ),
    "quota": (
        "the most sessions allowed are held; raise the quota",
        "Raise the number of sessions allowed.",
    ),
    "demand": (
        "the reach lets no more of these residents go elsewhere; hold one at home",
        "Hold a session in the settlement itself.",
    ),
    "after": (
        "what must come first is not held in time; hold it earlier",
        "Hold earlier what must come first.",
    ),
    "with": (
        "a kind that must be held the same day is not held there",
        "Hold there, on the same day, the session it goes with.",
    ),
    "gap": (
        "too soon after an earlier session; wait for gap_days",
        "Wait for the days between two sessions to pass.",
    ),
    "case": (
        "no team came in time for the case; look at its latest date",
        "Look at the latest date: no team comes in time.",
    ),
    "capacity": (
        "the specialists' time is used where it brings more; add days or people",
        "Add specialists or days: their time is used where it brings more.",
    ),
    "price": (
        "the journey costs more than the points it would bring",
        "The journey costs more than it brings; combine it with sessions nearby.",
    ),
}
"""By reason: the text in the plan, then what the report says in English."""


def advice_text(language: Language, reason: str, advice: str) -> str:
    """Return the advice in a language; advice of somebody's own stays as it is."""
    known = ADVICE.get(reason)
    if known is None or advice not in ("", known[0]):
        return advice
    return phrase(language, f"advice.{reason}", known[1])
