"""What a reader's program shows about the file, and the settings that go by language."""

from __future__ import annotations

from lxml import etree

from warraq.document.plain import plain
from warraq.document.tree import Document
from warraq.formats.docx.ooxml import Element, make, put, qn, repeated
from warraq.formats.docx.story import Build

__all__ = ["fill_font_table", "fill_properties", "fill_settings"]

#: Word cuts what is longer.
_LONGEST = 255


def fill_properties(root: Element, document: Document, lang: str) -> None:
    """Core properties (Part 2, 11); no date but the document's own, so that the same input gives
    one file."""
    properties = document.properties
    first = document.languages[0]
    values = {
        "dc:title": plain(properties.titles.get(first, ())),
        "dc:language": lang,
        "dc:subject": plain(properties.descriptions.get(first, ())),
        "dc:creator": plain(properties.author),
        "dc:identifier": properties.identifier,
        "cp:category": properties.classification,
    }
    for name, value in values.items():
        if value:
            _say(root, name, value[:_LONGEST])
    if properties.date:
        for name in ("dcterms:created", "dcterms:modified"):
            day = _say(root, name, f"{properties.date.date.isoformat()}T00:00:00Z")
            day.set(qn("xsi:type"), "dcterms:W3CDTF")


def _say(root: Element, name: str, value: str) -> Element:
    element = etree.SubElement(root, qn(name))
    element.text = value
    return element


def fill_settings(root: Element, build: Build) -> None:
    put(root, make("themeFontLang", val=build.latin_lang, bidi=build.bidi_lang))
    if build.theme.docx.embed_fonts:
        put(root, make("embedTrueTypeFonts"))
    is_two_sided = build.theme.setting.two_sided and not build.house
    if is_two_sided:
        put(root, make("mirrorMargins"))  # 17.15.1.57: left and right change places on even pages
    if is_two_sided or (build.house and "even" in build.house.kinds):
        put(root, make("evenAndOddHeaders"))
    if len(build.notes):
        separators = (make("footnote", id=-1), make("footnote", id=0))
        put(root, make("footnotePr", *separators))


@repeated
def _font(family: str) -> Element:
    return make("font", make("charset", val="00"), make("family", val="auto"),
                make("pitch", val="variable"), name=family)  # fmt: skip


def fill_font_table(root: Element, families: list[str]) -> None:
    root.extend(_font(family) for family in families)
    assert all(font.get(qn("w:name")) for font in root)
