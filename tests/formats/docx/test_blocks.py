"""Blocks as Word's own: lists, tables, notes, pictures, headers, columns."""

from __future__ import annotations

import io
import os
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from tests.contents import whole
from tests.formats.docx.conftest import write
from tests.formats.docx.plain_theme import plain_theme
from tests.formats.docx.read_text import W, read_text
from tests.samples import every_node, factsheet, png
from warraq import render
from warraq.diagnostics import Diagnostics
from warraq.document.tree import (
    Band,
    Block,
    Column,
    Document,
    Field,
    Fields,
    Figure,
    Furniture,
    Group,
    Heading,
    Image,
    Link,
    List,
    ListItem,
    Note,
    PageNumber,
    Paragraph,
    Parallel,
    Properties,
    Resolved,
    Row,
    Space,
    Str,
    Table,
)
from warraq.document.values import MarkerValue, NumberValue
from warraq.formats.docx.numbering import native_pattern
from warraq.theme import Theme, load
from warraq.theme_setting import Setting

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def document(*blocks: Block, furniture: Furniture | None = None, lang: str = "ar") -> Document:
    return Document(
        kind="memo",
        languages=(lang,),
        properties=Properties(titles={lang: (Str("عنوان"),)}),
        furniture=furniture or Furniture(),
        blocks=blocks,
    )


def part(data: bytes, name: str = "word/document.xml") -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def paragraph(text: str = "نص", **more: Any) -> Paragraph:
    return Paragraph(lang="ar", content=(Str(text),), **more)


def listed(*markers: str, counter: Any = "decimal", start: int = 1) -> List:
    items = tuple(
        ListItem(
            lang="ar",
            blocks=(paragraph(),),
            marker=Resolved(marker, MarkerValue(counter, 1, (start + place,))),
        )
        for place, marker in enumerate(markers)
    )
    return List(lang="ar", counter=counter, start=start, items=items)


@pytest.mark.parametrize(
    ("markers", "counter", "native"),
    [
        (("1-", "2-"), "decimal", ("decimal", "%1-")),
        (("أ-", "ب-"), "clause", ("arabicAbjad", "%1-")),
        (("א.", "ב."), "clause", ("hebrew1", "%1.")),
        (("(أ)", "(ب)", "(ت)"), "clause", ("arabicAlpha", "(%1)")),
        (("•", "•"), "bullet", ("bullet", "•")),
        (("a.", "b."), "clause", ("lowerLetter", "%1.")),
        (("أولاً:", "ثانياً:"), "clause", None),
        (("أولاً:",), "clause", None),
        (("1st",), "clause", None),
        (("١-", "٢-"), "decimal", None),
        (("1-", "3-"), "decimal", None),
        (("أ", "ب", "ج", "د", "هـ"), "clause", None),
    ],
)
def test_markers_that_word_can_write_it_writes(
    markers: tuple[str, ...], counter: str, native: tuple[str, str] | None
) -> None:
    pattern = native_pattern(listed(*markers, counter=counter))
    found = pattern and (pattern.number_format, pattern.text(0))
    assert found == native


def test_markers_of_words_are_text_before_a_tab() -> None:
    data = write(document(listed("أولاً:", "ثانياً:", counter="clause")))
    assert read_text(data) == ["أولاً: نص", "ثانياً: نص"]
    assert len(list(part(data).iter(f"{W}tab"))) == 2
    assert "word/numbering.xml" not in names(data)


def test_each_list_counts_for_itself() -> None:
    data = write(document(listed("1-", "2-"), listed("1-", "2-")))
    numbers = [number.get(f"{W}val") for number in part(data).iter(f"{W}numId")]
    assert numbers == ["1", "1", "2", "2"]


def test_figures_stand_at_the_right_decimal_under_decimal() -> None:
    def cell(text: str) -> tuple[Resolved, ...]:
        from decimal import Decimal

        return (Resolved(text, NumberValue(Decimal(text)), "ltr"),)

    table = Table(
        lang="ar",
        columns=(Column(head=(Str("العدد"),), align="decimal"),),
        rows=(Row(cells=(cell("1.25"),)), Row(cells=(cell("10.5"),), kind="total")),
    )
    cells = [p.find(f"{W}pPr") for p in part(write(document(table))).iter(f"{W}p")][1:3]
    assert [cell.find(f"{W}jc").get(f"{W}val") for cell in cells] == ["left", "left"]
    assert cells[0].find(f"{W}ind") is None
    assert int(cells[1].find(f"{W}ind").get(f"{W}left")) > 0
    assert cells[0].find(f"{W}keepNext") is not None


