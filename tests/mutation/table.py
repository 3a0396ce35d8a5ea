"""How planner is tested, as a document: ``python -m tests.mutation.table > docs/testing.md``."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from planner.domain.rules import RULES, Rule
from planner.solver import load
from planner.solver.board.rules import SESSION_RULES
from planner.solver.exact import rules as exact
from planner.solver.exact.rules import places
from planner.solver.timetable.rules import ADD
from planner.solver.tours.rules import TOUR_RULES
from planner.verify import RULES_CHECKED
from tests.mutation.areas import AREAS, ROOT
from tests.mutation.record import counts
from tests.rules import CASES, REPLAN_CASES

PREFACE = (Path(__file__).parent / "preface.md").read_text(encoding="utf-8")
ENDS = ("mutants", "docket", "tests", "explained", "open")
"""What is counted of a file's mutants."""
OF_RIDES = {"place", "travel", "link", "grid", "shift", "rest"}
OF_OFFERS = {rule.code for rule in RULES if rule.part == "sessions"} | {"grid", "shift", "rest"}
"""Rules that are true of every ride, of every session, that the exact model knows at all."""
WHOLE = {"with", "pin"}
CASE_COUNTS = Counter(case.rule for case in (*CASES, *REPLAN_CASES))


def document() -> str:
    """Return the document in Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield PREFACE
    known = counts()
    yield "## Rules\n"
    yield (
        "Faults are those in the judge's file of the rule: found by the docket / found by other "
        "tests / explained / open.\n"
    )
    yield "| rule | judge | timetable | board and tours | exact | cases | faults |"
    yield "| --- | --- | --- | --- | --- | ---: | ---: |"
    yield from (_rule(rule, known) for rule in RULES)
    yield "\n## Faults by file\n"
    yield f"| file | {' | '.join(ENDS)} |"
    yield f"| --- |{' ---: |' * len(ENDS)}"
    for area in AREAS:
        files = [path.relative_to(ROOT).as_posix() for path in area.paths()]
        yield from _area(area.name, {file: known[file] for file in files if file in known})
    yield ""


def _rule(rule: Rule, known: Mapping[str, Mapping[str, int]]) -> str:
    judge = _file(RULES_CHECKED[rule.code])
    found = known.get(judge)
    ends = "not counted" if found is None else " / ".join(str(found[name]) for name in ENDS[1:])
    cells = (
        f"[{rule.code}](rules.md#{rule.code}): {rule.title}",
        _link(judge),
        _links(ADD.get(rule.code)),
        _links(TOUR_RULES.get(rule.code), SESSION_RULES.get(rule.code), _whole(rule.code)),
        _exact(rule.code),
        str(CASE_COUNTS[rule.code]),
        ends,
    )
    return f"| {' | '.join(cells)} |"


def _whole(code: str) -> Callable[..., object] | None:
    """Return what asks a rule of all sessions together."""
    return load.admits if code in WHOLE else None


def _exact(code: str) -> str:
    if code in exact.ADD:
        return _links(exact.ADD[code])
    if code == "double":
        return _links(places.present)
    homes = {"ways": OF_RIDES, "offers": OF_OFFERS}
    names = [name for name, rules in homes.items() if code in rules]
    return ", ".join(_link(f"planner/solver/exact/{name}.py") for name in names)


def _file(function: Callable[..., object]) -> str:
    return f"{function.__module__.replace('.', '/')}.py"


def _links(*functions: Callable[..., object] | None) -> str:
    return ", ".join(_link(_file(found)) for found in functions if found is not None)


def _link(path: str) -> str:
    return f"[{path.removeprefix('planner/').removeprefix('solver/')}](../{path})"


def _area(name: str, rows: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """Yield the counts of each file, and their sums; nothing where nothing is counted."""
    for file, row in rows.items():
        yield f"| {_link(file)} | {' | '.join(str(row[end]) for end in ENDS)} |"
    sums = (str(sum(row[end] for row in rows.values())) for end in ENDS)
    if rows:
        yield f"| **{name}**: {len(rows)} files | {' | '.join(sums)} |"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(document())
