"""Every text of a content is looked at, in its language, once; what is classified is not quoted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.contents import whole
from warraq import WarraqError, check, load, render
from warraq.lint._findings import findings
from warraq.lint._rules import rules
from warraq.lint._texts import written

ZWSP = "\u200b"
EXAMPLES = sorted(Path(__file__).resolve().parents[2].glob("examples/*/content.yaml"))


def texts(node: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """The path, the parent and the key of every string that stands under a language."""
    items = node.items() if isinstance(node, dict) else enumerate(node)
    for key, child in items:
        below = f"{path}[{key}]" if isinstance(key, int) else f"{path}.{key}".lstrip(".")
        if isinstance(child, (dict, list)):
            yield from texts(child, below)
        elif isinstance(child, str) and _is_of_a_language(below):
            yield below, node, key


def _is_of_a_language(path: str) -> bool:
    steps = path.split(".")
    return "profiles" not in steps and steps[-1] != "gender" and bool({"ar", "en"} & set(steps))


def test_no_text_is_left_out() -> None:
    data = whole()
    places = []
    for path, parent, key in texts(data):
        parent[key] += f"{ZWSP}x"
        places.append(path)
    assert len(places) > 100
    content = load(data)
    told = [one.diagnostic for one in findings(content, {}) if one.rule.code == "lint.invisible"]
    # A place in a role's or noun's text is that of the text.
    assert sorted(one.place.field for one in told) == sorted(places)


def test_texts_have_their_language() -> None:
    data = whole()
    data["body"] = [{"paragraph": "نص واحد  للكل"}, {"paragraph": "One  for all"}]
    content = load(data)
    told = {one.where.source[:2]: one.where.language for one in findings(content, {})}
    assert told == {"نص": "ar", "On": "en"}
    languages = {one.language for one in written(content)}
    assert languages == {"ar", "en", ""}
    # What has no language is no prose: references, ids of themes.
    assert {one.markup for one in written(content) if not one.language} == {"code"}


def test_references_are_looked_at_for_what_nobody_sees() -> None:
    data = whole()
    data["meta"]["reference"] = f"W/1{ZWSP}  ,x"
    told = [one.diagnostic for one in findings(load(data), {})]
    assert [(one.code, one.place.field) for one in told] == [("lint.invisible", "meta.reference")]


def test_the_profile_decides() -> None:
    data = whole()
    data["meta"]["title"] = {"ar": "عام ٢٠١٩ فى مصر", "en": "Report"}
    content = load(data)

    def told(profile: Any) -> list[str]:
        found = findings(content, {"ar": profile})
        return [one.rule.code for one in found if one.where.source.startswith("عام")]

    assert told("qatar") == ["lint.digits", "lint.last-letter"]
    assert told("egypt") == []
    prefer = {"extends": "egypt", "spelling": {"prefer": {"عام": "سنة"}}}
    assert told(prefer) == ["lint.spelling"]


def test_it_is_looked_for_once() -> None:
    content = load(with_errors())
    assert findings(content, {}) is findings(content, {})
    assert findings(content, {}) is not findings(content, {"ar": "egypt"})


def test_what_is_classified_is_not_quoted() -> None:
    data = whole()
    data["body"] = [{"paragraph": {"ar": "سرّيـة إجتماع"}, "classification": "secret"}]
    (first, second) = [one.diagnostic for one in findings(load(data), {})]
    for one in (first, second):
        for language in ("ar", "en"):
            assert "سر" not in one.render(language)
            assert "جتماع" not in one.render(language)
    data["body"][0]["classification"] = "public"
    assert "اجتماع" in "".join(one.diagnostic.render() for one in findings(load(data), {}))
    data["meta"]["classification"] = "secret"
    assert "اجتماع" not in "".join(one.diagnostic.render() for one in findings(load(data), {}))


# --- in documents ----------------------------------------------------------------------------


def with_errors() -> dict[str, Any]:
    data = whole()
    data["body"] = [{"paragraph": {"ar": "ﺍﻟﺤﻮﺍﺭ  الثالث", "en": "The Dialogue"}}]
    return data


def test_an_error_stops_the_documents_that_show_its_language() -> None:
    with pytest.raises(WarraqError) as caught:
        render(with_errors(), "briefing", "text", "ar")
    (error,) = caught.value.errors
    assert (error.code, error.place.field) == ("lint.presentation-form", "body[0].paragraph.ar")
    assert "warraq check --fix" in error.hint()
    assert render(with_errors(), "briefing", "text", "en").data


def test_customs_are_told_where_a_content_is_checked() -> None:
    data = with_errors()
    data["body"][0]["paragraph"]["ar"] = "الحوار  الثالث"
    made = render(data, "briefing", "text", "ar", strict=False)
    assert [one.code for one in made.diagnostics if one.code.startswith("lint.")] == []
    assert [one.code for one in check(data) if one.code.startswith("lint.")] == [
        "lint.double-space"
    ]


def test_checking_tells_all_of_every_language() -> None:
    data = with_errors()
    data["body"][0]["paragraph"]["en"] = "The  Dialogue"
    told = [(one.code, one.place.field) for one in check(data) if one.code.startswith("lint.")]
    assert sorted(told) == [
        ("lint.double-space", "body[0].paragraph.ar"),
        ("lint.double-space", "body[0].paragraph.en"),
        ("lint.presentation-form", "body[0].paragraph.ar"),
    ]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_our_own_examples_are_clean(path: Path) -> None:
    content = load(path)
    told = [one.diagnostic.render() for one in findings(content, content.meta.profiles)]
    assert told == []


def test_every_rule_has_a_code_of_its_own() -> None:
    codes = [rule.code for rule in rules()]
    assert len(set(codes)) == len(codes) >= 25
    assert all(code.startswith("lint.") for code in codes)
