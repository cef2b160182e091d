"""Diagnostics say where and what, but quote nothing of what is classified."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from warraq import WarraqError, load, load_text, render

SECRET = "Hush"


def faults(source: Any, **more: Any) -> WarraqError:
    with pytest.raises(WarraqError) as caught:
        load(source, **more)
    return caught.value


def content(meta: str = "public", **more: Any) -> dict[str, Any]:
    return {"warraq": 1, "meta": {"title": "x", "classification": meta}, **more}


NODES: dict[str, dict[str, Any]] = {
    "value.date": {"body": [{"paragraph": {"ar": f"{{date}}`{SECRET}`"}}]},
    "value.number": {
        "body": [{"table": {"columns": [{"label": "a", "type": "number"}], "rows": [[SECRET]]}}]
    },
    "text.unknown-role": {"body": [{"paragraph": f"{{{SECRET}}}`x`"}]},
    "text.link-scheme": {"body": [{"paragraph": f"[x](<{SECRET}>)"}]},
    "value.phone": {"contacts": [{"name": "x", "phone": SECRET}]},
    "value.email": {"contacts": [{"name": "x", "email": SECRET}]},
    "content.not-a-boolean": {"body": [{"heading": "x", "numbered": SECRET}]},
    "content.not-one-of": {"people": [{"id": "a", "name": "x", "role": SECRET}]},
    "value.id": {"people": [{"id": f"{SECRET} x", "name": "x"}]},
}


@pytest.mark.parametrize("code", NODES)
def test_of_a_classified_node_nothing_is_quoted(code: str) -> None:
    open_ = faults(content(**NODES[code]))
    assert [d.code for d in open_.errors] == [code]
    assert SECRET in str(open_)
    marked: dict[str, Any] = {
        key: [{**item, "classification": "secret"} for item in items]
        for key, items in NODES[code].items()
    }
    for told in (faults(content(**marked)), faults(content(**NODES[code], meta="confidential"))):
        (one,) = told.errors
        assert (one.code, one.place) == (code, open_.errors[0].place)
        assert one.hint("en")
        for text in (str(told), one.render("ar"), str(one.as_dict()), repr(one)):
            assert SECRET not in text


def test_a_language_is_no_quotation() -> None:
    secret = {"paragraph": {"ar": SECRET}, "classification": "secret"}
    made = content(body=[secret], memo={"to": "x", "from": "y"}, meta="secret")
    made["meta"]["languages"] = ["en", "ar"]
    found = render(made, "memo", "text", "en").diagnostics
    assert [one.message("en") for one in found if one.code == "kind.untranslated"] == [
        "there is no text in “en” here; the one in “ar” is shown"
    ]


def test_its_neighbours_are_quoted() -> None:
    wrong = {"paragraph": "{date}`never`"}
    body = [{**wrong, "classification": "restricted"}, wrong, *[{"paragraph": "x"}] * 8, wrong]
    told = faults(content(body=body, meta="restricted"))
    assert [(d.place.field, d.params["text"]) for d in told.errors] == [
        ("body[0].paragraph", "…"), ("body[1].paragraph", "never"),
        ("body[10].paragraph", "never"),
    ]  # fmt: skip


def test_what_the_program_knows_itself_is_told() -> None:
    told = faults({"warraq": 1, "meta": {"classification": "top-secret"}, "sumary": "x"})
    assert [(d.code, dict(d.params).get("word")) for d in told.errors] == [
        ("content.unknown-key", "…"), ("content.missing-field", "title"),
    ]  # fmt: skip
    assert "summary" in told.errors[0].hint()


def test_a_classification_that_is_none_counts_as_the_highest() -> None:
    node = {"paragraph": "{date}`never`", "classification": "secrt"}
    told = faults(content(body=[node]))
    assert {(d.code, d.params.get("text", d.params.get("word"))) for d in told.errors} == {
        ("value.date", "…"), ("content.not-one-of", "secrt"),
    }  # fmt: skip


def test_places_in_files_are_known_too(tmp_path: Path) -> None:
    (tmp_path / "a.ar.md").write_text(f"نص\n\n{{date}}`{SECRET}`\n", encoding="utf-8")
    (tmp_path / "b.ar.md").write_text("{date}`never`\n", encoding="utf-8")
    blocks = "body:\n  - {text: {ar: a.ar.md}, classification: secret}\n  - {text: b.ar.md}\n"
    text = "warraq: 1\nmeta: {title: x}\n" + blocks
    with pytest.raises(WarraqError) as caught:
        load_text(text, folder=tmp_path)
    told = [(Path(d.place.file).name, d.params["text"]) for d in caught.value.errors]
    assert told == [("a.ar.md", "…"), ("b.ar.md", "never")]
    with pytest.raises(WarraqError) as caught:
        load_text(
            "warraq: 1\nmeta: {title: x}\nbody:\n  - classification: secret\n"
            f"    paragraph:\n      ar: '{{date}}`{SECRET}`'\n"
        )
    (one,) = caught.value.errors
    assert (one.place.line, one.place.field, one.params["text"]) == (6, "body[0].paragraph.ar", "…")


def test_the_classification_of_an_output_is_not_that_of_its_line() -> None:
    wanted = {"kind": "memo", "format": "pdf", "lang": "arabic", "classification": "secret"}
    (one,) = faults(content(outputs=[wanted])).errors
    assert one.params["word"] == "arabic"


LATER: dict[str, str] = {
    "locale.unknown-person": f"{{person}}`{SECRET}`",
    "locale.unknown-noun": f"{{count}}`3 {SECRET}`",
    "locale.hijri-range": "{date:hijri}`1900-01-01`",
}


@pytest.mark.parametrize("code", LATER)
@pytest.mark.parametrize("meta", ["public", "confidential"])
def test_nor_is_it_when_values_are_written(code: str, meta: str) -> None:
    node: dict[str, Any] = {"paragraph": LATER[code]}
    marked = {**node, "classification": "secret"} if meta == "public" else node
    people = [{"id": f"{SECRET}er", "name": "x"}]
    for block, quoted in ((node, True), (marked, False)):
        meta_of = "public" if quoted else meta
        raw = content(meta_of, body=[block], people=people, purpose="x", summary=["x"])
        raw["meta"]["languages"] = ["en"]
        options: dict[str, Any] = {"classification": "secret", "format": "text", "lang": "en"}
        try:
            told = list(render(raw, "briefing", **options).diagnostics)
        except WarraqError as error:
            told = list(error.diagnostics)
        (one,) = [d for d in told if d.code == code]
        said = one.render() + one.render("ar") + str(one.as_dict())
        assert (SECRET in said or "1900" in said) is quoted
