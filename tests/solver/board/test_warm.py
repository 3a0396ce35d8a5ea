"""What is compiled is found on disk, and nothing where numba's variable names an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from planner.solver.board.quick.warm import PARTS, is_warm, warm


def test_what_has_been_compiled_is_on_disk() -> None:
    for part in range(len(PARTS)):
        warm(part)
    assert is_warm()


def test_nothing_is_compiled_in_an_empty_folder(tmp_path: Path) -> None:
    asked = "from planner.solver.board.quick.warm import is_warm; print(is_warm())"
    env = {**os.environ, "NUMBA_CACHE_DIR": str(tmp_path)}
    found = subprocess.run(
        [sys.executable, "-c", asked], env=env, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "False"
