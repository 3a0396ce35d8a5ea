"""The report's words about teams, trains and specialists."""

from __future__ import annotations

from collections.abc import Mapping

TEAMS: Mapping[str, str] = {
    "gantt": "Teams by day",
    "gantt_label": "Chart of teams and days. The table below tells the same.",
    "gantt_hint": "The chart can be scrolled sideways.",
    "key_stay": "stay away from base",
    "key_work": "sessions under way",
    "key_leg": "journey",
    "key_night": "night away",
    "key_road": "night on the way",
    "key_weekend": "weekend",
    "key_out": "team not in the campaign",
    "at_base": "at base",
    "n_sessions": "sessions: {n}",
    "n_visits": "visits: {n}",
    "n_nights": "nights: {n}",
    "n_km": "{n} km",
    "teams": "Teams",
    "team": "Team",
    "base": "Base",
    "legs": "Journeys",
    "team_km": "Kilometres",
    "team_hours": "Hours on the way",
    "team_nights": "Nights away",
    "team_visits": "Visits",
    "team_sessions": "Sessions",
    "team_places": "Settlements",
    "team_note": "A session of several teams counts for each of them.",
    "specialists": "Use of specialists",
    "specialists_note": (
        "Time in sessions as a share of the time available; the way does not count. Each "
        "tick is a specialist, the triangle the mean."
    ),
    "people_count": "Specialists",
    "idle": "Without work",
    "mean_use": "Mean",
    "spread": "From 0 to 100 %",
    "trains": "The train's month",
    "stop": "Stop",
    "arrives": "Arrives",
    "departs": "Departs",
    "stays_on": "stays",
    "starts_here": "starts here",
}
