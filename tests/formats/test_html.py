"""The HTML of every node, its attributes, and what must never be in it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree, html

from tests.conftest import Golden
from tests.samples import every_node, every_node_parallel, factsheet, png
from warraq import theme
from warraq.diagnostics import Diagnostics
from warraq.document.roles import ROLES
from warraq.document.tree import (
    Column,
    Document,
    Figure,
    Image,
    Inline,
    Link,
    List,
    ListItem,
    PageNumber,
    Paragraph,
    Resolved,
    Row,
    Str,
    Table,
)
from warraq.document.values import CodeValue, MarkerValue
from warraq.formats import WriteContext
from warraq.formats.html import FORMAT, HtmlOptions, Medium, render
from warraq.formats.html.style import class_names

SAMPLES = {
    "every-node.ar": every_node("ar"),
    "every-node.en": every_node("en"),
    "every-node.ar-en": every_node_parallel(),
    "factsheet.ar-en": factsheet("ar", "en"),
}
_DATA = re.compile(r"data:image/([a-z+]+);base64,[A-Za-z0-9+/=]+")


def context(*, folder: Path | None = None, name: str = "formal") -> WriteContext:
    return WriteContext(
        theme=theme.load(name),
        options=HtmlOptions(embed_fonts=False),
        diagnostics=Diagnostics(),
        template_folders=(folder,) if folder else (),
    )


def page(document: Document, medium: Medium = Medium.SCREEN) -> html.HtmlElement:
    return html.document_fromstring(render(document, context(), medium).html)


def only(*content: Inline, lang: str = "ar") -> Document:
    """A document of one paragraph."""
    sample = every_node("ar" if lang == "ar" else "en")
    furniture = replace(sample.furniture, masthead=())
    return replace(sample, furniture=furniture, blocks=(Paragraph(lang=lang, content=content),))


def body_text(document: Document) -> str:
    """The body, one element a line, pictures named and not shown."""
    root = page(document)
    body = root.find("body")
    etree.indent(body, space=" ")
    text: str = etree.tostring(body, encoding="unicode", method="html")
    return _DATA.sub(r"(picture: \1)", text) + "\n"


def outer(element: html.HtmlElement) -> str:
    text: str = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return text


@pytest.mark.parametrize("name", SAMPLES)
def test_body(name: str, golden: Golden) -> None:
    golden.check(f"html/{name}.html", body_text(SAMPLES[name]))


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("medium", Medium)
def test_ids_are_unique_and_links_lead_somewhere(name: str, medium: Medium) -> None:
    root = page(SAMPLES[name], medium)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    for target in root.xpath("//a/@href[starts-with(., '#')]"):
        assert target[1:] in ids


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_fetched_or_run(name: str) -> None:
    text = FORMAT.write(SAMPLES[name], context()).decode()
    assert "<script" not in text
    assert not re.findall(r"url\((?!['\"]?data:)", text)
    assert not re.findall(r"src=\"(?!data:)", text)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_element_of_another_direction_says_so(name: str) -> None:
    for element in page(SAMPLES[name]).iter():
        lang = element.get("lang")
        if lang and element.tag != "html":
            inherited = element.xpath("ancestor::*[@dir][1]/@dir") or ["ltr"]
            shown = element.get("dir") or inherited[-1]
            assert shown == ("rtl" if lang == "ar" else "ltr"), outer(element)[:80]


def test_content_is_never_a_template_nor_markup() -> None:
    text = outer(page(only(Str("{{ 7*7 }} {% ١ %} <٢>غليظ</٢> & \"'"))).find("body/main"))
    assert "{{ 7*7 }} {% ١ %} &lt;٢&gt;غليظ&lt;/٢&gt; &amp; \"'" in text
    text = outer(page(only(Str("{% raw %} <b>غليظ"))).find("body/main"))
    assert (
        '{% <span class="foreign-ltr">raw</span> %} &lt;<span class="foreign-ltr">b</span>' in text
    )


def test_a_value_is_isolated_by_the_direction_that_localize_gave() -> None:
    value = Resolved("A/RES/72/284", CodeValue("A/RES/72/284"), "ltr")
    paragraph = page(only(Str("القرار "), value, Str("."))).find("body/main/p")
    assert (
        outer(paragraph) == '<p class="paragraph block">القرار <span class="unbroken">'
        '<bdi dir="ltr">A/RES/72/284</bdi></span>.</p>'
    )


def test_a_link_that_shows_its_address_runs_left_to_right() -> None:
    address = Link("https://water.example/", (Str("https://water.example/"),))
    words = Link("https://water.example/", (Str("البوابة"),))
    links = page(only(address, words)).findall("body/main/p//a")
    assert [link.getparent().tag for link in links] == ["bdi", "p"]


def test_emphasis_is_never_slanted_from_right_to_left() -> None:
    css = render(every_node("ar"), context(), Medium.SCREEN).html
    assert "em.rtl { font-style: normal; font-weight: 700 }" in css
    assert page(every_node("ar")).xpath("//em/@class") == ["rtl"]


def test_list_items_carry_the_very_markers_of_localize() -> None:
    shown = page(every_node("ar")).xpath("//ol[contains(@class, 'clauses')]/li/@style")
    assert shown == [f'list-style-type: "{marker}- "' for marker in ("أ", "ب", "ج")]


def test_a_marker_cannot_break_out_of_its_string() -> None:
    text = '";color:red;a\\'
    marker = Resolved(text, MarkerValue("clause", 1, (1,)))
    item = ListItem(lang="en", blocks=(), marker=marker)
    clauses = List(lang="en", counter="clause", items=(item,))
    root = page(replace(every_node("en"), blocks=(clauses,)))
    assert root.xpath("//li/@style")[0] == 'list-style-type: "\\";color:red;a\\\\ "'


def test_tables_say_what_their_headings_head() -> None:
    table = page(every_node("ar")).xpath("//div[@id='levels']/table")[0]
    assert table.xpath("thead//th/@scope") == ["col"] * 4
    assert table.xpath(".//tr[@class='section']/th/@scope") == ["rowgroup"] * 2
    assert table.xpath(".//tr[@class='body'][1]/th/@scope") == ["row", "row"]


def test_figures_of_a_column_are_tied_to_their_decimal_sign() -> None:
    rows = tuple(Row(cells=((Str(text),),)) for text in ("12.5", "108.20", "7", "—"))
    table = Table(lang="ar", columns=(Column(head=(Str("م"),), align="decimal"),), rows=rows)
    root = page(replace(every_node("ar"), blocks=(table,)))
    boxes = root.xpath("//td/span[@class='figure-box']/@style")
    room = [float(re.search(r"padding-right: ([\d.]+)ch", style)[1]) for style in boxes]  # type: ignore[index]
    assert room == [1.0, 0.0, 2.45]
    assert len({style.split(";")[0] for style in boxes}) == 1
    assert root.xpath("//main//td")[3].text == "—"


def test_decoration_is_no_image() -> None:
    image = Image(data=png(), media_type="image/png", width_px=8, height_px=8)
    figure = Figure(lang="ar", image=image, decorative=True, width=10)
    root = page(replace(every_node("ar"), blocks=(figure,)))
    assert not root.xpath("//main//img")
    assert root.xpath("//main//div[@class='decoration']")


def test_notes_are_endnotes_with_links_both_ways() -> None:
    root = page(every_node("ar"))
    (call,) = root.xpath("//main//sup/a")
    (note,) = root.xpath("//section[@role='doc-endnotes']/div")
    assert call.get("href") == f"#{note.get('id')}"
    assert note.find("a").get("href") == f"#{call.get('id')}"


def test_notes_are_footnotes_on_pages() -> None:
    root = page(every_node("ar"), Medium.PAGED)
    assert root.xpath("//span[contains(@class, 'footnote')]/@data-marker") == ["1"]
    assert not root.xpath("//section[@role='doc-endnotes']")


@pytest.mark.parametrize(
    ("digits", "style"), [("latn", "decimal"), ("arab", "arabic-indic"), ("arabext", "persian")]
)
def test_page_numbers_are_in_the_digits_that_localize_gave(digits: str, style: str) -> None:
    number = PageNumber(digits=digits)  # type: ignore[arg-type]
    root = page(only(number), Medium.PAGED)
    assert root.xpath("//main//span/@class") == [f"page-number {style}"]


def test_a_page_for_the_screen_counts_no_pages() -> None:
    root = page(every_node("ar"))
    assert "صفحة 1" not in root.xpath("string(//div[contains(@class, 'running-foot')])")


def test_a_reference_to_a_page_is_told() -> None:
    given = context()
    render(every_node("ar"), given, Medium.SCREEN)
    assert [found.code for found in given.diagnostics] == ["html.page-reference"]


def test_head_of_the_file() -> None:
    root = page(every_node("ar"))
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    assert root.findtext("head/title") == "البرنامج الوطني لرصد المياه الجوفية"
    metas = {meta.get("name"): meta.get("content") for meta in root.findall("head/meta")}
    assert metas["dcterms.created"] == "2025-03-12"
    assert metas["dcterms.identifier"] == "WA/2025/0417"


def test_only_the_first_language_owns_bookmarks() -> None:
    root = page(every_node_parallel(), Medium.PAGED)
    for heading in root.xpath("//*[self::h1 or self::h2 or self::h3]"):
        is_second = bool(heading.xpath("ancestor-or-self::*[@lang='en']"))
        assert ("secondary" in heading.get("class")) == is_second


def test_preprinted_paper_keeps_its_room_and_prints_no_letterhead() -> None:
    given = context()
    letterhead = replace(given.theme.letterhead, mode="preprinted", space=55)
    given = replace(given, theme=replace(given.theme, letterhead=letterhead))
    text = render(every_node("ar"), given, Medium.PAGED).html
    assert not html.document_fromstring(text).xpath("//header")
    assert "@page :first { margin-top: 55mm }" in text


def test_a_logo_takes_the_place_of_the_ring(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    given = context()
    letterhead = replace(given.theme.letterhead, logo=str(tmp_path / "logo.png"))
    given = replace(given, theme=replace(given.theme, letterhead=letterhead))
    root = html.document_fromstring(render(every_node("ar"), given, Medium.SCREEN).html)
    assert root.xpath("//img[@class='logo']/@alt") == ["سهيل"]
    assert not root.xpath("//div[@class='emblem']")


def test_a_users_folder_overrides_ours_file_by_file(tmp_path: Path) -> None:
    nodes = tmp_path / "html" / "nodes"
    nodes.mkdir(parents=True)
    (nodes / "strong.html").write_text(
        "{% macro show(node, page) -%}<b>{{ page.inlines(node.children) }}</b>{%- endmacro %}",
        encoding="utf-8",
    )
    roles = tmp_path / "html" / "roles"
    roles.mkdir()
    (roles / "kind.html").write_text(
        "{% macro show(node, page) %}<p{{ page.attributes(node) }}>*</p>{% endmacro %}",
        encoding="utf-8",
    )
    text = render(every_node("ar"), context(folder=tmp_path), Medium.SCREEN).html
    assert "<strong>" not in text
    assert "<b>حتى شملت" in text
    assert '<p id="kind" class="kind paragraph">*</p>' in text


@pytest.mark.parametrize("code", ["{{ node.__class__ }}", "{{ page.theme.__init__.__globals__ }}"])
def test_a_template_cannot_leave_its_box(tmp_path: Path, code: str) -> None:
    from jinja2.exceptions import SecurityError, UndefinedError

    nodes = tmp_path / "html" / "nodes"
    nodes.mkdir(parents=True)
    (nodes / "strong.html").write_text(
        "{% macro show(node, page) %}" + code + "{% endmacro %}", encoding="utf-8"
    )
    with pytest.raises((SecurityError, UndefinedError)):
        render(every_node("ar"), context(folder=tmp_path), Medium.SCREEN)


def test_classes_are_the_lineage() -> None:
    assert class_names("summary.item") == ["summary-item", "list-item", "paragraph"]


def test_arabic_is_never_letter_spaced() -> None:
    for name in ("formal", "modern"):
        text = render(every_node("ar"), context(name=name), Medium.PAGED).html
        assert "letter-spacing" not in text
        assert "display: grid" not in text


def test_every_role_can_be_styled() -> None:
    for role in ROLES:
        document = replace(
            every_node("ar"), blocks=(Paragraph(role=role, lang="ar", content=(Str("نص"),)),)
        )
        assert f".{role.replace('.', '-')} {{" in render(document, context(), Medium.SCREEN).html


def test_fonts_travel_in_the_file_cut_to_its_characters() -> None:
    options = HtmlOptions(embed_fonts=True)
    written = FORMAT.write(only(Str("سهيل")), replace(context(), options=options))
    families = re.findall(rb'@font-face { font-family: "([^"]+)"; font-weight: (\d+)', written)
    assert (b"Amiri", b"400") in families
    assert len(written) < 400_000
