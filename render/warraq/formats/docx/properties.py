"""What a reader's program shows about the file, and the settings that go by language."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from warraq.document.plain import plain
from warraq.document.tree import Document
from warraq.formats.docx.ooxml import Element, make, put, qn
from warraq.formats.docx.story import Build

__all__ = ["fill_font_table", "fill_properties", "fill_settings"]


def fill_properties(core: Any, document: Document, lang: str) -> None:
    """Core properties; no date but the document's own, so that the same input gives one file."""
    properties = document.properties
    first = document.languages[0]
    core.title = plain(properties.titles.get(first, ()))
    core.language = lang
    values = {
        "subject": plain(properties.descriptions.get(first, ())),
        "author": plain(properties.author),
        "identifier": properties.identifier,
        "category": properties.classification,
    }
    for name, value in values.items():
        if value:
            setattr(core, name, value[:255])
    if properties.date:
        day = properties.date.date
        core.created = core.modified = datetime(day.year, day.month, day.day)  # noqa: DTZ001


def fill_settings(root: Element, build: Build) -> None:
    put(root, make("themeFontLang", val=build.latin_lang, bidi=build.bidi_lang))
    if build.theme.docx.embed_fonts:
        put(root, make("embedTrueTypeFonts"))
    if build.house and "even" in build.house.kinds:
        put(root, make("evenAndOddHeaders"))
    if len(build.notes):
        separators = (make("footnote", id=-1), make("footnote", id=0))
        put(root, make("footnotePr", *separators))


def fill_font_table(root: Element, families: list[str]) -> None:
    for family in families:
        root.append(make("font", make("charset", val="00"), make("family", val="auto"),
                         make("pitch", val="variable"), name=family))  # fmt: skip
    assert all(font.get(qn("w:name")) for font in root)
