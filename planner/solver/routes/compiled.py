"""How the engine's inner functions are compiled, and how they are handed arrays cheaply.

The doors that Python code needs for a function of thirty arrays take longer to compile than the
function itself, so inner functions have none. And counting who holds an array, at each call, takes
longer than what most of them do: they get ``bare`` arrays, which the caller holds for them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from numba import njit
from numba.core import cgutils
from numba.extending import intrinsic

from planner.solver.kept import kept_for

make: Any = njit  # its own types know nothing of doors
tools: Any = cgutils
Function = TypeVar("Function", bound=Callable[..., Any])


def inner(function: Function) -> Function:
    """Return a function compiled for calls from compiled code only."""
    return _made(function, no_cpython_wrapper=True, no_cfunc_wrapper=True)


def inlined(function: Function) -> Function:
    """Return a function compiled into each of its callers."""
    return _made(function, inline="always")


def outer(function: Function) -> Function:
    """Return a function compiled for calls from Python code."""
    return _made(function)


def _made(function: Function, **options: Any) -> Function:
    with kept_for(Path(__file__).parent):
        compiled: Function = make(cache=True, error_model="numpy", **options)(function)
    return compiled


def _bare(_typing: Any, array: Any) -> Any:
    def generate(context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        made = tools.create_struct_proxy(array)(context, builder, value=args[0])
        made.meminfo = tools.get_null_value(made.meminfo.type)
        made.parent = tools.get_null_value(made.parent.type)
        return made._getvalue()

    return array(array), generate


bare: Any = intrinsic(_bare)
"""Returns the same array, uncounted: good only while somebody else holds it."""
