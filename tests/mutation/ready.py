"""What trials share, made once before they part: it takes much longer than the trial itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.solver.exact.build import Build
    from planner.solver.search.state import State
    from tests.rules import Case

PARTS = {"planner.solver.board.crews", "planner.solver.board.lunch"}
"""Parts of the board itself: each trial makes its own boards."""

Key = tuple[str, ...]
_STATES: dict[Key, State] = {}
_MODELS: list[Model] = []


def make_states(module: str) -> None:
    """Make the empty boards of the docket, unless the module is a part of them."""
    from tests.rules import CASES

    _STATES.clear()
    if module not in PARTS:
        for case in CASES:
            for key in (("mended",), ("broken",), ("broken", case.rule)):
                _STATES[(str(case), *key)] = state(case, *key)


def state(case: Case, *key: str) -> State:
    """Return an empty board for a plan of the docket."""
    from planner.network import Network
    from planner.solver.search.state import State

    known = _STATES.get((str(case), *key))
    return known or State(case.campaign, Network(case.campaign))


@dataclass(frozen=True)
class Model:
    """A model fixed to a plan, with the rules of all modules but one."""

    module: str
    build: Build
    sound: bool


def make_models(module: str) -> None:
    """Make the models of all plans that answer to the module's rules alone."""
    from planner.solver.exact.admits import feasible, fixed
    from planner.solver.exact.rules import ADD, TIGHTEN
    from tests.solver.exact.test_exact_docket import DECIDED

    _MODELS.clear()
    for case in DECIDED:
        for sound, plan in ((True, case.mended), (False, case.broken)):
            build = fixed(case.campaign, plan)
            if build is None:
                continue
            for add in (*ADD.values(), *TIGHTEN):
                if add.__module__ != module:
                    add(build)
            if feasible(build):
                _MODELS.append(Model(module, build, sound))


def models() -> Iterator[Model]:
    """Yield the models made, those of broken plans first."""
    yield from sorted(_MODELS, key=lambda model: model.sound)


def codes() -> set[str]:
    """Return the codes of the rules that are made in the module, as far as models were made."""
    from planner.solver.exact.rules import ADD

    modules = {model.module for model in _MODELS}
    found = {code for code, add in ADD.items() if add.__module__ in modules}
    return found | ({"double"} if "present" in found else set())


def rightly(model: Model) -> bool:
    """Return whether the rules left, as they are now, take the plan as they should."""
    from planner.solver.exact.admits import feasible
    from planner.solver.exact.rules import ADD, TIGHTEN

    for add in (*ADD.values(), *TIGHTEN):
        if add.__module__ == model.module:
            add(model.build)
    return feasible(model.build) == model.sound
