"""Put small faults into the rule files, see who notices: python benchmarks/mutation.py judge.

Areas: judge, timetable, board, exact (all of them). Every fault is tried on the docket first;
with ``--tests`` those that pass it are tried on the tests of the area. What is known is kept in
``.mutants`` and not asked again while the file stays as it is: stop and go on at will. Faults
that change nothing are explained in ``tests/mutation/explained.txt``; the exit code is 1 while
any other survives. ``--again`` asks the docket again about the others, after it has grown.
``--count`` writes what became of them into ``tests/mutation/counts.json``, from which
``python -m tests.mutation.table`` makes docs/testing.md.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.mutation.areas import ROOT, Area, areas
from tests.mutation.mutants import Mutant, mutants
from tests.mutation.record import Record, explained, write_counts
from tests.mutation.trying import module_name, tried


def warm(names: list[str]) -> None:
    """Import what every trial needs, once."""
    import pytest

    import tests.rules

    del pytest, tests
    if names != ["judge"]:
        import planner.solver.exact.admits
        import planner.solver.load
        import planner.solver.timetable.admits

        del planner


def run(area: Area, path: Path, args: argparse.Namespace) -> tuple[Record, list[Mutant]]:
    record = Record.of(path)
    found = mutants(path, record.name)
    record.keep({mutant.key for mutant in found})
    new = [row for row in found if record.how.get(row.key) is None]
    known = explained()
    again = [row for row in found if args.again and row.key in record.open(known)]
    if new or again:
        area.ready(module_name(path))
    for mutant, how in tried(area, path, [*new, *again], args.workers, "docket"):
        record.put(mutant.key, "docket" if how == "caught" else how)
    left = [
        row
        for row in found
        if args.tests and record.how[row.key] == "survived" and row.key not in known
    ]
    for mutant, how in tried(area, path, left, args.workers, "tests"):
        record.put(mutant.key, "tests" if how == "caught" else how)
    record.save()
    return record, found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("areas", nargs="*")
    parser.add_argument("--file", default="", help="only files whose path holds this")
    parser.add_argument("--workers", type=int, default=1)
    for flag in ("--tests", "--again", "--count"):
        parser.add_argument(flag, action="store_true")
    args = parser.parse_args()
    warm(args.areas)
    open_, known = 0, explained()
    records: list[Record] = []
    for area in areas(tuple(args.areas)):
        for path in (row for row in area.paths() if args.file in str(row.relative_to(ROOT))):
            record, found = run(area, path, args)
            if not found:
                continue
            records.append(record)
            print(record.line(known), flush=True)
            for key in record.open(known):
                open_ += 1
                print(f"    {key}", flush=True)
    if args.count:
        write_counts(records, known)
    return 1 if open_ else 0


if __name__ == "__main__":
    sys.exit(main())
