"""What a part of a plan leaves as it is: no rule is asked of it alone, all with what is decided.

Before "now" a plan can hold faults; what is planned for later is to be improved all the same.
"""

from __future__ import annotations

from dataclasses import replace

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.kinds import After, Audience
from planner.domain.pins import NightPin, SessionPin
from planner.domain.plan import Leg
from planner.network import Network
from planner.solver.exact.admits import feasible
from planner.solver.exact.build import Build
from planner.solver.exact.rules import ADD, TIGHTEN
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.task import Sessions
from tests.rules.plans import Held, go, held, plan
from tests.rules.worlds import kind, person, settlement, team, venue, world
from tests.solver.exact.test_part import part_of, takes

DRILL = kind("drill", needs=(("nurse", 1),))
BOTH = (person(), person("p2", skills=frozenset({"nurse"})))


def _last_is_taken(campaign: Campaign, *rows: Held | Leg) -> bool:
    """Return whether the part that decides the last session takes it, the rest held."""
    made = plan(campaign, *rows)
    return takes(campaign, made, made.sessions[-1])


def _drill_is_taken(*rows: Held | Leg, start: str = "0 15:00", **tables: object) -> bool:
    """Return whether a nurse's drill is taken beside what a doctor holds."""
    kinds = (*tables.pop("kinds", (kind(),)), DRILL)  # type: ignore[misc]
    drill = held("d", "A", start, kind="drill", by=("p2",))
    return _last_is_taken(world(kinds=kinds, specialists=BOTH, **tables), *rows, drill)


def test_decided_session_is_asked_of_held_ones_that_name_others_first() -> None:
    rows = held("q", "A", "0 08:00", kind="quiz"), held("s", "A", "0 10:00")
    both = (kind(with_kinds=("quiz", "drill")), kind("quiz"))
    before = (kind(after=(After("quiz"), After("drill"))), kind("quiz"))
    assert _drill_is_taken(*rows, kinds=both)
    assert not _drill_is_taken(*rows, kinds=both, start="1 15:00")
    assert _drill_is_taken(*rows, kinds=before, start="0 09:00")
    assert not _drill_is_taken(*rows, kinds=before)


def test_held_session_without_its_partner_is_not_asked() -> None:
    talks = (kind(with_kinds=("quiz",)), kind("quiz"))
    assert _drill_is_taken(held("s", "A", "0 10:00"), kinds=talks)


def test_held_session_without_what_comes_before_it_is_not_asked() -> None:
    talks = (kind(after=(After("quiz"),)), kind("quiz"))
    assert _drill_is_taken(held("s", "A", "0 10:00"), kinds=talks)


def test_held_session_with_too_many_people_is_not_asked() -> None:
    assert _drill_is_taken(held("s", "A", "0 10:00", people=11))


def test_held_sessions_for_more_people_than_there_are_are_not_asked() -> None:
    demand = {("A", "talk"): 10, ("A", "drill"): 10, ("B", "talk"): 10}
    assert _drill_is_taken(held("s", "A", "0 10:00", blocks=2, people=11), demand_table=demand)


def test_held_session_for_more_staff_than_there_is_is_not_asked() -> None:
    venues = (venue("hall-A", "A", staff=9), venue("hall-B", "B", staff=9))
    lectures = (kind(audience=Audience.STAFF),)
    assert _drill_is_taken(held("s", "A", "0 10:00", people=10), kinds=lectures, venues=venues)


def test_legs_of_a_team_that_is_not_decided_are_not_asked_how_many_days_they_run() -> None:
    teams = (team(), team("t2", max_run_days=1))
    legs = go("A>B", "0 08:00", team="t2"), go("B>A", "1 08:00", team="t2")
    assert _last_is_taken(world(teams=teams), *legs, held("s", "A", "0 10:00"))


def test_trains_that_are_not_decided_may_stand_on_one_siding() -> None:
    trains = (team("r1", profile="rail"), team("r2", profile="rail"))
    places = (settlement("A", sidings=1), settlement("B"), settlement("C"))
    campaign = world(teams=(team(), *trains), settlements=places)
    assert _last_is_taken(campaign, held("s", "A", "0 10:00"))


def test_held_hours_of_a_day_on_which_nothing_is_decided_are_not_asked() -> None:
    campaign = world(specialists=(person(max_session_min=60),))
    assert _last_is_taken(campaign, held("r", "A", "3 10:00", blocks=2), held("s", "A", "0 10:00"))


def test_held_session_somewhere_else_asks_for_no_journey_on_later_days() -> None:
    legs = go("A>B", "0 08:00"), go("B>A", "0 17:00")
    assert _last_is_taken(world(), *legs, held("r", "B", "0 10:00"), held("s", "A", "2 10:00"))


def test_session_of_two_teams_is_taken_where_the_tour_of_one_is_decided() -> None:
    campaign = world(
        teams=(team(), team("t2")),
        specialists=(person(), person("p2", "t2", skills=frozenset({"nurse"}))),
        kinds=(kind(needs=(("doctor", 1), ("nurse", 1))),),
    )
    legs = [go(ends, when, team=name) for name in ("t1", "t2") for ends, when in WAY]
    assert _last_is_taken(campaign, *legs, held("s", "B", "0 10:00", by=("p1", "p2")))


WAY = (("A>B", "0 08:00"), ("B>A", "0 17:00"))


def _nights(*pins: NightPin) -> bool:
    """Return whether a talk is taken by a team that stays at home."""
    campaign = world(teams=(team(), team("t2")), pins=pins)
    return _last_is_taken(campaign, held("s", "A", "0 10:00"))


def test_pinned_nights_of_teams_that_are_not_decided_are_not_asked_all_others_are() -> None:
    other = NightPin(id="x", team="t2", settlement="B", day=0)
    at_home, in_b = (NightPin(id="y", team="t1", settlement=place, day=0) for place in "AB")
    assert _nights(other, at_home)
    assert not _nights(other, in_b)


def test_pinned_session_is_not_asked_where_the_part_does_not_hold_it() -> None:
    campaign = world(pins=(SessionPin(id="x", start_day=4),))
    made = plan(campaign, held("r", "A", "4 10:00", pin="x"), held("s", "A", "0 10:00"))
    part = replace(part_of(campaign, made, made.sessions[-1]), held=Sessions())
    build = Build(Ground(campaign, Network(campaign)), cp_model.CpModel(), part)
    for add in (*ADD.values(), *TIGHTEN):
        add(build)
    assert feasible(build)
