"""Labels: every language has its keys, profiles override, what is missing is told."""

import pytest

from tests.locale.support import faulty, formatted, shown
from warraq.document.values import LabelValue
from warraq.locale import load, look_up, profiles, tables, word_keys


def test_arabic_and_english_have_the_same_words() -> None:
    arabic = tables.read("words", "ar") or {}
    assert tuple(arabic) == word_keys()


@pytest.mark.parametrize("language", tables.names("words"))
def test_no_language_has_words_that_english_lacks(language: str) -> None:
    assert set(tables.read("words", language) or {}) <= set(word_keys())


@pytest.mark.parametrize("name", profiles())
def test_profiles_override_words_that_there_are(name: str) -> None:
    assert set(load(name).words) <= set(word_keys())


@pytest.mark.parametrize(
    ("profile", "key", "expected"),
    [
        ("qatar", "kind.briefing", "مذكرة إحاطة"),
        ("qatar", "kind.memo", "مذكرة داخلية"),
        ("qatar", "kind.factsheet", "صحيفة وقائع"),
        ("qatar", "attachments", "المرفقات"),
        ("saudi", "attachments", "المرافقات"),
        ("qatar", "urgency.very-urgent", "عاجل جداً"),
        ("saudi", "urgency.very-urgent", "عاجل جدًا"),
        ("saudi", "urgency.immediate", "حالًا"),
        ("un", "urgency.very-urgent", "عاجل جدا"),
        ("qatar", "classification.restricted", "محدود التداول"),
        ("qatar", "classification.secret", "سري جداً"),
        ("qatar", "basmala", "بسم الله الرحمن الرحيم"),
        ("qatar", "salutation", "السلام عليكم ورحمة الله وبركاته، وبعد:"),
        ("egypt", "salutation", "تحية طيبة وبعد،"),
        ("jordan", "closing", "وتفضلوا بقبول فائق الاحترام والتقدير،،،"),
        ("un", "salutation", ""),
        ("un", "basmala", ""),
        ("english-uk", "classification.restricted", "Restricted"),
        ("french", "page", "Page"),
    ],
)
def test_words(profile: str, key: str, expected: str) -> None:
    assert shown(LabelValue(key), profile) == expected
    assert look_up(key, load(profile)) == expected


def test_the_basmala_is_written_in_letters() -> None:
    assert "\ufdfd" not in look_up("basmala", load("qatar"))


@pytest.mark.parametrize(
    ("profile", "expected"), [("qatar", "إلى:"), ("english-uk", "To:"), ("french", "À\u00a0:")]
)
def test_a_fields_label_has_the_languages_colon(profile: str, expected: str) -> None:
    assert shown(LabelValue("to", "field"), profile) == expected


def test_a_missing_word_stands_in_english_and_is_told() -> None:
    assert faulty(LabelValue("embargo"), "hebrew") == ("Embargoed until", ["locale.no-word"])
    assert formatted(LabelValue("table"), "hebrew") == ("טבלה", "")
    assert look_up("no-such-word", load("qatar")) == ""
