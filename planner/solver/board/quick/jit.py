"""Compilation: once for each state of the sources, then from disk."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
from numba import config, njit, types

Function = TypeVar("Function", bound=Callable[..., Any])
Numbers = npt.NDArray[np.int64]
Points = npt.NDArray[np.float64]

ROOM = Path(__file__).parent
SOURCES = b"".join(path.read_bytes() for path in sorted(ROOM.glob("*.py")))
DIGEST = blake2b(SOURCES, digest_size=8).hexdigest()


def compiled(function: Function) -> Function:
    """Return the function, to be compiled when first called from other compiled code."""
    return _made(function, inner=True)


def entry(function: Function) -> Function:
    """Return the function, to be compiled when first called."""
    return _made(function, inner=False)


def _made(function: Function, *, inner: bool) -> Function:
    """Return the function, to be compiled lazily and kept on disk.

    Numba looks at the file of a function alone, not at those of the functions and constants that
    it uses; so what is kept goes by all sources of the room. It would also compile a function anew
    for each constant that it is called with; here a number is a number. Nothing is allocated and
    nothing divided by zero, so the code for that is left out. Where numba's own variable
    (NUMBA_CACHE_DIR) names a folder, what is kept goes there.
    """
    settings = vars(config)
    before = settings["CACHE_DIR"]
    settings["CACHE_DIR"] = str(Path(before or ROOM / "__pycache__") / DIGEST)
    options: dict[str, Any] = {"no_cpython_wrapper": inner, "no_cfunc_wrapper": True, "_nrt": False}
    try:
        made = njit(cache=True, error_model="numpy", **options)(function)
    finally:
        settings["CACHE_DIR"] = before
    template = made.get_call_template
    made.get_call_template = lambda args, kws: template(tuple(map(types.unliteral, args)), kws)
    return cast(Function, made)
