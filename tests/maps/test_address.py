"""The map's address: what it restores, what the back button does."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


def chosen(page):
    """What the controls say is chosen."""
    return {
        "view": "routes" if page.get_attribute("#view-routes", "aria-pressed") == "true" else "",
        "day": page.input_value("#day"),
        "whole": page.get_attribute("#whole", "aria-pressed"),
        "layer": page.input_value("#layer"),
        "team": page.input_value("#team"),
        "district": page.input_value("#district"),
        "language": page.get_attribute("html", "lang"),
    }


def test_a_day_and_a_team_open_the_tours(drawn, opened):
    page = opened(drawn, "#day=5&team=t2")
    told = chosen(page)
    assert (told["view"], told["day"], told["team"], told["whole"]) == (
        "routes",
        "4",
        "t2",
        "false",
    )
    names = page.locator("#panel .card-head button").all_inner_texts()
    assert set(names) <= {"Team 2"}


@pytest.mark.parametrize("day", ["5", "2016-10-03"])
def test_a_day_is_a_date_or_its_number(day, drawn, opened):
    page = opened(drawn, f"#day={day}")
    assert page.locator("#today").inner_text().replace("\xa0", " ") == "Mon, 3 October"


def test_everything_chosen_is_in_the_address_and_comes_back_from_it(drawn, opened):
    page = opened(drawn)
    page.click("#view-routes")
    page.locator("#day").fill("6")
    page.select_option("#layer", "k:k2")
    page.select_option("#team", "t2")
    page.select_option("#district", "d0")
    page.click("#language-kk")
    page.fill("#search", "қум")
    page.fill("#search", "қ17")
    page.keyboard.press("Enter")
    told = chosen(page)
    address = page.url[page.url.index("#") :]
    assert address == ("#view=routes&day=2016-10-05&kind=k2&team=t2&district=d0&place=s17&lang=kk")
    again = opened(drawn, address)
    assert chosen(again) == told
    assert again.inner_text("#panel-title") == page.inner_text("#panel-title")


def test_the_back_button_undoes_choices_one_by_one(drawn, opened):
    page = opened(drawn)
    page.select_option("#layer", "d:dir1")
    page.click("#view-routes")
    page.locator("#day").fill("6")
    page.locator("#day").fill("9")  # a day that is passed leaves no entry behind
    page.select_option("#team", "t1")
    page.go_back()
    expect(page.locator("#team")).to_have_value("")
    assert page.input_value("#day") == "9"
    page.go_back()
    expect(page.locator("#view-coverage")).to_have_attribute("aria-pressed", "true")
    assert page.input_value("#layer") == "d:dir1"
    page.go_back()
    expect(page.locator("#layer")).to_have_value("")
    page.go_forward()
    expect(page.locator("#layer")).to_have_value("d:dir1")


@pytest.mark.parametrize(
    "address",
    [
        "#day=x&team=__proto__&direction=%3Cb%3E&place=constructor&lang=xx&view=toString",
        "#day=-7",
        "#view=routes&place=%E0%A4%A&kind=%",
        "#day=1999-01-01",
    ],
)
def test_an_address_that_means_nothing_opens_the_first_day(address, drawn, opened):
    page = opened(drawn, address)
    assert page.locator("#today").inner_text().replace("\xa0", " ") == "Thu, 29 September"
    assert page.input_value("#team") == page.input_value("#layer") == ""
