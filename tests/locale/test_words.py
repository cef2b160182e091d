"""Labels: every language has its keys, profiles override, what is missing is told."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.locale.support import Content, formatted, shown
from warraq.diagnostics import Diagnostics
from warraq.document.values import LabelValue
from warraq.locale import choose, load, profiles, tables, word_keys
from warraq.locale.setting import Setting
from warraq.locale.words import word


@pytest.mark.parametrize("language", tables.names("words"))
def test_every_language_has_every_word(language: str) -> None:
    assert sorted(tables.read("words", language) or {}) == sorted(word_keys())


@pytest.mark.parametrize("language", tables.names("words"))
def test_words_are_those_of_the_language(language: str) -> None:
    """None was left in another script, and empty ones are those that Arabic may leave out too."""
    letters = {"ar": "[ء-ي]", "fa": "[ء-ی]", "ur": "[ء-ے]", "he": "[א-ת]"}.get(
        language, "[A-Za-zÀ-ÿ]"
    )
    for key, text in (tables.read("words", language) or {}).items():
        courtesy = key in ("basmala", "salutation", "closing", "closing-upwards")
        mark = key in ("separator", "earlier-end")
        assert re.search(letters, text) or mark or (courtesy and not text), (key, text)


#: What takes the key of a word, and which of its arguments that is.
TAKERS = {
    "label": 0, "LabelValue": 0, "field": 0, "section": 0, "word": 0, "word_of": 0, "_or_label": 2,
}  # fmt: skip
PACKAGE = Path(__file__).resolve().parents[2] / "render" / "warraq"


def asked_for(tree: ast.AST) -> Iterator[str]:
    """The keys that a module names; ``urgency.*`` for one that is put together."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name not in TAKERS or len(node.args) <= TAKERS[name]:
            continue
        key = node.args[TAKERS[name]]
        ending = "*" if isinstance(key, ast.JoinedStr) else ""
        for part in ast.walk(key):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value + ending


def test_every_word_is_used_by_a_kind_a_format_or_a_value() -> None:
    used: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        used.update(asked_for(ast.parse(path.read_text(encoding="utf-8"))))
    families = tuple(key.removesuffix("*") for key in used if key.endswith(".*"))
    assert {"urgency.", "kind."} <= set(families)
    assert [key for key in word_keys() if key not in used and not key.startswith(families)] == []


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


def test_a_house_spells_our_words_its_own_way() -> None:
    said = {"ar": {"extends": "saudi", "spelling": {"prefer": {"عاجل": "مستعجل", "حال": "x"}}}}
    setting = Setting(choose(said, ["ar"], Diagnostics())["ar"], Content(), Diagnostics())
    assert word("urgency.very-urgent", setting) == "مستعجل جدًا"
    assert word("urgency.immediate", setting) == "حالًا"


def test_the_basmala_is_written_in_letters() -> None:
    assert "\ufdfd" not in shown(LabelValue("basmala"), "qatar")


@pytest.mark.parametrize(
    ("profile", "expected"), [("qatar", "إلى:"), ("english-uk", "To:"), ("french", "À\u00a0:")]
)
def test_a_fields_label_has_the_languages_colon(profile: str, expected: str) -> None:
    assert shown(LabelValue("to", "field"), profile) == expected


def test_a_language_without_words_stands_in_english_and_is_told() -> None:
    found = Diagnostics()
    profile = choose({}, ["es"], Diagnostics())["es"]
    setting = Setting(profile, Content(), found)
    assert word("embargo", setting) == "Embargoed until"
    assert [one.code for one in found] == ["locale.no-word"]
    assert formatted(LabelValue("table"), "hebrew") == ("טבלה", "")
