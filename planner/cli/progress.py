"""Shows how far a solve is: one live line on a terminal, a line now and then elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic

from planner.app.measures import gap_of
from planner.cli.console import Printer, clean
from planner.solver.api import Progress

Show = Callable[[Progress | None, str], None]
PLAIN_S = 5.0
"""Seconds between two lines where nobody looks."""
LIVE_S = 0.25
"""Seconds between two looks of the live line."""
WIPE = "\r\x1b[2K"


@contextmanager
def view(console: Printer) -> Iterator[Show]:
    """Give a function that shows progress; a terminal that goes away does not end the solve."""
    if not console.is_terminal:
        yield _paced(console.tell, PLAIN_S)
        return

    def draw(text: str) -> None:
        console.file.write(WIPE + text[: max(console.width - 1, 1)])
        console.file.flush()

    yield _paced(draw, LIVE_S)
    with suppress(OSError):
        draw("")


def _paced(write: Callable[[str], None], pace_s: float) -> Show:
    """Return a view that writes every ``pace_s`` seconds, and when phase or note change."""
    began = monotonic()
    last: tuple[str, str, float] = ("", "", -pace_s)

    def show(progress: Progress | None, note: str) -> None:
        nonlocal last
        seconds = monotonic() - began
        phase = progress.phase if progress else ""
        if (phase, note) == last[:2] and seconds - last[2] < pace_s:
            return
        last = (phase, note, seconds)
        with suppress(OSError):  # the terminal is gone; the solve goes on
            write(progress_text(progress, seconds, note))

    return show


def progress_text(progress: Progress | None, seconds: float, note: str) -> str:
    """Return the line: clock, phase, points, bound, gap, people, sessions."""
    parts = [f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"]
    if progress is None:
        parts.append("getting ready")
    else:
        parts += [progress.phase, f"points {progress.points:,.2f}", *_bound(progress)]
        parts += [f"people {progress.people:,}", f"sessions {progress.sessions:,}"]
    return clean("  ".join([*parts, note] if note else parts))


def _bound(progress: Progress) -> list[str]:
    """Return bound and gap; nothing as long as no bound is known."""
    if progress.bound is None:
        return []
    gap = gap_of(progress.points, progress.bound)
    shown = [f"bound {progress.bound:,.2f}"]
    return shown if gap is None else [*shown, f"gap {gap * 100:.2f} %"]
