from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.network import Network
from planner.outputs.maps import write_map
from tests.maps.fakes import fake_campaign, fake_plan

DESKTOP, PHONE = (1280, 800), (390, 844)


@pytest.fixture(scope="session")
def world() -> tuple[Campaign, Network, Plan]:
    """Return a made-up region with a plan."""
    campaign = fake_campaign()
    network = Network(campaign)
    return campaign, network, fake_plan(campaign, network)


@pytest.fixture(scope="session")
def drawn(world: tuple[Campaign, Network, Plan], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the map of the made-up region, in English."""
    return write_map(*world, tmp_path_factory.mktemp("map") / "map.html")


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a file with the network off; at the end nothing may have been asked for or broken."""
    asked: list[str] = []
    faults: list[str] = []
    contexts = []

    def show(
        path: Path, address: str = "", size: tuple[int, int] = DESKTOP, **options: Any
    ) -> Page:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(offline=True, viewport=viewport, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.goto(path.as_uri() + address)
        page.wait_for_selector("body[data-ready]")
        return page

    yield show
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert faults == []
