"""The judge of ``siding``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.ids import SettlementId, TeamId
from planner.verify.facts import Facts
from planner.verify.say import when
from planner.verify.stays import Stay
from planner.verify.violation import Violation

Stop = tuple[TeamId, Stay]


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every train that stops without a siding, and every settlement with too many trains."""
    for place, stops in sorted(_stops(facts).items()):
        sidings = facts.campaign.settlement[place].sidings
        if sidings == 0:
            yield from _without(facts, place, stops)
        else:
            yield from _crowded(facts, place, stops, sidings)


def _stops(facts: Facts) -> dict[SettlementId, list[Stop]]:
    found: dict[SettlementId, list[Stop]] = {}
    for team in facts.campaign.teams:
        for stay in facts.stays[team.id] if team.profile == "rail" else ():
            found.setdefault(stay.settlement, []).append((team.id, stay))
    return found


def _without(facts: Facts, place: SettlementId, stops: list[Stop]) -> Iterator[Violation]:
    for team, stay in stops:
        if facts.fresh(stay.since):
            text = f"train '{team}' stops in '{place}' at {when(facts.horizon, stay.start)}"
            yield Violation("siding", f"{text}, which has no siding", (), (team,), place)


def _crowded(
    facts: Facts, place: SettlementId, stops: list[Stop], sidings: int
) -> Iterator[Violation]:
    for _, stay in sorted(stops, key=lambda stop: stop[1].start):
        moment = stay.start
        there = [stop for stop in stops if stop[1].start <= moment < stop[1].end]
        if len(there) > sidings and any(facts.fresh(other.since) for _, other in there):
            teams = tuple(sorted(team for team, _ in there))
            text = f"'{place}' at {when(facts.horizon, moment)}: {len(teams)} trains, "
            text += f"{sidings} sidings"
            yield Violation("siding", text, (), teams, place)
