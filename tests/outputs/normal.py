"""What a file of an exporter says, as text that two versions can be compared by."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pypdfium2
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet


def said(path: Path) -> str:
    """Return the content of a file as text; what is text already, as it is."""
    if path.suffix == ".xlsx":
        return book(path)
    if path.suffix == ".pdf":
        return pages(path)
    if path.suffix == ".gpkg":
        return package(path)
    return path.read_bytes().decode("utf-8").replace("\r\n", "\n")


def book(path: Path) -> str:
    """Return what a workbook holds and how it is shown: cells, colours, frozen rows, print."""
    return "\n".join(map(sheet, load_workbook(path).worksheets))


def sheet(page: Worksheet) -> str:
    head = (
        f"## {page.title} | freeze {page.freeze_panes} | filter {page.auto_filter.ref} | "
        f"print {page.print_area} repeat {page.print_title_rows} {page.page_setup.orientation} | "
        f"{page.oddHeader.left.text} | {page.oddHeader.right.text} | {page.oddFooter.right.text}"
    )
    rows = ("\t".join(map(cell, row)).rstrip() for row in page.iter_rows())
    return "\n".join((head, *rows))


def cell(found) -> str:  # type: ignore[no-untyped-def]
    hue = found.fill.start_color.rgb if found.fill.fill_type else ""
    text = "" if found.value is None else str(found.value)
    return f"{text}{{{hue[2:]}}}" if hue else text


def pages(path: Path) -> str:
    """Return the text of every page, with its size in points."""
    with closing(pypdfium2.PdfDocument(path)) as found:
        return "\n".join(
            f"-- page {number} of {len(found)}: {page.get_width():.0f} x {page.get_height():.0f}\n"
            + page.get_textpage().get_text_range().replace("\r\n", "\n")
            for number, page in enumerate(found, start=1)
        )


def package(path: Path) -> str:
    """Return the statements that would make the GeoPackage again."""
    with closing(sqlite3.connect(path)) as base:
        return "\n".join(base.iterdump())
