"""The compiled packer against the readable one, and the board in arrays against the board."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from random import Random

import numpy as np
import pytest

from planner.solver.board.quick import layout as at
from planner.solver.board.quick.grounds import guests, within
from planner.solver.board.quick.ledger import Ledger
from planner.solver.search.state import Change, State
from planner.solver.tours.curves import MAX_STAGES, Curves
from planner.solver.tours.probing import probed
from tests.rules import worlds
from tests.solver.board.boards import Readable, campaign_of, packed, some_boards, state_of

SEEDS = range(3000, 3060)
CHUNK = 12
CURRENT = (
    *(at.USED, at.STAFF_USED, at.IN_PLACE, at.IN_VENUE, at.HELD_ON, at.WARD, at.CASE_DONE),
    *(at.BUSY, at.COUNT, at.LOAD, at.ROOMS, at.HELD_DAYS, at.LEG_DAYS, at.AT, at.HERE, at.MIX),
)


def quick_states(chunk: int, **policy: Decimal) -> list[State]:
    """Return the states of the seeds of a chunk that compiled code can pack."""
    seeds = SEEDS[chunk * CHUNK : (chunk + 1) * CHUNK]
    campaigns = [campaign_of(seed) for seed in seeds]
    states = [state_of(replace(c, policy=replace(c.policy, **policy))) for c in campaigns]
    return [state for state in states if state.board.ledger is not None]


@pytest.mark.parametrize("chunk", range(len(SEEDS) // CHUNK))
def test_compiled_packer_holds_what_the_readable_one_holds(chunk: int) -> None:
    for state in quick_states(chunk):
        rng, readable = Random(chunk), Readable(state.board)
        for _ in some_boards(state, rng, 4):
            places = [place for place, teams in enumerate(state.board.here) if teams]
            for place in rng.sample(places, min(4, len(places))):
                first = rng.randrange(state.statics.slots.days)
                days = range(first, min(state.statics.slots.days, first + rng.randint(1, 6)))
                lead = rng.choice([None, *sorted(state.board.here[place])])
                theirs = packed(state, readable, place, days, lead)
                ours = packed(state, state.packer, place, days, lead)
                assert [(h.key, h.teams, h.levels) for h in ours] == [
                    (h.key, h.teams, h.levels) for h in theirs
                ]
                assert [h.gain for h in ours] == pytest.approx([h.gain for h in theirs])


@pytest.mark.parametrize("chunk", range(len(SEEDS) // CHUNK))
def test_measured_curves_are_those_of_the_readable_packer(chunk: int) -> None:
    for state in quick_states(chunk, floor_bonus=Decimal(0)):  # no rounding decides
        ledger, rng = state.board.ledger, Random(chunk)
        assert ledger is not None
        for _ in range(10):
            team, place = (rng.randrange(len(rows)) for rows in (state.board.stops, ledger.mix.T))
            for sort in state.curves.sorts(team).days:
                assert_alike(state, team, place, (sort[:MAX_STAGES],), actual=False)


@pytest.mark.parametrize("chunk", range(len(SEEDS) // CHUNK))
def test_actual_days_are_measured_as_by_the_readable_packer(chunk: int) -> None:
    for state in quick_states(chunk, floor_bonus=Decimal(0)):
        rng, places = Random(chunk), state.statics.places
        for _ in some_boards(state, rng, 3):
            team, place = rng.randrange(len(state.board.stops)), rng.randrange(len(places))
            state.clear_team(team, Change())
            works = [day for day, sort in enumerate(state.curves.sorts(team).of_day) if sort >= 0]
            few = rng.sample(works, min(len(works), 3))
            rows = tuple((*few[i:], *few[:i]) for i in range(len(few)))
            if rows:
                assert_alike(state, team, place, rows, actual=True)


def assert_alike(
    state: State, team: int, place: int, rows: tuple[tuple[int, ...], ...], *, actual: bool
) -> None:
    """Hold curves from compiled code against those of the readable packer."""
    ledger = state.board.ledger
    assert ledger is not None
    padded = np.array([[*days, *[-1] * (MAX_STAGES - len(days))] for days in rows])
    first, options, gains = ledger.measure(team, np.array([place]), padded, actual=actual)
    numbers, points = ledger.n.copy(), ledger.x.copy()
    curves = probed(state.board, Readable(state.board), team, place, rows, actual=actual)
    ledger.n[:], ledger.x[:] = numbers, points
    for sort, curve in enumerate(curves):
        for stage in range(MAX_STAGES):
            low, high = first[0, sort, stage : stage + 2]
            theirs = curve[stage] if stage < len(curve) else ()
            ours = [tuple(row) for row in options[low:high].tolist()]
            assert [(a, b, slack) for a, b, _, slack in theirs] == ours
            assert [gain for _, _, gain, _ in theirs] == pytest.approx(gains[low:high])


def test_a_stay_is_worth_the_same_while_the_team_and_its_venue_are_elsewhere() -> None:
    bus = worlds.team("bus", carries="hall", carries_rooms=1)
    state = state_of(
        worlds.world(teams=(bus,), specialists=(worlds.person("p", "bus"),), venues=())
    )
    here, there = (state.statics.place[name] for name in "AB")
    days = tuple(row[:MAX_STAGES] for row in state.curves.sorts(0).days)
    at_leisure = state.curves.of(0, there)
    state.pack_tour(0, Change())
    assert {
        (held.place, held.start // state.statics.slots.per_day) for held in state.board.sessions
    }
    assert {held.place for held in state.board.sessions} == {here}
    state.curves = Curves(state.board, state.packer)
    assert state.curves.of(0, there) == at_leisure
    assert probed(state.board, Readable(state.board), 0, there, days) == at_leisure


def test_measuring_leaves_the_board_as_it_was() -> None:
    for state in quick_states(0):
        ledger = state.board.ledger
        assert ledger is not None
        for _ in some_boards(state, Random(1), 1):
            before = current(ledger), ledger.floor.tolist()
            for team in range(len(state.statics.teams)):
                state.curves.chances(team, range(len(state.statics.places)))
            assert (current(ledger), ledger.floor.tolist()) == before


def test_board_in_arrays_comes_back_when_sessions_are_taken_off() -> None:
    for state in quick_states(1):
        ledger = state.board.ledger
        assert ledger is not None
        before, floor = current(ledger), ledger.floor.copy()
        for place in range(len(state.statics.places)):
            state.board.wipe(state.packer.pack(place, range(state.statics.slots.days)))
        assert current(ledger) == before
        assert np.allclose(ledger.floor, floor)


def test_board_in_arrays_says_what_the_board_says() -> None:
    for state in quick_states(2):
        board, s = state.board, state.statics
        assert board.ledger is not None
        for _ in some_boards(state, Random(2), 2):
            n, days = board.ledger.n, s.slots.days
            for person in range(len(s.people)):
                for day in range(days):
                    rows = board.diary[person].get(day, [])
                    assert n[n[at.COUNT] + person * days + day] == len(rows)
                    assert n[n[at.LOAD] + person * days + day] == sum(h.length for h in rows)
            for key, points in board.floor_points.items():
                number = key[0] * len(s.directions) + key[1]
                assert board.ledger.floor[number] == pytest.approx(points)
            for (kind, place), count in board.in_place.items():
                assert n[n[at.IN_PLACE] + kind * len(s.places) + place] == count


def test_those_who_may_come_are_listed_in_the_same_order() -> None:
    for state in quick_states(3):
        s = state.statics
        for kind in range(len(s.kinds)):
            rows, near = guests(s, kind), within(s, kind)
            for place in range(len(s.places)):
                listed = [(row.place, row.level) for row in s.guests(kind, place)]
                assert [int(v) for v in rows[place]] == [v for row in listed for v in row]
                assert [int(v) for v in near[place]] == list(s.within(kind, place))


def test_campaigns_with_a_fine_grid_are_packed_without_compiled_code() -> None:
    fine = [campaign for seed in SEEDS if (campaign := campaign_of(seed)).horizon.grid_min == 5]
    states = [state_of(campaign) for campaign in fine[:4]]
    assert all(state.board.ledger is None for state in states)
    for state in states:
        for board in some_boards(state, Random(3), 1):
            assert board.board.sessions


def current(ledger: Ledger) -> list[list[int]]:
    """Return the tables that sessions and stays change."""
    bounds = sorted({int(ledger.n[entry]) for entry in TABLES})
    ends = dict(pairwise(bounds))
    return [ledger.n[low : ends[low]].tolist() for low in (int(ledger.n[e]) for e in CURRENT)]


TABLES = [
    entry
    for name, entry in vars(at).items()
    if name.isupper() and isinstance(entry, int) and at.KIND <= entry < at.OUT_SIZE
]
