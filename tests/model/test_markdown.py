"""Inline Markdown, MyST roles and prose, as nodes with places."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.diagnostics import Diagnostics, Place
from warraq.document.tree import (
    Break,
    Code,
    Emph,
    Foreign,
    Heading,
    Inlines,
    Link,
    List,
    NoteRef,
    NumRef,
    Paragraph,
    Quote,
    Str,
    Strong,
    Table,
    Typed,
)
from warraq.document.values import CountValue, DateSpan, DateValue, MoneyValue, PersonValue
from warraq.model.located import LocatedStr
from warraq.model.markdown import parse_prose
from warraq.model.markdown_inlines import parse_inlines


def inlines(text: str) -> Inlines:
    found = Diagnostics()
    nodes = parse_inlines(LocatedStr(text, Place("c.yaml", 1, 1)), found)
    assert not list(found)
    return nodes


def faults(text: str, *, prose: bool = False) -> list[tuple[str, int, int]]:
    found = Diagnostics()
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    source = LocatedStr(text, Place("c.yaml", 1, 1), [(s, n + 1, 1) for n, s in enumerate(starts)])
    if prose:
        parse_prose(source, "ar", found)
    else:
        parse_inlines(source, found)
    return [(d.code, d.place.line, d.place.column) for d in found]


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("نص", (Str("نص"),)),
        ("ل**«نص»**", (Str("ل"), Strong((Str("«نص»"),)))),
        ("و**(أ)**ـه", (Str("و"), Strong((Str("(أ)"),)), Str("ـه"))),
        ("**«أ»**ب **«ج»**", (Strong((Str("«أ»"),)), Str("ب "), Strong((Str("«ج»"),)))),
        ("**a ل**«b»", (Strong((Str("a ل"),)), Str("«b»"))),
        ("*a* `b`", (Emph((Str("a"),)), Str(" "), Code("b"))),
        ("2 * 3 * 4", (Str("2 * 3 * 4"),)),
        ("{{ 7*7 }} and {% x %}", (Str("{{ 7*7 }} and {% x %}"),)),
        ("<b>x</b> <script>", (Str("<b>x</b> <script>"),)),
        ("[x](javascript:alert)", (Str("[x](javascript:alert)"),)),
        ("a\nb", (Str("a b"),)),
        ("a\u2028b\u2029c", (Str("a"), Break(), Str("b"), Break(), Str("c"))),
        ("{lang:fr}`bonjour`", (Foreign("fr", (Str("bonjour"),)),)),
        ("[x](https://example.org)", (Link("https://example.org", (Str("x"),)),)),
        ("a[^n]", (Str("a"), NoteRef("n"))),
        ("{numref}`t`", (NumRef("t"),)),
    ],
)
def test_inlines(text: str, nodes: Inlines) -> None:
    assert inlines(text) == nodes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{date}`2019-12-15`", DateValue(2019, 12, 15)),
        ("{date:full}`٢٠١٩-١٢-١٥`", DateValue(2019, 12, 15, "full")),
        ("{date}`2020-11`", DateValue(2020, 11)),
        ("{date}`2020-11-01/2020-11-03`", DateSpan(DateValue(2020, 11, 1), DateValue(2020, 11, 3))),
        ("{count:oblique}`2 state`", CountValue(2, "state", oblique=True)),
        ("{person:short}`ansari`", PersonValue("ansari", "short")),
        ("{person:address}`ansari`", PersonValue("ansari", "address")),
    ],
)
def test_roles(text: str, value: object) -> None:
    (node,) = inlines(text)
    assert isinstance(node, Typed)
    assert node.value == value


def test_money_keeps_its_decimals() -> None:
    (node,) = inlines("{money}`1,250.50 QAR`")
    assert isinstance(node, Typed)
    assert isinstance(node.value, MoneyValue)
    assert str(node.value.amount) == "1250.50"


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("في {date}`2019-13-15`", "value.date", 1, 4),
        ("أ\nب {date}`2019-02-30`", "value.date", 2, 3),
        ("x {dat}`2019-12-15`", "text.unknown-role", 1, 3),
        ("{date:long}`2019-12-15`", "text.unknown-form", 1, 1),
        ("{ordinal:f+m}`3`", "text.forms-exclude", 1, 1),
        ("{number:f}`3`", "value.form-of-words", 1, 1),
        ("{duration}`2h`", "value.duration", 1, 1),
        ("{money}`12 riyal`", "value.money", 1, 1),
        ("{phone}`44441234`", "value.phone", 1, 1),
        ("[x](file.html)", "text.link-scheme", 1, 1),
        ("![x](a.png)", "text.image", 1, 1),
        ("a\n\nb", "text.several-paragraphs", 1, 2),
        ("{date}`2020-02-01/2020-01-01`", "value.span-order", 1, 1),
    ],
)
def test_faults_in_a_phrase(text: str, code: str, line: int, column: int) -> None:
    assert faults(text) == [(code, line, column)]


def test_faults_in_prose_have_their_line_and_column() -> None:
    text = (
        "# عنوان\n\n- أول\n- ثانٍ {date}`2019-13-01`\n\n> قول\n> {money}`x`\n\n"
        "| أ |\n|---|\n| {phone}`1` |"
    )
    assert faults(text, prose=True) == [
        ("value.date", 4, 8),
        ("value.money", 7, 3),
        ("value.phone", 11, 3),
    ]


def test_prose_becomes_blocks() -> None:
    found = Diagnostics()
    text = (
        "# عنوان {#bg}\n\nفقرة[^n]\n\n1. أ\n2. ب\n\n> قول\n\n"
        "| س | ص |\n|---|--:|\n| 1 | 2 |\n\n[^n]: حاشية"
    )
    prose = parse_prose(LocatedStr(text, Place()), "ar", found)
    assert not list(found)
    heading, paragraph, listing, quote, table = prose.blocks
    assert isinstance(heading, Heading)
    assert (heading.id, heading.level) == ("bg", 2)
    assert isinstance(paragraph, Paragraph)
    assert isinstance(listing, List)
    assert listing.counter == "decimal"
    assert isinstance(quote, Quote)
    assert isinstance(table, Table)
    assert [column.align for column in table.columns] == ["start", "decimal"]
    assert list(prose.notes) == ["n"]


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_date_can_be_typed(day: date) -> None:
    (node,) = inlines(f"{{date:gregorian}}`{day.isoformat()}`")
    assert isinstance(node, Typed)
    assert isinstance(node.value, DateValue)
    assert node.value.date == day
    assert node.value.iso == day.isoformat()


@given(st.text(alphabet="ابج«»()*_ `[]{}^!<>&\\\n|#-1.", max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    found = Diagnostics()
    parse_inlines(LocatedStr(text, Place("c", 1, 1)), found)
    parse_prose(LocatedStr(text, Place("c", 1, 1)), "ar", found)
    for diagnostic in found:
        assert diagnostic.render("en")
        assert diagnostic.render("ar")


def test_braces_in_a_heading_are_text_unless_they_are_an_id() -> None:
    found = Diagnostics()
    (heading,) = parse_prose(LocatedStr("# Set {#1} of {2}", Place()), "en", found).blocks
    assert isinstance(heading, Heading)
    assert (heading.content, heading.id) == ((Str("Set {#1} of {2}"),), "")


def test_a_list_may_begin_at_zero() -> None:
    (listing,) = parse_prose(LocatedStr("0. a\n1. b", Place()), "en", Diagnostics()).blocks
    assert isinstance(listing, List)
    assert listing.start == 0


def test_an_entity_for_what_no_document_may_hold() -> None:
    assert faults("نص &#12; نص") == [("source.control-character", 1, 1)]
    assert faults("- a\n- b &#xC;", prose=True) == [("source.control-character", 2, 3)]
    assert inlines("&#0; &#1; &amp; &#x41;") == (Str("\ufffd \ufffd & A"),)
    assert inlines("`&#12;`") == (Code("&#12;"),)
