"""The structure of PDFs: what is read aloud, in which order, and what is not."""

from __future__ import annotations

import io
import unicodedata
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest

from tests.formats.test_pdf import made, pdf
from tests.samples import every_node, every_node_parallel, factsheet
from tests.tagged import Tag, page_texts, tree
from warraq.document.marks import MARKS
from warraq.document.plain import lines
from warraq.document.tree import (
    Blocks,
    Column,
    Document,
    Heading,
    Link,
    List,
    ListItem,
    Note,
    Paragraph,
    Resolved,
    Row,
    Str,
    Table,
)  # fmt: skip
from warraq.document.values import MarkerValue


def words(number: int) -> Str:
    return Str("نص من كلمات كثيرة في فقرة واحدة " * number)


def paragraph(text: str) -> Paragraph:
    return Paragraph(lang="ar", content=(Str(text),))


def marker(kind: Any, number: int) -> Resolved:
    return Resolved(f"{number}", MarkerValue(kind, 1, (number,)))


def sections() -> list[Row]:
    rows: list[Row] = []
    for number in range(1, 61):
        if number % 20 == 1:
            rows.append(Row(kind="section", cells=((Str(f"قسم {number // 20 + 1}"),),)))
        rows.append(Row(cells=((Str(f"بند {number}"),), (Str(f"{number * 10}"),))))
    return rows


def crossing() -> Document:
    """What crosses pages, of every sort."""
    table = Table(
        lang="ar",
        caption=(Str("البنود"),),
        columns=(Column(head=(Str("البند"),)), Column(head=(Str("الكمية"),))),
        header_columns=1,
        rows=tuple(sections()),
    )
    note = Note("n", marker("note", 1), (Paragraph(role="note", lang="ar", content=(words(1),)),))
    link = Link("https://example.org/", (words(4),))
    items = tuple(
        ListItem(
            lang="ar",
            marker=marker("list", number),
            blocks=(
                paragraph(f"عنصر {number}"),
                List(lang="ar", items=(ListItem(lang="ar", marker=marker("list", 1),
                                                blocks=(paragraph("فرع"),)),)),
            ),
        )
        for number in range(1, 31)
    )  # fmt: skip
    blocks: Blocks = (
        Heading(lang="ar", level=2, content=(Str("عنوان"),)),
        Paragraph(lang="ar", content=(Str("قبل"), note, Str(" "), link)),
        table,
        Paragraph(lang="ar", content=(words(160),)),
        List(lang="ar", items=items),
    )
    return replace(every_node("ar"), blocks=blocks)


CROSSING = crossing()
SAMPLES = {
    "ar": every_node("ar"),
    "ar+en": every_node_parallel(),
    "factsheet": factsheet("ar", "en"),
    "crossing": CROSSING,
}


# --- order -----------------------------------------------------------------------------------


def letters(text: str) -> Counter[str]:
    """The letters and digits of a text in whatever order: readers of PDFs turn some around."""
    return Counter(one for one in text if unicodedata.category(one)[0] in "LMN")


def spoken(top: Tag) -> list[str]:
    """The texts as they are read, notes last."""
    notes = top.all("Note")
    inside = {id(tag) for note in notes for tag in note.walk()}
    # Calls of notes and numbers of pages are none of the document's lines.
    numbers = {
        id(tag) for tag in top.all("Reference", "Link") if tag.text.strip(f" {MARKS}").isdigit()
    }

    def texts(tag: Tag) -> list[str]:
        if id(tag) in inside or id(tag) in numbers:
            return []
        return [
            text for kid in tag.kids for text in (texts(kid) if isinstance(kid, Tag) else [kid])
        ]

    return texts(top) + [text for note in notes for text in note.texts]


def out_of_order(document: Document, top: Tag) -> list[str]:
    """The lines of the document that are not read when their turn has come."""
    said = [one for one in map(letters, spoken(top)) if one]
    wrong = []
    for line in lines(document):
        wanted, got = letters(line), Counter[str]()
        while said and got != wanted and not (got + said[0]) - wanted:
            got += said.pop(0)
        if got != wanted:
            wrong.append(line)
            break
    return wrong or [str(one) for one in said]


@pytest.mark.parametrize(
    "name", ["ar", "ar+en", "crossing", pytest.param("factsheet", marks=pytest.mark.full)]
)
def test_everything_is_read_in_the_order_of_the_document(name: str) -> None:
    assert out_of_order(SAMPLES[name], tree(made(SAMPLES[name]))) == []


