from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from planner.domain.campaign import Campaign
from planner.domain.clock import DaySpan
from planner.domain.demand import Case
from planner.domain.ids import CaseId, VenueId
from planner.domain.kinds import After, ReachStep
from planner.domain.links import Link
from planner.domain.places import Settlement, Venue
from planner.inputs.generate import campaign_of_tables, generate
from planner.inputs.generating.pins import keepable
from planner.kpis.screening import Finding, screen
from planner.kpis.screening.access import reachable_by_team
from planner.kpis.screening.order import first_days
from planner.kpis.screening.scene import Scene
from planner.kpis.screening.unserved import most_served
from planner.kpis.screening.wards import most_stays
from planner.network import Network
from tests.kpis.world import CAR, CONCERT, EXAM, NORTH, SURGERY, TRAIN, A, B, C, campaign


def base() -> Campaign:
    """Return the world with a road of 120 min and 120 km from A to C, so that all is possible."""
    world = campaign()
    road = Link(profile="road", start=A, end=C, km=Fraction(120), minutes=Fraction(120))
    return replace(world, links=(*world.links, road))


def changed(world: Campaign, table: str, name: str, **cells: Any) -> Campaign:
    """Return the campaign with other cells in one row."""
    rows = getattr(world, table)
    mended = tuple(replace(row, **cells) if row.id == name else row for row in rows)
    assert any(row.id == name for row in rows)
    return replace(world, **{table: mended})


def found(world: Campaign) -> dict[tuple[str, str], Finding]:
    return {(row.code, row.subject): row for row in screen(world, Network(world))}


def reach_of(world: Campaign, team: str) -> set[str]:
    network = Network(world)
    flags = {str(name): row for name, row in reachable_by_team(world, network).items()}[team]
    return {place for place in network.places if flags[network.index[place]]}


def test_nothing_is_found_where_everything_is_possible() -> None:
    assert found(base()) == {}


def test_a_team_gets_as_far_as_its_daily_drive_lets_it_come_home() -> None:
    no_bed = changed(base(), "settlements", "C", beds=0)  # so there and back on one day: 240 min
    no_bed = changed(no_bed, "settlements", "B", beds=0)
    assert reach_of(changed(no_bed, "teams", "car", max_drive_min=240), CAR) == {A, B, C}
    assert reach_of(changed(no_bed, "teams", "car", max_drive_min=239), CAR) == {A, B}


def test_a_bed_there_halves_the_way_of_a_day() -> None:
    beds = changed(base(), "settlements", "C", beds=1)
    limited = changed(beds, "teams", "car", max_drive_min=120)
    assert reach_of(limited, CAR) == {A, B, C}
    assert reach_of(changed(limited, "teams", "car", max_drive_min=119), CAR) == {A, B}
    assert reach_of(changed(limited, "teams", "car", max_nights_away=0), CAR) == {A, B}


def test_a_bed_on_the_way_lets_a_team_go_further() -> None:
    world = campaign()
    far = Link(profile="road", start=B, end=C, km=Fraction(60), minutes=Fraction(60))
    world = replace(world, links=(*world.links, far))  # A-B 30, B-C 60, so A-C 90
    world = changed(world, "teams", "car", max_drive_min=120)
    assert reach_of(world, CAR) == {A, B, C}  # sleeps in B, then 60 there and 60 back
    assert reach_of(changed(world, "settlements", "B", beds=0), CAR) == {A, B}


def test_a_leg_must_fit_one_stretch_of_the_travel_hours() -> None:
    split = (DaySpan(480, 570), DaySpan(600, 690))  # two stretches of 90 min
    assert reach_of(changed(base(), "teams", "car", travel_hours=split), CAR) == {A, B}
    joined = (DaySpan(480, 570), DaySpan(570, 750))  # they touch: one of 270 min
    assert reach_of(changed(base(), "teams", "car", travel_hours=joined), CAR) == {A, B, C}


def test_a_train_stops_at_sidings_only_and_rolls_through_the_night() -> None:
    nights = changed(base(), "teams", "train", travel_hours=(DaySpan(1200, 1800),))
    assert reach_of(nights, TRAIN) == {A, C}  # 600 min from 20:00 to 06:00
    assert reach_of(
        changed(nights, "teams", "train", travel_hours=(DaySpan(1200, 1770),)), TRAIN
    ) == {A}
    assert reach_of(changed(nights, "settlements", "C", sidings=0), TRAIN) == {A}


def test_demand_out_of_reach_of_every_able_team_is_named_with_its_people() -> None:
    world = changed(
        base(), "teams", "train", travel_hours=(DaySpan(0, 540),), sleeps_on_board=False
    )
    row = found(world)["unreachable", "concert"]
    assert row.numbers == {"people": 40, "settlements": 1}


