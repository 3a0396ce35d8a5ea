"""The month of each train as a table of its stations."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from planner.app.summary import Summary
from planner.cli.figures import figure
from planner.cli.grid import fill, grid
from planner.domain.campaign import Campaign
from planner.domain.clock import Minute
from planner.domain.names import Language
from planner.domain.people import Team
from planner.kpis import TrainStop
from planner.outputs.labels import translator

LONG_STAND_MIN = 6 * 60
"""A train that stands so long is told even without a session; shorter, it waits for the line."""


def train_tables(
    campaign: Campaign, summary: Summary, language: Language
) -> Iterator[RenderableType]:
    """Yield a table for each train: where it stands, from when to when, and whom it serves."""
    say = translator(language)
    for team in campaign.teams:
        if team.profile == "rail":
            name = team.names.text(language, team.id)
            table = grid(name, say("from"), say("to"), say("sessions"), say("visits"))
            fill(table, [_row(campaign, stop, language) for stop in _told(summary, team)])
            yield table


def _row(campaign: Campaign, stop: TrainStop, language: Language) -> tuple[str, ...]:
    return (
        campaign.settlement[stop.settlement].names.text(language, stop.settlement),
        _moment(campaign, stop.arrive),
        _moment(campaign, stop.depart),
        figure(language, stop.sessions),
        figure(language, stop.people),
    )


def _moment(campaign: Campaign, minute: Minute) -> str:
    return f"{campaign.horizon.moment(minute):%d.%m %H:%M}"


def _told(summary: Summary, team: Team) -> list[TrainStop]:
    """Return a train's stops with sessions, and its long stands away from base without any."""
    return [
        stop
        for stop in summary.stops
        if stop.team == team.id
        if stop.sessions
        or (stop.settlement != team.base and stop.depart - stop.arrive >= LONG_STAND_MIN)
    ]
