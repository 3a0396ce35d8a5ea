"""The docket, asked of the model as it is solved: of its candidates, and with facts in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.solver.timetable.stated import readable
from planner.verify import violations
from tests.rules import CASES, Case
from tests.solver.timetable.deciding import decides, drops, takes
from tests.solver.timetable.test_docket import SESSION_CASES

BY_SETTING = {"grid", "table"}
"""True of candidates by the way they are made, so that no rule has to say it."""
TOO_LATE = {"after: it has ended by the start", "after: the other way round is no before"}
"""Who should come first takes part too; in other cases it is nowhere near."""

UNDECIDED = [case for case in SESSION_CASES if case.rule not in BY_SETTING]
FACTS = [
    case
    for case in UNDECIDED
    if all(readable(case.campaign, row) and row.start < row.end for row in case.broken.sessions)
]
ALONE = [case for case in FACTS if str(case) != "pin: two sessions carry it"]


def taking_part(case: Case) -> set[str]:
    """Return the sessions of the broken plan that its fault is about."""
    if case.rule == "run" or str(case) in TOO_LATE:  # the judge names the team, or one of two
        return {row.id for row in case.broken.sessions}
    if case.rule == "pin":
        return {row.id for row in case.broken.sessions if row.pin}
    return {name for found in violations(case.campaign, case.broken) for name in found.sessions}


def decides_rightly(case: Case) -> bool:
    """Return whether the model can come to the mended plan, and not to the broken one."""
    legs_alone = not case.broken.sessions and case.rule == "run"
    undecided = case.rule in BY_SETTING or case not in SESSION_CASES or legs_alone
    return decides(case.campaign, case.mended) and (
        undecided or not decides(case.campaign, case.broken)
    )


def takes_rightly(case: Case) -> bool:
    """Return whether a fault is refused exactly if one decides a session that takes part in it."""
    part = taking_part(case)
    return all(
        takes(case.campaign, case.broken, {row.id}) == (row.id not in part)
        for row in case.broken.sessions
        if row.id in part or case.rule != "after"  # whose other days may count
    ) and all(takes(case.campaign, case.mended, {row.id}) for row in case.mended.sessions)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_model_of_candidates_comes_to_the_mended_plan_and_not_to_the_broken(case: Case) -> None:
    assert decides_rightly(case)


@pytest.mark.parametrize("case", FACTS, ids=str)
def test_faults_among_facts_are_refused_only_of_who_takes_part(case: Case) -> None:
    assert takes_rightly(case)


def drops_rightly(case: Case) -> bool:
    """Return whether a session may be dropped exactly if the rest, now facts, can do without."""
    return all(
        drops(case.campaign, case.mended, row.id) == _goes_without(case, row.id)
        for row in case.mended.sessions
    )


def _goes_without(case: Case, name: str) -> bool:
    rest = replace(
        case.mended, sessions=tuple(row for row in case.mended.sessions if row.id != name)
    )
    return not {found.rule for found in violations(case.campaign, rest)} - {"table", "unplanned"}


@pytest.mark.parametrize("case", UNDECIDED, ids=str)
def test_sessions_on_which_others_rest_are_not_dropped(case: Case) -> None:
    assert drops_rightly(case)


@pytest.mark.parametrize("case", ALONE, ids=str)
def test_facts_alone_are_not_judged(case: Case) -> None:
    assert takes(case.campaign, case.broken, ())
