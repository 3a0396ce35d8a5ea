"""What a cell reader raises: a code, and what is wrong with the text."""

from __future__ import annotations

SHOWN = 60


class CellError(ValueError):
    """A cell's text cannot be read; ``code`` is the issue's code."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message
        super().__init__(message)


def quoted(text: str) -> str:
    """Return the text in quotes, invisible characters made visible, cut to a line's length."""
    shown = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    return repr(shown)
