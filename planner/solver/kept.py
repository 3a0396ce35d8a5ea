"""Compiled code on disk: kept by all the sources that it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from pathlib import Path

from numba import config


@contextmanager
def kept_for(room: Path) -> Iterator[None]:
    """Let what is declared meanwhile be kept in a folder that goes by all sources of a room.

    Numba looks at the file of a function alone, not at those of the functions and constants that
    it uses. Where numba's own variable (NUMBA_CACHE_DIR) names a folder, what is kept goes there.
    """
    settings = vars(config)
    before = settings["CACHE_DIR"]
    settings["CACHE_DIR"] = str(Path(before or room / "__pycache__") / _digest(room))
    try:
        yield
    finally:
        settings["CACHE_DIR"] = before


@cache
def _digest(room: Path) -> str:
    sources = b"".join(path.read_bytes() for path in sorted(room.glob("*.py")))
    return blake2b(sources, digest_size=8).hexdigest()
