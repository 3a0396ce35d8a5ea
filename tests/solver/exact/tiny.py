"""Fifty generated campaigns, small enough for proofs, and their proven plans."""

from __future__ import annotations

from functools import cache

from planner.domain.campaign import Campaign
from planner.inputs.generate import campaign_of_tables, generate
from planner.solver.exact import Limits, Proof, solve_exact

ENOUGH = Limits(work_s=60.0)
"""Far more work than the proofs take: one or two deterministic seconds at most."""

ONE_TEAM = (1, 2, 4, 5, 6, 9, 10, 11, 12, 13, 15, 19, 23, 25, 26, 27, 28, 31, 32, 33, 34)
"""Seeds of campaigns with four settlements and one team."""
TWO_TEAMS = (
    *(0, 2, 4, 7, 11, 15, 20, 21, 22, 23, 26, 27, 31, 37, 40),
    *(42, 44, 48, 49, 52, 55, 56, 58, 65, 70, 71, 74, 75, 79),
)
"""Seeds of campaigns with three settlements and two teams."""
TINY = (*((4, 1, seed) for seed in ONE_TEAM), *((3, 2, seed) for seed in TWO_TEAMS))
"""Settlements, teams and seed of each; all have two days."""


@cache
def campaign(settlements: int, teams: int, seed: int) -> Campaign:
    """Return the campaign."""
    return campaign_of_tables(generate(seed, settlements=settlements, teams=teams, days=2))


@cache
def proof(settlements: int, teams: int, seed: int) -> Proof:
    """Return its proven plan."""
    return solve_exact(campaign(settlements, teams, seed), ENOUGH)
