from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from planner.domain.names import Names
from planner.network import Network
from planner.outputs.maps import write_coverage_map, write_route_map
from tests.maps.conftest import DESKTOP, PHONE
from tests.maps.fakes import HOSTILE, fake_campaign, fake_plan

WRITERS = {"coverage": write_coverage_map, "routes": write_route_map}


@pytest.fixture(scope="module")
def world():
    campaign = fake_campaign()
    network = Network(campaign)
    return campaign, network, fake_plan(campaign, network)


@pytest.fixture
def coverage(world, tmp_path):
    return write_coverage_map(*world, tmp_path / "coverage.html")


@pytest.fixture
def routes(world, tmp_path):
    return write_route_map(*world, tmp_path / "routes.html")


@pytest.mark.parametrize("view", WRITERS)
@pytest.mark.parametrize("size", [DESKTOP, PHONE, (768, 1024)])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_nothing_is_wider_than_the_page(view, size, language, world, opened, tmp_path):
    address = "#day=all" if view == "routes" else "#place=s5"
    page = opened(WRITERS[view](*world, tmp_path / "m.html", language), address, size)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= size[0]
    side = page.evaluate(
        "(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)"
        "(document.getElementById('side'))"
    )
    assert side <= 0
    assert page.locator("html").get_attribute("lang") == language


@pytest.mark.parametrize("view", WRITERS)
def test_a_hostile_name_is_shown_as_text(view, world, opened, tmp_path):
    campaign, network, plan = world
    hostile = replace(
        campaign,
        names=Names(en=HOSTILE),
        settlements=tuple(
            replace(row, names=Names(en=f"{HOSTILE} {row.id}")) for row in campaign.settlements
        ),
        teams=tuple(replace(row, names=Names(en=HOSTILE)) for row in campaign.teams),
        kinds=tuple(replace(row, names=Names(en=HOSTILE)) for row in campaign.kinds),
    )
    path = WRITERS[view](hostile, network, plan, tmp_path / "m.html")
    page = opened(path, "#place=s5" if view == "coverage" else "#day=all&team=t1")
    assert page.locator("#name").inner_text() == HOSTILE
    assert HOSTILE in page.locator("#panel h2").first.inner_text()
    assert page.locator("img").count() == 0
    assert HOSTILE in page.title()


@pytest.mark.parametrize("view", WRITERS)
def test_the_language_switch_changes_words_names_and_dates(view, world, opened, tmp_path):
    page = opened(WRITERS[view](*world, tmp_path / "m.html"))
    assert page.locator("#name").inner_text() == "Trial campaign"
    page.click("#language-kk")
    assert page.locator("#name").inner_text() == "Сынақ науқаны"
    assert page.locator("#dates").inner_text().replace("\xa0", " ") == (
        "2016 ж. 29 қыркүйек – 28 қазан"
    )
    page.click("#language-ru")
    assert page.locator("html").get_attribute("lang") == "ru"
    assert page.locator("#language-ru").get_attribute("aria-pressed") == "true"
    assert "lang=ru" in page.url
    assert page.evaluate("document.activeElement.id") == "language-ru"


def test_the_arrow_keys_move_the_day(routes, opened):
    page = opened(routes, "#day=5")
    assert page.locator("#today").inner_text().replace("\xa0", " ") == "Mon, 3 October"
    page.keyboard.press("ArrowRight")
    assert "day=6" in page.url
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.locator("#day").input_value() == "3"
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    assert "day=1&" in page.url
    page.keyboard.press("End")
    assert page.locator("#today").inner_text().replace("\xa0", " ") == "Fri, 28 October"


