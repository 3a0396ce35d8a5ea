"""The notes of a session: what does not fit in its other columns."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.plan import Session
from planner.outputs.schedules.view import View


def notes(view: View, row: Session, *, carried: bool = True) -> str:
    """Return the notes of a session for those who hold it.

    ``carried`` is false where the venue's name says already that a team brings it along.
    """
    return "; ".join(_notes(view, row, carried))


def _notes(view: View, row: Session, carried: bool) -> Iterator[str]:
    _ = view.text
    if guests := residents(view, row):
        yield guests
    if others := _other_directions(view, row):
        yield _("together with %(teams)s") % {"teams": ", ".join(others)}
    if carried and row.venue.startswith("@"):
        yield _("brought along by the team")
    if row.case is not None:
        yield _("case %(case)s") % {"case": row.case}
    if row.pin is not None:
        yield _("decided in advance: %(pin)s") % {"pin": row.pin}


def residents(view: View, row: Session) -> str:
    """Return who is invited, where that is not only the session's own settlement."""
    parts = view.served.get(row.id, ())
    if all(part.settlement == row.settlement for part in parts):
        return ""
    ranked = sorted(parts, key=lambda part: (-part.people, part.settlement))
    places = ", ".join(f"{view.settlement(part.settlement)} {part.people}" for part in ranked)
    return view.text("from %(place)s") % {"place": places}


def _other_directions(view: View, row: Session) -> list[str]:
    """Return the teams of a joint session that belong to another direction."""
    teams = view.campaign.team
    return [
        view.team(team)
        for team in row.teams
        if team in teams and teams[team].direction != row.direction
    ]
