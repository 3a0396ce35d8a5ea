from __future__ import annotations

import itertools
from fractions import Fraction
from random import Random

import numpy as np
import pytest

from planner.domain.ids import SettlementId
from planner.domain.links import Link
from planner.network import Network
from tests.network.worlds import link, team, world


def brute(names: str, links: list[Link]) -> dict[tuple[str, str], tuple[Fraction, Fraction]]:
    """Return (minutes, km) of the best path by trying every path without a loop."""
    arcs = {}
    for row in links:
        arcs[row.start, row.end] = (row.minutes, row.km)
        if not row.oneway:
            arcs[row.end, row.start] = (row.minutes, row.km)
    best: dict[tuple[str, str], tuple[Fraction, Fraction]] = {}
    for length in range(2, len(names) + 1):
        for path in itertools.permutations(names, length):
            steps = list(itertools.pairwise(path))
            if all(step in arcs for step in steps):
                found = (
                    sum((arcs[step][0] for step in steps), Fraction(0)),
                    sum((arcs[step][1] for step in steps), Fraction(0)),
                )
                ends = path[0], path[-1]
                best[ends] = min(best.get(ends, found), found)
    return best


def random_links(rng: Random, names: str, huge: int = 1) -> list[Link]:
    links, taken = [], set()
    for start, end in itertools.permutations(names, 2):
        if rng.random() < 0.3 and (start, end) not in taken:
            oneway = rng.random() < 0.4 or (end, start) in taken
            taken |= {(start, end)} if oneway else {(start, end), (end, start)}
            minutes = Fraction(rng.randint(0, 6) * huge, rng.choice((1, 2, 7)))
            km = Fraction(rng.randint(0, 4), rng.choice((1, 10)))
            links.append(link(start, end, minutes, km, profile="rail", oneway=oneway))
    return links


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("huge", [1, 10**17], ids=["64 bits", "more than 64 bits"])
def test_paths_are_the_best_of_all_paths_by_minutes_and_then_km(seed: int, huge: int) -> None:
    names = "ABCDEF"
    links = random_links(Random(seed), names, huge)
    network = Network(world(names, links))
    best = brute(names, links)
    minutes, km = network.minutes("rail", 0), network.km("rail", 0)
    for start, end in itertools.permutations(names, 2):
        at = network.index[SettlementId(start)], network.index[SettlementId(end)]
        if (start, end) in best:
            assert (minutes[at], km[at]) == tuple(map(float, best[start, end]))
        else:
            assert np.isinf(minutes[at])
            assert np.isinf(km[at])
    assert not minutes.diagonal().any()


def test_of_equally_quick_paths_the_shorter_counts() -> None:
    links = [link("A", "B", 10, 9), link("B", "C", 10, 9), link("A", "D", 10, 1)]
    links.append(link("D", "C", 10, 16))
    trip = Network(world("ABCD", links)).trip(team(), SettlementId("A"), SettlementId("C"), 0)
    assert trip is not None
    assert (trip.minutes, trip.km) == (20, 17)  # 1 + 16 km, not 9 + 9


def test_a_one_way_link_leads_forwards_only() -> None:
    network = Network(world("AB", [link("A", "B", 10, profile="rail", oneway=True)]))
    train = team("rail")
    assert network.trip(train, SettlementId("A"), SettlementId("B"), 0) is not None
    assert network.trip(train, SettlementId("B"), SettlementId("A"), 0) is None


def test_two_one_way_links_give_different_journeys_there_and_back() -> None:
    links = [link("A", "B", 10, 1, oneway=True), link("B", "A", 25, 2, oneway=True)]
    network = Network(world("AB", links))
    there = network.trip(team(), SettlementId("A"), SettlementId("B"), 0)
    back = network.trip(team(), SettlementId("B"), SettlementId("A"), 0)
    assert there is not None
    assert back is not None
    assert (there.minutes, back.minutes) == (10, 25)


def test_a_campaign_without_settlements_has_a_network() -> None:
    network = Network(world(()))
    assert network.minutes("road", 0).shape == (0, 0)
    assert network.minutes("rail", 0).shape == (0, 0)
