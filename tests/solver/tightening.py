"""Campaigns made stricter in one place, by chance: limits, hours, closures, kinds, roads.

A plan that was sound then breaks a rule, or just does not. Values lie near those that the plan
needs, on and off the grid, so that both edges of every limit come up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any, TypeVar

from planner.domain.calendar import Calendar, ClosedScope
from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, DaySpan, Span, merged
from planner.domain.demand import History
from planner.domain.kinds import After, Apart, ReachStep
from planner.domain.links import Link
from planner.domain.people import Team
from planner.domain.plan import Leg, Plan, Session

Tightening = Callable[[Campaign, Plan, Random], Campaign]
Row = TypeVar("Row")


def _swap(rows: tuple[Row, ...], old: Row, new: Row) -> tuple[Row, ...]:
    return tuple(new if row is old else row for row in rows)


def _put(campaign: Campaign, table: str, row: Any, **cells: object) -> Campaign:
    """Return the campaign with some cells of one row replaced."""
    rows = _swap(getattr(campaign, table), row, replace(row, **cells))
    return replace(campaign, **{table: rows})


def _kind(campaign: Campaign, plan: Plan, rng: Random, **cells: object) -> Campaign:
    """Return the campaign with some cells of a kind replaced that the plan holds."""
    kind = campaign.kind[_held(plan, rng).kind]
    return _put(campaign, "kinds", kind, **cells)


def _held(plan: Plan, rng: Random) -> Session:
    return rng.choice(plan.sessions)


def _team(campaign: Campaign, plan: Plan, rng: Random) -> Team:
    return campaign.team[rng.choice([leg.team for leg in plan.legs])]


def _cut(moment: int, rng: Random) -> int:
    return moment + rng.choice((-30, -15, -10, 0, 0, 0, 5, 10, 30))


def _hours(start: int, end: int, rng: Random) -> tuple[DaySpan, ...]:
    """Return daily spans around those hours of a day: whole, split, or just too short."""
    low = max(0, min(_cut(start, rng), DAY_MIN - 60))
    high = max(low + 30, min(_cut(end, rng), low + DAY_MIN))
    middle = (low + high) // 2 + rng.choice((0, 7))
    if rng.random() < 0.5 or not low < middle < high or middle >= DAY_MIN:
        return (DaySpan(low, high),)
    gap = rng.choice((0, 0, 5))
    spans = [DaySpan(low, middle)]
    return (*spans, DaySpan(middle + gap, high)) if middle + gap < min(high, DAY_MIN) else (*spans,)


# teams


def a_shorter_shift(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    row = _held(plan, rng)
    team = campaign.team[rng.choice(row.teams)]
    day = [
        r
        for r in plan.sessions
        if team.id in r.teams and r.start // DAY_MIN == row.start // DAY_MIN
    ]
    low, high = min(r.start for r in day) % DAY_MIN, max(r.end for r in day) % DAY_MIN
    high = high if high > low else high + DAY_MIN
    return _put(campaign, "teams", team, shift=_hours(low, high, rng), travel_hours=team.shift)


def fewer_travel_hours(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    leg = rng.choice(plan.legs)
    low = leg.depart % DAY_MIN
    hours = _hours(low, low + leg.arrive - leg.depart, rng)
    return _put(campaign, "teams", campaign.team[leg.team], travel_hours=hours)


def less_driving(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    leg = rng.choice(plan.legs)
    same = [
        x for x in plan.legs if (x.team, x.depart // DAY_MIN) == (leg.team, leg.depart // DAY_MIN)
    ]
    spent = sum(x.arrive - x.depart for x in same)
    return _put(
        campaign, "teams", campaign.team[leg.team], max_drive_min=spent + rng.choice((-30, 0))
    )


def a_rest_weekday(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    team = _team(campaign, plan, rng)
    return _put(campaign, "teams", team, rest_weekdays=frozenset({rng.randrange(7)}))


def fewer_days_in_a_row(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    team = _team(campaign, plan, rng)
    most = {rng.choice(("max_run_days", "max_nights_away")): rng.randrange(1, 5)}
    return _put(campaign, "teams", team, **most)


def no_sleep_on_board(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    team = _team(campaign, plan, rng)
    return _put(campaign, "teams", team, sleeps_on_board=not team.sleeps_on_board)


def another_speed(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    team, factor = _team(campaign, plan, rng), rng.choice(("0.99", "1", "1.01", "1.2"))
    return _put(campaign, "teams", team, speed_factor=Decimal(factor))


def fewer_dates(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    """Let a team come a day later, or leave a day earlier."""
    team = _team(campaign, plan, rng)
    if team.first_day == team.last_day:
        return campaign
    cells = rng.choice(({"first_day": team.first_day + 1}, {"last_day": team.last_day - 1}))
    return _put(campaign, "teams", team, **cells)


# places


def fewer_beds(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    slept = [row for row in plan.nights if row.settlement is not None]
    away = [row for row in slept if row.settlement != campaign.team[row.team].base]
    night = rng.choice(away or slept)
    guests = len(campaign.members[night.team])
    place = campaign.settlement[night.settlement]  # type: ignore[index]
    return _put(campaign, "settlements", place, beds=max(0, guests + rng.choice((-1, 0, 0, 1))))


def fewer_sidings(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    trains = [leg.end for leg in plan.legs if campaign.team[leg.team].profile == "rail"]
    trains += [team.base for team in campaign.teams if team.profile == "rail"]
    if not trains:
        return campaign
    place = campaign.settlement[rng.choice(trains)]
    return _put(campaign, "settlements", place, sidings=rng.choice((0, 1, 1, 2)))


def other_languages(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    row, word = _held(plan, rng), frozenset({rng.choice(("kk", "ru", "en"))})
    table = rng.choice(("settlements", "kinds", "specialists"))
    found = {
        "settlements": campaign.settlement[row.settlement],
        "kinds": campaign.kind[row.kind],
        "specialists": campaign.specialist[rng.choice(row.specialists)],
    }
    return _put(campaign, table, found[table], languages=word)


def a_smaller_venue(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    standing = [row for row in plan.sessions if campaign.venue[row.venue].carrier is None]
    if not standing:
        return campaign
    row = rng.choice(standing)
    venue = campaign.venue[row.venue]
    least = -(-row.people // row.blocks)
    low = row.start % DAY_MIN
    cells: Mapping[str, object] = rng.choice(
        (
            {"rooms": max(1, venue.rooms - 1)},
            {"seats": max(1, least - rng.choice((0, 0, 1)))},
            {"equipment": frozenset()},
            {"ward_beds": rng.randrange(3)},
            {"hours": _hours(low, low + row.end - row.start, rng)},
            {"staff": max(0, row.people - rng.choice((0, 1)))},
        )
    )
    return _put(campaign, "venues", venue, **cells)


# kinds and people


def a_stricter_kind(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    row = _held(plan, rng)
    low = row.start % DAY_MIN
    cells: Mapping[str, object] = rng.choice(
        (
            {"hours": _hours(low, low + row.end - row.start, rng)},
            {"weekdays": frozenset(range(7)) - {rng.randrange(7)}},
            {"per_settlement": rng.randint(1, 3)},
            {"per_settlement_day": rng.randint(1, 2)},
            {"per_venue": rng.randint(1, 3)},
            {"gap_days": rng.randint(1, 4)},
            {"not_last_days": rng.randint(0, 3)},
            {"min_people": max(1, row.people + rng.choice((0, 1)))},
            {"max_blocks": max(1, row.blocks - rng.choice((0, 1)))},
            {"min_blocks": row.blocks + rng.choice((0, 1))},
        )
    )
    return _put(campaign, "kinds", campaign.kind[row.kind], **cells)


def less_reach(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    steps = [ReachStep(Decimal(km), Decimal(share)) for km, share in rng.choice(REACHES)]
    return _kind(campaign, plan, rng, reach=tuple(steps))


REACHES = (
    (),
    ((20, "1"), (80, "0.5")),
    ((30, "0.5"), (60, "0.29"), (200, "0.1")),
    ((15, "1"), (40, "0")),
    ((500, "0.07"),),
)


def a_kind_before(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    named, scope = _held(plan, rng).kind, rng.choice(("settlement", "district", "campaign"))
    least, most = rng.choice(((0, None), (0, 2), (1, None), (1, 3), (2, 2)))
    rule = After(named, scope, least, most)  # type: ignore[arg-type]
    return _kind(campaign, plan, rng, after=(rule,))


def a_kind_together(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    return _kind(campaign, plan, rng, with_kinds=(_held(plan, rng).kind,))


def a_kind_apart(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    return _kind(campaign, plan, rng, apart=(Apart(_held(plan, rng).kind, rng.random() < 0.5),))


def less_people(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    part = rng.choice(plan.served)
    kind = next(row.kind for row in plan.sessions if row.id == part.session)
    demand = {
        **campaign.demand_table,
        (part.settlement, kind): part.people + rng.choice((-1, 0, 5)),
    }
    return campaign if campaign.kind[kind].is_cases else replace(campaign, demand_table=demand)


def another_specialist(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    row = _held(plan, rng)
    person = campaign.specialist[rng.choice(row.specialists)]
    if rng.random() < 0.4:
        skills = frozenset(rng.sample(sorted(person.skills), len(person.skills) // 2))
        return _put(campaign, "specialists", person, skills=skills)
    day = row.start // DAY_MIN
    own = [r for r in plan.sessions if person.id in r.specialists and r.start // DAY_MIN == day]
    spent = sum(r.end - r.start for r in own) + rng.choice((-1, 0, 30))
    return _put(campaign, "specialists", person, max_session_min=Decimal(spent))


def an_earlier_latest(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    operations = [row for row in plan.sessions if row.case is not None]
    if not operations:
        return campaign
    row = rng.choice(operations)
    case, day = campaign.case[row.case], row.start // DAY_MIN  # type: ignore[index]
    cells = rng.choice(
        (
            {"latest": day - rng.choice((0, 1))},
            {"stay_days": 3},
            {"block_min": row.end - row.start + 30},
        )
    )
    return _put(campaign, "cases", case, **cells)


def a_session_of_earlier(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    row = _held(plan, rng)
    earlier = History(kind=row.kind, settlement=row.settlement, day=-rng.randint(1, 3))
    gap = _put(campaign, "kinds", campaign.kind[row.kind], gap_days=rng.randint(1, 6))
    return replace(gap, history=(*campaign.history, earlier))


# time and roads


def something_closed(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    row, start = _held(plan, rng), 0
    names: Mapping[ClosedScope, str] = {
        "all": "",
        "district": campaign.settlement[row.settlement].district,
        "settlement": row.settlement,
        "venue": row.venue,
        "team": rng.choice(row.teams),
        "specialist": rng.choice(row.specialists),
        "kind": row.kind,
    }
    scope = rng.choice([*names])
    start = _cut(rng.choice((row.start - 60, row.end, row.end - 5)), rng)
    span = Span(start, start + rng.choice((10, 60)))
    closed = dict(campaign.calendar.closed)
    closed[scope, names[scope]] = merged((*closed.get((scope, names[scope]), ()), span))
    return replace(campaign, calendar=Calendar(closed))


def another_lunch(campaign: Campaign, _: Plan, rng: Random) -> Campaign:
    low = rng.choice((600, 690, 720, 725, 780))
    hours = DaySpan(low, low + rng.choice((60, 90, 125, 180)))
    lunch = {"lunch_hours": hours, "lunch_min": rng.choice((5, 20, 30, 45, 60))}
    return replace(campaign, policy=replace(campaign.policy, **lunch))


def a_link_closed(campaign: Campaign, plan: Plan, rng: Random) -> Campaign:
    leg = rng.choice(plan.legs)
    links = [row for row in campaign.links if row.profile == campaign.team[leg.team].profile]
    if not links:
        return campaign
    ends = {leg.start, leg.end}
    link = rng.choice([row for row in links if {row.start, row.end} & ends] or links)
    return _put(campaign, "links", link, closed=_closure(link, leg, rng))


def _closure(link: Link, leg: Leg, rng: Random) -> tuple[Span, ...]:
    day = leg.depart // DAY_MIN
    if rng.random() < 0.4:
        span = Span(day * DAY_MIN, (day + 1) * DAY_MIN)
    else:
        start = rng.choice((leg.depart, leg.arrive, (leg.depart + leg.arrive) // 2)) + rng.choice(
            (-20, 0, 1, 15)
        )
        span = Span(start, start + rng.choice((1, 20, 240)))
    return merged((*link.closed, span))


TIGHTENINGS: tuple[Tightening, ...] = (
    a_shorter_shift,
    fewer_travel_hours,
    less_driving,
    a_rest_weekday,
    fewer_days_in_a_row,
    no_sleep_on_board,
    another_speed,
    fewer_dates,
    fewer_beds,
    fewer_sidings,
    other_languages,
    a_smaller_venue,
    a_stricter_kind,
    less_reach,
    a_kind_before,
    a_kind_together,
    a_kind_apart,
    less_people,
    another_specialist,
    an_earlier_latest,
    a_session_of_earlier,
    something_closed,
    another_lunch,
    a_link_closed,
)


def tightened(campaign: Campaign, plan: Plan, tightening: Tightening, rng: Random) -> Campaign:
    """Return the campaign, stricter in one place."""
    return tightening(campaign, plan, rng) if plan.sessions and plan.legs else campaign
