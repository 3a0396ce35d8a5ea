"""Run the lab: python -m benchmarks {tours,campaign,growth,toptw,all} -o FOLDER."""

from __future__ import annotations

import argparse
from pathlib import Path


def main() -> None:
    given = _arguments()
    given.output.mkdir(parents=True, exist_ok=True)
    if given.what in ("tours", "all"):
        from benchmarks.tours.race import race

        for seconds in given.seconds or (10.0, 60.0):
            race(given.instances, seconds, given.output, given.solvers)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", choices=("tours", "campaign", "growth", "toptw", "all"))
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder of the results")
    parser.add_argument("--seconds", type=float, nargs="*", default=[], help="clock of each run")
    parser.add_argument("--instances", nargs="*", default=[], help="tours: which (all)")
    parser.add_argument("--solvers", nargs="*", default=[], help="tours: who (planner and peers)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
