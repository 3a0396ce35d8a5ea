"""When the calendar and the hours allow sessions and legs, as month-wide masks."""

from __future__ import annotations

from functools import cached_property

from planner.domain.calendar import ClosedScope
from planner.domain.clock import DaySpan
from planner.solver.board.index import Index
from planner.solver.board.remembering import remembered
from planner.solver.board.slots import fits


class Times(Index):
    """The campaign by index, with its allowed times."""

    @remembered
    def closed(self, scope: ClosedScope, name: str) -> int:
        """Return the slots that touch a closed time."""
        mask = 0
        for span in self.campaign.calendar.spans(scope, name):
            mask |= self.slots.touched(span)
        return mask

    @remembered
    def starts(self, kind: int, venue: int, place: int, length: int) -> int:
        """Return the starts at which the calendar and all opening hours allow a session."""
        facts, where = self.kinds[kind].kind, self.venues[venue]
        settlement = self.settlements[place]
        closed = self.closed("all", "") | self.closed("kind", facts.id)
        closed |= self.closed("district", settlement.district)
        closed |= self.closed("settlement", settlement.id) | self.closed("venue", where.id)
        allowed = self.kind_starts(kind, length) & self.open_starts(where.hours, length)
        return allowed & fits(self.slots.everything & ~closed, length)

    @remembered
    def kind_starts(self, kind: int, length: int) -> int:
        """Return the starts that a kind's hours, weekdays and last days allow."""
        facts, horizon = self.kinds[kind].kind, self.campaign.horizon
        open_days = [d for d in range(-1, horizon.days) if horizon.weekday(d) in facts.weekdays]
        not_last = self.slots.days_mask(range(max(0, horizon.days - facts.not_last_days)))
        return self.slots.starts(facts.hours, open_days, length) & not_last

    @remembered
    def open_starts(self, hours: tuple[DaySpan, ...], length: int) -> int:
        """Return the starts that a venue's hours allow."""
        return self.slots.starts(hours, range(-1, self.slots.days), length)

    @cached_property
    def working(self) -> tuple[int, ...]:
        """Return, by team, the slots in which its sessions may lie."""
        return tuple(
            self.slots.hours(team.shift)
            & ~self.closed("team", team.id)
            & self.slots.days_mask(range(team.first_day, team.last_day + 1))
            for team in self.teams
        )

    @cached_property
    def travelling(self) -> tuple[int, ...]:
        """Return, by team, the slots in which its legs may lie."""
        return tuple(
            self.slots.hours(team.travel_hours or team.shift)
            & ~self.closed("team", team.id)
            & self.slots.days_mask(range(team.first_day, team.last_day + 1))
            for team in self.teams
        )

    @cached_property
    def awake(self) -> tuple[int, ...]:
        """Return, by team, the slots of days on which a session or leg may start."""
        weekday = self.campaign.horizon.weekday
        return tuple(
            self.slots.days_mask(
                day
                for day in range(team.first_day, team.last_day + 1)
                if weekday(day) not in team.rest_weekdays
            )
            for team in self.teams
        )

    @cached_property
    def free(self) -> tuple[int, ...]:
        """Return, by specialist, the slots in which the calendar leaves them free."""
        return tuple(
            self.slots.everything & ~self.closed("specialist", row.id) for row in self.people
        )
