"""A link leads to an address of an allowed scheme or to an id, in every format."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.formats.docx.conftest import write
from tests.formats.test_html import only, outer, page
from warraq.document.links import is_safe_target
from warraq.document.tree import Link, Str

SAFE = ["https://example.org", "HTTP://example.org", "mailto:a@example.org", "tel:+9741", "#id"]
UNSAFE = ["javascript:alert(1)", " javascript:x", "java\tscript:x", "data:,x", "x", "//x", "/x", ""]


@pytest.mark.parametrize("target", SAFE)
def test_safe(target: str) -> None:
    assert is_safe_target(target)


@pytest.mark.parametrize("target", UNSAFE)
def test_unsafe(target: str) -> None:
    assert not is_safe_target(target)


@pytest.mark.parametrize("target", UNSAFE)
def test_html_shows_the_words_of_an_unsafe_link_alone(target: str) -> None:
    root = page(only(Link(target, (Str("كلمات"),)), lang="ar"))
    shown = outer(root.find("body"))
    assert "كلمات" in shown
    assert "<a" not in shown
    assert "href" not in shown


@pytest.mark.parametrize("target", UNSAFE)
def test_word_shows_the_words_of_an_unsafe_link_alone(target: str) -> None:
    data = write(only(Link(target, (Str("كلمات"),)), lang="ar"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        text = package.read("word/document.xml").decode()
        relations = package.read("word/_rels/document.xml.rels").decode()
    assert "كلمات" in text
    assert "hyperlink" not in text + relations
