"""How much the roster could serve at most, against what is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

from planner.domain.ids import DirectionId, KindId
from planner.domain.kinds import Kind
from planner.kpis.screening.finding import Finding
from planner.kpis.screening.scene import Scene, block_people, least_length, suits


def findings(scene: Scene, servable: Mapping[KindId, int]) -> Iterator[Finding]:
    """Yield the kinds, then the directions, that ask for more than the roster's hours.

    ``servable`` are the people of each kind that nothing else stops.
    """
    limits = {
        kind.id: min(servable[kind.id], kind_limit(scene, kind)) for kind in scene.campaign.kinds
    }
    for kind in scene.campaign.kinds:
        if limits[kind.id] < servable[kind.id]:
            yield _of_kind(kind, servable[kind.id], limits[kind.id])
    for direction in scene.campaign.directions:
        wanted = sum(limits[kind.id] for kind in scene.campaign.kinds_of[direction.id])
        most = direction_limit(scene, direction.id, limits)
        if most < wanted:
            yield _of_direction(scene, direction.id, wanted, most)


def kind_limit(scene: Scene, kind: Kind) -> int:
    """Return the most people whom a kind could serve if all time were spent on it alone.

    For each need: the session minutes of everyone with the skill, by the blocks they make.
    """
    people = most_per_block(scene, kind)
    able = scene.able(kind, _shortest(scene, kind))
    blocks = (
        Fraction(sum(scene.minutes[row.id] for row in able if skill in row.skills))
        / (count * _block_min(scene, kind))
        for skill, count in kind.needs
        if count > 0
    )
    limit = min(blocks, default=Fraction(0)) * people
    return limit.numerator // limit.denominator


def direction_limit(scene: Scene, direction: DirectionId, limits: Mapping[KindId, int]) -> int:
    """Return the most people whom all kinds of a direction together could serve.

    A fractional knapsack (Dantzig 1957): the minutes of everyone with a skill that any of the
    kinds needs are spent first where a person served costs the fewest minutes.
    """
    kinds = [kind for kind in scene.campaign.kinds_of[direction] if limits[kind.id] > 0]
    able = {row.id for kind in kinds for row in scene.able(kind, _shortest(scene, kind))}
    left = Fraction(sum(scene.minutes[person] for person in able))
    total = Fraction(0)
    for cost, kind in sorted((_cost(scene, kind), kind.id) for kind in kinds):
        served = min(Fraction(limits[kind]), left / cost) if cost else Fraction(limits[kind])
        total += served
        left -= served * cost
    return total.numerator // total.denominator


def most_per_block(scene: Scene, kind: Kind) -> int:
    """Return the most people that a block of a kind can serve in any venue."""
    venues = scene.campaign.venue.values()
    most = max((block_people(kind, venue) for venue in venues if suits(kind, venue)), default=0)
    return min(most, 1) if kind.is_cases else most


def _cost(scene: Scene, kind: Kind) -> Fraction:
    """Return the fewest specialist minutes that one person served takes."""
    return Fraction(kind.head_count * _block_min(scene, kind), most_per_block(scene, kind))


def _block_min(scene: Scene, kind: Kind) -> int:
    """Return the shortest block of a kind; cases may have shorter ones than the kind."""
    own = (case.block_min for case in scene.campaign.cases if case.kind == kind.id)
    return min([kind.block_min, *(minutes for minutes in own if minutes)])


def _shortest(scene: Scene, kind: Kind) -> int:
    return _block_min(scene, kind) if kind.is_cases else least_length(kind)


def _of_kind(kind: Kind, wanted: int, most: int) -> Finding:
    share = (Decimal(most * 100) / wanted).quantize(Decimal(1), ROUND_FLOOR)
    return Finding(
        code="capacity",
        table="kinds",
        subject=kind.id,
        message=f"at most {most} of {wanted} people ({share} %) could be served, even if everyone "
        "with the skills did nothing else",
        advice="add specialists with its skills, raise max_hours, or lower the demand",
        numbers={"people": wanted, "most": most},
    )


def _of_direction(scene: Scene, direction: DirectionId, wanted: int, most: int) -> Finding:
    kinds = len(scene.campaign.kinds_of[direction])
    share = (Decimal(most * 100) / wanted).quantize(Decimal(1), ROUND_FLOOR)
    return Finding(
        code="capacity",
        table="directions",
        subject=direction,
        message=f"at most {most} of {wanted} people ({share} %) of its {kinds} kinds together "
        "could be served in all the hours of its specialists",
        advice="add specialists, raise max_hours, or lower the demand",
        numbers={"people": wanted, "most": most},
    )
