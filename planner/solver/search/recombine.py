"""A move that gives teams other months that they had before, those that go best together.

Each move keeps or drops a month by what it was worth beside the others' months of that moment;
beside those of now another may be better.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from planner.solver.board.rules import returns
from planner.solver.search.album import Album, Month
from planner.solver.search.choosing import Choosing
from planner.solver.search.refine import settle
from planner.solver.search.state import Change, State
from planner.solver.tours.rules import beds_and_sidings

EVERY_DIRECTION = 0.3
"""How often all teams choose, and not those of one direction."""


def recombine(state: State, album: Album, rng: Random) -> Change | None:
    """Return the change to the months seen that go best together, None if they are those of now."""
    teams = list(state.mine)
    if rng.random() >= EVERY_DIRECTION:
        teams = state.mates(rng.choice(teams))
    album.note(teams)
    seen = [album.months(team) for team in teams]
    now = [months[-1] for months in seen]
    months = [month for rows in seen for month in rows]
    chosen = Choosing(state, months).best(now, rng.randrange(1 << 30))
    new = [month for month in chosen if month not in now]
    return exchange(state, new, rng) if new else None


def exchange(state: State, new: Sequence[Month], rng: Random) -> Change | None:
    """Return the change to some months; None, and nothing done, if one of them is not sound now.

    Their sessions come first, then those they take the place of, then whatever there is time for.
    """
    change = Change()
    for month in new:
        state.clear_team(month.team, change)
    if not all(_go(state, month, change) for month in new):
        state.undo(change)
        return None
    _hold(state, new, change)
    state.put_back(change)
    for month in new:
        state.pack_tour(month.team, change)
    return settle(state, change, rng)


def _go(state: State, month: Month, change: Change) -> bool:
    """Set the stays of a month; return whether that is sound."""
    free = beds_and_sidings(state.board, month.team, month.stops)
    state.set_tour(month.team, list(month.stops), change)
    return free and state.sound_tour(month.team)


def _hold(state: State, new: Sequence[Month], change: Change) -> None:
    """Hold those sessions of months that the board does not have and that no rule refuses."""
    here = {held.key for held in state.board.sessions}
    wanted = {held.key: held for month in new for held in month.sessions if held.key not in here}
    for held in sorted(wanted.values(), key=lambda row: row.start):
        if returns(state.board, held):
            state.board.add(held)
            change.added.append(held)
