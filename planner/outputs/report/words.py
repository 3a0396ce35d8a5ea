"""The report's own words in English; their translations are in the catalogues."""

from __future__ import annotations

from collections.abc import Mapping

from planner.domain.names import Language
from planner.outputs.labels.catalogues import phrase
from planner.outputs.report.words_people import PEOPLE
from planner.outputs.report.words_teams import TEAMS

OWN_NAME: Mapping[Language, str] = {"kk": "Қазақша", "ru": "Русский", "en": "English"}

PAGE: Mapping[str, str] = {
    "report": "Campaign report",
    "language": "Language",
    "contents": "Contents",
    "month": "The campaign at a glance",
    "reached": "people reached, at least",
    "of_residents": "of {n} residents",
    "visits": "visits",
    "of_demand": "of {n} asked for",
    "visits_note": (
        "One person may come to several sessions, so there are more visits than people. "
        "People reached is a lower limit: in fact there are no fewer."
    ),
    "sessions": "sessions",
    "settlements": "settlements visited",
    "of_all": "of {n}",
    "teams_at_work": "teams at work",
    "km": "kilometres travelled",
    "nights": "nights away from base",
    "specialists_used": "specialists at work",
    "worth": "What the plan is worth",
    "points": "points",
    "part_served": "people served",
    "part_floor": "districts' floors",
    "part_km": "journeys",
    "part_nights": "nights away",
    "part_changes": "changes",
    "bound": "proven bound",
    "bound_served": "bound on people served",
    "gap": "gap to the bound",
    "bound_note": "No plan whatsoever can have more points than the bound.",
    "no_bound": "No proven bound is known for this plan.",
    "broken": "This plan breaks rules (findings: {n}). It must not be carried out.",
    "foreign": "This plan was made for other tables than these.",
    "daily": "Day by day",
    "day_sessions": "Sessions",
    "day_people": "Visits",
    "day_km": "Kilometres",
    "day_away": "Teams away at night",
    "months": (
        "January February March April May June July August September October November December"
    ),
    "status_limit": "search limit reached",
    "status_gap": "gap small enough",
    "status_optimal": "best, proven",
    "status_stopped": "search stopped",
    "status_interim": "search under way",
    "most": "on the busiest day: {n}",
    "table": "As a table",
    "day": "Day",
    "made_by": "Made by",
    "seed": "seed",
    "status": "status",
    "campaign_digest": "digest of the tables",
    "offline": "This page opens offline and asks for nothing from outside.",
}

ALL: Mapping[str, str] = {**PAGE, **PEOPLE, **TEAMS}


def words(language: Language) -> dict[str, str]:
    """Return the report's words in a language by key."""
    return {key: phrase(language, f"report.{key}", english) for key, english in ALL.items()}
