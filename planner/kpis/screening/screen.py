"""The arithmetic of ``planner check``: what no plan can serve, and what is short."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from planner.domain.campaign import Campaign
from planner.domain.clock import Day
from planner.domain.ids import KindId
from planner.domain.kinds import Kind
from planner.kpis.screening import capacity, cases, travel, unserved, wards
from planner.kpis.screening.finding import Finding
from planner.kpis.screening.order import first_days
from planner.kpis.screening.scene import Scene
from planner.network import Network


def screen(campaign: Campaign, network: Network) -> tuple[Finding, ...]:
    """Return what the numbers alone show; every claim holds for all plans whatsoever.

    Only necessary conditions are looked at, each by itself: what is not found here may still
    turn out impossible.
    """
    scene, first = Scene(campaign, network), first_days(campaign)
    lost = [*cases.findings(scene, first)]
    named = {row.subject for row in lost}
    found: list[Finding] = [*travel.findings(scene), *_never(campaign, first)]
    servable: dict[KindId, int] = {}
    for kind in campaign.kinds:
        if kind.is_cases:
            people = _cases_left(campaign, kind, named)
        else:
            most = unserved.most_served(scene, kind)
            found.extend(unserved.findings(kind, most))
            people = sum(most.people.values())
        servable[kind.id] = 0 if first[kind.id] is None else people
    return (*found, *lost, *wards.findings(campaign, named), *capacity.findings(scene, servable))


def _cases_left(campaign: Campaign, kind: Kind, lost: Collection[str]) -> int:
    return sum(case.kind == kind.id and case.id not in lost for case in campaign.cases)


def _never(campaign: Campaign, first: Mapping[KindId, Day | None]) -> Iterator[Finding]:
    """Yield the kinds that no day is left for."""
    for kind in campaign.kinds:
        people = sum(n for (_, what), n in campaign.demand.items() if what == kind.id)
        if first[kind.id] is None and people:
            yield Finding(
                code="after" if kind.after else "hours",
                table="kinds",
                subject=kind.id,
                message=f"{people} people can never be served: no day is left for it"
                + (" after the kinds that must come first" if kind.after else ""),
                advice="change its weekdays, not_last_days, closed days or after",
                numbers={"people": people},
            )
