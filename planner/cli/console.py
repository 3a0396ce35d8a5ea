"""Terminals: plain lines where nobody looks, colours where someone does, never markup."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

NARROW = 60


class Printer(Console):
    """A console that prints what it is given as it is: no markup, no emoji, no guessing."""

    def tell(self, text: str, style: str = "") -> None:
        """Print one line of text; long ones are not broken, so that programs can read them."""
        self.print(Text(clean(text), style=style), soft_wrap=True)


def stdout(width: int | None = None) -> Printer:
    """Return the console for results."""
    return Printer(markup=False, highlight=False, emoji=False, width=width)


def stderr() -> Printer:
    """Return the console for everything else."""
    return Printer(stderr=True, markup=False, highlight=False, emoji=False)


def cell(text: object, style: str = "") -> Text:
    """Return a table's cell that shows ``text`` and nothing but it."""
    return Text(clean(str(text)), style=style)


def clean(text: str) -> str:
    """Return ``text`` without what could steer a terminal (control and direction codes)."""
    return "".join(char if _harmless(char) else "\N{REPLACEMENT CHARACTER}" for char in text)


def _harmless(char: str) -> bool:
    code = ord(char)
    if code < 0x20:
        return char in "\n\t"
    return not (0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069)
