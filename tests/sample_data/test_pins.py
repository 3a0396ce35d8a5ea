"""Every pin of the Aktobe campaign can be kept at once, by a plan made by hand."""

from __future__ import annotations

from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.clock import Day, Minute
from planner.domain.ids import PinId, SessionId, SettlementId, SpecialistId, TeamId
from planner.domain.pins import SessionPin
from planner.domain.plan import Leg, Night, Plan, Served, Session
from planner.inputs import load_campaign
from planner.network import Network
from planner.verify import violations

FOLDER = Path(__file__).resolve().parents[2] / "sample_data" / "aktobe-2016"
JOURNEYS = (
    # team, to, day of October, hour and minute of departure
    ("leadership-1", "kandyagash", 5, 9, 0),
    ("leadership-1", "aktobe", 5, 13, 0),
    ("leadership-1", "khromtau", 11, 15, 0),
    ("leadership-1", "aktobe", 12, 15, 0),
    ("leadership-1", "shalkar", 18, 9, 30),
    ("leadership-1", "aktobe", 19, 12, 0),
    ("social-1", "shubarkuduk", 11, 8, 0),
    ("social-1", "aktobe", 11, 17, 0),
    ("health-3", "irgiz", 12, 8, 0),
    ("health-3", "aktobe", 14, 8, 0),
    ("health-train", "khromtau", 17, 19, 0),
    ("health-train", "kandyagash", 19, 19, 0),
)
HELD = {
    # pin: people, minutes, blocks, aides beside the leader
    "opening": (600, 120, 1, 2),
    "kandyagash-business": (60, 90, 1, 1),
    "khromtau-business": (60, 90, 1, 1),
    "khromtau-reception": (10, 120, 2, 1),
    "shalkar-students": (80, 60, 1, 0),
    "closing": (600, 120, 1, 2),
}


def legs(campaign: Campaign, network: Network) -> list[Leg]:
    where = {team.id: team.base for team in campaign.teams}
    found = []
    for name, place, october, hour, minute in JOURNEYS:
        team, end = campaign.team[TeamId(name)], SettlementId(place)
        depart = Minute((october + 1) * 1440 + hour * 60 + minute)  # day 0 is 29 September
        trip = network.trip(team, where[team.id], end, depart)
        assert trip is not None
        found.append(
            Leg(
                team=team.id,
                start=where[team.id],
                end=end,
                depart=depart,
                arrive=depart + trip.minutes,
                km=round(trip.km, 1),
            )
        )
        where[team.id] = end
    return found


def session(campaign: Campaign, pin: SessionPin) -> Session:
    people, minutes, blocks, aides = HELD[pin.id]
    assert pin.kind
    assert pin.settlement
    assert pin.venue
    assert pin.start is not None
    crew = ["leader-1", *(f"aide-{number}" for number in range(1, aides + 1))]
    return Session(
        id=SessionId(pin.id),
        kind=pin.kind,
        direction=campaign.kind[pin.kind].direction,
        settlement=pin.settlement,
        venue=pin.venue,
        start=pin.start,
        end=pin.start + minutes,
        blocks=blocks,
        people=people,
        specialists=tuple(map(SpecialistId, crew)),
        teams=(TeamId("leadership-1"),),
        pin=PinId(pin.id),
    )


def night(campaign: Campaign, journeys: list[Leg], team: TeamId, day: Day) -> Night:
    done = [leg.end for leg in journeys if leg.team == team and leg.depart < (day + 1) * 1440]
    return Night(team=team, day=day, settlement=done[-1] if done else campaign.team[team].base)


def test_every_pin_can_be_kept_by_one_plan() -> None:
    campaign = load_campaign(FOLDER)
    journeys = legs(campaign, Network(campaign))
    pinned = [pin for pin in campaign.pins if isinstance(pin, SessionPin)]
    sessions = tuple(session(campaign, pin) for pin in pinned)
    plan = Plan(
        sessions=sessions,
        served=tuple(
            Served(session=held.id, settlement=held.settlement, people=held.people)
            for held in sessions
        ),
        legs=tuple(journeys),
        nights=tuple(
            night(campaign, journeys, team.id, day)
            for team in campaign.teams
            for day in range(team.first_day, team.last_day + 1)
        ),
    )
    broken = [found for found in violations(campaign, plan) if found.rule != "unplanned"]
    assert [str(found) for found in broken] == []
