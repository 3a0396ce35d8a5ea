"""The Aktobe campaign at other sizes stays a sound campaign."""

from __future__ import annotations

import pytest

from benchmarks.growing import sized
from planner.inputs.generate import campaign_of_tables


@pytest.mark.parametrize(("factor", "settlements"), [(0.25, 80), (0.5, 160), (1, 319), (2, 637)])
def test_settlements_and_teams_grow_together(factor: float, settlements: int) -> None:
    campaign = campaign_of_tables(sized(factor))
    assert len(campaign.settlements) == pytest.approx(settlements, rel=0.05)
    assert len(campaign.teams) == pytest.approx(45 * factor, rel=0.2)  # each direction has a few
    assert len(campaign.kinds) == 58


def test_a_double_campaign_keeps_the_length_of_its_roads() -> None:
    one, two = campaign_of_tables(sized(1)), campaign_of_tables(sized(2))
    assert sum(link.km for link in two.links) == 2 * sum(link.km for link in one.links)
    assert len(two.pins) > len(one.pins)
