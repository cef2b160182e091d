"""Terms and bodies in their automatic form: both forms at the first use, short from there on."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contents import whole
from warraq import WarraqError, format, load, render

OFFICE = {
    "name": {"ar": "مكتب الواحة الكبير", "en": "Great Oasis Office"},
    "short": {"ar": "المكتب", "en": "GOO"},
}


def document(body: Any, lang: str = "ar", kind: str = "memo", **meta: Any) -> list[str]:
    data = whole()
    data["organisations"]["office"] = OFFICE
    data["organisations"]["agency"] = {
        "name": {"ar": "وكالة البحر", "en": "Sea Agency"}, "short": {"en": "SA"},
    }  # fmt: skip
    data["terms"]["hub"] = {"full": {"ar": "المركز الدولي للرؤى", "en": "International Hub"},
                            "short": {"ar": "المركز", "en": "Hub"}}  # fmt: skip
    data["meta"].update(meta)
    data["body"] = body
    text = render(data, kind, "text", lang).data.decode()
    for mark in "\u2066\u2067\u2068\u2069":
        text = text.replace(mark, "")
    return [line for line in text.splitlines() if "@" in line]


def paragraph(ar: str, en: str = "x") -> dict[str, Any]:
    return {"paragraph": {"ar": f"@ {ar}", "en": f"@ {en}"}}


def test_first_both_then_short() -> None:
    told = document([
        paragraph("أعلن {org:auto}`office` ثم قال {org:auto}`office`"),
        paragraph("وأضاف {org:auto}`office` عن {term:auto}`hub`"),
    ])  # fmt: skip
    assert told == [
        "@ أعلن مكتب الواحة الكبير (المكتب) ثم قال المكتب",
        "@ وأضاف المكتب عن المركز الدولي للرؤى (المركز)",
    ]


def test_each_language_has_its_own_first_use() -> None:
    told = document([paragraph("{org:auto}`office`", "{org:auto}`office`")], "ar+en")
    assert "@ مكتب الواحة الكبير (المكتب)" in " ".join(told)
    assert "@ Great Oasis Office (GOO)" in " ".join(told)


def test_headings_and_notes_introduce_nothing() -> None:
    data = [
        {"heading": {"ar": "@ {org:auto}`office`", "en": "x"}},
        paragraph("نص {org:auto}`office`"),
        {"heading": {"ar": "@ عن {org:auto}`office`", "en": "x"}},
    ]
    told = document(data)
    assert [line.partition("@ ")[2] for line in told] == [
        "مكتب الواحة الكبير",
        "نص مكتب الواحة الكبير (المكتب)",
        "عن مكتب الواحة الكبير",
    ]


def test_what_has_no_short_form_stays_long() -> None:
    told = document([paragraph("{org:auto}`agency` و{org:auto}`agency`")])
    assert told == ["@ وكالة البحر ووكالة البحر"]
    told = document([paragraph("x", "{org:auto}`agency`, {org:auto}`agency`")], "en")
    assert told == ["@ Sea Agency (SA), SA"]


def test_several_in_a_row() -> None:
    told = document([paragraph("{org:auto}`office, agency` ثم {org:auto}`office`")])
    assert told == ["@ مكتب الواحة الكبير (المكتب) ووكالة البحر ثم المكتب"]


def test_the_profile_says_how() -> None:
    profile = {"extends": "qatar", "names": {"introduced": "{full}، ويشار إليه بـ«{short}»"}}
    told = document([paragraph("{org:auto}`office`")], profiles={"ar": profile})
    assert told == ["@ مكتب الواحة الكبير، ويشار إليه بـ«المكتب»"]
    bad = {"extends": "qatar", "names": {"introduced": "{full}"}}
    with pytest.raises(WarraqError) as caught:
        document([paragraph("x")], profiles={"ar": bad})
    assert caught.value.errors[0].place.field == "meta.profiles.ar.names.introduced"


def test_other_forms_stay_as_they_were() -> None:
    told = document([paragraph("{org}`office`، {org:short}`office`، {org:auto}`office`")])
    assert told == ["@ مكتب الواحة الكبير، المكتب، مكتب الواحة الكبير (المكتب)"]
    with pytest.raises(WarraqError):
        load({"warraq": 1, "meta": {"title": "{org:first}`office`"}})
    with pytest.raises(WarraqError):
        format("office", "org:auto", profile="qatar", strict=True)
