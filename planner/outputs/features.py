"""The plan as features for map programs: settlements, sessions, journeys along their roads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.clock import day_of
from planner.domain.ids import SettlementId
from planner.domain.names import Language
from planner.domain.places import Settlement
from planner.domain.plan import Leg, Plan, Session
from planner.network import Network
from planner.outputs.maps.ways import Ways
from planner.outputs.tables import canonical, km_text

Feature = dict[str, Any]
Way = Callable[[Leg], Sequence[SettlementId]]


def features(campaign: Campaign, plan: Plan, language: Language = "kk") -> Iterator[Feature]:
    """Yield a point for every settlement and every session, then a line for every leg.

    ``served`` and ``demand`` count a person once for every kind; ``share`` is of the two, None
    where there is no demand.
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
    yield from (_session(campaign, row, language) for row in plan.sessions)
    way = _ways(campaign)
    yield from (_leg(campaign, row, way, language) for row in plan.legs)


def _settlement(
    campaign: Campaign, row: Settlement, counts: dict[str, int], language: Language
) -> Feature:
    district = campaign.district[row.district]
    share = round(counts["served"] / counts["demand"], 4) if counts["demand"] else None
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
            "share": share,
        },
    }


def _session(campaign: Campaign, row: Session, language: Language) -> Feature:
    """Return a session as a point; ids stand for what the campaign does not know."""
    kind, direction = campaign.kind.get(row.kind), campaign.direction.get(row.direction)
    place, venue = campaign.settlement.get(row.settlement), campaign.venue.get(row.venue)
    at = None if place is None else {"type": "Point", "coordinates": [place.lon, place.lat]}
    return {
        "type": "Feature",
        "id": f"session/{row.id}",
        "geometry": at,
        "properties": {
            "what": "session",
            "id": row.id,
            "name": kind.names.text(language, row.kind) if kind else row.kind,
            "direction": (
                direction.names.text(language, row.direction) if direction else row.direction
            ),
            "settlement": row.settlement,
            "venue": venue.names.text(language, row.venue) if venue else row.venue,
            "day": campaign.horizon.date(day_of(row.start)).isoformat(),
            "start": campaign.horizon.iso(row.start),
            "end": campaign.horizon.iso(row.end),
            "people": row.people,
            "teams": ";".join(row.teams),
        },
    }


def _leg(campaign: Campaign, row: Leg, way: Way, language: Language) -> Feature:
    team = campaign.team.get(row.team)
    return {
        "type": "Feature",
        "id": f"leg/{row.team}/{campaign.horizon.iso(row.depart)}",
        "geometry": _line(campaign, way(row)),
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


def _ways(campaign: Campaign) -> Way:
    """Return what finds a leg's places: along the links, else from end to end."""
    finder = Ways(campaign, Network(campaign)) if campaign.links else None

    def way(row: Leg) -> Sequence[SettlementId]:
        team = campaign.team.get(row.team)
        if finder is None or team is None or not {row.start, row.end} <= campaign.settlement.keys():
            return row.start, row.end
        return finder.way(team.profile, day_of(row.depart), row.start, row.end)

    return way


def _line(campaign: Campaign, way: Sequence[SettlementId]) -> Feature | None:
    """Return the line through settlements; None where one is unknown."""
    places = [campaign.settlement.get(place) for place in way]
    known = [[place.lon, place.lat] for place in places if place is not None]
    return {"type": "LineString", "coordinates": known} if len(known) == len(places) else None
