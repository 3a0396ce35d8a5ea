"""The judge of ``after``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import day_of
from planner.domain.kinds import After
from planner.domain.plan import Session
from planner.verify.facts import Facts
from planner.verify.reach import share
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session that a session of another kind should have come before."""
    for row in facts.judged:
        for after in facts.campaign.kind[row.kind].after:
            earlier = facts.of_kind.get(after.kind, ())
            if not any(
                _is_before(after, o, row) and _is_near(facts, after, o, row) for o in earlier
            ):
                text = f"session '{row.id}' of '{row.kind}' in '{row.settlement}': no session of "
                text += f"'{after.kind}' in the same {after.scope} {_time_text(after)}"
                yield Violation("after", text, (row.id,), (), row.settlement)


def _time_text(after: After) -> str:
    if after.least_days == 0:
        within = "" if after.most_days is None else f", at most {after.most_days} days ago"
        return f"has ended before it{within}"
    most = "" if after.most_days is None else f" and at most {after.most_days}"
    return f"started at least {after.least_days}{most} days before"


def _is_before(after: After, other: Session, row: Session) -> bool:
    days = day_of(row.start) - day_of(other.start)
    if after.most_days is not None and days > after.most_days:
        return False
    return other.end <= row.start if after.least_days == 0 else days >= after.least_days


def _is_near(facts: Facts, after: After, other: Session, row: Session) -> bool:
    if after.scope == "campaign":
        return True
    case = facts.case_of.get(row.id)
    home = row.settlement if case is None else case.settlement
    if after.scope == "district":
        places = facts.campaign.settlement
        return places[other.settlement].district == places[home].district
    if case is None:
        return other.settlement == home
    return share(facts, facts.campaign.kind[after.kind], home, other.settlement) > 0
