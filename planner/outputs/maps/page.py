"""One self-contained HTML page: folium draws a skeleton without data, the data goes in after.

folium puts every text through a template a second time, so a settlement's name could run code.
Nothing of the campaign or the plan is given to it: the data is one JSON island that is put into
the finished page and that our own script reads, writing with ``textContent`` only.
"""

from __future__ import annotations

import base64
import json
import re
from hashlib import sha256
from importlib.resources import files
from typing import Any, Literal

_SCRIPTS = (
    "words",
    "ground",
    "pie",
    "labels",
    "beside",
    "choice",
    "shell",
    "parts",
    "search",
    "place",
    "coverage",
    "coverage_panel",
    "tours",
    "stops",
    "tour_panel",
    "days",
    "moves",
    "print",
    "start",
)
_STYLES = ("leaflet/leaflet.css", "map.css", "panel.css", "narrow.css")
_VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
_NOWHERE = "https://offline.invalid/"
_OUTSIDE = re.compile(
    r"""(?:\b(?:src|href|action|poster|data)\s*=|@import|url\()\s*["']?\s*\S""", re.I
)


def page(data: dict[str, Any]) -> str:
    """Return the page with ``data`` in it; equal data gives equal bytes."""
    html = _stable(_skeleton())
    html = html.replace(_tag("script", "leaflet"), _script(_asset("leaflet/leaflet.js")))
    html = html.replace(_tag("script", "view"), _script(_own_script()))
    style = "".join(_asset(name) for name in _STYLES)
    html = html.replace(_tag("style", "style"), f"<style>{_harmless(style)}</style>")
    html = re.sub(r'<meta name="viewport".*?/>', _VIEWPORT, html, flags=re.S)
    html = html.replace("<html>", f'<html lang="{data["language"]}">', 1)
    html = html.replace("<head>", f"<head>\n{_policy(html)}", 1)
    refuse_outside(html)
    island = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    body = f'<body>\n<script type="application/json" id="plan">{island}</script>\n'
    return html.replace("<body>", body + _asset("map.html"), 1)


def _skeleton() -> str:
    """Return folium's page of an empty map that calls our script with the map."""
    import folium
    from branca.element import MacroElement

    class Skeleton(folium.Map):
        default_js = [("leaflet", f"{_NOWHERE}leaflet"), ("view", f"{_NOWHERE}view")]  # noqa: RUF012
        default_css = [("style", f"{_NOWHERE}style")]  # noqa: RUF012

    class Start(MacroElement):
        _template = folium.template.Template(
            "{% macro script(this, kwargs) %}"
            "plannerView({{ this._parent.get_name() }});"
            "{% endmacro %}"
        )

    skeleton = Skeleton(
        tiles=None, zoom_control=False, prefer_canvas=True, attributionControl=False, zoomSnap=0.25
    )
    skeleton.add_child(Start())  # type: ignore[no-untyped-call]
    return str(skeleton.get_root().render())


def _stable(html: str) -> str:
    """Return the page with folium's random ids numbered in their order."""
    ids: dict[str, str] = {}
    return re.sub(
        r"_([0-9a-f]{32})(?![0-9a-f])",
        lambda match: "_" + ids.setdefault(match[1], f"{len(ids):x}"),
        html,
    )


def _tag(what: Literal["script", "style"], name: str) -> str:
    """Return the tag by which folium would fetch an asset."""
    if what == "script":
        return f'<script src="{_NOWHERE}{name}"></script>'
    return f'<link rel="stylesheet" href="{_NOWHERE}{name}"/>'


def _asset(name: str) -> str:
    """Return a file that the package brings along."""
    return files("planner.outputs.maps").joinpath("assets", name).read_text(encoding="utf-8")


def _own_script() -> str:
    """Return our own script."""
    parts = [_asset(f"{name}.js") for name in _SCRIPTS]
    return '"use strict";\nwindow.plannerView = (leaflet) => {\n' + "\n".join(parts) + "\n};\n"


def _script(code: str) -> str:
    """Return code as a script element that its own text cannot end."""
    code = re.sub(r"^//# sourceMappingURL=.*$", "", code, flags=re.M)
    return "<script>" + re.sub(r"</(script)", r"\\x3c/\1", code, flags=re.I) + "</script>"


def _harmless(style: str) -> str:
    """Return a style sheet that asks for no file."""
    return re.sub(r"url\([^)]*\)", "none", style)


def _policy(html: str) -> str:
    """Return the policy that lets only the scripts of this very page run, and fetches nothing."""
    scripts = re.findall(r"<script>(.*?)</script>", html, re.S)
    hashes = " ".join(
        f"'sha256-{base64.b64encode(sha256(code.encode()).digest()).decode()}'" for code in scripts
    )
    return (
        '<meta charset="utf-8"/>\n<meta http-equiv="Content-Security-Policy" content="'
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'\"/>"
    )


def refuse_outside(html: str) -> None:
    """Raise RuntimeError if the page's markup or style asks for anything outside the page."""
    markup = re.sub(r"<script>.*?</script>", "", html, flags=re.S)
    found = _OUTSIDE.search(re.sub(r"<!--.*?-->", "", markup, flags=re.S))
    if found:
        raise RuntimeError(f"the map would fetch something: {found[0]!r}")
