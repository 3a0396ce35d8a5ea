"""The session rules on the board: may this session, as it stands, be added to it?

The packer only ever looks where these rules allow; here each is asked by itself, for sessions
that come from elsewhere: an earlier plan, another search, a timetable, a test.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from planner.solver.board.board import Board
from planner.solver.board.facts import can_match
from planner.solver.board.held import Held
from planner.solver.board.order import after_starts, apart_starts, gap_allows, quota_allows

Allows = Callable[[Board, Held], bool]


def present(board: Board, held: Held) -> bool:
    """Return whether the teams of all its specialists are there from start to end."""
    there = (board.presence[team].get(held.place, 0) for team in teams_of(board, held))
    return all(mask & held.mask == held.mask for mask in there)


def shift(board: Board, held: Held) -> bool:
    """Return whether it lies in the shifts of its teams."""
    s = board.statics
    shifts = (s.slots.hours(s.teams[team].shift) for team in teams_of(board, held))
    return all(mask & held.mask == held.mask for mask in shifts)


def rest(board: Board, held: Held) -> bool:
    """Return whether no team of its rests on its day or is closed while it lasts."""
    s = board.statics
    weekday = s.campaign.horizon.weekday(held.start // s.slots.per_day)
    return not any(
        weekday in s.teams[team].rest_weekdays or s.closed("team", s.teams[team].id) & held.mask
        for team in teams_of(board, held)
    )


def run(board: Board, held: Held) -> bool:
    """Return whether none of its teams works too many days in a row."""
    day = held.start // board.statics.slots.per_day
    return all(board.keeps_run(team, day) for team in teams_of(board, held))


def double(board: Board, held: Held) -> bool:
    """Return whether its specialists hold nothing else meanwhile."""
    return not any(board.busy[person] & held.mask for person in held.people)


def needs(board: Board, held: Held) -> bool:
    """Return whether its specialists match the needs one to one, nobody superfluous."""
    s, facts = board.statics, board.statics.kinds[held.kind]
    able = [[p for p in held.people if p in s.skilled(skill)] for skill, _ in facts.needs]
    whole = len(set(held.people)) == len(held.people) == facts.heads
    return whole and can_match(facts.needs, able)


def language(board: Board, held: Held) -> bool:
    """Return whether every specialist speaks a language of the place and the kind."""
    return board.statics.speakers(held.kind, held.place) >= set(held.people)


def venue(board: Board, held: Held) -> bool:
    """Return whether the venue suits the kind and is where the session is."""
    s, row = board.statics, board.statics.venues[held.venue]
    if not s.suits(held.kind, held.venue):
        return False
    if row.carrier is None:
        return row.settlement == s.places[held.place]
    there = board.presence[s.team[row.carrier]].get(held.place, 0)
    return there & held.mask == held.mask


def room(board: Board, held: Held) -> bool:
    """Return whether a room is free all the time."""
    return not board.full(held.venue) & held.mask


def hours(board: Board, held: Held) -> bool:
    """Return whether kind, venue, calendar and specialists are open all the time."""
    s, slots = board.statics, board.statics.slots
    facts, where = s.kinds[held.kind].kind, s.venues[held.venue]
    horizon, here = s.campaign.horizon, s.settlements[held.place]
    days = [day for day in range(-1, slots.days) if horizon.weekday(day) in facts.weekdays]
    opens = slots.starts(facts.hours, days, held.length)
    opens &= slots.starts(where.hours, range(-1, slots.days), held.length)
    closed = s.closed("all", "") | s.closed("kind", facts.id) | s.closed("venue", where.id)
    closed |= s.closed("district", here.district) | s.closed("settlement", here.id)
    for person in held.people:
        closed |= s.closed("specialist", s.people[person].id)
    return bool(opens >> held.start & 1) and not closed & held.mask


def length(board: Board, held: Held) -> bool:
    """Return whether it lasts its blocks, and these are as many as the kind allows."""
    facts, step = board.statics.kinds[held.kind].kind, board.statics.slots.step_min
    if held.case is not None and (own := board.statics.cases[held.case].block_min) is not None:
        return held.blocks == 1 and held.length * step == own
    allowed = facts.min_blocks <= held.blocks <= facts.max_blocks
    return allowed and held.length * step == held.blocks * facts.block_min


def seats(board: Board, held: Held) -> bool:
    """Return whether as many people come as may."""
    facts, limit = board.statics.kinds[held.kind].kind, board.statics.venues[held.venue].seats
    each = facts.people_per_block if limit is None else min(facts.people_per_block, limit)
    return facts.min_people <= held.count <= held.blocks * each


def demand(board: Board, held: Held) -> bool:
    """Return whether so many people are left to serve, and may come."""
    s, facts = board.statics, board.statics.kinds[held.kind]
    nobody = held.count < 1 and facts.kind.min_people < 1  # else it is a matter of `seats`
    if nobody or any(people < 1 for _, people in held.served):
        return False
    if held.case is not None and facts.kind.is_cases:
        home = s.place[s.cases[held.case].settlement]
        return s.share(held.kind, home, held.place) > 0
    if facts.kind.is_staff:
        left = s.staff.get((held.venue, held.kind), 0) - board.staff_used[held.venue, held.kind]
        return all(place == held.place for place, _ in held.served) and held.count <= left
    return all(
        s.share(held.kind, place, held.place) > 0 and people <= board.left(held.kind, place, level)
        for (place, people), level in zip(held.served, held.levels, strict=True)
    )


def quota(board: Board, held: Held) -> bool:
    """Return whether the kind's quotas leave room for one more."""
    day = held.start // board.statics.slots.per_day
    return quota_allows(board, held.kind, held.place, held.venue, day)


