"""Whether the ward beds suffice for all patients who stay."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import accumulate

from planner.domain.campaign import Campaign
from planner.kpis.screening.finding import Finding
from planner.kpis.screening.scene import suits


def findings(campaign: Campaign, lost: Collection[str]) -> Iterator[Finding]:
    """Yield a finding if more patients stay than the ward beds could ever take.

    ``lost`` are the cases that have a finding already.
    """
    stays = sorted(
        case.stay_days for case in campaign.cases if case.stay_days > 0 and case.id not in lost
    )
    kinds = [kind for kind in campaign.kinds if kind.is_cases]
    beds = sum(
        venue.ward_beds for venue in campaign.venues if any(suits(kind, venue) for kind in kinds)
    )
    most = most_stays(stays, beds, campaign.horizon.days)
    if most < len(stays):
        yield Finding(
            code="ward",
            table="venues",
            subject="ward_beds",
            message=f"at most {most} of {len(stays)} patients who stay find a bed in the "
            f"{beds} ward beds",
            advice="add ward_beds, or lower stay_days",
            numbers={"cases": len(stays), "most": most, "beds": beds},
        )


def most_stays(stays: list[int], beds: int, nights: int) -> int:
    """Return the most of the stays (in order) that the beds could take.

    In each bed only the last stay may run past the horizon; the others are over before its last
    night. So all but ``beds`` of the stays fit into ``beds × (nights − 1)`` bed nights.
    """
    if beds == 0:
        return 0
    room = beds * (nights - 1)
    whole = sum(total <= room for total in accumulate(stays))
    return min(len(stays), whole + beds)
