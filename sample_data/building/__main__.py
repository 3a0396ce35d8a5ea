"""Writes both sample campaigns: ``python -m sample_data.building [FOLDER]``."""

from __future__ import annotations

import sys
from pathlib import Path

from sample_data.building import aktobe, mini
from sample_data.building.tables import write

HERE = Path(__file__).resolve().parents[1]


def main(arguments: list[str]) -> None:
    """Write ``mini`` and ``aktobe-2016`` below the folder given, else beside the facts."""
    folder = Path(arguments[0]) if arguments else HERE
    facts = HERE / "facts"
    write(mini.build(facts), folder / "mini")
    write(aktobe.build(facts), folder / "aktobe-2016")


if __name__ == "__main__":
    main(sys.argv[1:])
