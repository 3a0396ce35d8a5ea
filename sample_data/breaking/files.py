"""Defects of whole files: encoding, header, missing and unknown tables."""

from __future__ import annotations

from pathlib import Path

from sample_data.breaking.defects import Defect, Spoil
from sample_data.breaking.tiny import Tables


def _encoded(table: str, encoding: str) -> Spoil:
    """Return what writes a file in another encoding."""

    def spoil(folder: Path) -> None:
        path = folder / f"{table}.csv"
        path.write_bytes(path.read_text("utf-8").encode(encoding))

    return spoil


def _replaced(table: str, old: str, new: str) -> Spoil:
    """Return what replaces the first of a text in a file."""

    def spoil(folder: Path) -> None:
        path = folder / f"{table}.csv"
        text = path.read_text("utf-8")
        if old not in text:
            raise ValueError(f"{path} has no {old!r}")
        path.write_bytes(text.replace(old, new, 1).encode("utf-8"))

    return spoil


def _renamed(table: str, name: str) -> Spoil:
    """Return what gives a file another name."""
    return lambda folder: (folder / f"{table}.csv").rename(folder / name)


def _without(table: str, key: str) -> Spoil:
    """Return what takes the lines that begin so out of a file."""

    def spoil(folder: Path) -> None:
        path = folder / f"{table}.csv"
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_bytes("".join(line for line in lines if not line.startswith(key)).encode())

    return spoil


def _header_only(folder: Path) -> None:
    """Take every row out of a required table."""
    path = folder / "kinds.csv"
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])


def _without_shift(tables: Tables) -> None:
    """Leave a required column out."""
    for team in tables["teams"]:
        del team["shift"]


def _without_directions(tables: Tables) -> None:
    """Leave a required table out."""
    del tables["directions"]


FILES: tuple[Defect, ...] = (
    Defect("encoding-cp1251", ("E201",), spoil=_encoded("directions", "cp1251")),
    Defect("encoding-utf-16", ("E201",), spoil=_encoded("directions", "utf-16")),
    Defect("quotes-not-closed", ("E202",), spoil=_replaced("venues", "culture", '"culture')),
    Defect("unknown-table", ("E203",), spoil=_renamed("history", "histories.csv")),
    Defect("missing-table", ("E204",), _without_directions),
    Defect("empty-table", ("E205",), spoil=_header_only),
    Defect("unknown-column", ("E206",), spoil=_replaced("kinds", "max_blocks", "maxblocks")),
    Defect("doubled-column", ("E207",), spoil=_replaced("directions", "name_ru", "lead")),
    Defect("missing-column", ("E208",), _without_shift),
    Defect("row-longer-than-header", ("E209",), spoil=_replaced("demand", ",200", ",200,people")),
    Defect("missing-key", ("E318",), spoil=_without("campaign", "end,")),
)
