"""Fields that people fill in are content controls, which programs find by their tags."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.contents import whole
from tests.formats.docx.conftest import lint
from tests.formats.docx.read_text import W
from warraq import render


def controls(data: bytes) -> dict[Any, Any]:
    """The controls of the body by their tags."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    found = list(root.iter(f"{W}sdt"))
    tagged: dict[Any, Any] = {get(one, "sdtPr/tag"): one for one in found}
    numbers = {get(one, "sdtPr/id") for one in found}
    assert len(found) == len(tagged) == len(numbers)
    return tagged


def get(element: Any, path: str, attribute: str = "val") -> str | None:
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + attribute)


def shown(control: Any) -> str:
    return "".join(t.text for t in control.iter(f"{W}t")).strip("\u200e\u200f")


def memo(lang: str, **profiles: str) -> bytes:
    content = whole()
    content["meta"]["profiles"] |= profiles
    return render(content, "memo", "docx", lang).data


def test_a_memo_is_filled_in_by_controls() -> None:
    found = controls(memo("ar"))
    assert {"to", "from", "subject", "reference", "date"} <= found.keys()
    assert get(found["to"], "sdtPr/alias") == "إلى"
    assert shown(found["reference"]) == "W/2026/7"
    # What is typed there runs as what stands there.
    assert found["to"].find(f"{W}sdtPr/{W}rPr/{W}rtl") is not None
    assert found["reference"].find(f"{W}sdtPr/{W}rPr/{W}rtl") is None


@pytest.mark.parametrize(
    ("profile", "tag", "calendar", "form", "text"),
    [
        ("qatar", "corresponding", "gregorian", "d MMMM yyyy'م'", "15 فبراير 2026م"),
        ("qatar", "date", "hijri", "d MMMM yyyy'هـ'", "27 شعبان 1447هـ"),
        ("saudi", "corresponding", "gregorian", "dd/MM/yyyy' م'", "15/02/2026 م"),
        ("saudi", "date", "hijri", "yyyy/MM/dd' هـ'", "1447/08/27 هـ"),
    ],
)
def test_a_date_is_picked_in_the_calendar_that_is_shown(
    profile: str, tag: str, calendar: str, form: str, text: str
) -> None:
    date = controls(memo("ar", ar=profile))[tag]
    assert shown(date) == text
    assert get(date, "sdtPr/date", "fullDate") == "2026-02-15T00:00:00Z"
    assert get(date, "sdtPr/date/calendar") == calendar
    assert get(date, "sdtPr/date/dateFormat") == form
    assert get(date, "sdtPr/date/lid") == "ar-SA"


def test_a_date_in_arabic_digits_is_a_date_too() -> None:
    date = controls(memo("ar", ar="egypt"))["corresponding"]
    assert get(date, "sdtPr/date/calendar") == "gregorian"
    assert "٢٠٢٦" in shown(date)


def test_a_date_in_a_calendar_that_word_does_not_know_is_text() -> None:
    content = whole()
    content["meta"]["languages"] = ["fa"]
    content["meta"]["profiles"] = {"fa": "persian"}
    date = controls(render(content, "memo", "docx", "fa").data)["date"]
    assert date.find(f"{W}sdtPr/{W}date") is None


def test_side_by_side_each_language_has_its_own() -> None:
    found = controls(memo("ar+en"))
    assert {"to.ar", "to.en", "subject.ar", "subject.en"} <= found.keys()
    assert get(found["to.en"], "sdtPr/alias") == "To"


@pytest.mark.parametrize("lang", ["ar", "en", "ar+en", "en+ar"])
def test_controls_are_valid(lang: str, tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    data = memo(lang)
    path.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    assert lint(data) == []
