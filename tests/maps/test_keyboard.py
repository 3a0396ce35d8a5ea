"""The map by keyboard: order, keys, search, what Escape closes."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.maps.conftest import DESKTOP, PHONE

FOCUSED = "document.activeElement.id || document.activeElement.className"


def tabs(page, times):
    """What the focus reaches, press by press."""
    found = []
    for _ in range(times):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUSED))
    return found


def test_the_focus_goes_through_the_page_as_it_is_read(drawn, opened):
    page = opened(drawn, "#day=2")
    order = tabs(page, 40)
    wanted = [
        "skip", "language-kk", "language-ru", "language-en", "print", "view-coverage",
        "view-routes", "before", "play", "after", "day", "whole", "search", "layer", "team",
        "district",
    ]  # fmt: skip
    assert [name for name in dict.fromkeys(order) if name in wanted] == wanted
    assert any(name.startswith("map_") for name in order[: order.index("search")])


def test_the_first_press_offers_to_skip_to_the_list(drawn, opened):
    page = opened(drawn)
    page.keyboard.press("Tab")
    assert page.locator("#skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUSED) == "panel"


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_enter_and_space_press_what_is_focused(key, drawn, opened):
    page = opened(drawn)
    page.focus("#view-routes")
    page.keyboard.press(key)
    assert page.get_attribute("#view-routes", "aria-pressed") == "true"
    page.focus("#after")
    page.keyboard.press(key)
    assert page.input_value("#day") == "1"


def test_the_arrow_keys_move_the_day(drawn, opened):
    page = opened(drawn, "#day=5")
    page.keyboard.press("ArrowRight")
    assert "day=2016-10-04" in page.url
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.input_value("#day") == "3"
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    assert "day=2016-09-29" in page.url
    page.keyboard.press("End")
    assert page.locator("#today").inner_text().replace("\xa0", " ") == "Fri, 28 October"
    page.focus("#day")
    page.keyboard.press("ArrowLeft")
    assert page.input_value("#day") == "28"
    assert page.get_attribute("#day", "aria-valuetext").replace("\xa0", " ") == "Thu, 27 October"


def test_the_arrow_keys_move_the_map_when_it_has_the_focus(drawn, opened):
    page = opened(drawn, "#day=5&place=s5")
    where = "document.querySelector('.name').getBoundingClientRect().x"
    page.focus(".folium-map")
    was = page.evaluate(where)
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"was => Math.abs({where} - was) > 20", arg=was)
    assert page.input_value("#day") == "4"


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_escape_closes_the_innermost_and_gives_the_focus_back(size, drawn, opened):
    page = opened(drawn, "#district=d1", size)
    page.locator("#panel tbody button").nth(2).focus()
    page.keyboard.press("Enter")
    assert "place=" in page.url
    page.locator("#panel .close").focus()
    page.keyboard.press("Escape")
    assert "place=" not in page.url
    assert page.evaluate(FOCUSED) == "panel"
    assert "district=d1" in page.url
    page.keyboard.press("Escape")
    assert "district" not in page.url


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [("қ17", 17), ("Қ17", 17), ("к17", 17), ("QUM 17", 17), ("р17", 17), ("s17", 17), ("17", 17)],
)
def test_the_search_finds_a_settlement_in_any_language_and_spelling(asked, wanted, drawn, opened):
    page = opened(drawn)
    page.fill("#search", asked)
    page.keyboard.press("Enter")
    assert page.inner_text("#panel-title") == f"Qum {wanted}"
    assert page.evaluate(FOCUSED) == "panel-title"
    assert page.input_value("#search") == ""


def test_a_name_that_begins_so_comes_before_one_that_has_it_within(drawn, world, opened):
    campaign, _, _ = world
    page = opened(drawn)
    page.fill("#search", "qum 3")
    found = page.locator("#found li span:first-child").all_inner_texts()
    people = {row.names.en: row.population for row in campaign.settlements}
    assert all(name.startswith("Qum 3") for name in found)
    assert found == sorted(found, key=lambda name: -people[name])


def test_the_list_of_the_search_is_walked_with_arrows(drawn, opened):
    page = opened(drawn)
    page.fill("#search", "qum")
    box = page.locator("#search")
    assert box.get_attribute("aria-expanded") == "true"
    names = page.locator("#found li span:first-child").all_inner_texts()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") == "found-1"
    assert page.locator("#found-1").get_attribute("aria-selected") == "true"
    page.keyboard.press("Enter")
    assert page.inner_text("#panel-title") == names[1]
    page.fill("#search", "no such place")
    assert page.inner_text("#found-count") == "Nothing found"
    page.keyboard.press("Escape")
    assert page.input_value("#search") == ""
    assert page.inner_text("#panel-title") == names[1]  # Escape closed the list, not the panel


def test_a_choice_of_the_mouse_is_taken_too(drawn, opened):
    page = opened(drawn)
    page.fill("#search", "qum 2")
    name = page.locator("#found li span:first-child").first.inner_text()
    page.locator("#found li").first.click()
    expect(page.locator("#panel-title")).to_have_text(name)
