"""The judge of ``pin``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import DAY_MIN, day_of
from planner.domain.pins import NightPin, Pin, SessionPin, StopPin
from planner.domain.plan import Session
from planner.verify.facts import Facts
from planner.verify.say import on, span
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every pin that is not kept."""
    for pin in facts.campaign.pins:
        for wrong in _wrong(facts, pin):
            teams = () if isinstance(pin, SessionPin) else (pin.team,)
            yield Violation("pin", f"pin '{pin.id}': {wrong}", (), teams, pin.settlement)


def _wrong(facts: Facts, pin: Pin) -> Iterator[str]:
    if isinstance(pin, SessionPin):
        yield from _session(facts, pin)
    elif isinstance(pin, StopPin):
        yield from _stop(facts, pin)
    else:
        yield from _night(facts, pin)


def _session(facts: Facts, pin: SessionPin) -> Iterator[str]:
    carrying = [row for row in facts.plan.sessions if row.pin == pin.id]
    if _is_past(facts, pin, carrying):
        return
    if len(carrying) != 1:
        yield f"{len(carrying)} sessions carry it, not exactly one"
    for row in carrying:
        for column, asked, told in _cells(facts, pin, row):
            if asked is not None and asked != told:
                yield f"session '{row.id}' differs from it in {column}"


def _is_past(facts: Facts, pin: SessionPin, carrying: list[Session]) -> bool:
    """Return whether the pin is about a session that started before "now"."""
    if pin.start is not None:
        return not facts.fresh(pin.start)
    if pin.start_day is not None and not facts.fresh((pin.start_day + 1) * DAY_MIN - 1):
        return True
    return len(carrying) == 1 and not facts.fresh(carrying[0].start)


def _cells(
    facts: Facts, pin: SessionPin, row: Session
) -> Iterator[tuple[str, object | None, object]]:
    yield "kind", pin.kind, row.kind
    yield "settlement", pin.settlement, row.settlement
    yield "venue", pin.venue, row.venue
    yield "start", pin.start, row.start
    yield "start", pin.start_day, day_of(row.start)
    yield "end", pin.end, row.end
    yield "end", pin.end_day, day_of(row.end - 1)
    yield "specialists", pin.specialists, frozenset(row.specialists)
    teams = (
        facts.campaign.specialist[name].team
        for name in row.specialists
        if name in facts.campaign.specialist
    )
    yield "team", pin.team, pin.team if pin.team in set(teams) else None
    yield "people", pin.people, row.people
    yield "case", pin.case, row.case


def _stop(facts: Facts, pin: StopPin) -> Iterator[str]:
    start = pin.start if facts.now is None else max(pin.start, facts.now)
    if start < pin.end and not facts.is_there(pin.team, pin.settlement, start, pin.end):
        text = span(facts.horizon, start, pin.end)
        yield f"team '{pin.team}' is not in '{pin.settlement}' {text}"


def _night(facts: Facts, pin: NightPin) -> Iterator[str]:
    rows = [row for row in facts.plan.nights if (row.team, row.day) == (pin.team, pin.day)]
    places = {row.settlement for row in rows}  # a missing row is reported by `table`
    team = facts.campaign.team[pin.team]
    is_away = not team.first_day <= pin.day <= team.last_day  # no row is due: it is nowhere
    if facts.fresh_night(pin.day) and (is_away or places - {pin.settlement}):
        text = on(facts.horizon, pin.day)
        yield f"team '{pin.team}' does not sleep in '{pin.settlement}' on {text}"
