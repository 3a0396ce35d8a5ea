"""The exporters: every way in which a plan's schedules can be written, by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from planner.outputs.geojson import geojson_text
from planner.outputs.gis import gpkg_bytes, kml_bytes
from planner.outputs.schedules import (
    day,
    direction,
    district,
    own_diary,
    packing,
    packing_diary,
    road,
    road_diary,
    settlement,
    timeline,
    train,
)
from planner.outputs.schedules.pieces import (
    MakeBook,
    MakeDiary,
    Piece,
    Pieces,
    books,
    calendars,
    diaries,
    notices,
    written,
)
from planner.outputs.schedules.plan_book import plan_book
from planner.outputs.schedules.view import View
from planner.outputs.tables import cells, csv_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """One way to write schedules: by whom they are cut, in which form, and what that is for."""

    by: str
    form: str
    about: str
    pieces: Pieces

    @property
    def name(self) -> str:
        """Return the name in the registry."""
        return f"{self.by}.{self.form}"

    def write(self, view: View, folder: Path, part: int = 0, parts: int = 1) -> tuple[Path, ...]:
        """Return the files written to ``folder``: all, or one of ``parts`` equal parts of them."""
        return written(self.pieces(view), self.form, folder, part, parts)


def _plan_tables(view: View) -> Iterator[Piece]:
    for table, rows in cells(view.plan, view.campaign).items():
        yield Piece(table, partial(_csv, table, rows))


def _csv(table: str, rows: list[dict[str, str | int | tuple[str, ...]]]) -> bytes:
    return csv_text(table, rows).encode()


def _plan_book(view: View) -> Iterator[Piece]:
    yield Piece("plan", lambda: plan_book(view))


def _geojson(view: View) -> Iterator[Piece]:
    yield Piece("plan", lambda: geojson_text(view.campaign, view.plan, view.language).encode())


def _kml(view: View) -> Iterator[Piece]:
    yield Piece("plan", lambda: kml_bytes(view.campaign, view.plan, view.language))


def _gpkg(view: View) -> Iterator[Piece]:
    yield Piece("plan", lambda: gpkg_bytes(view.campaign, view.plan, view.language))


_BOOKS: dict[str, tuple[MakeBook, str]] = {
    "direction": (direction.book, "a direction's workbook: a sheet a day, its people and places"),
    "district": (district.book, "a district's workbook: a sheet a day, who comes, its places"),
    "day": (day.book, "the day's sheet over all directions"),
    "team": (timeline.team_book, "a team's month: sessions, journeys, nights"),
    "person": (timeline.person_book, "a specialist's month: sessions, journeys, nights"),
    "settlement": (settlement.book, "what a settlement's residents may come to"),
    "road": (road.book, "a road sheet for a team's drivers: legs, km, nights"),
    "train": (train.book, "a train sheet for the railway: stations, times, sidings"),
    "packing": (packing.book, "rooms, equipment and beds that a host settlement has ready"),
}
_CALENDARS = {
    "direction": "a calendar of a direction's sessions",
    "district": "a calendar of all that comes to a district",
    "team": "a calendar of a team's sessions and journeys",
    "person": "a calendar of a specialist's sessions and journeys",
    "settlement": "a calendar of what a settlement's residents may come to",
}
_PAPERS: dict[str, tuple[MakeBook, str]] = {
    "direction": (direction.book, "a direction's day sheets to print"),
    "district": (district.book, "a district's day sheets to print"),
    "day": (day.book, "the day's sheet over all directions, to print"),
    "train": (train.book, "a train sheet to print"),
}
_DIARIES: dict[str, tuple[MakeDiary, str]] = {
    "team": (own_diary.team_diary, "a team's month, for paper and telephone"),
    "person": (own_diary.person_diary, "a specialist's month, for paper and telephone"),
    "road": (road_diary.diary, "a road sheet for paper and telephone: legs, venues, nights"),
    "packing": (packing_diary.diary, "a packing list to tick off"),
}
_NOTICE = "the notice for a settlement's door, without names of patients or staff"
_PLAN: tuple[tuple[str, str, Pieces], ...] = (
    ("xlsx", "the five tables, to edit by hand", _plan_book),
    ("csv", "the five tables", _plan_tables),
    ("geojson", "settlements, sessions, journeys", _geojson),
    ("kml", "settlements; sessions and journeys by day", _kml),
    ("gpkg", "settlements, sessions, journeys as layers", _gpkg),
)
_ALL = (
    *(
        Exporter(by=by, form=form, about=about, pieces=books(by, make, form))
        for by, (make, about) in _BOOKS.items()
        for form in ("xlsx", "csv")
    ),
    *(
        Exporter(by=by, form="ics", about=about, pieces=calendars(by))
        for by, about in _CALENDARS.items()
    ),
    *(
        Exporter(by=by, form="pdf", about=about, pieces=books(by, make, "pdf"))
        for by, (make, about) in _PAPERS.items()
    ),
    *(
        Exporter(by=by, form="pdf", about=about, pieces=diaries(by, make))
        for by, (make, about) in _DIARIES.items()
    ),
    Exporter(by="settlement", form="pdf", about=_NOTICE, pieces=notices),
    *(Exporter(by="plan", form=form, about=about, pieces=pieces) for form, about, pieces in _PLAN),
)

EXPORTERS: dict[str, Exporter] = {exporter.name: exporter for exporter in _ALL}
"""The exporters by name, ``direction.xlsx`` for example."""
