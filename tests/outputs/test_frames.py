import pandas as pd
import pytest

from planner.domain.plan import Plan
from planner.outputs.frames import TYPES, frames
from tests.outputs import world

CAMPAIGN = world.campaign()


@pytest.mark.parametrize("plan", [world.plan(), Plan()], ids=["full", "empty"])
def test_columns_have_their_types_whether_or_not_there_are_rows(plan: Plan) -> None:
    for table, frame in frames(plan, CAMPAIGN).items():
        assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == TYPES[table]


def test_sessions_have_dates_and_districts() -> None:
    sessions = frames(world.plan(), CAMPAIGN)["sessions"].set_index("id")
    assert sessions.loc["s4", "end"] == pd.Timestamp("2016-10-05")  # 24:00 of the 4th
    assert sessions.loc["s4", "date"] == pd.Timestamp("2016-10-04")
    assert set(sessions["district"]) == {"north"}
    assert sessions.explode("specialists")["people"].sum() == 40 + 2 * 1 + 22 + 2 * 60


def test_people_are_summed_by_direction_without_a_join() -> None:
    served = frames(world.plan(), CAMPAIGN)["served"]
    assert served.groupby("direction")["people"].sum().to_dict() == {"culture": 60, "health": 63}


def test_nights_tell_whether_the_team_is_away() -> None:
    nights = frames(world.plan(), CAMPAIGN)["nights"]
    assert nights[nights["away"]]["team"].tolist() == ["doctors"]


def test_ids_that_the_campaign_does_not_know_have_no_district() -> None:
    lonely = world.campaign(settlements=CAMPAIGN.settlements[:1], venues=(), cases=())
    sessions = frames(world.plan(), lonely)["sessions"]
    assert sessions["district"].isna().sum() == 2
