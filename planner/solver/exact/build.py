"""The model under construction: tours, offers and the people they serve, sorted for the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day
from planner.domain.ids import KindId, PinId, SettlementId, SpecialistId, TeamId, VenueId
from planner.domain.kinds import Kind
from planner.domain.places import Venue
from planner.solver.exact.offers import Offer, Offers, offer_of
from planner.solver.exact.part import Part
from planner.solver.exact.path import Path
from planner.solver.exact.tour import Literal, Settled, Tour, Whereabouts
from planner.solver.exact.ways import Ways
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.rules.seats import per_block
from planner.solver.timetable.stated import guests
from planner.solver.timetable.task import Sessions

Chosen = tuple[Offer, Literal]
"""An offer, and whether it is held."""
Number = Any
"""An integer variable of the model or a linear expression."""
HallKey = tuple[KindId, VenueId, SettlementId, str | None]
"""Kind, venue, place, and the pin (or the one session that is held there anyway)."""


@dataclass(slots=True)
class Hall:
    """All offers of a kind in a venue (at a place, under a pin), and whom they serve together.

    Sessions of a hall are alike for every guest, so their people are told apart afterwards.
    """

    kind: Kind
    venue: Venue
    place: SettlementId
    pin: PinId | None
    kept: bool = False
    offers: list[Chosen] = field(default_factory=list)
    served: dict[SettlementId, Number] = field(default_factory=dict)
    most: dict[SettlementId, int] = field(default_factory=dict)


class Build:
    """A model of a whole campaign, or of a part of a plan: who is where, what is held, for whom.

    The sessions that a part leaves as they are stand among the offers, surely held, each in a
    hall of its own; ``free`` are the offers that are decided.
    """

    def __init__(self, ground: Ground, model: cp_model.CpModel, part: Part | None = None) -> None:
        self.ground, self.model, self.part = ground, model, part
        self.true = model.new_constant(1)
        teams = [row for row in ground.campaign.teams if part is None or row.id in part.days]
        ways = {team.id: Ways(ground, team, part) for team in teams}
        self.tours = {team: Tour(model, row, self.true) for team, row in ways.items()}
        self.where: dict[TeamId, Whereabouts] = {**self.tours, **self._settled()}
        made = Offers(ground, ways, part)
        self.free: list[Chosen] = [
            (offer, model.new_bool_var(f"offer {number}")) for number, offer in enumerate(made)
        ]
        self.offers = list(self.free)
        self.halls: dict[HallKey, Hall] = {}
        for offer, held in self.free:
            self._hall(offer).offers.append((offer, held))
        for spot in made.spots():
            self._guests(spot.kind, spot.venue, spot.place, dict(spot.guests))
        self.days, self.places = made.days, made.places
        self._keep()
        self._days: dict[tuple[KindId, SettlementId, Day], Literal | None] = {}
        self.by_kind: dict[KindId, list[Chosen]] = {}
        self.by_venue: dict[VenueId, list[Chosen]] = {}
        self.by_kind_day: dict[tuple[KindId, SettlementId, Day], list[Chosen]] = {}
        self.by_person: dict[SpecialistId, list[Chosen]] = {}
        self.breaks: dict[SpecialistId, list[tuple[range, Literal]]] = {}
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

    def steps_of(self, day: Day) -> range:
        """Return the steps of a day."""
        return range(day * self.per_day, (day + 1) * self.per_day)

    @cached_property
    def free_kinds(self) -> frozenset[KindId]:
        """Return the kinds of which a session is decided."""
        return frozenset(offer.kind.id for offer, _ in self.free)

    def _settled(self) -> dict[TeamId, Whereabouts]:
        """Return the whereabouts of the teams whose tours are not decided."""
        stays = self.part.stays if self.part else {}
        return {
            row.id: Settled(Path(row, stays[row.id], self.step), self.true)
            for row in self.campaign.teams
            if row.id not in self.tours and row.id in stays
        }

    def _hall(self, offer: Offer, own: str | None = None) -> Hall:
        key = offer.kind.id, offer.venue.id, offer.place, own or offer.pin
        row = Hall(offer.kind, offer.venue, offer.place, offer.pin)
        return self.halls.setdefault(key, row)

    def _keep(self) -> None:
        """Put the sessions that are not decided among the offers."""
        held = self.part.held if self.part else Sessions()
        served = guests(held.served)
        for row in held.sessions:
            offer = offer_of(self.campaign, row)
            hall = self._hall(offer, f"held {row.id}")
            hall.kept, hall.served = True, dict(served.get(row.id, {}))
            hall.offers.append((offer, self.true))
            self.offers.append((offer, self.true))

    def _guests(
        self, kind: Kind, venue: Venue, place: SettlementId, guests: dict[SettlementId, int]
    ) -> None:
        pins = [None, *(pin.id for pin in self.campaign.pins)]
        halls = [self.halls.get((kind.id, venue.id, place, pin)) for pin in pins]
        for hall in (hall for hall in halls if hall is not None):
            for home, most in guests.items():
                hall.most[home] = most
                if kind.is_cases:
                    own = [x for o, x in hall.offers if o.case and o.case.settlement == home]
                    hall.served[home] = cp_model.LinearExpr.sum(own)
                else:
                    name = f"{home} at {kind.id} {venue.id} {place} {hall.pin}"
                    hall.served[home] = self.model.new_int_var(0, most, name)

    def _sort(self) -> None:
        for offer, held in self.offers:
            key = offer.kind.id, offer.place, offer.day
            self.by_kind.setdefault(offer.kind.id, []).append((offer, held))
            self.by_venue.setdefault(offer.venue.id, []).append((offer, held))
            self.by_kind_day.setdefault(key, []).append((offer, held))
            for person in offer.crew:
                self.by_person.setdefault(person, []).append((offer, held))
        if self.part is not None:
            asked = self.part.people
            self.by_person = {who: rows for who, rows in self.by_person.items() if who in asked}

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
        return self.where[team].there(step, place)

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
