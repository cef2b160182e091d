"""Justified text: gaps between words stay narrow, whatever names and numbers stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

import pytest

from tests.samples import every_node
from warraq import theme
from warraq.diagnostics import Diagnostics
from warraq.document.tree import Paragraph, Str
from warraq.formats import WriteContext
from warraq.formats.html import Medium, render
from warraq.formats.pdf import PdfOptions

Lang = Literal["ar", "en"]
WORDS = {
    "ar": "يراجع الجانبان ما بلغه التعاون بينهما منذ الحوار السابق ويتبادلان الرأي في أولوياته",
    "en": "The two sides review what their cooperation has achieved since the dialogue before it",
}
#: One that cannot be broken, and leaves the line before it open.
LONG = "\u00a0".join("0123456789")


def lines(lang: Lang, *texts: str) -> Iterator[tuple[Any, float]]:
    """The lines of paragraphs, each with the widest of its gaps beyond the font's own, in ems."""
    from weasyprint.formatting_structure import boxes

    from warraq.formats.pdf.write import lay_out

    blocks = tuple(Paragraph(lang=lang, content=(Str(text),)) for text in texts)
    document = replace(every_node(lang), kind="briefing", blocks=blocks)
    context = WriteContext(
        theme=theme.load("formal"), options=PdfOptions(), diagnostics=Diagnostics()
    )
    for page in lay_out(render(document, context, Medium.PAGED), "ua-1").pages:
        for line in page._page_box.descendants():
            if isinstance(line, boxes.LineBox) and line.element_tag.startswith("p"):
                shown = [box for box in line.descendants() if isinstance(box, boxes.TextBox)]
                wide = max((box.justification_spacing for box in shown), default=0)
                yield line, wide / line.style["font_size"]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_line_has_wide_gaps(lang: Lang) -> None:
    """However much stands before what cannot be broken."""
    words = WORDS[lang].split() * 3
    texts = [" ".join([*words[:n], LONG * (1 + n % 3), *words]) for n in range(6, 18)]
    assert max(wide for _, wide in lines(lang, *texts)) <= 0.4


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_plain_text_is_justified(lang: Lang) -> None:
    text = " ".join([WORDS[lang]] * 4)
    *full, _last = lines(lang, text)
    assert len(full) > 2
    assert all(wide > 0 for _, wide in full[-3:])


HOPELESS = {
    lang: f"{words[:52]} {LONG * 5} {LONG * 5} {LONG * 5} {words}" for lang, words in WORDS.items()
}


def ways(lang: Lang, *texts: str) -> list[str]:
    """How the lines are aligned that such texts become, furniture apart."""
    known = {word for text in texts for word in text.split()}
    return [
        line.style["text_align_all"]
        for line, _ in lines(lang, *texts)
        if known.intersection(text_of(line).split())
    ]


def text_of(line: Any) -> str:
    return "".join(getattr(box, "text", "") for box in line.descendants())


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize(("others", "found"), [(11, ["justify", "start"]), (4, ["start"])])
def test_a_paragraph_that_cannot_be_justified_leaves_others_alone_where_they_are_many(
    others: int, found: list[str], lang: Lang
) -> None:
    """Otherwise all are ragged, short ones and those of pages before it among them."""
    text = " ".join([WORDS[lang]] * 3)
    shown = ways(lang, *[text] * others, HOPELESS[lang], WORDS[lang])
    assert sorted(set(shown)) == found
    assert (shown[0], shown[-1]) == (found[0], found[0])


def test_a_paragraph_is_set_in_one_way_on_all_its_pages() -> None:
    parts = [WORDS["en"]] * 50 + [f"{WORDS['en'][:end]} {LONG * 5}" for end in range(10, 70, 8)]
    assert set(ways("en", " ".join(parts))) == {"start"}
