"""The map for all: names of controls, contrast of text and signs, colours told apart."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import combinations

import pytest

from planner.outputs.maps.page import _asset
from tests.maps.conftest import DESKTOP, PHONE

ADDRESSES = ("#view=coverage&place=s5", "#view=coverage", "#day=5", "#day=all&team=t0")
PAPER, LAND = "#fffdf8", "#fbf8f0"

TEXTS = """() => {
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const behind = (node) => {
    for (; node; node = node.parentElement) {
      const [r, g, b, a = 1] = parse(getComputedStyle(node).backgroundColor);
      if (a > 0.9) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const found = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    const elsewhere = "script, svg, .name, noscript, :disabled";
    if (!walker.currentNode.textContent.trim() || node.closest(elsewhere)) continue;
    if (!node.checkVisibility()) continue;
    const style = getComputedStyle(node);
    const key = [parse(style.color).slice(0, 3), behind(node)].join("/");
    found[key] ??= [parse(style.color).slice(0, 3), behind(node), node.outerHTML.slice(0, 90)];
  }
  return Object.values(found);
}"""


def luminance(colour):
    parts = [value / 255 for value in colour]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The ratio of WCAG 2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def rgb(text):
    return tuple(int(text[at : at + 2], 16) for at in (1, 3, 5))


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_text_stands_out_from_what_is_behind_it(size, address, drawn, opened):
    page = opened(drawn, address, size)
    page.evaluate("document.getElementById('legend').open = true")
    faint = [
        (round(contrast(ink, ground), 2), node)
        for ink, ground, node in page.evaluate(TEXTS)
        if contrast(ink, ground) < 4.5
    ]
    assert faint == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_control_can_be_reached_and_has_a_name(address, drawn, opened):
    page = opened(drawn, address)
    nameless = page.evaluate(
        """[...document.querySelectorAll('button, select, input, [role]')].filter(node =>
        !(node.textContent.trim() || node.getAttribute('aria-label') || node.labels?.length
        || ['status'].includes(node.getAttribute('role')))).map(node => node.outerHTML)"""
    )
    assert nameless == []
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(node => node.id)")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_what_has_the_focus_is_seen(size, drawn, opened):
    page = opened(drawn, "#day=5", size)
    seen = 0
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break  # past the end of the page
        seen += 1
        ring = page.evaluate(
            "(({outlineStyle, outlineWidth}) => outlineStyle + outlineWidth)"
            "(getComputedStyle(document.activeElement))"
        )
        assert ring == "solid3px"
    assert seen > 18


def test_controls_are_large_enough_for_a_finger(drawn, opened):
    page = opened(drawn, "#day=5", PHONE)
    small = page.evaluate(
        """[...document.querySelectorAll('button, select, input')].filter(node =>
        node.checkVisibility() && !node.closest('#panel')).map(node =>
        [node.id || node.textContent, node.getBoundingClientRect()])
        .filter(([, box]) => box.top >= 0 && Math.min(box.width, box.height) < 24)
        .map(([id]) => id)"""
    )
    assert [name for name in small if name != "day"] == []  # the slider's thumb is the browser's


def classes():
    rows = re.findall(
        r'\[(?:[\d.]+|Infinity), "(#\w{6})", "(#\w{6})", "(#\w{6})"\]', _asset("pie.js")
    )
    assert len(rows) == 5
    return rows


def directions():
    return re.findall(r'"(#\w{6})"', _asset("ground.js").split("PALETTE = [")[1].split("]")[0])


def test_rings_of_circles_and_lines_of_directions_stand_out_from_the_land():
    for fill, ring, rest in classes():
        assert contrast(rgb(ring), rgb(PAPER)) >= 4.5
        assert contrast(rgb(ring), rgb(rest)) >= 3
        tint = tuple(
            round(0.3 * a + 0.7 * b) for a, b in zip(rgb(fill), rgb("#e9e5db"), strict=True)
        )
        assert contrast(rgb(ring), tint) >= 3
    palette = directions()
    assert len(palette) == len(set(palette)) == 12
    assert all(contrast(rgb(colour), rgb(LAND)) >= 3 for colour in palette)


SIGHTS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "no green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "no blue": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""What an eye without one kind of cones sees of linear light (Machado and others, 2009)."""


def lab(colour, sight):
    """The colour as CIE Lab, seen so."""
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
              for v in (part / 255 for part in colour)]  # fmt: skip
    r, g, b = (
        min(max(sum(a * v for a, v in zip(row, linear, strict=True)), 0), 1) for row in sight
    )
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def least_difference(colours, sight):
    """Of any two of the colours, seen so (CIE 1976)."""
    seen = [lab(rgb(colour), SIGHTS[sight]) for colour in colours]
    return min(
        sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        for one, other in combinations(seen, 2)
    )


@pytest.mark.parametrize("sight", SIGHTS)
def test_steps_of_the_share_and_directions_differ_for_eyes_without_one_colour(sight):
    assert least_difference([fill for fill, _, _ in classes()], sight) >= 15
    assert least_difference(directions()[:8], sight) >= 20


def test_a_direction_has_one_colour_on_the_map_and_in_the_report():
    sheet = files("planner.outputs.report").joinpath("assets", "drawing.css").read_text("utf-8")
    assert re.findall(r"\.c\d+ { --c: (#\w{6})", sheet) == directions()
