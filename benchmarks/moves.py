"""What each move gains for its cost: python benchmarks/moves.py CAMPAIGN SECONDS [--without NAME].

One stream on all teams, from the first plan; seconds are processor time.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

from planner.inputs import load_campaign
from planner.network import Network
from planner.solver.pins import keep_pins
from planner.solver.search.chances import CHANCES, chances_of
from planner.solver.search.chooser import Chooser
from planner.solver.search.construct import construct
from planner.solver.search.moves import MOVES
from planner.solver.search.state import State
from planner.solver.search.stream import Stream

HEAT = 0.05
"""What a move may lose, in sessions of average worth."""
EVERY_S = 15


def improve(state: State, seconds: float, without: list[str], seed: int) -> Counter[str]:
    stream, rng = Stream(state), Random(seed)
    chances, always = chances_of(state)
    chooser = Chooser({k: v for k, v in chances.items() if k not in without}, {}, always)
    heat = HEAT * state.board.value / max(1, len(state.board.sessions))
    told: Counter[str] = Counter()
    began, shown = time.process_time(), EVERY_S
    while (spent := time.process_time() - began) < seconds:
        before, at, name = state.board.value, time.process_time(), chooser.draw(rng)
        move = stream.solving.get(name)
        change = move(rng) if move else MOVES[name](state, rng)
        gain = state.board.value - before if change is not None else 0.0
        if change is not None and not stream._accepted(change, gain, heat, rng):
            state.undo(change)
            gain = 0.0
        chooser.learn(name, gain)
        told[f"{name} moves"] += 1
        told[f"{name} ms"] += round(1000 * (time.process_time() - at))
        told[f"{name} points"] += round(gain)
        if spent >= shown:
            print(f"{shown} s: {state.board.value:,.0f} points", flush=True)
            shown += EVERY_S
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("campaign", type=Path)
    parser.add_argument("seconds", type=float)
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    campaign = load_campaign(args.campaign)
    state = State(campaign, Network(campaign))
    keep_pins(state)
    began = time.process_time()
    construct(state, lambda: True)
    print(f"first plan: {state.board.value:,.0f} points, {time.process_time() - began:.1f} s")
    told = improve(state, args.seconds, args.without, args.seed)
    print("| move | made | ms each | points | points a second |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name in CHANCES:
        made, ms = told[f"{name} moves"], told[f"{name} ms"]
        if made:
            points = told[f"{name} points"]
            rate = 1000 * points / max(1, ms)
            print(f"| {name} | {made} | {ms / made:.1f} | {points} | {rate:.0f} |")
    print(f"{state.board.value:,.0f} points")


if __name__ == "__main__":
    main()
