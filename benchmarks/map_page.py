"""How large the map of a real month is, how fast it opens and answers in a browser.

    python benchmarks/map_page.py sample_data/aktobe-2016 out

The second argument holds a plan of the campaign. Times are the browser's own (performance timing,
network off), in milliseconds, the median of the runs. Wanted: at most 1.5 MB, ready within 1 s.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.inputs import load_campaign
from planner.inputs.plans import read_plan
from planner.network import Network
from planner.outputs.maps import write_map

SIZES = {"desktop": (1280, 800), "phone": (390, 844)}
GO = """async (address) => {
    const start = performance.now();
    const heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = address;
    await heard;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("campaign", type=Path)
    parser.add_argument("plan", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    given = parser.parse_args()
    campaign = load_campaign(given.campaign)
    plan = read_plan(given.plan, campaign).plan
    with tempfile.TemporaryDirectory() as folder:
        path = write_map(campaign, Network(campaign), plan, Path(folder) / "map.html")
        print(f"{len(plan.sessions)} sessions, {len(plan.legs)} journeys")
        print(f"page: {path.stat().st_size / 1e6:.2f} MB (wanted: at most 1.5)")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            for name, size in SIZES.items():
                for what, times in measure(browser, path, size, steps(campaign, plan), given.runs):
                    print(f"{name:8}{what:34}{statistics.median(times):8.0f} ms")
            browser.close()


def steps(campaign: Campaign, plan: Plan) -> dict[str, str]:
    """Return what a reader does, as addresses to go to and the words for them."""
    held = [row.settlement for row in plan.sessions]
    busiest = max(campaign.settlements, key=lambda row: held.count(row.id)).id
    largest = max(campaign.settlements, key=lambda row: row.population).id
    return {
        "the largest city's month": f"place={largest}",
        "the busiest settlement's tours": f"place={busiest}&view=routes",
        "the tours of one day": "view=routes&day=5",
        "the tours of the whole period": "view=routes&day=all",
        "one team's month": f"view=routes&day=all&team={campaign.teams[-1].id}",
        "who is served by one direction": f"direction={campaign.directions[0].id}",
    }


def measure(
    browser: Browser, path: Path, size: tuple[int, int], asked: dict[str, str], runs: int
) -> list[tuple[str, list[float]]]:
    """Return the times of opening the page and of every step, by what was done."""
    times: dict[str, list[float]] = {}
    for _ in range(runs):
        context = browser.new_context(offline=True, viewport={"width": size[0], "height": size[1]})
        page = context.new_page()
        page.goto(path.as_uri())
        page.wait_for_selector("body[data-ready]")
        for what, mark in (("ready (wanted: at most 1000)", "ready"), ("own script", "started")):
            times.setdefault(what, []).append(ready(page, mark))
        for what, address in asked.items():
            times.setdefault(what, []).append(go(page, address))
        context.close()
    return list(times.items())


def ready(page: Page, mark: str) -> float:
    """Return when the page was ready, counted from its request; or how long our script took."""
    end = float(page.evaluate("performance.getEntriesByName('ready')[0].startTime"))
    if mark == "ready":
        return end
    return end - float(page.evaluate("performance.getEntriesByName('started')[0].startTime"))


def go(page: Page, address: str) -> float:
    """Return how long the page took to show another address."""
    return float(page.evaluate(GO, address))


if __name__ == "__main__":
    main()
