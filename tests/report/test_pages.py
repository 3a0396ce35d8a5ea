from __future__ import annotations

import base64
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from planner import kpis
from planner.domain.clock import DAY_MIN
from planner.domain.names import LANGUAGES, Names
from planner.domain.plan import Plan, Unplanned
from planner.errors import BrokenPlanError
from planner.network import Network
from planner.outputs.report import Standing, write_report
from planner.outputs.report.book import Book
from planner.outputs.report.page import SHEETS
from planner.outputs.report.refused import refusals
from planner.outputs.report.stays import months
from planner.outputs.report.write import part
from tests.maps.fakes import HOSTILE, fake_campaign

ROOT = Path(__file__).resolve().parents[2]
PROVEN = Standing(
    status="gap",
    version="0.1.0",
    seed="7",
    bound=Decimal(100000),
    bound_served=Decimal(90000),
    gap=Decimal("0.0123"),
)
WRITE = """
from pathlib import Path
from planner.network import Network
from planner.outputs.report import write_report
from tests.maps.fakes import fake_campaign, fake_plan
campaign = fake_campaign()
network = Network(campaign)
write_report(campaign, network, fake_plan(campaign, network), Path({!r}))
"""


@pytest.fixture(scope="module")
def html(world, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.html"
    return write_report(*world, path, "ru", PROVEN).read_text(encoding="utf-8")


def named(campaign, name: str):
    """Return the campaign with this name for everything that has one."""
    names = Names(kk=name, ru=name, en=name)
    tables = ("directions", "districts", "settlements", "teams", "specialists", "kinds", "venues")
    rows = {
        table: tuple(replace(row, names=names) for row in getattr(campaign, table))
        for table in tables
    }
    return replace(campaign, names=names, **rows)


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_plan_gives_the_same_bytes_in_any_process(seed, world, tmp_path):
    here = write_report(*world, tmp_path / "here.html")
    there = tmp_path / "there.html"
    subprocess.run(
        [sys.executable, "-c", WRITE.format(str(there))],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "PATH": ""},
        check=True,
    )
    assert there.read_bytes() == here.read_bytes()


def test_the_order_of_a_plans_rows_changes_nothing(world, tmp_path):
    campaign, network, plan = world
    turned = Plan(
        sessions=plan.sessions[::-1],
        served=plan.served[::-1],
        legs=plan.legs[::-1],
        nights=plan.nights[::-1],
        unplanned=plan.unplanned[::-1],
    )
    one = write_report(campaign, network, plan, tmp_path / "1.html")
    two = write_report(campaign, network, turned, tmp_path / "2.html")
    assert one.read_bytes() == two.read_bytes()


def test_hostile_names_and_words_are_only_text(world, tmp_path):
    campaign, network, plan = world
    rows = tuple(replace(row, advice=HOSTILE, reason="capacity") for row in plan.unplanned)
    hostile = replace(plan, unplanned=rows)
    standing = Standing(status=HOSTILE, version=HOSTILE, seed=HOSTILE)
    path = write_report(
        named(campaign, HOSTILE), network, hostile, tmp_path / "h.html", "kk", standing
    )
    page = path.read_text(encoding="utf-8")
    assert re.findall(r"<(?:script|img|iframe|object|link)\b", page) == []
    assert "{{7*7}}&lt;script&gt;=cmd()" in page
    assert "49&lt;script" not in page


def test_signs_that_hide_or_turn_text_do_not_reach_the_page(world, tmp_path):
    campaign, network, plan = world
    evil = named(campaign, "Al\x1b[31m\u202eag\x00a")
    page = write_report(evil, network, plan, tmp_path / "e.html").read_text(encoding="utf-8")
    assert "Al[31maga" in page
    assert re.findall("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", page) == []


def test_the_policy_allows_the_pages_own_style_and_nothing_else(html):
    style = re.findall(r"<style>(.*?)</style>", html, re.S)
    assert len(style) == 1
    seal = base64.b64encode(sha256(style[0].encode()).digest()).decode()
    assert (
        f'content="default-src &#39;none&#39;; style-src &#39;sha256-{seal}&#39;; '
        'base-uri &#39;none&#39;; form-action &#39;none&#39;"' in html
    )
    assert re.findall(r"\sstyle=|\son\w+=|@import|url\(|https?:|<script", html) == []


def test_ids_are_unique_and_all_that_is_pointed_at_is_there(html):
    ids = Counter(re.findall(r'\sid="([^"]+)"', html))
    assert [name for name, times in ids.items() if times > 1] == []
    wanted = re.findall(r'(?:aria-labelledby="|href="#|for=")([^"]+)"', html)
    assert set(wanted) - set(ids) == set()


