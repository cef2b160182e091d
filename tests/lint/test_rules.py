"""What each rule finds, what it makes of it, and what it lets stand."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from tests.lint.support import codes, fixed, found
from warraq.lint._rules import rules

# Code, language, text, what becomes of it (None: a person decides), profile.
WRONG: list[tuple[str, str, str, str | None, Any]] = [
    ("presentation-form", "ar", "ﺍﻟﺤﻮﺍﺭ الثالث", "الحوار الثالث", None),
    ("presentation-form", "ar", "با\ufef9ضافة", "بالإضافة", None),
    ("presentation-form", "ar", "قال ﷲ", "قال الله", None),
    ("presentation-form", "ar", "كﺘ\ufe76ﺐ", "كت\u064eب", None),
    ("presentation-form", "fa", "ﮐﺘﺎﺏ", "کتاب", None),
    # Letters as they are seen, from left to right.
    ("presentation-form", "ar", "ﺭﺍﻮﺤﻟﺍ", None, None),
    ("reversed-text", "ar", "ةلودلا ةيبرعلا", None, None),
    ("reversed-text", "he", "םיצבקה ןיב םולש", None, None),
    ("bidi-control", "ar", "\u202bالحوار\u202c الثالث", "الحوار الثالث", None),
    ("bidi-control", "ar", "هاتف \u202a+974 4444 1234\u202c فقط", None, None),
    ("bidi-control", "en", "the \u202etxt.exe", None, None),
    ("isolate", "ar", "الحوار\u2069 الثالث", "الحوار الثالث", None),
    ("isolate", "ar", "\u2068الحوار\n\nالثالث\u2069", "الحوار\n\nالثالث", None),
    ("direction-mark", "ar", "الحوار\u200f الثالث", "الحوار الثالث", None),
    ("direction-mark", "en", "The Dialogue\u200e, third", "The Dialogue, third", None),
    ("direction-mark", "ar", "لغة C++\u200e هي", None, None),
    ("invisible", "ar", "الحوار\u200b الثا\ufeffلث", "الحوار الثالث", None),
    ("invisible", "en", "{org}`qa\u200btar`", "{org}`qatar`", None),
    ("tatweel", "ar", "الحـــوار الثّـالث", "الحوار الثّالث", None),
    ("tatweel", "fa", "کتـاب", "کتاب", None),
    ("foreign-letter", "ar", "کتاب", "كتاب", None),
    ("foreign-letter", "ar", "بیت", "بيت", None),
    ("foreign-letter", "ar", "علی", None, None),
    ("foreign-letter", "fa", "كتابي", "کتابی", None),
    ("foreign-letter", "ur", "كتاب", "کتاب", None),
    ("foreign-letter", "ar", "كلمة {lang:fa}`كتاب` فارسية", "كلمة {lang:fa}`کتاب` فارسية", None),
    ("punctuation", "ar", "نعم, ثم؛ لا", "نعم، ثم؛ لا", None),
    ("punctuation", "ar", "هل وصل?", "هل وصل؟", None),
    ("punctuation", "ar", "في {date}`2019`, ثم", "في {date}`2019`، ثم", None),
    ("punctuation", "ar", "عام 2019, ثم", "عام 2019، ثم", None),
    ("punctuation", "ar", "**نعم**, ثم", "**نعم**، ثم", None),
    ("punctuation", "fa", "سلام, دنیا", "سلام، دنیا", None),
    ("space-before", "ar", "نعم ، ثم", "نعم، ثم", None),
    ("space-before", "ar", "انتهى .", "انتهى.", None),
    ("space-before", "en", "Yes , then", "Yes, then", None),
    ("no-break", "fr", "Il dit : « oui »", "Il dit\u00a0: «\u00a0oui\u00a0»", None),
    ("double-space", "ar", "نعم  ثم", "نعم ثم", None),
    ("double-space", "en", "Yes.   Then", "Yes. Then", None),
    ("soft-hyphen", "ar", "الحو\u00adار", "الحوار", None),
    ("joiner", "ar", "دار\u200cنا", "دارنا", None),
    ("joiner", "ar", "بيت\u200cنا", None, None),
    ("detached", "ar", "مصر و السودان", "مصر والسودان", None),
    ("detached", "ar", "مصر و {org}`sudan`", "مصر و{org}`sudan`", None),
    ("first-letter", "ar", "إجتماع", "اجتماع", None),
    ("first-letter", "ar", "وبالإقتصادية", "وبالاقتصادية", None),
    ("first-letter", "ar", "للإستثمارات", "للاستثمارات", None),
    ("last-letter", "ar", "فى الدار", "في الدار", None),
    ("last-letter", "ar", "والتى", "والتي", None),
    ("last-letter", "ar", "السوداني والليبى", "السوداني والليبي", None),
    ("spelling", "ar", "بالمئة وبمئة", "بالمئة وبمائة",
     {"extends": "qatar", "spelling": {"prefer": {"مئة": "مائة"}}}),
    ("mark-order", "ar", "ا\u0654حمد", "أحمد", None),
    ("mark-order", "fr", "de\u0301cision", "décision", None),
    ("digits", "ar", "عام ٢٠١٩", "عام 2019", None),
    ("digits", "ar", "١٬٢٣٤٫٥ متر", "1,234.5 متر", None),
    ("digits", "ar", "عام 2019", "عام ٢٠١٩", "egypt"),
    ("digits", "ar", "القرار 15/2019", "القرار ١٥/٢٠١٩", "egypt"),
    ("digits", "ar", "البند 3.5", None, "egypt"),
    ("digits", "fa", "سال 2019", "سال ۲۰۱۹", None),
    ("digits", "fa", "سال ٢٠١٩", "سال ۲۰۱۹", None),
    ("digits", "en", "in ٢٠١٩", "in 2019", None),
    ("number-sign", "ar", "٣٫٥%", "٣٫٥٪", "egypt"),
    ("number-sign", "ar", "35٪", "35%", None),
    ("number-sign", "ar", "1٬234", "1,234", None),
    ("number-sign", "ar", "٣,٥", None, "egypt"),
    ("range", "ar", "نسبة 3–5%", None, None),
    ("range", "ar", "بين ١٩٩٠ - ٢٠١٩ كان", None, "egypt"),
    ("range", "he", "בשנים 1990–2019 היה", None, None),
    ("bare-date", "ar", "في 2019-12-15 كان", None, None),
    ("bare-phone", "ar", "هاتف +974 4444 1234 فقط", None, None),
    ("straight-quote", "ar", 'قال "نعم"، ثم ل"العضو"', "قال «نعم»، ثم ل«العضو»", None),
    ("straight-quote", "ar", 'قال «هو "نعم"»', "قال «هو “نعم”»", None),
    ("straight-quote", "ar", '"قال "نعم" هو"', "«قال “نعم” هو»", None),
    ("straight-quote", "fr", 'Il dit "oui".', "Il dit «\u00a0oui\u00a0».", None),
    ("straight-quote", "ar", 'قال "نعم', None, None),
    ("straight-quote", "ar", 'قال "نعم" ثم "لا', None, None),
    ("straight-quote", "ar", 'قال "نعم" لا', "قال ”نعم“ لا", "un"),
]  # fmt: skip

# Language, text, profile.
RIGHT: list[tuple[str, str, Any]] = [
    ("ar", "عُقد الحوار الإستراتيجي الثالث عام 1446هـ / 2025م.", None),
    ("ar", "لـ«نص» وبـ50 ولـUNDP و(لـ) غيرهم", None),
    ("ar", "﴿الحمد لله﴾ ﷺ ﷽ ﷼", None),
    ("ar", "إنتاج وإنفاق وإسناد وإتمام وإشراف وإطلاع المجلس وإسلام وإسماعيل", None),
    ("ar", "كفى ما وفى به لدى مصطفى في اليمنى والأقصى", None),
    ("ar", "القرار A/RES/72/284، والرقم ISO 27001، وUN-2019-12", "egypt"),
    ("ar", "أ و ب و ج، هـ و ز، وهو عضو المجلس", None),
    ("ar", "1 : 5000، ثم ... (نعم)", None),
    ("ar", 'قياس 32" و`كود  , "x"` وhttps://example.org/a,b?c', None),
    ("ar", "فى العالم العربى والتى", "egypt"),
    ("ar", "محمّد مقدَّراً مؤسَّسةٌ", None),
    ("ar", "محم\u0651\u064eد", None),
    ("ar", "مكتب UNDP 2019-12-15 نفسه", None),
    ("ar", "x@example.org, y", None),
    ("ar", "أعلى ا?سطر", None),
    ("ar", "مدين ةالدوحة", None),
    ("ar", "\u2068isolated\u2069 نص", None),
    ("fa", "می\u200cخواهم کتاب‌ها و خانهٔ او را، ۲۰۱۹ (۳٪)", None),
    ("ur", "یہ کتاب اور وہ گھر۔ ھم نے", None),
    ("he", 'צה"ל בשנת 2019: "כן", אמר.', None),
    ("en", 'He said "yes", then left; why? In 1990–2019, 3-5% on 2019-12-15.', None),
    ("fr", "Il dit\u00a0: «\u00a0oui\u00a0»\u00a0; l'homme à 10:30.", None),
    ("de", 'Er sagte "ja" , dann', None),
]


@pytest.mark.parametrize(("code", "language", "text", "right", "profile"), WRONG)
def test_wrong(code: str, language: str, text: str, right: str | None, profile: Any) -> None:
    told = [one for one in found(text, language, profile) if one[0] == f"lint.{code}"]
    assert told
    if right is None:
        assert {replacement for _, _, replacement in told} == {None}
        assert fixed(text, language, profile).text == text
    else:
        assert fixed(text, language, profile).text == right
        assert found(right, language, profile) == []


@pytest.mark.parametrize(("language", "text", "profile"), RIGHT)
def test_right(language: str, text: str, profile: Any) -> None:
    assert found(text, language, profile) == []


def test_every_rule_is_tried() -> None:
    assert {f"lint.{code}" for code, *_ in WRONG} == {rule.code for rule in rules()}


def test_only_the_fault_is_marked() -> None:
    assert found("نعم , ثم و الواحة") == [
        ("lint.punctuation", ",", "،"),
        ("lint.detached", " ", ""),
    ]


def test_marks_go_only_where_nothing_moves() -> None:
    assert found("الحوار\u200f مع C++\u200e هنا") == [
        ("lint.direction-mark", "\u200f", None),
        ("lint.direction-mark", "\u200e", None),
    ]
    assert found("الحوار\u200f الثالث") == [("lint.direction-mark", "\u200f", "")]


def test_every_form_of_the_blocks_goes_back_to_letters() -> None:
    spared = "\ufd3e\ufd3f\ufdfa\ufdfb\ufdfc"
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD)):
        char = chr(code)
        has_letters = unicodedata.decomposition(char).startswith("<")
        told = "presentation-form" in codes(f"ا {char} ا")
        assert told == (has_letters and char not in spared), hex(code)
        if told:
            for letter in fixed(f"ب{char}").text:
                assert not unicodedata.decomposition(letter).startswith("<"), hex(code)


def test_nothing_else_changes_that_nfkc_would() -> None:
    text = "مساحة 5 m² و½ و①\u00a0x"
    assert fixed(f"{text} ﺏ").text == f"{text} ب"
