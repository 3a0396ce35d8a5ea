"""A campaign in pieces: teams with the kinds that cannot do without them, each proven by itself.

A piece is asked for less than the campaign: skills that teams of other pieces have too are not
needed, beds, rooms and sidings are all its own, and floors that several pieces serve are taken as
reached. So the best plans of all pieces together are a bound, and where they go together as they
are, they are the best plan there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.ids import DirectionId, KindId, TeamId
from planner.domain.kinds import Kind
from planner.domain.pins import Pin, SessionPin
from planner.solver.timetable.worth import Strand, Worth

Groups = dict[TeamId, set[TeamId]]
"""The teams of which a team cannot be told apart, itself among them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A campaign of some teams and kinds, and the floors that it serves alone."""

    campaign: Campaign
    floors: Mapping[Strand, Decimal]


@dataclass(frozen=True, slots=True)
class Split:
    """The pieces of a campaign; ``bonus``: the points of the floors that several of them serve."""

    pieces: tuple[Piece, ...]
    bonus: Decimal


def split(campaign: Campaign) -> Split:
    """Return the smallest pieces of a campaign that can be proven apart."""
    owners, groups = _owners(campaign), {row.id: {row.id} for row in campaign.teams}
    leads = {kind.id: lead for kind in campaign.kinds if (lead := _lead(kind, owners))}
    for kind in campaign.kinds:
        if kind.id in leads:
            _unite(groups, _bound(campaign, kind, leads))
    for pin in campaign.pins:
        _unite(groups, _pinned(campaign, pin, owners))
    parts = [sorted(part) for part in {frozenset(group) for group in groups.values()}]
    mine = [
        (part, kinds)
        for part in map(frozenset, sorted(parts))
        if (kinds := [k for k, lead in leads.items() if lead <= part]) or _stays(campaign, part)
    ]
    pieces = [(_piece(campaign, part, kinds, owners), kinds) for part, kinds in mine]
    return _with_floors(campaign, pieces)


def _owners(campaign: Campaign) -> dict[str, set[TeamId]]:
    """Return the teams that have somebody with each skill."""
    found: dict[str, set[TeamId]] = {}
    for person in campaign.specialists:
        for skill in person.skills:
            found.setdefault(skill, set()).add(person.team)
    return found


def _lead(kind: Kind, owners: Mapping[str, set[TeamId]]) -> set[TeamId]:
    """Return the fewest teams of which one has to be there; none: nobody can hold the kind."""
    return min((owners.get(skill, set()) for skill, _ in kind.needs), key=len)


def _bound(campaign: Campaign, kind: Kind, leads: Mapping[KindId, set[TeamId]]) -> set[TeamId]:
    """Return the teams that a kind binds together: its own, of venues, of the kinds it names."""
    named = [*kind.with_kinds, *(row.kind for row in kind.after), *(row.kind for row in kind.apart)]
    carriers = {team.id for team in campaign.teams if team.carries in kind.venue_kinds}
    return leads[kind.id].union(carriers, *(leads.get(other, set()) for other in named))


def _pinned(campaign: Campaign, pin: Pin, owners: Mapping[str, set[TeamId]]) -> set[TeamId]:
    """Return the teams that a pin binds together: all that its session might take."""
    if not isinstance(pin, SessionPin):
        return set()
    if pin.kind is None:
        return {row.id for row in campaign.teams}
    if pin.specialists is None and pin.team is None:
        return set()
    needs = campaign.kind[pin.kind].needs
    own = {campaign.specialist[who].team for who in pin.specialists or ()}
    own |= set() if pin.team is None else {pin.team}
    return own.union(*(owners.get(skill, set()) for skill, _ in needs))


def _unite(groups: Groups, teams: Iterable[TeamId]) -> None:
    group = {mate for team in teams for mate in groups[team]}
    for team in group:
        groups[team] = group


def _piece(
    campaign: Campaign,
    teams: frozenset[TeamId],
    kinds: Iterable[KindId],
    owners: Mapping[str, set[TeamId]],
) -> Campaign:
    """Return a campaign of some teams and kinds, skills that others have too left out.

    Kinds that nobody can hold are left in, since others may name them.
    """
    gone = {kind.id for kind in campaign.kinds if _lead(kind, owners)} - set(kinds)
    asked = [_asked(kind, teams, owners) for kind in campaign.kinds if kind.id not in gone]
    return replace(
        campaign,
        teams=tuple(row for row in campaign.teams if row.id in teams),
        specialists=tuple(row for row in campaign.specialists if row.team in teams),
        kinds=tuple(asked),
        demand_table={key: n for key, n in campaign.demand_table.items() if key[1] not in gone},
        cases=tuple(row for row in campaign.cases if row.kind not in gone),
        history=tuple(row for row in campaign.history if row.kind not in gone),
        pins=tuple(row for row in campaign.pins if _is_of(row, teams, gone)),
    )


def _asked(kind: Kind, teams: frozenset[TeamId], owners: Mapping[str, set[TeamId]]) -> Kind:
    needs = tuple(row for row in kind.needs if owners.get(row[0], set()) <= teams)
    return replace(kind, needs=needs)


def _is_of(pin: Pin, teams: frozenset[TeamId], gone: set[KindId]) -> bool:
    return pin.kind not in gone if isinstance(pin, SessionPin) else pin.team in teams


def _stays(campaign: Campaign, teams: frozenset[TeamId]) -> bool:
    """Return whether a pin wants one of the teams somewhere."""
    return any(not isinstance(pin, SessionPin) and pin.team in teams for pin in campaign.pins)


def _with_floors(campaign: Campaign, rows: Iterable[tuple[Campaign, list[KindId]]]) -> Split:
    """Return the pieces with the floors that they serve alone; nobody serves the others alone."""
    serving: dict[DirectionId, list[int]] = {}
    pieces = list(rows)
    for number, (_, kinds) in enumerate(pieces):
        for direction in dict.fromkeys(campaign.kind[kind].direction for kind in kinds):
            serving.setdefault(direction, []).append(number)
    floors = Worth(campaign).floors
    alone: list[dict[Strand, Decimal]] = [{} for _ in pieces]
    shared = Decimal(0)
    for strand, points in floors.items():
        numbers = serving.get(strand[1], [])
        if len(numbers) == 1:
            alone[numbers[0]][strand] = points
        elif numbers:
            shared += points
    found = (Piece(row, own) for (row, _), own in zip(pieces, alone, strict=True))
    return Split(tuple(found), campaign.policy.floor_bonus * shared)
