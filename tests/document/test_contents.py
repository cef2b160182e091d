"""The table of contents: when one stands, and what it lists."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contents import whole
from warraq.diagnostics import Diagnostics
from warraq.document.plain import plain
from warraq.document.tree import Contents, Entry
from warraq.document.walk import descend
from warraq.loading import load
from warraq.pipeline import Job, document


def content(wanted: str = "auto", *, sections: int = 2, words: int = 3) -> dict[str, Any]:
    data = whole()
    data["meta"]["contents"] = wanted
    data["footnotes"], data["annexes"] = {}, []
    data["body"] = [
        block
        for n in range(1, sections + 1)
        for block in (
            {"id": f"c{n}", "heading": {"ar": f"باب **{n}**", "en": f"Chapter **{n}**"}},
            {"id": f"d{n}", "heading": {"ar": f"فصل {n}", "en": f"Part {n}"}, "level": 2},
            {"id": f"e{n}", "heading": {"ar": f"فرع {n}", "en": f"Point {n}"}, "level": 3},
            {"paragraph": {"ar": "كلمة " * words, "en": "word " * words}},
        )
    ]
    return data


def built(data: dict[str, Any], lang: str = "ar", kind: str = "briefing") -> tuple[Any, list[str]]:
    found = Diagnostics()
    languages = tuple(lang.split("+"))
    job = Job(content=load(data), kind=kind, format="pdf", languages=languages)
    return document(job, found), [one.code for one in found]


def listed(made: Any) -> list[Contents]:
    return [node for node in descend(made.blocks) if isinstance(node, Contents)]


def line(entry: Entry) -> str:
    return f"{entry.marker.text if entry.marker else '-'} {plain(entry.content)}"


@pytest.mark.parametrize(
    ("wanted", "sections", "words", "stands"),
    [
        ("auto", 2, 3, False),
        ("auto", 3, 700, True),
        ("auto", 1, 2200, False),
        ("yes", 1, 3, True),
        ("no", 3, 700, False),
    ],
    ids=["short", "long", "few headings", "wanted", "unwanted"],
)
def test_it_stands_where_the_document_is_long(
    wanted: str, sections: int, words: int, stands: bool
) -> None:
    data = content(wanted, sections=sections, words=words)
    for key in ("position", "events", "decisions", "actions", "people", "sides", "request"):
        data.pop(key)
    data["attachments"] = data["sources"] = []
    for lang in ("ar", "en", "ar+en"):
        made, _ = built(data, lang)
        assert len(listed(made)) == (len(lang.split("+")) if stands else 0), lang


def test_two_levels_are_listed_with_their_numbers() -> None:
    made, _ = built(content("yes"))
    (found,) = listed(made)
    assert plain(found.title) == "المحتويات"
    assert [line(entry) for entry in found.entries] == [
        "أولاً: الغرض", "ثانياً: المطلوب", "ثالثاً: باب 1", "1- فصل 1", "رابعاً: باب 2", "1- فصل 2",
        "خامساً: المشاركون", "سادساً: أبرز الأحداث", "سابعاً: القرارات",
        "ثامناً: الإجراءات المطلوبة", "تاسعاً: الموقف", "- المرفقات", "- المصادر",
    ]  # fmt: skip
    assert [entry.level for entry in found.entries][:6] == [1, 1, 1, 2, 1, 2]


def test_each_language_has_its_own() -> None:
    made, _ = built(content("yes"), "en+ar")
    english, arabic = listed(made)
    assert (english.lang, arabic.lang) == ("en", "ar")
    assert line(english.entries[2]) == "3. Chapter 1"
    assert line(arabic.entries[2]) == "ثالثاً: باب 1"
    assert [one.target for one in english.entries] == [one.target for one in arabic.entries]


def test_it_stands_below_the_summary() -> None:
    made, _ = built(content("yes"))
    roles = [block.role for block in made.blocks]
    assert roles[roles.index("contents") - 1] == "summary"


def test_contents_of_nothing_are_told() -> None:
    data = content("yes")
    for key in ("body", "decisions", "actions"):
        data[key] = []
    made, codes = built(data, kind="memo")
    assert not listed(made)
    assert "kind.contents-empty" in codes


def test_notes_and_links_stay_with_the_heading() -> None:
    data = content("yes", sections=1)
    data["footnotes"] = {"n": {"ar": "حاشية", "en": "A note"}}
    data["body"][0]["heading"] = {"ar": "باب [رابط](https://example.org)[^n]"}
    (found,) = listed(built(data)[0])
    assert line(found.entries[2]) == "ثالثاً: باب رابط"
    assert not [n for n in descend(found) if type(n).__name__ in ("Link", "Note")]
