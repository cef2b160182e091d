"""What is read back is what was written, and it looks as it did."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageFilter

from tests.conftest import Golden
from tests.formats.textlayer.setting import ours, page, picture, plain, text_of
from warraq.verify._words import lost_lines
from warraq.verify.pdf import CHECKER
from warraq.verify.pdf.check import read

FAMILIES = ("Amiri", "Noto Naskh Arabic", "IBM Plex Sans Arabic")
CASES = (
    "بيت تين ثوب نبت يبنى شمس سمش قفص فقص ظرف ضرب غبن خبز جبن حصن",
    "لا إله الإسلام والأولى الآخرة لأن فلا الآن ملآن بلاد كلا",
    "عبد الله بالله والله لله تالله",
    "مُحَمَّدٌ رَسُولٌ كَرِيمٌ، وَكَتَبَ الطَّالِبُ دَرْسَهُ فِي المَدْرَسَةِ؛ ثُمَّ نَامَ.",
    "بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ",
    "ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَٰلَمِينَ",
    "رئيس مسؤول شؤون قراءة ماء ملجأ سئل إلى آل على هيئة أُمّة أُذيع",
    "كتـــاب العـــلم",
    "بلغ عدد المشاركين 2020 شخصا، وقيمتها 1,234.56 دولار.",
    "بلغ عدد المشاركين ٢٠٢٠ شخصا، وقيمتها ١٬٢٣٤٫٥٦ دولار.",
    "عقد في 15/12/2019، الموافق 18-04-1441 هـ",
    'نص (أول) ثم [ثان] ثم «رابع» ثم "خامس"',
    "ارتفع 15% ثم ١٥٪ ثم 2.5% فقط.",
    "أولاً: الغرض؛ ثانياً: المطلوب.",
    "این نوشته می‌خواهد که گاه‌به‌گاه پچ‌پچ نشود.",
    "چونکہ ہر انسان کی ذاتی عزت اور حرمت ہے۔",
)
UNSEEN = re.compile("[\u200e\u200f]")
#: PDFium mirrors brackets of right-to-left lines once more, whoever wrote the file.
ONE_SIDE = str.maketrans(")]}»", "([{«")


def same(text: str) -> str:
    shown = unicodedata.normalize("NFC", UNSEEN.sub("", text)).translate(ONE_SIDE)
    return " ".join(shown.split())


@pytest.mark.parametrize("family", FAMILIES)
def test_hard_cases_are_read_to_the_letter(family: str) -> None:
    for case in CASES:
        assert same(text_of(ours(page(case, font=family)))) == same(case)


def test_hebrew_with_vowels_and_latin() -> None:
    cases = ("בְּרֵאשִׁית בָּרָא אֱלֹהִים", "מסמך רשמי, עמוד 12.")
    assert [same(one) for one in text_of(ours(page(*cases, lang="he"))).splitlines()] == [
        same(case) for case in cases
    ]
    assert same(text_of(ours(page("The office; éclair, flux.", lang="en")))) == (
        "The office; éclair, flux."
    )


def test_what_pdfium_turns_around(golden: Golden) -> None:
    """Latin among Arabic: letters are right, and their order is as good as PDFium's."""
    mixed = (
        "جائحة COVID-19 (كوفيد-19) في العالم",
        "راجع https://www.un.org/ar/ct?id=1 للمزيد",
        "هاتف: +974 4444 5555 فاكس: (974) 4444-5556",
    )
    golden.check("mixed.txt", UNSEEN.sub("", text_of(ours(page(*mixed)))).replace("\r", "") + "\n")


def test_words_justified_to_the_margins_keep_their_spaces() -> None:
    text = "ہر فرد و ہر قوم کا حق ہے اور وہ آزاد ہے " * 8
    html = page(f'<span style="display: block; text-align: justify">{text}</span>', lang="ur")
    assert same(text_of(ours(html))) == same(text)


# --- any text --------------------------------------------------------------------------------

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئءپچژگکی"
_MARKS = ["", "", "\u064e", "\u064f", "\u0650", "\u0652", "\u0651\u064e", "\u0651\u064f", "\u0651"]
_ARABIC = st.lists(
    st.tuples(st.sampled_from(_LETTERS), st.sampled_from(_MARKS)).map("".join),
    # Lines of one letter are put together by PDFium.
    min_size=2, max_size=9,
).map("".join)  # fmt: skip
_LATIN = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=2, max_size=8)
_NUMBER = st.integers(0, 10**7).map(str)
_INDIC = _NUMBER.map(lambda n: n.translate({48 + i: 0x660 + i for i in range(10)}))
_END = st.sampled_from(["", "", "،", "؛", ".", ":", "؟"])
# A line of numbers alone is none from the right, for PDFium.
_PURE = st.tuples(
    _ARABIC, st.lists(st.tuples(_ARABIC | _INDIC | _NUMBER, _END).map("".join), max_size=6)
).map(lambda line: [line[0], *line[1]])
# Where half of a line is Latin, PDFium puts the last vowel first.
_BARE = st.text(st.sampled_from(_LETTERS), min_size=2, max_size=9)
# PDFium joins lines of one character that stand below each other, whoever wrote the file.
_MIXED = st.lists(_BARE | _LATIN | _NUMBER | _INDIC, min_size=1, max_size=7).filter(
    lambda words: len("".join(words)) > 1
)


