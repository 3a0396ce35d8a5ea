from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from planner.network import Network
from tests.maps.conftest import DESKTOP
from tests.maps.fakes import fake_campaign, fake_plan


@pytest.fixture(scope="session")
def world():
    campaign = fake_campaign()
    network = Network(campaign)
    return campaign, network, fake_plan(campaign, network)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page with the network off; at the end nothing may have been asked for or broken."""
    asked: list[str] = []
    faults: list[str] = []
    contexts = []

    def show(path: Path, size: tuple[int, int] = DESKTOP) -> Page:
        context = browser.new_context(offline=True, viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.goto(path.as_uri())
        return page

    yield show
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert faults == []
