"""How long a specialist could work at most, wherever the team is."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day, Span, merged
from planner.domain.people import Specialist, Team


def open_spans(
    campaign: Campaign, team: Team, person: Specialist | None = None
) -> dict[Day, tuple[Span, ...]]:
    """Return when the sessions that start on a day may run: the shift less all closed times.

    Past the day's midnight as far as the open stretch goes on. Days of rest, and days outside
    the team's dates, are not in it.
    """
    shift = merged(span.on(day) for day in range(-1, campaign.horizon.days) for span in team.shift)
    closed = [*campaign.calendar.spans("all"), *campaign.calendar.spans("team", team.id)]
    if person is not None:
        closed += campaign.calendar.spans("specialist", person.id)
    work = without(shift, merged(closed))
    end = (team.last_day + 1) * DAY_MIN
    return {
        day: tuple(
            Span(max(span.start, day * DAY_MIN), min(span.end, end))
            for span in work
            if span.overlaps(day * DAY_MIN, (day + 1) * DAY_MIN)
        )
        for day in work_days(campaign, team)
    }


def work_days(campaign: Campaign, team: Team) -> tuple[Day, ...]:
    """Return the days of a team that are no rest weekdays."""
    days = range(max(team.first_day, 0), min(team.last_day + 1, campaign.horizon.days))
    return tuple(day for day in days if campaign.horizon.weekday(day) not in team.rest_weekdays)


def available_min(campaign: Campaign, person: Specialist) -> dict[Day, Decimal]:
    """Return the most session minutes of a specialist by the day on which sessions start."""
    spans_of = open_spans(campaign, campaign.team[person.team], person)
    return {
        day: min(Decimal(sum(span.end - span.start for span in spans)), person.max_session_min)
        for day, spans in spans_of.items()
    }


def without(spans: Iterable[Span], closed: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of ``spans`` outside ``closed`` (both merged)."""
    left = list(spans)
    for gap in closed:
        left = [part for span in left for part in _cut(span, gap)]
    return tuple(left)


def _cut(span: Span, gap: Span) -> tuple[Span, ...]:
    if not gap.overlaps(span.start, span.end):
        return (span,)
    ends = ((span.start, gap.start), (gap.end, span.end))
    return tuple(Span(start, end) for start, end in ends if start < end)
