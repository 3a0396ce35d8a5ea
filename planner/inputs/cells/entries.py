"""Lists with a grammar of their own: needs, reach, audience, after, apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import cast

from planner.domain.ids import KindId
from planner.domain.kinds import After, Apart, Audience, ReachStep, Scope
from planner.inputs.cells.errors import CellError, quoted
from planner.inputs.cells.numbers import MOST, number, share, whole
from planner.inputs.cells.words import entries, identifier, nearest, word

_AFTER = re.compile(
    r"(?P<kind>[^@:]+)(?:@(?P<scope>[^@:]+))?(?::(?P<least>\d{1,9})(?:-(?P<most>\d{1,9}))?)?",
    re.ASCII,
)
SCOPES = ("settlement", "district", "campaign")


@dataclass(frozen=True, slots=True)
class AudienceCell:
    """Where a kind's demand comes from, with the share of the population where it is one."""

    audience: Audience
    share: Decimal | None = None


def needs(text: str) -> tuple[tuple[str, int], ...]:
    """Return skills with how many specialists of each: ``surgeon:1;nurse:2``."""
    found: dict[str, int] = {}
    for entry in entries(text):
        skill, colon, people = (part.strip() for part in entry.partition(":"))
        if not colon or not skill:
            raise CellError("E130", f"{quoted(entry)} is not skill:count")
        if (count := whole(people)) < 1:
            raise CellError("E112", f"{quoted(entry)} is out of range: at least 1 of a skill")
        if skill in found:
            raise CellError("E131", f"{quoted(skill)} is named twice")
        found[word(skill)] = count
    return tuple(found.items())


def reach(text: str) -> tuple[ReachStep, ...]:
    """Return the steps ``15:1;40:0.5`` by rising km; their shares must not rise."""
    found: dict[Decimal, Decimal] = {}
    for entry in entries(text):
        km_text, colon, share_text = (part.strip() for part in entry.partition(":"))
        if not colon:
            raise CellError("E130", f"{quoted(entry)} is not km:share")
        km = number(km_text)
        if not 0 <= km <= MOST:
            raise CellError("E112", f"{quoted(entry)} is out of range: km from 0 to 1000000000")
        if km in found:
            raise CellError("E131", f"{quoted(km_text)} km is named twice")
        found[km] = share(share_text)
    steps = tuple(ReachStep(km, found[km]) for km in sorted(found))
    for near, far in pairwise(steps):
        if far.share > near.share:
            raise CellError("E132", f"the share rises from {near.km} km to {far.km} km")
    return steps


def audience(text: str) -> AudienceCell:
    """Return a share of the population, ``staff`` or ``cases``."""
    if (word_ := text.lower()) in ("staff", "cases"):
        return AudienceCell(Audience(word_))
    try:
        return AudienceCell(Audience.SHARE, share(text))
    except CellError as error:
        if error.code == "E112":
            raise
        hint = nearest(text, ("staff", "cases"))
        raise CellError(
            "E133", f"{quoted(text)} is neither a share, staff nor cases{hint}"
        ) from None


def after(text: str) -> tuple[After, ...]:
    """Return the kinds that must come first: ``consultation@settlement:2-10``."""
    return tuple(_after(entry) for entry in entries(text))


def _after(entry: str) -> After:
    """Return one entry of ``after``."""
    found = _AFTER.fullmatch(entry)
    if not found:
        raise CellError("E130", f"{quoted(entry)} is not kind@place:days")
    scope = (found["scope"] or "settlement").strip().lower()
    if scope not in SCOPES:
        hint = nearest(scope, SCOPES)
        raise CellError("E126", f"{quoted(scope)} is none of {', '.join(SCOPES)}{hint}")
    least, most = int(found["least"] or 0), found["most"] and int(found["most"])
    if most is not None and int(most) < least:
        raise CellError("E134", f"{quoted(entry)}: at most {most} days is less than {least}")
    kind = KindId(identifier(found["kind"].strip()))
    return After(kind, cast(Scope, scope), least, None if most is None else int(most))


def apart(text: str) -> tuple[Apart, ...]:
    """Return the kinds that must not overlap: ``drill;lecture@settlement``."""
    found = []
    for entry in entries(text):
        kind, at, scope = (part.strip() for part in entry.partition("@"))
        if at and scope.lower() not in ("settlement", "venue"):
            raise CellError("E126", f"{quoted(scope)} is neither settlement nor venue")
        found.append(Apart(KindId(identifier(kind)), scope.lower() == "settlement"))
    return tuple(found)
