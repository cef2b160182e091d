"""A book of people: titles and posts by date, and who of them takes part."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq import WarraqError, check, load, load_text, render
from warraq.diagnostics import Diagnostics
from warraq.document.values import DateValue
from warraq.model.protocol import at

BOOK = """\
people:
  - id: salma
    name: {ar: سلمى الواحي, en: Salma Al-Wahi}
    titles: [{ar: السيدة, en: Ms}]
    periods:
      - until: 2019-12
        positions: [{ar: مديرة المكتب, en: Director of the Office}]
      - since: 2020-01-01
        until: 2023-06-30
        titles: [{ar: سعادة, en: Her Excellency}]
        positions: [{ar: وكيلة الوزارة, en: Under-Secretary}]
      - since: 2023-07-01
        titles: [{ar: معالي, en: Her Excellency}]
        positions: [{ar: وزيرة المياه, en: Minister of Water}]
  - id: karim
    name: {ar: كريم النخلي, en: Karim Al-Nakhli}
    side: somewhere-else
"""
CONTENT = """\
warraq: 1
meta: {{title: {{ar: عنوان, en: Title}}, date: {date}}}
people: book.yaml
participants: {participants}
sides: {sides}
purpose: {{ar: "حضرت {{person}}`salma`.", en: "{{person}}`salma` attended."}}
summary: [{{ar: خلاصة, en: Summary}}]
"""


HOST = "{host: {ar: المضيف, en: Host}}"


def made(
    folder: Path,
    day: str = "2021-05-01",
    participants: str = "[salma]",
    book: str = BOOK,
    sides: str = HOST,
) -> tuple[str, Diagnostics]:
    (folder / "book.yaml").write_text(book, encoding="utf-8")
    text = CONTENT.format(date=day, participants=participants, sides=sides)
    found = Diagnostics()
    content = load_text(text, file="content.yaml", folder=folder, diagnostics=found)
    result = render(content, "briefing", "text", "ar")
    found.extend(result.diagnostics)
    return result.data.decode(), found


@pytest.mark.parametrize(
    ("day", "title", "post"),
    [
        ("2019-12-31", "السيدة سلمى", "مديرة المكتب"),
        ("2020-01-01", "سعادة سلمى", "وكيلة الوزارة"),
        ("2023-06-30", "سعادة سلمى", "وكيلة الوزارة"),
        ("2023-07-01", "معالي سلمى", "وزيرة المياه"),
        ("2024", "معالي سلمى", "وزيرة المياه"),
    ],
)
def test_the_date_of_the_document_decides(tmp_path: Path, day: str, title: str, post: str) -> None:
    text, found = made(tmp_path, day)
    assert f"حضرت {title}" in text.replace("\u2068", "").replace("\u2069", "")
    assert [one for one in ("مديرة المكتب", "وكيلة الوزارة", "وزيرة المياه") if one in text] == [
        post
    ]
    assert not found.warnings


def test_only_participants_are_listed_with_what_this_content_says_of_them(tmp_path: Path) -> None:
    text, _ = made(tmp_path)
    assert "كريم" not in text
    chosen = "[{person: salma, side: host}, {person: karim, side: host, role: chair}]"
    text, _ = made(tmp_path, participants=chosen)
    assert text.index("كريم النخلي") < text.rindex("سلمى الواحي")
    assert "المضيف" in text
    assert "رئاسة الاجتماع" in text


@pytest.mark.parametrize(
    ("day", "code"), [("unknown", "kind.no-date"), ("2018-01-01", "kind.no-period")]
)
def test_titles_of_no_known_day_are_left_out_and_told(tmp_path: Path, day: str, code: str) -> None:
    book = BOOK.replace(
        "      - until: 2019-12\n", "      - since: 2019-01\n        until: 2019-12\n"
    )
    text, found = made(tmp_path, day, book=book)
    assert "السيدة سلمى" in text
    assert not any(post in text for post in ("مديرة", "وكيلة", "وزيرة"))
    told = {one.code: one for one in found}[code]
    assert (Path(told.place.file).name, told.place.line, told.place.column) == ("book.yaml", 5, 5)


def faults(
    folder: Path, book: str = BOOK, participants: str = "[salma]"
) -> list[tuple[str, str, int, int]]:
    with pytest.raises(WarraqError) as caught:
        made(folder, book=book, participants=participants)
    return [
        (one.code, Path(one.place.file).name, one.place.line, one.place.column)
        for one in caught.value.errors
    ]


def test_periods_that_overlap_or_end_before_they_begin(tmp_path: Path) -> None:
    overlapping = BOOK.replace("since: 2020-01-01", "since: 2019-12-31")
    assert faults(tmp_path, overlapping) == [("content.period-overlap", "book.yaml", 8, 9)]
    backwards = BOOK.replace("until: 2023-06-30", "until: 2019-06-30")
    assert ("content.period-order", "book.yaml", 9, 9) in faults(tmp_path, backwards)


def test_participants_are_people_once_on_sides_that_there_are(tmp_path: Path) -> None:
    assert faults(tmp_path, participants="[salam]")[0][0] == "locale.unknown-person"
    assert faults(tmp_path, participants="[salma, salma]")[0][0] == "content.duplicate-id"
    wrong = faults(tmp_path, participants="[{person: salma, side: hots}]")
    assert wrong == [("content.unknown-side", "content.yaml", 4, 32)]
    # Without a list all people take part, and each says on which side.
    assert faults(tmp_path, participants="")[0][:2] == ("content.unknown-side", "book.yaml")


def test_a_side_that_only_the_book_knows_is_told(tmp_path: Path) -> None:
    text, found = made(tmp_path, participants="[{person: salma, side: host}, karim]")
    # No name of a side stands above a person of none.
    assert text.index("كريم النخلي") < text.index("المضيف") < text.rindex("سلمى الواحي")
    [told] = found.warnings
    assert (told.code, Path(told.place.file).name) == ("content.side-elsewhere", "book.yaml")
    assert (told.place.line, told.place.column) == (17, 5)
    assert told.params == {"person": "karim", "word": "somewhere-else"}
    _, found = made(tmp_path, participants="[{person: karim, side: host}, salma]")
    assert not found.warnings
    _, found = made(tmp_path, participants="[karim, salma]", sides="{}")
    assert not found.warnings


@given(st.integers(0, 4000))
def test_one_period_holds_on_each_day(days: int) -> None:
    person = load_text(
        "warraq: 1\nmeta: {title: x, languages: en, date: unknown}\n"
        + BOOK.replace("    side: somewhere-else\n", ""),
    ).people[0]
    day = date(2017, 1, 1) + timedelta(days)
    [found] = at([person], DateValue(day.year, day.month, day.day))
    limits = [date(2020, 1, 1), date(2023, 7, 1)]
    expected = person.periods[sum(day >= limit for limit in limits)]
    assert found.positions == expected.positions
    assert found.is_dated


def test_a_post_is_that_of_its_day_in_every_language(tmp_path: Path) -> None:
    (tmp_path / "book.yaml").write_text(BOOK, encoding="utf-8")
    text = CONTENT.format(date="2025-01-01", participants="[salma]", sides=HOST)
    content = load_text(text, folder=tmp_path)
    assert "Minister of Water" in render(content, "briefing", "text", "en").data.decode()


def test_two_papers_of_one_book() -> None:
    """The examples: of spring and of autumn, and nothing is wrong with either."""
    folder = Path(__file__).resolve().parents[2] / "examples" / "protocol-book"
    said = {}
    for name in ("spring", "autumn"):
        content = load(folder / f"{name}.yaml")
        assert [one.render() for one in check(content)] == []
        said[name] = render(content, "briefing", "text", "ar+en").data.decode()
    assert "Director of Networks" in said["spring"]
    assert "President of the Jullanar Water Authority" not in said["spring"]
    assert "President of the Jullanar Water Authority" in said["autumn"]
    assert "سعادة المهندسة هالة النهري" in said["autumn"]
    assert "البستاني" in said["spring"]
    assert "البستاني" not in said["autumn"]
