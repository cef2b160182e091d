"""The languages of one content are compared: what is found, where it is told, what is let be."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

from tests.cli.conftest import CONTENT
from tests.contents import whole
from warraq import Diagnostic, load, load_text
from warraq.lint._parity import parity
from warraq.lint._parity.texts import languages_compared

HEAD: dict[str, Any] = {
    "warraq": 1,
    "meta": {
        "title": {"ar": "تقرير", "en": "Report"},
        "languages": ["ar", "en"],
        "profiles": {"ar": "qatar", "en": "english-uk"},
    },
    "organisations": {
        "office": {
            "name": {"ar": "مكتب الواحة", "en": "Oasis Office"},
            "short": {"ar": "المكتب", "en": "OO"},
        },
        "agency": {"name": {"ar": "وكالة البحر", "en": "Sea Agency"}},
        "land": {
            "name": {"ar": "دولة قطر", "en": "State of Qatar"},
            "short": {"ar": "قطر", "en": "Qatar"},
        },
    },
    "people": [
        {"id": "salma", "name": {"ar": "سلمى الواحي", "en": "Salma Al-Wahi"}},
        {"id": "karim", "name": {"ar": "كريم النخلي", "en": "Karim Al-Nakhli"}},
    ],
    "nouns": {
        "hall": {"ar": {"other": "قاعة"}, "en": {"other": "hall"}},
        "well": {"ar": {"other": "بئر"}, "en": {"other": "well"}},
    },
}


def told(texts: Any, **more: Any) -> list[Diagnostic]:
    """What is found in a text of several languages."""
    data = copy.deepcopy({**HEAD, "overview": texts})
    data["meta"].update(more)
    content = load(data)
    found = parity(content, content.meta.profiles)
    return [one for one in found if one.place.field.startswith("overview")]


def words(ar: str, en: str) -> list[str]:
    """The same between Arabic and English: what is quoted."""
    found = told({"ar": ar, "en": en})
    return ["/".join(filter(None, (d.params["text"], d.params.get("other")))) for d in found]


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("كلّف ١٬٢٥٠ ريالاً", "It cost 1,250 riyals"),
        ("كلّف 5 ملايين دولار أمريكي", "It cost US$5 million"),
        ("كلّف 5 ملايين دولار", "It cost 5 million US dollars"),
        ("مساحته ٤٥ ألفاً", "Its area is 45,000"),
        ("{number}`45` مليون", "{number}`45000000`"),
        ("انخفض ۱۰٫۵٪", "It fell by 10.5%"),
        ("انخفض 10.5 في المائة", "It fell by 10.5 per cent"),
        ("عُقد في ٧ كانون الأول ٢٠٢٠", "It was held on 7 December 2020"),
        ("عُقد في 7 دجنبر 2020", "It was held on December 7, 2020"),
        ("عُقد في 22 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م", "held on {date}`2020-12-07`"),
        ("عُقد في 1442/04/22هـ", "held on 7 December 2020"),
        ("عُقد في ٧ ديسمبر", "held on 7 December"),
        ("عُقد عام 2020", "held in 2020"),
        ("الساعة 14:30", "at {time}`14:30`"),
        ("الساعة 2:30 مساءً", "at {time}`14:30`"),
        ("كلّف 5 ملايين جنيه", "It cost 5 million pounds"),
        ("عبر الركائز الأربع", "through the four pillars"),
        ("خمس وعشرون دولة", "twenty-five states"),
        ("{count}`4 hall`", "four halls"),
        ("الدورة الثانية والسبعون", "the 72nd session"),
        ("وهذا ثالثها", "this being the third"),
        ("القرار A/RES/72/284", "resolution {ref}`A/RES/72/284`"),
        ("على +974 4400 0000", "on {phone}`+974 4400 0000`"),
        ("[هنا](https://example.org/ar/x)", "[here](https://example.org/en/x)"),
        ("https://ar.example.org/x", "https://en.example.org/x"),
        ("راسلوا {email}`a@example.org`", "write to a@example.org"),
    ],
)
def test_the_same_in_other_words_is_the_same(ar: str, en: str) -> None:
    assert words(ar, en) == []


@pytest.mark.parametrize(
    ("ar", "en", "found"),
    [
        ("كلّف ١٬٢٥١ ريالاً", "It cost 1,250 riyals", ["١٬٢٥١ ريالاً/1,250 riyals"]),
        ("كلّف 5 ملايين دولار", "It cost 5 billion dollars", ["5 ملايين دولار/5 billion dollars"]),
        ("5 ملايين يورو", "5 million US dollars", ["5 ملايين يورو/5 million US dollars"]),
        ("5 ملايين دولار", "5 million euros", ["5 ملايين دولار/5 million euros"]),
        ("5 ملايين دولار", "5 million riyals", ["5 ملايين دولار/5 million riyals"]),
        ("{money}`5 QAR`", "5 dollars", ["{money}`5 QAR`/5 dollars"]),
        ("{time}`02:30`", "{time}`14:30`", ["{time}`02:30`/{time}`14:30`"]),
        ("{time}`02:30`", "at 14:30", ["{time}`02:30`/14:30"]),
        ("انخفض 10%", "It fell by 10", ["10%/10"]),
        ("بلغ -4", "It was 4", ["-4/4"]),
        ("في ٧ كانون الثاني ٢٠٢٠", "on 7 December 2020", ["٧ كانون الثاني ٢٠٢٠/7 December 2020"]),
        ("في ٧ نوفمبر", "on 7 December", ["٧ نوفمبر/7 December"]),
        ("23 ربيع الآخر 1442هـ", "{date}`2020-12-07`",
         ["23 ربيع الآخر 1442هـ/{date}`2020-12-07`"]),
        ("الركائز الخمس", "the four pillars", ["الخمس/four"]),
        ("{count}`4 hall`", "{count}`4 well`", ["{count}`4 hall`/{count}`4 well`"]),
        ("{money}`5 QAR`", "{money}`5 USD`", ["{money}`5 QAR`/{money}`5 USD`"]),
        ("الحوار الثالث", "the fourth dialogue", ["الثالث/fourth"]),
        ("بلغ 7.5", "It was more", ["7.5"]),
        ("كتب", "He wrote 12 letters", ["12"]),
        ("القرار A/RES/72/284", "resolution A/RES/72/285", ["A/RES/72/284/A/RES/72/285"]),
        ("[هنا](https://example.org/x)", "[here](https://example.org/y)",
         ["https://example.org/x/https://example.org/y"]),
        ("قالت سلمى الواحي", "Karim Al-Nakhli said", ["سلمى الواحي/Karim Al-Nakhli"]),
        ("{person}`salma`", "{person}`karim`", ["{person}`salma`/{person}`karim`"]),
        ("قال كريم النخلي", "They said", ["كريم النخلي"]),
        ("نص", "text[^a]\n\n[^a]: note", ["[^a]"]),
        ("مكتب الواحة", "Sea Agency", ["مكتب الواحة/Sea Agency"]),
    ],
)  # fmt: skip
def test_what_differs_is_quoted_from_both(ar: str, en: str, found: list[str]) -> None:
    assert words(ar, en) == found


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("أحد الجانبين", "one of the two sides"),
        ("خطوتان اثنتان", "2 steps"),
        ("أولاً وقبل كل شيء", "above all"),
        ("محطة واحدة", "a station"),
        # A pronoun, or a word of the name, will do for a name that stands in the text.
        ("قالت سلمى الواحي وأكدت سلمى الواحي", "Salma Al-Wahi said, and she confirmed"),
        ("بتمويل من دولة قطر", "with Qatari funding"),
        ("أصدر مكتب الواحة بياناً", "the Office made a statement"),
        ("زاد في عام 2025 وفي نهاية عام 2025", "it grew in 2025 and at its end"),
        ("ثلث السكان", "a third of the people"),
        ("1. بند\n2. بند", "- item\n- item"),
        ("`x 12`", "`x 13`"),
        ("ربع سنوي", "quarterly"),
    ],
)
def test_what_languages_say_in_their_own_ways_is_let_be(ar: str, en: str) -> None:
    assert words(ar, en) == []


def test_both_places_are_told() -> None:
    text = CONTENT.replace("انخفض الفاقد إلى النصف", "انخفض الفاقد إلى 40%").replace(
        "Losses fell by half", "Losses fell to 50%"
    )
    assert text != CONTENT
    content = load_text(text, file="content.yaml")
    (one,) = parity(content, content.meta.profiles)
    start = text.splitlines()[one.place.line - 1].index("40%") + 1
    other = text.splitlines()[one.place.line - 1].find("50%") + 1
    assert (one.code, one.place.column) == ("parity.differs", start)
    assert one.params["other_place"] == f"content.yaml:{one.place.line}:{other}"
    assert one.hint() == "make both say the same"
    for language in ("en", "ar"):
        assert {"50%", "content.yaml"} <= set(re.split(r"[“”«»():]", one.message(language)))


def test_paragraphs_are_compared_one_by_one() -> None:
    ar = "# أول {#a}\n\nبلغ 10.\n\nبلغ 20.\n\n# ثان {#b}\n\nبلغ 30."
    en = "# One {#a}\n\nIt was 10.\n\nIt was 20.\n\n# Two {#b}\n\nIt was 31."
    (one,) = told({"ar": ar, "en": en})
    assert (one.params["text"], one.params["other"]) == ("30", "31")
    # What stands a paragraph earlier is not missing.
    moved = en.replace("31", "30").replace("10", "x").replace("It was 20", "It was 10 and 20")
    assert told({"ar": ar, "en": moved}) == []


def test_headings_lists_and_tables() -> None:
    ar = "# أول {#a}\n\n- أ\n- ب\n\n# ثان {#b}\n\nنص"
    en = "# One {#a}\n\n- a\n- b\n- c"
    found = {one.code: one for one in told({"ar": ar, "en": en})}
    assert set(found) == {"parity.heading", "parity.list-length"}
    assert "ثان" in found["parity.heading"].params["text"]
    assert found["parity.list-length"].params["size"] == "2"
    assert found["parity.list-length"].params["other_size"] == "3"
    assert found["parity.list-length"].params["other_place"].startswith("overview")
    table = "| a | b |\n|---|---|\n| c | d |\n"
    (one,) = told({"ar": table, "en": table + "| e | f |\n"})
    assert (one.code, one.params["size"], one.params["other_size"]) == (
        "parity.table-size", "1×2", "2×2",
    )  # fmt: skip


def test_missing_texts() -> None:
    data = whole()
    del data["meta"]["subtitle"]["en"]
    data["organisations"]["authority"]["short"] = {"en": "OA"}
    content = load(data)
    found = [one for one in parity(content, {}) if one.code == "parity.missing"]
    # A short form need not exist everywhere.
    assert [(one.place.field, one.params) for one in found] == [
        ("meta.subtitle.ar", {"language": "en"})
    ]


def test_one_text_for_all_is_not_compared() -> None:
    assert told("نص من 12 كلمة") == []


def test_languages_are_those_declared_or_shown() -> None:
    data = whole()
    data["outputs"] = [{"kind": "factsheet", "format": "pdf", "lang": "fr+en"}]
    assert languages_compared(load(data)) == ("ar", "en", "fr")
    del data["meta"]["languages"]
    assert languages_compared(load(data)) == ("fr", "en")
    del data["outputs"]
    content = load(data)
    assert languages_compared(content) == ()
    assert parity(content, {}) == ()


@pytest.mark.parametrize(
    ("languages", "texts"),
    [
        (["fa", "en"], {"fa": "در ۱۷ آذر ۱۳۹۹", "en": "on 7 December 2020"}),
        (["ur", "ar"], {"ur": "7 دسمبر 2020 کو", "ar": "في 7 ديسمبر 2020"}),
        (["he", "fr"], {"he": "ב-7 בדצמבר 2020", "fr": "le 7 décembre 2020"}),
        (["fr", "ar"], {"fr": "vingt et un pays", "ar": "إحدى وعشرون دولة"}),
    ],
)
def test_other_languages(languages: list[str], texts: dict[str, str]) -> None:
    assert told(texts, languages=languages, profiles={}) == []
    first = languages[0]
    changed = {**texts, first: texts[first].replace("20", "19").replace("۱۳۹۹", "۱۳۹۸")}
    if changed != texts:
        (one,) = told(changed, languages=languages, profiles={})
        assert one.code == "parity.differs"


def test_of_three_languages_each_is_compared_with_the_first() -> None:
    found = told(
        {"ar": "بلغ 10", "en": "It was 10", "fr": "Il était 11"},
        languages=["ar", "en", "fr"], profiles={},
    )  # fmt: skip
    assert [(one.params["text"], one.params["other"]) for one in found] == [("10", "11")]


def test_what_is_classified_is_not_quoted() -> None:
    data: dict[str, Any] = copy.deepcopy(HEAD)
    text = {"ar": "بلغ 10", "en": "It was 11"}
    data["body"] = [{"paragraph": text, "classification": "secret"}]
    content = load(data)
    (one,) = parity(content, {})
    assert (one.params["text"], one.params["other"]) == ("…", "…")


def test_a_scale_word_counts_as_its_language_counts_it() -> None:
    """A French billion is an English trillion."""
    profiles = {"fr": "french", "en": "english-uk"}
    same = {"fr": "Il a coûté 3 billions de dollars", "en": "It cost 3 trillion dollars"}
    assert told(same, languages=["fr", "en"], profiles=profiles) == []
    other = {**same, "en": "It cost 3 billion dollars"}
    assert len(told(other, languages=["fr", "en"], profiles=profiles)) == 1


def test_a_typed_telephone_number_and_a_typed_out_one_are_the_same() -> None:
    assert words("هاتف {phone}`+97444000000`", "Telephone +974 4400 0000") == []
    assert words("هاتف {phone}`+97444000000`", "Telephone +974 4400 0001")
