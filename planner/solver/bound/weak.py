"""From prices to a bound: weak duality, evaluated so that no float error can break it.

For any prices π of a specialist's slot and φ of a point below a floor, no plan is worth more than

    Σ people × max(0, worth × (1 + φ) − time × Σ needs × π)   served at their prices
  + Σ targets × max(0, bonus − φ)                             what floors may add beyond φ
  + Σ specialists' time at its best price                     a knapsack for each of them
  + Σ hosts' days at the place that earns most                one place a day, those that earn most

where a person served in a hall with a quota or a host pays for that as well: for a seat, and so
that the host comes at all (disaggregated, as facilities are opened for each customer; Cornuéjols,
Nemhauser & Wolsey, The uncapacitated facility location problem, 1990).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from planner.solver.bound.capacity import Crew
from planner.solver.bound.demand import Item
from planner.solver.bound.hosts import HallKey
from planner.solver.bound.program import Prices, Problem
from planner.solver.bound.values import rounded_up


def value(problem: Problem, prices: Prices) -> Decimal | None:
    """Return the bound that some prices (any at all) prove; None where it is not finite."""
    return rounded_up(terms(problem, prices), size_of(problem, prices))


def terms(problem: Problem, prices: Prices) -> list[float]:
    """Return the terms whose sum is the bound that some prices prove."""
    return [
        *_served(problem, prices),
        *_halls(problem, prices),
        *_floors(problem, prices),
        *_time(problem, prices),
    ]


def size_of(problem: Problem, prices: Prices) -> float:
    """Return the largest amount that cancels out inside the terms."""
    return sum(
        item.people * item.worth * (1.0 + prices.floor.get(item.cell, 0.0))
        for item in problem.items
    )


def slot_price(problem: Problem, prices: Prices) -> dict[int, float]:
    """Return, by kind, what a slot of a session costs: all its specialists together."""
    cost: dict[int, float] = {}
    for (kind, skill), heads in problem.needs.items():
        cost[kind] = cost.get(kind, 0.0) + heads * prices.seat.get((kind, skill), 0.0)
    return cost


def _served(problem: Problem, prices: Prices) -> Iterator[float]:
    cost, scarce, shared = slot_price(problem, prices), problem.scarce, problem.shared
    for number, item in enumerate(problem.items):
        worth = item.worth * (1.0 + prices.floor.get(item.cell, 0.0))
        worth -= item.slots * cost.get(item.kind, 0.0)
        if any(spot.hall in scarce for spot in item.where):
            yield _in_halls(number, item, worth, prices, shared)
        else:
            yield item.people * max(0.0, worth)


def _in_halls(
    number: int,
    item: Item,
    worth: float,
    prices: Prices,
    shared: Mapping[HallKey, Sequence[HallKey]],
) -> float:
    """Return the most that people are worth in halls with a price: the cheapest come first."""
    halls = sorted((_toll(number, spot.hall, prices, shared), spot.people) for spot in item.where)
    left, earned = float(item.people), 0.0
    for price, people in halls:
        here = min(left, float(people))
        earned += here * max(0.0, worth - price)
        left -= here
    return earned


def _toll(
    number: int, hall: HallKey, prices: Prices, shared: Mapping[HallKey, Sequence[HallKey]]
) -> float:
    """Return what a person of an item pays for being served in a hall."""
    link = prices.link.get((number, hall), 0.0)
    seat = sum(prices.visit.get(key, 0.0) for key in (hall, *shared.get(hall, ())))
    return seat + prices.quota.get(hall, 0.0) + link


def _halls(problem: Problem, prices: Prices) -> Iterator[float]:
    for key, most in problem.quotas.items():
        yield most * prices.quota.get(key, 0.0)
    coming = _coming(problem, prices)
    for host in problem.hosts:
        firsts = dict(host.firsts())
        earned = (
            sum(people * prices.visit.get(key, 0.0) for key, people in visit)
            + sum(coming.get(key, 0.0) for key in firsts.get(number, ()))
            for number, visit in enumerate(host.visits)
        )
        yield from sorted(earned, reverse=True)[: host.days]


def _coming(problem: Problem, prices: Prices) -> dict[HallKey, float]:
    """Return what a host earns in each hall by coming at all: the links of all who may come."""
    found: dict[HallKey, float] = {}
    for number, item in enumerate(problem.items if prices.link else ()):
        for spot in item.where:
            if link := prices.link.get((number, spot.hall)):
                most = min(spot.people, item.people)
                found[spot.hall] = found.get(spot.hall, 0.0) + link * most
    return found


def _floors(problem: Problem, prices: Prices) -> Iterator[float]:
    for cell, target in problem.targets.items():
        yield target * max(0.0, problem.bonus - prices.floor.get(cell, 0.0))


def _time(problem: Problem, prices: Prices) -> Iterator[float]:
    for crew in problem.crews:
        yield crew.heads * _knapsack(crew, prices)


def _knapsack(crew: Crew, prices: Prices) -> float:
    """Return the most that a specialist's time can earn: the dearest seats first."""
    left, earned = crew.slots, 0.0
    most: dict[int, float] = {}
    rates: dict[int, float] = {}
    for kind, skill, time in crew.seats:
        rate = prices.seat.get((kind, skill), 0.0)
        most[kind], rates[kind] = time, max(rate, rates.get(kind, 0.0))
    for kind in sorted(rates, key=lambda k: (-rates[k], k)):
        time = min(left, most[kind])
        earned += time * rates[kind]
        left -= time
    return earned
