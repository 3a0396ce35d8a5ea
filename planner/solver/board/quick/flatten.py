"""The campaign as flat arrays: every table that compiled code reads or writes."""

from __future__ import annotations

import numpy as np

from planner.solver.board.quick import layout as at
from planner.solver.board.quick.day import Day
from planner.solver.board.quick.flat import Flat, or_none
from planner.solver.board.quick.grounds import put_cases, put_demand, put_places
from planner.solver.board.quick.jit import Numbers, Points
from planner.solver.board.quick.masks import WORD_DAYS
from planner.solver.board.quick.paper import put_paper, put_used, sessions
from planner.solver.board.statics import Statics


def flatten(s: Statics, day: Day) -> tuple[Numbers, Points]:
    """Return the arrays of a campaign without any session or stay."""
    flat = Flat()
    _sizes(flat, s, day)
    _kinds(flat, s, day)
    _people(flat, s, day)
    put_places(flat, s, day)
    put_demand(flat, s)
    put_cases(flat, s, day)
    put_used(flat, s)
    put_paper(flat, s, day)
    n, x = flat.made()
    x[0] = float(s.campaign.policy.floor_bonus)
    rows = n[at.POOL] + np.arange(sessions(s)) * at.POOL_COLUMNS
    n[rows + at.R_NEXT] = np.append(rows[1:], at.NONE)
    n[at.POOL_FREE] = n[at.POOL]
    return n, x


def _sizes(flat: Flat, s: Statics, day: Day) -> None:
    flat.scalars |= {
        at.STEP_MIN: s.slots.step_min,
        at.DAYS: s.slots.days,
        at.PER_DAY: s.slots.per_day,
        at.LOW: day.low,
        at.WIDTH: day.width,
        at.TODAY: day.mask,
        at.PLACES: len(s.places),
        at.KINDS: len(s.kinds),
        at.TEAMS: len(s.teams),
        at.PEOPLE: len(s.people),
        at.VENUES: len(s.venues),
        at.DIRECTIONS: len(s.directions),
        at.DISTRICTS: len(s.districts),
        at.DAY_WORDS: -(-s.slots.days // WORD_DAYS),
        at.LENGTHS: len(day.lengths),
        at.BEFORE_LUNCH: day.before_lunch,
        at.AFTER_LUNCH: day.after_lunch,
        at.LUNCHES: len(day.lunches) if s.campaign.policy.lunch_min else at.NONE,
        at.GUESTS_MOST: max(1, len(s.places)),
    }
    flat.put(at.LUNCH, day.lunches)


def _kinds(flat: Flat, s: Statics, day: Day) -> None:
    rows: list[list[int]] = []
    needs: list[list[int]] = []
    options: list[list[int]] = []
    after: list[list[int]] = []
    partners: list[int] = []
    scopes = {"settlement": at.SETTLEMENT, "district": at.WHOLE_DISTRICT, "campaign": at.CAMPAIGN}
    limit = 0
    for facts in s.kinds:
        kind, k = facts.kind, facts.index
        lasts = [(b, slots) for b, slots in facts.options if slots in day.lengths]
        rows.append(
            [
                facts.direction,
                facts.heads,
                len(needs),
                len(facts.needs),
                len(options),
                len(lasts),
                kind.min_people,
                kind.people_per_block,
                or_none(kind.per_settlement),
                or_none(kind.per_settlement_day),
                or_none(kind.per_venue),
                kind.gap_days,
                int(kind.is_staff),
                int(kind.is_cases),
                int(facts.asks_others),
                len(partners),
                len(s.with_kinds[k]),
                len(after),
                len(kind.after),
                int(bool(s.apart_venue[k] or s.apart_place[k])),
                day.spoken(kind.languages) if kind.languages else -1,
                len(facts.levels),
                limit,
            ]
        )
        limit += len(facts.levels) * len(s.places)
        needs += [[day.skills[skill], count] for skill, count in facts.needs]
        options += [[b, slots, day.lengths[slots]] for b, slots in lasts]
        after += [
            [s.kind[a.kind], scopes[a.scope], a.least_days, or_none(a.most_days)]
            for a in kind.after
        ]
        partners += s.with_kinds[k]
    flat.put(at.KIND, np.array(rows))
    flat.put(at.NEED, np.array(needs))
    flat.put(at.OPTION, np.array([*options, [0, 0, 0]]))
    flat.put(at.AFTER, np.array([*after, [0, 0, 0, 0]]))
    flat.put(at.WITH, [*partners, 0])
    apart = np.zeros((len(s.kinds), len(s.kinds)), np.int64)
    for k in range(len(s.kinds)):
        apart[k, list(s.apart_venue[k])] |= 1
        apart[k, list(s.apart_place[k])] |= 2
    flat.put(at.APART, apart)
    flat.points(at.VALUE, [facts.value for facts in s.kinds])
    flat.put(at.CLOSED_KIND, day.tables(s.closed("kind", f.kind.id) for f in s.kinds))
    starts = np.zeros((len(s.kinds), len(day.lengths), s.slots.days), np.int64)
    for k, slots in day.used_lengths:
        starts[k, day.lengths[slots]] = day.table(s.kind_starts(k, slots))
    flat.put(at.KIND_STARTS, starts)


def _people(flat: Flat, s: Statics, day: Day) -> None:
    flat.scalars[at.SKILLS] = len(day.skills)
    flat.scalars[at.CREW] = max([1, *(facts.heads for facts in s.kinds)])
    flat.put(
        at.PERSON,
        np.array(
            [
                [s.team_of[p], len(row.skills), day.spoken(row.languages), row.max_session_min]
                for p, row in enumerate(s.people)
            ]
        ).reshape(len(s.people), at.PERSON_COLUMNS),
    )
    skilled = np.zeros((len(s.people), max(1, len(day.skills))), np.int64)
    for p, row in enumerate(s.people):
        skilled[p, [day.skills[name] for name in row.skills]] = 1
    flat.put(at.SKILLED, skilled)
    flat.put(at.FREE, day.tables(s.free))
    first, teams = 0, []
    for t, team in enumerate(s.teams):
        brings = s.carried.get(t, at.NONE)
        teams.append([first, len(s.members[t]), or_none(team.max_run_days), brings])
        first += len(s.members[t])
    flat.put(at.TEAM, np.array(teams).reshape(len(s.teams), at.TEAM_COLUMNS))
    flat.put(at.MEMBER, [p for rows in s.members for p in rows])
    flat.put(at.WORKING, day.tables(s.working))
    flat.put(at.AWAKE, np.minimum(day.tables(s.awake), 1))
    alone = np.zeros((len(s.teams), len(s.kinds)), np.int64)
    for t in range(len(s.teams)):
        alone[t, list(s.staffable(frozenset({t})))] = 1
    flat.put(at.ALONE, alone)
