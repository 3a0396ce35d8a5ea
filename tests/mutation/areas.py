"""What is mutated, and who must see it: the judge, the makers of the models, the board."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.rules import Case

ROOT = Path(__file__).resolve().parents[2]

Docket = Callable[[str], bool]
"""Whether everything is as it should be; the cases of the rule named are asked first."""


@dataclass(frozen=True)
class Area:
    """Files that state rules, the docket that they answer to, and the tests that ask more."""

    name: str
    files: tuple[str, ...]
    docket: Docket
    tests: tuple[str, ...]
    ready: Callable[[str], None] = lambda _module: None
    """Makes what the trials of a module share, once, before they part."""

    def paths(self) -> list[Path]:
        """Return the files, in order."""
        found = {path for pattern in self.files for path in ROOT.glob(pattern)}
        return sorted(path for path in found if path.name not in {"book.py", "readings.py"})


def _by_rule(rule: str) -> list[Case]:
    from tests.rules import CASES

    return sorted(CASES, key=lambda case: case.rule != rule)


def judge(rule: str) -> bool:
    """Return whether the judge says of every plan of the docket what it said."""
    from planner.verify import violations
    from tests.rules import REPLAN_CASES
    from tests.rules.said import SAID, finding_lines

    if not _passes("tests.verify.test_worth", "tests.verify.test_left_out"):
        return False
    told = SAID.read_text(encoding="utf-8")
    told_of: dict[str, list[str]] = {}
    for line in told.splitlines():
        if not line.startswith("    "):
            told_of[line] = own = []
        else:
            own.append(line)
    return all(
        list(finding_lines(case)) == told_of[str(case)]
        and not violations(case.campaign, case.mended, case.now)
        for case in (*_by_rule(rule), *REPLAN_CASES)
    )


def _passes(*modules: str) -> bool:
    """Return whether the tests without parameters of some modules pass."""
    for name in modules:
        for key, test in vars(import_module(name)).items():
            if key.startswith("test_") and not hasattr(test, "pytestmark"):
                test()
    return True


def timetable(rule: str) -> bool:
    """Return whether the timetable's model takes every plan of the docket as it should."""
    from planner.solver.timetable.admits import admits
    from tests.solver.timetable.deciding import takes
    from tests.solver.timetable.test_deciding import (
        ALONE,
        FACTS,
        UNDECIDED,
        decides_rightly,
        drops_rightly,
        takes_rightly,
    )
    from tests.solver.timetable.test_docket import SESSION_CASES

    about = {id(case) for case in SESSION_CASES}
    return (
        all(
            admits(case.campaign, case.mended)
            and not (id(case) in about and admits(case.campaign, case.broken))
            and admits(case.campaign, case.broken, frozenset({case.rule}))
            for case in _by_rule(rule)
        )
        and all(takes_rightly(case) for case in FACTS)
        and all(takes(case.campaign, case.broken, ()) for case in ALONE)
        and all(decides_rightly(case) for case in _by_rule(rule) if case.rule == rule)
        and all(drops_rightly(case) for case in UNDECIDED if case.rule == rule)
    )


def board(rule: str) -> bool:
    """Return whether the board takes every plan of the docket as it should."""
    from planner.solver.load import admitted
    from tests.mutation import ready
    from tests.solver.test_docket import UNTHINKABLE, WRITTEN

    def admits(case: Case, plan: str, *without: str) -> bool:
        return admitted(ready.state(case, plan, *without), getattr(case, plan), frozenset(without))

    own = [
        f"tests.solver.board.test_{name}"
        for name in ("crews", "lunch", "lunches", "orphans", "refused", "returns", "stays")
    ]
    return _passes(*own) and all(
        admits(case, "mended")
        and not admits(case, "broken")
        and (str(case) in UNTHINKABLE or admits(case, "broken", case.rule))
        for case in _by_rule(rule)
        if case.rule not in WRITTEN
    )


def exact(rule: str) -> bool:
    """Return whether the exact model takes every plan of the docket as it should."""
    from tests.mutation import ready
    from tests.solver.exact.test_part import DECIDED, takes_rightly

    codes = ready.codes() & DECIDED
    own = [f"tests.solver.exact.test_{name}" for name in ("alone", "tightening", "rest", "part")]
    return (
        _passes(*own)
        and all(ready.rightly(model) for model in ready.models())
        and all(takes_rightly(case) for case in _by_rule(rule) if case.rule in codes)
    )


def ready_boards(module: str) -> None:
    """Make the boards of all plans."""
    from tests.mutation import ready

    ready.make_states(module)


def ready_models(module: str) -> None:
    """Make the models of all plans, with the rules of all other modules."""
    from tests.mutation import ready

    ready.make_models(module)


AREAS = (
    Area(
        "judge",
        ("planner/verify/**/*.py",),
        judge,
        ("tests/verify", "tests/rules", "tests/kpis/test_agreement.py"),
    ),
    Area(
        "timetable",
        ("planner/solver/timetable/rules/*.py",),
        timetable,
        ("tests/solver/timetable", "tests/solver/test_differential.py"),
    ),
    Area(
        "board",
        (
            "planner/solver/board/rules.py",
            "planner/solver/board/order.py",
            "planner/solver/board/lunch.py",
            "planner/solver/board/crews.py",
            "planner/solver/tours/rules.py",
        ),
        board,
        ("tests/solver/test_docket.py", "tests/solver/test_differential.py", "tests/solver"),
        ready_boards,
    ),
    Area(
        "exact",
        tuple(
            f"planner/solver/exact/rules/{name}.py"
            for name in ("days", "order", "people", "places", "tightening", "tours", "work")
        ),  # not what is for proofs alone: test_proofs, test_early and test_split hold their worth
        exact,
        ("tests/solver/exact",),
        ready_models,
    ),
)
BY_NAME = {area.name: area for area in AREAS}


def areas(names: tuple[str, ...]) -> Iterator[Area]:
    """Yield the areas of these names, all of them where there is none."""
    yield from (area for area in AREAS if not names or area.name in names)
