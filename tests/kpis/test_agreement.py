from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from random import Random

import pytest

from planner import kpis, verify
from planner.domain.campaign import Campaign
from planner.domain.ids import SessionId
from planner.domain.plan import Leg, Night, Plan, Served, Session
from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network


def any_plan(campaign: Campaign, rng: Random) -> Plan:
    """Return rows drawn at random: points are counted of any plan, sound or not."""
    cases: dict[str, list[str]] = {}
    for case in campaign.cases:
        cases.setdefault(case.kind, []).append(case.id)
    sessions, served = [], []
    for number in range(rng.randint(0, 12)):
        kind, place = rng.choice(campaign.kinds), rng.choice(campaign.settlements)
        session = Session(
            id=SessionId(f"s{number}"),
            kind=kind.id,
            direction=kind.direction,
            settlement=place.id,
            venue=campaign.venues[0].id,
            start=rng.randrange(campaign.horizon.end_min),
            end=campaign.horizon.end_min,
            blocks=1,
            people=1,
            specialists=(),
            teams=(),
            case=rng.choice(cases.get(kind.id, [None])),  # type: ignore[arg-type]
        )
        sessions.append(session)
        for home in rng.sample(campaign.settlements, 2):
            row = Served(session=session.id, settlement=home.id, people=rng.randint(1, 20))
            served.append(row)
    teams = rng.choices(campaign.teams, k=6)
    return Plan(
        sessions=tuple(sessions),
        served=tuple(served),
        legs=tuple(_leg(campaign, rng) for _ in range(8)),
        nights=tuple(
            Night(team=team.id, day=day, settlement=rng.choice((None, campaign.settlements[0].id)))
            for day, team in enumerate(teams)
        ),
    )


def _leg(campaign: Campaign, rng: Random) -> Leg:
    start, end = rng.sample(campaign.settlements, 2)
    depart = rng.randrange(campaign.horizon.end_min)
    return Leg(
        team=rng.choice(campaign.teams).id,
        start=start.id,
        end=end.id,
        depart=depart,
        arrive=depart + 30,
        km=Decimal(rng.randint(1, 999)) / 10,
    )


@pytest.mark.parametrize("seed", range(40))
def test_the_measures_and_the_judge_count_the_same_points(seed: int) -> None:
    campaign = campaign_of_tables(generate(seed))
    network, rng = Network(campaign), Random(seed)
    old, new = any_plan(campaign, rng), any_plan(campaign, rng)
    now = rng.randrange(campaign.horizon.end_min)
    ours = kpis.points(campaign, network, new, old, now)
    theirs = verify.points(campaign, new, old, now)
    for part in fields(ours):
        apart = abs(getattr(ours, part.name) - getattr(theirs, part.name))
        assert apart <= Decimal("0.000001"), part.name
