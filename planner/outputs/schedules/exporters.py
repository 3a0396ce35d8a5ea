"""The exporters: every way in which a plan's schedules can be written, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from planner.outputs.files import write_whole
from planner.outputs.geojson import write_geojson
from planner.outputs.gis import gpkg_bytes, kml_bytes
from planner.outputs.schedules import (
    day,
    direction,
    packing,
    road,
    settlement,
    timeline,
    train,
)
from planner.outputs.schedules.csv_form import csv_bytes
from planner.outputs.schedules.ics_form import ics_bytes
from planner.outputs.schedules.notice import notice
from planner.outputs.schedules.pdf_form import pdf_bytes, typeset
from planner.outputs.schedules.plan_book import write_plan_book
from planner.outputs.schedules.sheets import Book, file_stems
from planner.outputs.schedules.subjects import SUBJECTS, Subject
from planner.outputs.schedules.view import View
from planner.outputs.schedules.xlsx_form import xlsx_bytes
from planner.outputs.tables import write_tables

Write = Callable[[View, Path], tuple[Path, ...]]
MakeBook = Callable[[View, Subject], Book]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """One way to write schedules: by whom they are cut, in which form, and what that is for."""

    by: str
    form: str
    about: str
    write: Write

    @property
    def name(self) -> str:
        """Return the name in the registry."""
        return f"{self.by}.{self.form}"


def _books(by: str, make: MakeBook, form: str) -> Write:
    """Return the writer of one file a subject."""

    def write(view: View, folder: Path) -> tuple[Path, ...]:
        return tuple(_written(folder, form, _books_of(by, make, form, view)))

    return write


def _books_of(by: str, make: MakeBook, form: str, view: View) -> Iterator[tuple[str, bytes]]:
    for subject in SUBJECTS[by](view):
        book = make(view, subject)
        data = xlsx_bytes(view, book) if form == "xlsx" else csv_bytes(book.table, view.language)
        yield book.stem, data


def _papers(by: str, make: MakeBook) -> Write:
    """Return the writer of one PDF a subject."""

    def write(view: View, folder: Path) -> tuple[Path, ...]:
        books = (make(view, subject) for subject in SUBJECTS[by](view))
        return tuple(_written(folder, "pdf", ((row.stem, pdf_bytes(view, row)) for row in books)))

    return write


def _write_notices(view: View, folder: Path) -> tuple[Path, ...]:
    """Return the notices, one a settlement to whose residents something is open."""
    found = ((row.id, notice(view, row)) for row in SUBJECTS["settlement"](view))
    files = ((f"notice-{name}", typeset("notice", data)) for name, data in found if data)
    return tuple(_written(folder, "pdf", files))


def _calendars(by: str) -> Write:
    """Return the writer of one calendar a subject."""

    def write(view: View, folder: Path) -> tuple[Path, ...]:
        files = ((f"{by}-{name}", data) for name, data in _calendars_of(by, view))
        return tuple(_written(folder, "ics", files))

    return write


def _calendars_of(by: str, view: View) -> Iterator[tuple[str, bytes]]:
    """Yield each subject's calendar, also of those who only had something before."""
    before = view.before()
    was = {} if before is None else {row.id: row for row in SUBJECTS[by](before)}
    now = {row.id: row for row in SUBJECTS[by](view)}
    for name, known in (was | now).items():
        subject = now.get(name) or Subject(id=name, title=known.title, sessions=())
        yield name, ics_bytes(view, subject, was.get(name))


def _written(folder: Path, form: str, files: Iterator[tuple[str, bytes]]) -> Iterator[Path]:
    found = list(files)
    for stem, (_, data) in zip(file_stems([name for name, _ in found]), found, strict=True):
        yield write_whole(folder / f"{stem}.{form}", data, synced=False)


def _write_plan_tables(view: View, folder: Path) -> tuple[Path, ...]:
    return write_tables(view.plan, view.campaign, folder)


def _write_plan_map(view: View, folder: Path) -> tuple[Path, ...]:
    path = folder / "plan.geojson"
    return (write_geojson(view.campaign, view.plan, path, view.language),)


def _write_kml(view: View, folder: Path) -> tuple[Path, ...]:
    data = kml_bytes(view.campaign, view.plan, view.language)
    return (write_whole(folder / "plan.kml", data),)


def _write_gpkg(view: View, folder: Path) -> tuple[Path, ...]:
    data = gpkg_bytes(view.campaign, view.plan, view.language)
    return (write_whole(folder / "plan.gpkg", data),)


_BOOKS: dict[str, tuple[MakeBook, str]] = {
    "direction": (direction.book, "a direction's workbook: a sheet a day, its people and places"),
    "day": (day.book, "the day's sheet over all directions"),
    "team": (timeline.team_book, "a team's month: sessions, journeys, nights"),
    "person": (timeline.person_book, "a specialist's month: sessions, journeys, nights"),
    "settlement": (settlement.book, "the notice for a settlement's residents"),
    "road": (road.book, "a road sheet for a team's drivers: legs, km, nights"),
    "train": (train.book, "a train sheet for the railway: stations, times, sidings"),
    "packing": (packing.book, "rooms, equipment and beds that a host settlement has ready"),
}
_PAPERS: dict[str, str] = {
    "direction": "a direction's day sheets to print",
    "day": "the day's sheet over all directions, to print",
    "team": "a team's month to print",
    "person": "a specialist's month to print",
    "road": "a road sheet to print",
    "train": "a train sheet to print",
    "packing": "a packing list to print",
}
_CALENDARS = {
    "direction": "a calendar of a direction's sessions",
    "team": "a calendar of a team's sessions and journeys",
    "person": "a calendar of a specialist's sessions and journeys",
    "settlement": "a calendar of what a settlement's residents may come to",
}
_ALL = (
    *(
        Exporter(by=by, form=form, about=about, write=_books(by, make, form))
        for by, (make, about) in _BOOKS.items()
        for form in ("xlsx", "csv")
    ),
    *(
        Exporter(by=by, form="ics", about=about, write=_calendars(by))
        for by, about in _CALENDARS.items()
    ),
    *(
        Exporter(by=by, form="pdf", about=about, write=_papers(by, _BOOKS[by][0]))
        for by, about in _PAPERS.items()
    ),
    Exporter(
        by="settlement",
        form="pdf",
        about="the notice for a settlement's door, without names of patients or staff",
        write=_write_notices,
    ),
    Exporter(
        by="plan", form="xlsx", about="the five tables, to edit by hand", write=write_plan_book
    ),
    Exporter(by="plan", form="csv", about="the five tables", write=_write_plan_tables),
    Exporter(by="plan", form="geojson", about="settlements and journeys", write=_write_plan_map),
    Exporter(by="plan", form="kml", about="settlements, journeys by day", write=_write_kml),
    Exporter(by="plan", form="gpkg", about="settlements and journeys as layers", write=_write_gpkg),
)

EXPORTERS: dict[str, Exporter] = {exporter.name: exporter for exporter in _ALL}
"""The exporters by name, ``direction.xlsx`` for example."""