def test_residents_may_go_where_it_can_be_held() -> None:
    far = changed(base(), "settlements", "C", beds=0)
    far = changed(far, "teams", "car", max_drive_min=60)  # A and B only
    row = found(far)["unreachable", "exam"]
    assert row.numbers["people"] == 8
    half = (ReachStep(Decimal(120), Decimal("0.5")),)
    row = found(changed(far, "kinds", "exam", reach=half))["unreachable", "exam"]
    assert row.numbers["people"] == 4  # half of C's 8 may come to A, 120 km
    short = (ReachStep(Decimal(119), Decimal("0.5")),)
    row = found(changed(far, "kinds", "exam", reach=short))["unreachable", "exam"]
    assert row.numbers["people"] == 8


def test_needs_are_matched_one_to_one() -> None:
    both = changed(base(), "specialists", "doc", skills=frozenset({"doctor", "nurse"}))
    row = found(changed(both, "kinds", "exam", needs=(("doctor", 1), ("nurse", 1))))
    assert ("no_specialist", "exam") in row  # one person cannot be two
    nurse = replace(both.specialists[1], id="nurse", team=CAR, skills=frozenset({"doctor"}))
    two = replace(both, specialists=(*both.specialists, nurse))
    # the second is a doctor only, so the first has to be the nurse
    row = found(changed(two, "kinds", "exam", needs=(("doctor", 1), ("nurse", 1))))
    assert ("no_specialist", "exam") not in row


def test_a_language_has_to_be_shared_by_specialist_settlement_and_kind() -> None:
    speaks = changed(base(), "specialists", "singer", languages=frozenset({"ru"}))
    assert found(speaks) == {}
    assert ("no_specialist", "concert") in found(
        changed(speaks, "settlements", "C", languages=frozenset({"kk"}))
    )
    assert ("no_specialist", "concert") in found(
        changed(speaks, "kinds", "concert", languages=frozenset({"kk"}))
    )


def test_a_venue_must_suit_and_be_open_long_enough() -> None:
    assert ("no_venue", "concert") in found(
        changed(base(), "kinds", "concert", equipment=frozenset({"stage"}))
    )
    hour = changed(base(), "venues", "hall-C", hours=(DaySpan(600, 660),))
    assert ("no_venue", "concert") not in found(hour)  # one block of 60 min
    assert ("no_venue", "concert") in found(
        changed(hour, "kinds", "concert", hours=(DaySpan(601, 700),))
    )


def test_a_carried_venue_is_where_its_team_gets_to() -> None:
    world = replace(base(), venues=tuple(row for row in base().venues if row.settlement != C))
    assert ("no_venue", "concert") in found(world)
    carried = changed(world, "teams", "train", carries="hall")
    assert ("no_venue", "concert") not in found(carried)
    stuck = changed(carried, "settlements", "C", sidings=0)
    assert ("unreachable", "concert") in found(stuck)


def test_too_few_people_for_one_session_are_told() -> None:
    alone = changed(base(), "kinds", "exam", reach=(), min_people=9)
    assert found(alone)["min_people", "exam"].numbers["people"] == 8  # C has 8 of 9
    assert ("min_people", "exam") not in found(changed(alone, "kinds", "exam", min_people=8))
    near = changed(alone, "kinds", "exam", reach=(ReachStep(Decimal(200), Decimal(1)),))
    assert ("min_people", "exam") not in found(near)


def test_the_latest_day_of_a_case_counts_from_the_first_possible_day() -> None:
    after = changed(base(), "kinds", "surgery", after=(After(EXAM, "campaign", 2),))
    assert first_days(after)[SURGERY] == 2
    assert ("latest", "c1") not in found(changed(after, "cases", "c1", latest=2))
    assert ("latest", "c1") in found(changed(after, "cases", "c1", latest=1))


def test_kinds_that_wait_for_each_other_are_never_held() -> None:
    world = changed(base(), "kinds", "exam", after=(After(CONCERT),))
    world = changed(world, "kinds", "concert", after=(After(EXAM),))
    assert first_days(world) == {EXAM: None, SURGERY: 0, CONCERT: None}
    assert found(world)["after", "exam"].numbers["people"] == 38


def test_a_kind_without_a_weekday_in_the_campaign_is_never_held() -> None:
    monday = base().horizon.weekday(0)
    late = changed(base(), "kinds", "concert", weekdays=frozenset({monday}), not_last_days=2)
    assert ("hours", "concert") not in found(late)  # three days, the first is allowed
    assert ("hours", "concert") in found(changed(late, "kinds", "concert", not_last_days=3))


