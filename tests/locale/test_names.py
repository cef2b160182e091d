"""Names are strings wherever they are written: what cannot be one is told and left out."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contents import whole
from warraq import WarraqError, render


def named(place: str, name: str) -> dict[str, Any]:
    data = whole()
    data["memo"]["signature"] = {}
    data["meta"]["languages"] = ["en"]
    match place:
        case "people[1].name":
            data["people"][1]["name"] = name
            written = "{person}`karim`"
        case "organisations.authority.short":
            data["organisations"]["authority"]["short"] = name
            written = "{org:short}`authority`"
        case _:
            data["terms"]["loss"]["full"] = name
            written = "{term}`loss`"
    data["body"] = [{"paragraph": f"{written} x[^n]"}]
    return data


@pytest.mark.parametrize(
    "place", ["people[1].name", "organisations.authority.short", "terms.loss.full"]
)
@pytest.mark.parametrize(
    ("reference", "word"),
    [("[^n]", "n"), ("{numref}`sectors`", "sectors"), ("{pageref}`sectors`", "sectors")],
)
def test_a_reference_in_a_name_is_refused_at_its_place(
    place: str, reference: str, word: str
) -> None:
    with pytest.raises(WarraqError) as caught:
        render(named(place, f"Name {reference}"), "memo", "text", "en")
    (found,) = caught.value.errors
    assert (found.code, found.params) == ("locale.reference-in-name", {"word": word})
    assert found.place.field == place
    assert found.hint()


def test_values_in_a_name_are_written() -> None:
    data = named("terms.loss.full", "Vision {number}`2030` **plan**")
    assert "Vision 2,030 plan x" in render(data, "memo", "text", "en").data.decode()
