"""Teams by days as one drawing: a bar for every stay, marks for journeys and nights."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from planner.domain.clock import DAY_MIN, Minute
from planner.domain.plan import Leg
from planner.outputs.report.book import Book
from planner.outputs.report.stays import Month, Stay, months
from planner.outputs.report.svg import block, drawing, joined, shortened, tag, tip

NAMES, ROW, HEAD = 190, 24, 40
LETTER = 5.9
"""The usual width of a letter in a bar: a name is cut rather than run over its bar's end."""
LEAST = 5
"""A name cut to fewer letters tells nobody anything."""


@dataclass(frozen=True, slots=True)
class Gantt:
    """The names' column and the chart beside it; both are equally high."""

    names: Markup
    chart: Markup
    width: int


def day_width(days: int) -> int:
    """Return the width of a day: a month fills a page, a longer campaign is scrolled."""
    return min(max(940 // max(days, 1), 20), 60)


def chart_width(days: int) -> int:
    """Return the width of the chart without the names."""
    return days * day_width(days)


def gantt(book: Book) -> Gantt:
    """Return the drawing of all teams' days."""
    rows = months(book.campaign, book.plan)
    height = HEAD + ROW * len(rows) + 2
    width = chart_width(book.campaign.horizon.days)
    names = joined(_name(book, row, number) for number, row in enumerate(rows))
    chart = _Chart(book)
    body = [chart.ground(height), *(chart.row(row, n) for n, row in enumerate(rows))]
    return Gantt(
        names=drawing(
            NAMES, height, "", names, class_="names", preserveAspectRatio="xMinYMin slice"
        ),
        chart=drawing(width, height, book.words["gantt_label"], *body, class_="chart"),
        width=width,
    )


def _name(book: Book, row: Month, number: int) -> Markup:
    """Return a team's name beside its colour, once for wide pages and once for phones."""
    top, name = HEAD + ROW * number, book.team(row.team.id)
    colour = book.colours[row.team.direction]
    square = tag("rect", class_=f"fill {colour}", x=0, y=top + 7, width=9, height=10, rx=2)
    most, few = (22, 12) if row.team.profile == "rail" else (26, 14)
    wide = tag("text", shortened(name, most), class_="wide", x=15, y=top + 16)
    narrow = tag("text", shortened(name, few), class_="narrow", x=15, y=top + 16)
    train = " train" if row.team.profile == "rail" else ""
    return tag("g", tip(name), square, wide, narrow, class_=f"name{train}")


class _Chart:
    """Draws rows of teams onto the days of a campaign."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.days = book.campaign.horizon.days
        self.day = day_width(self.days)

    def x(self, minute: Minute) -> float:
        """Return where a minute lies; what is outside the campaign lies at its ends."""
        return min(max(minute / DAY_MIN, 0), self.days) * self.day

    def ground(self, height: int) -> Markup:
        """Return what lies under the rows: weekends, lines between days, dates on top."""
        weekend = "".join(
            block(float(day * self.day), 0.0, float(self.day), float(height))
            for day in range(self.days)
            if self.book.is_weekend(day)
        )
        lines = "".join(f"M{day * self.day} {HEAD - 16}v{height}" for day in range(self.days + 1))
        return joined(
            [
                tag("path", class_="weekend", d=weekend),
                tag("path", class_="grid", d=lines),
                *(self.date(day) for day in range(self.days)),
            ]
        )

    def date(self, day: int) -> Markup:
        """Return a day's number over its weekday; the month where it begins."""
        date, middle = self.book.campaign.horizon.date(day), (day + 0.5) * self.day
        month = self.book.month(day) if day == 0 or date.day == 1 else ""
        if day == 0 and any(
            self.starts_month(near + 1) for near in range(len(month) * 8 // self.day)
        ):
            month = ""
        number = tag("text", str(date.day), class_="date", x=middle, y=24, text_anchor="middle")
        letters = shortened(self.book.weekday(day), max(int(self.day / LETTER), 2))
        weekday = tag("text", letters, class_="weekday", x=middle, y=36, text_anchor="middle")
        if not month:
            return number + weekday
        return tag("text", month, class_="month", x=day * self.day + 3, y=11) + number + weekday

    def starts_month(self, day: int) -> bool:
        """Return whether a day of the campaign is the first of its month."""
        return day < self.days and self.book.campaign.horizon.date(day).day == 1

    def row(self, month: Month, number: int) -> Markup:
        """Return a team's row: its time in the campaign, stays, work, journeys, nights."""
        top = HEAD + ROW * number
        colour = self.book.colours[month.team.direction]
        pieces = [
            self.out(month, top),
            *(self.stay(stay, top) for stay in month.stays),
            self.work(month, top),
            *(self.leg(leg, top) for leg in month.legs),
            self.dots(month.nights, top, "night"),
            self.dots(month.on_the_road, top, "night road"),
        ]
        return tag("g", *(piece for piece in pieces if piece), class_=f"team {colour}")

    def out(self, month: Month, top: int) -> Markup:
        """Return a veil over the days on which a team is not in the campaign."""
        first, last = month.team.first_day * self.day, (month.team.last_day + 1) * self.day
        ends = ((0, max(first, 0)), (min(last, self.days * self.day), self.days * self.day))
        path = "".join(
            block(float(a), float(top), float(b - a), float(ROW)) for a, b in ends if a < b
        )
        return tag("path", class_="out", d=path) if path else Markup("")

    def stay(self, stay: Stay, top: int) -> Markup:
        """Return the bar of a stay, with the settlement's name where there is room for it."""
        left, right = self.x(stay.arrive), self.x(stay.depart)
        place = self.book.place(stay.settlement)
        said = tip(self.said(stay, place))
        if stay.is_base:
            return tag(
                "rect", said, class_="home", x=left, y=top + 2, width=right - left, height=20
            )
        wide = right - left
        bar = tag("rect", class_="stay", x=left, y=top + 3, width=wide, height=18, rx=2.5)
        letters = int((wide - 6) / LETTER)
        if letters < min(len(place), LEAST):
            return tag("g", said, bar)
        name = tag("text", _cut(place, letters), class_="place", x=left + 3, y=top + 13)
        return tag("g", said, bar, name)

    def said(self, stay: Stay, place: str) -> str:
        """Return what a stay's tip says."""
        book = self.book
        parts = [
            f"{place} ({book.words['at_base']})" if stay.is_base else place,
            book.stretch(stay.arrive, stay.depart),
        ]
        counts = (
            ("n_nights", stay.nights),
            ("n_sessions", stay.sessions),
            ("n_visits", stay.people),
        )
        parts += [book.worded(key, n=book.figure(n)) for key, n in counts if n]
        return " · ".join(parts)

    def work(self, month: Month, top: int) -> Markup:
        """Return when sessions run, as blocks at the foot of the row."""
        path = "".join(
            block(self.x(span.start), top + 16.5, self.x(span.end) - self.x(span.start), 4.5)
            for span in month.work
        )
        return tag("path", class_="work", d=path) if path else Markup("")

    def leg(self, leg: Leg, top: int) -> Markup:
        """Return a journey: as long as it takes, wide enough to be seen and pointed at."""
        book, left = self.book, self.x(leg.depart)
        way = f"{book.place(leg.start)} → {book.place(leg.end)}"
        km = book.worded("n_km", n=book.figure(leg.km, 1))
        return tag(
            "rect",
            tip(f"{way} · {book.stretch(leg.depart, leg.arrive)} · {km}"),
            class_="leg",
            x=left,
            y=top + 9,
            width=max(self.x(leg.arrive) - left, 2.0),
            height=3,
        )

    def dots(self, days: tuple[int, ...], top: int, look: str) -> Markup:
        """Return a dot at midnight for every night away."""
        return joined(
            tag("circle", class_=look, cx=float((day + 1) * self.day), cy=top + 3, r=2)
            for day in days
        )


def _cut(name: str, letters: int) -> str:
    return name if len(name) <= letters else name[: letters - 1].rstrip() + "…"
