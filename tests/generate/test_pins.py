from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from planner import verify
from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN
from planner.domain.ids import PinId, SessionId
from planner.domain.plan import Leg, Night, Plan, Served, Session
from planner.inputs.generate import campaign_of_tables, generate
from planner.inputs.generating.pins import Kept, keepable


def witness(campaign: Campaign, kept: list[Kept]) -> Plan:
    """Return the plan from which the pins were taken: nothing but what they ask for."""
    sessions: list[Session] = []
    for number, pin in enumerate(kept, 1):
        if pin.session is not None:
            name = f"pin-{number}"
            sessions.append(replace(pin.session, id=SessionId(name), pin=PinId(name)))
    legs = [leg for pin in kept for leg in pin.stay.legs]
    return Plan(
        sessions=tuple(sessions),
        served=tuple(
            Served(session=row.id, settlement=row.settlement, people=row.people) for row in sessions
        ),
        legs=tuple(legs),
        nights=nights(campaign, legs),
    )


def nights(campaign: Campaign, legs: list[Leg]) -> tuple[Night, ...]:
    rows = []
    for team in campaign.teams:
        for day in range(team.first_day, team.last_day + 1):
            before = [
                leg for leg in legs if leg.team == team.id and leg.depart < (day + 1) * DAY_MIN
            ]
            where = max(before, key=lambda leg: leg.depart).end if before else team.base
            rows.append(Night(team=team.id, day=day, settlement=where))
    return tuple(rows)


@pytest.mark.parametrize("seed", range(60))
def test_one_plan_keeps_all_pins(seed: int) -> None:
    tables = generate(seed, with_pins=False)
    campaign = campaign_of_tables(tables)
    kept = keepable(campaign, Random(seed), most=3)
    tables["pins"] = [{"id": f"pin-{number}", **pin.cells} for number, pin in enumerate(kept, 1)]
    pinned = campaign_of_tables(tables)
    broken = verify.violations(pinned, witness(pinned, kept))
    assert [row for row in broken if row.rule != "unplanned"] == []
