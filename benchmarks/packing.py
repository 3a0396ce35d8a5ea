"""Compiled packing against the readable packer, side by side on the Aktobe campaign.

    python benchmarks/packing.py [--points SECONDS]

Prints process seconds for the first plan, the gain curves of one team of each direction at all
places, and 60 moves without CP-SAT; with ``--points`` the points after so much process time.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np

from planner.domain.campaign import Campaign
from planner.inputs import load_campaign
from planner.network import Network
from planner.solver.pins import keep_pins
from planner.solver.search.construct import construct
from planner.solver.search.moves import MOVES
from planner.solver.search.state import State
from planner.solver.search.stream import Stream, Task

CAMPAIGN = Path(__file__).parent.parent / "sample_data" / "aktobe-2016"
MOVES_TRIED = 60


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--points", type=float, default=0.0)
    seconds = asked.parse_args().points
    campaign = load_campaign(CAMPAIGN)
    network = Network(campaign)
    made(campaign, network, compiled=True)  # whatever must be compiled is compiled here
    print(f"{'process seconds':40}{'readable':>12}{'compiled':>12}{'times':>8}")
    states = [made(campaign, network, compiled=compiled) for compiled in (False, True)]
    row("first plan", [timed(lambda s=s: first_plan(s)) for s in states])
    for team in one_of_each_direction(states[0]):
        name = f"curves of {states[0].statics.teams[team].id}"
        row(name, [timed(lambda s=s, t=team: curves(s, t)) for s in states])
    row(f"{MOVES_TRIED} moves", [timed(lambda s=s: moves(s)) for s in states])
    if seconds:
        values = [points(made(campaign, network, compiled=c), seconds) for c in (False, True)]
        print(f"{f'points after {seconds:.0f} s':40}{values[0]:12.0f}{values[1]:12.0f}")


def made(campaign: Campaign, network: Network, *, compiled: bool) -> State:
    state = State(campaign, network)
    if not compiled:
        state.board.ledger = None
    keep_pins(state)
    team = next(iter(one_of_each_direction(state)))
    if compiled:
        curves(state, team)
        state.board.wipe(state.packer.pack(0, range(1)))
    return state


def first_plan(state: State) -> None:
    construct(state, lambda: True)


def one_of_each_direction(state: State) -> list[int]:
    first: dict[str, int] = {}
    for team, row_ in enumerate(state.statics.teams):
        first.setdefault(row_.direction, team)
    return list(first.values())


def curves(state: State, team: int) -> None:
    """Measure all places for a team, as if nothing had been measured."""
    state.curves._shelves.clear()
    state.curves.chances(team, np.arange(len(state.statics.places)).tolist())


def moves(state: State) -> None:
    rng, names = Random(1), sorted(MOVES)
    for _ in range(MOVES_TRIED):
        change = MOVES[rng.choice(names)](state, rng)
        if change is not None and not state.whole(change):
            state.undo(change)


def points(state: State, seconds: float) -> float:
    """Return the points reached in so much process time, CP-SAT included."""
    stream, teams = Stream(state), tuple(range(len(state.statics.teams)))
    begin = time.process_time()

    def late() -> bool:
        return time.process_time() - begin >= seconds

    construct(state, lambda: not late())
    best = state.snapshot()
    while not late():
        best = stream.run(Task(start=best, teams=teams, seed=1, moves=50, heat=20.0), late).best
    return best.value


def timed(work: Callable[[], None]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def row(name: str, seconds: list[float]) -> None:
    readable, compiled = seconds
    print(f"{name:40}{readable:12.2f}{compiled:12.2f}{readable / compiled:8.1f}")


if __name__ == "__main__":
    main()
