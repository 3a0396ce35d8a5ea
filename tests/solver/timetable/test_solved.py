"""What a timetable makes of given stays: joint sessions, chains, pins, and what is kept."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from planner.domain.demand import Case
from planner.domain.kinds import After, Audience, ReachStep
from planner.domain.pins import SessionPin
from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.stays import all_stays
from planner.solver.timetable import Ground, Limits, Sessions, Task, admits, solve_timetable
from planner.verify import points
from tests.rules.plans import go, held
from tests.rules.worlds import at, daily, kind, person, settlement, surgery, team, venue, world
from tests.solver.timetable.journeys import random_legs
from tests.solver.timetable.settings import as_plan, faults, sessions, solved, task

THERE_AND_BACK = (go("A>B", "0 08:00"), go("B>A", "0 18:00"))


def test_session_of_two_teams_is_held_while_both_are_there() -> None:
    both = kind(needs=(("doctor", 1), ("mullah", 1)), max_blocks=1, per_settlement=1)
    campaign = world(
        kinds=(both,),
        teams=(team(), team("t2")),
        specialists=(person(), person("p2", "t2", skills=frozenset({"mullah"}))),
        demand_table={("B", "talk"): 10},
    )
    legs = (*THERE_AND_BACK, go("A>B", "0 15:00", team="t2"), go("B>A", "0 17:00", team="t2"))
    (held_once,) = solved(campaign, legs).sessions
    assert held_once.teams == ("t1", "t2")
    assert (held_once.start, held_once.end) == (at("0 16:00"), at("0 17:00"))


def test_one_specialist_does_not_fill_two_needs() -> None:
    both = kind(needs=(("doctor", 1), ("mullah", 1)))
    alone = person(skills=frozenset({"doctor", "mullah"}))
    assert solved(world(kinds=(both,), specialists=(alone,))).sessions == ()


def test_case_is_operated_on_after_consultation_where_its_residents_may_go() -> None:
    # c1 lives in B; its consultation may be held in A, as A is within the reach of B
    consultation = kind(
        "consultation", reach=(ReachStep(Decimal(80), Decimal("0.5")),), value=Decimal("0.1")
    )
    operation = surgery(
        after=(After(kind="consultation", least_days=1),),
        reach=(ReachStep(Decimal(80), Decimal(1)),),
        max_blocks=1,
    )
    campaign = world(
        days=2,
        kinds=(consultation, operation),
        cases=(Case(id="c1", kind="surgery", settlement="B", value=Decimal(50), stay_days=1),),
        venues=(venue("hall-A", "A", ward_beds=1),),
        demand_table={("B", "consultation"): 4},
    )
    found = solved(campaign)
    kinds = [(row.kind, row.start // 1440) for row in found.sessions]
    assert kinds == [("consultation", 0), ("surgery", 1)]
    # half of 4 people at 0.1 points, and the case
    assert found.gain == Decimal("50.2")
    assert faults(campaign, as_plan(found)) == []


def test_no_case_is_operated_on_without_a_ward_bed() -> None:
    cases = (Case(id="c1", kind="surgery", settlement="A", stay_days=1),)
    assert solved(world(kinds=(surgery(),), cases=cases)).sessions == ()


def test_staff_are_served_in_their_own_venue_only() -> None:
    drill = kind("drill", audience=Audience.STAFF)
    halls = (venue("hall-A", "A", staff=7), venue("other-A", "A", staff=5))
    campaign = world(kinds=(drill,), venues=halls)
    found = solved(campaign)
    people = {row.venue: 0 for row in found.sessions}
    for row in found.sessions:
        people[row.venue] += row.people
    assert people == {"hall-A": 7, "other-A": 5}


def test_pinned_session_is_held_as_the_pin_asks() -> None:
    pin = SessionPin(
        id="keep", kind="talk", settlement="A", start=at("0 09:00"), people=3, team="t1"
    )
    campaign = world(days=1, pins=(pin,), specialists=(person(), person("p2")))
    found = solved(campaign)
    (pinned,) = [row for row in found.sessions if row.pin == "keep"]
    assert (pinned.start, pinned.people) == (at("0 09:00"), 3)
    assert faults(campaign, as_plan(found)) == []


def test_pins_that_cannot_be_kept_leave_the_sessions_as_they_are() -> None:
    pin = SessionPin(id="keep", kind="talk", settlement="A", start=at("0 03:00"))
    campaign = world(days=1, pins=(pin,))
    old = sessions(campaign, held("s", "A", "0 10:00"))
    found = solve_timetable(Ground(campaign, Network(campaign)), task(campaign, hint=old))
    assert (found.sessions, found.improved) == (old.sessions, False)


def test_kept_sessions_take_specialists_demand_and_quota() -> None:
    campaign = world(
        days=1,
        kinds=(kind(per_settlement=3, hours=daily("09:00-13:00"), max_blocks=1),),
        demand_table={("A", "talk"): 25},
        settlements=(settlement("A"),),
        venues=(venue("hall-A", "A"),),
        links=(),
    )
    kept = sessions(campaign, held("s", "A", "0 10:00"))
    found = solved(campaign, fixed=kept)
    assert len(found.sessions) == 2
    assert found.gain == 15  # 25 people, 10 of them served already
    together = Sessions(sessions=kept.sessions + found.sessions, served=kept.served + found.served)
    assert faults(campaign, as_plan(together)) == []


def test_kept_session_keeps_the_session_that_it_came_after() -> None:
    # the kept show came after the talk, which may move but not vanish or come later
    campaign = world(
        days=1,
        kinds=(
            kind(max_blocks=1, per_settlement=1, value=Decimal("0.01")),
            kind("show", after=(After(kind="talk"),)),
        ),
    )
    kept = sessions(campaign, held("show", "A", "0 10:00", kind="show"))
    hint = sessions(campaign, held("talk", "A", "0 09:00"))
    found = solved(campaign, fixed=kept, hint=hint, days=frozenset({0}))
    talks = [row for row in found.sessions if row.kind == "talk"]
    assert [row.end <= at("0 10:00") for row in talks] == [True]


def test_new_sessions_have_ids_of_their_own_and_old_ones_keep_theirs() -> None:
    campaign = world(days=1, kinds=(kind(max_blocks=1),), demand_table={("A", "talk"): 30})
    old = sessions(campaign, held("talk-A-1-1", "A", "0 10:00"))
    found = solved(campaign, hint=old)
    ids = [row.id for row in found.sessions]
    assert len(set(ids)) == 3
    assert "talk-A-1-1" in ids


def test_world_without_teams_has_an_empty_timetable() -> None:
    campaign = world(teams=(), specialists=())
    assert solved(campaign).sessions == ()


@pytest.mark.parametrize("seed", range(6))
def test_judge_and_model_have_nothing_against_solved_random_worlds(seed: int) -> None:
    campaign = campaign_of_tables(generate(seed, with_pins=False))
    network = Network(campaign)
    legs = random_legs(campaign, network, Random(seed))
    limits = Limits(deterministic_time=0.5, seed=seed)
    found = solve_timetable(Ground(campaign, network), task(campaign, legs), limits)
    plan = as_plan(found, legs)
    assert found.sessions
    assert faults(campaign, plan) == []
    assert points(campaign, plan).total - points(campaign, as_plan(Sessions(), legs)).total == (
        found.gain
    )
    assert admits(campaign, plan, frozenset({"run"}))  # which the random legs may break


@pytest.mark.parametrize("seed", range(3))
def test_nothing_gets_worse_and_the_same_work_gives_the_same(seed: int) -> None:
    campaign = campaign_of_tables(generate(seed, with_pins=False))
    network = Network(campaign)
    legs = random_legs(campaign, network, Random(seed))
    ground, whole = Ground(campaign, network), task(campaign, legs)
    first = solve_timetable(ground, whole, Limits(deterministic_time=0.2, seed=seed, copies=1))
    old = Sessions(sessions=first.sessions, served=first.served)
    for place in sorted({row.settlement for row in old.sessions}):
        inside = {row.id for row in old.sessions if row.settlement == place}
        again = Task(
            stays=all_stays(campaign, legs),
            scope=frozenset({place}),
            fixed=_part(old, inside, there=False),
            hint=_part(old, inside, there=True),
        )
        found = solve_timetable(ground, again, Limits(deterministic_time=0.2))
        assert found == solve_timetable(ground, again, Limits(deterministic_time=0.2))
        new = Sessions(
            sessions=again.fixed.sessions + found.sessions,
            served=again.fixed.served + found.served,
        )
        before, after = points(campaign, as_plan(old)), points(campaign, as_plan(new))
        assert after.total - before.total == found.gain >= 0
        assert faults(campaign, as_plan(new, legs)) == []
        old = new


def _part(rows: Sessions, ids: set[str], *, there: bool) -> Sessions:
    return Sessions(
        sessions=tuple(row for row in rows.sessions if (row.id in ids) == there),
        served=tuple(row for row in rows.served if (row.session in ids) == there),
    )
