"""Moves of the search: what is taken off the board and how it is built up again.

Each draws only from the ``Random`` it is given and returns the change it made, or None when it
found nothing to do (the board is then as it was).
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from planner.solver.board.held import Held
from planner.solver.board.pack import Taste, neutral
from planner.solver.search.appointments import appointment
from planner.solver.search.likes import likes
from planner.solver.search.nudge import nudge
from planner.solver.search.refine import refine, settle
from planner.solver.search.regional import anew, regional
from planner.solver.search.state import Change, State, average
from planner.solver.search.together import together

Move = Callable[[State, Random], Change | None]

FEW_DAYS, MANY_DAYS = 3, 8
HOPE, REFINED = 1.0, 0.5
"""How much less than the present days new ones may be hoped to bring, and bring before they are
refined, in sessions of average worth."""


def one_month(state: State, rng: Random) -> Change | None:
    """Re-plan one team's month, given everybody else's."""
    return replan(state, [rng.choice(state.mine)], rng, noise=0.15)


def two_of_a_direction(state: State, rng: Random) -> Change | None:
    """Re-plan the months of two or three teams that compete for the same demand."""
    teams = state.mates(rng.choice(state.mine))
    return replan(state, rng.sample(teams, min(len(teams), rng.choice((2, 2, 3)))), rng, noise=0.25)


def visitors_of_a_place(state: State, rng: Random) -> Change | None:
    """Re-plan the teams that work at the same place."""
    places = [p for p, rows in enumerate(state.board.at_place) if rows]
    if not places:
        return None
    rows = state.board.at_place[rng.choice(places)]
    teams = sorted({t for held in rows for t in held.teams}.intersection(state.mine))
    if not teams:
        return None
    return replan(state, rng.sample(teams, min(3, len(teams))), rng, noise=0.2)


def some_days(state: State, rng: Random) -> Change | None:
    """Re-plan up to three days of one team; before and after, it is where it was."""
    return _days_of_one(state, rng.randint(1, FEW_DAYS), rng)


def a_week(state: State, rng: Random) -> Change | None:
    """Re-plan four to eight days of one team."""
    return _days_of_one(state, rng.randint(FEW_DAYS + 1, MANY_DAYS), rng)


def _days_of_one(state: State, days: int, rng: Random) -> Change | None:
    team = state.any_team(rng)
    row = state.statics.teams[team]
    first = rng.randint(row.first_day, max(row.first_day, row.last_day - days + 1))
    return replan_days(state, team, first, min(row.last_day, first + days - 1), rng)


def replan_days(state: State, team: int, first: int, last: int, rng: Random) -> Change | None:
    """Take days of a team off the board and plan them anew, on another way than the present one.

    What is hoped of a way, and then what its days bring before they are refined, tells early that
    nothing will come of most of them.
    """
    board, change, days = state.board, Change(), range(first, last + 1)
    before, stops, session = board.value, board.stops[team], average(board)
    state.clear_days(team, days, change)
    window = state.months.window(team, first, last)
    tour = window and state.months.best(team, rng, 0.2 * rng.random(), window)
    if tour and list(tour.stops) != stops and board.value + tour.hoped > before - HOPE * session:
        taste = likes(state, rng, 0.3 * rng.random())
        went = state.follow(team, list(tour.stops), change, taste, days)
        if went and board.value > before - REFINED * session:
            return settle(state, change, rng)
    state.undo(change)
    return None


def tidy(state: State, rng: Random) -> Change | None:
    """Make some days of a team cheaper: around a stop at which it does nothing, or any."""
    team = rng.choice(state.mine)
    row, idle = state.statics.teams[team], state.idle_stops(team)
    if idle and rng.random() < 0.7:
        return tidy_days(state, team, rng.choice(idle))
    first = rng.randint(row.first_day, row.last_day)
    return tidy_days(state, team, range(first, min(row.last_day, first + rng.randint(0, 4)) + 1))


def tidy_days(state: State, team: int, days: range) -> Change | None:
    """Give a team the cheapest way through some days that keeps its sessions, if it is cheaper."""
    board, per_day = state.board, state.statics.slots.per_day
    window = state.months.window(team, days[0], days[-1])
    if window is None:
        return None
    low, high = days[0] * per_day, (days[-1] + 1) * per_day
    rows = [held for held in state.resting_on(team) if held.start < high and held.end > low]
    tour, change = state.months.tidier(team, rows, window), Change()
    if tour is None or tour.cost >= board.travel_cost[team] - 1e-9:
        return None
    state.set_tour(team, list(tour.stops), change)
    if state.sound_tour(team):
        return change
    state.undo(change)
    return None


def places_anew(state: State, rng: Random) -> Change | None:
    """Pack a few places anew, in another order of the kinds."""
    places = [p for p, rows in enumerate(state.board.at_place) if rows]
    change = Change()
    for place in rng.sample(places, min(len(places), 4)):
        repack(state, place, change, likes(state, rng, 0.5))
    return change


def district_anew(state: State, rng: Random) -> Change | None:
    """Pack all places of a district anew."""
    district = rng.choice(state.statics.district_of)
    places = [p for p, d in enumerate(state.statics.district_of) if d == district]
    change, taste = Change(), likes(state, rng, 0.4)
    rng.shuffle(places)
    state.clear([h for p in places for h in _free(state, p)], change)
    for place in places:
        change.added += state.packer.pack(place, range(state.statics.slots.days), taste)
    return change


MOVES: dict[str, Move] = {
    "appointment": appointment,
    "nudge": nudge,
    "days": some_days,
    "week": a_week,
    "refine": refine,
    "together": together,
    "regional": regional,
    "anew": anew,
    "month": one_month,
    "mates": two_of_a_direction,
    "visitors": visitors_of_a_place,
    "tidy": tidy,
    "places": places_anew,
    "district": district_anew,
}


def replan(state: State, teams: list[int], rng: Random, noise: float) -> Change | None:
    """Take the teams' months off the board and build new ones, one team after another."""
    change = Change()
    for team in teams:
        state.clear_team(team, change)
    for team in teams:
        tour = state.months.best(team, rng, noise * rng.random())
        taste = likes(state, rng, 0.3 * rng.random())
        if tour is None or not state.apply(team, tour, change, taste):
            state.undo(change)  # what others do, or a pin, leaves it no way
            return None
    return settle(state, change, rng)


def repack(state: State, place: int, change: Change, taste: Taste = neutral) -> None:
    """Take the sessions of a place off and fill its teams' time again."""
    state.clear(_free(state, place), change)
    change.added += state.packer.pack(place, range(state.statics.slots.days), taste)


def _free(state: State, place: int) -> list[Held]:
    mine = set(state.mine)
    rows = state.board.at_place[place]
    return [h for h in rows if h not in state.locked and mine.issuperset(h.teams)]
