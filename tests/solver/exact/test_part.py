"""The docket, asked of the exact model of a part: two days of a team, the rest held."""

from __future__ import annotations

import pytest
from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN
from planner.domain.ids import TeamId
from planner.domain.kinds import After, Kind
from planner.domain.plan import Plan, Session
from planner.domain.rules import RULES
from planner.network import Network
from planner.solver.exact.admits import feasible, fits
from planner.solver.exact.build import Build
from planner.solver.exact.hints import keys_of_offers, keys_of_rides, session_key
from planner.solver.exact.part import Part
from planner.solver.exact.rules import ADD, TIGHTEN
from planner.solver.stays import all_stays
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.stated import guests
from planner.solver.timetable.task import Sessions
from tests.rules import CASES, Case
from tests.rules.plans import held, plan
from tests.rules.worlds import kind, world
from tests.solver.timetable.test_deciding import taking_part

DECIDED = {rule.code for rule in RULES} - {"grid", "pin", "table", "unplanned"}
"""A part decides no session that carries a pin, no time off the grid, nor how a plan is written."""


def part_of(campaign: Campaign, plan: Plan, row: Session) -> Part:
    """Return the part that decides one session and two days of its first team (or all of them)."""
    day = row.start // DAY_MIN
    asleep = {(night.team, night.day) for night in plan.nights if night.settlement is not None}
    days: dict[TeamId, range] = {}
    for team in (campaign.team[name] for name in row.teams[:1]):
        whole = range(team.first_day, team.last_day + 1)
        few = range(day, min(day + 2, whole.stop))
        ends = [end for end in (few.start - 1, few.stop - 1) if end >= team.first_day]
        alone = day in whole and all((team.id, end) in asleep for end in ends)
        days[team.id] = few if alone else whole
    return Part(
        days=days,
        places=frozenset(campaign.settlement),
        people=frozenset(row.specialists),
        stays=all_stays(campaign, plan.legs),
        held=Sessions(
            sessions=tuple(other for other in plan.sessions if other is not row),
            served=tuple(guest for guest in plan.served if guest.session != row.id),
        ),
    )


def takes(campaign: Campaign, plan: Plan, row: Session) -> bool:
    """Return whether the model of the part comes to the plan."""
    build = Build(
        Ground(campaign, Network(campaign)), cp_model.CpModel(), part_of(campaign, plan, row)
    )
    if not _fixed(build, plan, row):
        return False
    for add in (*ADD.values(), *TIGHTEN):
        add(build)
    return feasible(build)


def _fixed(build: Build, plan: Plan, row: Session) -> bool:
    """Fix the part to the plan; return whether the session is an offer of it."""
    legs = {(leg.team, leg.depart, leg.start, leg.end) for leg in plan.legs}
    for key, _, ride_taken in keys_of_rides(build):
        build.model.add(ride_taken == int(key in legs))
    served, found = guests(plan.served).get(row.id, {}), False
    for key, offer, literal in keys_of_offers(build):
        same = key == session_key(row)
        build.model.add(literal == int(same))
        found = found or (same and fits(build, offer, row, served))
    for hall in (hall for hall in build.halls.values() if not hall.kept):
        mine = (hall.kind.id, hall.venue.id, hall.place) == (row.kind, row.venue, row.settlement)
        for home, number in () if hall.kind.is_cases else hall.served.items():
            build.model.add(number == (served.get(home, 0) if mine else 0))
        found = found and (not mine or set(served) <= set(hall.served))
    return found


def takes_rightly(case: Case) -> bool:
    """Return whether the part with any session of a sound plan is found, none with a fault."""
    named = taking_part(case)
    return all(
        takes(case.campaign, case.mended, row) for row in case.mended.sessions if row.pin is None
    ) and not any(
        takes(case.campaign, case.broken, row) for row in case.broken.sessions if row.id in named
    )


@pytest.mark.parametrize("case", [case for case in CASES if case.rule in DECIDED], ids=str)
def test_part_with_a_sound_session_is_found_and_with_a_fault_is_not(case: Case) -> None:
    assert takes_rightly(case)


def _decided_last(talk: Kind, when: str) -> bool:
    """Return whether a talk that asks for a quiz and a drill allows a drill decided then."""
    campaign = world(kinds=(talk, kind("quiz"), kind("drill")))
    rows = (
        held("q", "A", "0 08:00", kind="quiz"),
        held("s", "A", "0 10:00"),
        held("d", "A", when, kind="drill"),
    )
    made = plan(campaign, *rows)
    return takes(campaign, made, made.sessions[-1])


def test_second_of_two_kinds_that_go_with_a_session_stays_on_its_day() -> None:
    talk = kind(with_kinds=("quiz", "drill"))
    assert _decided_last(talk, "0 12:00")
    assert not _decided_last(talk, "1 12:00")


def test_second_of_two_kinds_that_come_before_a_session_stays_before_it() -> None:
    talk = kind(after=(After("quiz"), After("drill")))
    assert _decided_last(talk, "0 09:00")
    assert not _decided_last(talk, "0 12:00")
