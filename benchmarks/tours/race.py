"""Planner and its peers on the same tours, with the same clock, judged by planner's judge."""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.pool import Pool
from pathlib import Path

from benchmarks.sheet import Row, gap_percent, load, save, show
from benchmarks.tours.core import Core, core_of
from benchmarks.tours.instances import INSTANCES, tables_of
from benchmarks.tours.plans import Orders, plan_of
from planner.app.judging import judge
from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.inputs.generate import campaign_of_tables

CORES = 2
SHARES = (1.0, 0.97)
"""How much of the working time PyVRP may fill, by seed: some is lost where days end."""


@dataclass(frozen=True, slots=True)
class Run:
    """One answer of one solver: how long it took by the clock and in processor time, the plan."""

    solver: str
    seed: int
    seconds: float
    cpu: float
    plan: Plan
    bound: float | None = None


def race(names: Sequence[str], seconds: float, folder: Path, solvers: Sequence[str] = ()) -> None:
    """Print and write who reaches how many points on each instance.

    With ``solvers`` only these run; what others reached in an earlier race of the same folder and
    clock stays in the table.
    """
    path = folder / f"tours-{seconds:g}s.csv"
    rows = load(path)
    with multiprocessing.get_context("spawn").Pool(CORES, _warm) as pool:
        pool.map(_nothing, range(CORES))
        for name in names or INSTANCES:
            for solver in solvers or SOLVERS:
                found = _raced(pool, name, solver, seconds)
                rows = [row for row in rows if (row["instance"], row["solver"]) != (name, solver)]
                rows = bounded([*rows, *found])
                save(rows, path)
            show(name, [row for row in rows if row["instance"] == name])
    show(f"tours, {seconds:g} s on {CORES} cores: points", table(rows, "points"))
    show(f"tours, {seconds:g} s: gap to planner's bound in %", table(rows, "gap %"))


def bounded(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with the lowest bound proven for their instance, and the gap to it."""
    proven: dict[object, float] = {}
    for row in rows:
        if isinstance(row["bound"], float):
            proven[row["instance"]] = min(row["bound"], proven.get(row["instance"], row["bound"]))
    return [
        {**row, "bound": bound, "gap %": gap_percent(bound, float(str(row["points"])))}
        for row in rows
        for bound in (proven.get(row["instance"]),)
    ]


def table(rows: Sequence[Row], value: str) -> list[Row]:
    """Return one row an instance with the best run of each solver, and planner's lead."""
    best: dict[object, dict[object, Row]] = {}
    for row in rows:
        runs = best.setdefault(row["instance"], {})
        other = runs.get(row["solver"])
        if other is None or float(str(row["points"])) > float(str(other["points"])):
            runs[row["solver"]] = row
    return [
        {"instance": name, **{who: runs[who][value] for who in SOLVERS if who in runs}}
        | (_lead(runs) if value == "points" else {})
        for name, runs in best.items()
    ]


def _lead(runs: dict[object, Row]) -> Row:
    """Return by how many per cent planner is above the best of the peers."""
    points = {who: float(str(row["points"])) for who, row in runs.items()}
    peers = [worth for who, worth in points.items() if who != "planner"]
    if "planner" not in points or not peers or max(peers) <= 0:
        return {}
    return {"planner ahead %": 100 * (points["planner"] / max(peers) - 1)}


def _raced(pool: Pool, name: str, solver: str, seconds: float) -> list[Row]:
    campaign = campaign_of_tables(tables_of(name))
    runs = SOLVERS[solver](pool, core_of(campaign), seconds)
    return [_row(name, campaign, run) for run in runs]


def _row(name: str, campaign: Campaign, run: Run) -> Row:
    verdict = judge(campaign, run.plan)
    if verdict.points is None or not verdict.is_sound:
        raise AssertionError(f"{run.solver} on {name}: {verdict.violations[:3]}")
    return {
        "instance": name,
        "solver": run.solver,
        "seed": run.seed,
        "clock s": round(run.seconds, 1),
        "cpu s": round(run.cpu, 1),
        "points": float(verdict.points.total),
        "sessions": len(run.plan.sessions),
        "bound": run.bound,
    }


def _planner(pool: Pool, core: Core, seconds: float) -> list[Run]:
    del pool  # planner starts processes of its own
    from planner.solver import Options, solve

    began, used = time.perf_counter(), _cpu()
    found = solve(core.campaign, Options(time_s=seconds, workers=CORES), _Quiet())
    took, used = time.perf_counter() - began, _cpu() - used
    bound = None if found.bound is None else float(found.bound)
    return [Run("planner", 0, took, used, found.plan, bound)]


def _cpu() -> float:
    """Return the processor time of this process and of those that it waited for."""
    counted = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in counted)


def _seeds(solver: str, pool: Pool, core: Core, seconds: float) -> list[Run]:
    """Return the answers of a solver of one thread: a seed on each core, one strand at a time."""
    tasks = [(solver, core, seconds, seed) for seed in range(CORES)]
    answers = pool.starmap(_answer, tasks, chunksize=1)
    return [
        Run(solver, seed, took, used, plan_of(core, orders))
        for seed, (took, used, orders) in enumerate(answers)
    ]


def _circuit(pool: Pool, core: Core, seconds: float) -> list[Run]:
    """Return the answer of CP-SAT, which uses all cores by itself."""
    took, used, orders = pool.apply(_answer, ("CP-SAT", core, seconds, 0))
    return [Run("CP-SAT", 0, took, used, plan_of(core, orders))]


SOLVERS: dict[str, Callable[[Pool, Core, float], list[Run]]] = {
    "planner": _planner,
    "PyVRP": partial(_seeds, "PyVRP"),
    "OR-Tools routing": partial(_seeds, "OR-Tools routing"),
    "CP-SAT": _circuit,
}


def _answer(solver: str, core: Core, seconds: float, seed: int) -> tuple[float, float, Orders]:
    """Return a peer's time (clock, processor) and orders; strands share it by their visits."""
    began, used = time.perf_counter(), _cpu()
    visits = sum(len(strand.visits) for strand in core.strands)
    orders = {
        number: _asked(solver, core, number, seconds * len(strand.visits) / visits, seed)
        for number, strand in enumerate(core.strands)
    }
    return time.perf_counter() - began, _cpu() - used, orders


def _asked(solver: str, core: Core, number: int, seconds: float, seed: int) -> list[list[int]]:
    from benchmarks.tours.peers import circuit, routing, vrp

    strand = core.strands[number]
    if solver == "PyVRP":
        return vrp.orders(core, strand, seconds, seed, by_day=False, share=SHARES[seed])
    if solver == "OR-Tools routing":
        return routing.orders(core, strand, seconds, seed)
    return circuit.orders(core, strand, seconds, seed, CORES)


def _warm() -> None:
    """Import what takes long, before any clock runs."""
    from benchmarks.tours.peers import circuit, routing, vrp

    del circuit, routing, vrp


def _nothing(number: int) -> None:
    time.sleep(0.5 + number)


class _Quiet:
    def report(self, progress: object) -> None:
        del progress

    def keep(self, plan: object) -> None:
        del plan

    def stopped(self) -> bool:
        return False