def gap(board: Board, held: Held) -> bool:
    """Return whether its day is far enough from the kind's other days there."""
    return gap_allows(board, held.kind, held.place, held.start // board.statics.slots.per_day)


def after(board: Board, held: Held) -> bool:
    """Return whether what must come first has been held."""
    day = held.start // board.statics.slots.per_day
    allowed = after_starts(board, held.kind, held.place, day, held.case)
    return bool(allowed >> held.start & 1)


def apart(board: Board, held: Held) -> bool:
    """Return whether no session of a kind kept apart overlaps it."""
    starts = apart_starts(board, held.kind, held.place, held.venue, held.length)
    return bool(starts >> held.start & 1)


def lunch(board: Board, held: Held) -> bool:
    """Return whether each of its specialists keeps a lunch break (it may be on the board already).

    Past midnight it may take a break of the next day, or of the day before where lunch is late.
    """
    day = held.start // board.statics.slots.per_day
    return all(
        _eats(board, person, on, [held] if on == day else [], held.mask)
        for person in held.people
        for on in (day - 1, day, day + 1)
    )


def lunches(board: Board, team: int) -> bool:
    """Return whether all members of a team keep their lunch breaks, day by day."""
    return all(
        _eats(board, person, day)
        for person in board.statics.members[team]
        for day, rows in board.diary[person].items()
        if rows
    )


def _eats(board: Board, person: int, day: int, more: Sequence[Held] = (), mask: int = 0) -> bool:
    rows = [*board.diary[person].get(day, ()), *more]
    if not rows:
        return True
    low = day * board.statics.slots.per_day
    begin, end = min(h.start for h in rows) - low, max(h.end for h in rows) - low
    taken = board.busy[person] | board.on_road[board.statics.team_of[person]] | mask
    return not board.breaks.due(begin, end) or board.breaks.leaves_break(taken >> low)


def load(board: Board, held: Held) -> bool:
    """Return whether each of its specialists stays within the hours of a day."""
    s, day = board.statics, held.start // board.statics.slots.per_day
    for person in held.people:
        spent = sum(h.length for h in board.diary[person].get(day, ())) + held.length
        if spent * s.slots.step_min > s.people[person].max_session_min:
            return False
    return True


def last(board: Board, held: Held) -> bool:
    """Return whether its day is not one of the last that the kind leaves out."""
    s = board.statics
    day = held.start // s.slots.per_day
    return day < s.slots.days - s.kinds[held.kind].kind.not_last_days


def case(board: Board, held: Held) -> bool:
    """Return whether it serves one open case of its kind in time, if the kind serves cases."""
    s, facts = board.statics, board.statics.kinds[held.kind].kind
    if held.case is None or not facts.is_cases:
        return held.case is None and not facts.is_cases
    row = s.cases[held.case]
    in_time = row.latest is None or held.start // s.slots.per_day <= row.latest
    own = held.served == ((s.place[row.settlement], 1),)
    return own and in_time and row.kind == facts.id and held.case not in board.cases


def ward(board: Board, held: Held) -> bool:
    """Return whether a bed is free in the venue's ward on all nights that the case stays."""
    if held.case is None:
        return True
    s, day = board.statics, held.start // board.statics.slots.per_day
    nights = range(day, min(day + s.cases[held.case].stay_days, s.slots.days))
    beds = s.venues[held.venue].ward_beds
    return all(board.ward[held.venue, night] < beds for night in nights)


def teams_of(board: Board, held: Held) -> list[int]:
    """Return the teams of its specialists."""
    return sorted({board.statics.team_of[person] for person in held.people})


SESSION_RULES: dict[str, Allows] = {
    "present": present,
    "shift": shift,
    "rest": rest,
    "run": run,
    "double": double,
    "needs": needs,
    "language": language,
    "venue": venue,
    "room": room,
    "hours": hours,
    "length": length,
    "seats": seats,
    "demand": demand,
    "quota": quota,
    "gap": gap,
    "after": after,
    "apart": apart,
    "lunch": lunch,
    "load": load,
    "last": last,
    "case": case,
    "ward": ward,
}


def refused(board: Board, held: Held, without: frozenset[str] = frozenset()) -> str | None:
    """Return the first rule that refuses a session, None if all allow it.

    ``with`` is not asked: partners may be added later (see ``order.orphans``). A session past the
    campaign's end breaks ``present``, and no other rule is asked about it.
    """
    if held.end > board.statics.slots.total:
        return None if "present" in without else "present"
    asked = ((code, rule) for code, rule in SESSION_RULES.items() if code not in without)
    return next((code for code, rule in asked if not rule(board, held)), None)


STANDING = frozenset({"shift", "rest", "needs", "language", "hours", "length", "seats", "last"})
"""Rules that hold of a session wherever everybody is: they need not be asked again."""


def returns(board: Board, held: Held) -> bool:
    """Return whether a session that was on the board may come back to it."""
    return refused(board, held, STANDING) is None
