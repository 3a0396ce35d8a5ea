"""Every page of every PDF: something on it, its number, the campaign, and which plan it shows."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from planner.domain.names import LANGUAGES, Language
from planner.outputs.labels import translator
from planner.outputs.schedules import EXPORTERS, View, export
from tests.cli.fakes import mini, mini_plan
from tests.outputs import world

PAPERS = [name for name in EXPORTERS if name.endswith(".pdf")]
EVIL = '=cmd() {{7*7}} <script>x()</script> ${x} #eval("1+1") *b* _i_ $x$ @ref `c` \\ // /* <a>'


@cache
def view(language: Language) -> View:
    return View(mini(), mini_plan(), language, dated=date(2016, 9, 25))


def pages(path: Path) -> list[tuple[str, float, bool]]:
    """The text of each page, its width in millimetres, and whether anything is drawn on it."""
    with closing(pypdfium2.PdfDocument(path)) as found:
        return [
            (
                page.get_textpage().get_text_range(),
                page.get_width() * 25.4 / 72,
                len(set(page.render(scale=0.3).to_numpy().reshape(-1, 3)[:, 0].tolist())) > 1,
            )
            for page in found
        ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAPERS)
def test_every_page_tells_campaign_plan_date_and_number(
    name: str, language: Language, tmp_path: Path
) -> None:
    seen = view(language)
    numbered = translator(language)("Page %(page)s of %(pages)s")
    for path in EXPORTERS[name].write(seen, tmp_path):
        found = pages(path)
        for number, (text, _, drawn) in enumerate(found, start=1):
            assert drawn
            assert seen.campaign_name() in text
            assert f"{seen.mark}" in text
            assert "25.09.2016" in text
            assert numbered % {"page": number, "pages": len(found)} in text
            lines = [line for line in text.splitlines() if line.strip()]
            assert len(lines) > 4, "a page with nothing between its header and its footer"


@pytest.mark.parametrize("name", PAPERS)
def test_what_is_read_on_a_telephone_has_a_narrow_page(name: str, tmp_path: Path) -> None:
    wide = {
        "direction.pdf": 297,
        "district.pdf": 297,
        "day.pdf": 297,
        "train.pdf": 297,
        "packing.pdf": 210,
        "settlement.pdf": 210,
    }
    path = EXPORTERS[name].write(view("kk"), tmp_path)[0]
    assert {round(width) for _, width, _ in pages(path)} == {wide.get(name, 148)}


@pytest.mark.parametrize("name", PAPERS)
def test_names_in_the_tongue_of_the_typesetter_stay_names(name: str, tmp_path: Path) -> None:
    plain = mini()

    def named(rows):  # type: ignore[no-untyped-def]
        return tuple(replace(row, names=replace(row.names, kk=EVIL)) for row in rows)

    campaign = replace(
        plain,
        names=replace(plain.names, kk=EVIL),
        settlements=named(plain.settlements),
        kinds=named(plain.kinds),
        teams=named(plain.teams),
        venues=named(plain.venues),
        specialists=named(plain.specialists),
        districts=named(plain.districts),
        directions=named(plain.directions),
    )
    for path in export(name, campaign, mini_plan(), tmp_path, language="kk"):
        flat = "".join("".join(text.split()) for text, _, _ in pages(path))
        flat = flat.replace("\u200b", "").replace("\ufffe", "")
        assert "{{7*7}}" in flat
        assert '#eval("1+1")*b*_i_$x$@ref`c`' in flat


def test_a_name_longer_than_a_page_goes_on_over_the_next(tmp_path: Path) -> None:
    endless = " ".join(f"сөз{number}" for number in range(3000))
    plain = world.campaign()
    kinds = tuple(replace(row, names=replace(row.names, kk=endless)) for row in plain.kinds)
    campaign = replace(plain, kinds=kinds)
    for name in ("day.pdf", "team.pdf", "settlement.pdf"):
        path = export(name, campaign, world.plan(), tmp_path / name, language="kk")[0]
        flat = "".join(text for text, _, _ in pages(path))
        assert "сөз0" in flat
        assert "сөз1500" in flat
        assert "сөз2999" in flat
