"""What reviewers say, as Word's comments (17.13.4): each around the block that it is about."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from warraq.document.plain import plain
from warraq.document.tree import Document, Remark, direction
from warraq.formats.docx.inlines import flatten
from warraq.formats.docx.ooxml import Element, make, qn
from warraq.formats.docx.runs import make_runs

if TYPE_CHECKING:
    from warraq.formats.docx.story import Story

__all__ = ["Remarks"]

_MOST_INITIALS = 2
#: Above all numbers of footnotes: LibreOffice 7 sorts both together to find the words of notes, and
#: would give a note after a comment those of another.
_FIRST_NUMBER = 3_000_000
_DRAWN = qn("txbxContent")


class Remarks:
    """Marks what remarks are about as it is written; `write` then fills their part."""

    def __init__(self, document: Document) -> None:
        self._waiting: dict[str, list[Remark]] = defaultdict(list)
        for part in document.parts:
            for remark in part.remarks:
                self._waiting[remark.target].append(remark)
        self._elsewhere: dict[str, list[Element]] = {}
        self._placed: list[Remark] = []

    def place(self, story: Story, id: str, lang: str, elements: list[Element]) -> None:
        """Mark a block with what is said of it in its language."""
        waiting = self._waiting.get(id)
        if not waiting:
            return
        for remark in [each for each in waiting if each.lang == lang]:
            waiting.remove(remark)
            self._mark(story, remark, elements)
        self._elsewhere.setdefault(id, elements)

    def finish(self, story: Story) -> int:
        """Mark what languages have in common with what is left; gives how many comments there are.

        In columns side by side a box of both languages is a block of the first.
        """
        for id, elements in self._elsewhere.items():
            for remark in self._waiting.pop(id, []):
                self._mark(story, remark, elements)
        return len(self._placed)

    def _mark(self, story: Story, remark: Remark, elements: list[Element]) -> None:
        paragraphs = [
            paragraph
            for element in elements
            for paragraph in element.iter(qn("p"))
            if next(paragraph.iterancestors(_DRAWN), None) is None
        ]
        told = [paragraph for paragraph in paragraphs if next(paragraph.iter(qn("r")), None)
                is not None] or paragraphs  # fmt: skip
        if not told:
            return
        number = _FIRST_NUMBER + len(self._placed)
        self._placed.append(remark)
        properties = told[0].find(qn("pPr"))
        place = 0 if properties is None else told[0].index(properties) + 1
        told[0].insert(place, make("commentRangeStart", id=number))
        rtl = direction(remark.lang) == "rtl"
        told[-1].append(make("commentRangeEnd", id=number))
        reference = make("commentReference", id=number)
        told[-1].append(make("r", _mark_properties(story, rtl), reference))

    def write(self, story: Story, root: Element) -> None:
        """Append the comments to their part's root; ``story`` is the part's."""
        for number, remark in enumerate(self._placed, _FIRST_NUMBER):
            author = plain(remark.author) or plain(story.build.document.properties.author)
            day = remark.date.iso if remark.date and remark.date.day else ""
            root.append(
                make(
                    "comment",
                    _paragraph(story, remark),
                    id=number,
                    author=author,
                    date=f"{day}T00:00:00Z" if day else None,
                    initials=_initials(author, direction(remark.lang) == "rtl"),
                )
            )


def _paragraph(story: Story, remark: Remark) -> Element:
    styles, towards = story.build.styles, direction(remark.lang)
    rtl = towards == "rtl"
    style = styles.comment_style()
    properties = make(
        "pPr",
        make("pStyle", val=style),
        make("bidi", val=rtl) if rtl != styles.runs_rtl(style) else None,
        make("rPr", make("rtl")) if rtl else None,
    )
    mark = make("r", _mark_properties(story, rtl), make("annotationRef"))
    tokens = flatten(remark.content, remark.lang)
    return make("p", properties, mark, *make_runs(story, tokens, towards))


def _mark_properties(story: Story, rtl: bool) -> Element:
    style = make("rStyle", val=story.build.styles.character("CommentReference"))
    return make("rPr", style, make("rtl") if rtl else None)


def _initials(author: str, rtl: bool) -> str:
    """Arabic letters would join to a word."""
    letters = [word[0] for word in author.split() if word[0].isalpha()][:_MOST_INITIALS]
    return (" " if rtl else "").join(letters)
