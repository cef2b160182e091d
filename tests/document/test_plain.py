"""plain and lines: one rule for the text of a tree."""

import pytest

from tests import samples
from warraq.document.plain import lines, plain
from warraq.document.tree import (
    Break,
    Code,
    Document,
    Foreign,
    Furniture,
    Link,
    Note,
    PageNumber,
    Paragraph,
    Properties,
    Resolved,
    Str,
    Strong,
    Typed,
)
from warraq.document.values import LabelValue, MarkerValue
from warraq.document.walk import Mapper, descend

ONE = Resolved("1", MarkerValue("note", 1, (1,)))
NOTE = Note("n", ONE, (Paragraph(lang="ar", content=(Str("حاشية"),)),))


def test_inlines_give_their_text() -> None:
    content = (
        Str("أ "), Strong((Link("#x", (Resolved("جدول 1", LabelValue("table")),)),)), NOTE,
        Foreign("en", (Code("x"),)), Break(), PageNumber(), Str("ب"),
    )  # fmt: skip
    assert plain(content) == "أ جدول 1x ب"
    assert plain(content, line_break="\n") == "أ جدول 1x\nب"
    assert plain(Str("س")) == "س"
    assert plain(()) == ""


def test_blocks_give_lines() -> None:
    blocks = (Paragraph(lang="ar", content=(Str("أ"),)), Paragraph(lang="ar", content=(Str("ب"),)))
    assert plain(blocks) == "أ\nب"
    assert plain(blocks[0]) == "أ"


def test_what_is_not_localized_is_refused() -> None:
    with pytest.raises(TypeError, match="not localized"):
        plain((Typed(LabelValue("to")),))


def test_lines_cut_white_space_and_leave_out_what_is_empty() -> None:
    blocks = tuple(Paragraph(lang="ar", content=(Str(text),)) for text in (" أ ", "", "  ", "ب"))
    document = Document(
        kind="memo", languages=("ar",), properties=Properties(titles={}), furniture=Furniture(),
        blocks=(*blocks, Paragraph(lang="ar", content=(Str("ج"), NOTE))),
    )  # fmt: skip
    assert lines(document) == ["أ", "ب", "ج", "1 حاشية"]


def test_lines_of_the_sample_are_in_reading_order() -> None:
    text = lines(samples.every_node("ar"))
    assert text[:2] == ["دولة سهيل", "هيئة المياه والموارد الطبيعية"]
    caption = next(i for i, line in enumerate(text) if line.startswith("جدول 1: "))
    assert text[caption + 1 : caption + 4] == ["م", "الإقليم", "عدد الآبار"]
    assert text[-1].startswith("1 يُقاس")
    assert all(line == line.strip() != "" for line in text)


def test_a_mapper_that_changes_nothing_gives_the_same_tree() -> None:
    for document in (samples.every_node("ar"), samples.every_node_parallel()):
        assert Mapper().document(document) == document


def test_descend_meets_every_node() -> None:
    document = samples.every_node("ar")
    assert {type(node).__name__ for node in descend(document)} >= {
        "Document", "Furniture", "Band", "Heading", "List", "ListItem", "Table", "Column", "Row",
        "Fields", "Field", "Figure", "Image", "Quote", "Group", "Note", "PageRef", "Resolved",
        "MarkerValue", "Properties",
    }  # fmt: skip
