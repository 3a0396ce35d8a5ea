"""The mutants of a file: mutmut's, in decorated functions too, and a few that rules invite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import libcst as cst
from libcst.metadata import MetadataWrapper
from mutmut.mutation.file_mutation import Mutation, MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

SWAPS = {"any": "all", "all": "any", "min": "max", "max": "min"}


@dataclass(frozen=True)
class Mutant:
    """One small fault: a key that names it whatever its line is, and the file with the fault."""

    key: str
    source: str

    @property
    def function(self) -> str:
        """Return the name of the function that it is in."""
        return self.key.split(" ")[1].removesuffix(":")


def mutants(path: Path, name: str) -> list[Mutant]:
    """Return the mutants of a file; ``name`` is what their keys call it."""
    code = path.read_text(encoding="utf-8")
    seen, found = Counter[str](), []
    for function, source in _mutated(code):
        old, new = _difference(code, source)
        key = f"{name} {function}: {old} => {new}"
        seen[key] += 1
        found.append(Mutant(key if seen[key] == 1 else f"{key} #{seen[key]}", source))
    return found


def _swapped(node: cst.Call) -> Iterator[cst.Call]:
    """Ask for one where all are asked for, for the greatest where the least is."""
    if isinstance(node.func, cst.Name) and node.func.value in SWAPS:
        yield node.with_changes(func=cst.Name(SWAPS[node.func.value]))


def _one_side(node: cst.BooleanOperation) -> Iterator[cst.BaseExpression]:
    """Leave out either side of an ``and`` or ``or``."""
    for side in (node.left, node.right):
        yield side.with_changes(
            lpar=[cst.LeftParen(), *side.lpar], rpar=[*side.rpar, cst.RightParen()]
        )


def _unfiltered(node: cst.CompFor) -> Iterator[cst.CompFor]:
    """Leave out a condition of a comprehension."""
    for at in range(len(node.ifs)):
        yield node.with_changes(ifs=[*node.ifs[:at], *node.ifs[at + 1 :]])


def _always(node: cst.If) -> Iterator[cst.If]:
    """Take a branch always, or never."""
    for value in ("True", "False"):
        yield node.with_changes(
            test=cst.Name(value), whitespace_before_test=cst.SimpleWhitespace(" ")
        )


OPERATORS = (
    *mutation_operators,
    (cst.Call, _swapped),
    (cst.BooleanOperation, _one_side),
    (cst.CompFor, _unfiltered),
    (cst.If, _always),
)


class _Visitor(MutationVisitor):
    """mutmut's visitor, but decorated functions are mutated too: no trampoline is needed here."""

    def __init__(self) -> None:
        super().__init__(OPERATORS, IgnoredCode(set(), set(), set()))

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.FunctionDef):
            return False
        if isinstance(node, cst.Call) and m_is(node, {"isinstance", "len"}):
            return False
        return super()._skip_node_and_children(node)


def m_is(node: cst.Call, names: set[str]) -> bool:
    return isinstance(node.func, cst.Name) and node.func.value in names


def _mutated(code: str) -> Iterator[tuple[str, str]]:
    """Yield the function and the whole source of every mutant inside a function."""
    visitor = _Visitor()
    module = MetadataWrapper(cst.parse_module(code)).visit(visitor)
    seen = {code}
    for row in visitor.mutations:
        inside = row.contained_by_top_level_function
        if not isinstance(inside, cst.FunctionDef):
            continue
        source = module.deep_replace(row.original_node, row.mutated_node).code
        if source not in seen and _compiles(source):
            seen.add(source)
            yield inside.name.value, source


def _compiles(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def _difference(old: str, new: str) -> tuple[str, str]:
    """Return the lines that differ, old and new, blanks collapsed."""
    a, b = old.splitlines(), new.splitlines()
    first = next(at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y)
    tail = 0
    while tail < min(len(a), len(b)) - first and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return _told(a[first : len(a) - tail]), _told(b[first : len(b) - tail])


def _told(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())


__all__ = ["Mutant", "Mutation", "mutants"]
