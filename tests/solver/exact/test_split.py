"""Campaigns in pieces: what goes into which, and that no piece asks for more than the campaign."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from planner.domain.campaign import Campaign
from planner.domain.ids import PinId, SpecialistId, TeamId
from planner.domain.kinds import After
from planner.domain.pins import NightPin, Pin, SessionPin
from planner.solver import Options, solve
from planner.solver.exact import prove
from planner.solver.exact.split import Piece, split
from planner.verify import points, violations
from tests.solver.exact.mini import FLOORS, MINI, OPTIMUM
from tests.solver.exact.tiny import ENOUGH, TWO_TEAMS, campaign, proof
from tests.solver.watching import Quiet

ROUNDED = Decimal("0.000001")
WORK = 500
"""Half of what is left after the first plan: some 24 deterministic seconds; it takes 17."""

APART = campaign(3, 2, 4)
"""Two teams that need nobody of each other."""


def teams(found: Campaign) -> list[list[str]]:
    return [sorted(str(row.id) for row in piece.campaign.teams) for piece in split(found).pieces]


def piece(found: Campaign, team: str) -> Piece:
    return next(row for row in split(found).pieces if TeamId(team) in row.campaign.team)


def pinned(**cells: object) -> Campaign:
    return replace(MINI, pins=(SessionPin(id=PinId("new"), **cells),))  # type: ignore[arg-type]


def test_each_team_of_mini_is_a_piece() -> None:
    assert teams(MINI) == [["doctors"], ["train"], ["trainers"]]


def test_skill_of_several_pieces_is_not_asked_for() -> None:
    assert piece(MINI, "doctors").campaign.kind["surgery"].needs == (  # type: ignore[index]
        ("surgeon", 1),
        ("anaesthetist", 1),
    )
    assert piece(MINI, "train").campaign.kind["screening"].needs == (  # type: ignore[index]
        ("therapist", 1),
    )


def test_floors_of_one_piece_are_its_own_and_shared_ones_are_taken_as_reached() -> None:
    assert split(MINI).bonus == FLOORS
    assert {strand[1] for strand in piece(MINI, "trainers").floors} == {"counter-terrorism"}
    assert piece(MINI, "train").floors == {}


def test_pins_go_with_their_teams_and_kinds() -> None:
    pins = [[str(pin.id) for pin in row.campaign.pins] for row in split(MINI).pieces]
    assert pins == [[], ["train-zhurun"], ["first-talk"]]


@pytest.mark.parametrize(
    "cells",
    [
        {"kind": "surgery", "specialists": frozenset([SpecialistId("nurse-2")])},
        {"kind": "surgery", "team": TeamId("train")},
    ],
)
def test_pinned_crew_binds_all_teams_that_could_take_part(cells: dict[str, object]) -> None:
    assert teams(pinned(**cells)) == [["doctors", "train"], ["trainers"]]


def test_pin_without_a_kind_binds_all_teams() -> None:
    assert teams(pinned(settlement="emba")) == [["doctors", "train", "trainers"]]


def test_kind_that_names_another_binds_their_teams() -> None:
    kinds = tuple(
        replace(row, after=(After(kind=MINI.kinds[0].id),)) if row.id == "talk" else row
        for row in MINI.kinds
    )
    assert MINI.kinds[0].id == "screening"
    assert teams(replace(MINI, kinds=kinds)) == [["doctors"], ["train", "trainers"]]


def test_kind_held_in_a_carried_venue_binds_its_carrier() -> None:
    kinds = tuple(
        replace(row, venue_kinds=(*row.venue_kinds, "train")) if row.id == "talk" else row
        for row in MINI.kinds
    )
    assert teams(replace(MINI, kinds=kinds)) == [["doctors"], ["train", "trainers"]]


def test_team_that_can_hold_nothing_is_a_piece_only_where_a_pin_wants_it() -> None:
    idle = replace(MINI.teams[0], id=TeamId("idle"))
    pin: Pin = NightPin(id=PinId("new"), team=idle.id, settlement=idle.base, day=0)
    more = replace(MINI, teams=(*MINI.teams, idle))
    assert teams(more) == [["doctors"], ["train"], ["trainers"]]
    assert ["idle"] in teams(replace(more, pins=(pin,)))


def test_search_proves_mini_in_pieces_and_the_nurses_make_up_the_crews() -> None:
    watch = Quiet()
    found = solve(MINI, Options(time_s=None, work=WORK, workers=1), watch)
    assert found.status == "optimal"
    assert violations(MINI, found.plan) == ()
    worth = points(MINI, found.plan)
    assert worth is not None
    assert worth.total == found.bound == OPTIMUM
    phases = {row.phase for row in watch.told}
    assert phases >= {f"exact, piece {number} of 3" for number in (1, 2, 3)}


def test_proof_tells_of_each_piece_and_what_it_is_worth_so_far() -> None:
    watch = Quiet()
    found = solve(APART, Options(time_s=None, work=600, workers=1, exact=True), watch)
    assert found.status == "optimal"
    phases = [row.phase for row in watch.told]
    assert phases[0] == phases[-1] == "exact"
    first, second = phases.index("exact, piece 1 of 2"), phases.index("exact, piece 2 of 2")
    assert first < second
    assert any(row.startswith("exact, piece 1 of 2: ") for row in phases[first:second])
    assert any(row.startswith("exact, piece 2 of 2: ") for row in phases[second:])


@pytest.mark.parametrize("seed", TWO_TEAMS)
def test_pieces_prove_what_the_whole_proves(seed: int) -> None:
    found = prove(campaign(3, 2, seed), ENOUGH)
    whole = proof(3, 2, seed)
    assert found.proven
    assert found.bound is not None
    assert whole.bound is not None
    assert abs(found.bound - whole.bound) <= ROUNDED
