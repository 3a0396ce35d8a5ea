"""What became of the mutants of a file, and which of the survivors are explained."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

from tests.mutation.areas import ROOT

KEPT = ROOT / ".mutants"
HERE = Path(__file__).parent
EXPLAINED, COUNTS = HERE / "explained.txt", HERE / "counts.json"
OFTEN = 20
"""A record is written down after as many trials."""


@dataclass
class Record:
    """How each mutant of a file was caught: ``docket``, ``tests``, ``time``, or ``survived``."""

    name: str
    digest: str
    how: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, path: Path) -> Record:
        """Return what is known of a file as it stands now."""
        name = path.relative_to(ROOT).as_posix()
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        record = cls(name, digest)
        if record._file.exists():
            record.how = json.loads(record._file.read_text(encoding="utf-8"))
        return record

    @property
    def _file(self) -> Path:
        return KEPT / f"{self.name.replace('/', '.')}.{self.digest[:12]}.json"

    def keep(self, keys: Set[str]) -> None:
        """Forget all but these mutants."""
        self.how = {key: how for key, how in self.how.items() if key in keys}

    def put(self, key: str, how: str) -> None:
        """Note how a mutant was caught."""
        self.how[key] = how
        if len(self.how) % OFTEN == 0:
            self.save()

    def save(self) -> None:
        """Write down what is known."""
        KEPT.mkdir(exist_ok=True)
        self._file.write_text(json.dumps(self.how, indent=0), encoding="utf-8")

    def open(self, known: Mapping[str, str]) -> list[str]:
        """Return the survivors that nobody has explained."""
        return [key for key, how in self.how.items() if how == "survived" and key not in known]

    def counts(self, known: Mapping[str, str]) -> dict[str, int]:
        """Return how many mutants there are, and how many of them ended how."""
        found = Counter(self.how.values())
        left = len(self.open(known))
        return {
            "mutants": len(self.how),
            "docket": found["docket"] + found["time"],
            "tests": found["tests"],
            "explained": found["survived"] - left,
            "open": left,
        }

    def line(self, known: Mapping[str, str]) -> str:
        """Return the counts in a line."""
        counts = ", ".join(f"{value} {name}" for name, value in self.counts(known).items())
        return f"{self.name}: {counts}"


def explained() -> dict[str, str]:
    """Return why mutants that survive are no faults: an indented reason follows its mutants."""
    found: dict[str, str] = {}
    open_: list[str] = []
    for line in EXPLAINED.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            found.update(dict.fromkeys(open_, line.strip()))
            open_ = []
        elif line.strip() and not line.startswith("#"):
            open_.append(line)
    if open_:
        raise ValueError(f"no reason is given for {open_[0]!r}")
    return found


def counts() -> dict[str, dict[str, int]]:
    """Return what became of the mutants of each file, as far as it has been counted."""
    if not COUNTS.exists():
        return {}
    found: dict[str, dict[str, int]] = json.loads(COUNTS.read_text(encoding="utf-8"))
    return found


def write_counts(records: Iterable[Record], known: Mapping[str, str]) -> None:
    """Write the counts of these files, a line a file; those of others stay as they were."""
    rows = counts() | {record.name: record.counts(known) for record in records}
    here = {name: row for name, row in sorted(rows.items()) if (ROOT / name).exists()}
    lines = (f"{json.dumps(name)}: {json.dumps(row)}" for name, row in here.items())
    COUNTS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
