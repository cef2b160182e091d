"""Names and terms are spelled as the content defines them."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from warraq import check, load
from warraq.lint._terms import CODE, term_spellings

EXAMPLES = sorted(Path(__file__).resolve().parents[2].glob("examples/*/content.yaml"))
DATA: dict[str, Any] = {
    "warraq": 1,
    "meta": {"title": {"ar": "عنوان", "en": "Title"}},
    "organisations": {
        "unoct": {
            "name": {
                "ar": "مكتب الأمم المتحدة لمكافحة الإرهاب",
                "en": "United Nations Office of Counter-Terrorism",
            },
            "short": {"ar": "المكتب", "en": "Office"},
        },
    },
    "people": [{"id": "m", "name": {"ar": "ماجد الأنصاري", "en": "Majed Al-Ansari"}}],
    "terms": {"pact": {"full": {"ar": "الإستراتيجية العالمية", "en": "Global Strategy"}}},
}


def found(text: str, language: str = "ar") -> list[str]:
    data = copy.deepcopy({**DATA, "overview": {language: text}})
    return [one.params["text"] for one in term_spellings(load(data))]


@pytest.mark.parametrize(
    ("text", "language", "wrong"),
    [
        ("قال مكتب الامم المتحدة لمكافحة الإرهاب", "ar", "مكتب الامم المتحدة لمكافحة الإرهاب"),
        ("من مكتب الأمم المتحده لمكافحة الإرهاب", "ar", "مكتب الأمم المتحده لمكافحة الإرهاب"),
        ("ومكتب أمم متحدة لمكافحة الإرهاب", "ar", "مكتب أمم متحدة لمكافحة الإرهاب"),
        ("قال ماجد الانصاري", "ar", "ماجد الانصاري"),
        ("الاستراتيجية العالمية", "ar", "الاستراتيجية العالمية"),
        ("the United Nations Office of Counter-terrorism", "en",
         "United Nations Office of Counter-terrorism"),
        ("the United Nations Office of Counter Terrorism", "en",
         "United Nations Office of Counter Terrorism"),
        ("said Majed Al Ansari", "en", "Majed Al Ansari"),
    ],
)  # fmt: skip
def test_another_spelling_is_told(text: str, language: str, wrong: str) -> None:
    assert found(text, language) == [wrong]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال مكتب الأمم المتحدة لمكافحة الإرهاب", "ar"),
        ("قال مكتبُ الأممِ المتحدةِ لمكافحة الإرهاب", "ar"),
        ("قال {org}`unoct`", "ar"),
        ("مكتب الأمم المتحدة المعني بالمخدرات", "ar"),
        ("مكتب كبير", "ar"),
        ("the office and the Office", "en"),
        ("a global strategy", "en"),
        ("UNITED NATIONS OFFICE OF COUNTER-TERRORISM", "en"),
        ("United Nations  Office of\nCounter-Terrorism", "en"),
        ("`Majed Al Ansari`", "en"),
    ],
)
def test_what_is_no_other_spelling_is_let_be(text: str, language: str) -> None:
    assert found(text, language) == []


def test_its_place_and_its_cure() -> None:
    data = {**DATA, "summary": [{"en": "Said Majed Al Ansari"}]}
    content = load(data)
    (one,) = term_spellings(content)
    assert (one.code, one.place.field, one.params["word"]) == (
        CODE, "summary[0].en", "Majed Al-Ansari",
    )  # fmt: skip
    assert "{person}" in one.hint("en")
    assert "{person}" in one.hint("ar")
    assert CODE in {each.code for each in check(content)}


def test_what_is_classified_is_not_quoted() -> None:
    body = [{"paragraph": {"en": "Majed Al Ansari"}, "classification": "secret"}]
    (one,) = term_spellings(load({**DATA, "body": body}))
    assert (one.params["text"], one.params["word"]) == ("…", "…")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_examples_spell_alike(path: Path) -> None:
    assert term_spellings(load(path)) == ()
