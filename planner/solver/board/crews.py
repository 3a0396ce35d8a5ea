"""Who could hold what: by skill and language, in which venues, and who gets there."""

from __future__ import annotations

from itertools import combinations

from planner.solver.board.facts import can_match
from planner.solver.board.index import Index
from planner.solver.board.remembering import remembered

MOST_TEAMS = 3
"""So many teams at most are looked at together."""


class Crews(Index):
    """The campaign by index, with who can hold a kind and where."""

    @remembered
    def speakers(self, kind: int, place: int) -> frozenset[int]:
        """Return the specialists who share a language with the place and the kind."""
        wanted = self.settlements[place].languages
        if self.kinds[kind].kind.languages:
            wanted = wanted & self.kinds[kind].kind.languages
        return self.speaking(wanted)

    @remembered
    def speaking(self, languages: frozenset[str]) -> frozenset[int]:
        """Return the specialists who speak one of some languages."""
        return frozenset(i for i, row in enumerate(self.people) if row.languages & languages)

    @remembered
    def staffed(self, kind: int, languages: frozenset[str]) -> bool:
        """Return whether anybody at all could hold a kind where these languages are spoken."""
        asked = self.kinds[kind].kind.languages
        wanted = languages & asked if asked else languages
        heard = self.speaking(wanted)
        needs = self.kinds[kind].needs
        return can_match(needs, [sorted(heard & self.skilled(skill)) for skill, _ in needs])

    @remembered
    def skilled(self, skill: str) -> frozenset[int]:
        """Return the specialists with a skill."""
        return frozenset(i for i, row in enumerate(self.people) if skill in row.skills)

    @remembered
    def suits(self, kind: int, venue: int) -> bool:
        """Return whether a venue is of a kind and has the equipment that a kind asks for."""
        wanted, where = self.kinds[kind].kind, self.venues[venue]
        return where.kind in wanted.venue_kinds and wanted.equipment <= where.equipment

    @remembered
    def standing(self, kind: int, place: int) -> tuple[int, ...]:
        """Return the standing venues of a place that suit a kind, in the table's order."""
        rows = self.campaign.venues_in[self.places[place]]
        return tuple(v for row in rows if self.suits(kind, v := self.venue[row.id]))

    @remembered
    def possible_venues(self, kind: int, place: int) -> tuple[int, ...]:
        """Return the venues that suit a kind at a place, carried ones that can get there too."""
        carried = tuple(
            v
            for team, v in self.carried.items()
            if self.suits(kind, v) and self.gets_to(team, place)
        )
        return self.standing(kind, place) + carried

    @remembered
    def carrier(self, kind: int) -> int | None:
        """Return the one team without whose venue a kind cannot be held; None: there is none."""
        venues = [v for v in range(len(self.venues)) if self.suits(kind, v)]
        if len(venues) != 1:
            return None
        return next((team for team, venue in self.carried.items() if venue == venues[0]), None)

    @remembered
    def able_teams(self, kind: int) -> tuple[int, ...]:
        """Return the teams with a member who meets one of the kind's needs."""
        wanted = frozenset(p for skill, _ in self.kinds[kind].needs for p in self.skilled(skill))
        return tuple(sorted({self.team_of[p] for p in wanted}))

    @remembered
    def gets_to(self, team: int, place: int) -> bool:
        """Return whether a team's network leads from its base to a place and back."""
        row = self.teams[team]
        base = self.place[row.base]
        if row.profile == "rail" and not self.settlements[place].sidings:
            return False
        minutes = self.network.minutes(row.profile, 0)
        return bool(minutes[base, place] < float("inf") and minutes[place, base] < float("inf"))

    def reachable(self, kind: int, place: int) -> bool:
        """Return whether some team that could take part in a session gets to a place."""
        return any(self.gets_to(team, place) for team in self.able_teams(kind))

    @remembered
    def staffable(self, teams: frozenset[int]) -> tuple[int, ...]:
        """Return the kinds whose needs the members of some teams can meet by skill alone."""
        return tuple(f.index for f in self.kinds if self.can_staff(f.index, teams))

    def can_staff(self, kind: int, teams: frozenset[int]) -> bool:
        """Return whether the members of some teams can meet a kind's needs by skill alone."""
        needs = self.kinds[kind].needs
        pool = [p for team in sorted(teams) for p in self.members[team]]
        return can_match(needs, [[p for p in pool if p in self.skilled(s)] for s, _ in needs])

    @remembered
    def crews(self, kind: int) -> tuple[tuple[int, ...], ...]:
        """Return the sets of as few teams as can staff a kind, at most three."""
        able = self.able_teams(kind)
        for size in range(1, min(MOST_TEAMS, len(able)) + 1):
            found = [c for c in combinations(able, size) if self.can_staff(kind, frozenset(c))]
            if found:
                return tuple(found)
        return ()
