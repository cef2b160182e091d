"""Links within a document lead to what it shows, in every format, or are words."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest

from tests.contents import whole
from tests.unpacked import unpacked
from warraq import load, render
from warraq.diagnostics import Diagnostic, Diagnostics
from warraq.document.tree import Field, Row
from warraq.document.walk import descend
from warraq.pipeline import Job, document
from warraq.registry import kind_names

FORMATS = ("text", "html", "docx", "pdf")
# PDF is made of what HTML is made of, and takes longest.
QUICK = ("text", "html", "docx", pytest.param("pdf", marks=pytest.mark.full))


def content(*body: dict[str, Any]) -> dict[str, Any]:
    return {**whole(), "body": list(body), "footnotes": {}}


def dead(data: dict[str, Any], format: str = "text", **more: Any) -> list[Diagnostic]:
    return [d for d in render(data, "briefing", format, "en", **more).diagnostics
            if str(d.severity) == "warning"]  # fmt: skip


@pytest.mark.parametrize("format", QUICK)
@pytest.mark.parametrize("written", ["[words](#nope)", "words{pageref}`nope`"])
def test_a_link_to_nothing_is_words_and_told_once(format: str, written: str) -> None:
    (found,) = dead(content({"paragraph": written}), format)
    assert (found.code, found.params["word"]) == ("locale.dead-link", "nope")
    assert found.place.field == "body[0].paragraph"
    assert found.hint()


def test_the_likeliest_id_is_named() -> None:
    data = content({"paragraph": "[a](#intrduction)"}, {"id": "introduction", "heading": "H"})
    (found,) = dead(data)
    assert found.params["suggestion"] == "introduction"
    assert "introduction" in found.hint()


def test_words_and_emphasis_of_a_dead_link_stay() -> None:
    shown = render(content({"paragraph": "[a **b**](#nope) c"}), "briefing", "html", "en").data
    assert "a <strong>b</strong> c" in shown.decode()


@pytest.mark.parametrize("format", QUICK)
def test_a_link_to_what_is_withheld_leaves_no_trace(format: str) -> None:
    data = content(
        {"paragraph": "[words](#withheld-id)"},
        {"id": "withheld-id", "heading": "H", "audience": "leadership"},
    )
    assert dead(data, format, audience="leadership") == []
    (found,) = dead(data, format, audience="public")
    assert found.code == "locale.dead-link"

    def held(audience: str) -> bytes:
        return unpacked(render(data, "briefing", format, "en", audience=audience).data, format)

    # What is an id in HTML is a bookmark by number in Word.
    if format in ("html", "pdf"):
        assert b"withheld-id" in held("leadership")
    assert b"withheld-id" not in held("public")


def everywhere(kind: str, languages: str) -> tuple[dict[str, Any], set[str]]:
    """Content with a link to whatever has an id in it, and those ids."""
    data = whole()
    data["events"][0]["id"] = "opening"
    data["actions"][0]["id"] = "release"
    job = Job(content=load(data), kind=kind, format="text", languages=tuple(languages.split("+")))
    nodes = descend(document(job, Diagnostics()).blocks)
    ids = {n.id for n in nodes if hasattr(n, "role") or isinstance(n, (Row, Field))} - {""}
    links = " ".join(f"[a](#{id})" for id in sorted(ids))
    data["body"].append({"id": "links", "only": [kind], "paragraph": {"ar": links, "en": links}})
    return data, ids


def word_anchors(data: bytes) -> tuple[set[str], set[str]]:
    """What the links of a Word file lead to, and its bookmarks."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = package.read("word/document.xml").decode()
    marks = re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', body)
    return set(re.findall(r'w:anchor="([^"]+)"', body)), set(marks)


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(name, marks=() if name == "factsheet" else pytest.mark.full)
        for name in kind_names()
    ],
)
@pytest.mark.parametrize("languages", ["ar+en", pytest.param("ar", marks=pytest.mark.full)])
def test_every_id_can_be_led_to(kind: str, languages: str) -> None:
    data, ids = everywhere(kind, languages)
    assert len(ids) > 30
    result = render(data, kind, "html", languages)
    shown = result.data.decode()
    found = set(re.findall(r'id="([^"]+)"', shown))
    assert set(re.findall(r'href="#([^"]+)"', shown)) <= found
    for format in FORMATS:
        told = {d.code for d in render(data, kind, format, languages).diagnostics}
        assert not told & {"locale.dead-link", "pdf.engine"}, format
    anchors, marks = word_anchors(render(data, kind, "docx", languages).data)
    assert anchors
    assert anchors <= marks


def test_a_text_answers_to_its_id() -> None:
    data = content({"paragraph": "[a](#whole)"}, {"id": "whole", "text": "one\n\ntwo"})
    assert dead(data) == []
    shown = render(data, "briefing", "html", "en").data.decode()
    assert re.search(r'<p id="whole"[^>]*>one</p>', shown)
