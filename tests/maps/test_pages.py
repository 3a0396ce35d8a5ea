from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from planner.domain.ids import DistrictId, TeamId, VenueId
from planner.domain.names import Names
from planner.domain.plan import Leg, Plan
from planner.domain.rules import REASONS, RULES
from planner.errors import BrokenPlanError, InputError
from planner.network import Network
from planner.outputs.maps import write_coverage_map, write_map, write_route_map
from planner.outputs.maps.coverage import coverage
from planner.outputs.maps.ground import read_basemap
from planner.outputs.maps.page import _asset, _own_script, refuse_outside
from planner.outputs.maps.plan_rows import Numbers, sessions
from planner.outputs.maps.routes import routes
from planner.outputs.maps.texts import WORDS, texts
from tests.maps.fakes import HOSTILE, fake_campaign, fake_plan


def island(path):
    text = path.read_text(encoding="utf-8")
    return json.loads(re.search(r'id="plan">(.*?)</script>', text, re.S)[1])


def test_the_same_plan_gives_the_same_bytes(world, tmp_path):
    first = write_map(*world, tmp_path / "a.html").read_bytes()
    assert write_map(*world, tmp_path / "b.html").read_bytes() == first


def test_both_maps_are_one_page_that_opens_at_one_view_or_the_other(world, tmp_path):
    pages = [
        write(*world, tmp_path / "m.html").read_text("utf-8")
        for write in (write_coverage_map, write_route_map)
    ]
    assert pages[0].replace('"view":"coverage"', '"view":"routes"') == pages[1]


def test_only_scripts_of_the_page_itself_may_run(world, tmp_path):
    text = write_map(*world, tmp_path / "m.html").read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="(.*?)"', text)[1]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline" not in policy.split("style-src")[0]
    assert text.count("<script>") == policy.count("sha256-")


def test_a_hostile_name_is_nowhere_but_in_the_island(world, tmp_path):
    campaign, network, plan = world
    places = (replace(campaign.settlements[0], names=Names(en=HOSTILE)), *campaign.settlements[1:])
    people = tuple(replace(row, names=Names(en=HOSTILE)) for row in campaign.specialists)
    hostile = replace(campaign, settlements=places, names=Names(en=HOSTILE), specialists=people)
    path = write_map(hostile, network, plan, tmp_path / "m.html")
    assert island(path)["places"][0][1] == HOSTILE
    markup = re.sub(r'id="plan">.*?</script>', "", path.read_text(encoding="utf-8"), flags=re.S)
    assert "7*7" not in markup
    assert "alert(1)" not in markup


def test_a_page_that_would_fetch_something_is_refused():
    refuse_outside('<p>src</p><script>x.src = "https://a"</script>')
    for markup in ('<img src="https://a/b">', "<a href=x>", "<style>@import 'x'</style>"):
        with pytest.raises(RuntimeError, match="fetch"):
            refuse_outside(markup)


def test_demand_and_who_is_left_are_told_by_place_and_kind(world):
    campaign, _, plan = world
    data = coverage(campaign, plan)
    kinds = [kind.id for kind in campaign.kinds]
    places = [place.id for place in campaign.settlements]
    found = {
        (place, kinds[kind]): people
        for place, flat in zip(places, data["demand"], strict=True)
        for kind, people in zip(flat[::2], flat[1::2], strict=True)
    }
    assert found == dict(campaign.demand)
    assert sum(sum(flat[1::3]) for flat in data["unplanned"]) == sum(
        row.people for row in plan.unplanned
    )


def test_a_session_tells_who_holds_it_and_where_its_people_live(world):
    campaign, _, plan = world
    first = plan.sessions[0]
    away = next(row.id for row in campaign.settlements if row.id != first.settlement)
    served = (
        replace(plan.served[0], people=first.people - 1),
        replace(plan.served[0], settlement=away, people=1),
    )
    numbers = Numbers(campaign)
    own, other = (numbers.place[place] for place in (first.settlement, away))
    (alone,) = sessions(Plan(sessions=(first,), served=plan.served[:1]), numbers)
    assert alone[6:] == [
        first.people,
        [numbers.team[team] for team in first.teams],
        [numbers.person[person] for person in first.specialists],
    ]
    (joint,) = sessions(Plan(sessions=(first,), served=served), numbers)
    pairs = sorted([(own, first.people - 1), (other, 1)])
    assert joint[9] == [value for pair in pairs for value in pair]


def test_floors_are_judged_by_points_and_absent_where_nothing_is_due(world):
    campaign, _, plan = world
    nothing = replace(campaign.districts[0], id=DistrictId("empty"))
    bare = replace(campaign, districts=(*campaign.districts, nothing))
    assert coverage(bare, plan)["floors"][-1] == [None, None, None]
    assert set(coverage(bare, Plan())["floors"][0]) == {0}
    free = replace(campaign, districts=tuple(replace(d, floor=d.floor * 0) for d in bare.districts))
    assert {met for row in coverage(free, plan)["floors"] for met in row} == {None}


