"""Run the lab: python -m benchmarks {tours,toptw,starts,campaign,growth,all,show} -o FOLDER."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path


def main() -> None:
    given = _arguments()
    given.output.mkdir(parents=True, exist_ok=True)
    if given.what == "show":
        _shown(given)
        return
    for what in PARTS if given.what == "all" else (given.what,):
        PARTS[what](given)


def _tours(given: argparse.Namespace) -> None:
    from benchmarks.tours.race import race

    for seconds in given.seconds or (10.0, 60.0):
        race(given.names, seconds, given.output, given.solvers)


def _campaign(given: argparse.Namespace) -> None:
    from benchmarks.campaign import campaigns

    campaigns(given.names, given.seconds, given.seeds, given.output)


def _starts(given: argparse.Namespace) -> None:
    from benchmarks.campaign import starts

    starts(given.names, given.output)


def _growth(given: argparse.Namespace) -> None:
    from benchmarks.growth import growth

    growth(given.names, given.output, given.scale)


def _toptw(given: argparse.Namespace) -> None:
    """Hand over to the script, which has arguments of its own; skip it without its data."""
    if given.toptw is None:
        print("toptw: skipped, no --toptw CASES.csv INSTANCES given")
        return
    script = str(Path(__file__).parent / "toptw.py")
    for seconds in given.seconds or (60.0,):
        limits = ["-o", str(given.output), "--seconds", str(seconds)]
        subprocess.run([sys.executable, script, *given.toptw, *limits], check=True)


def _shown(given: argparse.Namespace) -> None:
    """Print the tables of an earlier run as Markdown, running nothing."""
    from benchmarks.sheet import load, show
    from benchmarks.tours.race import table

    for path in sorted(given.output.glob("*.csv")):
        rows = load(path)
        if path.stem.startswith("tours"):
            show(f"{path.stem}: points", table(rows, "points"))
            rows = table(rows, "gap %")
        show(path.stem, rows)


PARTS: dict[str, Callable[[argparse.Namespace], None]] = {
    "tours": _tours,
    "toptw": _toptw,
    "starts": _starts,
    "campaign": _campaign,
    "growth": _growth,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", choices=(*PARTS, "all", "show"))
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder of the results")
    parser.add_argument("--names", nargs="*", default=[], help="which instances, campaigns, sizes")
    parser.add_argument("--seconds", type=float, nargs="*", default=[], help="clock of each run")
    parser.add_argument("--seeds", type=int, nargs="*", default=[], help="campaign: seeds")
    parser.add_argument("--solvers", nargs="*", default=[], help="tours: who (planner and peers)")
    parser.add_argument("--scale", type=float, default=1.0, help="growth: stretches all times")
    parser.add_argument("--toptw", nargs=2, help="toptw: table of cases, folder of instances")
    return parser.parse_args()


if __name__ == "__main__":
    main()
