"""Who holds a session: free specialists, one for each seat of the needs."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, compiled
from planner.solver.board.quick.layout import (
    ABLE,
    ABLE_COUNT,
    AFTER_LUNCH,
    ALONE,
    BEFORE_LUNCH,
    BUSY,
    COUNT,
    DAYS,
    FOUND,
    FOUND_BASE,
    FOUND_COUNT,
    FOUND_TEAM,
    K_COLUMNS,
    K_LANGUAGES,
    K_NEED,
    K_NEEDS,
    KIND,
    KINDS,
    LAYER,
    LENGTH_STARTS,
    LOAD,
    LUNCH,
    LUNCHES,
    MINE,
    MINE_LENGTH,
    NEED,
    NEED_COLUMNS,
    NONE,
    P_LANGUAGES,
    P_MOST_MIN,
    P_SKILLS,
    PEOPLE,
    PERSON,
    PERSON_COLUMNS,
    PL_LANGUAGES,
    PLACE,
    PLACE_COLUMNS,
    ROAD,
    SEAT_COUNT,
    SEAT_LIST,
    SEAT_NEED,
    SEATS,
    SKILL,
    SKILLED,
    SKILLS,
    STEP_MIN,
    TODAY,
)
from planner.solver.board.quick.masks import fits
from planner.solver.board.quick.matching import choose


@compiled
def find_able(n: Numbers, kind: int, place: int, lead: int) -> bool:
    """List, need by need, those here who could meet it; return whether somebody could each."""
    row = n[KIND] + kind * K_COLUMNS
    n[MINE_LENGTH] = NONE
    spoken = n[n[PLACE] + place * PLACE_COLUMNS + PL_LANGUAGES] & n[row + K_LANGUAGES]
    only = NONE
    if lead != NONE and n[n[ALONE] + lead * n[KINDS] + kind] == 1:
        only = lead
    for need in range(n[row + K_NEEDS]):
        skill = n[n[NEED] + (n[row + K_NEED] + need) * NEED_COLUMNS + SKILL]
        count = 0
        for i in range(n[FOUND_COUNT]):
            person = n[n[FOUND] + i]
            if only != NONE and n[n[FOUND_TEAM] + i] != only:
                continue
            hears = n[n[PERSON] + person * PERSON_COLUMNS + P_LANGUAGES] & spoken != 0
            if hears and n[n[SKILLED] + person * n[SKILLS] + skill] == 1:
                n[n[ABLE] + need * n[PEOPLE] + count] = i
                count += 1
        n[n[ABLE_COUNT] + need] = count
        if count == 0:
            return False
    return True


@compiled
def crew_starts(n: Numbers, kind: int, length: int, slots: int, day: int) -> int:
    """Return the starts at which enough specialists are free; those of each are noted."""
    row = n[KIND] + kind * K_COLUMNS
    allowed = n[TODAY]
    for need in range(n[row + K_NEEDS]):
        count = n[n[NEED] + (n[row + K_NEED] + need) * NEED_COLUMNS + SEATS]
        for layer in range(count):
            n[n[LAYER] + layer] = 0
        for j in range(n[n[ABLE_COUNT] + need]):
            at = need * n[PEOPLE] + j
            mine = _starts(n, n[n[ABLE] + at], slots, day)
            n[n[MINE] + at] = mine
            for layer in range(count):
                if mine == 0:
                    break
                both = n[n[LAYER] + layer] & mine
                n[n[LAYER] + layer] |= mine
                mine = both
        allowed &= n[n[LAYER] + count - 1]
        if allowed == 0:
            break
    n[MINE_LENGTH] = length
    n[n[LENGTH_STARTS] + length] = allowed
    return allowed


@compiled
def _starts(n: Numbers, i: int, slots: int, day: int) -> int:
    """Return the starts at which somebody found here is free for so many slots."""
    person = n[n[FOUND] + i]
    at = person * n[DAYS] + day
    most = n[n[PERSON] + person * PERSON_COLUMNS + P_MOST_MIN]
    if (n[n[LOAD] + at] + slots) * n[STEP_MIN] > most:
        return 0
    return fits(n[n[FOUND_BASE] + i] & ~n[n[BUSY] + at], slots)


@compiled
def eats(n: Numbers, i: int, start: int, slots: int, day: int) -> bool:
    """Return whether somebody keeps a lunch break with a session more."""
    if n[LUNCHES] == NONE:
        return True
    busy = n[n[BUSY] + n[n[FOUND] + i] * n[DAYS] + day] | ((1 << slots) - 1) << start
    if busy & n[BEFORE_LUNCH] == 0 or busy & n[AFTER_LUNCH] == 0:
        return True
    busy |= n[n[ROAD] + n[n[FOUND_TEAM] + i]]
    kept = False
    for lunch in range(n[LUNCHES]):
        kept = kept or busy & n[n[LUNCH] + lunch] == 0
    return kept


@compiled
def crew(n: Numbers, kind: int, start: int, slots: int, day: int) -> bool:
    """Choose specialists for a session, one for each seat; return whether there are enough.

    The seats with fewest to choose from come first.
    """
    row = n[KIND] + kind * K_COLUMNS
    needs = n[row + K_NEEDS]
    for need in range(needs):
        count = 0
        for j in range(n[n[ABLE_COUNT] + need]):
            at = need * n[PEOPLE] + j
            i = n[n[ABLE] + at]
            if (n[n[MINE] + at] >> start) & 1 == 1 and eats(n, i, start, slots, day):
                _insert(n, need, count, n[n[FOUND] + i], day)
                count += 1
        n[n[SEAT_COUNT] + need] = count
        if count == 0:
            return False
    seats = 0
    for least in range(1, n[PEOPLE] + 1):
        done = True
        for need in range(needs):
            if n[n[SEAT_COUNT] + need] == least:
                for _ in range(n[n[NEED] + (n[row + K_NEED] + need) * NEED_COLUMNS + SEATS]):
                    n[n[SEAT_NEED] + seats] = need
                    seats += 1
            done = done and n[n[SEAT_COUNT] + need] <= least
        if done:
            break
    return choose(n, seats)


@compiled
def _insert(n: Numbers, need: int, count: int, person: int, day: int) -> None:
    """Put somebody into a seat's list: few skills first, then few sessions that day."""
    row = n[SEAT_LIST] + need * n[PEOPLE]
    rank = _rank(n, person, day)
    at = count
    while at > 0 and _rank(n, n[row + at - 1], day) > rank:
        n[row + at] = n[row + at - 1]
        at -= 1
    n[row + at] = person


@compiled
def _rank(n: Numbers, person: int, day: int) -> int:
    skills = n[n[PERSON] + person * PERSON_COLUMNS + P_SKILLS]
    return (skills * 10_000 + n[n[COUNT] + person * n[DAYS] + day]) * n[PEOPLE] + person
