"""Two hundred generated campaigns of all sorts, each solved for a moment and judged."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner import kpis, verify
from planner.domain.campaign import Campaign
from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver import Options, solve
from tests.solver.watching import Quiet

SIZES = ((1, 1, 1), (2, 1, 3), (3, 3, 4), (5, 2, 6), (8, 4, 5), (12, 4, 6), (14, 6, 8), (20, 5, 10))
"""Settlements, teams and days."""
CHUNK = 10
CENT = Decimal("0.01")


def campaign_of(seed: int) -> Campaign:
    return campaign_of_tables(generate(seed, *SIZES[seed % len(SIZES)]))


@pytest.mark.parametrize("chunk", range(20))
def test_plans_are_sound_and_worth_what_the_search_says(chunk: int) -> None:
    for seed in range(1000 + chunk * CHUNK, 1000 + (chunk + 1) * CHUNK):
        campaign, watch = campaign_of(seed), Quiet()
        options = Options(time_s=None, work=2 + seed % 7, seed=seed, workers=1)
        plan = solve(campaign, options, watch).plan
        assert [*map(str, verify.violations(campaign, plan))] == [], seed
        ours, theirs = kpis.points(campaign, Network(campaign), plan), verify.points(campaign, plan)
        assert abs(ours.total - theirs.total) <= Decimal("0.000001"), seed
        assert abs(watch.told[-1].points - theirs.total) <= CENT, seed


def test_between_them_the_campaigns_have_every_feature() -> None:
    campaigns = [campaign_of(seed) for seed in range(1000, 1200)]
    kinds = [kind for campaign in campaigns for kind in campaign.kinds]
    teams = [team for campaign in campaigns for team in campaign.teams]
    assert all(
        any(getattr(kind, name) for kind in kinds) for name in ("after", "with_kinds", "apart")
    )
    assert all(any(getattr(kind, name) for kind in kinds) for name in ("reach", "gap_days"))
    assert {kind.audience.value for kind in kinds} == {"table", "share", "staff", "cases"}
    assert {team.profile for team in teams} == {"road", "rail"}
    assert any(team.carries for team in teams)
    assert any(team.max_nights_away is not None for team in teams)
    assert any(link.closed for campaign in campaigns for link in campaign.links)
    assert any(campaign.pins for campaign in campaigns)
    assert any(campaign.history for campaign in campaigns)
