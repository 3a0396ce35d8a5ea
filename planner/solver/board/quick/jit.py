"""Compilation: once for each state of the sources, then from disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
from numba import njit, types

from planner.solver.kept import kept_for

Function = TypeVar("Function", bound=Callable[..., Any])
Numbers = npt.NDArray[np.int64]
Points = npt.NDArray[np.float64]


def compiled(function: Function) -> Function:
    """Return the function, to be compiled when first called from other compiled code."""
    return _made(function, inner=True)


def entry(function: Function) -> Function:
    """Return the function, to be compiled when first called."""
    return _made(function, inner=False)


def _made(function: Function, *, inner: bool) -> Function:
    """Return the function, to be compiled lazily and kept on disk.

    Numba would compile a function anew for each constant that it is called with; here a number is
    a number. Nothing is allocated and nothing divided by zero, so the code for that is left out.
    """
    options: dict[str, Any] = {"no_cpython_wrapper": inner, "no_cfunc_wrapper": True, "_nrt": False}
    with kept_for(Path(__file__).parent):
        made = njit(cache=True, error_model="numpy", **options)(function)
    template = made.get_call_template
    made.get_call_template = lambda args, kws: template(tuple(map(types.unliteral, args)), kws)
    return cast(Function, made)
