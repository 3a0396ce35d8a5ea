"""How often the rules about time, room and people of a session bind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from planner.domain.clock import DAY_MIN, Day, Minute, day_of
from planner.domain.kinds import EVERY_WEEKDAY
from planner.domain.people import Specialist
from planner.domain.plan import Session
from planner.kpis.binding.scene import Scene, Tally, edges, grouped, tally


def present(scene: Scene) -> Tally:
    """Count sessions that begin when a team of theirs arrives, or end when it departs."""
    arrive = {(leg.team, leg.arrive) for leg in scene.plan.legs}
    depart = {(leg.team, leg.depart) for leg in scene.plan.legs}
    return tally(
        any((team, row.start) in arrive or (team, row.end) in depart for team in row.teams)
        for row in scene.sessions
    )


def double(scene: Scene) -> Tally:
    """Count sessions that begin the moment the specialist's one before ends, on one day."""
    pairs = (pair for rows in scene.of_person.values() for pair in pairwise(rows))
    return tally(
        one.end == two.start for one, two in pairs if day_of(one.start) == day_of(two.start)
    )


def needs(scene: Scene) -> Tally:
    """Count sessions beside which no second crew is free among the teams in the settlement."""
    return tally(not _second_crew(scene, row) for row in scene.sessions)


def _second_crew(scene: Scene, row: Session) -> bool:
    free = [person for person in _there(scene, row) if not _is_busy(scene, person, row)]
    needs = scene.campaign.kind[row.kind].needs
    return all(sum(skill in person.skills for person in free) >= count for skill, count in needs)


def _there(scene: Scene, row: Session) -> Iterator[Specialist]:
    for team, stays in scene.stays.items():
        if any(p == row.settlement and a <= row.start and row.end <= b for p, a, b in stays):
            yield from scene.campaign.members[team]


def _is_busy(scene: Scene, person: Specialist, row: Session) -> bool:
    own = scene.of_person.get(person.id, ())
    return any(other.start < row.end and row.start < other.end for other in own)


def language(scene: Scene) -> Tally:
    """Count sessions that somebody of their teams, with a skill asked for, has no language for."""
    return tally(any(_mute(scene, row)) for row in scene.sessions)


def _mute(scene: Scene, row: Session) -> Iterator[bool]:
    kind, place = scene.campaign.kind[row.kind], scene.campaign.settlement[row.settlement]
    spoken = place.languages & kind.languages if kind.languages else place.languages
    skills = {skill for skill, _ in kind.needs}
    for team in row.teams:
        for person in scene.campaign.members[team]:
            yield bool(person.skills & skills) and not person.languages & spoken


def venue(scene: Scene) -> Tally:
    """Count sessions in the only venue of their settlement that suits them."""
    suiting = Counter[tuple[str, str]]()
    for kind in scene.campaign.kinds:
        for row in scene.campaign.venues:
            if row.kind in kind.venue_kinds and kind.equipment <= row.equipment:
                suiting[kind.id, str(row.settlement)] += 1
    return tally(suiting[row.kind, row.settlement] <= 1 for row in scene.sessions)


def room(scene: Scene) -> Tally:
    """Count sessions that take the last free room of their venue."""
    return tally(
        hit
        for rows in grouped(scene.sessions, lambda s: s.venue).values()
        for hit in _last_rooms(scene, rows)
    )


def _last_rooms(scene: Scene, rows: list[Session]) -> Iterator[bool]:
    rooms = scene.campaign.venue[rows[0].venue].rooms
    for row in rows:
        yield sum(other.start <= row.start < other.end for other in rows) >= rooms


def hours(scene: Scene) -> Tally:
    """Count sessions that begin at an opening or end at a closing of kind, venue or calendar."""
    return tally(_at_edge(scene, row) for row in scene.sessions)


