"""Compilation: once for each state of the sources, then from disk."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
from numba import config, njit

Function = TypeVar("Function", bound=Callable[..., Any])
Numbers = npt.NDArray[np.int64]
Points = npt.NDArray[np.float64]

ROOM = Path(__file__).parent
SOURCES = b"".join(path.read_bytes() for path in sorted(ROOM.glob("*.py")))
DIGEST = blake2b(SOURCES, digest_size=8).hexdigest()


def compiled(function: Function) -> Function:
    """Return the function, to be compiled when first called.

    Numba looks at the file of a function alone, not at those of the functions and constants that
    it uses; so what is kept on disk goes by all sources of the room.
    """
    settings = vars(config)
    before, settings["CACHE_DIR"] = settings["CACHE_DIR"], str(ROOM / "__pycache__" / DIGEST)
    try:
        return cast(Function, njit(cache=True)(function))
    finally:
        settings["CACHE_DIR"] = before
