"""Rule ``pin``, for pinned sessions."""

from __future__ import annotations

from planner.domain.clock import DAY_MIN, day_of
from planner.domain.pins import SessionPin
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held


def add(build: Build) -> None:
    """Hold exactly one session for each pin, as the pin asks."""
    for pin in build.campaign.pins:
        if not isinstance(pin, SessionPin):
            continue
        helds = build.roster.by_pin.get(pin.id, [])
        if helds or build.whole:
            build.model.add_exactly_one([held.present for held in helds])
        for held in helds:
            if held.judged:
                _agree(build, held, pin)


def _agree(build: Build, held: Held, pin: SessionPin) -> None:
    """Let the session, if held, agree with every cell of the pin."""
    if not _settled(held, pin):
        build.forbid(held.present)
        return
    _times(build, held, pin)
    if pin.people is not None:
        build.model.add(held.people == pin.people).only_enforce_if(held.present)
    _people(build, held, pin)


def _settled(held: Held, pin: SessionPin) -> bool:
    """Return whether all that is settled about the session agrees with the pin."""
    pairs = (
        (pin.kind, held.kind.id),
        (pin.settlement, held.settlement),
        (pin.venue, held.venue.id),
        (pin.case, held.case_id),
        (pin.start_day, held.day),
    )
    return all(asked is None or asked == given for asked, given in pairs)


def _times(build: Build, held: Held, pin: SessionPin) -> None:
    if pin.start is not None:
        build.model.add(held.start == pin.start).only_enforce_if(held.present)
    if pin.end is not None:
        build.model.add(held.end == pin.end).only_enforce_if(held.present)
    elif pin.end_day is not None:
        _end_day(build, held, pin.end_day)


def _end_day(build: Build, held: Held, day: int) -> None:
    """Let the last minute of the session lie on the day."""
    if not day_of(held.low) <= day <= day_of(held.high):
        build.forbid(held.present)
        return
    build.model.add(held.end > day * DAY_MIN).only_enforce_if(held.present)
    build.model.add(held.end <= (day + 1) * DAY_MIN).only_enforce_if(held.present)


def _people(build: Build, held: Held, pin: SessionPin) -> None:
    if pin.specialists is not None:
        if not pin.specialists <= held.works.keys():
            build.forbid(held.present)
        for person, works in held.works.items():
            if person in pin.specialists:
                build.model.add_implication(held.present, works)
            else:
                build.forbid(held.present, works)
    if pin.team is not None:
        if pin.team in build.variables.teams(held):
            build.model.add_implication(held.present, build.variables.team(held, pin.team))
        else:
            build.forbid(held.present)
