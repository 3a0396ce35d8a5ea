"""Measure all schedules of a month: taskset -c 0,1 python benchmarks/schedules.py CAMPAIGN PLAN.

Writes everything with as many processes as there are cores, as ``planner export --all`` does, then
opens what was written again: workbooks with two readers, calendars, and every page of every PDF.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

sys.path.insert(0, str(Path(__file__).parent.parent))

from planner.app.exporting import cores, date_of, write_schedules
from planner.inputs import load_campaign
from planner.inputs.plans import read_plan


def cpu_seconds() -> float:
    used = (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
    return sum(row.ru_utime + row.ru_stime for row in used)


def write(campaign_path: Path, plan_path: Path, folder: Path) -> tuple[Path, ...]:
    """Return every file, after writing all schedules in Kazakh."""
    campaign = load_campaign(campaign_path)
    plan = read_plan(plan_path, campaign).plan
    day, found = date_of(plan_path, campaign), []
    for _, files in write_schedules(
        campaign, plan, folder, ["*"], "kk", dated=day, workers=cores()
    ):
        found += files
    return tuple(found)


def opened_again(files: tuple[Path, ...]) -> Counter[str]:
    """Return how many sheets, events and pages there are; raise if the two readers differ."""
    found = Counter[str]()
    for path in files:
        if path.suffix == ".xlsx":
            found["sheets"] += sheets(path)
        elif path.suffix == ".ics":
            found["events"] += path.read_bytes().count(b"BEGIN:VEVENT")
        elif path.suffix == ".pdf":
            found["pages"] += pages(path)
    return found


def sheets(path: Path) -> int:
    from openpyxl import load_workbook
    from python_calamine import CalamineWorkbook

    one = load_workbook(path, read_only=True).sheetnames
    two = CalamineWorkbook.from_path(path).sheet_names
    if one != two:
        raise SystemExit(f"{path}: the readers differ: {one} {two}")
    return len(one)


def pages(path: Path) -> int:
    """Return the number of pages, none of them empty."""
    import pypdfium2

    with closing(pypdfium2.PdfDocument(path)) as found:
        for number, page in enumerate(found, start=1):
            lines = page.get_textpage().get_text_range().splitlines()
            if sum(map(bool, map(str.strip, lines))) < 4:
                raise SystemExit(f"{path}: page {number} is empty")
        return len(found)


def main() -> None:
    campaign, plan = map(Path, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        clock, used = time.perf_counter(), cpu_seconds()
        files = write(campaign, plan, Path(folder))
        spent = time.perf_counter() - clock
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"{len(files)} files, {size:.0f} MB, written by {cores()} processes")
        print(f"{spent:.1f} s by the clock, {cpu_seconds() - used:.1f} s of processor time")
        for what, number in opened_again(files).items():
            print(f"{number} {what} opened again")


if __name__ == "__main__":
    main()
