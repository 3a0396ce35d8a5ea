"""Try a mutant in a process of its own: the docket first, then the tests."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import io
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from types import CodeType, ModuleType

from tests.mutation.areas import ROOT, Area
from tests.mutation.mutants import Mutant

PATIENCE = {"docket": 60, "tests": 400}
"""Seconds of work after which a mutant is caught: it never ends, or nobody would wait for it."""
IDLE = 10
"""So many times as long it may take on a busy machine."""
SURVIVED, CAUGHT = 70, 71


class _Loader(importlib.machinery.SourceFileLoader):
    def __init__(self, name: str, path: str, source: str) -> None:
        super().__init__(name, path)
        self.mutated = source

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        return compile(self.mutated, self.path, "exec")


class Finder(importlib.abc.MetaPathFinder):
    """Finds the mutated source of one module."""

    def __init__(self, path: Path, source: str) -> None:
        self.name, self.path, self.source = module_name(path), path, source

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        del path, target
        if fullname != self.name:
            return None
        loader = _Loader(self.name, str(self.path), self.source)
        places = [str(self.path.parent)] if self.path.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(
            fullname, self.path, loader=loader, submodule_search_locations=places
        )


def module_name(path: Path) -> str:
    """Return the dotted name of a file of the project."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def tried(
    area: Area, path: Path, mutants: Sequence[Mutant], workers: int, by: str
) -> Iterator[tuple[Mutant, str]]:
    """Yield each mutant with how it was caught, ``survived`` if it was not."""
    running: dict[int, Mutant] = {}
    todo = list(reversed(mutants))
    while todo or running:
        while todo and len(running) < workers:
            mutant = todo.pop()
            running[_start(area, path, mutant, by)] = mutant
        pid, status = os.wait()
        yield running.pop(pid), _verdict(status)


def _verdict(status: int) -> str:
    if os.WIFSIGNALED(status):
        return "time" if os.WTERMSIG(status) in (signal.SIGALRM, signal.SIGXCPU) else "caught"
    return "survived" if os.WEXITSTATUS(status) == SURVIVED else "caught"


def _start(area: Area, path: Path, mutant: Mutant, by: str) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = CAUGHT
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE[by], PATIENCE[by] + 5))
        signal.alarm(IDLE * PATIENCE[by])
        resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
        forget(module_name(path))
        sys.meta_path.insert(0, Finder(path, mutant.source))
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            code = SURVIVED if ASK[by](area, path, mutant) else CAUGHT
    except BaseException:
        code = CAUGHT
    finally:
        os._exit(code)


def by_docket(area: Area, path: Path, mutant: Mutant) -> bool:
    """Return whether the docket finds nothing."""
    from planner.domain.rules import RULES

    codes = {rule.code for rule in RULES}
    names = (mutant.function, path.stem.rstrip("_"))
    return area.docket(next((name for name in names if name in codes), ""))


def by_tests(area: Area, _: Path, __: Mutant) -> bool:
    """Return whether the tests find nothing."""
    import pytest

    os.chdir(ROOT)
    quiet = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:randomly"]
    return pytest.main([*quiet, *area.tests]) == 0


ASK: Mapping[str, Callable[[Area, Path, Mutant], bool]] = {"docket": by_docket, "tests": by_tests}


def forget(name: str) -> None:
    """Take a module, and all that took something from it, out of what is imported."""
    gone = {name}
    loaded = {
        key: module
        for key, module in sys.modules.items()
        if key.split(".")[0] in {"planner", "tests"} and not key.startswith("tests.mutation")
    }
    sources = {key: set(_sources(module)) for key, module in loaded.items()}
    while more := {key for key in loaded if key not in gone and sources[key] & gone} - {"planner"}:
        gone |= more
    for key in gone:
        sys.modules.pop(key, None)
        parent, _, tail = key.rpartition(".")
        if parent in sys.modules and hasattr(sys.modules[parent], tail):
            delattr(sys.modules[parent], tail)


def _sources(module: ModuleType) -> Iterable[str]:
    values = list(vars(module).values())
    values += [own for value in values if isinstance(value, dict) for own in value.values()]
    values += [own for value in values if isinstance(value, tuple) for own in value]
    for value in values:
        if isinstance(value, ModuleType):
            yield value.__name__
        elif isinstance(home := getattr(value, "__module__", None), str):
            yield home
