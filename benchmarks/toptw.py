"""Team orienteering with time windows: the tour engine beside PyVRP on sixteen public cases.

    python benchmarks/toptw.py CASES.csv INSTANCES -o OUT --seconds 60

``CASES.csv`` has columns instance, m, best; ``INSTANCES`` is the folder of the instance files
(Solomon and Cordeau, as Vansteenwegen et al. 2009 use them; not part of this project). Both engines
get the same seconds of processor time on each of two cores (one seed each, the better one counts),
and an evaluator that knows neither checks what they answer. PyVRP is in the extra ``bench``.
"""

from __future__ import annotations

import argparse
import csv
import math
import multiprocessing
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SEEDS = (1, 2)
PRIZE = 1000
"""Units of distance that a unit of profit is worth to PyVRP (best of 10, 100, 1000, Tmax)."""
NEARNESS = 0.0005
"""Profit that a unit of distance costs our engine: of two equal plans the shorter is better."""

Routes = list[list[int]]


@dataclass(frozen=True)
class Instance:
    """An instance in whole units: vertex 0 is the depot."""

    service: list[int]
    profit: list[int]
    opens: list[int]
    closes: list[int]
    distance: list[list[int]]


def read(path: Path) -> Instance:
    """Return an instance, distances rounded down to 0.1 (Solomon) or 0.01 (Cordeau) by custom."""
    scale = 100 if path.stem.startswith("pr") else 10
    lines = path.read_text("ascii", errors="replace").splitlines()[2:]
    rows = [[float(word) for word in line.split()] for line in lines if len(line.split()) >= 7]
    xy = [(row[1], row[2]) for row in rows]
    return Instance(
        [round(row[3] * scale) for row in rows],
        [round(row[4]) for row in rows],
        [round(row[-2] * scale) for row in rows],
        [round(row[-1] * scale) for row in rows],
        [[math.floor(math.dist(a, b) * scale + 1e-9) for b in xy] for a in xy],
    )


def profit_of(case: Instance, routes: Routes, m: int) -> int:
    """Return the profit of some routes; raise ValueError if they break a rule."""
    seen = [v for route in routes for v in route]
    if len(routes) > m or len(seen) != len(set(seen)) or 0 in seen:
        raise ValueError("too many routes, or a vertex visited twice")
    for route in routes:
        now, here = case.opens[0], 0
        for v in [*route, 0]:
            now = max(now + case.distance[here][v], case.opens[v])
            if now > case.closes[v]:
                raise ValueError(f"vertex {v} begins at {now}, closes at {case.closes[v]}")
            now, here = now + case.service[v], v
    return sum(case.profit[v] for v in seen)


def planner(case: Instance, m: int, seconds: float, seed: int) -> Routes:
    """Return our engine's routes: a month of one day."""
    from planner.solver.routes import NO_LIMIT, Problem, Teams, Visits, best_tours

    n, end = len(case.profit), case.closes[0]
    index = np.arange(n - 1)
    windows = np.array([case.opens, case.closes]).T[1:, None, :]
    legs = np.array([case.distance], np.int64)
    visits = Visits(
        place=index + 1,
        span=np.array(case.service[1:]),
        worth=np.array(case.profit[1:], float),
        group=index,
        row=index,
        windows=windows.astype(np.int64),
        may=np.ones((m, n - 1), bool),
    )
    zeros = np.zeros(m, np.int64)
    teams = Teams(
        base=zeros,
        first=zeros,
        last=zeros,
        hours=np.tile(np.array([case.opens[0], end, 0, NO_LIMIT, 0]), (m, 1, 1)),
        bed=np.zeros((m, 1, n), bool),
        hub=np.full((m, n), -1),
        max_drive=zeros + NO_LIMIT,
        max_away=zeros + NO_LIMIT,
        price_km=np.full(m, NEARNESS),
        price_night=np.zeros(m),
    )
    problem = Problem(
        per_day=end + 1, days=1, visits=visits, teams=teams, legs=legs, km=legs * 1.0, late=4.0
    )
    tours = best_tours(problem, seed=seed, time_s=seconds)
    return [[v + 1 for v in route] for route in tours.routes]


def pyvrp(case: Instance, m: int, seconds: float, seed: int) -> Routes:
    """Return PyVRP's routes."""
    from pyvrp import Model

    n, model = len(case.profit), Model()
    places = [model.add_location(0, 0) for _ in range(n)]
    depot = model.add_depot(places[0])
    model.add_vehicle_type(
        m, start_depot=depot, end_depot=depot, tw_early=case.opens[0], tw_late=case.closes[0]
    )
    for v in range(1, n):
        model.add_client(
            places[v],
            tw_early=case.opens[v],
            tw_late=case.closes[v],
            service_duration=case.service[v],
            prize=case.profit[v] * PRIZE,
            required=False,
        )
    for i in range(n):
        for j in range(n):
            if i != j:
                model.add_edge(places[i], places[j], case.distance[i][j], case.distance[i][j])
    end = time.process_time() + seconds
    found = model.solve(lambda _: time.process_time() >= end, seed=seed, display=False)
    if not found.best.is_feasible():
        return []
    return [[stop.idx + 1 for stop in route if stop.is_client()] for route in found.best.routes()]


