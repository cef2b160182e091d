"""An institution's own Word file as the template of ours: its styles, headers, footers and page.

Nothing else of it is taken. What in a header would run, or load something as the file is opened,
is left out.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from warraq.diagnostics import Diagnostics, Place
from warraq.document.tree import Direction
from warraq.formats.docx.house_parts import Band, clean_styles, clean_theme, read_band
from warraq.formats.docx.ooxml import Element, qn
from warraq.opc import Package, PackageError
from warraq.source.files import read_bytes
from warraq.theme import Page
from warraq.wordml import Styles, find, is_on

__all__ = ["House", "load_house"]

_MOST = 50 * 1024 * 1024
_KINDS = ("default", "first", "even")
_MILLIMETRE = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class House:
    """What is taken. ``bands``: headers and footers by what they are and of which pages, as in
    ``("header", "first")``; ``kinds``: the pages that differ."""

    styles_xml: bytes
    theme_xml: bytes
    styles: Styles
    section: Element
    kinds: tuple[str, ...]
    bands: dict[tuple[str, str], Band] = field(default_factory=dict)

    @property
    def has_letterhead(self) -> bool:
        """Whether a header says or shows anything."""
        return any(what == "header" and not band.is_empty for (what, _), band in self.bands.items())

    @property
    def numbers_pages(self) -> bool:
        return any(band.numbers_pages for band in self.bands.values())

    def page(self, direction: Direction, gutter: float) -> Page:
        """The paper and margins, as frames are reckoned with."""
        size, margins = find(self.section, "pgSz"), find(self.section, "pgMar")
        left, right = _length(margins, "left", 1440), _length(margins, "right", 1440)
        start, end = (right, left) if direction == "rtl" else (left, right)
        top = _length(margins, "top", 1440) / _MILLIMETRE
        return Page(
            width=_length(size, "w", 11906) / _MILLIMETRE,
            height=_length(size, "h", 16838) / _MILLIMETRE,
            top=top,
            first_top=top,
            bottom=_length(margins, "bottom", 1440) / _MILLIMETRE,
            start=start / _MILLIMETRE,
            end=end / _MILLIMETRE,
            gutter=gutter,
        )


def load_house(path: Path, found: Diagnostics) -> House:
    """Read the file. Raises `WarraqError` for one that cannot be read."""
    place = Place(file=str(path))
    data = read_bytes(path, found, _MOST + 1)
    try:
        if len(data) > _MOST:
            raise PackageError("docx.too-large", limit=f"{_MOST:,}")
        return _House(Package(data), found, place).read()
    except PackageError as error:
        found.add(error.code, place, **error.params)
    found.raise_errors()
    raise AssertionError


class _House:
    def __init__(self, package: Package, found: Diagnostics, place: Place) -> None:
        self._package = package
        self._found = found
        self._place = place
        self._main = package.main(qn("document"))

    def read(self) -> House:
        root = self._package.xml(self._main)
        sections = list(root.iter(qn("sectPr")))
        last = sections[-1] if sections else etree.Element(qn("sectPr"))
        settings = self._one("settings")
        kinds = ["default"]
        if is_on(find(last, "titlePg")):
            kinds.append("first")
        if settings is not None and is_on(find(settings, "evenAndOddHeaders")):
            kinds.append("even")
        styles = self._one("styles")
        if styles is None or styles.tag != qn("styles"):
            raise PackageError("docx.part-missing", name="word/styles.xml")
        clean_styles(styles)
        theme = self._one("theme")
        return House(
            styles_xml=_bytes(styles),
            theme_xml=_bytes(clean_theme(theme)) if theme is not None else b"",
            styles=Styles(styles),
            section=deepcopy(last),
            kinds=tuple(kinds),
            bands=self._bands(sections),
        )

    def _one(self, kind: str) -> Element | None:
        name = next(self._package.related(self._main, kind), "")
        return deepcopy(self._package.xml(name)) if name else None

    def _bands(self, sections: list[Element]) -> dict[tuple[str, str], Band]:
        """A section that names no header has that of the one before it (17.10.1)."""
        names: dict[tuple[str, str], str] = {}
        targets = {relation.id: relation.target for relation in self._package.relations(self._main)
                   if not relation.external}  # fmt: skip
        for section in sections:
            for what in ("header", "footer"):
                for reference in section.iterchildren(qn(f"{what}Reference")):
                    target = targets.get(reference.get(qn("r:id"), ""), "")
                    if target in self._package:
                        names[what, reference.get(qn("w:type"), "default")] = target
        bands = {}
        for (what, kind), name in names.items():
            if kind in _KINDS:
                band = read_band(self._package, name)
                bands[what, kind] = band
                if band.dropped:
                    dropped = ", ".join(sorted(band.dropped))
                    self._found.add("docx.reference-dropped", self._place, name=name, what=dropped)
        return bands


def _length(element: Element | None, name: str, usual: int) -> int:
    """A length in twips; the usual one where the file says none that makes sense."""
    said = "" if element is None else element.get(qn(f"w:{name}"), "")
    try:
        length = abs(int(float(said)))
    except (ValueError, OverflowError):
        return usual
    return length if length < 31_680 else usual  # 22 inches, the most that Word knows


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
