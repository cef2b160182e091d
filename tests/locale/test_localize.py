"""localize: nothing waits any more, and numbers, notes and places are right."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.locale.support import Content
from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.document.plain import lines, plain
from warraq.document.tree import (
    Band,
    Block,
    Blocks,
    Column,
    Document,
    Field,
    Fields,
    Figure,
    Foreign,
    Furniture,
    Group,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Note,
    NoteRef,
    NumRef,
    PageCount,
    PageNumber,
    Paragraph,
    Parallel,
    Properties,
    Resolved,
    Row,
    Space,
    Str,
    Strong,
    Table,
    Typed,
)
from warraq.document.values import (
    CountValue,
    DateValue,
    LabelValue,
    MarkerValue,
    NumberValue,
    PersonValue,
    PhoneValue,
)
from warraq.document.walk import descend
from warraq.locale import LocaleContext, load, localize

DOT = Image(data=b"", media_type="image/png", width_px=1, height_px=1)


def p(*content: Inline | str, lang: str = "ar", role: str = "paragraph") -> Paragraph:
    return Paragraph(lang=lang, role=role, content=inlines(*content))


def inlines(*content: Inline | str) -> Inlines:
    return tuple(Str(one) if isinstance(one, str) else one for one in content)


def h(text: str, level: int = 2, id: str = "", lang: str = "ar") -> Heading:
    return Heading(id=id, lang=lang, level=level, content=(Str(text),), numbered=True)


def items(counter: str, *texts: str | Blocks, lang: str = "ar", start: int = 1) -> List:
    made = tuple(
        ListItem(lang=lang, blocks=(p(one, lang=lang),) if isinstance(one, str) else one)
        for one in texts
    )
    return List(lang=lang, counter=counter, items=made, start=start)  # type: ignore[arg-type]


def table(caption: str, id: str = "", lang: str = "ar") -> Table:
    return Table(
        id=id, lang=lang, columns=(Column(head=(Typed(LabelValue("name")),)),),
        rows=(Row(cells=((Typed(PersonValue("voronkov")),),)),), caption=(Str(caption),),
        numbered=True,
    )  # fmt: skip


def figure(caption: str, lang: str = "ar") -> Figure:
    return Figure(lang=lang, image=DOT, caption=(Str(caption),), alt=(Str("alt"),), numbered=True)


def document(*blocks: Block, languages: tuple[str, ...] = ("ar",), **more: object) -> Document:
    furniture = more.pop("furniture", Furniture())
    return Document(
        kind="briefing", languages=languages, blocks=blocks,
        properties=Properties(titles={"ar": (Str("عنوان"), NoteRef("n"))}),
        furniture=furniture,  # type: ignore[arg-type]
    )  # fmt: skip


def context(arabic: str = "qatar", **notes: dict[str, str]) -> LocaleContext:
    profiles = {"ar": load(arabic), "en": load("english-uk")}
    return LocaleContext(profiles, Content(notes=notes))


def localized(
    *blocks: Block, languages: tuple[str, ...] = ("ar",), arabic: str = "qatar",
    **notes: dict[str, str],
) -> Document:  # fmt: skip
    diagnostics = Diagnostics()
    done = localize(document(*blocks, languages=languages), context(arabic, **notes), diagnostics)
    assert [one.render() for one in diagnostics] == []
    assert_nothing_waits(done)
    return done


def assert_nothing_waits(done: Document) -> None:
    for node in descend(done):
        assert not isinstance(node, (Typed, NumRef, NoteRef)), node
        if isinstance(node, ListItem):
            assert node.marker is not None
        if isinstance(node, (Heading, Table, Figure)) and node.numbered:
            assert node.marker is not None


def only(done: Document, kind: type) -> list[Resolved]:
    return [n for n in descend(done) if isinstance(n, Resolved) and isinstance(n.value, kind)]


# --- values ----------------------------------------------------------------------------------


def test_values_keep_their_value_and_their_place() -> None:
    place = Place(file="a.yaml", line=3, column=4)
    value = PhoneValue("+974 4444 1234")
    done = localized(p("الهاتف: ", Strong((Typed(value, place),))))
    (found,) = only(done, PhoneValue)
    assert (found.text, found.isolate, found.value) == ("+974 4444 1234", "ltr", value)
    assert found.place == place


def test_values_stand_in_the_language_around_them() -> None:
    day = DateValue(2020, 12, 7)
    done = localized(
        p(Typed(day), " (", Foreign("en", (Typed(day),)), ")"),
        p(Typed(day), lang="en"),
        p(Typed(CountValue(3, "state")), lang="en"),
    )
    assert lines(done) == ["7 ديسمبر 2020 (7 December 2020)", "7 December 2020", "3 states"]


def test_short_names_are_told_apart_within_a_document_only() -> None:
    one = p(Typed(PersonValue("m-ansari", "short")))
    assert lines(localized(one)) == ["الدكتور الأنصاري"]
    assert lines(localized(one, p(Typed(PersonValue("k-ansari"))))) == [
        "الدكتور ماجد الأنصاري",
        "الدكتور خالد الأنصاري",
    ]


def test_furniture_fields_and_properties_are_localized() -> None:
    furniture = Furniture(
        masthead=(p(Typed(LabelValue("kind.memo"))),),
        foot=Band(
            center=inlines(
                Typed(LabelValue("page")), " ", PageNumber(), " ", Typed(LabelValue("of")), " ",
                PageCount(),
            )
        ),
        mark=(Typed(LabelValue("classification.secret")),),
        watermark=(Typed(LabelValue("draft")),),
    )  # fmt: skip
    fields = Fields(
        lang="ar",
        items=(
            Field(label=(Typed(LabelValue("to", "field")),), value=(Typed(PersonValue("alya")),)),
        ),
    )
    diagnostics = Diagnostics()
    done = localize(document(fields, furniture=furniture), context("egypt"), diagnostics)
    assert len(diagnostics) == 0
    assert_nothing_waits(done)
    assert plain(done.furniture.foot.center) == "صفحة  من "
    assert done.furniture.foot.center[2] == PageNumber("arab")
    assert plain(done.furniture.mark) == "سري جداً"
    assert plain(done.furniture.watermark) == "مسودة"
    assert lines(done) == [
        "مذكرة داخلية", "إلى:", "سعادة السفيرة الشيخة علياء أحمد بن سيف آل ثاني",
    ]  # fmt: skip
    assert plain(done.properties.titles["ar"]) == "عنوان"


# --- numbers ---------------------------------------------------------------------------------


def test_headings_count_by_level_wherever_they_begin() -> None:
    done = localized(h("أ"), h("ب", 3), h("ج", 3), h("د"), h("هـ", 4), h("و", 3))
    assert lines(done) == ["أولاً: أ", "1- ب", "2- ج", "ثانياً: د", "أ- هـ", "2- و"]
    assert [n.value.numbers for n in only(done, MarkerValue)] == [  # type: ignore[union-attr]
        (1,), (1, 1), (1, 2), (2,), (2, 1, 1), (2, 2),
    ]  # fmt: skip


def test_lists_nest_by_their_counter() -> None:
    inner = items("clause", "واحد", (p("اثنان"), items("clause", "س", "ص")))
    done = localized(
        items("clause", (p("كبير"), inner), "صغير"),
        items("decimal", (p("رقم"), items("bullet", "نقطة")), "رقم آخر", start=4),
    )
    assert lines(done) == [
        "أولاً: كبير", "1- واحد", "2- اثنان", "أ- س", "ب- ص", "ثانياً: صغير",
        "4- رقم", "• نقطة", "5- رقم آخر",
    ]  # fmt: skip


def test_tables_and_figures_count_apart() -> None:
    done = localized(table("س"), figure("ص"), table("ع"))
    assert lines(done) == [
        "جدول 1: س", "الاسم", "السيد فلاديمير فورونكوف", "شكل 1: ص", "جدول 2: ع", "الاسم",
        "السيد فلاديمير فورونكوف",
    ]  # fmt: skip


def test_references_to_numbers_go_ahead_and_back() -> None:
    clauses = List(
        lang="ar", counter="clause", items=(ListItem(id="c", lang="ar", blocks=(p("بند"),)),)
    )
    done = localized(
        p(NumRef("t"), "، ", NumRef("s")),
        h("س", id="s"),
        h("ص", 3, id="sub"),
        table("ع", id="t"),
        clauses,
        p(NumRef("t"), "; ", NumRef("sub"), "; ", NumRef("c"), lang="en"),
        p(NumRef("c"), "، ", NumRef("sub")),
    )
    text = lines(done)
    assert text[0] == "جدول 1، القسم الأول"
    assert text[-2:] == ["Table 1; Section 1.1; Item 1", "البند الأول، القسم 1"]
    link = next(node for node in descend(done) if isinstance(node, Link))
    assert link.target == "#t"
    assert isinstance(link.children[0], Resolved)
    assert link.children[0].value == MarkerValue("table", 1, (1,))


def test_a_reference_to_nothing_is_told() -> None:
    diagnostics = Diagnostics()
    place = Place(file="a.yaml", line=9, column=2)
    done = localize(
        document(table("س", id="levels"), p(NumRef("level", place))), context(), diagnostics
    )
    (found,) = [one for one in diagnostics if one.code == "locale.unknown-reference"]
    assert found.place == place
    assert found.params["suggestion"] == "levels"
    assert_nothing_waits(done)


def test_languages_side_by_side_share_numbers() -> None:
    def half(lang: str) -> Blocks:
        return h("س", id="s", lang=lang), table("ع", id="t", lang=lang), figure("ص", lang=lang)

    done = localized(
        Parallel(lang="ar", cells=(half("ar"), half("en"))),
        Parallel(lang="ar", cells=((), (table("فقط", id="only", lang="en"),))),
        Parallel(lang="ar", cells=((table("ق", id="q"),), (table("q", id="q", lang="en"),))),
        figure("خ"),
        languages=("ar", "en"),
    )
    markers = [line.partition(":")[0] for line in lines(done) if ":" in line]
    assert markers == [
        "أولاً", "جدول 1", "شكل 1", "Table 1", "Figure 1", "Table 2", "جدول 3", "Table 3", "شكل 2",
    ]  # fmt: skip
    english = [n for n in descend(done) if isinstance(n, Heading) and n.lang == "en"]
    assert [one.marker and one.marker.text for one in english] == ["1."]


# --- notes -----------------------------------------------------------------------------------


def test_notes_are_numbered_as_they_come() -> None:
    done = localized(
        p("أ", NoteRef("b"), "ب", NoteRef("a"), "ج", NoteRef("b")),
        a={"ar": "ألف"}, b={"ar": "باء"},
    )  # fmt: skip
    notes = [node for node in descend(done) if isinstance(node, Note)]
    assert [(n.id, n.marker.text, bool(n.blocks)) for n in notes] == [
        ("b", "1", True), ("a", "2", True), ("b", "1", False),
    ]  # fmt: skip
    assert lines(done) == ["أبج", "1 باء", "2 ألف"]


def test_the_languages_of_a_pair_share_the_numbers_of_notes() -> None:
    both = {"ar": "حاشية", "en": "A note"}
    done = localized(
        Parallel(lang="ar", cells=((p("نص", NoteRef("x")),), (p("t", NoteRef("x"), lang="en"),))),
        languages=("ar", "en"), x=both,
    )  # fmt: skip
    notes = [node for node in descend(done) if isinstance(node, Note)]
    assert [(n.id, n.marker.text, plain(n.blocks)) for n in notes] == [
        ("x", "1", "حاشية"), ("x-en", "1", "A note"),
    ]  # fmt: skip


def test_an_unknown_note_is_told_and_left_out() -> None:
    diagnostics = Diagnostics()
    place = Place(file="a.yaml", line=2, column=9)
    done = localize(document(p("نص", NoteRef("yy", place))), context(y={"ar": "س"}), diagnostics)
    (found,) = [one for one in diagnostics if one.code == "locale.unknown-note"]
    assert (found.place, found.params["suggestion"]) == (place, "y")
    assert lines(done) == ["نص"]


def test_a_note_that_nothing_refers_to_is_told() -> None:
    diagnostics = Diagnostics()
    localize(document(p("نص", NoteRef("x"))), context(x={"ar": "س"}, n={"ar": "ن"}), diagnostics)
    (found,) = diagnostics
    assert (found.code, found.params) == ("locale.unused-note", {"word": "n"})
    assert (found.place.field, str(found.severity)) == ("footnotes.n", "note")


def test_furniture_properties_and_descriptions_of_pictures_have_no_notes() -> None:
    ref = NoteRef("n")
    source = document(
        replace(figure("ص"), alt=(Str("بديل"), ref)),
        furniture=Furniture(
            head=Band(start=(Str("رأس"), ref)), foot=Band(end=(ref,)), mark=(Str("سري"), ref),
        ),
    )  # fmt: skip
    diagnostics = Diagnostics()
    done = localize(source, context(n={"ar": "ن"}), diagnostics)
    assert [one.code for one in diagnostics] == ["locale.unused-note"]
    assert not [node for node in descend(done) if isinstance(node, Note)]
    assert plain(done.furniture.head.start) == "رأس"
    assert plain(done.furniture.mark) == "سري"


def test_a_note_has_nothing_that_the_document_counts() -> None:
    inner = (
        p("أولها"),
        h("عنوان", 1),
        table("جدولها"),
        items("decimal", (h("أعمق", 1),), "ثانٍ"),
        Group(lang="ar", blocks=(h("في مجموعة"),)),
    )
    done = localized(
        h("س"), p("نص", NoteRef("own", NOWHERE, inner)), h("ع"), table("جدول"),
    )  # fmt: skip
    assert lines(done) == [
        "أولاً: س", "نص", "ثانياً: ع", "جدول 1: جدول", "الاسم", "السيد فلاديمير فورونكوف",
        "1 أولها", "عنوان", "جدولها", "الاسم", "السيد فلاديمير فورونكوف", "1- أعمق", "2- ثانٍ",
        "في مجموعة",
    ]  # fmt: skip
    assert [n.level for n in descend(done) if isinstance(n, Heading)] == [2, 2]


def test_a_note_in_a_note_is_refused() -> None:
    place = Place(file="a.yaml", line=5, column=3)
    diagnostics = Diagnostics()
    outer = (p("خارجي", NoteRef("b", place)),)
    done = localize(
        document(p("نص", NoteRef("a", NOWHERE, outer))), context(b={"ar": "باء"}), diagnostics
    )
    (found,) = [one for one in diagnostics if one.code == "locale.note-in-note"]
    assert (found.place, found.params, str(found.severity)) == (place, {"word": "a"}, "error")
    assert found.hint()
    assert lines(done) == ["نص", "1 خارجي"]


def test_foreign_words_share_the_notes_of_the_text_around_them() -> None:
    done = localized(
        p("نص", NoteRef("x"), Foreign("en", (Str("Text"), NoteRef("x")))),
        x={"ar": "حاشية", "en": "A note"},
    )  # fmt: skip
    assert lines(done) == ["نصText", "1 حاشية"]


# --- what is empty in a profile --------------------------------------------------------------


def test_an_empty_label_takes_its_paragraph_and_its_box() -> None:
    blocks: Blocks = (
        p(Typed(LabelValue("basmala")), role="basmala"),
        p(Typed(LabelValue("salutation")), role="memo.salutation"),
        Group(
            role="direction",
            lang="ar",
            blocks=(p(Typed(LabelValue("direction"))), Space(lang="ar", height=24)),
        ),
        Space(lang="ar", height=20),
        Fields(role="letterhead.fields", lang="ar", items=()),
        Group(role="letterhead.emblem", lang="ar", blocks=()),
        p("نص"),
    )
    assert lines(localized(*blocks)) == [
        "بسم الله الرحمن الرحيم", "السلام عليكم ورحمة الله وبركاته، وبعد:", "توجيه سعادتكم", "نص",
    ]  # fmt: skip
    un = localized(*blocks, arabic="un")
    assert lines(un) == ["التوجيه", "نص"]
    saudi = localized(*blocks, arabic="saudi")
    roles = [block.role for block in saudi.blocks]
    assert roles == [
        "basmala", "memo.salutation", "space", "letterhead.fields", "letterhead.emblem",
        "paragraph",
    ]  # fmt: skip


def test_the_same_document_gives_the_same_result_twice() -> None:
    source = document(h("س"), p(Typed(NumberValue(Decimal(-3)))), table("ع"))
    first = localize(source, context(), Diagnostics())
    assert localize(source, context(), Diagnostics()) == first
