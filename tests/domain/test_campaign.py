from __future__ import annotations

import pickle
from pathlib import Path

from planner.inputs import load_campaign

MINI = Path(__file__).parents[2] / "sample_data" / "mini"


def test_pickled_campaign_is_equal_and_carries_no_indices() -> None:
    campaign = load_campaign(MINI)
    assert campaign.demand  # makes an index

    again = pickle.loads(pickle.dumps(campaign))

    assert again == campaign
    assert "demand" not in again.__dict__
    assert again.demand == campaign.demand
