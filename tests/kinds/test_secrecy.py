"""A kind shows what its audience may see; what outranks its output is never built."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contents import whole
from tests.unpacked import unpacked
from warraq import WarraqError, render

SECRET = "السر المكنون"


def guarded(where: str, **marks: str) -> dict[str, Any]:
    """Content whose one guarded node says `SECRET`."""
    data = whole()
    text = {"ar": SECRET, "en": "secret"}
    match where:
        case "body":
            data["body"].append({"paragraph": text, **marks})
        case "people":
            data["people"].append({"id": "x", "name": text, "side": "host", **marks})
        case "key_figures":
            data["key_figures"].append({"number": 1, "label": text, **marks})
        case "decisions":
            data["decisions"].append({"text": text, **marks})
        case "contacts":
            data["contacts"].append({"name": text, **marks})
        case _:
            data[where].append({"text" if where == "events" else "what": text, **marks})
    return data


PLACES = [
    ("briefing", "body"),
    ("briefing", "people"),
    ("briefing", "decisions"),
    ("briefing", "events"),
    ("briefing", "actions"),
    ("memo", "body"),
    ("memo", "actions"),
    ("factsheet", "key_figures"),
    ("factsheet", "people"),
    ("factsheet", "contacts"),
    ("factsheet", "events"),
]


@pytest.mark.parametrize(("kind", "where"), PLACES)
def test_what_outranks_the_output_stops_it(kind: str, where: str) -> None:
    with pytest.raises(WarraqError) as caught:
        render(guarded(where, classification="secret"), kind, "text", "ar")
    assert "kind.outranks" in [d.code for d in caught.value.errors]
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(("kind", "where"), PLACES)
def test_a_higher_output_may_show_it(kind: str, where: str) -> None:
    data = guarded(where, classification="secret")
    shown = render(data, kind, "text", "ar", classification="secret").data.decode()
    assert SECRET in shown
    assert "سري جداً" in shown


@pytest.mark.parametrize(("kind", "where"), PLACES)
def test_another_audience_does_not_see_it(kind: str, where: str) -> None:
    data = guarded(where, audience="leadership", classification="secret")
    shown = render(data, kind, "text", "ar", audience="internal").data.decode()
    assert SECRET not in shown


@pytest.mark.parametrize("audience", ["internal", "leadership"])
def test_the_audience_sees_it(audience: str) -> None:
    data = guarded("body", audience="internal")
    assert SECRET in render(data, "briefing", "text", "ar", audience=audience).data.decode()


def test_a_reference_to_a_withheld_person_is_an_error() -> None:
    data = whole()
    data["people"].append({"id": "x", "name": SECRET, "audience": "leadership"})
    data["body"] = [{"paragraph": "قال {person}`x`"}]
    with pytest.raises(WarraqError) as caught:
        render(data, "briefing", "text", "ar", audience="public")
    assert [d.code for d in caught.value.errors] == ["kind.withheld-person"]
    assert SECRET not in str(caught.value)


def test_outputs_state_their_own_classification() -> None:
    data = whole()
    data["outputs"] = [
        {"kind": "factsheet", "format": "text", "lang": "ar", "classification": "public"}
    ]
    shown = render(data, "factsheet", "text", "ar").data.decode()
    assert "محدود التداول" not in shown
    assert "محدود التداول" in render(data, "briefing", "text", "ar").data.decode()


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "text"])
def test_nothing_of_what_is_withheld_travels(format: str) -> None:
    data = guarded("body", audience="leadership")
    data["body"].append({"paragraph": "WITHHELD", "audience": "leadership"})
    data["body"].append({"paragraph": "SHOWN"})
    held = unpacked(render(data, "briefing", format, "ar", audience="public").data, format)
    assert b"SHOWN" in held
    for needle in (SECRET.encode(), b"WITHHELD", SECRET.encode("utf-16-be")):
        assert needle not in held


def test_no_gap_tells_of_what_is_withheld() -> None:
    data = whole()
    data["key_figures"].insert(0, {"number": 7, "label": "x", "audience": "leadership"})
    data["body"].insert(0, {"paragraph": "x", "audience": "leadership"})
    for kind in ("briefing", "factsheet"):
        shown = render(data, kind, "html", "ar", audience="public").data
        assert shown == render(whole(), kind, "html", "ar", audience="public").data


def test_a_kind_that_only_names_must_exist() -> None:
    data = whole()
    data["body"].append({"paragraph": "x", "only": ["memmo"]})
    with pytest.raises(WarraqError) as caught:
        render(data, "memo", "text", "ar")
    assert [d.code for d in caught.value.errors] == ["job.unknown-kind"]
    assert "memo" in caught.value.errors[0].hint()


NOTED = {"text": "h[^s]\n\n[^s]: WITHHELD"}


@pytest.mark.parametrize("marks", [{"audience": "leadership"}, {"only": ["memo"]}])
@pytest.mark.parametrize("before", [{"paragraph": "a[^s]"}, {"text": "a[^s]\n\nb"}])
def test_a_note_of_what_is_not_shown_cannot_be_called(
    marks: dict[str, Any], before: dict[str, Any]
) -> None:
    data = whole()
    data["body"] = [before, {**NOTED, **marks}]
    with pytest.raises(WarraqError) as caught:
        render(data, "briefing", "text", "en", audience="public")
    (found,) = caught.value.errors
    assert (found.code, found.params["word"]) == ("locale.unknown-note", "s")
    assert "WITHHELD" not in str(caught.value)


@pytest.mark.parametrize(
    "format", ["html", "docx", "text", pytest.param("pdf", marks=pytest.mark.full)]
)
def test_a_note_goes_with_its_text(format: str) -> None:
    data = whole()
    data["body"] = [{**NOTED, "audience": "leadership"}]

    def held(audience: str) -> bytes:
        return unpacked(render(data, "briefing", format, "en", audience=audience).data, format)

    assert b"WITHHELD" not in held("public")
    assert b"WITHHELD" in held("leadership")
