"""Footnotes: a real footnotes part, numbered by Word wherever it counts as we do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warraq.document.tree import Block, Note, Paragraph
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.ooxml import Element, make, put, qn, text

if TYPE_CHECKING:
    from warraq.formats.docx.story import Build, Story

__all__ = ["Notes"]


class Notes:
    """Collects the notes of the body; `write` makes their part when the body stands."""

    def __init__(self) -> None:
        self._notes: list[tuple[Note, bool]] = []
        self._counted = 0

    def __len__(self) -> int:
        return len(self._notes)

    def begin(self) -> None:
        """Word counts the notes of a section from one."""
        self._counted = 0

    def reference(self, note: Note) -> list[Element]:
        """What a run holds that refers to ``note``, which has blocks."""
        # Word's own digits are Latin in every reader's Word; others are marks that we set.
        native = note.marker.text == str(self._counted + 1)
        self._counted += native
        self._notes.append((note, native))
        number = len(self._notes)
        if native:
            return [make("footnoteReference", id=number)]
        mark = make("footnoteReference", id=number, customMarkFollows=True)
        return [mark, text(note.marker.text)]

    def write(self, story: Story, root: Element, width: int) -> None:
        """Append each note to the part's root, and turn the separators as the document runs."""
        for properties in root.iter(qn("pPr")):
            put(properties, make("bidi", val=story.build.direction == "rtl"))
        for number, (note, native) in enumerate(self._notes, 1):
            blocks = [_as_note(block) for block in note.blocks]
            content = story.blocks(blocks, Frame(width))
            _put_marker(story.build, content, note, native)
            root.append(make("footnote", *content, id=number))


def _as_note(block: Block) -> Block:
    if isinstance(block, Paragraph) and block.role == "paragraph":
        return replace(block, role="note")
    return block


def _put_marker(build: Build, content: list[Element], note: Note, native: bool) -> None:
    paragraph = next(p for element in content for p in element.iter(qn("p")))
    properties = paragraph.find(qn("pPr"))
    off = properties.find(qn("bidi")) if properties is not None else None
    rtl = (build.direction == "rtl") if off is None else off.get(qn("w:val")) != "0"
    mark = make("footnoteRef") if native else text(note.marker.text)
    runs = [
        make("r", _marker_properties(build, rtl), mark),
        make("r", make("rPr", make("rtl")) if rtl else None, text(" ")),
    ]
    place = 0 if properties is None else paragraph.index(properties) + 1
    for offset, run in enumerate(runs):
        paragraph.insert(place + offset, run)


def _marker_properties(build: Build, rtl: bool) -> Element:
    style = make("rStyle", val=build.styles.character("FootnoteReference"))
    return make("rPr", style, make("rtl") if rtl else None)
