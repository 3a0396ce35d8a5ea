"""Patients whom no plan can serve, or not in time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.domain.clock import Day
from planner.domain.demand import Case
from planner.domain.ids import KindId
from planner.kpis.screening.finding import Finding
from planner.kpis.screening.scene import Scene, least_length
from planner.kpis.screening.unserved import ADVICE, WHY, shares_of, why_not

REASONS = ("no_venue", "no_specialist", "unreachable")


def findings(scene: Scene, first: Mapping[KindId, Day | None]) -> Iterator[Finding]:
    """Yield a finding for each case that no plan can serve."""
    for case in scene.campaign.cases:
        found = _of_place(scene, case) or _of_ward(scene, case) or _of_time(scene, case, first)
        if found is not None:
            yield found


def _of_place(scene: Scene, case: Case) -> Finding | None:
    kind = scene.campaign.kind[case.kind]
    length = case.block_min or least_length(kind)
    near = shares_of(scene, kind, case.settlement)
    reasons = {why_not(scene, kind, place, length) for place in near}
    if None in reasons:
        return None
    reason = why_not(scene, kind, case.settlement, length) or REASONS[0]
    return Finding(
        code=reason,
        table="cases",
        subject=case.id,
        message=f"can never be served: {WHY[reason]} (settlement {case.settlement!r})",
        advice=ADVICE[reason],
        numbers={"settlements": len(near), "block_min": length},
    )


def _of_ward(scene: Scene, case: Case) -> Finding | None:
    kind = scene.campaign.kind[case.kind]
    length = case.block_min or least_length(kind)
    near = shares_of(scene, kind, case.settlement)
    venues = [venue for place in near for venue in scene.venues(kind, place, length)]
    if case.stay_days == 0 or any(venue.ward_beds > 0 for venue in venues):
        return None
    return Finding(
        code="ward",
        table="cases",
        subject=case.id,
        message=f"needs {case.stay_days} nights in a ward, and no venue it may go to has ward beds",
        advice="give a venue ward_beds, or lower stay_days",
        numbers={"stay_days": case.stay_days, "venues": len(venues)},
    )


def _of_time(scene: Scene, case: Case, first: Mapping[KindId, Day | None]) -> Finding | None:
    day, latest = first[case.kind], case.latest
    if day is None or latest is None or day <= latest:
        return None  # a kind that is never held has a finding of its own
    horizon = scene.campaign.horizon
    return Finding(
        code="latest",
        table="cases",
        subject=case.id,
        message=f"latest is {horizon.date(latest)}, but kind {case.kind!r} cannot be held before "
        f"{horizon.date(day)}",
        advice="set latest later, or shorten the days that after asks for",
        numbers={"latest_day": latest, "first_day": day},
    )
