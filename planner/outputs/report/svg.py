"""Pieces of SVG as text; every value and every word given to them is escaped."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

Value = str | int | float


def tag(name: str, *children: str, **attributes: Value | None) -> Markup:
    """Return an element; ``class_`` stands for class, ``text_anchor`` for text-anchor."""
    parts = [
        Markup(' {}="{}"').format(Markup(_name(key)), _value(value))
        for key, value in attributes.items()
        if value is not None
    ]
    head = Markup("<{}{}").format(Markup(name), Markup("").join(parts))
    if not children:
        return head + Markup("/>")
    inner = Markup("").join(escape(child) for child in children)
    return head + Markup(">{}</{}>").format(inner, Markup(name))


def joined(pieces: Iterable[Markup]) -> Markup:
    """Return pieces one after the other."""
    return Markup("").join(pieces)


def tip(words: str) -> Markup:
    """Return what shows when the pointer rests on the element around it."""
    return tag("title", words)


def drawing(width: float, height: float, label: str, *children: Markup, **more: Value) -> Markup:
    """Return an image with a name for those who do not see it."""
    box = f"0 0 {_value(width)} {_value(height)}"
    named: dict[str, Value] = {"role": "img", "aria_label": label}
    if not label:
        named = {"aria_hidden": "true"}
    sizes: dict[str, Value] = {"width": width, "height": height}
    return tag("svg", *children, **{"viewBox": box, **sizes, **named, **more})


def block(x: float, y: float, width: float, height: float) -> str:
    """Return the path of a rectangle, to be strung together with others."""
    return f"M{_value(x)} {_value(y)}h{_value(width)}v{_value(height)}h{_value(-width)}z"


def shortened(words: str, most: int) -> str:
    """Return the words in so many letters at most; the end, where numbers stand, is kept."""
    if len(words) <= most:
        return words
    tail = words[-2:] if most > 8 else ""
    return words[: most - len(tail) - 1].rstrip() + "…" + tail


def _name(key: str) -> str:
    return (
        key if key == "viewBox" or key.startswith("preserve") else key.rstrip("_").replace("_", "-")
    )


def _value(value: Value) -> str:
    return f"{round(value, 1) + 0.0:.10g}" if isinstance(value, float) else str(value)
