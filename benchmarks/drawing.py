"""Line charts as plain SVG."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from math import ceil, floor, log10
from pathlib import Path

Line = Sequence[tuple[float, float]]
Scale = Callable[[float], float]

WIDTH, HEIGHT, LEFT, BELOW, ABOVE, RIGHT = 760, 420, 90, 50, 40, 190
COLOURS = ("#1f6f8b", "#d1495b", "#3c7a3f", "#edae49", "#6a4c93", "#444444", "#9a6324")


def chart(title: str, lines: Mapping[str, Line], path: Path, unit: str = "points") -> Path:
    """Draw lines of (seconds, value) over a logarithmic clock; values hold until the next point."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_svg(title, lines, unit)) + "\n", encoding="utf-8")
    return path


def _svg(title: str, lines: Mapping[str, Line], unit: str) -> Iterator[str]:
    points = [point for line in lines.values() for point in line]
    right = max(x for x, _ in points)
    left = max(1.0, min(x for x, _ in points))
    low, high = min(y for _, y in points), max(y for _, y in points)
    low, high = low - 0.03 * (high - low or 1), high + 0.03 * (high - low or 1)

    def across(x: float) -> float:
        share = log10(max(x, left) / left) / (log10(right / left) or 1)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def up(y: float) -> float:
        return HEIGHT - BELOW - (y - low) / (high - low) * (HEIGHT - BELOW - ABOVE)

    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="sans-serif" font-size="12">'
    )
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>'
    yield f'<text x="{LEFT}" y="22" font-size="15">{escape(title)}</text>'
    for x in (x for x in (1, 3, 10, 30, 60, 120, 300, 600, 1800, 3600) if left <= x <= right):
        yield _rule(across(x), ABOVE, across(x), HEIGHT - BELOW)
        yield _label(across(x), HEIGHT - BELOW + 18, f"{x} s", "middle")
    for y in _ticks(low, high):
        yield _rule(LEFT, up(y), WIDTH - RIGHT, up(y))
        yield _label(LEFT - 8, up(y) + 4, f"{y:,.0f}", "end")
    yield _label(LEFT, HEIGHT - 10, f"{unit} over the clock (logarithmic)", "start")
    for number, (name, line) in enumerate(lines.items()):
        colour = COLOURS[number % len(COLOURS)]
        yield (
            f'<path d="{_path(line, across, up)}" fill="none" stroke="{colour}" stroke-width="2"/>'
        )
        yield (
            f'<text x="{WIDTH - RIGHT + 10}" y="{ABOVE + 16 + 18 * number}" fill="{colour}">'
            f"{escape(name)}</text>"
        )
    yield "</svg>"


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#dddddd"/>'


def _label(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="#555555">{words}</text>'


def _ticks(low: float, high: float) -> list[float]:
    """Return round values between two, about five, at whole numbers."""
    rough = max(1.0, (high - low) / 5)
    ten = 10 ** floor(log10(rough))
    step = next(times * ten for times in (1, 2, 5, 10) if times * ten >= rough)
    return [step * number for number in range(ceil(low / step), floor(high / step) + 1)]


def _path(line: Line, across: Scale, up: Scale) -> str:
    (x, y), *rest = line
    steps = "".join(f"H{across(x):.1f}V{up(y):.1f}" for x, y in rest)
    return f"M{across(x):.1f} {up(y):.1f}{steps}"
