"""Characters that fonts lack are told of any program's PDF, and nothing else is."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import ByteStringObject, DictionaryObject, NameObject

from tests.formats.textlayer.setting import ours, page, plain
from tests.verify.making import cff, file, listed, named, stream, to_unicode, truetype
from warraq.diagnostics import Diagnostic, Diagnostics, Place
from warraq.verify.pdf import CHECKER, boxes, check
from warraq.verify.pdf.cmaps import CMap
from warraq.verify.pdf.content import operations

SHAPES = {".notdef": "box", "one": "bar", "two": "box", "blank": ""}
BARE = SHAPES | {".notdef": "", "two": "bar"}


def told(data: bytes) -> list[Diagnostic]:
    found = Diagnostics()
    CHECKER.verify(data, found, Place("x.pdf"), None)
    return [one for one in found if "glyph" in one.code]


def lacking(data: bytes) -> list[tuple[str, str]]:
    """The fonts that lack characters, and how many."""
    assert all(one.code == "verify.missing-glyph" for one in told(data))
    return [(str(one.params["font"]), str(one.params["count"])) for one in told(data)]


def font(kind: str, descriptor: Any, **entries: Any) -> DictionaryObject:
    """A simple font."""
    held = {"FontDescriptor": named(Type="FontDescriptor", Flags=4, **descriptor)}
    return named(Type="Font", Subtype=kind, BaseFont="ABCDEF+Small", **held, **entries)


def composite(descriptor: Any, encoding: Any = "Identity-H", **entries: Any) -> DictionaryObject:
    """A font of codes of two bytes."""
    texts = entries.pop("texts", {"c0001": "x"})
    kind = "CIDFontType2" if "FontFile2" in descriptor else "CIDFontType0"
    system = named(
        Registry=ByteStringObject(b"Adobe"), Ordering=ByteStringObject(b"Identity"), Supplement=0
    )
    inner = font(kind, descriptor, CIDSystemInfo=system, **entries)
    return named(
        Type="Font", Subtype="Type0", BaseFont="ABCDEF+Small", Encoding=encoding,
        DescendantFonts=listed(inner), ToUnicode=to_unicode(**texts),
    )  # fmt: skip


def shown(one: Any, codes: str, before: str = "", **resources: Any) -> bytes:
    content = f"BT {before} /F 12 Tf 50 100 Td <{codes}> Tj ET".encode()
    return file(content, Font=named(F=one), **resources)


SFNT = {"FontFile2": truetype(SHAPES)}
COMPACT = {"FontFile3": stream(cff(SHAPES), Subtype="CIDFontType0C")}
ONE_BYTE = (
    b"1 begincodespacerange <00> <ff> endcodespacerange 1 begincidrange <10> <1f> 0 endcidrange"
)


@pytest.mark.parametrize(
    ("made", "count"),
    [
        (lambda: shown(composite(SFNT), "000100010000"), 1),
        (lambda: shown(composite(COMPACT), "000100000000"), 2),
        (lambda: shown(composite(SFNT), "00010009", ""), 0),  # beyond the font, of no meaning
        (lambda: shown(composite(SFNT, texts={"c0009": "x"}), "0009"), 1),
        # Invisible, as the text of a scanned page is.
        (lambda: shown(composite(SFNT), "00010000", "3 Tr"), 0),
        (lambda: shown(composite(SFNT, CIDToGIDMap=b"\0\1\0\0\0\0"), "000000010002"), 2),
        (lambda: shown(composite(SFNT, ONE_BYTE), "101120"), 2),
        # Maps that are elsewhere, and fonts that are not in the file, say nothing.
        (lambda: shown(composite(SFNT, b"/Other usecmap " + ONE_BYTE), "101120"), 0),
        (lambda: shown(composite(SFNT, "UniJIS-UTF16-H"), "00010000"), 0),
        (lambda: shown(composite({}), "00010000"), 0),
        # A copy of the box under a code of its own: of a letter, and of what is a box.
        (lambda: shown(composite(SFNT, texts={"c0001": "x", "c0002": "漢"}), "00010002"), 1),
        (lambda: shown(composite(SFNT, texts={"c0001": "x", "c0002": "□"}), "00010002"), 0),
        # Where nothing is drawn for none, what is meant decides.
        (lambda: shown(composite({"FontFile2": truetype(BARE)}), "00010000"), 0),
        (
            lambda: shown(
                composite({"FontFile2": truetype(BARE)}, texts={"c0001": "x", "c0000": "漢"}),
                "00010000",
            ),
            1,
        ),
        (
            lambda: shown(
                composite({"FontFile2": truetype(BARE)}, texts={"c0001": "x", "c0000": " "}),
                "00010000",
            ),
            0,
        ),
    ],
)
def test_composite_fonts(made: Callable[[], bytes], count: int) -> None:
    assert lacking(made()) == ([("Small", str(count))] if count else [])


MAPPED = {"FontFile2": truetype(SHAPES, {65: "one", 66: "blank"})}
NAMED = {"FontFile3": stream(cff(SHAPES), Subtype="Type1C")}
DIFFERENCES = {"Encoding": named(Differences=listed(65, "one", "three", "blank"))}


def type3() -> DictionaryObject:
    procedures = named(one=b"500 0 d0 0 0 90 700 re f")
    return named(
        Type="Font", Subtype="Type3", Name="Small", FontMatrix=listed(0.001, 0.0, 0.0, 0.001, 0, 0),
        FontBBox=listed(0, 0, 500, 700), FirstChar=65, LastChar=66, Widths=listed(500, 500),
        CharProcs=procedures, Encoding=named(Differences=listed(65, "one", "two")),
        ToUnicode=to_unicode(c41="x", c42="y"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("made", "count"),
    [
        (lambda: shown(font("TrueType", MAPPED), "414243"), 1),
        (lambda: shown(font("TrueType", MAPPED, Encoding="WinAnsiEncoding"), "414243"), 1),
        # Without a map nobody knows.
        (lambda: shown(font("TrueType", SFNT), "414243"), 0),
        (lambda: shown(font("Type1", NAMED, **DIFFERENCES), "414243"), 1),
        (lambda: shown(font("Type1", NAMED, Encoding="WinAnsiEncoding"), "41"), 1),
        (lambda: shown(type3(), "4142"), 1),
    ],
)
def test_simple_fonts(made: Callable[[], bytes], count: int) -> None:
    assert lacking(made()) == ([("Small", str(count))] if count else [])


def test_forms_graphics_states_and_annotations() -> None:
    fonts = {"Font": named(F=composite(SFNT))}
    inner = stream(b"BT /F 9 Tf <00000001> Tj ET", Subtype="Form", Resources=named(**fonts))
    outer = stream(b"/I Do", Subtype="Form", Resources=named(XObject=named(I=inner)))
    seen = b"BT /F 9 Tf <0001> Tj ET "
    assert lacking(file(seen + b"/O Do", XObject=named(O=outer), **fonts)) == [("Small", "1")]
    state = named(S=named(Font=listed(composite(SFNT), 9)))
    drawn = b" BT /S gs <0000> Tj ET"
    other = named(F=composite({}))
    assert lacking(file(seen + drawn, ExtGState=state, Font=other)) == [("Small", "1")]
    note = {"Subtype": "Widget", "Rect": listed(9, 9, 99, 99)}
    box = {"BBox": listed(0, 0, 90, 90), "Resources": named(**fonts)}
    look = named(N=stream(b"BT /F 9 Tf <00000000> Tj ET", Subtype="Form", **box))
    assert lacking(file(seen, named(AP=look, **note), **fonts)) == [("Small", "2")]
    assert lacking(file(seen, named(AP=look, F=2, **note), **fonts)) == []


def test_content_streams_are_read_as_they_are_written() -> None:
    content = (
        rb"% <00> Tj"
        b"\n/A#20B 9 Tf[(a\\)(b)\\051\\n\\\r\n\\q)-1.5<4 1 4>]TJ"
        b" BI /W 1 ID \0(<0000> Tj EIx\nEI q -.5 0 0 +2 --3 4. cm (open"
    )
    assert list(operations(b"q " + b"(" * 1_000_000)) == [([], b"q")]
    assert list(operations(content)) == [
        (["/A B", 9.0], b"Tf"),
        ([b"a)(b))\nq", -1.5, b"A@"], b"TJ"),
        ([], b"q"),
        ([-0.5, 0.0, 0.0, 2.0, -3.0, 4.0], b"cm"),
    ]


@pytest.mark.logs
@pytest.mark.parametrize("family", ["Amiri", "IBM Plex Sans Arabic"])
def test_a_page_of_weasyprint(family: str) -> None:
    text = "هذا نص سليم ثم ཨ漢ཨ كلام."
    html = page("سطر قبله", text, font=family)
    (one,) = told(plain(html))
    assert one.params["page"] == "1"
    assert one.params["count"] == "3"
    assert "□" in str(one.params["text"])
    assert {"ثم", "كلام."} & set(str(one.params["text"]).split())
    assert told(plain(html.replace("ཨ漢ཨ", ""))) == []
    vowels = "مُحَمَّدٌ رَسُولٌ كَرِيمٌ، 1,234.56 (أول) و<bdi>two words</bdi>"
    assert told(ours(page(vowels, font=family))) == []


@pytest.mark.logs
@pytest.mark.parametrize("mark", ["سري للغاية", "Secret", "سري  –  Secret", "Confidentiel"])
def test_words_of_what_is_classified_are_not_told(mark: str) -> None:
    (one,) = told(plain(page(mark, "كلام سري ثم ཨ هنا")))
    assert one.params["text"] == "…"
    (one,) = told(plain(page(f"{mark} أمر", "كلام سري ثم ཨ هنا")))
    assert one.params["text"] != "…"


# --- hostile files -----------------------------------------------------------------------------


def nested(depth: int, drawn: bytes = b"/X Do /X Do") -> bytes:
    """Forms that each draw the next one, or draw it twice."""
    form = stream(b"BT /F 9 Tf <0001> Tj ET", Subtype="Form")
    for _ in range(depth):
        form = stream(drawn, Subtype="Form", Resources=named(XObject=named(X=form)))
    fonts = named(F=composite(SFNT))
    return file(b"BT /F 9 Tf <0001> Tj ET /X Do", XObject=named(X=form), Font=fonts)


def looped(drawn: bytes = b"/X Do /X Do") -> bytes:
    """A form that draws itself."""
    made = pypdf.PdfWriter(clone_from=BytesIO(nested(3, drawn)))
    forms: list[Any] = [
        one for one in made._objects if isinstance(one, DictionaryObject)
        and one.get("/Subtype") == "/Form" and "/Resources" in one
    ]  # fmt: skip
    for form in forms:
        form["/Resources"]["/XObject"].update(named(X=form.indirect_reference))
    out = BytesIO()
    made.write(out)
    return out.getvalue()


def broken_font() -> bytes:
    return shown(composite({"FontFile2": b"\0\1\0\0 no font"}), "0001")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (broken_font, "Small"),
        (lambda: shown(composite(SFNT), "0001" * 60_000), "too much of it"),
    ],
)
def test_what_could_not_be_looked_at_is_told(
    data: Callable[[], bytes], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boxes, "_MOST_BYTES", 200_000)
    (one,) = told(data())
    assert (one.code, one.params["page"], one.params["count"]) == ("verify.glyphs-unread", "1", "1")
    assert one.params["reason"] == reason


def pictured(depth: int) -> bytes:
    """A Type 3 font whose glyph draws forms that each draw the next one twice."""
    form = stream(b"0 0 1 1 re f", Subtype="Form")
    for _ in range(depth):
        form = stream(
            b"/X Do /X Do", Subtype="Form", BBox=listed(0, 0, 9, 9),
            Resources=named(XObject=named(X=form)),
        )  # fmt: skip
    made = type3()
    made[NameObject("/CharProcs")] = named(one=stream(b"500 0 d0 /X Do"))
    made[NameObject("/Resources")] = named(XObject=named(X=form))
    return shown(made, "41")


@pytest.mark.parametrize("data", [looped, lambda: nested(30), lambda: pictured(30)])
def test_what_has_no_end_is_not_given_to_readers(
    data: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boxes, "_MOST_FORMS", 2_000)
    found = Diagnostics()
    CHECKER.verify(data(), found, Place("x.pdf"), None)
    assert [one.code for one in found] == ["verify.unreadable"]


def test_more_text_than_anybody_reads_is_not_given_to_readers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = shown(composite(SFNT), "0001" * 60)
    assert told(data) == []
    monkeypatch.setattr(boxes, "_MOST_TEXT", 100)
    found = Diagnostics()
    CHECKER.verify(data, found, Place("x.pdf"), None)
    assert [one.code for one in found] == ["verify.unreadable"]


def test_no_more_is_counted_than_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boxes, "_MOST_MISSING", 9)
    lacks, unread = told(shown(composite(SFNT), "0000" * 60))
    assert (lacks.params["count"], unread.params["reason"]) == ("10", "too much of it")
    monkeypatch.setattr(boxes, "_MOST_FONTS", 10)
    assert [one.code for one in told(shown(composite(SFNT), "0000"))] == ["verify.glyphs-unread"]


@pytest.mark.parametrize(
    "read",
    [
        lambda: list(operations(b"1" * 100_000 + b"x")),
        lambda: CMap(b"/" * 100_000),
        lambda: CMap(b"beginbfchar " * 30_000),
        lambda: CMap(b"beginbfrange " + b"<0><0>[" * 30_000 + b"endbfrange"),
        pytest.param(lambda: list(CMap(ONE_BYTE).codes(bytes(800_000))), marks=pytest.mark.full),
        lambda: list(check._meanings(b"stream\n" * 50_000)),
        lambda: told(shown(composite(SFNT, W=listed(*[0, 65_535, 9] * 2_000)), "0001")),
    ],
)
def test_time_grows_with_the_file_and_no_faster(read: Callable[[], object]) -> None:
    start = time.process_time()
    read()
    assert time.process_time() - start < 6


def test_operators_without_operands_are_passed_over() -> None:
    fonts = named(F=composite(SFNT))
    assert lacking(file(b"Do BT /F 9 Tf (\0\1) \" <00010000> ' ET", Font=fonts)) == [("Small", "1")]


def test_forms_may_be_drawn_often() -> None:
    assert told(nested(8)) == []
    assert told(pictured(8)) == []
    assert told(looped(b"/X Do")) == []


def test_a_file_that_asks_for_no_password_is_read() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(shown(composite(SFNT), "00010000")))
    writer.encrypt("", "owner", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert lacking(out.getvalue()) == [("Small", "1")]
    # AES of 256 bits, with no password to read it.
    ciphered = Path(__file__).with_name("ciphered.pdf")
    assert lacking(ciphered.read_bytes()) == [("Small", "1")]


@pytest.mark.parametrize("seed", range(12))
def test_damaged_files_are_told_of_and_never_raise(seed: int) -> None:
    chosen = random.Random(seed)
    whole = [
        shown(font("Type1", NAMED, **DIFFERENCES), "414243"),
        shown(composite(COMPACT), "00010000"),
        shown(font("TrueType", MAPPED), "414243"),
    ]
    for data in whole:
        bytes_ = bytearray(data)
        for _ in range(chosen.randint(1, 60)):
            bytes_[chosen.randrange(len(bytes_))] = chosen.randrange(256)
        found = Diagnostics()
        CHECKER.verify(bytes(bytes_), found, Place("x.pdf"), None)
