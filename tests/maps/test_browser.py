"""The map in a browser: views, days, filters, settlements, languages, paper."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from planner.domain.names import Names
from planner.network import Network
from planner.outputs.maps import write_map
from tests.maps.conftest import DESKTOP, PHONE
from tests.maps.fakes import HOSTILE, fake_campaign, fake_plan

ADDRESSES = (
    "#view=coverage",
    "#place=s5",
    "#district=d1",
    "#view=routes&day=all",
    "#day=5",
    "#day=all&team=t0",
)

CROWDED = """['.days', '.head', '.tiles'].flatMap(row => {
  const boxes = [...document.querySelector(row).children].filter(node => node.checkVisibility())
    .map(node => [node, node.getBoundingClientRect()]);
  const over = ([one, a], [other, b]) => one !== other && a.left < b.right - 1
    && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return boxes.filter(one => boxes.some(other => over(one, other))).map(([node]) => node.id);
})"""
"""What of the page's upper rows lies over something else there."""


def text(page, selector):
    """The first such element's text, its spaces plain."""
    return page.locator(selector).first.inner_text().replace("\xa0", " ").replace("\u202f", " ")


def figures(page):
    return [row.replace(",", "") for row in page.locator("#tiles dd").all_inner_texts()]


@pytest.mark.parametrize("size", [DESKTOP, PHONE, (768, 1024), (900, 700), (1130, 700)])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_nothing_is_wider_than_the_page(size, language, drawn, opened):
    page = opened(drawn, f"#lang={language}", size)
    for address in ADDRESSES:
        page.evaluate("address => { location.hash = address }", f"{address}&lang={language}")
        page.wait_for_function("location.hash === document.body.dataset.address")
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size[0], address
        side = page.evaluate(
            "(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)"
            "(document.getElementById('side'))"
        )
        assert side <= 0, address
        assert page.evaluate(CROWDED) == [], address
        assert page.locator("html").get_attribute("lang") == language


def with_names(campaign, names):
    """The campaign with all its things so named."""
    tables = ("settlements", "districts", "directions", "teams", "kinds", "specialists")
    rows = {key: tuple(replace(x, names=names) for x in getattr(campaign, key)) for key in tables}
    return replace(campaign, names=names, **rows)


def test_long_words_break(world, opened, tmp_path):
    campaign, network, plan = world
    long = with_names(campaign, Names(en="Taumatawhakatangihangakoauauotamatea" * 3))
    page = opened(write_map(long, network, plan, tmp_path / "m.html"), "", PHONE)
    for address in ADDRESSES:
        page.evaluate("address => { location.hash = address }", address)
        page.wait_for_function("location.hash === document.body.dataset.address")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0], address


@pytest.mark.parametrize("address", ["#place=s5", "#day=all&team=t1", "#day=3"])
def test_a_hostile_name_is_shown_as_text(address, world, opened, tmp_path):
    campaign, network, plan = world
    hostile = with_names(campaign, Names(en=HOSTILE))
    teams = tuple(replace(row, carries="<b>=1</b>") for row in hostile.teams)
    hostile = replace(hostile, teams=teams)
    page = opened(write_map(hostile, network, plan, tmp_path / "m.html"), address)
    assert page.locator("#name").inner_text() == HOSTILE
    assert HOSTILE in page.locator("#panel").inner_text()
    assert page.locator("img").count() == 0
    assert page.locator("#panel b b").count() == 0
    assert HOSTILE in page.title()


def test_the_language_switch_changes_words_names_and_dates(drawn, opened):
    page = opened(drawn)
    assert page.locator("#name").inner_text() == "Trial campaign"
    page.click("#language-kk")
    assert page.locator("#name").inner_text() == "Сынақ науқаны"
    assert text(page, "#dates") == "2016 ж. 29 қыркүйек – 28 қазан"
    page.click("#language-ru")
    assert text(page, "#dates") == "29 сентября – 28 октября 2016 г."
    assert page.locator("html").get_attribute("lang") == "ru"
    assert page.locator("#language-ru").get_attribute("aria-pressed") == "true"
    assert "lang=ru" in page.url
    assert page.evaluate("document.activeElement.id") == "language-ru"


