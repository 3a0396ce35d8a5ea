"""The campaign of the Aktobe Region, 29 September to 28 October 2016."""

from __future__ import annotations

from pathlib import Path

from sample_data.building import facts as documented
from sample_data.building.aktobe import (
    calendar,
    cases,
    demand,
    people,
    pins,
    places,
    policy,
    teams,
    venues,
)
from sample_data.building.aktobe.kinds import kinds
from sample_data.building.roads import rail_links, road_links
from sample_data.building.tables import Tables


def build(folder: Path) -> Tables:
    """Return every table of the campaign."""
    facts = documented.read(folder)
    return {
        "campaign": policy.campaign(),
        "directions": policy.directions(),
        "districts": places.districts(facts),
        "settlements": places.settlements(facts),
        "venues": venues.venues(facts),
        "teams": teams.teams(),
        "specialists": people.specialists(),
        "kinds": kinds(),
        "demand": demand.demand(facts),
        "cases": cases.cases(facts),
        "calendar": calendar.calendar(),
        "links": [*road_links(facts), *rail_links(facts)],
        "pins": pins.pins(),
        "history": calendar.history(),
    }