def test_another_order_is_seen() -> None:
    sample = SAMPLES["ar+en"]
    shuffled = tree(made(sample))
    part = next(tag for tag in shuffled.all("Part"))
    turned = Tag("Document", {}, "ar", [*reversed(part.kids)])
    assert out_of_order(sample, turned)


def test_parallel_rows_are_no_tables_and_read_pair_by_pair() -> None:
    sample = SAMPLES["ar+en"]
    top = tree(made(sample))
    said = [(heading.lang, heading.name) for heading in top.all("H2", "H3")]
    assert [lang for lang, _ in said] == ["ar", "en"] * (len(said) // 2)
    assert all(one == other for (_, one), (_, other) in zip(said[::2], said[1::2], strict=True))
    for table in top.all("Table"):
        assert table.all("TH"), "a table without headings only sets things side by side"


# --- over the end of a page ------------------------------------------------------------------


@pytest.fixture(scope="module")
def crossed() -> Tag:
    return tree(made(CROSSING))


def test_the_sample_crosses_pages() -> None:
    assert len({page for page, _ in page_texts(made(CROSSING))}) > 3


def test_a_table_over_pages_is_one_and_its_head_is_read_once(crossed: Tag) -> None:
    [table] = [tag for tag in crossed.all("Table") if "THead" in tag.names]
    assert table.names.count("THead") == 1
    assert [body.name for body in table.kids][-1] == "TBody"
    assert len(table.all("TR")) == 1 + 60 + 3
    # On the later pages the head is drawn, and is no text of the document.
    shown = [text for (_, mark), text in page_texts(made(CROSSING)).items() if mark == -1]
    assert sum("الكمية" in text for text in shown) == len(
        [page for page, text in _by_page(CROSSING).items() if "الكمية" in text]
    ) - 1 > 0  # fmt: skip


def _by_page(document: Document) -> dict[int, str]:
    found: dict[int, str] = {}
    for (page, _), text in page_texts(made(document)).items():
        found[page] = found.get(page, "") + text
    return found


def test_cells_on_later_pages_have_the_heads_of_the_first(crossed: Tag) -> None:
    [table] = [tag for tag in crossed.all("Table") if "THead" in tag.names]
    heads = {str(head.element["/ID"]): head for head in table.all("TH")}
    column = table.all("THead")[0].all("TH")[1]
    section: Tag | None = None
    for row in table.all("TBody")[0].all("TR"):
        cells = [kid for kid in row.kids if isinstance(kid, Tag)]
        if len(cells) == 1:
            section = cells[0]
            continue
        named = [heads[str(name)] for name in cells[1].element["/A"]["/Headers"]]
        assert named == [cells[0], column, section]


def test_paragraphs_and_items_over_pages_are_one(crossed: Tag) -> None:
    long = [tag for tag in crossed.all("P") if len(tag.text) > 3000]
    assert len(long) == 1
    outer = max(crossed.all("L"), key=lambda tag: len(tag.kids))
    assert outer.names == ["LI"] * 30
    assert all(item.names == ["Lbl", "LBody"] for item in outer.all("LI"))


def test_lists_in_lists_stand_in_their_items(crossed: Tag) -> None:
    outer = max(crossed.all("L"), key=lambda tag: len(tag.kids))
    for item in outer.kids:
        assert item.kids[1].names == ["P", "L"]


def test_a_link_over_lines_is_one_link(crossed: Tag) -> None:
    [link] = crossed.all("Link")
    kids = [kid.get_object() for kid in link.element["/K"]]
    annotations = [kid["/Obj"].get_object() for kid in kids if isinstance(kid, dict)]
    assert len(annotations) > 1
    assert all("كلمات" in str(one["/Contents"]) for one in annotations)


def test_notes_follow_the_paragraph_that_calls_them(crossed: Tag) -> None:
    [part] = crossed.all("Part")
    order = [kid.name for kid in part.kids]
    assert order[:3] == ["H2", "P", "Note"]
    assert letters(part.kids[1].all("Reference")[0].text) == letters("1")
    assert part.kids[2].names[0] == "Lbl"


# --- not read --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ar", "ar+en", "crossing"])
def test_what_is_marked_is_in_the_tree_and_the_tree_knows_it(name: str) -> None:
    """Every marked content belongs to one element, which its page's list of parents names."""
    reader = pypdf.PdfReader(io.BytesIO(made(SAMPLES[name])))
    root: Any = reader.trailer["/Root"]
    numbers = root["/StructTreeRoot"]["/ParentTree"].get_object()["/Nums"]
    parents = {int(numbers[i]): numbers[i + 1].get_object() for i in range(0, len(numbers), 2)}
    for page_number, page in enumerate(reader.pages):
        content = pypdf.generic.ContentStream(page.get_contents(), reader)
        marked = [
            operands[1]["/MCID"]
            for operands, operator in content.operations
            if operator == b"BDC" and "/MCID" in operands[1]
        ]
        assert len(marked) == len(set(marked))
        own = parents[page["/StructParents"]]  # type: ignore[index]
        for mark in marked:
            element = own[mark].get_object()
            assert _leads_up(element, root["/StructTreeRoot"])
            assert (page_number, mark) in set(_holds(reader, element))
        assert {i for i, one in enumerate(own) if isinstance(one.get_object(), dict)} == set(marked)


def _holds(reader: pypdf.PdfReader, element: Any) -> list[tuple[int, int]]:
    found = []
    for kid in element["/K"]:
        held = kid.get_object()
        if isinstance(held, int) or held.get("/Type") == "/MCR":
            page = (held if isinstance(held, dict) else element)["/Pg"].get_object()
            number = held if isinstance(held, int) else held["/MCID"]
            found.append((int(reader.get_page_number(page) or 0), int(number)))
    return found


def _leads_up(element: Any, root: Any) -> bool:
    while "/P" in element:
        parent = element["/P"].get_object()
        if not any(kid.get_object() == element for kid in parent["/K"]):
            return False
        element = parent
    return bool(element == root)


def test_running_lines_say_what_they_are() -> None:
    sample = SAMPLES["ar"]
    draft = replace(sample, furniture=replace(sample.furniture, watermark=(Str("مسودة"),)))
    reader = pypdf.PdfReader(io.BytesIO(pdf(draft)))
    for page in reader.pages:
        content = pypdf.generic.ContentStream(page.get_contents(), reader)
        kinds = {
            str(operands[1].get("/Subtype"))
            for operands, operator in content.operations
            if operator == b"BDC" and operands[0] == "/Artifact"
        }
        assert kinds == {"/Header", "/Footer", "/Watermark"}


def test_running_lines_are_not_read() -> None:
    sample = SAMPLES["ar"]
    said = " ".join(tree(made(sample)).texts)
    aside = [text for (_, mark), text in page_texts(made(sample)).items() if mark == -1]
    for text in aside:
        assert "صفحة" in text
        assert "محدود التداول" in text
    assert len(aside) == len(_by_page(sample))
    assert "محدود التداول" not in said


# --- what the file says of itself ------------------------------------------------------------

_XMP = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.mark.parametrize("variant", ["a-3a", pytest.param("ua-1", marks=pytest.mark.full)])
def test_title_and_description_are_told_in_each_language(variant: str) -> None:
    sample = SAMPLES["factsheet"]
    titles = {"ar": (Str("تقرير <الواحة> & غيره"),), "en": (Str("The Oasis"),)}
    named = replace(sample, properties=replace(sample.properties, titles=titles,
                                               descriptions=titles))  # fmt: skip
    root: Any = pypdf.PdfReader(io.BytesIO(pdf(named, variant=variant))).trailer["/Root"]
    packet = ElementTree.fromstring(root["/Metadata"].get_data())
    for name in ("title", "description"):
        told = {
            item.get(_LANG): item.text for item in packet.iterfind(f".//dc:{name}//rdf:li", _XMP)
        }
        assert list(told) == ["x-default", "ar", "en"]
        assert told["x-default"] == told["ar"] == "تقرير <الواحة> & غيره"
        assert told["en"] == "The Oasis"
    languages = [item.text for item in packet.iterfind(".//dc:language//rdf:li", _XMP)]
    assert languages == ["ar", "en"]


# --- bookmarks -------------------------------------------------------------------------------


def test_bookmarks_are_the_headings_one_below_the_other() -> None:
    sample = SAMPLES["ar"]
    reader = pypdf.PdfReader(io.BytesIO(made(sample)))

    def levels(items: Any, depth: int) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        for item in items:
            found += levels(item, depth + 1) if isinstance(item, list) else [(depth, item.title)]
        return found

    shown = levels(reader.outline, 1)
    headings = [
        (int(tag.name[1]), letters(tag.text))
        for tag in tree(made(sample)).all("H1", "H2", "H3", "H4", "H5", "H6")
    ]
    assert [(depth, letters(title)) for depth, title in shown] == headings
    assert max(depth for depth, _ in shown) > 2
    assert all(after - before <= 1 for (before, _), (after, _) in pairwise(shown))
