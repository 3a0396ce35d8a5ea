"""Writing schedules with several processes: the same files as with one, sooner."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from planner.outputs.schedules import EXPORTERS, Exporter, View

Written = tuple[Exporter, tuple[Path, ...]]
WORTH_IT = 400
"""Sessions from which on a second process, which takes a second to start, saves time."""
PARTS = {"pdf": 8, "xlsx": 2}
"""Into how many jobs the files of a form are dealt; calendars share their entries in one."""
SLOW_FIRST = ("pdf", "ics", "xlsx")

_views: list[View] = []


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def write_all(
    view: View, chosen: Sequence[Exporter], folder: Path, workers: int
) -> Iterator[Written]:
    """Yield each exporter with the files that it wrote below ``folder``, in their order."""
    for row in chosen:
        target(folder, row).mkdir(parents=True, exist_ok=True)
    if workers == 1 or len(view.plan.sessions) < WORTH_IT:
        for row in chosen:
            yield row, row.write(view, target(folder, row))
    else:
        yield from _write_apart(view, chosen, folder, workers)


def target(folder: Path, row: Exporter) -> Path:
    """Return the folder of an exporter's files."""
    return folder / row.by / row.form


def _write_apart(
    view: View, chosen: Sequence[Exporter], folder: Path, workers: int
) -> Iterator[Written]:
    """Deal the jobs out, the slowest first; spawned, for threads do not survive a fork."""
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(view,)) as pool:
        found: dict[str, list[Future[tuple[Path, ...]]]] = {}
        try:
            for row in sorted(chosen, key=_how_late):
                parts = PARTS.get(row.form, 1)
                found[row.name] = [
                    pool.submit(_write, row.name, target(folder, row), part, parts)
                    for part in range(parts)
                ]
            for row in chosen:
                yield row, tuple(path for job in found[row.name] for path in job.result())
        finally:
            pool.shutdown(cancel_futures=True)


def _how_late(row: Exporter) -> int:
    return SLOW_FIRST.index(row.form) if row.form in SLOW_FIRST else len(SLOW_FIRST)


def _begin(view: View) -> None:
    """Keep the view for the jobs of this process; it is never garbage, so it is never searched."""
    _views[:] = [view]
    gc.freeze()


def _write(name: str, folder: Path, part: int, parts: int) -> tuple[Path, ...]:
    return EXPORTERS[name].write(_views[0], folder, part, parts)
