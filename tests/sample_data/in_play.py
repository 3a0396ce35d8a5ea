"""Which rows of a campaign bring a rule into play: those whose values let it refuse something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.clock import WHOLE_DAY, DaySpan
from planner.domain.kinds import Kind
from planner.domain.people import Specialist
from planner.domain.places import Settlement

Rows = Iterable[str]
USUAL_SHIFT = (DaySpan(480, 1200),)
BOTH_LANGUAGES = frozenset({"kk", "ru"})


def rows_in_play(campaign: Campaign) -> Mapping[str, frozenset[str]]:
    """Return the rows of each rule, written ``table:id`` as the sample's README writes them."""
    return {rule: frozenset(rows(campaign)) for rule, rows in IN_PLAY.items()}


def _of(table: str, *bites: Callable[[Any], object]) -> Callable[[Campaign], Rows]:
    """Return what finds the rows of a table of which one of the questions is true."""
    return lambda campaign: (
        f"{table}:{row.id}"
        for row in getattr(campaign, table)
        if any(asked(row) for asked in bites)
    )


def _closed(campaign: Campaign, is_asked: Callable[[str], bool]) -> Rows:
    rows = campaign.calendar.closed
    return (f"calendar:{name or scope}" for scope, name in rows if is_asked(scope))


def _all(*parts: Callable[[Campaign], Rows]) -> Callable[[Campaign], Rows]:
    return lambda campaign: (row for part in parts for row in part(campaign))


def _place(campaign: Campaign) -> Rows:
    whole = 0, campaign.horizon.days - 1
    return _of("teams", lambda row: (row.first_day, row.last_day) != whole)(campaign)


def _links(campaign: Campaign) -> Rows:
    return (f"links:{row.start}>{row.end}" for row in campaign.links)


def _closed_links(campaign: Campaign) -> Rows:
    rows = (row for row in campaign.links if row.closed)
    return (f"calendar:{row.profile}:{row.start}>{row.end}" for row in rows)


def _rest(campaign: Campaign) -> Iterator[str]:
    usual = campaign.policy.rest_weekdays
    yield from ["campaign:rest_weekdays"] if usual else []
    yield from _of("teams", lambda row: row.rest_weekdays - usual)(campaign)
    yield from _closed(campaign, lambda scope: scope == "team")


def _few_beds(campaign: Campaign) -> Rows:
    """Return where not all who travel could sleep."""
    return _of("settlements", lambda row: row.beds < len(campaign.specialists))(campaign)


def _joint(campaign: Campaign) -> Rows:
    """Return the kinds that no team can hold alone."""

    def is_held(kind: Kind, people: Iterable[Specialist]) -> bool:
        skills = [skill for person in people for skill in person.skills]
        return all(skills.count(skill) >= count for skill, count in kind.needs)

    teams = campaign.members.values()
    return _of("kinds", lambda row: not any(is_held(row, own) for own in teams))(campaign)


def _sought(campaign: Campaign) -> Rows:
    """Return who could be asked for by several kinds at a time."""
    asked = [skill for kind in campaign.kinds for skill, _ in kind.needs]
    return _of("specialists", lambda row: sum(map(asked.count, row.skills)) > 1)(campaign)


def _history(campaign: Campaign) -> Rows:
    gaps = {kind.id for kind in campaign.kinds if kind.gap_days > 1}
    return (f"history:{row.kind}" for row in campaign.history if row.kind in gaps)


def _lunch(campaign: Campaign) -> Iterator[str]:
    policy = campaign.policy
    if policy.lunch_min:
        yield "campaign:lunch_min"
        most = policy.lunch_hours.end - policy.lunch_hours.start - policy.lunch_min
        yield from _of("kinds", lambda row: row.min_blocks * row.block_min > most)(campaign)


def _load(campaign: Campaign) -> Rows:
    """Return who may not work as long as the shift of the team lasts."""
    length = {row.id: sum(span.end - span.start for span in row.shift) for row in campaign.teams}
    return _of("specialists", lambda row: row.max_session_min < length[row.team])(campaign)


def _other_language(row: Settlement | Specialist) -> bool:
    return row.languages != BOTH_LANGUAGES


IN_PLAY: Mapping[str, Callable[[Campaign], Rows]] = {
    "grid": lambda campaign: ["campaign:grid_min"] if campaign.horizon.grid_min > 1 else [],
    "place": _place,
    "travel": _all(_links, _of("teams", lambda row: row.speed_factor != 1)),
    "shift": _of("teams", lambda row: row.travel_hours, lambda row: row.shift != USUAL_SHIFT),
    "drive": _of("teams", lambda row: row.max_drive_min is not None),
    "rest": _rest,
    "run": _of("teams", lambda row: row.max_run_days is not None),
    "night": _all(_few_beds, _of("teams", lambda row: row.sleeps_on_board)),
    "away": _of("teams", lambda row: row.max_nights_away is not None),
    "link": _closed_links,
    "siding": _of("settlements", lambda row: row.sidings),
    "present": _joint,
    "double": _sought,
    "needs": _of("kinds", lambda row: row.head_count > 1),
    "language": _all(
        _of("kinds", lambda row: row.languages),
        _of("specialists", _other_language),
        _of("settlements", _other_language),
    ),
    "venue": _all(
        _of("kinds", lambda row: row.equipment), _of("teams", lambda row: row.carries is not None)
    ),
    "room": _of("venues", lambda row: row.rooms == 1),
    "hours": _all(
        lambda campaign: _closed(campaign, lambda scope: scope != "team"),
        _of("kinds", lambda row: row.hours != WHOLE_DAY),
        _of("venues", lambda row: row.hours != WHOLE_DAY),
    ),
    "length": _of("kinds", lambda row: row.max_blocks > row.min_blocks),
    "seats": _all(
        _of("venues", lambda row: row.seats is not None),
        _of("kinds", lambda row: row.min_people > 1),
    ),
    "demand": _all(
        _of("kinds", lambda row: row.reach),
        lambda campaign: (f"demand:{kind}" for _, kind in campaign.demand_table),
    ),
    "quota": _of(
        "kinds",
        lambda row: row.per_settlement,
        lambda row: row.per_settlement_day,
        lambda row: row.per_venue,
    ),
    "gap": _all(_of("kinds", lambda row: row.gap_days > 1), _history),
    "after": _of("kinds", lambda row: row.after),
    "with": _of("kinds", lambda row: row.with_kinds),
    "apart": _of("kinds", lambda row: row.apart),
    "lunch": _lunch,
    "load": _load,
    "last": _of("kinds", lambda row: row.not_last_days),
    "case": _all(_of("cases", lambda _: True), _of("kinds", lambda row: row.is_cases)),
    "ward": _all(_of("venues", lambda row: row.ward_beds), _of("cases", lambda row: row.stay_days)),
    "pin": _of("pins", lambda _: True),
    "table": _of("directions", lambda _: True),
    "unplanned": lambda campaign: (f"demand:{kind}" for _, kind in campaign.demand),
}
