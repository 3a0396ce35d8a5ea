"""Pins that a plan is known to keep: each is taken from the plan, with more or fewer cells."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN
from planner.domain.pins import NightPin, Pin, SessionPin, StopPin
from planner.domain.plan import Plan, Session
from planner.solver.stays import all_stays


def pinned(campaign: Campaign, plan: Plan, count: int, rng: Random) -> Campaign:
    """Return the campaign with so many pins instead of its own, all kept by the plan."""
    rows = rng.sample(plan.sessions, min(count, len(plan.sessions)))
    makers = [rng.choice(("session", "session", "session", "stop", "night")) for _ in rows]
    pins = tuple(
        _pin(campaign, plan, f"pin-{number}", maker, row, rng)
        for number, (maker, row) in enumerate(zip(makers, rows, strict=True), 1)
    )
    return replace(campaign, pins=pins)


def _pin(campaign: Campaign, plan: Plan, name: str, maker: str, row: Session, rng: Random) -> Pin:
    if maker == "night":
        night = rng.choice([row for row in plan.nights if row.settlement is not None])
        assert night.settlement is not None
        return NightPin(id=name, team=night.team, settlement=night.settlement, day=night.day)  # type: ignore[arg-type]
    if maker == "stop":
        return _stop(campaign, plan, name, rng)
    return session_pin(name, row, rng)


def session_pin(name: str, row: Session, rng: Random) -> SessionPin:
    """Return a pin with some cells of a session, at least its kind or its case."""
    when: dict[str, object] = rng.choice(
        (
            {"start": row.start},
            {"start_day": row.start // DAY_MIN},
            {"end": row.end},
            {"end_day": (row.end - 1) // DAY_MIN},
            {"start": row.start, "end": row.end},
            {},
        )
    )
    cells: dict[str, object] = {
        "kind": row.kind,
        "settlement": row.settlement,
        "venue": row.venue,
        "specialists": frozenset(row.specialists),
        "team": row.teams[0],
        "people": row.people,
    }
    some = {key: cell for key, cell in cells.items() if rng.random() < 0.4}
    if row.case is not None and rng.random() < 0.5:
        some["case"] = row.case
    if not some and not when:
        some["kind"] = row.kind
    return SessionPin(id=name, **some, **when)  # type: ignore[arg-type]


def _stop(campaign: Campaign, plan: Plan, name: str, rng: Random) -> StopPin:
    team = rng.choice(campaign.teams)
    stays = [stay for stay in all_stays(campaign, plan.legs)[team.id] if stay.start < stay.end]
    stay = rng.choice(stays)
    step = campaign.horizon.grid_min
    start = rng.randrange(stay.start, stay.end, step)
    end = (
        rng.randrange(start + step, stay.end + step, step) if start + step <= stay.end else stay.end
    )
    return StopPin(id=name, team=team.id, settlement=stay.settlement, start=start, end=end)  # type: ignore[arg-type]