def test_a_column_of_serial_numbers_holds_its_head() -> None:
    columns = (
        Column(head=(Str("No."),), align="center", width=0.04),
        Column(head=(Str("Name"),), width=0.96),
    )
    row = Row(cells=((Str("1"),), (Str("x"),)))
    table = Table(lang="en", columns=columns, rows=(row,))
    grid = part(write(document(table, lang="en"))).find(f".//{W}tblGrid")
    serial, name = (int(column.get(f"{W}w")) for column in grid)
    assert serial > 500  # 25 points: three letters and a margin
    assert serial + name == 9071


def test_a_column_is_no_narrower_than_its_longest_word() -> None:
    columns = tuple(
        Column(head=(Str(head),), width=share) for head, share in (("2025", 0.02), ("Name", 0.98))
    )
    table = Table(lang="en", columns=columns, rows=(Row(cells=((Str("12.5"),), (Str("x"),))),))
    grid = part(write(document(table, lang="en"))).find(f".//{W}tblGrid")
    year, name = (int(column.get(f"{W}w")) for column in grid)
    assert year > 600  # 30 points: four figures and the cell's margins
    assert abs(year + name - 9071) <= 2


def large() -> Theme:
    return replace(load("formal"), setting=Setting(size="large-print"))


def test_words_are_broken_sooner_than_figures() -> None:
    heads = ("رقم", "12\u00a0400\u00a0000", "2025", "والمستخلصاتوالمستخلصات" * 2)
    columns = tuple(Column(head=(Str(head),)) for head in heads)
    table = Table(lang="ar", columns=columns, rows=())
    theme = large()
    grid = part(write(document(table), theme)).find(f".//{W}tblGrid")
    _, amount, year, words = (int(column.get(f"{W}w")) for column in grid)
    letter = theme.style("table.head", "memo").size * 20
    assert amount > 8 * 0.55 * letter
    assert year > 4 * 0.55 * letter
    assert words < 8000


def test_a_note_below_a_table_has_a_row_above_it() -> None:
    rows = (Row(cells=((Str("1"),),)), Row(cells=((Str("2"),),)))
    columns = (Column(head=(Str("م"),)),)
    for note, held in (((Str("ملاحظة"),), True), ((), False)):
        table = Table(lang="ar", columns=columns, rows=rows, note=note)
        *_, row, last = part(write(document(table))).iter(f"{W}tr")
        assert (last.find(f".//{W}keepNext") is not None) == held
        assert row.find(f".//{W}keepNext") is None


def test_a_heading_in_two_languages_below_each_other_is_one() -> None:
    cells = tuple((Heading(lang=lang, level=1, content=(Str("ع"),)),) for lang in ("ar", "en"))
    made = replace(document(Parallel(lang="ar", cells=cells)), languages=("ar", "en"))
    first, second = part(write(made, large())).iter(f"{W}pPr")
    assert first.find(f"{W}spacing") is None
    assert second.find(f"{W}spacing").get(f"{W}before") == "0"


def test_labels_of_neighbouring_rows_stand_below_each_other() -> None:
    def row(label: str) -> Parallel:
        field = Field(label=(Str(label),), value=(Str("x"),))
        cells = [(Fields(lang=lang, items=(field,)),) for lang in ("ar", "en")]
        return Parallel(lang="ar", cells=tuple(cells))

    made = replace(document(row("2025"), row("15 December 2025")), languages=("ar", "en"))
    tables = [table for table in part(write(made)).iter(f"{W}tbl") if len(table[1]) == 2]
    widths = [[int(column.get(f"{W}w")) for column in table[1]] for table in tables[1:]]
    assert len(widths) == 4
    assert widths[0] == widths[2]
    assert widths[1] == widths[3]


def test_items_side_by_side_stand_below_each_other() -> None:
    rows = [
        Parallel(lang="ar", cells=((listed(marker, counter="clause"),), ()))
        for marker in ("أولاً:", "حادي عشر:")
    ]
    body = part(write(replace(document(*rows), languages=("ar", "en"))))
    indents = [ind.get(f"{W}hanging") for ind in body.iter(f"{W}ind") if ind.get(f"{W}hanging")]
    assert len(indents) == 2
    assert len(set(indents)) == 1


def test_what_is_held_together_side_by_side_holds_no_row_to_the_next() -> None:
    pair = Group(lang="ar", role="person", keep=True, blocks=(paragraph("ا"), paragraph("ب")))
    rows = [Parallel(lang="ar", cells=((pair,), (pair,)))] * 2
    body = part(write(replace(document(*rows), languages=("ar", "en"))))
    told = [p.find(f"{W}pPr/{W}keepNext") for p in body.iter(f"{W}p")]
    assert [keep for keep in told if keep is not None and keep.get(f"{W}val") != "0"] == []


