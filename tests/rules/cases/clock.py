"""Cases of the rules about a team's time: grid, shift, drive, rest, run."""

from __future__ import annotations

from planner.domain.calendar import Calendar
from tests.rules.plans import go, held, pair
from tests.rules.worlds import between, daily, kind, person, team, venue, world

QUARTER = world(kinds=(kind(block_min=15, max_blocks=8),))
THERE_AND_BACK = [go("A>B", "0 08:00"), go("B>A", "0 19:00")]
NIGHT_SHIFT = world(teams=(team(shift=daily("20:00-04:00")),))
ROUND_CLOCK = world(
    teams=(team(shift=daily("00:00-01:00;08:00-12:00;12:00-24:00"), sleeps_on_board=True),)
)
SPLIT = world(teams=(team(shift=daily("08:00-12:00;13:00-20:00")),))
SLEEPER = {"sleeps_on_board": True}
TRAIN_HOURS = world(teams=(team(travel_hours=daily("19:00-08:00"), **SLEEPER),))

GRID = (
    pair(
        "grid",
        "a session starts off the grid",
        QUARTER,
        [held("s", "A", "0 09:15", blocks=1, people=1)],
        [held("s", "A", "0 09:00", blocks=2, people=1)],
    ),
    pair(
        "grid",
        "a session ends off the grid",
        QUARTER,
        [held("s", "A", "0 09:00", blocks=3)],
        [held("s", "A", "0 09:00", blocks=4)],
    ),
    pair(
        "grid",
        "a leg departs and arrives off the grid",
        world(),
        [go("A>B", "0 08:10"), go("B>A", "0 19:00")],
        THERE_AND_BACK,
    ),
    pair(
        "grid",
        "a grid of an hour",
        world(grid_min=60),
        [held("s", "A", "0 09:30")],
        [held("s", "A", "0 10:00")],
    ),
)

SHIFT = (
    pair(
        "shift",
        "a session starts before the shift",
        world(),
        [held("s", "A", "0 07:30")],
        [held("s", "A", "0 08:00")],
    ),
    pair(
        "shift",
        "a session ends after the shift of the last day",
        world(),
        [held("s", "A", "4 19:30")],
        [held("s", "A", "4 19:00")],
    ),
    pair(
        "shift",
        "a leg departs before the shift",
        world(),
        [go("A>B", "0 07:30"), go("B>A", "0 10:00")],
        [go("A>B", "0 08:00"), go("B>A", "0 10:00")],
    ),
    pair(
        "shift",
        "a leg arrives after the shift",
        world(),
        [go("A>B", "0 08:00"), go("B>A", "0 19:30")],
        THERE_AND_BACK,
    ),
    pair(
        "shift",
        "a shift past midnight reaches into the next day",
        NIGHT_SHIFT,
        [held("s", "A", "1 03:30")],
        [held("s", "A", "1 03:00")],
    ),
    pair(
        "shift",
        "the shift that opened the day before the campaign reaches into its first day",
        NIGHT_SHIFT,
        [held("s", "A", "0 19:30")],
        [held("s", "A", "0 03:00")],
    ),
    pair(
        "shift",
        "touching stretches of a shift are one, a break between them is not",
        SPLIT,
        [held("s", "A", "0 11:30", blocks=2)],
        [held("s", "A", "0 13:00", blocks=2)],
    ),
    pair(
        "shift",
        "stretches of a shift that touch off the grid are one",
        world(teams=(team(shift=daily("08:00-09:45;09:45-12:00")),)),
        [held("s", "A", "0 11:30")],
        [held("s", "A", "0 09:30")],
    ),
    pair(
        "shift",
        "the shifts of two days touch at midnight, a break later is none",
        ROUND_CLOCK,
        [go("A>B", "0 23:30"), go("B>A", "1 00:30")],
        [go("A>B", "0 23:30"), go("B>A", "1 11:30")],
    ),
    pair(
        "shift",
        "legs lie in the travel hours, not in the shift",
        TRAIN_HOURS,
        [go("A>B", "0 08:00"), go("B>A", "0 19:00")],
        [go("A>B", "0 07:00"), go("B>A", "0 19:00")],
    ),
    pair(
        "shift",
        "travel hours past midnight hold a leg past midnight",
        TRAIN_HOURS,
        [go("A>B", "0 18:30"), go("B>A", "0 23:30")],
        [go("A>B", "0 19:00"), go("B>A", "0 23:30")],
    ),
    pair(
        "shift",
        "a guest's team has a shift of its own",
        world(
            teams=(team(), team("t2", shift=daily("10:00-12:00"))),
            specialists=(person(), person("p2", "t2")),
            kinds=(kind(needs=(("doctor", 2),)),),
        ),
        [held("s", "A", "0 09:30", by=("p1", "p2"))],
        [held("s", "A", "0 10:00", by=("p1", "p2"))],
    ),
)