def test_legs_follow_the_links_and_ways_are_listed_once(world):
    campaign, network, plan = world
    data = routes(campaign, network, plan)
    index = {row.id: n for n, row in enumerate(campaign.settlements)}
    linked = {frozenset((index[link.start], index[link.end])) for link in campaign.links}
    assert len({tuple(way) for way in data["ways"]}) == len(data["ways"])
    for way in data["ways"]:
        for pair in pairwise(way):
            assert frozenset(pair) in linked
    ends = {(data["ways"][leg[4]][0], data["ways"][leg[4]][-1]) for leg in data["legs"]}
    assert ends == {(index[leg.start], index[leg.end]) for leg in plan.legs}


def test_a_leg_over_no_links_is_drawn_straight(world):
    campaign, _, plan = world
    bare = replace(campaign, links=())
    first = plan.legs[0]
    road = next(leg for leg in plan.legs if leg.team != campaign.teams[0].id)
    data = routes(bare, Network(bare), Plan(legs=(first, road)))
    assert [len(way) for way in data["ways"]] == [2, 2]


@pytest.mark.filterwarnings("error")
def test_a_leg_that_no_journey_leads_is_drawn_straight_all_the_same(world):
    campaign, network, _ = world
    train, far = campaign.teams[0].id, campaign.settlements[-1].id  # no railway goes there
    leg = Leg(
        team=train, start=campaign.teams[0].base, end=far, depart=600, arrive=660, km=Decimal(9)
    )
    assert [len(way) for way in routes(campaign, network, Plan(legs=(leg,)))["ways"]] == [2]


def test_a_plan_that_names_strangers_is_refused_with_their_names(world, tmp_path):
    campaign, network, plan = world
    odd = replace(plan.sessions[0], venue=VenueId("moon"), teams=(TeamId("nobody"),))
    broken = replace(plan, sessions=(odd, *plan.sessions[1:]))
    with pytest.raises(BrokenPlanError, match=r"venue 'moon'\n.*team 'nobody'"):
        write_map(campaign, network, broken, tmp_path / "m.html")
    assert not (tmp_path / "m.html").exists()


def test_an_empty_plan_is_a_map_too(world, tmp_path):
    campaign, network, _ = world
    path = write_map(campaign, network, Plan(legs=()), tmp_path / "m.html")
    assert island(path)["sessions"] == []


def test_every_reason_has_words():
    known = {key.removeprefix("why_") for key in WORDS if key.startswith("why_")}
    assert known == {rule.code for rule in RULES} | set(REASONS)


def test_the_three_languages_have_the_same_words_and_places_for_figures():
    words = texts()
    for key, english in words["en"].items():
        fields = sorted(re.findall(r"\{\w+\}", english))
        for language in ("kk", "ru"):
            assert words[language][key].strip(), key
            assert sorted(re.findall(r"\{\w+\}", words[language][key])) == fields, key
    for language in ("kk", "ru", "en"):
        assert len(words[language]["months"].split()) == 12
        assert len(words[language]["weekdays"].split()) == 7


def test_kazakh_words_are_written_with_kazakh_letters_only():
    for key, (kazakh, _, _) in WORDS.items():
        plain = re.sub(r"\{\w+\}", "", kazakh).lower()
        assert re.fullmatch(r"[а-яёәғқңөұүһі\s\W0-9]*", plain), key


def test_the_script_asks_for_words_that_exist_and_for_all_of_them():
    script, markup = _own_script(), _asset("map.html")
    asked = set(re.findall(r'\bt\("(\w+)"', script))
    asked |= set(re.findall(r'data-t(?:-label)?="(\w+)"', markup))
    words = texts()["en"]
    assert asked - words.keys() == set()
    quoted = set(re.findall(r'"(\w+)"', script)) | asked
    made = re.compile(r"view_|why_|floor_|months|weekdays")
    assert {key for key in words if key not in quoted and not made.match(key)} == set()


def test_a_users_base_map_is_drawn_in_place_of_the_links(world, tmp_path):
    campaign, network, plan = world
    feature = {
        "type": "Feature",
        "properties": {"kind": "rail", "name": HOSTILE},
        "geometry": {"type": "LineString", "coordinates": [[57.0, 48.0, 12], [58, 49]]},
    }
    point = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [57, 48]}}
    file = tmp_path / "basemap.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [feature, point]}))
    data = island(write_map(campaign, network, plan, tmp_path / "m.html", basemap=file))
    assert data["links"] == {}
    assert data["basemap"] == [
        {
            "type": "Feature",
            "properties": {"kind": "rail"},
            "geometry": {"type": "LineString", "coordinates": [[57.0, 48.0], [58.0, 49.0]]},
        }
    ]


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"features": [{"geometry": {"type": "LineString", "coordinates": [["a", 1]]}}]}'],
)
def test_a_base_map_that_is_no_geojson_is_named(text, tmp_path):
    file = tmp_path / "basemap.geojson"
    file.write_text(text)
    with pytest.raises(InputError, match=r"basemap\.geojson"):
        read_basemap(file)


def test_a_month_of_the_real_size_stays_small(tmp_path):
    campaign = fake_campaign(319, 45)
    network = Network(campaign)
    plan = fake_plan(campaign, network, sessions_a_day=3)
    more = tuple(
        replace(session, id=f"{session.id}-{copy}")
        for copy in range(3)
        for session in plan.sessions
    )[:3000]
    full = replace(plan, sessions=more, served=())
    assert len(full.sessions) == 3000
    size = write_map(campaign, network, full, tmp_path / "map.html").stat().st_size
    assert size <= 1_500_000