@settings(max_examples=15, deadline=None)
@given(lines=st.lists(_PURE, min_size=1, max_size=5), family=st.sampled_from(FAMILIES))
def test_arabic_is_read_to_the_letter(lines: list[list[str]], family: str) -> None:
    _check_pure(lines, family)


@pytest.mark.full
@settings(max_examples=600, deadline=None)
@given(lines=st.lists(_PURE, min_size=1, max_size=9), family=st.sampled_from(FAMILIES))
def test_arabic_is_read_to_the_letter_at_length(lines: list[list[str]], family: str) -> None:
    _check_pure(lines, family)


def _check_pure(lines: list[list[str]], family: str) -> None:
    wanted = [same(" ".join(line)) for line in lines]
    html = page(*(" ".join(line) for line in lines), font=family)
    got = [same(line) for line in text_of(ours(html)).splitlines()]
    assert " ".join(got) == " ".join(wanted)


@settings(max_examples=15, deadline=None)
@given(lines=st.lists(_MIXED, min_size=1, max_size=5), family=st.sampled_from(FAMILIES))
def test_no_word_of_a_mixed_line_is_lost(lines: list[list[str]], family: str) -> None:
    wanted = [" ".join(line) for line in lines]
    assert _lost(ours(page(*wanted, font=family)), wanted) == []


def _lost(pdf: bytes, wanted: list[str]) -> list[tuple[str, list[str]]]:
    from warraq.verify.pdf.check import _in_order

    lines = [line for one in read(pdf) for line in one]
    rtl = [word for line in lines for word in _in_order(line, rtl=True)]
    others = [word for line in lines for word in _in_order(line, rtl=False)]
    return list(lost_lines(wanted, rtl, others))


# --- the picture -----------------------------------------------------------------------------


def outside(one: Image.Image, other: Image.Image) -> int:
    """How many dark points of one picture have none of the other beside them."""
    dark = [picture.point(lambda v: 255 if v < 96 else 0) for picture in (one, other)]
    near = dark[1].filter(ImageFilter.MaxFilter(5))
    return sum(ImageChops.subtract(dark[0], near).histogram()[1:])


def differences(html: str) -> Iterator[int]:
    one, other = picture(plain(html)), picture(ours(html))
    yield outside(one, other)
    yield outside(other, one)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_picture_stays(family: str) -> None:
    assert list(differences(page(*CASES[:9], font=family))) == [0, 0]


def test_a_mark_that_is_not_drawn_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    from warraq.formats.pdf.textlayer import sized

    made = sized.Sized._placed

    def short(self: sized.Sized, glyphs: bytes) -> tuple[list[tuple[int, float, float]], float]:
        placed, pen = made(self, glyphs)
        return placed[-1:], pen

    monkeypatch.setattr(sized.Sized, "_placed", short)
    assert max(differences(page(*CASES[3:6]))) > 100


# --- mutants ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["mark dropped", "codes swapped", "no map", "half a seam"])
def test_mutants_are_caught(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.formats.textlayer import setting
    from warraq.formats.pdf.textlayer import clusters, font, seam

    if kind == "mark dropped":
        made = clusters.codes

        def without(*given: object, **named: object) -> Iterator[clusters.Code]:
            yield from (one for one in made(*given, **named) if one.text != "\u064e")  # type: ignore[arg-type]

        monkeypatch.setattr("warraq.formats.pdf.textlayer.sized.codes", without)
    elif kind == "codes swapped":
        monkeypatch.setattr(
            font.LayeredFont, "code",
            lambda self, code, before=font.LayeredFont.code: before(self, code) ^ 1,
        )  # fmt: skip
    elif kind == "no map":
        monkeypatch.setattr(setting, "map_codes", lambda *_: None)
    else:
        monkeypatch.setattr("weasyprint.draw.text.unknown", None, raising=False)
        monkeypatch.setattr(seam._EXCHANGE, "_name", "unknown")
    html = page(*CASES[:7], font="Noto Naskh Arabic")
    lost = _lost(ours(html), list(CASES[:7])) if kind != "codes swapped" else _swapped(html)
    assert lost or max(differences(html)) > 100


def _swapped(html: str) -> list[tuple[str, list[str]]]:
    try:
        return _lost(ours(html), list(CASES[:7]))
    except KeyError:  # a code of which nothing is known
        return [("", [])]


def test_what_plain_weasyprint_makes_is_caught() -> None:
    from warraq.diagnostics import Diagnostics, Place

    found = Diagnostics()
    data = plain(page(*CASES[:4], font="Noto Naskh Arabic"))
    CHECKER.verify(data, found, Place("x.pdf"), CASES[:4])
    assert {"verify.lost-words", "verify.unmapped"} <= {one.code for one in found}
