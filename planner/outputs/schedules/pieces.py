"""The files of an exporter before they are made: their names, and what makes their bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from planner.outputs.files import write_whole
from planner.outputs.schedules.csv_form import csv_bytes
from planner.outputs.schedules.diary import Diary
from planner.outputs.schedules.ics_form import ics_bytes
from planner.outputs.schedules.notice import notice
from planner.outputs.schedules.pdf_form import book_pdf, diary_pdf, notice_pdf
from planner.outputs.schedules.sheets import Book, file_stems
from planner.outputs.schedules.subjects import SUBJECTS, Subject
from planner.outputs.schedules.view import View
from planner.outputs.schedules.xlsx_form import xlsx_bytes

MakeBook = Callable[[View, Subject], Book]
MakeDiary = Callable[[View, Subject], Diary]


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to be: its name without the form, and what makes it (None: it has nothing to say)."""

    stem: str
    make: Callable[[], bytes | None]


Pieces = Callable[[View], Iterator[Piece]]


def books(by: str, make: MakeBook, form: str) -> Pieces:
    """Return the maker of a workbook, a CSV table or a PDF for each subject."""
    to_bytes = {"xlsx": xlsx_bytes, "csv": _csv, "pdf": book_pdf}[form]
    return _each(by, lambda view, subject: to_bytes(view, make(view, subject)))


def diaries(by: str, make: MakeDiary) -> Pieces:
    """Return the maker of a diary on paper for each subject."""
    return _each(by, lambda view, subject: diary_pdf(view, make(view, subject)))


def notices(view: View) -> Iterator[Piece]:
    """Yield the notices, one a settlement to whose residents something is open."""
    for subject in SUBJECTS["settlement"](view):
        yield Piece(f"notice-{subject.id}", partial(_notice, view, subject))


def calendars(by: str) -> Pieces:
    """Return the maker of a calendar for each subject."""

    def pieces(view: View) -> Iterator[Piece]:
        before = view.before()
        was = {} if before is None else {row.id: row for row in SUBJECTS[by](before)}
        now = {row.id: row for row in SUBJECTS[by](view)}
        for name, known in (was | now).items():
            subject = now.get(name) or Subject(id=name, title=known.title, sessions=())
            yield Piece(f"{by}-{name}", partial(ics_bytes, view, subject, was.get(name)))

    return pieces


def written(
    pieces: Iterator[Piece], form: str, folder: Path, part: int = 0, parts: int = 1
) -> tuple[Path, ...]:
    """Return the files written of one of several equal parts of the pieces, neighbours together.

    Names do not depend on the part: every one is told apart from all others of the exporter.
    """
    found = list(pieces)
    stems = file_stems([piece.stem for piece in found])
    mine = slice(len(found) * part // parts, len(found) * (part + 1) // parts)
    chosen = zip(stems[mine], found[mine], strict=True)
    files = ((folder / f"{stem}.{form}", piece.make()) for stem, piece in chosen)
    return tuple(write_whole(path, data, synced=False) for path, data in files if data is not None)


def _each(by: str, to_bytes: Callable[[View, Subject], bytes]) -> Pieces:
    def pieces(view: View) -> Iterator[Piece]:
        for subject in SUBJECTS[by](view):
            yield Piece(f"{by}-{subject.id}", partial(to_bytes, view, subject))

    return pieces


def _csv(view: View, book: Book) -> bytes:
    return csv_bytes(book.table, view.language)


def _notice(view: View, subject: Subject) -> bytes | None:
    told = notice(view, subject)
    return None if told is None else notice_pdf(told)
