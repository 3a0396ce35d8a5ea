"""Which encoding a file that is not UTF-8 is likely in."""

from __future__ import annotations

import codecs

_COMMON = frozenset("оеаинтсрвлкмдпуя")
_CANDIDATES = ("cp1251", "cp866", "koi8-r")


def likely(data: bytes) -> str:
    """Return the name of the likely encoding: UTF-16 by its mark, else the most Russian text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or data[:200].count(0) > 20:
        return "UTF-16"
    return max(_CANDIDATES, key=lambda name: _common_letters(data, name))


def _common_letters(data: bytes, name: str) -> int:
    """Return how many common small Russian letters the bytes hold when read so."""
    return sum(letter in _COMMON for letter in data.decode(name, "replace"))
