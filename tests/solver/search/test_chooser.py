from __future__ import annotations

from collections import Counter
from random import Random

from planner.solver.search.chances import ALWAYS, CHANCES
from planner.solver.search.chooser import Chance, Chooser
from planner.solver.search.moves import MOVES

TWO = {"quick": Chance(share=0.5, cost=0.1), "slow": Chance(share=0.5, cost=1.0)}


def drawn(chooser: Chooser, number: int = 4000) -> Counter[str]:
    rng = Random(1)
    return Counter(chooser.draw(rng) for _ in range(number))


def test_every_move_has_a_chance() -> None:
    assert set(CHANCES) == {*MOVES, "timetable", "exactly", "recombine"}


def test_at_first_moves_get_their_share_of_the_time_and_not_of_the_draws() -> None:
    counts = drawn(Chooser(TWO, {}, ALWAYS))
    assert 8 < counts["quick"] / counts["slow"] < 12


def test_a_move_that_gains_comes_more_often_and_no_move_dies_out() -> None:
    chooser = Chooser(TWO, {}, ALWAYS)
    for _ in range(20):
        chooser.learn("slow", 50.0)
        chooser.learn("quick", 0.0)
    counts = drawn(chooser)
    assert counts["slow"] > 0.2 * counts["quick"]
    assert counts["quick"] > 0


def test_what_was_gained_long_ago_is_forgotten() -> None:
    chooser = Chooser(TWO, {"slow": 50.0}, ALWAYS)
    for _ in range(40):
        chooser.learn("slow", -1.0)
    assert chooser.scores["slow"] < 0.1


def test_scores_handed_on_go_on_as_if_nothing_had_happened() -> None:
    whole, first = Chooser(TWO, {}, ALWAYS), Chooser(TWO, {}, ALWAYS)
    for gain in (3.0, 0.0, 7.0):
        first.learn("quick", gain)
        whole.learn("quick", gain)
    second = Chooser(TWO, first.scores, ALWAYS)
    second.learn("slow", 9.0)
    whole.learn("slow", 9.0)
    assert second.scores == whole.scores
