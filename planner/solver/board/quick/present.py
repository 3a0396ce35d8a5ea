"""Who is at a place on a day and may work there, and which kinds they can staff."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, compiled
from planner.solver.board.quick.layout import (
    ALONE,
    AT,
    AWAKE,
    BROUGHT,
    BROUGHT_COUNT,
    DAYS,
    FOUND,
    FOUND_BASE,
    FOUND_COUNT,
    FOUND_TEAM,
    FREE,
    HELD_DAYS,
    HERE,
    K_COLUMNS,
    K_NEED,
    K_NEEDS,
    KIND,
    KINDS,
    LEG_DAYS,
    LOW,
    MEMBER,
    NEED,
    NEED_COLUMNS,
    NONE,
    ON_ROAD,
    ONLY,
    PEOPLE,
    PER_DAY,
    PRESENT,
    ROAD,
    SEAT_COUNT,
    SEAT_LIST,
    SEAT_NEED,
    SEATS,
    SKILL,
    SKILLED,
    SKILLS,
    T_BRINGS,
    T_MEMBER,
    T_MEMBERS,
    T_MOST_RUN,
    TEAM,
    TEAM_COLUMNS,
    TEAMS,
    WAITING,
    WIDTH,
    WORKING,
)
from planner.solver.board.quick.matching import matchable


@compiled
def there(n: Numbers, team: int, place: int, day: int) -> int:
    """Return the slots of a day in which a team is at a place (``ON_ROAD``: on the road)."""
    at = n[AT] + team * n[DAYS] * n[PER_DAY] + day * n[PER_DAY] + n[LOW]
    mask = 0
    for slot in range(n[WIDTH]):
        if n[at + slot] == place:
            mask |= 1 << slot
    return mask


@compiled
def at_work(n: Numbers, team: int, day: int) -> bool:
    """Return whether a day of a team holds a leg or a session."""
    if day < 0 or day >= n[DAYS]:
        return False
    at = team * n[DAYS] + day
    return n[n[HELD_DAYS] + at] > 0 or n[n[LEG_DAYS] + at] > 0


@compiled
def keeps_run(n: Numbers, team: int, day: int) -> bool:
    """Return whether a team may work on a day without too many working days in a row."""
    most = n[n[TEAM] + team * TEAM_COLUMNS + T_MOST_RUN]
    if most == NONE or at_work(n, team, day):
        return True
    before, after = day - 1, day + 1
    while at_work(n, team, before):
        before -= 1
    while at_work(n, team, after):
        after += 1
    return after - before - 1 <= most


@compiled
def gather(n: Numbers, place: int, day: int) -> int:
    """Note who may work at a place on a day, and the venues brought; return how many teams."""
    teams, people, brought = 0, 0, 0
    for team in range(n[TEAMS]):
        n[n[PRESENT] + team] = 0
        if n[n[HERE] + place * n[TEAMS] + team] == 0:
            continue
        row = n[TEAM] + team * TEAM_COLUMNS
        if n[row + T_BRINGS] != NONE:
            n[n[BROUGHT] + brought] = n[row + T_BRINGS]
            brought += 1
        if n[n[ONLY] + team] == 0 or n[n[AWAKE] + team * n[DAYS] + day] == 0:
            continue
        work = there(n, team, place, day) & n[n[WORKING] + team * n[DAYS] + day]
        if work == 0 or not keeps_run(n, team, day):
            continue
        teams += 1
        n[n[PRESENT] + team] = 1
        n[n[ROAD] + team] = there(n, team, ON_ROAD, day)
        for at in range(n[row + T_MEMBERS]):
            person = n[n[MEMBER] + n[row + T_MEMBER] + at]
            n[n[FOUND] + people] = person
            n[n[FOUND_TEAM] + people] = team
            n[n[FOUND_BASE] + people] = work & n[n[FREE] + person * n[DAYS] + day]
            people += 1
    n[FOUND_COUNT], n[BROUGHT_COUNT] = people, brought
    return teams


@compiled
def kinds_here(n: Numbers, lead: int) -> int:
    """List the kinds that those present can staff, those that need the lead; return how many."""
    count, kinds = 0, n[KINDS]
    if lead == NONE:
        for kind in range(kinds):
            if staffed(n, kind, NONE):
                n[n[WAITING] + count] = kind
                count += 1
        return count
    if n[n[PRESENT] + lead] == 0:
        return 0
    alone = n[ALONE] + lead * kinds
    for kind in range(kinds):
        if n[alone + kind] == 1:
            n[n[WAITING] + count] = kind
            count += 1
    for kind in range(kinds):
        if n[alone + kind] == 0 and staffed(n, kind, NONE) and not staffed(n, kind, lead):
            n[n[WAITING] + count] = kind
            count += 1
    return count


@compiled
def staffed(n: Numbers, kind: int, without: int) -> bool:
    """Return whether those present (but for a team) meet the needs of a kind by skill."""
    teams = 0
    for team in range(n[TEAMS]):
        if team != without and n[n[PRESENT] + team] == 1:
            teams += 1
            if n[n[ALONE] + team * n[KINDS] + kind] == 1:
                return True
    return teams > 1 and _matched(n, kind, without)


@compiled
def _matched(n: Numbers, kind: int, without: int) -> bool:
    """Return whether each seat of a kind finds somebody of their own."""
    row = n[KIND] + kind * K_COLUMNS
    seats = 0
    for at in range(n[row + K_NEEDS]):
        need = n[NEED] + (n[row + K_NEED] + at) * NEED_COLUMNS
        able = 0
        for i in range(n[FOUND_COUNT]):
            person = n[n[FOUND] + i]
            skilled = n[n[SKILLED] + person * n[SKILLS] + n[need + SKILL]] == 1
            if skilled and n[n[FOUND_TEAM] + i] != without:
                n[n[SEAT_LIST] + at * n[PEOPLE] + able] = person
                able += 1
        if able < n[need + SEATS]:
            return False
        n[n[SEAT_COUNT] + at] = able
        for _ in range(n[need + SEATS]):
            n[n[SEAT_NEED] + seats] = at
            seats += 1
    return matchable(n, seats)
