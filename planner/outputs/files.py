"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path

from planner.errors import PlannerError


def write_whole(path: Path, data: bytes, *, synced: bool = True) -> Path:
    """Return ``path`` after writing ``data`` to it; on any failure the old file is untouched.

    The bytes go to a temporary file beside it, are synced (not needed for hundreds of files that
    can be written again), and take its name in one step.
    """
    target = path.resolve()
    part = target.with_name(f"{target.name}.{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(part, data, synced)
        part.replace(target)
        if synced:
            _sync_folder(target.parent)
    except OSError as error:
        raise PlannerError(
            f"{path} cannot be written: {error.strerror or error}; what was there is unchanged"
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return path


def write_text(path: Path, text: str) -> Path:
    """Return ``path`` after writing ``text`` to it whole, in UTF-8 and with its own line ends."""
    return write_whole(path, text.encode("utf-8"))


def _write(path: Path, data: bytes, synced: bool) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        if synced:
            os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # Windows opens no folders
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems sync no folders
            os.fsync(handle)
    finally:
        os.close(handle)
