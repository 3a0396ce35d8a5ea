"""The plan for a map program: settlements with what they get, and the teams' journeys."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.clock import day_of
from planner.domain.ids import SettlementId
from planner.domain.names import Language
from planner.domain.places import Settlement
from planner.domain.plan import Leg, Plan
from planner.outputs.files import write_text
from planner.outputs.tables import canonical, km_text


def features(campaign: Campaign, plan: Plan, language: Language = "kk") -> Iterator[dict[str, Any]]:
    """Yield a point for every settlement, then a line for every leg, as GeoJSON features.

    ``served`` and ``demand`` count a person once for every kind.
    """
    plan = canonical(plan)
    demand, served, held = Counter[str](), Counter[str](), Counter[str]()
    for (place, _), people in campaign.demand.items():
        demand[place] += people
    for part in plan.served:
        served[part.settlement] += part.people
    for session in plan.sessions:
        held[session.settlement] += 1
    for row in campaign.settlements:
        counts = {"served": served[row.id], "demand": demand[row.id], "sessions": held[row.id]}
        yield _settlement(campaign, row, counts, language)
    for leg in plan.legs:
        yield _leg(campaign, leg, language)


def _settlement(
    campaign: Campaign, row: Settlement, counts: dict[str, int], language: Language
) -> dict[str, Any]:
    district = campaign.district[row.district]
    return {
        "type": "Feature",
        "id": f"settlement/{row.id}",
        "geometry": {"type": "Point", "coordinates": [row.lon, row.lat]},
        "properties": {
            "what": "settlement",
            "id": row.id,
            "name": row.names.text(language, row.id),
            "district": district.names.text(language, district.id),
            "population": row.population,
            **counts,
        },
    }


def _leg(campaign: Campaign, row: Leg, language: Language) -> dict[str, Any]:
    team = campaign.team.get(row.team)
    return {
        "type": "Feature",
        "id": f"leg/{row.team}/{campaign.horizon.iso(row.depart)}",
        "geometry": _line(campaign, row.start, row.end),
        "properties": {
            "what": "leg",
            "team": row.team,
            "name": team.names.text(language, row.team) if team else row.team,
            "profile": team.profile if team else "",
            "day": campaign.horizon.date(day_of(row.depart)).isoformat(),
            "from": row.start,
            "to": row.end,
            "depart": campaign.horizon.iso(row.depart),
            "arrive": campaign.horizon.iso(row.arrive),
            "km": float(km_text(row.km)),
        },
    }


def _line(campaign: Campaign, start: SettlementId, end: SettlementId) -> dict[str, Any] | None:
    """Return the straight line between two settlements; None where one is unknown."""
    places = campaign.settlement.get(start), campaign.settlement.get(end)
    known = [[place.lon, place.lat] for place in places if place is not None]
    return {"type": "LineString", "coordinates": known} if len(known) == len(places) else None


def geojson_text(campaign: Campaign, plan: Plan, language: Language = "kk") -> str:
    """Return the features as one collection, one a line."""
    lines = (
        json.dumps(feature, ensure_ascii=False, allow_nan=False)
        for feature in features(campaign, plan, language)
    )
    head = '{"type": "FeatureCollection", "features": [\n'
    return head + ",\n".join(lines) + "\n]}\n"


def write_geojson(campaign: Campaign, plan: Plan, path: Path, language: Language = "kk") -> Path:
    """Return ``path`` after writing the features to it."""
    return write_text(path, geojson_text(campaign, plan, language))
