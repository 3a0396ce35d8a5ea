"""How often the rules about tours bind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planner.domain.clock import DAY_MIN, day_of
from planner.domain.ids import SettlementId
from planner.domain.plan import Leg
from planner.kpis.binding.scene import Scene, Tally, edges, grouped, runs, tally


def grid(scene: Scene) -> Tally:
    """Count legs that take longer only because they end on the grid."""
    return tally(_rounded(scene, leg) for leg in scene.plan.legs)


def _rounded(scene: Scene, leg: Leg) -> bool:
    team = scene.campaign.team[leg.team]
    cls = scene.network.day_class(team.profile, day_of(leg.depart))
    index = scene.network.index
    exact = scene.network.minutes(team.profile, cls)[index[leg.start], index[leg.end]]
    return bool(float(exact) / float(team.speed_factor) < leg.arrive - leg.depart - 0.01)


def place(scene: Scene) -> Tally:
    """Count teams whose last day holds a leg back to the base."""
    teams = [team for team in scene.campaign.teams if scene.legs[team.id]]
    return tally(day_of(scene.legs[team.id][-1].depart) == team.last_day for team in teams)


def travel(scene: Scene) -> Tally:
    """Count legs that follow a session at once, or that a session follows at once."""
    sessions = {(t, row.end) for row in scene.sessions for t in row.teams}
    begins = {(t, row.start) for row in scene.sessions for t in row.teams}
    return tally(
        (leg.team, leg.depart) in sessions or (leg.team, leg.arrive) in begins
        for leg in scene.plan.legs
    )


def shift(scene: Scene) -> Tally:
    """Count sessions and legs that begin with the shift (travel hours) or end with it."""
    return tally(_at_edge_of_shift(scene))


def _at_edge_of_shift(scene: Scene) -> Iterator[bool]:
    for team in scene.campaign.teams:
        opens, closes = edges(team.shift, scene.days)
        for row in scene.of_team.get(team.id, ()):
            yield row.start in opens or row.end in closes
        opens, closes = edges(team.travel_hours or team.shift, scene.days)
        for leg in scene.legs[team.id]:
            yield leg.depart in opens or leg.arrive in closes


def drive(scene: Scene) -> Tally:
    """Count days of teams on which one more leg like the day's shortest would be too much."""
    return tally(_full_days(scene))


def _full_days(scene: Scene) -> Iterator[bool]:
    for team in scene.campaign.teams:
        if team.max_drive_min is not None:
            for legs in grouped(scene.legs[team.id], lambda leg: day_of(leg.depart)).values():
                minutes = [leg.arrive - leg.depart for leg in legs]
                yield sum(minutes) + min(minutes) > team.max_drive_min


def rest(scene: Scene) -> Tally:
    """Count days of rest next to a day on which the team works."""
    return tally(_rests(scene))


def _rests(scene: Scene) -> Iterator[bool]:
    weekday = scene.campaign.horizon.weekday
    for team in scene.campaign.teams:
        worked = scene.active_days(team.id)
        closed = scene.campaign.calendar.spans("team", team.id)
        for day in range(team.first_day, team.last_day + 1):
            whole = any(span.overlaps(day * DAY_MIN, (day + 1) * DAY_MIN) for span in closed)
            if weekday(day) in team.rest_weekdays or whole:
                yield bool({day - 1, day + 1} & worked)


def run(scene: Scene) -> Tally:
    """Count runs of working days that are as long as they may be."""
    limited = [team for team in scene.campaign.teams if team.max_run_days is not None]
    return tally(
        length == team.max_run_days
        for team in limited
        for length in runs(scene.active_days(team.id))
    )


def night(scene: Scene) -> Tally:
    """Count nights in which every bed of a settlement with guests is taken."""
    guests: Counter[tuple[SettlementId, int]] = Counter()
    for row in scene.plan.nights:
        team = scene.campaign.team[row.team]
        if row.settlement not in (None, team.base) and not team.sleeps_on_board:
            guests[row.settlement, row.day] += len(scene.campaign.members[team.id])
    beds = scene.campaign.settlement
    return tally(number == beds[place].beds for (place, _), number in guests.items() if number)


def away(scene: Scene) -> Tally:
    """Count runs of nights away that are as long as they may be."""
    nights = grouped(scene.plan.nights, lambda row: row.team)
    limited = [team for team in scene.campaign.teams if team.max_nights_away is not None]
    return tally(
        length == team.max_nights_away
        for team in limited
        for length in runs(
            row.day for row in nights.get(team.id, ()) if row.settlement != team.base
        )
    )


def link(scene: Scene) -> Tally:
    """Count legs that take another way than with every link open, of those on days of closures."""
    return tally(_detours(scene))


def _detours(scene: Scene) -> Iterator[bool]:
    network, index = scene.network, scene.network.index
    for leg in scene.plan.legs:
        team = scene.campaign.team[leg.team]
        cls = network.day_class(team.profile, day_of(leg.depart))
        if cls:
            ends = index[leg.start], index[leg.end]
            open_, closed = (network.trip_minutes(team, c)[ends] for c in (0, cls))
            yield bool(open_ != closed)


def siding(scene: Scene) -> Tally:
    """Count stops of trains that take the last siding."""
    trains = [team.id for team in scene.campaign.teams if team.profile == "rail"]
    stays = [stay for team in trains for stay in scene.stays[team] if stay[1] < stay[2]]
    sidings = scene.campaign.settlement
    return tally(
        sum(p == place and first <= start < end for p, first, end in stays)
        == sidings[place].sidings
        for place, start, _ in stays
    )
