"""Draws the pictures of the README: ``python .ci/pictures.py CAMPAIGN PLAN``.

The terminal is drawn by rich; the map is photographed by chromium, which must be installed.
"""

from __future__ import annotations

import io
import re
import sys
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from planner.app.campaigns import read, sound
from planner.app.mapping import write_maps
from planner.app.showing import Shown, shown
from planner.cli.console import Printer
from planner.cli.summary import blocks

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
WIDTH = 110
FONT_FROM_THE_WEB = re.compile(r"@font-face\s*{[^}]*}\s*")
BLOCKS = 6
"""Title, points and reach, directions and categories, districts, and blanks between."""


def main(campaign: Path, plan: Path) -> None:
    """Write terminal.svg and map.png."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    found = shown(sound(read(campaign)), plan)
    draw_terminal(found, IMAGES / "terminal.svg")
    photograph_map(found, IMAGES / "map.png")


def draw_terminal(found: Shown, path: Path) -> None:
    """Write what ``planner show`` prints, as a picture."""
    console = Printer(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, highlight=False
    )
    for block in islice(blocks(found.campaign, found.summary(), "en", WIDTH), BLOCKS):
        console.print(block)
    drawn = console.export_svg(title="planner show")
    path.write_text(FONT_FROM_THE_WEB.sub("", drawn), encoding="utf-8")


def photograph_map(found: Shown, path: Path) -> None:
    """Write the coverage map as a browser shows it."""
    with TemporaryDirectory() as folder, sync_playwright() as play:
        page_path, _ = write_maps(
            found.campaign, found.network, found.record.plan, Path(folder), "en"
        )
        browser = play.chromium.launch(executable_path="/usr/bin/chromium")
        page = browser.new_page(viewport={"width": 1200, "height": 800})
        page.goto(page_path.as_uri())
        page.wait_for_load_state("load")
        page.wait_for_timeout(1000)
        page.screenshot(path=str(path))
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