def test_the_slider_shows_the_sessions_and_journeys_of_its_day(routes, world, opened):
    campaign, _, plan = world
    page = opened(routes)
    for day in (3, 9):
        page.locator("#day").fill(str(day))
        held = sum(session.start // 1440 == day for session in plan.sessions)
        legs = sum(leg.depart // 1440 == day for leg in plan.legs)
        assert page.locator("#panel .session").count() == held
        assert page.locator("#panel .leg").count() == legs
        assert page.locator("#tiles dd").nth(1).inner_text() == str(held)
    assert campaign.horizon.days == int(page.locator("#day").get_attribute("max")) + 1


def test_the_play_button_runs_through_the_days_and_stops(routes, opened):
    page = opened(routes, "#day=29")
    page.click("#play")
    expect(page.locator("#day")).to_have_value("29")
    expect(page.locator("#play")).to_have_text("▶")


def test_the_address_opens_a_day_and_a_team(routes, world, opened):
    campaign, _, plan = world
    page = opened(routes, "#day=5&team=t2")
    assert page.locator("#team").input_value() == "t2"
    assert page.locator("#day").input_value() == "4"
    names = page.locator("#panel .card-head button").all_inner_texts()
    assert set(names) <= {"Team 2"}
    page.click("#whole")
    legs = sum(leg.team == campaign.teams[2].id for leg in plan.legs)
    assert page.locator("#panel .leg").count() == legs


def test_an_address_that_means_nothing_opens_the_first_day(routes, opened):
    page = opened(routes, "#day=x&team=__proto__&direction=%3Cb%3E")
    assert page.locator("#today").inner_text().replace("\xa0", " ") == "Thu, 29 September"
    assert page.locator("#team").input_value() == ""


def test_a_direction_filters_map_and_list(routes, world, opened):
    _, _, plan = world
    page = opened(routes, "#day=all")
    page.select_option("#direction", "dir1")
    held = sum(session.direction == "dir1" for session in plan.sessions)
    assert page.locator("#tiles dd").nth(1).inner_text() == str(held)
    assert page.locator("#team option").count() == 2  # all teams, and the direction's one


def test_the_whole_period_lists_the_stops_of_the_train(routes, opened):
    page = opened(routes, "#day=all")
    assert page.locator("#panel h3").first.inner_text().upper().startswith("TRAINS")
    assert page.locator("#panel table").first.locator("tbody tr").count() > 3


def test_a_settlement_shows_its_month_and_why_people_are_left(coverage, world, opened):
    campaign, _, plan = world
    place = next(
        row.id
        for row in campaign.settlements
        if any(session.settlement == row.id for session in plan.sessions)
        and any(left.settlement == row.id for left in plan.unplanned)
    )
    page = opened(coverage, f"#place={place}")
    held = sum(session.settlement == place for session in plan.sessions)
    left = [row for row in plan.unplanned if row.settlement == place]
    assert page.locator("#panel .session").count() == held
    assert page.locator("#panel .why li").count() == len(left)
    page.keyboard.press("Escape")
    assert page.locator("#panel table tbody tr").count() == len(campaign.districts)


def test_a_click_on_a_circle_opens_its_settlement(coverage, world, opened):
    campaign, _, _ = world
    largest = max(campaign.settlements, key=lambda row: row.population)
    page = opened(coverage, f"#place={largest.id}")
    page.keyboard.press("Escape")
    box = page.locator(".folium-map").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.locator("#place-name").inner_text() == largest.names.en
    assert f"place={largest.id}" in page.url


def test_the_search_finds_a_settlement_in_any_language(coverage, world, opened):
    campaign, _, _ = world
    page = opened(coverage)
    page.fill("#search", campaign.settlements[17].names.kk.upper())
    page.keyboard.press("Enter")
    assert page.locator("#place-name").inner_text() == campaign.settlements[17].names.en
    page.fill("#search", "no such place")
    assert page.locator("#found").inner_text() == "Nothing found"


def test_a_layer_counts_only_its_direction(coverage, world, opened):
    campaign, _, plan = world
    page = opened(coverage)
    page.select_option("#layer", "d:dir1")
    served = {row.session for row in plan.served}
    kinds = {kind.id for kind in campaign.kinds_of["dir1"]}
    left = sum(people for (_, kind), people in campaign.demand.items() if kind in kinds)
    left -= sum(row.people for row in plan.sessions if row.id in served and row.direction == "dir1")
    shown = page.locator("#panel tbody td.figure").all_inner_texts()
    assert sum(int(text.replace(",", "")) for text in shown) == left


def test_names_on_the_map_never_lie_over_each_other(coverage, opened):
    page = opened(coverage)
    boxes = page.evaluate(
        "[...document.querySelectorAll('.name')].map(n => n.getBoundingClientRect())"
        ".map(({left, top, right, bottom}) => [left, top, right, bottom])"
    )
    assert len(boxes) > 5
    for n, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
            assert apart


@pytest.mark.parametrize("view", WRITERS)
def test_every_control_can_be_reached_and_has_a_name(view, world, opened, tmp_path):
    page = opened(WRITERS[view](*world, tmp_path / "m.html"))
    nameless = page.evaluate(
        """[...document.querySelectorAll('button, select, input')].filter(node =>
        !(node.textContent.trim() || node.getAttribute('aria-label') || node.labels?.length))
        .map(node => node.outerHTML)"""
    )
    assert nameless == []


@pytest.mark.parametrize("view", WRITERS)
@pytest.mark.parametrize("size", [1, 2])
def test_a_region_of_a_settlement_or_two_opens(view, size, opened, tmp_path):
    campaign = fake_campaign(size, 1)
    network = Network(campaign)
    path = WRITERS[view](campaign, network, fake_plan(campaign, network), tmp_path / "m.html")
    assert opened(path).locator(".name").count() >= 1
