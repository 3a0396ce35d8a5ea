"""The campaign by index: every table in the user's order, every id with its number."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.kinds import Kind
from planner.domain.places import Venue
from planner.network import Network
from planner.solver.board.facts import KindFacts
from planner.solver.board.remembering import Remembering
from planner.solver.board.slots import Slots


class Index(Remembering):
    """Lists are in the campaign's order; ``place``, ``team`` … give the number of an id."""

    def __init__(self, campaign: Campaign, network: Network) -> None:
        super().__init__()
        self.campaign = campaign
        self.network = network
        self.slots = Slots(campaign.horizon.grid_min, campaign.horizon.days)
        self.places = tuple(row.id for row in campaign.settlements)
        self.place = {name: i for i, name in enumerate(self.places)}
        self.settlements = campaign.settlements
        self.teams = campaign.teams
        self.team = {row.id: i for i, row in enumerate(self.teams)}
        self.people = campaign.specialists
        self.person = {row.id: i for i, row in enumerate(self.people)}
        self.team_of = tuple(self.team[row.team] for row in self.people)
        self.members = tuple(
            tuple(i for i, t in enumerate(self.team_of) if t == team)
            for team in range(len(self.teams))
        )
        self.venues: tuple[Venue, ...] = tuple(campaign.venue.values())
        self.venue = {row.id: i for i, row in enumerate(self.venues)}
        self.carried = {
            self.team[row.carrier]: i for i, row in enumerate(self.venues) if row.carrier
        }
        self.directions = {row.id: i for i, row in enumerate(campaign.directions)}
        self.districts = {row.id: i for i, row in enumerate(campaign.districts)}
        self.district_of = tuple(self.districts[row.district] for row in self.settlements)
        self.need = tuple(float(row.need) for row in self.settlements)
        self.kind = {row.id: i for i, row in enumerate(campaign.kinds)}
        self.kinds = tuple(self._facts(i, kind) for i, kind in enumerate(campaign.kinds))
        self.cases = campaign.cases
        self.case = {row.id: i for i, row in enumerate(self.cases)}
        self.cases_of: dict[int, list[int]] = {}
        for i, case in enumerate(self.cases):
            self.cases_of.setdefault(self.kind[case.kind], []).append(i)
        self.demand = {
            (self.place[s], self.kind[k]): people for (s, k), people in campaign.demand.items()
        }
        self.staff = {
            (self.venue[v], self.kind[k]): people
            for (v, k), people in campaign.staff_demand.items()
        }

    def _facts(self, index: int, kind: Kind) -> KindFacts:
        step = self.slots.step_min
        shares = sorted({row.share for row in kind.reach if 0 < row.share < 1})
        return KindFacts(
            index=index,
            kind=kind,
            needs=kind.needs,
            options=tuple(
                (blocks, blocks * kind.block_min // step)
                for blocks in range(kind.min_blocks, kind.max_blocks + 1)
            ),
            value=float(kind.value),
            direction=self.directions[kind.direction],
            heads=kind.head_count,
            levels=(*shares, Decimal(1)),
            asks_others=bool(kind.after or kind.with_kinds),
            asks=frozenset(
                self.kind[name] for name in (*(row.kind for row in kind.after), *kind.with_kinds)
            ),
            asks_afar=kind.is_cases or any(row.scope != "settlement" for row in kind.after),
        )
