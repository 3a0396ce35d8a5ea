"""Message catalogues straight from their .po source, for a checkout that was never built."""

from __future__ import annotations

import ast
import io
import re
import struct
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d+\])\s+)?(".*")')


def read_catalogue(path: Path) -> GNUTranslations:
    """Return the catalogue of a .po file."""
    return GNUTranslations(io.BytesIO(_compiled(dict(_messages(path.read_text("utf-8"))))))


def _messages(text: str) -> Iterator[tuple[str, str]]:
    """Yield key and translation of every entry, joined as a .mo file joins them."""
    for block in re.split(r"\n\s*\n", text):
        if fields := _fields(block):
            forms = [value for name, value in fields.items() if name.startswith("msgstr")]
            key = fields["msgid"]
            if "msgid_plural" in fields:
                key += "\0" + fields["msgid_plural"]
            if "msgctxt" in fields:
                key = fields["msgctxt"] + "\4" + key
            yield key, "\0".join(forms)


def _fields(block: str) -> dict[str, str]:
    """Return the fields of one entry; a text goes on over lines of its own."""
    fields: dict[str, str] = {}
    name = ""
    for line in block.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        if found is None:
            raise ValueError(f"not a line of a message catalogue: {line!r}")
        name = found[1] or name
        fields[name] = fields.get(name, "") + str(ast.literal_eval(found[2]))
    return fields


def _compiled(messages: dict[str, str]) -> bytes:
    """Return the catalogue in the binary layout of GNU gettext (.mo, version 0)."""
    pairs = sorted((key.encode(), text.encode()) for key, text in messages.items())
    count, start = len(pairs), 28
    offset = start + 16 * count
    index = {0: b"", 1: b""}
    data = b""
    for side in (0, 1):
        for pair in pairs:
            index[side] += struct.pack("<II", len(pair[side]), offset + len(data))
            data += pair[side] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, count, start, start + 8 * count, 0, offset)
    return head + index[0] + index[1] + data
