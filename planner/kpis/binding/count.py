"""Each rule with how often it binds in a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.domain.rules import RULES
from planner.kpis.binding import order, sessions, tours
from planner.kpis.binding.scene import Scene, Tally
from planner.network import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """One rule: at its limit so many ``times``, of so many ``chances``, counted in ``unit``."""

    rule: str
    unit: str
    times: int
    chances: int


RULES_COUNTED: Mapping[str, tuple[str, Callable[[Scene], Tally]]] = {
    "grid": ("journeys", tours.grid),
    "place": ("teams", tours.place),
    "travel": ("journeys", tours.travel),
    "shift": ("sessions and journeys", tours.shift),
    "drive": ("days of teams", tours.drive),
    "rest": ("days of teams", tours.rest),
    "run": ("runs of days", tours.run),
    "night": ("nights in settlements", tours.night),
    "away": ("runs of nights", tours.away),
    "link": ("journeys", tours.link),
    "siding": ("stops of trains", tours.siding),
    "present": ("sessions", sessions.present),
    "double": ("sessions", sessions.double),
    "needs": ("sessions", sessions.needs),
    "language": ("sessions", sessions.language),
    "venue": ("sessions", sessions.venue),
    "room": ("sessions", sessions.room),
    "hours": ("sessions", sessions.hours),
    "length": ("sessions", sessions.length),
    "seats": ("sessions", sessions.seats),
    "demand": ("settlements and kinds", sessions.demand),
    "quota": ("settlements and kinds", order.quota),
    "gap": ("pairs of days", order.gap),
    "after": ("sessions", order.after),
    "with": ("sessions", order.with_),
    "apart": ("sessions", order.apart),
    "lunch": ("days of specialists", sessions.lunch),
    "load": ("days of specialists", sessions.load),
    "last": ("sessions", sessions.last),
    "case": ("patients", order.case),
    "ward": ("nights in venues", order.ward),
    "pin": ("pins", order.pin),
    "unplanned": ("settlements and kinds", order.unplanned),
}
"""Rule code -> what is counted, and who counts. ``table`` is about how a plan is written down."""


def binding(campaign: Campaign, network: Network, plan: Plan) -> tuple[Binding, ...]:
    """Return how often each rule stands at its limit in a sound plan, in the rule book's order."""
    scene = Scene(campaign, network, plan)
    counted = [(rule.code, *RULES_COUNTED[rule.code]) for rule in RULES if rule.code != "table"]
    tallies = ((code, unit, count(scene)) for code, unit, count in counted)
    return tuple(
        Binding(rule=code, unit=unit, times=times, chances=chances)
        for code, unit, (times, chances) in tallies
    )