@pytest.mark.parametrize(("size", "columns"), [("standard", 3), ("large-print", 2)])
def test_in_large_print_the_fields_of_a_letterhead_have_the_measure(
    size: str, columns: int
) -> None:
    head = part(render(whole(), "memo", "docx", "en", options={"size": size}).data).find(
        f".//{W}tbl"
    )
    assert len(head.findall(f"{W}tblGrid/{W}gridCol")) == columns
    last = head.findall(f"{W}tr")[-1].findall(f"{W}tc")[-1]
    assert "W/2026/7" in "".join(last.itertext())
    assert (last.find(f"{W}tcPr/{W}gridSpan") is not None) == (columns == 2)


def test_a_heading_side_by_side_stays_with_the_table_below() -> None:
    heading = Heading(lang="ar", level=1, content=(Str("عنوان"),))
    table = Table(lang="ar", columns=(Column(head=(Str("م"),)),), rows=(Row(cells=((Str("1"),),)),))
    made = document(Parallel(lang="ar", cells=((heading,), ())), table)
    between = part(write(replace(made, languages=("ar", "en")))).find(f"{W}body/{W}p")
    assert between.find(f"{W}pPr/{W}keepNext") is not None


def test_tables_tell_assistive_programs_what_they_are() -> None:
    root = part(write(every_node("ar")))
    captions = [caption.get(f"{W}val") for caption in root.iter(f"{W}tblCaption")]
    assert captions == ["آبار الرصد ومتوسط أعماقها بحسب الإقليم"]
    fields = [code.text.split()[:2] for code in root.iter(f"{W}instrText")]
    assert ["SEQ", "Table"] in fields
    assert ["SEQ", "Figure"] in fields


def figure(**more: Any) -> Figure:
    image = Image(data=png(), media_type="image/png", width_px=8, height_px=4)
    return Figure(lang="ar", image=image, width=20, **more)


def test_pictures_are_held_once_and_say_what_they_show() -> None:
    data = write(document(figure(alt=(Str("رسم"),)), figure(decorative=True)))
    drawings = list(part(data).iter(f"{WP}docPr"))
    assert [drawing.get("descr") for drawing in drawings] == ["رسم", None]
    assert len({drawing.get("id") for drawing in drawings}) == 2
    assert b"adec:decorative" in etree.tostring(drawings[1])
    assert [name for name in names(data) if "media" in name] == ["word/media/image1.png"]
    extent = next(part(data).iter(f"{WP}extent"))
    assert (extent.get("cx"), extent.get("cy")) == ("720000", "360000")


def note(text: str, number: int) -> Note:
    return Note(
        str(number), Resolved(text, MarkerValue("note", 1, (number,))), (paragraph("هامش"),)
    )


def test_notes_are_words_own_where_word_counts_alike() -> None:
    native = write(document(Paragraph(lang="ar", content=(Str("أ"), note("1", 1)))))
    custom = write(document(Paragraph(lang="ar", content=(Str("أ"), note("١", 1)))))
    for data, mark in ((native, None), (custom, "1")):
        reference = next(part(data).iter(f"{W}footnoteReference"))
        assert reference.get(f"{W}customMarkFollows") == mark
    assert read_text(native)[-1] == "1 هامش"
    assert read_text(custom)[-1] == "١ هامش"


def test_first_page_has_its_own_header_only_where_it_differs() -> None:
    theme = plain_theme()
    head = Furniture(head=Band(start=(Str("رأس"),)))
    assert part(write(document(furniture=head), theme)).find(f".//{W}titlePg") is not None
    factual = replace(document(), kind="factsheet")
    assert part(write(factual, theme)).find(f".//{W}titlePg") is None


def test_the_mark_stands_at_both_ends_of_every_page() -> None:
    data = write(every_node("ar"))
    stories = [name for name in names(data) if "header" in name or "footer" in name]
    assert len(stories) == 4
    for name in stories:
        assert "محدود التداول" in "".join(part(data, name).itertext())


def test_a_printed_letterhead_keeps_its_place() -> None:
    drawn = read_text(write(every_node("ar")))
    printed = write(every_node("ar"), plain_theme(mode="preprinted", space=50))
    assert "دولة سهيل" in drawn
    assert "دولة سهيل" not in read_text(printed)
    first = part(printed, "word/header2.xml").findall(f"{W}p")[-1]
    assert int(first.find(f"{W}pPr/{W}spacing").get(f"{W}line")) > 20


