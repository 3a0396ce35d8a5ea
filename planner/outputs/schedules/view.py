"""A plan as a reader of schedules sees it: names instead of ids, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day, Minute, clock_text, day_of
from planner.domain.ids import (
    DirectionId,
    KindId,
    SessionId,
    SettlementId,
    SpecialistId,
    TeamId,
    VenueId,
    carried_venue,
)
from planner.domain.names import Language
from planner.domain.people import Team
from planner.domain.plan import Leg, Night, Plan, Served, Session
from planner.outputs.labels import category_text, equipment_text, translator
from planner.outputs.labels.dates import short_date, short_weekday
from planner.outputs.labels.order import SortKey, sort_key
from planner.outputs.tables import canonical, plan_mark

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class View:
    """What exporters draw from. ``revision`` counts the replans (calendars need it).

    ``since`` is the plan that readers have been given before: calendars cancel what is gone.
    ``dated`` is the date of the plan that sheets show. An id that the campaign does not know is
    shown as it is.
    """

    campaign: Campaign
    plan: Plan
    language: Language = "kk"
    revision: int = 0
    since: Plan | None = None
    dated: date | None = None

    def text(self, english: str) -> str:
        """Return a text of the program in the language of the schedules."""
        return translator(self.language)(english)

    def before(self) -> View | None:
        """Return the view of the plan that readers have been given before, if there is one."""
        return None if self.since is None else replace(self, plan=self.since, since=None)

    def campaign_name(self) -> str:
        """Return the campaign's name, else its dates."""
        horizon = self.campaign.horizon
        dates = f"{short_date(horizon.start)}–{short_date(horizon.last_date)}"
        return self.campaign.names.text(self.language, dates)

    @cached_property
    def mark(self) -> str:
        """Return eight letters that tell this plan from every other one."""
        return plan_mark(self.plan, self.campaign)

    @property
    def stamp(self) -> str:
        """Return which plan a sheet shows: its mark, and its date where that is known."""
        given = {"mark": self.mark, "date": self.dated_words}
        _ = self.text
        return (_("Plan %(mark)s of %(date)s") if self.dated else _("Plan %(mark)s")) % given

    @property
    def dated_words(self) -> str:
        """Return the date of the plan in figures; nothing where it is not known."""
        return short_date(self.dated) if self.dated else ""

    @cached_property
    def entries(self) -> dict[str, tuple[str, bytes]]:
        """Return the calendar entries made so far: many calendars hold the same ones."""
        return {}

    def direction(self, row: DirectionId) -> str:
        """Return the name of a direction."""
        found = self.campaign.direction.get(row)
        return found.names.text(self.language, row) if found else row

    def settlement(self, row: SettlementId) -> str:
        """Return the name of a settlement."""
        found = self.campaign.settlement.get(row)
        return found.names.text(self.language, row) if found else row

    def district(self, row: SettlementId) -> str:
        """Return the name of a settlement's district."""
        found = self.campaign.settlement.get(row)
        if found is None:
            return ""
        return self.campaign.district[found.district].names.text(self.language, found.district)

    def venue(self, row: VenueId) -> str:
        """Return the name of a venue."""
        found = self.campaign.venue.get(row)
        return found.names.text(self.language, row) if found else row

    def hall(self, row: VenueId) -> str:
        """Return where to go: a venue, or the team that receives people where it stands."""
        team = self.carriers.get(row)
        if team is None or team.profile == "rail":
            return self.venue(row)
        return self.text("Visiting team “%(team)s”") % {"team": self.team(team.id)}

    @cached_property
    def carriers(self) -> Mapping[VenueId, Team]:
        """Return the teams by the venue that they would bring along."""
        return {carried_venue(team.id): team for team in self.campaign.teams}

    def kind(self, row: KindId) -> str:
        """Return the name of a kind, else the word for its category."""
        found = self.campaign.kind.get(row)
        return found.names.text(self.language, row) if found else row

    def category(self, row: KindId) -> str:
        """Return the category of a kind."""
        found = self.campaign.kind.get(row)
        return found.category if found else ""

    def category_name(self, category: str) -> str:
        """Return the word for a category."""
        return category_text(self.language, category)

    def equipment(self, words: Iterable[str]) -> str:
        """Return pieces of equipment in words, in the order of the alphabet."""
        found = (equipment_text(self.language, word) for word in words)
        return ", ".join(sorted(found, key=sort_key))

    def team(self, row: TeamId) -> str:
        """Return the name of a team."""
        found = self.campaign.team.get(row)
        return found.names.text(self.language, row) if found else row

    def person(self, row: SpecialistId) -> str:
        """Return the name of a specialist."""
        found = self.campaign.specialist.get(row)
        return found.names.text(self.language, row) if found else row

    def place_key(self, row: SettlementId) -> tuple[SortKey, SortKey, str]:
        """Return the key that sorts settlements by district and name; namesakes by their ids."""
        return sort_key(self.district(row)), sort_key(self.settlement(row)), row

    def date(self, day: Day) -> str:
        """Return a date in figures."""
        return short_date(self.campaign.horizon.date(day))

    def weekday(self, day: Day) -> str:
        """Return a weekday's letters."""
        return short_weekday(self.campaign.horizon.date(day), self.language)

    def is_away(self, row: Night) -> bool:
        """Return whether a team spends the night elsewhere than at its base."""
        team = self.campaign.team.get(row.team)
        return team is None or row.settlement != team.base

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """Return the sessions by start and place."""
        return canonical(self.plan).sessions

    @cached_property
    def sessions_by_team(self) -> Mapping[TeamId, tuple[Session, ...]]:
        """Return the sessions in which a team takes part."""
        return grouped((team, row) for row in self.sessions for team in row.teams)

    @cached_property
    def sessions_by_person(self) -> Mapping[SpecialistId, tuple[Session, ...]]:
        """Return the sessions that a specialist holds."""
        return grouped((person, row) for row in self.sessions for person in row.specialists)

    @cached_property
    def served(self) -> Mapping[SessionId, tuple[Served, ...]]:
        """Return who is served by a session."""
        return grouped((row.session, row) for row in self.plan.served)

    @cached_property
    def legs(self) -> Mapping[TeamId, tuple[Leg, ...]]:
        """Return the legs of a team in their order."""
        return grouped((row.team, row) for row in canonical(self.plan).legs)

    @cached_property
    def nights(self) -> Mapping[TeamId, tuple[Night, ...]]:
        """Return the nights of a team in their order."""
        return grouped((row.team, row) for row in canonical(self.plan).nights)


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Return the values by key, in their order."""
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def time_text(start: Minute, end: Minute) -> str:
    """Return ``09:00–10:30``; ``(+1)`` is the day after the start."""
    late = end - day_of(start) * DAY_MIN
    days = f" (+{day_of(late)})" if late > DAY_MIN else ""
    return f"{clock_text(start % DAY_MIN)}–{clock_text(late)}{days}"
