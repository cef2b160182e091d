"""Each kind says which fields it needs, and what it does not show."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contents import whole
from warraq import WarraqError, load, render
from warraq.registry import get_kind, kind_names


def without(path: str) -> dict[str, Any]:
    data = whole()
    *parents, last = path.split(".")
    node = data
    for step in parents:
        node = node[step]
    del node[last]
    return data


NEEDED = [(kind, path) for kind in kind_names() for path in get_kind(kind).requires]


@pytest.mark.parametrize(("kind", "path"), NEEDED)
def test_a_missing_field_is_an_error_with_its_name(kind: str, path: str) -> None:
    with pytest.raises(WarraqError) as caught:
        render(without(path), kind, "text", "ar")
    (found,) = caught.value.errors
    assert found.place.field == path
    assert found.code == ("content.missing-field" if path == "meta.title" else "kind.missing-field")
    assert found.hint("en")
    assert found.hint("ar")


@pytest.mark.parametrize("kind", kind_names())
def test_nothing_else_is_needed(kind: str) -> None:
    needed = get_kind(kind).requires
    kept: dict[str, Any] = {"warraq": 1}
    for path in needed:
        *parents, last = path.split(".")
        source, target = whole(), kept
        for step in parents:
            source, target = source[step], target.setdefault(step, {})
        target[last] = source[last]
    for lang in ("ar", "en", "ar+en"):
        assert render(kept, kind, "text", lang).data


@pytest.mark.parametrize("kind", kind_names())
def test_what_is_not_shown_is_told(kind: str) -> None:
    used = {p.split(".")[0] for p in (*get_kind(kind).requires, *get_kind(kind).uses)}
    notes = render(whole(), kind, "text", "ar").diagnostics
    ignored = {d.params["word"] for d in notes if d.code == "kind.ignored-field"}
    blocks = {
        "overview", "purpose", "summary", "request", "position", "body", "key_figures", "events",
        "decisions", "actions", "attachments", "annexes", "memo", "contacts", "sources", "people",
        "sides",
    }  # fmt: skip
    assert ignored == blocks - used


def test_an_untranslated_text_is_shown_as_it_is_and_told() -> None:
    data = whole()
    del data["purpose"]["en"]
    result = render(data, "briefing", "text", "en")
    assert "عرض ما تحقق." in result.data.decode()
    (found,) = [d for d in result.diagnostics if d.code == "kind.untranslated"]
    assert found.place.field == "purpose.ar"
    assert found.params == {"lang": "en", "shown": "ar"}


def test_every_kind_takes_loaded_content() -> None:
    content = load(whole())
    for kind in kind_names():
        assert render(content, kind, "text").data == render(whole(), kind, "text").data


@pytest.mark.parametrize("id", ["facts", "title", "section.purpose", "person.salma"])
def test_an_id_that_stands_twice_is_an_error(id: str) -> None:
    data = whole()
    data["body"].append({"id": id, "paragraph": {"ar": "ثانية", "en": "Second"}})
    with pytest.raises(WarraqError) as caught:
        render(data, "briefing", "text", "ar")
    codes = [d.code for d in caught.value.errors]
    assert codes == ["content.duplicate-id"]
    last = len(data["body"]) - 1
    assert id == "person.salma" or caught.value.errors[0].place.field == f"body[{last}]"


def test_organisations_and_chairs_stand_after_the_post() -> None:
    data = whole()
    data["people"][1].update(organisation="authority")
    shown = render(data, "briefing", "text", "ar").data.decode()
    assert "مستشار، هيئة الواحة" in shown
    assert "ورئيسة اللجنة (رئاسة الاجتماع)" in shown


def test_people_stand_by_side_role_and_precedence() -> None:
    data = whole()
    for id, more in (
        ("first", {"precedence": 1}),
        ("watching", {"role": "attending", "precedence": 1}),
        ("presiding", {"role": "chair"}),
    ):
        data["people"].append({"id": id, "name": id, "side": "guests", **more})
    shown = render(data, "factsheet", "text", "ar").data.decode()
    order = ["سلمى", "presiding", "first", "كريم", "watching"]
    assert sorted(order, key=shown.index) == order


def test_ids_of_decisions_and_sources_can_be_linked_to() -> None:
    data = whole()
    data["decisions"] = [{"id": "mains", "text": "Old mains come first."}]
    data["sources"][0]["id"] = "records"
    data["body"].append({"paragraph": "[one](#mains), [other](#records)"})
    result = render(data, "briefing", "html", "en")
    assert "locale.dead-link" not in [d.code for d in result.diagnostics]
    page = result.data.decode()
    for id in ("mains", "records"):
        assert f'id="{id}"' in page
        assert f'href="#{id}"' in page
