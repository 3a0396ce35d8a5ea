"""Pins of all three sorts that a plan can keep: each is taken from a plan made for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day
from planner.domain.ids import SettlementId
from planner.domain.people import Team
from planner.domain.plan import Session
from planner.inputs.generating.meetings import meetings
from planner.inputs.generating.stays import Stay, home_stay, outings
from planner.network import Network

TRIES = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """A pin's cells, and the stay and session of a plan that keeps it."""

    cells: dict[str, str]
    stay: Stay
    session: Session | None = None


def keepable(campaign: Campaign, rng: Random, most: int) -> list[Kept]:
    """Return at most ``most`` pins that one plan keeps together.

    Each is of another road team in another settlement (or a team at its base), so that they
    cannot get into each other's way.
    """
    network, taken = Network(campaign), set[SettlementId]()
    teams = [team for team in campaign.teams if team.profile == "road"]
    rng.shuffle(teams)
    found: list[Kept] = []
    for team in teams[: most * 2]:
        free = [place.id for place in campaign.settlements if place.id not in taken]
        if len(found) < most and free:
            kept = next(_kept(campaign, network, team, free, rng), None)
            if kept is not None:
                taken.add(kept.stay.settlement)
                found.append(kept)
    return found


def _kept(
    campaign: Campaign, network: Network, team: Team, free: list[SettlementId], rng: Random
) -> Iterator[Kept]:
    days = [
        day
        for day in range(team.first_day, team.last_day + 1)
        if campaign.horizon.weekday(day) not in team.rest_weekdays
    ]
    for _ in range(TRIES if days else 0):
        place, day = rng.choice(free), rng.choice(days)
        what = rng.choice(("session", "session", "stop", "night"))
        last = day + 1 if what == "night" else day
        if place == team.base:
            stays = [home_stay(team, day)]
        elif last in days:
            stays = [*outings(campaign, network, team, place, (day, last))]
        else:
            stays = []
        for stay in stays:
            yield from _pins(campaign, stay, what, day, rng)


def _pins(campaign: Campaign, stay: Stay, what: str, day: Day, rng: Random) -> Iterator[Kept]:
    team, horizon = stay.team, campaign.horizon
    cells = {"what": what, "settlement": str(stay.settlement), "team": str(team.id)}
    if what == "night":
        yield Kept({**cells, "start": horizon.date(day).isoformat()}, stay)
    elif what == "stop":
        yield Kept({**cells, **_stop_cells(campaign, stay, day)}, stay)
    else:
        held = [*meetings(campaign, stay)]
        if held:
            session = rng.choice(held)
            yield Kept({**cells, **_session_cells(campaign, session, rng)}, stay, session)


def _stop_cells(campaign: Campaign, stay: Stay, day: Day) -> dict[str, str]:
    """Return start and end; a whole day at base as a bare date."""
    horizon = campaign.horizon
    if stay.arrive == day * DAY_MIN and stay.depart == (day + 1) * DAY_MIN:
        return {"start": horizon.date(day).isoformat()}
    return {"start": horizon.iso(stay.arrive), "end": horizon.iso(stay.depart)}


def _session_cells(campaign: Campaign, session: Session, rng: Random) -> dict[str, str]:
    """Return what the session agrees with: its kind and day, and more or less of the rest."""
    horizon = campaign.horizon
    start = horizon.iso(session.start)
    cells = {
        "venue": str(session.venue),
        "specialists": ";".join(session.specialists),
        "people": str(session.people),
        "end": horizon.iso(session.end),
    }
    chosen = {name: cell for name, cell in cells.items() if rng.random() < 0.5}
    return {"kind": str(session.kind), "start": rng.choice((start, start[:10])), **chosen}
