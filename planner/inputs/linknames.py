"""How the calendar names a link: ``profile:from>to``, from either end."""

from __future__ import annotations

import re
from collections.abc import Mapping

LinkKey = tuple[str, str, str]
"""Profile, from and to, as in the links table."""
_NAME = re.compile(r"\s*(\w+)\s*:\s*([\w.\-]+)\s*>\s*([\w.\-]+)\s*")


def parsed(name: str) -> LinkKey | None:
    """Return profile, from and to of a link's name, None where it is none."""
    found = _NAME.fullmatch(name)
    return (found[1].lower(), found[2], found[3]) if found else None


def matching(name: LinkKey, links: Mapping[LinkKey, bool]) -> tuple[LinkKey, ...]:
    """Return the links that a name means (``links`` says whether each is one-way).

    A name given from the other end means the link too, unless it is a one-way link of its own.
    """
    profile, start, end = name
    other = (profile, end, start)
    if name in links:
        return (name,)
    return (other,) if other in links else ()