def test_a_case_that_stays_needs_a_ward() -> None:
    stays = changed(base(), "cases", "c1", stay_days=1)
    assert ("ward", "c1") in found(stays)
    assert ("ward", "c1") not in found(changed(stays, "venues", "hall-B", ward_beds=1))


def test_ward_beds_take_as_many_stays_as_fit_with_the_last_running_on() -> None:
    assert most_stays([1, 1, 1, 1], beds=1, nights=3) == 3
    assert most_stays([2, 2, 2], beds=1, nights=3) == 2  # nights 0-1, and 2 with one past the end
    assert most_stays([5, 5, 5], beds=2, nights=3) == 2
    assert most_stays([2, 2, 3], beds=1, nights=5) == 3
    assert most_stays([2, 3, 3], beds=1, nights=5) == 2
    assert most_stays([], beds=0, nights=5) == most_stays([1], beds=0, nights=5) == 0


def test_patients_beyond_the_ward_beds_are_told() -> None:
    world = changed(base(), "venues", "hall-A", ward_beds=1)
    world = changed(world, "cases", "c1", stay_days=3, settlement=A)
    world = changed(world, "cases", "c2", stay_days=3)
    assert found(world)["ward", "ward_beds"].numbers == {"cases": 2, "most": 1, "beds": 1}
    assert ("ward", "ward_beds") not in found(changed(world, "cases", "c1", stay_days=2))


def test_a_case_longer_than_anyone_works_is_told() -> None:
    long = Case(id=CaseId("c3"), kind=SURGERY, settlement=A, block_min=481)
    world = replace(base(), cases=(*base().cases, long))
    assert ("no_specialist", "c3") in found(world)
    assert ("no_specialist", "c3") not in found(changed(world, "cases", "c3", block_min=480))


def test_the_hours_of_the_roster_limit_a_kind_exactly() -> None:
    # the singer has 3 x 480 min; a block of 60 min serves 10: 240 people
    most = replace(base(), demand_table={(C, CONCERT): 240})
    assert found(most) == {}
    row = found(replace(base(), demand_table={(C, CONCERT): 241}))["capacity", "concert"]
    assert row.numbers == {"people": 241, "most": 240}


def test_the_kinds_of_a_direction_share_the_same_hours() -> None:
    # the doctor has 1440 min: two cases take 60 each, so 1320 min are left for 220 exams
    world = replace(base(), demand_table={(A, EXAM): 220})
    assert found(world) == {}
    row = found(replace(base(), demand_table={(A, EXAM): 223}))["capacity", "health"]
    # exams are cheaper (6 min a person): 1338 min for 223, and 102 for one case and a part
    assert row.numbers == {"people": 225, "most": 224}


def test_a_team_that_finds_beds_nowhere_is_named() -> None:
    world = base()
    for place in "ABC":
        world = changed(world, "settlements", place, beds=0 if place != "A" else 9)
    assert ("night", "car") in found(world)
    assert ("night", "car") not in found(changed(world, "settlements", "B", beds=1))


def test_nothing_at_all_is_screened_without_fuss() -> None:
    bare = replace(
        base(), venues=(), teams=(), specialists=(), cases=(), demand_table={(A, EXAM): 3}
    )
    assert ("no_venue", "exam") in found(bare)
    assert found(replace(bare, demand_table={})) == {}


def test_places_without_a_road_to_them_are_reached_by_the_fallback() -> None:
    hamlet = Settlement(id=A.__class__("D"), district=NORTH, lat=50.0, lon=57.1, beds=9)
    hall = Venue(id=VenueId("hall-D"), settlement=hamlet.id, kind="hall")
    world = replace(
        base(), settlements=(*base().settlements, hamlet), venues=(*base().venues, hall)
    )
    assert hamlet.id in reach_of(world, CAR)


@pytest.mark.parametrize("seed", range(60))
def test_what_a_sound_plan_does_is_never_called_impossible(seed: int) -> None:
    world = campaign_of_tables(generate(seed, settlements=8, teams=8, with_pins=False))
    network = Network(world)
    scene, first = Scene(world, network), first_days(world)
    for pin in keepable(world, Random(seed), most=8):  # what the judge finds sound
        assert scene.access[pin.stay.team.id][network.index[pin.stay.settlement]]
        if pin.session is not None:
            kind = world.kind[pin.session.kind]
            assert most_served(scene, kind).people[pin.session.settlement] >= pin.session.people
            day = first[kind.id]
            assert day is not None
            assert day <= pin.session.start // 1440
