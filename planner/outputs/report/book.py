"""A campaign and its plan, with the words and figures of one language."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day, Minute, clock_text
from planner.domain.ids import DirectionId, DistrictId, KindId, SettlementId, TeamId
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.network import Network
from planner.outputs.labels.dates import MONTHS, NARROW, day_month, long_date, short_weekday
from planner.outputs.labels.numbers import figure, percent
from planner.outputs.labels.reasons import reason_text
from planner.outputs.report.words import words

COLOURS = 12
"""So many colours for directions has the style sheet; more directions share them."""


class Book:
    """What every part of the report asks for: names, dates and figures in its language."""

    def __init__(
        self, campaign: Campaign, network: Network, plan: Plan, language: Language
    ) -> None:
        self.campaign, self.network, self.plan = campaign, network, plan
        self.language: Language = language
        self.words = words(language)

    @cached_property
    def colours(self) -> dict[DirectionId, str]:
        """Return the class of every direction's colour."""
        return {row.id: f"c{n % COLOURS}" for n, row in enumerate(self.campaign.directions)}

    def worded(self, key: str, **values: str) -> str:
        """Return a text of the report with its gaps filled in; what fills them stays as it is."""
        return self.words[key].format(**values)

    def figure(self, value: Decimal | int, places: int = 0) -> str:
        """Return a number in words of the language."""
        return figure(self.language, value, places)

    def percent(self, share: Decimal | None, places: int = 0) -> str:
        """Return a share in per cent."""
        return percent(self.language, share, places)

    def direction(self, name: DirectionId) -> str:
        """Return a direction's name."""
        return self.campaign.direction[name].names.text(self.language, name)

    def district(self, name: DistrictId) -> str:
        """Return a district's name."""
        return self.campaign.district[name].names.text(self.language, name)

    def place(self, name: SettlementId) -> str:
        """Return a settlement's name."""
        return self.campaign.settlement[name].names.text(self.language, name)

    def team(self, name: TeamId) -> str:
        """Return a team's name."""
        return self.campaign.team[name].names.text(self.language, name)

    def kind(self, name: KindId) -> str:
        """Return a kind's name."""
        return self.campaign.kind[name].names.text(self.language, name)

    def reason(self, code: str) -> str:
        """Return a reason in a few words; one that nobody knows stays as it is."""
        said = reason_text(self.language, code)
        return said[:1].upper() + said[1:]

    def date(self, day: Day) -> str:
        """Return day and month: ``3 October``."""
        return day_month(self.campaign.horizon.date(day), self.language)

    def weekday(self, day: Day) -> str:
        """Return the weekday's letters."""
        return short_weekday(self.campaign.horizon.date(day), self.language)

    def moment(self, minute: Minute) -> str:
        """Return a moment: ``3 October, 09:30``."""
        return f"{self.date(minute // DAY_MIN)}, {clock_text(minute % DAY_MIN)}"

    def stretch(self, start: Minute, end: Minute) -> str:
        """Return from when to when, in figures: ``03.10 09:30–11:00``."""
        first, last = (self._short(minute) for minute in (start, end))
        same = start // DAY_MIN == end // DAY_MIN
        return f"{first}–{clock_text(end % DAY_MIN) if same else last}"

    def _short(self, minute: Minute) -> str:
        date = self.campaign.horizon.date(minute // DAY_MIN)
        return f"{date:%d.%m} {clock_text(minute % DAY_MIN)}"

    def month(self, day: Day) -> str:
        """Return the name of a day's month as it stands alone."""
        return self.words["months"].split()[self.campaign.horizon.date(day).month - 1]

    def is_weekend(self, day: Day) -> bool:
        """Return whether a day is a Saturday or a Sunday."""
        return self.campaign.horizon.weekday(day) >= 5

    @property
    def title(self) -> str:
        """Return the campaign's name."""
        return self.campaign.names.text(self.language, self.words["report"])

    @property
    def dates(self) -> str:
        """Return the campaign's first and last date: ``29 September – 28 October 2016``."""
        first, last = self.campaign.horizon.start, self.campaign.horizon.last_date
        if first.year != last.year:
            return f"{long_date(first, self.language)} – {long_date(last, self.language)}"
        if self.language == "kk":
            months = f"{first.day} {MONTHS['kk'][first.month - 1]} – {day_month(last, 'kk')}"
            return f"{first.year}{NARROW}ж. {months}"
        return f"{day_month(first, self.language)} – {long_date(last, self.language)}"
