"""Settlements that a direction cannot get to, and teams that cannot sleep anywhere."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from planner.kpis.screening.finding import Finding
from planner.kpis.screening.scene import Scene


def findings(scene: Scene) -> Iterator[Finding]:
    """Yield the directions that some settlements are out of reach for, then the teams."""
    yield from _directions(scene)
    yield from _teams(scene)


def _directions(scene: Scene) -> Iterator[Finding]:
    campaign = scene.campaign
    for direction in campaign.directions:
        wanted = {
            place
            for place, kind in campaign.demand
            if campaign.kind[kind].direction == direction.id
        }
        teams = [team.id for team in campaign.teams if team.direction == direction.id]
        reached = np.zeros(len(campaign.settlements), dtype=bool)
        for team in teams:
            reached |= scene.access[team]
        far = sorted(place for place in wanted if not reached[scene.network.index[place]])
        if far and teams:
            names = ", ".join(far[:5]) + (", …" if len(far) > 5 else "")
            yield Finding(
                code="unreachable",
                table="directions",
                subject=direction.id,
                message=f"none of its {len(teams)} teams can get to {len(far)} settlements with "
                f"demand and home again: {names}",
                advice="widen travel hours, max_drive_min or nights away, or add beds on the way",
                numbers={"settlements": len(far), "teams": len(teams)},
            )


def _teams(scene: Scene) -> Iterator[Finding]:
    campaign = scene.campaign
    for team in campaign.teams:
        if team.sleeps_on_board or team.max_nights_away == 0:
            continue
        members = len(campaign.members[team.id])
        beds = [place.beds for place in campaign.settlements if place.id != team.base]
        if beds and max(beds) < members:
            yield Finding(
                code="night",
                table="teams",
                subject=team.id,
                message=f"its {members} members find beds together nowhere but at their base "
                f"(at most {max(beds)} in one settlement)",
                advice="add beds in a settlement, or split the team",
                numbers={"members": members, "beds": max(beds)},
            )
