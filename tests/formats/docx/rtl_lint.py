"""Faults of right-to-left Word files that no validator knows and LibreOffice does not show.

Section numbers are those of ECMA-376 Part 1.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import groupby
from typing import Any
from unicodedata import bidirectional

from lxml import etree

__all__ = ["lint"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_STORIES = re.compile(r"word/(document|header\d+|footer\d+|footnotes)\.xml")


def lint(data: bytes) -> list[str]:
    """What is wrong, one line a finding; nothing where all is well."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        roots = {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xml")
        }
    styles = _Styles(roots["word/styles.xml"])
    found = [*_package(roots), *styles.faults()]
    for name, root in roots.items():
        if _STORIES.fullmatch(name):
            found += [f"{name}: {fault}" for fault in _story(root, styles)]
    return found


def _on(element: Any) -> bool:
    return element is not None and element.get(f"{W}val") not in ("0", "false", "off")


def _value(element: Any, path: str) -> str:
    found = element.find(path)
    return "" if found is None else found.get(f"{W}val") or ""


def _kinds(text: str) -> set[str]:
    return {bidirectional(character) for character in text}


class _Styles:
    def __init__(self, root: Any) -> None:
        self._root = root
        self._styles = {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}
        self.default = next(
            key
            for key, style in self._styles.items()
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") == "1"
        )

    def bidi(self, identifier: str) -> bool:
        """Whether paragraphs of this style run right to left (17.7.2: styles inherit)."""
        style = self._styles.get(identifier or self.default)
        while style is not None:
            bidi = style.find(f"{W}pPr/{W}bidi")
            if bidi is not None:
                return _on(bidi)
            style = self._styles.get(_value(style, f"{W}basedOn"))
        return False

    def faults(self) -> Iterator[str]:
        defaults = self._root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        fonts, lang = defaults.find(f"{W}rFonts"), defaults.find(f"{W}lang")
        if fonts is None or not fonts.get(f"{W}cs"):
            yield "defaults without a complex-script font (17.3.2.26)"
        if lang is None or not lang.get(f"{W}bidi"):
            yield "defaults without a right-to-left language (17.3.2.20)"
        for identifier, style in self._styles.items():
            yield from (f"style {identifier}: {fault}" for fault in _halves(style.find(f"{W}rPr")))


def _halves(properties: Any) -> Iterator[str]:
    """Complex scripts have sizes, weights and fonts of their own."""
    if properties is None:
        return
    for one, other in (("b", "bCs"), ("sz", "szCs")):
        if properties.find(f"{W}{one}") is not None and properties.find(f"{W}{other}") is None:
            yield f"{one} without {other}"
    fonts = properties.find(f"{W}rFonts")
    if fonts is not None and fonts.get(f"{W}ascii") and not fonts.get(f"{W}cs"):
        yield "font without its complex-script half"


def _package(roots: dict[str, Any]) -> Iterator[str]:
    settings = roots["word/settings.xml"]
    language = settings.find(f"{W}themeFontLang")
    if language is None or not language.get(f"{W}bidi"):
        yield "settings: no right-to-left theme language (17.15.1.88)"
    modes = settings.findall(f".//{W}compatSetting[@{W}name='compatibilityMode']")
    if not modes or int(modes[0].get(f"{W}val")) < 15:
        yield "settings: Word would open this in compatibility mode"
    core = roots.get("docProps/core.xml")
    if core is None or core.find("{http://purl.org/dc/elements/1.1/}language") is None:
        yield "properties: no language"


def _story(root: Any, styles: _Styles) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        yield from _paragraph(paragraph, styles)
    for table in root.iter(f"{W}tbl"):
        yield from _table(table, styles)
    for section in root.iter(f"{W}sectPr"):
        if styles.bidi("") and not _on(section.find(f"{W}bidi")):
            yield "section without bidi (17.6.1)"
    for kind in ("separator", "continuationSeparator"):
        for note in root.iter(f"{W}footnote"):
            if (
                note.get(f"{W}type") == kind
                and next(note.iter(f"{W}footnoteRef"), None) is not None
            ):
                yield "footnoteRef in a separator: Word would repair the file (17.11.6)"


def _is_bidi(paragraph: Any, styles: _Styles) -> bool:
    own = paragraph.find(f"{W}pPr/{W}bidi")
    return styles.bidi(_value(paragraph, f"{W}pPr/{W}pStyle")) if own is None else _on(own)


def _paragraph(paragraph: Any, styles: _Styles) -> Iterator[str]:
    bidi = _is_bidi(paragraph, styles)
    runs = [r for r in paragraph.iter(f"{W}r") if next(r.iterancestors(f"{W}p")) is paragraph]
    text = "".join(t.text or "" for r in runs for t in r.findall(f"{W}t"))
    # A left-to-right paragraph may hold foreign words, not consist of them.
    letters = _kinds(text.replace("\u200e", "").replace("\u200f", ""))
    if letters & {"R", "AL"} and "L" not in letters and not bidi:
        yield f"right-to-left text in a paragraph without bidi: {text[:40]}"
    if bidi and _value(paragraph, f"{W}pPr/{W}jc") == "right":
        yield f"jc=right is the left edge here (17.3.1.13): {text[:40]}"
    for rtl, group in groupby(runs, key=_is_rtl):
        stretch = list(group)
        yield from (fault for run in stretch for fault in _run(run, rtl))
        if bidi and not rtl:
            yield from _stretch(stretch)


def _is_rtl(run: Any) -> bool:
    return _on(run.find(f"{W}rPr/{W}rtl"))


def _stretch(runs: list[Any]) -> Iterator[str]:
    """Runs without rtl in a bidi paragraph need a strong character that makes them so."""
    text = "".join(t.text or "" for run in runs for t in run.findall(f"{W}t"))
    codes = any(run.find(f"{W}instrText") is not None for run in runs)
    kinds = _kinds(text)
    if "L" not in kinds and (kinds - {"WS"} or codes):
        yield f"figures, signs or fields without rtl in a bidi paragraph: {text[:40]}"


def _run(run: Any, rtl: bool) -> Iterator[str]:
    text = "".join(t.text or "" for t in run.findall(f"{W}t"))
    kinds = _kinds(text)
    if kinds & {"R", "AL"} and not rtl:
        yield f"Arabic or Hebrew in a run without rtl (17.3.2.30): {text[:40]}"
    if rtl and "L" in kinds:
        yield f"left-to-right letters in an rtl run (17.3.2.30): {text[:40]}"
    if _CONTROLS.search(text):
        yield f"embedding, override or isolate control in text: {text[:40]!r}"
    yield from _halves_of_run(run, rtl)


def _halves_of_run(run: Any, rtl: bool) -> Iterator[str]:
    properties = run.find(f"{W}rPr")
    if not rtl or properties is None:
        return
    yield from _halves(properties)


def _table(table: Any, styles: _Styles) -> Iterator[str]:
    paragraphs = [p for p in table.iter(f"{W}p") if next(p.iterancestors(f"{W}tbl")) is table]
    bidi = [_is_bidi(p, styles) for p in paragraphs if "".join(p.itertext()).strip()]
    turned = _on(table.find(f"{W}tblPr/{W}bidiVisual"))
    if bidi and all(bidi) and not turned:
        yield "right-to-left table without bidiVisual (17.4.1)"
    if bidi and not any(bidi) and turned and styles.bidi("") is False:
        yield "left-to-right table with bidiVisual (17.4.1)"
    look = table.find(f"{W}tblPr/{W}tblLook")
    heads = look is not None and look.get(f"{W}firstRow") == "1"
    if heads and table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
        yield "head row that is not repeated (17.4.78)"
