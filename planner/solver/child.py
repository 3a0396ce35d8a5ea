"""A process of our own beside this one, which speaks through its standard input and output."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def child(module: str, *arguments: str, stderr: int | None = None) -> subprocess.Popen[bytes]:
    """Return a new process that runs a module, with what this one can import, in its own session.

    So Ctrl-C reaches this one alone. ``stderr`` is as for ``subprocess.Popen``.
    """
    path = os.pathsep.join(row or str(Path.cwd()) for row in sys.path)
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=stderr,
        env={**os.environ, "PYTHONPATH": path},
        start_new_session=True,
    )