TWO_HOURS = world(teams=(team(max_drive_min=120),))
DRIVE = (
    pair(
        "drive",
        "three hours on a day of two",
        TWO_HOURS,
        [go("A>B", "0 08:00"), go("B>A", "0 10:00"), go("A>B", "0 12:00"), go("B>A", "1 08:00")],
        [go("A>B", "0 08:00"), go("B>A", "0 10:00"), go("A>B", "1 08:00"), go("B>A", "1 10:00")],
    ),
    pair(
        "drive",
        "a leg past midnight counts on the day on which it departs",
        world(teams=(team(max_drive_min=60, shift=daily("00:00-24:00"), **SLEEPER),)),
        [go("A>B", "0 21:30"), go("B>A", "0 23:30")],
        [go("A>B", "0 23:30"), go("B>A", "1 21:30")],
    ),
    pair(
        "drive",
        "not a minute may be driven",
        world(teams=(team(max_drive_min=0),)),
        THERE_AND_BACK,
        [],
    ),
)

TUESDAY_OFF = world(teams=(team(rest_weekdays=frozenset({1})),))
CLOSED = world(
    teams=(team(shift=daily("00:00-24:00"), **SLEEPER),),
    calendar=Calendar({("team", "t1"): (between("1 10:00", "1 14:00"),)}),
)
REST = (
    pair(
        "rest",
        "a session on a rest weekday",
        TUESDAY_OFF,
        [held("s", "A", "1 10:00")],
        [held("s", "A", "2 10:00")],
    ),
    pair(
        "rest",
        "a leg on a rest weekday",
        TUESDAY_OFF,
        [go("A>B", "0 08:00"), go("B>A", "1 08:00")],
        [go("A>B", "0 08:00"), go("B>A", "2 08:00")],
    ),
    pair(
        "rest",
        "what starts the evening before may run into the rest weekday",
        world(
            kinds=(kind(hours=daily("12:00-11:00")),),
            venues=(venue("hall-A", "A", hours=daily("12:00-11:00")),),
            teams=(team(rest_weekdays=frozenset({1}), shift=daily("00:00-24:00")),),
        ),
        [held("s", "A", "1 00:00")],
        [held("s", "A", "0 23:30")],
    ),
    pair(
        "rest",
        "a session touches the team's closed time, one that ends when it begins does not",
        CLOSED,
        [held("s", "A", "1 09:30")],
        [held("s", "A", "1 09:00")],
    ),
    pair(
        "rest",
        "a leg runs into the end of the team's closed time",
        CLOSED,
        [go("A>B", "1 13:30"), go("B>A", "1 20:00")],
        [go("A>B", "1 14:00"), go("B>A", "1 20:00")],
    ),
)

TWO_DAYS = world(teams=(team(max_run_days=2),))
RUN = (
    pair(
        "run",
        "three days in a row",
        TWO_DAYS,
        [held("r", "A", "0 10:00"), held("s", "A", "1 10:00"), held("t", "A", "2 10:00")],
        [held("r", "A", "0 10:00"), held("s", "A", "1 10:00"), held("t", "A", "3 10:00")],
    ),
    pair(
        "run",
        "legs and sessions count alike, up to the last day",
        TWO_DAYS,
        [go("A>B", "2 08:00"), held("s", "B", "3 10:00"), go("B>A", "4 08:00")],
        [go("A>B", "2 08:00"), go("B>A", "4 08:00")],
    ),
)

CASES = (*GRID, *SHIFT, *DRIVE, *REST, *RUN)