ENGINES: dict[str, Callable[[Instance, int, float, int], Routes]] = {
    "planner": planner,
    "pyvrp": pyvrp,
}


def attempt(task: tuple[str, Path, int, float, int]) -> int:
    """Return the profit that an engine reaches with one seed."""
    name, path, m, seconds, seed = task
    case = read(path)
    return profit_of(case, ENGINES[name](case, m, seconds, seed), m)


def run(
    cases: Sequence[dict[str, str]], folder: Path, seconds: float, engines: Sequence[str]
) -> list[dict[str, str]]:
    """Return a row for each case: what each engine reached and its gap to the best known."""
    rows = []
    with multiprocessing.get_context("spawn").Pool(len(SEEDS)) as pool:
        for case in cases:
            m, best = int(case["m"]), int(case["best"])
            row = {"instance": case["instance"], "m": case["m"], "best": case["best"]}
            for name in engines:
                path = folder / f"{case['instance']}.txt"
                tasks = [(name, path, m, seconds, seed) for seed in SEEDS]
                profits = pool.map(attempt, tasks, chunksize=1)
                row[name] = str(max(profits))
                row[f"{name}_gap"] = f"{100 * (best - max(profits)) / best:.2f}"
            print(*row.values(), sep="\t", flush=True)
            rows.append(row)
    return rows


def mean_gap(rows: Sequence[dict[str, str]], name: str) -> float:
    """Return an engine's mean gap in per cent."""
    return sum(float(row[f"{name}_gap"]) for row in rows) / len(rows)


def picture(rows: Sequence[dict[str, str]], engines: Sequence[str], seconds: float) -> str:
    """Return the gaps as bars in an SVG."""
    wide, high, left = 640, 26, 96
    scale = (wide - left - 60) / max(1.0, *(float(r[f"{e}_gap"]) for r in rows for e in engines))
    colours = ("#1f6feb", "#d29922", "#8b949e")
    parts = []
    for number, row in enumerate([*rows, {"instance": "mean", "m": ""}]):
        top = 40 + number * high
        name = f"{row['instance']} m={row['m']}" if row["m"] else "mean"
        parts.append(f'<text x="{left - 8}" y="{top + 14}" text-anchor="end">{name}</text>')
        for bar, engine in enumerate(engines):
            gap = float(row[f"{engine}_gap"]) if row["m"] else mean_gap(rows, engine)
            y, length = top + 2 + bar * 10, max(0.0, gap) * scale
            parts.append(
                f'<rect x="{left}" y="{y}" width="{length + 1:.1f}" height="9"'
                f' fill="{colours[bar]}"/><text x="{left + length + 5:.1f}" y="{y + 8}"'
                f' font-size="9">{gap:.2f}</text>'
            )
    legend = "".join(
        f'<rect x="{left + 150 * i}" y="8" width="12" height="12" fill="{colours[i]}"/>'
        f'<text x="{left + 150 * i + 18}" y="18">{engine}</text>'
        for i, engine in enumerate(engines)
    )
    tall = 60 + (len(rows) + 1) * high
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}"'
        ' font-family="sans-serif" font-size="12">'
        f"<title>Gap to the best known profit, per cent, {seconds:.0f} s on two cores</title>"
        f'<rect width="100%" height="100%" fill="white"/>{legend}{"".join(parts)}</svg>\n'
    )


def main() -> None:
    """Run the cases and write the table and the picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cases", type=Path)
    parser.add_argument("instances", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True, help="folder for table and SVG")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--only", help="instances, with commas")
    parser.add_argument("--engines", default=",".join(ENGINES))
    args = parser.parse_args()
    engines = args.engines.split(",")
    with args.cases.open(newline="", encoding="utf-8") as handle:
        cases = list(csv.DictReader(handle))
    if args.only:
        cases = [case for case in cases if case["instance"] in args.only.split(",")]
    rows = run(cases, args.instances, args.seconds, engines)
    args.out.mkdir(parents=True, exist_ok=True)
    name = f"toptw-{args.seconds:.0f}s"
    with (args.out / f"{name}.csv").open("w", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    (args.out / f"{name}.svg").write_text(picture(rows, engines, args.seconds), encoding="utf-8")
    for engine in engines:
        print(f"{engine}: mean gap {mean_gap(rows, engine):.2f} %")


if __name__ == "__main__":
    main()