def test_the_slider_shows_the_sessions_and_journeys_of_its_day(drawn, world, opened):
    campaign, _, plan = world
    page = opened(drawn, "#view=routes")
    for day in (3, 9):
        page.locator("#day").fill(str(day))
        held = sum(session.start // 1440 == day for session in plan.sessions)
        legs = sum(leg.depart // 1440 == day for leg in plan.legs)
        assert page.locator("#panel .session").count() == held
        assert page.locator("#panel .leg").count() == legs
        assert figures(page)[1] == str(held)
    assert campaign.horizon.days == int(page.locator("#day").get_attribute("max")) + 1


def test_coverage_grows_from_day_to_day_up_to_the_whole_period(drawn, world, opened):
    _, _, plan = world
    day_of = {row.id: row.start // 1440 for row in plan.sessions}
    page = opened(drawn, "#view=coverage")
    whole = figures(page)[0]
    for day in (0, 8, 20):
        page.locator("#day").fill(str(day))
        served = sum(row.people for row in plan.served if day_of[row.session] <= day)
        assert figures(page)[0] == str(served)
    page.click("#whole")
    assert figures(page)[0] == whole == str(sum(row.people for row in plan.served))


def test_the_play_button_runs_through_the_days_and_stops(drawn, opened):
    page = opened(drawn, "#day=29")
    page.click("#play")
    expect(page.locator("#day")).to_have_value("29")
    expect(page.locator("#play")).to_have_text("▶")


def test_there_is_no_play_where_motion_is_not_wanted(drawn, opened):
    page = opened(drawn, "#day=3", reduced_motion="reduce")
    assert not page.locator("#play").is_visible()
    page.click("#after")
    assert page.locator("#day").input_value() == "3"


def test_filters_combine(drawn, world, opened):
    campaign, _, plan = world
    page = opened(drawn, "#view=routes&day=all")
    page.select_option("#layer", "d:dir1")
    held = [row for row in plan.sessions if row.direction == "dir1"]
    assert figures(page)[1] == str(len(held))
    assert page.locator("#team option").count() == 2  # all teams, and the direction's one
    page.select_option("#district", "d2")
    held = [row for row in held if campaign.settlement[row.settlement].district == "d2"]
    assert figures(page)[1] == str(len(held))
    page.select_option("#team", "t1")
    assert figures(page)[1] == str(len(held))
    assert figures(page)[0] == "1"
    page.click("#clear")
    assert figures(page)[1] == str(len(plan.sessions))
    assert not page.locator("#clear").is_visible()


def test_a_team_lists_its_stops_nights_km_and_where_people_come_from(drawn, world, opened):
    _, _, plan = world
    page = opened(drawn, "#day=all&team=t1")
    legs = [leg for leg in plan.legs if leg.team == "t1"]
    assert page.locator("#panel .leg").count() == len(legs)
    told = text(page, "#panel")
    assert f"{sum(leg.km for leg in legs):.0f} km" in told.replace(",", "")
    away = {row.day for row in plan.nights if row.team == "t1" and row.settlement != "s1"}
    assert f"Nights away: {len(away)}" in told
    assert "Vehicle: by road" in told
    assert page.locator("#panel table.stops tbody tr").count() > 3


def test_the_whole_period_lists_the_stops_of_the_train(drawn, opened):
    page = opened(drawn, "#view=routes&day=all")
    assert page.locator("#panel h3").first.inner_text().upper().startswith("TRAIN")
    assert page.locator("#panel table").first.locator("tbody tr").count() > 3


def test_a_settlement_shows_its_month_and_why_people_are_left(drawn, world, opened):
    campaign, _, plan = world
    place = next(
        row.id
        for row in campaign.settlements
        if any(session.settlement == row.id for session in plan.sessions)
        and any(left.settlement == row.id for left in plan.unplanned)
    )
    page = opened(drawn, f"#place={place}")
    held = [session for session in plan.sessions if session.settlement == place]
    left = [row for row in plan.unplanned if row.settlement == place]
    assert page.locator("#panel .session").count() == len(held)
    assert page.locator("#panel .strip button").count() == len({row.start // 1440 for row in held})
    assert page.locator("#panel .why").first.locator("li").count() == len(left)
    assert {"p0", "p1", "p2"} & set(page.locator(".session").first.inner_text().split())
    page.locator("#panel .of-day h4 button").first.click()
    assert page.locator("#view-routes").get_attribute("aria-pressed") == "true"
    assert page.locator("#day").input_value() == str(held[0].start // 1440)
    assert page.locator("#panel .session").count() == len(held)


def test_a_district_names_its_settlements_that_are_not_served(drawn, world, opened):
    campaign, _, plan = world
    page = opened(drawn)
    page.locator("#panel .districts button", has_text="District 1").click()
    mine = {row.id for row in campaign.settlements if row.district == "d1"}
    assert page.locator("#panel table tbody tr").count() == len(mine)
    left = page.locator("#panel tbody td.figure").all_inner_texts()
    wanted = sum(row.people for row in plan.unplanned if row.settlement in mine)
    assert sum(int(one.replace(",", "")) for one in left) == wanted
    assert "district=d1" in page.url


def test_a_click_on_a_circle_opens_its_settlement(drawn, world, opened):
    campaign, _, _ = world
    largest = max(campaign.settlements, key=lambda row: row.population)
    page = opened(drawn, f"#place={largest.id}")
    page.keyboard.press("Escape")
    box = page.locator(".folium-map").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.locator("#panel-title").inner_text() == largest.names.en
    assert f"place={largest.id}" in page.url


def test_a_layer_counts_only_its_direction(drawn, world, opened):
    campaign, _, plan = world
    page = opened(drawn)
    page.select_option("#layer", "d:dir1")
    kinds = {kind.id for kind in campaign.kinds_of["dir1"]}
    left = sum(row.people for row in plan.unplanned if row.kind in kinds)
    shown = page.locator("#panel .districts td:nth-child(3)").all_inner_texts()
    assert sum(int(one.replace(",", "")) for one in shown) == left


@pytest.mark.parametrize("address", ADDRESSES)
def test_names_on_the_map_never_lie_over_each_other(address, drawn, opened):
    page = opened(drawn, address)
    boxes = page.evaluate(
        "[...document.querySelectorAll('.name')].map(n => n.getBoundingClientRect())"
        ".map(({left, top, right, bottom}) => [left, top, right, bottom])"
    )
    assert len(boxes) >= 3
    for n, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
            assert apart


@pytest.mark.parametrize("size", [1, 2])
def test_a_region_of_a_settlement_or_two_opens(size, opened, tmp_path):
    campaign = fake_campaign(size, 1)
    network = Network(campaign)
    path = write_map(campaign, network, fake_plan(campaign, network), tmp_path / "m.html")
    for address in ("#view=coverage", "#view=routes"):
        assert opened(path, address).locator(".name").count() >= 1


def test_the_map_fills_the_room_that_a_closed_legend_leaves(drawn, opened):
    page = opened(drawn, "#view=routes")
    was = page.locator(".folium-map").bounding_box()["height"]
    page.click("#legend summary")
    now = page.locator(".folium-map").bounding_box()["height"]
    assert now > was + 40
    page.wait_for_function(
        "high => document.querySelector('.folium-map canvas').clientHeight >= 1.19 * high",
        arg=now,
    )


def test_paper_shows_the_map_with_its_legend_and_no_controls(drawn, opened):
    page = opened(drawn, "#day=5", PHONE)
    assert not page.locator("#signs").is_visible()
    page.emulate_media(media="print")
    expect(page.locator("#signs")).to_be_visible()
    for control in ("#day", "#layer", "#print", "#zoom", "#view-routes"):
        assert not page.locator(control).is_visible()
    assert text(page, "#chosen") == "Tours · Mon, 3 October"
    assert page.locator(".folium-map").bounding_box()["width"] > 1000
    page.emulate_media(media="screen")
    expect(page.locator("#day")).to_be_visible()
    assert page.locator(".folium-map").bounding_box()["width"] == PHONE[0]
    assert len(page.pdf(prefer_css_page_size=True)) > 10_000
