"""Tiny worlds, solved by the model and by trying everything."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.domain.campaign import Campaign
from planner.domain.demand import Case
from planner.domain.kinds import After, Apart
from planner.domain.places import District
from planner.domain.policy import Policy
from planner.verify import points
from tests.rules.worlds import daily, kind, person, settlement, surgery, venue, world
from tests.solver.timetable.brute import best_points
from tests.solver.timetable.settings import as_plan, faults, solved

FLOOR = Policy(lunch_min=0, floor_bonus=Decimal(3))
LUNCH = Policy(lunch_min=60)


def tiny(**tables: object) -> Campaign:
    """Return one settlement with one room, one or two days, hourly starts."""
    usual: dict[str, object] = {
        "days": 1,
        "grid_min": 60,
        "settlements": (settlement("A"),),
        "venues": (venue("hall-A", "A", rooms=1),),
        "links": (),
    }
    return world(**(usual | tables))


def short(name: str = "talk", **cells: object) -> object:
    """Return a kind of one to two blocks between 09:00 and 12:00."""
    return kind(name, **({"hours": daily("09:00-12:00"), "max_blocks": 2} | cells))


WORLDS = {
    "one kind fills the morning": tiny(kinds=(short(),)),
    "demand ends before the morning": tiny(kinds=(short(),), demand_table={("A", "talk"): 13}),
    "two kinds of different worth share a room": tiny(
        kinds=(short(), short("show", value=Decimal("1.7"), per_settlement=1)),
    ),
    "two rooms, one doctor": tiny(kinds=(short(),), venues=(venue("hall-A", "A", rooms=2),)),
    "few hours of work": tiny(kinds=(short(),), specialists=(person(max_session_min=Decimal(90)),)),
    "lunch between long sessions": tiny(
        kinds=(kind(hours=daily("11:00-16:00"), min_blocks=2, max_blocks=3),), policy=LUNCH
    ),
    "one kind after another": tiny(
        kinds=(
            short(max_blocks=1, value=Decimal("0.2")),
            short("show", after=(After(kind="talk"),)),
        ),
    ),
    "one kind with another, by two people": tiny(
        kinds=(short(max_blocks=1, value=Decimal("0.2")), short("show", with_kinds=("talk",))),
        specialists=(person(), person("p2")),
        venues=(venue("hall-A", "A", rooms=2),),
    ),
    "kinds apart in two rooms": tiny(
        kinds=(short(), short("show", apart=(Apart(kind="talk"),))),
        specialists=(person(), person("p2")),
        venues=(venue("hall-A", "A", rooms=2),),
        demand_table={("A", "talk"): 20, ("A", "show"): 30},
    ),
    "a gap between the days": tiny(
        days=2,
        kinds=(short(gap_days=2, min_blocks=2),),
    ),
    "two cases of different worth": tiny(
        days=2,
        kinds=(surgery(hours=daily("09:00-10:00"), max_blocks=1),),
        cases=(
            Case(id="c1", kind="surgery", settlement="A", latest=0),
            Case(id="c2", kind="surgery", settlement="A", value=Decimal(3), stay_days=2),
            Case(id="c3", kind="surgery", settlement="A", value=Decimal(2), stay_days=1),
        ),
        venues=(venue("hall-A", "A", rooms=1, ward_beds=1),),
    ),
    "a floor turns the order": tiny(
        kinds=(short(value=Decimal("1.5")), short("show", direction="culture")),
        districts=(District(id="north", floor=Decimal("0.15")),),
        policy=FLOOR,
    ),
    "a joint session of two": tiny(
        kinds=(short(needs=(("doctor", 1), ("nurse", 1))), short("show", value=Decimal("0.6"))),
        specialists=(
            person(skills=frozenset({"doctor", "nurse"})),
            person("p2"),
        ),
        venues=(venue("hall-A", "A", rooms=2),),
    ),
}


@pytest.mark.parametrize("name", WORLDS)
def test_timetable_is_worth_as_much_as_the_best_by_trying_all(name: str) -> None:
    campaign = WORLDS[name]
    found = solved(campaign)
    assert faults(campaign, as_plan(found)) == []
    assert found.gain == points(campaign, as_plan(found)).total
    assert found.gain == best_points(campaign, (), most=4)
    assert found.gain > 0
