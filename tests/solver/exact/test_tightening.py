"""What tightens the exact model: how much in fractions, and that it loses no plan."""

from __future__ import annotations

from decimal import Decimal

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.demand import Case
from planner.domain.ids import SettlementId, TeamId
from planner.domain.kinds import ReachStep
from planner.solver.exact.admits import admits
from planner.solver.exact.build import Build
from planner.solver.exact.rules.tightening import arriving, fullness
from tests.rules.plans import Held, go, held, operation, plan
from tests.rules.worlds import kind, surgery, team, world
from tests.solver.exact import fractions
from tests.solver.exact.fractions import blocks, built, hall, most, people

EVERYWHERE = (ReachStep(Decimal(999), Decimal(1)),)
OUT, BACK = go("A>B", "0 08:00"), go("B>A", "0 17:00")


def _asked(demand: dict[str, int], **cells: object) -> Build:
    """Return the model of a day of talks and surgeries, filled up."""
    campaign = world(
        days=1,
        kinds=(surgery(), kind(**cells)),
        cases=(Case(id="c1", kind="surgery", settlement="A"),),
        demand_table={(place, "talk"): number for place, number in demand.items()},
    )
    build = built(campaign)
    fullness(build)
    return build


def test_half_a_session_serves_half_of_all_who_may_come() -> None:
    build = _asked({"A": 5})
    build.model.add(2 * fractions.held(hall(build)) == 1)
    assert most(build, people(hall(build))) == 2.5


def test_half_a_session_serves_half_of_each_settlement() -> None:
    build = _asked({"A": 3, "B": 30}, reach=EVERYWHERE, max_blocks=1)
    build.model.add(2 * fractions.held(hall(build)) == 1)
    assert most(build, hall(build).served[SettlementId("A")]) == 1.5


def test_last_half_of_a_block_serves_half_of_those_who_are_left() -> None:
    build = _asked({"A": 15})  # ten in the first block, five in the second
    build.model.add(2 * blocks(hall(build)) == 3)
    assert most(build, people(hall(build))) == 12.5


def test_all_are_served_in_as_many_blocks_as_it_takes_or_more() -> None:
    campaign = world(demand_table={("A", "talk"): 15})
    for number in (2, 4):
        assert admits(campaign, plan(campaign, held("s", "A", "0 10:00", people=15, blocks=number)))


def _quarter(name: str = "t1", **cells: object) -> Build:
    """Return the model of a day on which a quarter of a team travels to B."""
    carried = {"teams": (team("t1", last_day=0), team("bus", last_day=0, carries="hall"))}
    campaign = world(**({"days": 1} | carried | cells))
    build = built(campaign)
    arriving(build)
    arrivals = build.tours[TeamId(name)].arrivals(SettlementId("B"))
    build.model.add(4 * cp_model.LinearExpr.sum(arrivals) == 1)
    return build


def test_quarter_of_a_team_holds_a_quarter_of_the_one_session_in_a_venue() -> None:
    build = _quarter(kinds=(kind(per_venue=1),))
    assert most(build, fractions.held(hall(build, "talk", "hall-B", "B"))) == 0.25


def test_quarter_of_a_team_serves_a_quarter_of_the_people() -> None:
    build = _quarter(demand_table={("B", "talk"): 8})
    assert most(build, people(hall(build, "talk", "hall-B", "B"))) == 2


def test_quarter_of_a_team_serves_a_quarter_of_each_case() -> None:
    cases = tuple(Case(id=name, kind="surgery", settlement="B") for name in ("c1", "c2"))
    build = _quarter(kinds=(surgery(),), cases=cases)
    assert most(build, fractions.held(hall(build, "surgery", "hall-B", "B"))) == 0.5


def test_quarter_of_a_carrier_brings_a_quarter_of_its_venue() -> None:
    build = _quarter("bus", kinds=(kind(per_venue=1),))
    assert most(build, fractions.held(hall(build, "talk", "@bus", "B"))) == 0.25


def _admitted(campaign: Campaign, *rows: Held) -> bool:
    return admits(campaign, plan(campaign, OUT, *rows, BACK))


def test_team_holds_many_sessions_where_it_has_travelled_once() -> None:
    two = held("r", "B", "0 10:00"), held("s", "B", "0 12:00")
    assert _admitted(world(), *two)
    assert _admitted(world(kinds=(kind(per_venue=2),)), *two)


def test_team_holds_the_one_session_of_a_venue_where_it_has_travelled() -> None:
    assert _admitted(world(kinds=(kind(per_venue=1),)), held("s", "B", "0 10:00"))


def test_team_serves_all_cases_where_it_has_travelled_once() -> None:
    cases = tuple(Case(id=name, kind="surgery", settlement="B") for name in ("c1", "c2"))
    rows = operation("r", "B", "0 10:00", "c1"), operation("s", "B", "0 12:00", "c2")
    assert _admitted(world(kinds=(surgery(),), cases=cases), *rows)
