"""What differs between a plan and its edited copy, as the pins that keep it so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from planner.domain.campaign import Campaign
from planner.domain.ids import PinId, SettlementId, TeamId
from planner.domain.pins import NightPin, Pin, SessionPin, StopPin
from planner.domain.plan import Plan, Session
from planner.outputs.schedules.stays import stays
from planner.outputs.schedules.view import grouped
from planner.outputs.tables import canonical

Edit = tuple[Pin, PinId | None]
"""A pin, and the campaign's own pin whose place it takes (None: it is a new one)."""


def edited_pins(campaign: Campaign, old: Plan, edited: Plan) -> Iterator[Pin]:
    """Yield a pin for every session, stay and night that is not as it was.

    A pin that takes the place of one of the campaign's has its id; others get an id of their own.
    """
    old, edited = canonical(old), canonical(edited)
    taken = {pin.id for pin in campaign.pins}
    replaced: set[PinId] = set()
    for edits in (_sessions, _stops, _nights):
        for pin, instead_of in edits(campaign, old, edited):
            if instead_of is None or instead_of in replaced:
                name = _free(pin.id, taken)
            else:
                name = instead_of
            taken.add(name)
            replaced.add(name)
            yield replace(pin, id=name)


def lost_sessions(old: Plan, edited: Plan) -> Iterator[Session]:
    """Yield the sessions that the edited plan does not hold any more."""
    kept = {row.id for row in edited.sessions}
    return (row for row in canonical(old).sessions if row.id not in kept)


def _free(wanted: str, taken: set[PinId]) -> PinId:
    """Return an id of the letters that ids have, numbered until it is free."""
    name = re.sub(r"[^A-Za-z0-9_.-]", "-", wanted)
    number, found = 1, PinId(name)
    while found in taken:
        number += 1
        found = PinId(f"{name}-{number}")
    return found


def _sessions(campaign: Campaign, old: Plan, edited: Plan) -> Iterator[Edit]:
    own = {pin.id for pin in campaign.pins}
    before = {row.id: row for row in old.sessions}
    for row in edited.sessions:
        was = before.get(row.id)
        if was is None or _what_is_pinned(row) != _what_is_pinned(was):
            carried = was.pin if was is not None and was.pin in own else None
            yield _session_pin(row, was), carried


def _what_is_pinned(row: Session) -> tuple[object, ...]:
    """Return what of a session a pin can fix; its blocks, direction and teams follow from it."""
    where = (row.kind, row.settlement, row.venue)
    return (*where, row.start, row.end, set(row.specialists), row.people, row.case)


def _session_pin(row: Session, was: Session | None) -> SessionPin:
    """Return the pin of a session; its people stay open unless the user has changed them."""
    return SessionPin(
        id=PinId(f"edit-{row.id}"),
        kind=row.kind,
        settlement=row.settlement,
        venue=row.venue,
        start=row.start,
        end=row.end,
        specialists=frozenset(row.specialists) or None,
        people=None if was is not None and was.people == row.people else row.people,
        case=row.case,
    )


def _stops(campaign: Campaign, old: Plan, edited: Plan) -> Iterator[Edit]:
    """Yield the stays away from base, between two legs, that the old plan has not."""
    known = set(_stays(campaign, old))
    for pin in _stays(campaign, edited):
        if pin not in known:
            yield pin, _contradicted(campaign, pin)


def _stays(campaign: Campaign, plan: Plan) -> Iterator[StopPin]:
    for team, legs in grouped((row.team, row) for row in plan.legs).items():
        for stay in stays(legs):
            if stay.came is None or stay.goes is None or _is_base(campaign, team, stay.settlement):
                continue
            start, end = stay.came.arrive, stay.goes.depart
            if start < end:
                name = PinId(f"edit-stop-{team}-{campaign.horizon.iso(start)[:10]}")
                yield StopPin(id=name, team=team, settlement=stay.settlement, start=start, end=end)


def _is_base(campaign: Campaign, team: TeamId, place: SettlementId) -> bool:
    found = campaign.team.get(team)
    return found is not None and found.base == place


def _contradicted(campaign: Campaign, new: StopPin) -> PinId | None:
    """Return the campaign's pin that wants the team elsewhere at that time."""
    return next(
        (
            pin.id
            for pin in campaign.pins
            if isinstance(pin, StopPin)
            and pin.team == new.team
            and pin.settlement != new.settlement
            and pin.start < new.end
            and new.start < pin.end
        ),
        None,
    )


def _nights(campaign: Campaign, old: Plan, edited: Plan) -> Iterator[Edit]:
    """Yield the nights in another settlement than before; one on the road cannot be pinned."""
    before = {(row.team, row.day): row.settlement for row in old.nights}
    own = {(pin.team, pin.day): pin.id for pin in campaign.pins if isinstance(pin, NightPin)}
    for row in edited.nights:
        key = (row.team, row.day)
        if row.settlement is None or before.get(key) == row.settlement:
            continue
        date = campaign.horizon.date(row.day).isoformat()
        name = PinId(f"edit-night-{row.team}-{date}")
        pin = NightPin(id=name, team=row.team, settlement=row.settlement, day=row.day)
        yield pin, own.get(key)
