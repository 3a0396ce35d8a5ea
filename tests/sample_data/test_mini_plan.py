"""A plan of the mini campaign, made by hand: clean, and worth what a pencil says."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from planner.inputs import load_campaign
from planner.inputs.plans import read_plan
from planner.verify import points, violations

HERE = Path(__file__).resolve().parent
MINI = load_campaign(HERE.parents[1] / "sample_data" / "mini")
PLAN = read_plan(HERE / "mini_plan", MINI).plan


def test_the_plan_made_by_hand_breaks_no_rule() -> None:
    assert violations(MINI, PLAN) == ()


def test_the_plan_made_by_hand_is_worth_what_a_pencil_says() -> None:
    worth = points(MINI, PLAN)
    # screening and dental: 2 kinds x 2 points x
    #   (60 alga + 40 x 1.3 akkemer + 50 x 1.4 zhurun + 60 emba + 30 x 1.5 zhem) = 4 x 287
    # consultation: 5 x (8 emba + 6 x 1.5 zhem + 6 x 1.3 akkemer + 2 x 1.4 zhurun) = 5 x 27.6
    # surgery: 60 emba + 60 x 1.5 zhem + 80 x 1.4 zhurun = 262
    # drills: 2 x 30 x (1 alga + 1.3 akkemer + 1 kandyagash) = 198
    # talks: 100 alga + 16 x 1.3 akkemer + 50 kandyagash = 170.8
    assert worth.served == Decimal("1148") + 138 + 262 + 198 + Decimal("170.8")
    # a quarter of the demand, or what was served: health in alga 60, in mugalzhar 330.5;
    # counter-terrorism in alga 71.75, in mugalzhar 208.8 of 226.075
    assert worth.floor == 3 * (60 + Decimal("330.5") + Decimal("71.75") + Decimal("208.8"))
    assert worth.km == Decimal("0.02") * 820
    assert worth.nights == 2 * (2 + 1 + 4)  # doctors, trainers, train
