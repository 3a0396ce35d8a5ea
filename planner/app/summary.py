"""A plan in the figures that a person asks for first; renders nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Decimal

from planner import kpis
from planner.app.judging import Verdict
from planner.domain.campaign import Campaign
from planner.domain.ids import DistrictId, SettlementId
from planner.domain.plan import Plan, PlanRecord, Points
from planner.kpis import DirectionRow, DistrictRow, TeamRow, TrainStop
from planner.network import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """Sessions of one category (surgery, seminar ...), their visits, and in how many districts."""

    category: str
    sessions: int
    people: int
    districts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Demand left unserved for one reason: people, and in how many settlements."""

    reason: str
    people: int
    settlements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What ``planner show`` tells; bounds are None where unknown.

    ``people`` counts visits: one person may be served by several kinds. ``reached`` is a lower
    limit of the persons. ``districts`` begin with the worst-off, ``findings`` are the judge's.
    """

    status: str
    is_of_campaign: bool
    findings: int
    points: Points
    bound: Decimal | None
    bound_served: Decimal | None
    people: int
    demand: int
    reached: int
    sessions: int
    settlements: int
    directions: tuple[DirectionRow, ...]
    categories: tuple[Category, ...]
    districts: tuple[DistrictRow, ...]
    teams: tuple[TeamRow, ...]
    stops: tuple[TrainStop, ...]
    refusals: tuple[Refusal, ...]


def summarise(
    campaign: Campaign, record: PlanRecord, verdict: Verdict, network: Network
) -> Summary:
    """Return the summary of a plan; everything is counted from its tables."""
    plan = record.plan
    return Summary(
        status=record.status,
        is_of_campaign=record.digest in ("", campaign.digest),
        findings=len(verdict.violations),
        points=kpis.points(campaign, network, plan),
        bound=record.bound,
        bound_served=record.bound_served,
        people=kpis.served_people(plan),
        demand=sum(campaign.demand.values()),
        reached=kpis.reached(campaign, plan),
        sessions=len(plan.sessions),
        settlements=len({row.settlement for row in plan.sessions}),
        directions=kpis.by_direction(campaign, plan),
        categories=_categories(campaign, plan),
        districts=tuple(sorted(kpis.by_district(campaign, plan), key=_worst_first)),
        teams=kpis.by_team(campaign, network, plan),
        stops=kpis.train_stops(campaign, plan),
        refusals=_refusals(plan),
    )


def _worst_first(row: DistrictRow) -> tuple[bool, Decimal]:
    share = row.points_share
    return share is None, share or Decimal(0)


def _categories(campaign: Campaign, plan: Plan) -> tuple[Category, ...]:
    """Return the categories held, the most frequent first."""
    sessions: Counter[str] = Counter()
    people: Counter[str] = Counter()
    districts: defaultdict[str, set[DistrictId]] = defaultdict(set)
    for row in plan.sessions:
        category = campaign.kind[row.kind].category
        sessions[category] += 1
        people[category] += row.people
        districts[category].add(campaign.settlement[row.settlement].district)
    ordered = sorted(sessions, key=lambda name: (-sessions[name], name))
    return tuple(
        Category(
            category=name,
            sessions=sessions[name],
            people=people[name],
            districts=len(districts[name]),
        )
        for name in ordered
    )


def _refusals(plan: Plan) -> tuple[Refusal, ...]:
    """Return the reasons of what is unplanned, the one with most people first."""
    people: Counter[str] = Counter()
    places: defaultdict[str, set[SettlementId]] = defaultdict(set)
    for row in plan.unplanned:
        people[row.reason] += row.people
        places[row.reason].add(row.settlement)
    ordered = sorted(people, key=lambda reason: (-people[reason], reason))
    return tuple(
        Refusal(reason=reason, people=people[reason], settlements=len(places[reason]))
        for reason in ordered
    )
