from __future__ import annotations

import itertools

import pytest

from planner.domain.names import LANGUAGES
from planner.outputs.report import write_report
from tests.maps.conftest import DESKTOP, PHONE
from tests.maps.fakes import HOSTILE
from tests.report.test_pages import PROVEN, named


@pytest.mark.parametrize("size", [DESKTOP, PHONE, (320, 640), (768, 1024)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wider_than_the_page(size, language, world, opened, tmp_path):
    page = opened(write_report(*world, tmp_path / "r.html", language, PROVEN), size)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("article:visible").get_attribute("lang") == language


def test_long_names_do_not_widen_the_page(world, opened, tmp_path):
    campaign, network, plan = world
    long = named(campaign, "Ұзақ" * 30)
    page = opened(write_report(long, network, plan, tmp_path / "r.html"), PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_on_a_phone_the_chart_of_teams_scrolls_in_its_own_box(world, opened, tmp_path):
    page = opened(write_report(*world, tmp_path / "r.html"), PHONE)
    box = page.locator(".gantt .scroll:visible")
    wide, seen = box.evaluate("node => [node.scrollWidth, node.clientWidth]")
    assert wide > seen
    assert seen <= PHONE[0]


def test_names_and_rows_of_the_chart_of_teams_stand_side_by_side(world, opened, tmp_path):
    for size in (DESKTOP, PHONE):
        page = opened(write_report(*world, tmp_path / "r.html"), size)
        names = page.locator(".gantt:visible .name rect").all()
        rows = page.locator(".gantt:visible .team").all()
        assert len(names) == len(rows) == 3
        for name, row in zip(names, rows, strict=True):
            one, other = name.bounding_box(), row.bounding_box()
            assert one
            assert other
            assert abs(one["y"] + one["height"] / 2 - other["y"] - other["height"] / 2) < 4


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_hostile_name_is_shown_as_text(size, world, opened, tmp_path):
    campaign, network, plan = world
    path = write_report(named(campaign, HOSTILE), network, plan, tmp_path / "h.html")
    page = opened(path, size)
    assert page.locator("h1:visible").inner_text() == HOSTILE
    assert page.locator(".shares:visible tbody th").first.inner_text() == HOSTILE
    assert page.locator("img, script").count() == 0
    assert HOSTILE in page.title()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_language_is_changed_by_mouse_and_by_keys(world, opened, tmp_path):
    page = opened(write_report(*world, tmp_path / "r.html"))
    assert page.locator("h1:visible").inner_text() == "Trial campaign"
    page.get_by_text("Русский", exact=True).click()
    assert page.locator("h1:visible").inner_text() == "Пробная кампания"
    assert page.locator(".dates:visible").inner_text().startswith("29 сентября – 28 октября")
    page.keyboard.press("ArrowLeft")
    assert page.locator("h1:visible").inner_text() == "Сынақ науқаны"
    assert "2016" in page.locator(".dates:visible").inner_text()


def test_the_tab_key_goes_from_language_to_contents_to_what_scrolls(world, opened, tmp_path):
    page = opened(write_report(*world, tmp_path / "r.html"))
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert reached[0] == "language-en"
    assert reached[1:8] == ["A"] * 7
    assert {"DIV", "SUMMARY"} <= set(reached[8:])


def test_everything_that_can_be_used_has_a_name(world, opened, tmp_path):
    page = opened(write_report(*world, tmp_path / "r.html"))
    nameless = page.evaluate(
        """[...document.querySelectorAll('input, a, summary, [role=region], svg[role=img]')]
        .filter(node => !(node.textContent.trim() || node.getAttribute('aria-label') ||
        node.labels?.length || document.getElementById(node.getAttribute('aria-labelledby'))))
        .map(node => node.outerHTML.slice(0, 200))"""
    )
    assert nameless == []


def test_headings_go_down_one_step_at_a_time(world, opened, tmp_path):
    page = opened(write_report(*world, tmp_path / "r.html"))
    levels = page.evaluate(
        "[...document.querySelectorAll('article[lang=en] :is(h1,h2,h3)')].map(n => +n.tagName[1])"
    )
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_a_printed_page_shows_one_language_and_the_tables(world, opened, tmp_path):
    page = opened(write_report(*world, tmp_path / "r.html", "kk"))
    page.emulate_media(media="print")
    assert page.locator("article:visible").count() == 1
    assert page.locator("nav:visible").count() == 0
    page.set_viewport_size({"width": 703, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= 703
