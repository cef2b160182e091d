"""Lines are filled, whatever follows the space that a text ends in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any, Literal

import pytest

from tests.samples import every_node
from warraq import theme
from warraq.diagnostics import Diagnostics
from warraq.document.tree import Paragraph, Str, Strong
from warraq.formats import WriteContext
from warraq.formats.html import Medium, render
from warraq.formats.pdf import PdfOptions
from warraq.formats.pdf.write import lay_out

Lang = Literal["ar", "en"]
ARABIC = "يراجع الجانبان ما بلغه التعاون بينهما منذ الحوار السابق ويتبادلان الرأي في أولوياته"
ENGLISH = "The two sides review what their cooperation has achieved since the dialogue before it on"
WORDS = {"ar": ARABIC, "en": ENGLISH}
#: Each is a little wider than the one before, so that a line ends somewhere in the space once.
WIDER = {
    lang: [narrow * n + wide * m for m in range(4) for n in range(30)]
    for lang, (narrow, wide) in {"ar": ("ا", "س"), "en": ("i", "m")}.items()
}


def paragraphs(lang: Lang) -> Iterator[list[str]]:
    """The lines of paragraphs whose text is followed by a bold word."""
    blocks = tuple(
        Paragraph(
            lang=lang,
            content=(Str(f"{WORDS[lang]} {word} "), Strong((Str("7"),)), Str(".")),
        )
        for word in WIDER[lang]
    )
    document = replace(every_node(lang), kind="briefing", blocks=blocks)
    context = WriteContext(
        theme=theme.load("formal"), options=PdfOptions(), diagnostics=Diagnostics()
    )
    for page in lay_out(render(document, context, Medium.PAGED), "ua-1").pages:
        for box in page._page_box.descendants():
            if box.element_tag == "p" and (lines := list(map(text, _lines(box)))):
                yield lines


def _lines(box: Any) -> list[Any]:
    from weasyprint.formatting_structure import boxes

    return [child for child in box.children if isinstance(child, boxes.LineBox)]


def text(line: Any) -> str:
    return "".join(getattr(box, "text", "") for box in line.descendants())


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_word_stands_alone_before_more_of_its_text(lang: Lang) -> None:
    found = [lines for lines in paragraphs(lang) if len(lines) > 1]
    assert len(found) > 20
    alone = [line for lines in found for line, _ in pairwise(lines) if " " not in line.strip()]
    assert alone == []
