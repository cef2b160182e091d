"""Languages side by side: zipped by id, nothing lost, nothing out of order."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contents import whole
from warraq import load, render
from warraq.diagnostics import Diagnostics
from warraq.document.bilingual import side_by_side
from warraq.document.plain import lines, plain
from warraq.document.settling import settle
from warraq.document.tree import (
    Blocks,
    Document,
    Figure,
    Foreign,
    Furniture,
    Group,
    Heading,
    Paragraph,
    Parallel,
    Properties,
    Str,
    Table,
)
from warraq.document.walk import descend
from warraq.pipeline import Job, document


def paragraphs(ids: str, lang: str) -> Blocks:
    return tuple(Paragraph(id=i, lang=lang, content=(Str(f"{i}-{lang}"),)) for i in ids)


def made(blocks: Blocks, lang: str) -> Document:
    return Document(
        kind="memo",
        languages=(lang,),
        properties=Properties(titles={lang: ()}),
        furniture=Furniture(),
        blocks=blocks,
    )


def zipped(*columns: tuple[str, str]) -> Document:
    return side_by_side([made(paragraphs(ids, lang), lang) for ids, lang in columns])


def cells(doc: Document) -> list[list[str]]:
    rows = [block for block in doc.blocks if isinstance(block, Parallel)]
    return [[plain(cell) for cell in row.cells] for row in rows]


def test_one_language_stays_as_it_is() -> None:
    alone = made(paragraphs("ab", "ar"), "ar")
    assert side_by_side([alone]) is alone


def test_rows_by_id() -> None:
    assert cells(zipped(("ab", "ar"), ("ab", "en"))) == [["a-ar", "a-en"], ["b-ar", "b-en"]]


def test_three_languages() -> None:
    doc = zipped(("a", "ar"), ("a", "en"), ("a", "fr"))
    assert doc.languages == ("ar", "en", "fr")
    assert cells(doc) == [["a-ar", "a-en", "a-fr"]]


def test_what_one_language_lacks_leaves_its_cell_empty() -> None:
    assert cells(zipped(("ac", "ar"), ("abc", "en"))) == [
        ["a-ar", "a-en"],
        ["", "b-en"],
        ["c-ar", "c-en"],
    ]


def test_rows_run_as_the_page_does_where_its_language_is_missing() -> None:
    assert [block.lang for block in zipped(("ac", "ar"), ("abc", "en")).blocks] == ["ar"] * 3


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.sets(st.sampled_from("abcdefgh")))
def test_nothing_is_lost_and_each_language_keeps_its_order(
    order: list[str], gone: set[str]
) -> None:
    first = "".join(order)
    second = "".join(i for i in order if i not in gone)
    rows = cells(zipped((first, "ar"), (second, "en")))
    assert [ar for ar, _ in rows if ar] == [f"{i}-ar" for i in first]
    assert [en for _, en in rows if en] == [f"{i}-en" for i in second]
    assert all(not en or en.startswith(ar[:2]) for ar, en in rows)


@given(st.permutations("abcd"), st.permutations("cdef"))
def test_different_orders_lose_nothing(one: list[str], other: list[str]) -> None:
    rows = cells(zipped(("".join(one), "ar"), ("".join(other), "en")))
    assert sorted(ar for ar, _ in rows if ar) == sorted(f"{i}-ar" for i in one)
    assert sorted(en for _, en in rows if en) == sorted(f"{i}-en" for i in other)


def localized(kind: str, *languages: str) -> Document:
    job = Job(content=load(whole()), kind=kind, format="text", languages=languages)
    return document(job, Diagnostics())


@pytest.mark.parametrize("kind", ["briefing", "memo", "factsheet"])
def test_each_language_says_what_it_says_alone(kind: str) -> None:
    whole_document = localized(kind, "ar", "en")
    both = lines(whole_document)
    tables = [line for line in both if " " in line and line in _of_tables(whole_document)]
    for lang in ("ar", "en"):
        left = list(both)
        for line in lines(localized(kind, lang)):
            if line in left:
                left.remove(line)
            else:
                assert any(line in cell for cell in tables), line


def _of_tables(doc: Document) -> set[str]:
    """The lines of tables, which hold all languages."""
    tables = tuple(node for node in descend(doc.blocks) if isinstance(node, Table))
    return set(plain(tables).splitlines())


def test_a_figure_is_printed_once_where_the_digits_coincide() -> None:
    tiles = [
        node
        for node in descend(localized("factsheet", "ar", "en").blocks)
        if isinstance(node, Group) and node.role == "keyfigure"
    ]
    shown = ["keyfigure.value", "keyfigure.words"]
    values = [[plain(b) for b in tile.blocks if b.role in shown] for tile in tiles]
    assert values == [
        ["45"], ["10.5%"], ["250 كيلومتراً", "250 kilometres"],
        ["الأولى إقليمياً", "First in the region"],
    ]  # fmt: skip
    # A figure that is as long as words is set as they are, in both languages.
    roles = [[b.role for b in tile.blocks if b.role in shown] for tile in tiles]
    assert roles == [shown[:1], shown[:1], shown[1:] * 2, shown[1:] * 2]
    egypt = Job(
        content=load(whole()),
        kind="factsheet",
        format="text",
        languages=("ar", "en"),
        profiles={"ar": "egypt"},
    )
    written = lines(document(egypt, Diagnostics()))
    assert "٤٥" in written
    assert "45" in written


@pytest.mark.parametrize(
    ("profiles", "expected"),
    [
        # The sign that one of them writes is read in both; a phrase of one is not.
        ({"ar": "un", "en": "english-uk"}, ["15%"]),
        ({"ar": "qatar", "en": "english-un"}, ["15%"]),
        ({"ar": "un", "en": "english-un"}, ["15\u00a0في المائة", "15\u00a0per cent"]),
        ({"ar": "egypt", "en": "english-uk"}, ["١٥٪", "15%"]),
    ],
)
def test_a_percentage_is_printed_once_in_its_sign(
    profiles: dict[str, str], expected: list[str]
) -> None:
    given = whole()
    figure = {"percent": 15, "label": {"ar": "الفاقد", "en": "Losses"}}
    given |= {"key_figures": [figure], "meta": given["meta"] | {"profiles": profiles}}
    job = Job(content=load(given), kind="factsheet", format="pdf", languages=("ar", "en"))
    doc = document(job, Diagnostics())
    [tile] = (n for n in descend(doc.blocks) if isinstance(n, Group) and n.role == "keyfigure")
    shown = [b for b in tile.blocks if b.role in ("keyfigure.value", "keyfigure.words")]
    assert [plain(block) for block in shown] == expected
    assert plain(tile).count("الفاقد") == plain(tile).count("Losses") == 1


def test_numbers_are_shared_and_the_first_title_is_the_heading() -> None:
    doc = localized("briefing", "ar", "en")
    tables = [node for node in descend(doc.blocks) if isinstance(node, Table) and node.marker]
    captions = [plain((t.marker, *t.caption), line_break="\n") for t in tables if t.marker]
    assert [[line.split(":")[0] for line in shown.splitlines()] for shown in captions] == [
        ["جدول 1", "Table 1"], ["جدول 2", "Table 2"],
    ]  # fmt: skip
    sheet = localized("factsheet", "ar", "en")
    titles = [n for n in descend(sheet.furniture.masthead) if isinstance(n, Heading)]
    assert [title.lang for title in titles] == ["ar"]


def test_settle_leaves_other_documents_alone() -> None:
    doc = localized("memo", "ar")
    assert settle(doc) == doc
    assert replace(doc) == doc


def test_three_languages_keep_three_letterheads() -> None:
    data = whole()
    data["meta"]["issuer"]["name"]["fr"] = "Autorité de l'Oasis"
    job = Job(content=load(data), kind="memo", format="text", languages=("ar", "en", "fr"))
    shown = lines(document(job, Diagnostics()))
    for name in data["meta"]["issuer"]["name"].values():
        assert name in shown


def table(body: dict[str, str]) -> list[Table]:
    content = {
        "warraq": 1,
        "meta": {"title": {"ar": "ع", "en": "T"}, "languages": ["ar", "en"]},
        "purpose": {"ar": "غ", "en": "P"},
        "summary": [{"ar": "س", "en": "s"}],
        "body": body,
    }
    job = Job(content=load(content), kind="briefing", format="text", languages=("ar", "en"))
    return [n for n in descend(document(job, Diagnostics()).blocks) if isinstance(n, Table)]


def test_a_wide_table_has_both_languages_in_its_cells() -> None:
    (one,) = table({
        "ar": "| أ | ب | ج |\n|--|--|--|\n| نص | 12 | {number}`7` |\n| آخر | 34 | ط |",
        "en": "| A | B | C |\n|--|--|--|\n| text | 12 | {number}`7` |\n| new | 5 | n |\n"
        "| other | 34 | t |",
    })  # fmt: skip
    assert [plain(column.head, line_break="/") for column in one.columns] == ["أ/A", "ب/B", "ج/C"]
    assert [[plain(cell, line_break="/") for cell in row.cells] for row in one.rows] == [
        ["نص/text", "12", "7"], ["new", "5", "n"], ["آخر/other", "34", "ط/t"],
    ]  # fmt: skip
    assert [isinstance(cell[0], Foreign) for cell in one.rows[1].cells] == [True] * 3


def test_tables_of_different_columns_stand_below_each_other() -> None:
    found = table({
        "ar": "| أ | ب | ج |\n|--|--|--|\n| 1 | 2 | 3 |",
        "en": "| A | B |\n|--|--|\n| 1 | 2 |",
    })  # fmt: skip
    assert [one.lang for one in found] == ["ar", "en"]


def test_three_columns_leave_no_word_of_a_label_broken() -> None:
    """Labels may take half of a narrow column, and the ring of the emblem has two languages."""
    data = whole()
    data["meta"]["languages"] = ["ar", "en", "fr"]
    page = render(data, "briefing", "html", "ar+en+fr").data.decode()
    assert 'short narrow"' in page
    assert 'narrow"' not in render(data, "briefing", "html", "ar+en").data.decode()
    [ring] = re.findall('<div class="emblem-text">(.*?)</div>', page, re.DOTALL)
    assert ring.count("<p") == 2


def test_a_picture_stands_once_with_the_words_of_all_languages(tmp_path: Path) -> None:
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
    )
    (tmp_path / "line.svg").write_text(picture, encoding="utf-8")
    content = whole()
    content["body"] = [
        {
            "figure": "line.svg",
            "alt": {"ar": "خط", "en": "A line"},
            "caption": {"ar": "الخط", "en": "The line"},
        }
    ]
    content["footnotes"] = {}
    (tmp_path / "content.json").write_text(json.dumps(content), encoding="utf-8")
    for languages in (("ar", "en"), ("en", "ar")):
        job = Job(
            content=load(tmp_path / "content.json"), kind="memo", format="pdf", languages=languages
        )
        doc = document(job, Diagnostics())
        (figure,) = (node for node in descend(doc.blocks) if isinstance(node, Figure))
        assert plain(figure.alt) == {"ar": "خط A line", "en": "A line خط"}[languages[0]]
        said = {"ar": "شكل 1: الخط", "en": "Figure 1: The line"}
        assert figure.marker is not None
        shown = f"{figure.marker.text} {plain(figure.caption, line_break=chr(10))}"
        assert shown.split(chr(10)) == [said[lang] for lang in languages]
