"""Where what stands in the flat arrays: numbers of the entries of the table of contents.

A table's entry is the index at which its rows begin; a row's columns follow below. Tables of two
numbers (first, count) point to a list. Tables of points are in ``x``, all others in ``n``.
"""

from __future__ import annotations

NONE = -1
ON_ROAD = -2
ABSENT = -1

# Sizes. A day's masks are windows: bit 0 is slot ``LOW`` of the day, ``WIDTH`` bits wide.
(
    STEP_MIN,
    DAYS,
    PER_DAY,
    LOW,
    WIDTH,
    TODAY,
    PLACES,
    KINDS,
    TEAMS,
    PEOPLE,
    VENUES,
    DIRECTIONS,
    DISTRICTS,
    DAY_WORDS,
    LENGTHS,
    SKILLS,
    CREW,
    LUNCHES,
    BEFORE_LUNCH,
    AFTER_LUNCH,
    GUESTS_MOST,
    COMING_ROWS,
    ROOM_AT,
    MINE_LENGTH,
    # What never changes
    KIND,
    NEED,
    OPTION,
    AFTER,
    WITH,
    APART,
    PERSON,
    SKILLED,
    FREE,
    TEAM,
    MEMBER,
    WORKING,
    AWAKE,
    ALONE,
    PLACE,
    NEED_OF,
    VENUE,
    SUITS,
    STANDING,
    HALL,
    CLOSED_PLACE,
    CLOSED_VENUE,
    CLOSED_KIND,
    KIND_STARTS,
    OPEN_STARTS,
    LUNCH,
    GUESTS,
    GUEST,
    WITHIN,
    NEAR,
    DISTRICT,
    DISTRICT_PLACE,
    LIMIT,
    STAFF,
    CASE,
    CASES_AT,
    CASE_LIST,
    HISTORY,
    HISTORY_DAY,
    VALUE,
    CASE_VALUE,
    TARGET,
    # What the sessions and stays use up
    USED,
    STAFF_USED,
    IN_PLACE,
    IN_VENUE,
    HELD_ON,
    WARD,
    CASE_DONE,
    FLOOR,
    BUSY,
    COUNT,
    LOAD,
    ROOMS,
    HEAD,
    POOL,
    POOL_FREE,
    HELD_DAYS,
    LEG_DAYS,
    AT,
    HERE,
    ONLY,
    MIX,
    # Scratch paper
    FOUND,
    FOUND_BASE,
    FOUND_TEAM,
    FOUND_COUNT,
    ROAD,
    PRESENT,
    BROUGHT,
    BROUGHT_COUNT,
    WAITING,
    OFFER,
    OFFER_COUNT,
    OFFER_WORTH,
    ROOM_FOR,
    ROOM_WORTH,
    COMING,
    COMING_WORTH,
    KEYS,
    KEY_WORTH,
    ABLE,
    ABLE_COUNT,
    MINE,
    SEAT_LIST,
    SEAT_COUNT,
    SEAT_NEED,
    CHOICE,
    HOLDER,
    TRIED,
    LAYER,
    LENGTH_STARTS,
    DENSITY,
    INSIDE,
    TASTE,
    OUT_AT,
    IN,
    SLACK,
    BEST,
    GHOST,
    GHOST_FLOOR,
    OUT,
    OUT_GAIN,
    OUT_SIZE,
    OUT_ROWS,
    OUT_END,
    OUT_MOST,
    FULL,
    LENGTH_TASTE,
    BACKWARD,
    SEED,
    SHEET,
    SHEET_SIZE,
    SHEET_USE,
    MEALS,
    MEAL_SLOTS,
    ENTRIES,
) = range(141)

SHEETS = 192
"""Sessions of one day at a place that can be kept apart while the day is being refined."""
NOW, BEST_SO_FAR, OFF = 1, 2, 4
"""What a sheet holds: a session on the board, one of the best day, one just taken off."""

# Columns of KIND
(
    K_DIRECTION,
    K_HEADS,
    K_NEED,
    K_NEEDS,
    K_OPTION,
    K_OPTIONS,
    K_LEAST,
    K_EACH,
    K_IN_PLACE,
    K_ON_DAY,
    K_IN_VENUE,
    K_GAP,
    K_STAFF,
    K_CASES,
    K_ASKS,
    K_WITH,
    K_WITHS,
    K_AFTER,
    K_AFTERS,
    K_APART,
    K_LANGUAGES,
    K_LEVELS,
    K_LIMIT,
    K_COLUMNS,
) = range(24)

# Columns of NEED, OPTION, AFTER
SKILL, SEATS, NEED_COLUMNS = range(3)
BLOCKS, SLOTS, LENGTH_OF, OPTION_COLUMNS = range(4)
A_KIND, A_SCOPE, A_LEAST, A_MOST, AFTER_COLUMNS = range(5)
SETTLEMENT, WHOLE_DISTRICT, CAMPAIGN = range(3)

# Columns of PERSON, TEAM, PLACE, VENUE
P_TEAM, P_SKILLS, P_LANGUAGES, P_MOST_MIN, PERSON_COLUMNS = range(5)
T_MEMBER, T_MEMBERS, T_MOST_RUN, T_BRINGS, TEAM_COLUMNS = range(5)
PL_DISTRICT, PL_LANGUAGES, PLACE_COLUMNS = range(3)
V_SEATS, V_ROOMS, V_LEVELS, V_BEDS, V_CARRIER, V_HOURS, VENUE_COLUMNS = range(7)

# Columns of CASE, POOL (sessions held, a list for each place and day), OFFER
C_HOME, C_BLOCKS, C_SLOTS, C_LENGTH, C_LATEST, C_STAY, CASE_COLUMNS = range(7)
R_KIND, R_VENUE, R_START, R_LENGTH, R_NEXT, POOL_COLUMNS = range(6)
O_VENUE, O_BLOCKS, O_SLOTS, O_LENGTH, O_ROOM, O_CASE, OFFER_COLUMNS = range(7)

# A session as a row: these, then (home, people, level) of each guest, then its specialists
(
    S_SIZE,
    S_KIND,
    S_PLACE,
    S_VENUE,
    S_START,
    S_LENGTH,
    S_LENGTH_OF,
    S_BLOCKS,
    S_CASE,
    S_SERVED,
    S_CREW,
    SESSION_COLUMNS,
) = range(12)
