"""How often the rules between sessions bind, and those about patients, pins and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from planner.domain.clock import day_of
from planner.domain.ids import KindId
from planner.domain.pins import SessionPin
from planner.domain.plan import Session
from planner.kpis.binding.scene import Scene, Tally, grouped, tally


def quota(scene: Scene) -> Tally:
    """Count settlements, days in them and venues with as many sessions of a kind as may be."""
    return tally(_used_up(scene))


def _used_up(scene: Scene) -> Iterator[bool]:
    for name, rows in grouped(scene.sessions, lambda row: row.kind).items():
        kind = scene.campaign.kind[name]
        limits = (
            (kind.per_settlement, Counter[object](row.settlement for row in rows)),
            (
                kind.per_settlement_day,
                Counter[object]((row.settlement, day_of(row.start)) for row in rows),
            ),
            (kind.per_venue, Counter[object](row.venue for row in rows)),
        )
        for limit, counts in limits:
            if limit is not None:
                yield from (count == limit for count in counts.values())


def gap(scene: Scene) -> Tally:
    """Count session days that are no day further from the one before than they must be."""
    return tally(_just_apart(scene))


def _just_apart(scene: Scene) -> Iterator[bool]:
    past = grouped(scene.campaign.history, lambda row: (row.kind, row.settlement))
    for (name, place), rows in grouped(scene.sessions, lambda s: (s.kind, s.settlement)).items():
        least = scene.campaign.kind[name].gap_days
        days = {day_of(row.start) for row in rows} | {
            row.day for row in past.get((name, place), ())
        }
        if least > 1:
            yield from (two - one == least for one, two in pairwise(sorted(days)))


def after(scene: Scene) -> Tally:
    """Count sessions held on the first day on which what comes before them lets them be."""
    of_kind = grouped(scene.sessions, lambda row: row.kind)
    rows = [row for row in scene.sessions if scene.campaign.kind[row.kind].after]
    return tally(any(_at_once(scene, row, of_kind)) for row in rows)


def _at_once(
    scene: Scene, row: Session, of_kind: Mapping[KindId, Sequence[Session]]
) -> Iterator[bool]:
    case = None if row.case is None else scene.campaign.case.get(row.case)
    home = row.settlement if case is None else case.settlement
    districts = scene.campaign.settlement
    for named in scene.campaign.kind[row.kind].after:
        near = [
            day_of(row.start) - day_of(other.start)
            for other in of_kind.get(named.kind, ())
            if other.settlement == home
            or named.scope == "campaign"
            or (
                named.scope == "district"
                and districts[other.settlement].district == districts[home].district
            )
        ]
        ready = [days for days in near if days >= named.least_days]
        yield bool(ready) and max(ready) == named.least_days


def with_(scene: Scene) -> Tally:
    """Count sessions of kinds that are held only together with another."""
    return tally(bool(scene.campaign.kind[row.kind].with_kinds) for row in scene.sessions)


def apart(scene: Scene) -> Tally:
    """Count sessions that begin or end the moment one they are kept apart from ends or begins."""
    named = {frozenset((kind.id, row.kind)) for kind in scene.campaign.kinds for row in kind.apart}
    kinds = frozenset[str]().union(*named)
    rows = [row for row in scene.sessions if row.kind in kinds]
    here = grouped(rows, lambda row: row.settlement)
    return tally(
        any(
            frozenset((row.kind, other.kind)) in named
            and (row.start == other.end or row.end == other.start)
            for other in here[row.settlement]
        )
        for row in rows
    )


def case(scene: Scene) -> Tally:
    """Count patients with a latest day who are operated on that very day."""
    cases = scene.campaign.case
    rows = [(row, cases[row.case]) for row in scene.sessions if row.case is not None]
    return tally(
        day_of(row.start) == patient.latest for row, patient in rows if patient.latest is not None
    )


def ward(scene: Scene) -> Tally:
    """Count nights in which every ward bed of a venue with patients is taken."""
    patients: Counter[tuple[str, int]] = Counter()
    for row in scene.sessions:
        if row.case is not None:
            stay = scene.campaign.case[row.case].stay_days
            first = day_of(row.start)
            nights = range(first, min(first + stay, scene.campaign.horizon.days))
            patients.update((row.venue, night) for night in nights)
    beds = {venue.id: venue.ward_beds for venue in scene.campaign.venues}
    return tally(number == beds[venue] for (venue, _), number in patients.items())  # type: ignore[index]


def pin(scene: Scene) -> Tally:
    """Count pins, each of which is kept; those of sessions are held as they say."""
    return tally(
        not isinstance(row, SessionPin) or any(s.pin == row.id for s in scene.sessions)
        for row in scene.campaign.pins
    )


def unplanned(scene: Scene) -> Tally:
    """Count demands that are not served to the last."""
    return len(scene.plan.unplanned), len(scene.campaign.demand)
