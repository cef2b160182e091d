"""Inlines as runs: direction, isolation, emphasis, links."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.formats.docx.conftest import lint, write
from tests.formats.docx.read_text import W, read_text
from warraq.document.marks import LRM, RLM
from warraq.document.plain import plain
from warraq.document.tree import (
    Code,
    Document,
    Emph,
    Foreign,
    Furniture,
    Inline,
    Link,
    Note,
    Paragraph,
    Properties,
    Resolved,
    Str,
    Strong,
)
from warraq.document.values import CodeValue, DateValue, MarkerValue, MoneyValue, PhoneValue
from warraq.formats.docx.inlines import Text, flatten
from warraq.theme import load

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def one_paragraph(*content: Inline, lang: str = "ar", of: str = "") -> Document:
    return Document(
        kind="memo",
        languages=(of or lang,),
        properties=Properties(titles={}),
        furniture=Furniture(),
        blocks=(Paragraph(lang=lang, content=content),),
    )


def body(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml")).find(f"{W}body")


def runs(*content: Inline, lang: str = "ar", of: str = "") -> list[tuple[str, bool]]:
    """The text of each run and whether it is right to left."""
    paragraph = body(write(one_paragraph(*content, lang=lang, of=of))).find(f"{W}p")
    return [
        ("".join(run.itertext()), run.find(f"{W}rPr/{W}rtl") is not None)
        for run in paragraph.iter(f"{W}r")
    ]


def phone(text: str = "+974 4444 1234") -> Resolved:
    return Resolved(text, PhoneValue(text), "ltr")


def code(text: str) -> Resolved:
    return Resolved(text, CodeValue(text), "ltr")


def test_latin_words_leave_the_arabic_run() -> None:
    found = runs(Str("معيار ISO 27001 للأمن"))
    assert found == [("معيار ", True), ("ISO 27001", False), (" للأمن", True)]


def test_numbers_stay_with_the_arabic() -> None:
    assert runs(Str("في 15 ديسمبر 2019.")) == [("في 15 ديسمبر 2019.", True)]


def test_a_value_stands_between_marks() -> None:
    found = runs(Str("هاتف "), phone(), Str("، مكتب"))
    # On one line, as it is dialled in one go.
    assert found == [
        ("هاتف ", True),
        (f"{LRM}+974\u202f4444\u202f1234{LRM}", False),
        ("، مكتب", True),
    ]


def test_a_day_stays_with_its_month_and_an_amount_is_not_broken_within_its_digits() -> None:
    day = Resolved("18 مايو 2025", DateValue(2025, 5, 18))
    amount = Resolved("2,000\u00a0QAR", MoneyValue(Decimal(2000), "QAR"), "ltr")
    found = runs(Str("في "), day, Str(" بلغ "), amount, Str("."))
    assert found == [
        ("في 18\u00a0مايو\u00a02025 بلغ ", True),
        (f"{LRM}2,000\u202fQAR{LRM}", False),
        (".", True),
    ]


def test_what_stands_in_brackets_runs_as_they_do() -> None:
    """LibreOffice would end a line behind the first bracket, or within the word."""
    office = Resolved("CTED", CodeValue("CTED"), "ltr")
    whole = [("مكتب ", True), (f"{LRM}(CTED){LRM}", False), ("، وهو", True)]
    assert runs(Str("مكتب ("), office, Str(")، وهو")) == whole
    assert runs(Str("مكتب (CTED)، وهو")) == whole
    assert runs(Str("مكتب (CTED"), Str(" 2)")) == [
        ("مكتب (", True), ("CTED 2", False), (")", True),
    ]  # fmt: skip
    assert runs(Str("مكتب (مكافحة)")) == [("مكتب (مكافحة)", True)]


def test_a_year_after_a_note_may_begin_a_line() -> None:
    """Where none may end before it, LibreOffice would tear it: ``2|019``."""
    day = Resolved("18 مايو 2025", DateValue(2025, 5, 18))
    note = Note("n", Resolved("1", MarkerValue("note", 1, (1,))), ())
    found = [text for text, _ in runs(day, note, Str("، ثم في "), day)]
    assert "".join(found) == "18\u00a0مايو\u00a020251، ثم في 18\u00a0مايو 2025"


def test_an_amount_stays_with_what_it_counts() -> None:
    amount = Resolved("2,000 QAR", MoneyValue(Decimal(2000), "QAR"))
    assert runs(Str("It is "), amount, Str("."), lang="en") == [("It is 2,000\u00a0QAR.", False)]


@pytest.mark.parametrize(("most", "shown"), [(20, "18\u00a0مايو\u00a02025"), (9, "18 مايو 2025")])
def test_what_no_line_holds_is_not_kept_together(most: int, shown: str) -> None:
    day = Resolved("18 مايو 2025", DateValue(2025, 5, 18))
    (token,) = flatten((day,), "ar", most)
    assert isinstance(token, Text)
    assert token.text == shown


def test_a_number_after_a_value_stays_on_its_side() -> None:
    found = runs(code("A/RES/72"), Str(" 2020"))
    assert found == [(f"{LRM}A/RES/72{LRM}", False), (f"{RLM} 2020", True)]


def test_neighbouring_values_do_not_join() -> None:
    found = runs(code("A-1"), Str(" / "), code("B-2"))
    assert found == [
        (f"{LRM}A-1{LRM}", False),
        (f"{RLM} / ", True),
        (f"{LRM}B-2{LRM}", False),
    ]


def test_arabic_in_an_english_paragraph() -> None:
    found = runs(Str("see "), Foreign("ar", (Str("قطر 2020"),)), Str(" 3"), lang="en")
    assert found == [("see ", False), (f"{RLM}قطر 2020{RLM}", True), (f"{LRM} 3", False)]


def test_an_address_keeps_its_slash() -> None:
    found = runs(Str("انظر "), Link("https://a.example/", (Str("https://a.example/"),)))
    assert found == [("انظر ", True), (f"{LRM}https://a.example/{LRM}", False)]


def test_figures_and_code_are_as_large_as_their_text() -> None:
    """Signs, too; addresses are words, and have the size of Latin ones."""
    shown = ("3.5%", "2,000 QAR", "A1", "a1@b.example")
    content = (part for value in shown for part in (Str(" و"), code(value)))
    paragraph = body(write(one_paragraph(*content, Str(" و"), Code("x = 1")))).find(f"{W}p")
    sizes = {
        "".join(run.itertext()).strip(LRM + RLM): [s.get(f"{W}val") for s in run.iter(f"{W}sz")]
        for run in paragraph
        if run.tag == f"{W}r"
    }
    assert [sizes[value] for value in shown] == [["28"], ["28"], ["28"], []]
    assert sizes["x = 1"] == ["22"]  # 14 points by the plain theme's ratio of 0.8


def test_code_beside_latin_matches_it() -> None:
    made = write(one_paragraph(Str("Set "), Code("x = 1"), lang="en"), load("formal"))
    written = body(made).find(f"{W}p")
    sizes = {"".join(run.itertext()): run.find(f"{W}rPr/{W}sz") for run in written.iter(f"{W}r")
             if run.find(f"{W}rPr") is not None}  # fmt: skip
    assert sizes["x = 1"].get(f"{W}val") == "21"  # 12 points, of a face with a larger x-height


def test_emphasis_has_two_halves() -> None:
    data = write(one_paragraph(Strong((Str("مهم"),)), Emph((Str("عاجل"),)), Code("x = 1")))
    names = [style.get(f"{W}val") for style in body(data).iter(f"{W}rStyle")]
    assert names == ["Strong", "Emphasis", "HTMLCode"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        styles: Any = etree.fromstring(archive.read("word/styles.xml"))
    emphasis = styles.find(f"{W}style[@{W}styleId='Emphasis']/{W}rPr")
    assert [child.tag.removeprefix(W) for child in emphasis] == ["bCs", "i", "iCs"]


def test_foreign_words_say_their_language() -> None:
    data = write(one_paragraph(Str("قال "), Foreign("fr", (Str("bonjour"),))))
    languages = [lang.get(f"{W}val") for lang in body(data).iter(f"{W}lang")]
    assert languages == ["fr-FR"]


def test_equal_addresses_share_a_relationship() -> None:
    link = Link("https://a.example", (Str("هنا"),))
    links = list(body(write(one_paragraph(link, Str(" و"), link))).iter(f"{W}hyperlink"))
    assert len({each.get(f"{R}id") for each in links}) == 1


def test_an_all_latin_line_is_as_high_as_an_arabic_one() -> None:
    assert runs(code("MO/2020/112")) == [(RLM, True), (f"{LRM}MO/2020/112{LRM}", False)]


words = st.text(st.sampled_from("ab Z1.,:/-%+()«»ابت 3"), min_size=1, max_size=12)
# What is isolated is of one direction; figures and signs are of both.
latin = st.text(st.sampled_from("abZ 12.,:/-%+()"), min_size=1, max_size=8)
arabic = st.text(st.sampled_from("ابتث 12.،:/-%+()"), min_size=1, max_size=8)
inlines = st.one_of(
    words.map(Str),
    words.map(lambda text: Strong((Str(text),))),
    latin.map(code),
    latin.map(Code),
    latin.map(lambda text: Foreign("en", (Str(text),))),
    latin.map(lambda text: Link("https://a.example", (Str(text),))),
    arabic.map(lambda text: Resolved(text, CodeValue(text), "rtl")),
    arabic.map(lambda text: Foreign("ar", (Str(text),))),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(inlines, min_size=1, max_size=6), st.sampled_from(["ar", "en"]))
def test_any_inlines_run_the_right_way(content: list[Inline], lang: str) -> None:
    document = one_paragraph(*content, lang=lang)
    data = write(document)
    # Words of the other direction alone are what was asked for.
    assert {fault.code for fault in lint(data)} <= {"rtl.paragraph", "rtl.section"}
    assert "".join(read_text(data)) == plain(document.blocks).strip()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_paragraph_of_the_other_direction(lang: str) -> None:
    other = "en" if lang == "ar" else "ar"
    paragraph = body(write(one_paragraph(Str("x"), lang=other, of=lang))).find(f"{W}p")
    assert paragraph.find(f"{W}pPr/{W}bidi").get(f"{W}val") == ("0" if other == "en" else "1")
