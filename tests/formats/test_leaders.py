"""Leaders of the contents on paper: in the place that is left, on no ground of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

import pytest

from tests.formats.test_setting import pages
from tests.samples import every_node
from warraq.document.tree import Contents, Document, Entry, Heading, Str


def with_contents(lang: Literal["ar", "en"]) -> Document:
    word = "باب " if lang == "ar" else "Chapter "
    titles = [word, word * 5, word * 30]
    headings = tuple(
        Heading(id=f"h{n}", role="heading.1", lang=lang, level=2, content=(Str(title.strip()),))
        for n, title in enumerate(titles)
    )
    entries = tuple(
        Entry(target=one.id, level=1, lang=lang, content=one.content) for one in headings
    )
    contents = Contents(id="contents", lang=lang, title=(Str(word.strip()),), entries=entries)
    return replace(every_node(lang), blocks=(contents, *headings))


def parts(box: Any, name: str) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        element = child.element
        if element is not None and name in element.get("class", "").split():
            yield child
        else:
            yield from parts(child, name)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_leader_fills_what_is_free_between_words_and_number(lang: Literal["ar", "en"]) -> None:
    page = pages(with_contents(lang))[0]
    [listed] = parts(page, "contents-list")
    assert len(listed.children) == 3
    for entry in listed.children:
        [leader] = parts(entry, "contents-leader")
        [number] = parts(entry, "contents-page")
        *_, words = parts(entry, "contents-words")
        left, right = (number, words) if lang == "ar" else (words, number)
        assert leader.position_x == pytest.approx(left.position_x + left.margin_width())
        assert leader.position_x + leader.width == pytest.approx(right.position_x)
        assert leader.width > 0
    grounds = {float(one.style["background_color"].alpha) for one in listed.descendants()}
    assert grounds == {0.0}
