"""Translations of one Markdown text: what says the same has one id, whatever else is missing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq import load
from warraq.diagnostics import Diagnostics
from warraq.document.pairing import paired
from warraq.document.plain import plain
from warraq.document.tree import Blocks, Parallel
from warraq.document.walk import descend
from warraq.model.blocks import TextBlock
from warraq.pipeline import Job, document


def content(**body: str) -> dict[str, Any]:
    languages = list(body)
    return {
        "warraq": 1,
        "meta": {"title": dict.fromkeys(languages, "T"), "languages": languages},
        "purpose": dict.fromkeys(languages, "P"),
        "summary": [dict.fromkeys(languages, "S")],
        "body": body,
    }


def rows(found: Diagnostics | None = None, **body: str) -> list[list[str]]:
    """The rows below the summary."""
    job = Job(content=load(content(**body)), kind="briefing", format="text", languages=tuple(body))
    doc = document(job, found if found is not None else Diagnostics())
    shown = [b for b in descend(doc.blocks) if isinstance(b, Parallel) and b.place.field]
    return [[plain(cell) for cell in row.cells] for row in shown]


def prose(text: str, lang: str) -> Blocks:
    (block,) = load(content(**{lang: text})).body
    assert isinstance(block, TextBlock)
    (only,) = block.text.variants.values()
    return only.blocks


AR = "أ\n\nفي {date}`2020-01-02` حدث.\n\nخاتمة النص."
EN = "A\n\nAdded here alone.\n\nOn {date}`2020-01-02` it was.\n\nThe end of it."


def test_a_paragraph_that_is_missing_shifts_nothing() -> None:
    assert [[bool(one) for one in row] for row in rows(ar=AR, en=EN)[-4:]] == [
        [True, True], [False, True], [True, True], [True, True],
    ]  # fmt: skip


def test_headings_go_by_their_ids() -> None:
    found = rows(
        ar="# أول {#one}\n\nنص\n\n# ثالث {#three}\n\nنص ثالث",
        en="# One {#one}\n\ntext\n\n# Two {#two}\n\nmore\n\n# Three {#three}\n\nthird text",
    )
    last = [[cell.split(" ")[-1] for cell in row] for row in found[-6:]]
    assert last == [
        ["أول", "One"], ["نص", "text"], ["", "Two"], ["", "more"],
        ["ثالث", "Three"], ["ثالث", "text"],
    ]  # fmt: skip


def test_headings_without_ids_go_by_what_stands_below_them() -> None:
    found = rows(
        ar="# أ\n\nفي {date}`2020-01-02`\n\n# ب\n\nفي {date}`2021-05-06` و12",
        en="# X\n\nnothing\n\n# A\n\non {date}`2020-01-02`\n\n# B\n\non {date}`2021-05-06`, 12",
    )
    heads = [row for row in found if row[1].endswith((" X", " A", " B"))]
    assert [row[0].split(" ")[-1] for row in heads] == ["", "أ", "ب"]


def test_what_stands_before_the_first_heading_may_have_one_in_one_language() -> None:
    found = rows(
        ar="تمهيد النص.\n\n# أ {#a}\n\nنص",
        en="# Preamble\n\nBefore it.\n\n# A {#a}\n\ntext",
    )
    last = [[cell.split(" ")[-1] for cell in row] for row in found[-4:]]
    assert last == [["", "Preamble"], ["النص.", "it."], ["أ", "A"], ["نص", "text"]]


def test_paragraphs_and_items_may_have_ids() -> None:
    found = rows(
        ar="نص {#p}\n\n- واحد {#one}\n- اثنان {#two}",
        en="new\n\ntext {#p}\n\n- zero\n- one {#one}\n- two {#two}",
    )
    assert found[-5:] == [
        ["", "new"], ["نص", "text"], ["", "• zero"], ["• واحد", "• one"], ["• اثنان", "• two"],
    ]  # fmt: skip


def test_a_third_language_joins_what_two_have() -> None:
    found = rows(ar="أ {#a}", en="a {#a}\n\nonly {#o}", fr="a {#a}\n\nseul {#o}")
    assert found[-2:] == [["أ", "a", "a"], ["", "only", "seul"]]


def test_a_doubtful_pair_is_told() -> None:
    found = Diagnostics()
    rows(found, ar="نص أول\n\nنص ثان", en="text one\n\ntext two\n\ntext six")
    (told,) = [one for one in found if one.code == "kind.doubtful-pair"]
    assert told.place.field.endswith("body.en")
    assert told.hint("en")
    sure = Diagnostics()
    rows(sure, ar=AR, en=EN)
    assert not [one for one in sure if one.code == "kind.doubtful-pair"]


PARTS = st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1)


@pytest.mark.parametrize("form", ["{} {{#{}}}", "in {} {{number}}`7{}`"])
@given(parts=PARTS, gone=st.sets(st.sampled_from("abcdefgh")))
def test_nothing_is_lost_and_what_stays_keeps_its_partner(
    form: str, parts: list[str], gone: set[str]
) -> None:
    def written(kept: list[str]) -> str:
        return "\n\n".join(form.format("word", ord(part)) for part in kept)

    kept = [part for part in parts if part not in gone] or parts[:1]
    one, other = prose(written(parts), "en"), prose(written(kept), "fr")
    ours, theirs = paired([one, other], "t").variants
    assert [block.place for block in ours] == [block.place for block in one]
    assert [block.place for block in theirs] == [block.place for block in other]
    places = {block.id: parts[n] for n, block in enumerate(ours)}
    assert [places.get(block.id) for block in theirs] == kept