def test_page_numbers_in_other_digits_are_told_of() -> None:
    found = Diagnostics()
    foot = Furniture(foot=Band(center=(PageNumber("arab"),)))
    data = write(document(furniture=foot), diagnostics=found)
    assert [one.code for one in found] == ["docx.page-digits"]
    assert "١" in "".join(part(data, "word/footer1.xml").itertext())


def test_links_within_lead_to_bookmarks() -> None:
    link = Link("#خطة 1", (Str("الخطة"),))
    found = Diagnostics()
    data = write(
        document(Paragraph(lang="ar", content=(link,)), paragraph(id="خطة 1")), diagnostics=found
    )
    anchor = next(part(data).iter(f"{W}hyperlink")).get(f"{W}anchor")
    assert anchor in [start.get(f"{W}name") for start in part(data).iter(f"{W}bookmarkStart")]
    assert len(found) == 0


def test_a_signature_stands_in_the_far_half() -> None:
    signature = Group(role="signature", lang="ar", blocks=(paragraph(role="signature.name"),))
    theme = plain_theme()
    indent = part(write(document(signature), theme)).find(f".//{W}p/{W}pPr/{W}ind")
    assert int(indent.get(f"{W}left")) > 5000


@pytest.mark.parametrize("role", ["signature", "memo.tail", "direction"])
def test_what_closes_stays_with_what_stands_above(role: str) -> None:
    closing = Group(role=role, lang="ar", blocks=(paragraph(),))
    above, *_ = part(write(document(paragraph(), closing))).iter(f"{W}p")
    assert above.find(f"{W}pPr/{W}keepNext") is not None


@pytest.mark.parametrize(("words", "held"), [
    ("والمصادر هي:", True), ("والمصادر هي.", False), ("والمصادر هي " * 20 + ":", False),
])  # fmt: skip
def test_a_list_begins_on_the_page_of_what_leads_to_it(words: str, held: bool) -> None:
    lead, item = part(write(document(paragraph(words), listed("-")))).iter(f"{W}p")
    assert (lead.find(f"{W}pPr/{W}keepNext") is not None) == held
    assert item.find(f"{W}pPr/{W}keepNext") is None


def test_room_to_fill_in_is_exact() -> None:
    spacing = part(write(document(Space(lang="ar", height=20)))).find(f".//{W}p/{W}pPr/{W}spacing")
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("1134", "exact")


def test_the_first_language_stands_on_its_own_side() -> None:
    for sample, turned in ((factsheet("ar", "en"), True), (factsheet("en", "ar"), False)):
        body = part(write(sample)).find(f"{W}body")
        last = [t for t in body.findall(f"{W}tbl") if len(t.findall(f"{W}tr")) > 1][-1]
        assert (last.find(f"{W}tblPr/{W}bidiVisual") is not None) == turned


def test_styles_say_only_what_their_parents_do_not() -> None:
    styles = part(write(every_node("ar")), "word/styles.xml")
    named = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    heading = named["Heading1"]
    assert heading.find(f"{W}name").get(f"{W}val") == "heading 1"
    assert heading.find(f"{W}basedOn").get(f"{W}val") == "Heading"
    assert heading.find(f"{W}rPr/{W}color") is None
    assert named["Normal"].find(f"{W}pPr/{W}bidi").get(f"{W}val") == "1"
    lines = {s.get(f"{W}lineRule") for s in styles.iter(f"{W}spacing") if s.get(f"{W}line") != "20"}
    assert lines == {"auto"}


def test_users_may_bring_base_parts(tmp_path: Any) -> None:
    from warraq.assets import path
    from warraq.formats import WriteContext
    from warraq.formats.docx import FORMAT, DocxOptions

    own = tmp_path / "docx" / "word" / "settings.xml"
    own.parent.mkdir(parents=True)
    base = path("templates", "docx", "word", "settings.xml").read_text(encoding="utf-8")
    context = WriteContext(
        theme=plain_theme(), options=DocxOptions(), diagnostics=Diagnostics(),
        template_folders=(tmp_path,),
    )  # fmt: skip
    # The second is as long and, as far as its time tells, as old as the first.
    for zoom in ("140", "150"):
        own.write_text(base.replace('w:percent="100"', f'w:percent="{zoom}"'), encoding="utf-8")
        os.utime(own, (0, 0))
        settings = part(FORMAT.write(document(paragraph()), context), "word/settings.xml")
        assert settings.find(f"{W}zoom").get(f"{W}percent") == zoom
