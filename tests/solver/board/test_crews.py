"""Who could hold what, and who gets where: by hand, team by team."""

from __future__ import annotations

from planner.network import Network
from planner.solver.board.statics import Statics
from tests.rules.worlds import kind, link, person, settlement, team, venue, world

BOTH = frozenset({"kk", "ru"})


def _skilled(name: str, team_: str, skill: str, *languages: str) -> object:
    return person(name, team_, skills=frozenset({skill}), languages=frozenset(languages))


def _rail(ends: str) -> object:
    return link(ends, profile="rail")


CAMPAIGN = world(
    settlements=(
        settlement("A", sidings=2),
        settlement("B", sidings=1),
        settlement("C", sidings=1),  # trains go there and do not come back
        settlement("D", sidings=1),  # trains come from there only
        settlement("E"),  # no siding
    ),
    venues=(venue("hall-A", "A"), venue("hall-B", "B"), venue("school-E", "E", kind="school")),
    teams=(
        team("road"),
        team("bus", carries="hall"),
        team("train", profile="rail", carries="school"),
    ),
    specialists=(
        _skilled("doctor", "road", "doctor", "kk"),
        _skilled("nurse", "bus", "nurse", "kk", "ru"),
        _skilled("driver", "train", "engineer", "ru"),
    ),
    kinds=(
        kind("talk"),
        kind("care", needs=(("nurse", 1),), languages=frozenset({"ru"})),
        kind("duo", needs=(("doctor", 1), ("nurse", 1))),
        kind("drill", needs=(("engineer", 1),), venue_kinds=("school",)),
        kind("tour", needs=(("doctor", 1), ("engineer", 1))),
    ),
    links=(
        link("A-B"),
        link("B-C"),
        link("C-D"),
        link("D-E"),
        *map(_rail, ("A-B", "A>C", "D>A", "A-E")),
    ),
)
S = Statics(CAMPAIGN, Network(CAMPAIGN))
ROAD, BUS, TRAIN = range(3)
TALK, CARE, DUO, DRILL, TOUR = range(5)
A, B, C, D, E = range(5)


def test_kind_is_staffed_where_all_whom_it_needs_are_understood() -> None:
    spoken = {"kk": frozenset({"kk"}), "ru": frozenset({"ru"}), "both": BOTH}
    staffed = [{name for name, row in spoken.items() if S.staffed(k, row)} for k in range(5)]
    assert staffed == [{"kk", "both"}, {"ru", "both"}, {"kk", "both"}, {"ru", "both"}, {"both"}]


def test_kind_of_a_language_is_not_staffed_where_that_is_not_spoken() -> None:
    assert not S.staffed(CARE, frozenset({"kk", "en"}))
    assert not S.staffed(TALK, frozenset({"en"}))


def test_carried_venues_are_possible_where_their_team_gets_to() -> None:
    names = [row.id for row in S.venues]
    found = {
        (k, p): [names[v] for v in S.possible_venues(k, p)] for k in (TALK, DRILL) for p in range(5)
    }
    assert [found[TALK, p] for p in range(5)] == [
        ["hall-A", "@bus"],
        ["hall-B", "@bus"],
        ["@bus"],
        ["@bus"],
        ["@bus"],
    ]
    assert [found[DRILL, p] for p in range(5)] == [["@train"], ["@train"], [], [], ["school-E"]]


def test_team_is_able_with_a_member_who_meets_one_need() -> None:
    found = [S.able_teams(k) for k in range(5)]
    assert found == [(ROAD,), (BUS,), (ROAD, BUS), (TRAIN,), (ROAD, TRAIN)]


def test_train_gets_to_where_a_siding_is_and_a_way_back() -> None:
    assert [S.gets_to(TRAIN, p) for p in range(5)] == [True, True, False, False, False]


def test_road_leads_to_places_without_a_siding() -> None:
    assert all(S.gets_to(ROAD, p) for p in range(5))


def test_place_is_reachable_by_one_of_several_able_teams() -> None:
    assert [S.reachable(DRILL, p) for p in range(5)] == [True, True, False, False, False]
    assert all(S.reachable(TOUR, p) for p in range(5))


def test_teams_can_staff_the_kinds_all_of_whose_needs_they_meet() -> None:
    assert S.staffable(frozenset({ROAD})) == (TALK,)
    assert S.staffable(frozenset({ROAD, BUS})) == (TALK, CARE, DUO)
    assert S.staffable(frozenset({ROAD, TRAIN})) == (TALK, DRILL, TOUR)


def test_crews_are_the_sets_of_as_few_teams_as_can_staff_a_kind() -> None:
    found = [S.crews(k) for k in range(5)]
    assert found == [((ROAD,),), ((BUS,),), ((ROAD, BUS),), ((TRAIN,),), ((ROAD, TRAIN),)]
