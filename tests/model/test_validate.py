"""Wrong content is told with its field, what is wrong and a hint, all of it at once."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from warraq.diagnostics import Diagnostics, WarraqError
from warraq.model.content import Content
from warraq.model.text import Text
from warraq.model.validate import validate

TITLE = {"ar": "عنوان", "en": "Title"}


def content(**more: Any) -> dict[str, Any]:
    return {"warraq": 1, "meta": {"title": TITLE}, **more}


def codes(data: Any) -> list[tuple[str, str]]:
    with pytest.raises(WarraqError) as caught:
        validate(data, Diagnostics())
    for diagnostic in caught.value.diagnostics:
        assert diagnostic.message("ar")
    return [(d.code, d.place.field) for d in caught.value.diagnostics]


@pytest.mark.parametrize(
    ("data", "code", "field"),
    [
        ({"meta": {"title": TITLE}}, "content.missing-field", "warraq"),
        ({"warraq": 2, "meta": {"title": TITLE}}, "content.version-newer", "warraq"),
        ({"warraq": "x", "meta": {"title": TITLE}}, "content.version", "warraq"),
        (content(bodi=[]), "content.unknown-key", "bodi"),
        (content(meta={}), "content.missing-field", "meta.title"),
        (content(meta={"title": ["x"]}), "content.not-a-text", "meta.title"),
        (content(meta={"title": {"arabic": "x"}}), "content.not-a-language", "meta.title"),
        (content(meta={"title": {"ar": " "}}), "content.empty-text", "meta.title.ar"),
        (content(meta={"title": {"ar": None, "en": None}}), "content.empty-text", "meta.title"),
        (content(meta={"title": {}}), "content.empty-text", "meta.title"),
        (content(meta={"title": TITLE, "date": "15/12"}), "value.date", "meta.date"),
        (
            content(meta={"title": TITLE, "urgency": "urgnt"}),
            "content.not-one-of",
            "meta.urgency",
        ),
        (content(meta={"title": TITLE, "languages": "ar+ar"}), "value.languages", "meta.languages"),
        (content(people=[{"id": "a b", "name": "x"}]), "value.id", "people[0].id"),
        (content(people="x"), "content.not-a-list", "people"),
        (
            content(people=[{"id": "a", "name": "x", "side": "nope"}]),
            "content.unknown-side",
            "people[0].side",
        ),
        (
            content(people=[{"id": "a", "name": "x"}, {"id": "a", "name": "y"}]),
            "content.duplicate-id",
            "people[1].id",
        ),
        (
            content(memo={"signature": {"person": "a", "name": "x"}}),
            "content.two-names",
            "memo.signature",
        ),
        (content(memo=[]), "content.not-a-mapping", "memo"),
        (content(body=[{"pargraph": "x"}]), "content.unknown-block", "body[0]"),
        (content(body=["x"]), "content.block-shape", "body[0]"),
        (
            content(body=[{"paragraph": "x", "heading": "y"}]),
            "content.block-ambiguous",
            "body[0]",
        ),
        (content(body=[{"heading": "x", "level": 4}]), "content.out-of-range", "body[0].level"),
        (content(body=[{"figure": "a.png"}]), "content.alt-text", "body[0]"),
        (
            content(key_figures=[{"label": "x", "number": 1, "words": "y"}]),
            "content.one-value",
            "key_figures[0]",
        ),
        (content(events=[{"date": "soon", "text": "x"}]), "value.date", "events[0].date"),
    ],
)
def test_wrong_content(data: Any, code: str, field: str) -> None:
    assert codes(data) == [(code, field)]


def table(**more: Any) -> dict[str, Any]:
    spec = {"columns": [{"label": "a"}, {"label": "b", "type": "number"}], "rows": [["x", 1]]}
    return content(body=[{"table": {**spec, **more}}])


@pytest.mark.parametrize(
    ("data", "code", "field"),
    [
        (table(rows=[["x"]]), "content.table-cells", "body[0].table.rows[0]"),
        (table(rows=[["x", "one"]]), "value.number", "body[0].table.rows[0][1]"),
        (
            table(rows=[{"section": "s", "cells": ["x", 1]}]),
            "content.row-shape",
            "body[0].table.rows[0]",
        ),
        (table(columns=[]), "content.length", "body[0].table.columns"),
        (
            table(columns=[{"label": "a"}, {"label": "b", "type": "money"}]),
            "content.column-currency",
            "body[0].table.columns[1]",
        ),
    ],
)
def test_wrong_tables(data: Any, code: str, field: str) -> None:
    assert (code, field) in codes(data)


def test_everything_is_told_at_once() -> None:
    data = content(
        meta={"titel": "x", "date": "never"},
        people=[{"id": "a"}],
        body=[{"paragraph": "{date}`2019-13-01`"}, {"pic": "x"}],
    )
    assert [code for code, _ in codes(data)] == [
        "content.unknown-key",
        "value.date",
        "content.missing-field",
        "value.date",
        "content.missing-field",
        "content.unknown-block",
    ]


def test_did_you_mean() -> None:
    with pytest.raises(WarraqError) as caught:
        validate(content(key_figurs=[]), Diagnostics())
    assert "did you mean “key_figures”?" in str(caught.value)


def test_content_travels_between_processes() -> None:
    loaded = validate(content(body=[{"paragraph": TITLE}]), Diagnostics())
    again = pickle.loads(pickle.dumps(loaded))
    assert isinstance(again, Content)
    assert again == loaded
    assert again.meta.title.inlines("ar") == loaded.meta.title.inlines("ar")


def test_keys_without_a_value_say_nothing() -> None:
    loaded = validate(content(people=None, memo={"to": None}), Diagnostics())
    assert loaded.people == ()
    assert loaded.memo.to == ()


def test_a_date_may_be_unknown() -> None:
    loaded = validate(content(meta={"title": TITLE, "date": "unknown"}), Diagnostics())
    assert loaded.meta.date is None


HUGE = 10**5000


@pytest.mark.parametrize(
    ("data", "code", "field"),
    [
        (content(body=[{"paragraph": "{count}`2² x`"}]), "value.count", "body[0].paragraph"),
        (content(body=[{"paragraph": "{ordinal}`²`"}]), "value.ordinal", "body[0].paragraph"),
        (
            content(body=[{"paragraph": f"{{count}}`{'9' * 5000} x`"}]),
            "value.count",
            "body[0].paragraph",
        ),
        (
            content(body=[{"paragraph": f"{{ordinal}}`{'9' * 29}`"}]),
            "value.ordinal",
            "body[0].paragraph",
        ),
        (
            content(key_figures=[{"label": "x", "number": HUGE}]),
            "value.number",
            "key_figures[0].number",
        ),
        (
            content(key_figures=[{"label": "x", "number": "१२"}]),
            "value.number",
            "key_figures[0].number",
        ),
        (content(events=[{"date": HUGE, "text": "x"}]), "value.date", "events[0].date"),
        (content(people=[{"id": HUGE, "name": "x"}]), "value.id", "people[0].id"),
        (content(body=[{"heading": "x", "level": HUGE}]), "content.out-of-range", "body[0].level"),
        (content(meta={"title": TITLE, "urgency": HUGE}), "content.not-one-of", "meta.urgency"),
        ({"warraq": HUGE, "meta": {"title": TITLE}}, "content.version-newer", "warraq"),
    ],
)
def test_digits_that_are_none_and_numbers_beyond_measure(data: Any, code: str, field: str) -> None:
    assert codes(data) == [(code, field)]


def test_a_number_has_28_digits_at_most() -> None:
    longest = "12345678901234567890123456.78"
    data = content(key_figures=[{"label": "x", "number": longest}])
    assert str(validate(data, Diagnostics()).key_figures[0].number) == longest
    data["key_figures"][0]["number"] = f"1{longest}"
    with pytest.raises(WarraqError) as caught:
        validate(data, Diagnostics())
    (found,) = caught.value.errors
    assert (found.code, found.place.field) == ("value.number", "key_figures[0].number")
    assert "28" in found.hint()


@pytest.mark.parametrize("number", [float("inf"), "9" * 5000])
def test_whatever_else_pydantic_finds_has_a_code(number: object) -> None:
    """Its names (``finite_number``, ``int_parsing_size``) are not ours."""
    data = content(people=[{"id": "a", "name": "x", "precedence": number}])
    assert codes(data) == [("content.invalid", "people[0].precedence")]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "example.org",
        "//example.org",
        "https://",
        "https:///path",
        "https:example.org",
        "http://a b.org",
        "https://example.org:port/",
        "https://[::1/",
        "https://example.org/\\x",
        "mailto:a@example.org",
        ["https://example.org"],
    ],
)
@pytest.mark.parametrize("where", ["contacts", "sources", "meta"])
def test_an_address_of_the_web_is_one(url: Any, where: str) -> None:
    data = {
        "contacts": content(contacts=[{"name": "x", "url": url}]),
        "sources": content(sources=[{"title": "x", "url": url}]),
        "meta": content(meta={"title": TITLE, "link": url}),
    }[where]
    field = {"contacts": "contacts[0].url", "sources": "sources[0].url", "meta": "meta.link"}[where]
    assert codes(data) == [("value.scalar" if isinstance(url, list) else "value.url", field)]


@pytest.mark.parametrize(
    "url",
    ["https://example.org", "http://[::1]:80/a", "https://مثال.قطر/صفحة?a=b#c", "HTTPS://A.org/"],
)
def test_addresses_of_the_web(url: str) -> None:
    assert (
        validate(content(meta={"title": TITLE, "link": f" {url} "}), Diagnostics()).meta.link == url
    )


@pytest.mark.parametrize(
    "email",
    [
        "a@b?bcc=evil", "a@b.org?bcc=evil", "a@b.org,c@d.org", "a%0Ab@c.org", "x <a@b.org>", "a@b",
        "a.org", "a@b@c.org", "a@b.org\nbcc:x", "@b.org", 3,
    ],
)  # fmt: skip
def test_an_email_address_is_one(email: object) -> None:
    data = content(contacts=[{"name": "x", "email": email}])
    assert codes(data) == [("value.email", "contacts[0].email")]


def test_email_addresses() -> None:
    for email in ("press+gulf@mail.example.org", "مكتب@مثال.قطر"):
        data = content(contacts=[{"name": "x", "email": email}])
        assert validate(data, Diagnostics()).contacts[0].email == email


@pytest.mark.parametrize(
    "char", ["\0", "\x01", "\x1b", "\x0c", "\x9f", "\ud800", "\ufffe", "\uffff"]
)
def test_characters_that_no_document_may_hold(char: str) -> None:
    data = content(
        meta={"title": {"ar": f"a{char}b"}, "reference": char},
        events=[{"date": f"{char}2020", "text": "x"}],
        body=[{f"para{char}graph": "x"}],
    )
    found = codes(data)
    assert [place for code, place in found if code == "source.control-character"] == [
        "meta.title.ar", "meta.reference", "events[0].date", "body[0]",
    ]  # fmt: skip
    with pytest.raises(WarraqError) as caught:
        Text.of({"ar": char})
    (one,) = caught.value.errors
    assert (one.code, one.place.field) == ("source.control-character", "ar")
    assert one.params["name"] == f"U+{ord(char):04X}"
    assert one.hint()


def test_characters_that_look_odd_but_may_stand() -> None:
    odd = "a\tb\u200f\u2067\x85\U0001fffe😀"
    loaded = validate(content(meta={"title": odd}), Diagnostics())
    assert loaded.meta.title.source("ar") == odd
