"""What a profile shows of itself, profile by profile, and documents under each."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from tests.conftest import Golden
from tests.contents import whole
from warraq import Content, render
from warraq import load as load_content
from warraq.cli.profiles import WIDTH, as_text
from warraq.diagnostics import Severity
from warraq.document.tree import direction
from warraq.locale import load, profiles

_ISOLATES = re.compile("[\u2066-\u2069]")


@pytest.mark.parametrize("name", profiles())
def test_all_that_a_profile_states(name: str, golden: Golden) -> None:
    lines = [_ISOLATES.sub("", line).rstrip() for line in as_text(name, load(name))]
    assert [line for line in lines if len(line) > WIDTH] == []
    golden.check(f"{name}.txt", "\n".join(lines) + "\n")


def in_language(data: Any, lang: str) -> Any:
    """Every text in one language; the letters are those of the nearest script."""
    if isinstance(data, dict) and data and set(data) <= {"ar", "en"}:
        return {lang: data.get("ar" if direction(lang) == "rtl" else "en")}
    if isinstance(data, dict):
        return {key: in_language(value, lang) for key, value in data.items()}
    return [in_language(value, lang) for value in data] if isinstance(data, list) else data


@cache
def content(lang: str) -> Content:
    """The whole content in one language."""
    data = in_language(whole(), lang)
    data["nouns"]["station"][lang]["gender"] = "f"
    data["meta"] |= {"languages": [lang], "profiles": {}}
    text = data["body"][1]["paragraph"]
    # Words marked as Arabic or English are those of another language.
    text[lang] = re.sub(r"\{lang:(ar|en)\}`[^`]*`", "", text[lang])
    return load_content(data)


@pytest.mark.parametrize("name", profiles())
def test_every_kind_is_made_under_every_profile(name: str) -> None:
    lang = load(name).language
    for kind in ("briefing", "memo", "factsheet"):
        made = render(
            content(lang), kind, "text", lang, profiles={lang: name}, audience="leadership"
        )
        assert [d.render() for d in made.diagnostics if d.severity is not Severity.NOTE] == []
        assert made.data