def _at_edge(scene: Scene, row: Session) -> bool:
    kind, venue_ = scene.campaign.kind[row.kind], scene.campaign.venue[row.venue]
    days = (day_of(row.start) - 1, day_of(row.start))
    weekday = scene.campaign.horizon.weekday
    for spans, weekdays in ((kind.hours, kind.weekdays), (venue_.hours, EVERY_WEEKDAY)):
        opens, closes = edges(spans, (day for day in days if weekday(day) in weekdays))
        if row.start in opens or row.end in closes:
            return True
    return any(row.start == span.end or row.end == span.start for span in scene.closed(row))


def length(scene: Scene) -> Tally:
    """Count sessions of as many blocks as there may be, of kinds that leave a choice."""
    kinds = scene.campaign.kind
    rows = [
        row for row in scene.sessions if kinds[row.kind].min_blocks < kinds[row.kind].max_blocks
    ]
    return tally(row.blocks == kinds[row.kind].max_blocks for row in rows)


def seats(scene: Scene) -> Tally:
    """Count sessions in which nobody else can be served, or that have as few as may be."""
    return tally(_full(scene, row) for row in scene.sessions)


def _full(scene: Scene, row: Session) -> bool:
    kind, seats_ = scene.campaign.kind[row.kind], scene.campaign.venue[row.venue].seats
    each = kind.people_per_block if seats_ is None else min(kind.people_per_block, seats_)
    return row.people in (row.blocks * each, kind.min_people)


def demand(scene: Scene) -> Tally:
    """Count demands of a settlement for a kind that are served to the last."""
    kind_of = {row.id: row.kind for row in scene.sessions}
    served: Counter[tuple[str, str]] = Counter()
    for part in scene.plan.served:
        served[part.settlement, kind_of[part.session]] += part.people
    return tally(served[key] == people for key, people in scene.campaign.demand.items())


def lunch(scene: Scene) -> Tally:
    """Count days of specialists whose longest break in the lunch hours is just long enough."""
    if not scene.campaign.policy.lunch_min:
        return 0, 0
    return tally(
        gap < scene.campaign.policy.lunch_min + scene.campaign.horizon.grid_min
        for person in scene.campaign.specialists
        for gap in _breaks(scene, person)
    )


def _breaks(scene: Scene, person: Specialist) -> Iterator[Minute]:
    rows = scene.of_person.get(person.id, ())
    for day, own in grouped(rows, lambda row: day_of(row.start)).items():
        window = scene.campaign.policy.lunch_hours.on(day)
        middle = (window.start + window.end) / 2
        if own[0].start < middle < max(row.end for row in own):
            yield _longest(scene, person, window.start, window.end)


def _longest(scene: Scene, person: Specialist, start: Minute, end: Minute) -> Minute:
    busy = [(row.start, row.end) for row in scene.of_person[person.id]]
    busy += [(leg.depart, leg.arrive) for leg in scene.legs[person.team]]
    free, best = start, 0
    for first, last in sorted(busy):
        best = max(best, min(first, end) - free)
        free = max(free, last)
    return max(best, end - free)


def load(scene: Scene) -> Tally:
    """Count days of specialists that have no time for one more block of that day's kinds."""
    return tally(_loaded(scene))


def _loaded(scene: Scene) -> Iterator[bool]:
    for name, rows in scene.of_person.items():
        most = scene.campaign.specialist[name].max_session_min
        for own in grouped(rows, lambda row: day_of(row.start)).values():
            shortest = min((row.end - row.start) // row.blocks for row in own)
            yield sum(row.end - row.start for row in own) + shortest > most


def last(scene: Scene) -> Tally:
    """Count sessions on the last day on which their kind may be held."""
    days: Day = scene.campaign.horizon.days
    kinds = scene.campaign.kind
    rows = [row for row in scene.sessions if kinds[row.kind].not_last_days]
    return tally(row.start // DAY_MIN == days - 1 - kinds[row.kind].not_last_days for row in rows)
