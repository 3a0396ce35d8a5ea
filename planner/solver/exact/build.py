"""The model under construction: tours, offers and the people they serve, sorted for the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day
from planner.domain.ids import KindId, PinId, SettlementId, SpecialistId, TeamId, VenueId
from planner.domain.kinds import Kind
from planner.domain.places import Venue
from planner.solver.exact.offers import Offer, Offers
from planner.solver.exact.tour import Literal, Tour
from planner.solver.exact.ways import Ways
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.rules.seats import per_block

Chosen = tuple[Offer, Literal]
"""An offer, and whether it is held."""
Number = Any
"""An integer variable of the model or a linear expression."""


@dataclass(slots=True)
class Hall:
    """All offers of a kind in a venue (at a place, under a pin), and whom they serve together.

    Sessions of a hall are alike for every guest, so their people are told apart afterwards.
    """

    kind: Kind
    venue: Venue
    place: SettlementId
    pin: PinId | None
    offers: list[Chosen] = field(default_factory=list)
    served: dict[SettlementId, Number] = field(default_factory=dict)


class Build:
    """One model of a whole campaign: where teams are, what is held, who is served."""

    def __init__(self, ground: Ground, model: cp_model.CpModel) -> None:
        self.ground, self.model = ground, model
        ways = {team.id: Ways(ground, team) for team in ground.campaign.teams}
        self.tours = {team: Tour(model, row) for team, row in ways.items()}
        made = Offers(ground, ways)
        self.offers: list[Chosen] = [
            (offer, model.new_bool_var(f"offer {number}")) for number, offer in enumerate(made)
        ]
        self.halls: dict[tuple[KindId, VenueId, SettlementId, PinId | None], Hall] = {}
        for offer, held in self.offers:
            key = offer.kind.id, offer.venue.id, offer.place, offer.pin
            hall = self.halls.setdefault(key, Hall(offer.kind, offer.venue, offer.place, offer.pin))
            hall.offers.append((offer, held))
        for spot in made.spots():
            self._guests(spot.kind, spot.venue, spot.place, dict(spot.guests))
        self._days: dict[tuple[KindId, SettlementId, Day], Literal | None] = {}
        self.by_kind_day: dict[tuple[KindId, SettlementId, Day], list[Chosen]] = {}
        self.by_person: dict[SpecialistId, list[Chosen]] = {}
        self._sort()

    @property
    def campaign(self) -> Campaign:
        """Return the campaign."""
        return self.ground.campaign

    @property
    def step(self) -> int:
        """Return the minutes of a step of the grid."""
        return self.campaign.horizon.grid_min

    @property
    def per_day(self) -> int:
        """Return the steps of a day."""
        return DAY_MIN // self.step

    def _guests(
        self, kind: Kind, venue: Venue, place: SettlementId, guests: dict[SettlementId, int]
    ) -> None:
        for hall in self.halls.values():
            if (hall.kind.id, hall.venue.id, hall.place) != (kind.id, venue.id, place):
                continue
            for home, most in guests.items():
                if kind.is_cases:
                    own = [x for o, x in hall.offers if o.case and o.case.settlement == home]
                    hall.served[home] = cp_model.LinearExpr.sum(own)
                else:
                    name = f"{home} at {kind.id} {venue.id} {place} {hall.pin}"
                    hall.served[home] = self.model.new_int_var(0, most, name)

    def _sort(self) -> None:
        for offer, held in self.offers:
            key = offer.kind.id, offer.place, offer.day
            self.by_kind_day.setdefault(key, []).append((offer, held))
            for person in offer.crew:
                self.by_person.setdefault(person, []).append((offer, held))

    def held_on(self, kind: KindId, place: SettlementId, day: Day) -> Literal | None:
        """Return whether the kind holds a session there that day; None: it cannot."""
        key = kind, place, day
        if key not in self._days:
            options = [held for _, held in self.by_kind_day.get(key, ())]
            self._days[key] = self.any_of(options, f"{kind} in {place} on {day}")
        return self._days[key]

    def any_of(self, literals: Iterable[Literal], name: str) -> Literal | None:
        """Return a literal that is true exactly if one of ``literals`` is; None for none."""
        options = list(literals)
        if not options:
            return None
        found = self.model.new_bool_var(name)
        self.model.add_bool_or([*options, found.negated()])
        for option in options:
            self.model.add_implication(option, found)
        return found

    def at(self, team: TeamId, step: int, place: SettlementId) -> Literal:
        """Return whether the team is in the settlement in the step (0: it cannot be)."""
        return self.tours[team].at.get((step, place), 0)

    def most(self, literals: Iterable[Number], limit: Number) -> None:
        """Let at most ``limit`` of the literals be true."""
        rows = list(literals)
        if rows:
            self.model.add(cp_model.LinearExpr.sum(rows) <= limit)


def by_step(chosen: Iterable[Chosen]) -> dict[int, list[Chosen]]:
    """Return the offers that take up each step, the steps in order."""
    found: dict[int, list[Chosen]] = {}
    for offer, held in chosen:
        for step in offer.steps:
            found.setdefault(step, []).append((offer, held))
    return dict(sorted(found.items()))


def room_for(hall: Hall, offer: Offer) -> int:
    """Return how many people an offer of the hall serves at most."""
    return offer.blocks * per_block(hall.kind, hall.venue)
