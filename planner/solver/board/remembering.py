"""Answers worth keeping: methods that compute once for the same arguments."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

Method = TypeVar("Method", bound=Callable[..., object])


def remembered(method: Method) -> Method:
    """Return the method, marked: its object keeps its answers (arguments must be hashable)."""
    method.__dict__["remembered"] = True
    return method


class Remembering:
    """Keeps the answers of its marked methods as long as it lives, and no longer."""

    def __init__(self) -> None:
        for name in dir(type(self)):
            method = getattr(type(self), name)
            if getattr(method, "remembered", False):
                setattr(self, name, cache(getattr(self, name)))
