"""The model under construction: what every rule is given, and the two words it speaks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.clock import Minute, Span
from planner.domain.ids import SettlementId, TeamId
from planner.solver.stays import Stays
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.held import Held, Literal
from planner.solver.timetable.roster import Roster
from planner.solver.timetable.spans import holding
from planner.solver.timetable.variables import Variables


class Build:
    """A model of the sessions in ``roster``, given the stays of the teams.

    ``whole`` says that these are all sessions of a plan; else the plan holds others too, which
    touch nothing that is undecided here. Rows of a plan that cannot be sessions of the model are
    left out: ``backward`` ones end before they start, ``unreadable`` ones name unknown ids.
    """

    def __init__(
        self,
        ground: Ground,
        stays: Stays,
        model: cp_model.CpModel,
        roster: Roster,
        *,
        whole: bool = False,
        backward: bool = False,
        unreadable: bool = False,
    ) -> None:
        self.ground = ground
        self.stays = stays
        self.model = model
        self.roster = roster
        self.variables = Variables(ground.campaign, model, roster)
        self.whole = whole
        self.backward = backward
        self.unreadable = unreadable

    @property
    def campaign(self) -> Campaign:
        """Return the campaign."""
        return self.ground.campaign

    @property
    def judged(self) -> tuple[Held, ...]:
        """Return the sessions that answer to the rules about one session alone."""
        return self.roster.judged

    def stays_in(self, team: TeamId, place: SettlementId) -> list[Span]:
        """Return when the team is in the settlement."""
        return [
            Span(stay.start, stay.end)
            for stay in self.stays.get(team, ())
            if stay.settlement == place and stay.start < stay.end
        ]

    def legs(self, team: TeamId) -> list[tuple[Minute, Minute]]:
        """Return when the team is on the road: between its stays."""
        stays = self.stays.get(team, ())
        return [(a.end, b.start) for a, b in pairwise(stays) if a.end < b.start]

    def forbid(self, *literals: Literal) -> None:
        """Let at least one of the literals be false."""
        self.model.add_bool_or([literal.negated() for literal in literals])

    def inside(self, held: Held, pieces: Iterable[Span], literal: Literal) -> None:
        """Hold the session within one of the pieces if the literal is true."""
        options = holding(pieces, held.low, held.high, held.least_min)
        if any(piece.holds(held.low, held.high) for piece in options):
            return
        if not options:
            self.forbid(literal)
        elif len(options) == 1:
            self._within(held, options[0], literal)
        else:
            chosen = [self.model.new_bool_var(f"in {p.start} {held.name}") for p in options]
            self.model.add_bool_or([*chosen, literal.negated()])
            for choice, piece in zip(chosen, options, strict=True):
                self._within(held, piece, choice)

    def _within(self, held: Held, piece: Span, literal: Literal) -> None:
        if held.low < piece.start:
            self.model.add(held.start >= piece.start).only_enforce_if(literal)
        if piece.end < held.high:
            self.model.add(held.end <= piece.end).only_enforce_if(literal)