def test_bound_and_gap_are_told_where_they_are_known(html):
    for words in ("proven bound", "gap to the bound", "bound on people served", "1.2%", "100,000"):
        assert words in html
    assert "No proven bound" not in html


def test_a_bound_that_is_not_known_is_said_to_be_so_and_never_zero(world):
    campaign, network, plan = world
    told = part(Book(campaign, network, plan, "en"), Standing())["worth"]
    assert (told.bound, told.bound_served, told.gap, told.bar) == ("", "", "", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_that_breaks_rules_says_so_first(language, world):
    campaign, network, plan = world
    standing = Standing(findings=1234, is_of_campaign=False)
    cautions = part(Book(campaign, network, plan, language), standing)["cautions"]
    assert len(cautions) == 2
    assert "234" in cautions[0]


def test_people_reached_are_told_apart_from_visits(world):
    campaign, network, plan = world
    first, second, *_ = part(Book(campaign, network, plan, "en"), Standing())["tiles"]
    assert first.number == f"{kpis.reached(campaign, plan):,}"
    assert second.number == f"{kpis.served_people(plan):,}"
    assert (first.words, second.words) == ("people reached, at least", "visits")


def test_refusals_add_up_to_everything_unplanned_and_the_largest_comes_first(world):
    campaign, network, plan = world
    told = refusals(Book(campaign, network, plan, "en"))
    people = [int(row.people.replace(",", "")) for row in told]
    assert sum(people) == sum(row.people for row in plan.unplanned)
    assert people == sorted(people, reverse=True)


def test_stays_and_journeys_fill_every_teams_month_and_trains_are_on_top(world):
    campaign, _, plan = world
    rows = months(campaign, plan)
    assert [row.team.profile for row in rows] == ["rail", "road", "road"]
    for row in rows:
        stays = sum(stay.depart - stay.arrive for stay in row.stays)
        legs = sum(leg.arrive - leg.depart for leg in row.legs)
        assert stays + legs == 30 * DAY_MIN
        assert sum(stay.nights for stay in row.stays) == len(row.nights)
    held = sum(stay.sessions for row in rows for stay in row.stays)
    assert held == len(plan.sessions)


def test_the_district_that_gets_the_least_of_its_demand_leads(world):
    campaign, network, plan = world
    told = part(Book(campaign, network, plan, "en"), Standing())
    shares = {
        campaign.district[row.district].names.en: row.points_share
        for row in kpis.by_district(campaign, plan)
    }
    names = [row.name for row in told["districts"]]
    assert names == sorted(shares, key=lambda name: shares[name])
    assert told["worst"][0].name == names[0]


def test_settlements_where_nobody_is_served_are_named_by_size(world):
    campaign, network, plan = world
    told = part(Book(campaign, network, plan, "en"), Standing())["lonely"]
    served = {row.settlement for row in plan.served}
    asked = {place for place, _ in campaign.demand}
    assert told.count == len(asked - served)
    sizes = [int(people.replace(",", "")) for _, _, people in told.largest]
    assert sizes == sorted(sizes, reverse=True)


def test_a_plan_of_other_things_is_refused(world, tmp_path):
    campaign, network, _ = world
    strange = Plan(
        unplanned=(Unplanned(settlement="nowhere", kind="k0", people=1, reason="price"),)
    )
    with pytest.raises(BrokenPlanError):
        write_report(campaign, network, strange, tmp_path / "r.html")
    assert not (tmp_path / "r.html").exists()


@pytest.mark.parametrize(("size", "directions"), [(1, 1), (2, 14)])
def test_an_empty_plan_and_many_directions_have_a_page_too(size, directions, tmp_path):
    campaign = fake_campaign(size, directions)
    page = write_report(campaign, Network(campaign), Plan(), tmp_path / "r.html")
    assert "All demand is served." in page.read_text(encoding="utf-8")


def test_every_colour_of_words_stands_out_from_what_lies_behind():
    css = "".join(
        (ROOT / "planner/outputs/report/assets" / name).read_text(encoding="utf-8")
        for name in SHEETS
    )
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", css))
    shades = dict(re.findall(r"\.(h\d) \{ background: (#[0-9a-f]{6})", css))
    papers = [colours["paper"], colours["back"]]
    for words in ("ink", "quiet", "accent", "warn"):
        assert all(contrast(colours[words], paper) >= 4.5 for paper in papers), words
    assert all(contrast(colours["ink"], shade) >= 4.5 for shade in shades.values())
    bars = re.findall(r"\.c\d+ \{ --c: (#[0-9a-f]{6})", css)
    assert len(bars) == 12
    assert all(contrast(bar, colours["paper"]) >= 3 for bar in bars)
    assert contrast("#ffffff", colours["accent"]) >= 4.5


def contrast(one: str, two: str) -> float:
    """Return the contrast of two colours as WCAG 2 has it."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
