"""The paragraphs of a file, in every part that holds text, with their runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from warraq.opc import Package
from warraq.wordml import Styles, Table, W, is_on, value

__all__ = ["Paragraph", "Run", "Story", "stories"]

_STORIES = ("header", "footer", "footnotes", "endnotes", "comments")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
}
# 17.3.2.3 and 17.3.2.8: what an override or embedding says, its runs need not.
_EMBEDDINGS = (f"{W}bdo", f"{W}dir")
_NOTES = (f"{W}footnote", f"{W}endnote")


@dataclass(eq=False, slots=True)
class Run:
    """``number`` counts the paragraph's runs from 1; ``embedded``: inside ``w:dir``, ``w:bdo``."""

    element: Any
    number: int
    text: str
    has_code: bool
    embedded: bool


@dataclass(eq=False, slots=True)
class Paragraph:
    """``number`` counts those of its part from 1, those of cells and text boxes with them.
    ``note`` is the type of the footnote that it is of (``separator``), else empty."""

    element: Any
    number: int
    table: Table | None
    note: str = ""
    runs: list[Run] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(eq=False, slots=True)
class Story:
    """A part that holds text."""

    part: str
    root: Any
    paragraphs: list[Paragraph]
    tables: list[Table]


def stories(package: Package, styles: Styles) -> Iterator[Story]:
    """The body first, then what it refers to. Raises `PackageError` for one that is broken."""
    main = package.main()
    for part in (main, *package.related(main, *_STORIES)):
        root = package.xml(part)
        walk = _Walk(styles)
        walk.through(root)
        yield Story(part, root, walk.paragraphs, walk.tables)


class _Walk:
    def __init__(self, styles: Styles) -> None:
        self._default_table = styles.defaults.get("table", "")
        self.paragraphs: list[Paragraph] = []
        self.tables: list[Table] = []
        self._numbered = 0
        self._open: list[Paragraph | None] = []
        self._around: list[Table] = []
        self._note = ""
        self._embeddings = 0

    def through(self, root: Any) -> None:
        """Programs that know what a choice says do not read the fallback beside it, nor do we."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if element.tag == _FALLBACK and element.getprevious() is not None:
                    walk.skip_subtree()
                self._enter(element)
            else:
                self._leave(element)

    def _enter(self, element: Any) -> None:
        tag = element.tag
        if tag == f"{W}r":
            self._add_run(element)
        elif tag == f"{W}p":
            self._open.append(self._paragraph(element))
        elif tag == f"{W}tbl":
            style = value(element, "tblPr/tblStyle") or self._default_table
            self._around.append(Table(element, style))
            self.tables.append(self._around[-1])
        elif tag in _NOTES:
            self._note = element.get(f"{W}type", "")
        elif tag in _EMBEDDINGS:
            self._embeddings += 1

    def _paragraph(self, element: Any) -> Paragraph | None:
        """One that says nothing, not even of itself, counts and no more."""
        self._numbered += 1
        if not len(element):
            return None
        table = self._around[-1] if self._around else None
        one = Paragraph(element, self._numbered, table, self._note)
        self.paragraphs.append(one)
        return one

    def _leave(self, element: Any) -> None:
        tag = element.tag
        if tag == f"{W}p":
            self._open.pop()
        elif tag == f"{W}tbl":
            self._around.pop()
        elif tag in _EMBEDDINGS:
            self._embeddings -= 1

    def _add_run(self, element: Any) -> None:
        paragraph = self._open[-1] if self._open else None
        if paragraph is None:
            return
        runs = paragraph.runs
        text, has_code = [], False
        for child in element:
            if child.tag == f"{W}t":
                text.append(child.text or "")
            elif child.tag in _CHARACTERS:
                text.append(_CHARACTERS[child.tag])
            elif child.tag == f"{W}instrText":
                has_code = True
        hidden = is_on(element.find(f"{W}rPr/{W}vanish"))
        shown = "" if hidden else "".join(text)
        runs.append(Run(element, len(runs) + 1, shown, has_code, bool(self._embeddings)))
