"""One session on the board, by index and slot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False, slots=True)
class Held:
    """A session on the board; compared by identity. Times are slots, ``served`` by place."""

    kind: int
    place: int
    venue: int
    start: int
    length: int
    blocks: int
    served: tuple[tuple[int, int], ...]
    levels: tuple[int, ...]
    people: tuple[int, ...]
    teams: tuple[int, ...]
    case: int | None = None
    pin: str | None = None
    gain: float = 0.0

    @property
    def end(self) -> int:
        """Return the slot after the last."""
        return self.start + self.length

    @property
    def key(self) -> tuple[object, ...]:
        """Return what makes two sessions the same one, on whichever board they are."""
        return (
            *(self.kind, self.place, self.venue, self.start, self.length, self.blocks),
            *(self.people, self.served, self.case, self.pin),
        )

    @property
    def mask(self) -> int:
        """Return its slots."""
        return ((1 << self.length) - 1) << self.start

    @property
    def count(self) -> int:
        """Return how many people it serves."""
        return sum(people for _, people in self.served)
