"""What a colleague wrote in Word, in the content: the changed words and not a byte more."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import warraq
from warraq.diagnostics import NOWHERE, Diagnostics
from warraq.locale import Profile, choose
from warraq.model.content import Content
from warraq.model.located import LocatedStr
from warraq.roundtrip import Applied, Paragraph, apply, compare, read
from warraq.roundtrip.places import places

HEAD = """\
warraq: 1   # the version
meta:
  title: {ar: تقرير الواحة, en: Report}
  languages: [ar, en]
  profiles: {ar: qatar, en: english-uk}
memo:
  to: {ar: رئيسة المجلس, en: The President}    # stays
  from: {ar: مديرة الهيئة, en: The Director}
"""
BODY = """\
body:
  - paragraph:
      ar: |
        انخفض الفاقد **كثيراً** هذا العام، وكلّف العمل {money}`1250 QAR` فقط
        وزاد الإنتاج.   # no remark
  - paragraph: {ar: "قال \\"نعم\\" ثم مضى.", en: 'It''s one'}
  - paragraph: { ar: سطر مكرر هنا, en: Plain }
  - paragraph: { ar: سطر مكرر هنا, en: Plain }
  - paragraph:
      ar: >-
        نص مطوي
        على سطرين.
  # a remark
  - list: [{ar: أولى}, {ar: "\\u0623\\u062e\\u0631\\u0649 ثانية"}]
"""


def profiles(content: Content, *languages: str) -> dict[str, Profile]:
    return choose(content.meta.profiles, languages or ("ar", "en"), Diagnostics(), NOWHERE)


@dataclass
class Desk:
    """A content file, and what changes in its memo."""

    file: Path

    @property
    def content(self) -> Content:
        return warraq.load(self.file)

    @staticmethod
    def render(content: Content) -> tuple[Paragraph, ...]:
        return read(warraq.render(content, "memo", "docx", "ar").data).paragraphs

    def apply(self, *edits: tuple[str, str]) -> Applied:
        """The memo comes back with each first text replaced by the second, wherever it stands."""
        ours = self.render(self.content)
        theirs = list(ours)
        for old, new in edits:
            assert any(old in one.text for one in theirs), old
            theirs = [replace(one, text=one.text.replace(old, new)) for one in theirs]
        return self.take(ours, theirs)

    def take(self, ours: Sequence[Paragraph], theirs: Sequence[Paragraph]) -> Applied:
        applied = apply(
            self.content, self.file, compare(ours, theirs), self.render, profiles(self.content)
        )
        if applied.texts:
            for name, text in applied.texts.items():
                Path(name).write_bytes(text.encode())
            left = compare(self.render(self.content), theirs)
            assert sorted((one.old, one.new) for one in left) == sorted(
                (one.old, one.new) for one, _ in applied.left
            )
        return applied


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    file = tmp_path / "content.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + (HEAD + BODY).replace("\n", "\r\n").encode())
    return Desk(file)


@pytest.mark.parametrize(
    ("old", "new", "was", "becomes"),
    [
        ("هذا العام", "في العام", "هذا العام", "في العام"),
        ("كثيراً", "قليلاً", "**كثيراً**", "**قليلاً**"),
        ("انخفض الفاقد", "انخفض اليوم الفاقد", "انخفض الفاقد", "انخفض اليوم الفاقد"),
        ("وزاد الإنتاج.", "وزاد.", "وزاد الإنتاج.", "وزاد."),
        ("انخفض", "وأخيراً انخفض", "انخفض", "وأخيراً انخفض"),
        ("ثم مضى", "ثم رحل", "ثم مضى", "ثم رحل"),
        ("مطوي", "منشور", "نص مطوي", "نص منشور"),
        ("ثانية", "ثالثة", " ثانية", " ثالثة"),
        ("رئيسة", "رئيس", "{ar: رئيسة", "{ar: رئيس"),
        ("أولى", "أولاها", "{ar: أولى}", "{ar: أولاها}"),
    ],
)
def test_the_words_and_nothing_else(desk: Desk, old: str, new: str, was: str, becomes: str) -> None:
    before = desk.file.read_bytes().decode()
    assert before.count(was) == 1
    applied = desk.apply((old, new))
    assert (len(applied.taken), applied.left) == (1, ())
    assert desk.file.read_bytes().decode() == before.replace(was, becomes)


def test_several_at_once(desk: Desk) -> None:
    before = desk.file.read_bytes().decode()
    applied = desk.apply(("الفاقد", "النقص"), ("فقط", "لا غير"), ("نعم", "لا"), ("أولى", "أولاها"))
    assert (len(applied.taken), applied.left) == (3, ())
    after = before
    for old, new in (("الفاقد", "النقص"), ("فقط", "لا غير"), ("نعم", "لا"), ("أولى", "أولاها")):
        after = after.replace(old, new)
    assert desk.file.read_bytes().decode() == after


VALUES = """\
nouns:
  station:
    ar: {one: محطة, two: محطتان, few: محطات, many: محطة, other: محطة, gender: f}
    en: {one: station, other: stations}
body:
  - paragraph: {ar: "عُقد في {date}`2025-05-18` وكلّف {money}`1250.50 QAR`، أي {percent}`3.5`."}
  - paragraph: {ar: "من {date}`2025-03-01/2025-03-21` في {count}`12 station` و{number}`12`."}
  - paragraph: {ar: "{date:dual}`2025-05-18`، ثم {date}`2025-05-18`."}
  - paragraph: {ar: "{datetime}`2025-05-18T14:30+03:00`"}
"""


@pytest.mark.parametrize(
    ("old", "new", "was", "becomes"),
    [
        (
            "18 مايو 2025 وكلّف",
            "19 يونيو 2025 وكلّف",
            "في {date}`2025-05-18`",
            "في {date}`2025-06-19`",
        ),
        ("1,250.50", "2,000.75", "1250.50", "2000.75"),
        ("3.5%", "4%", "`3.5`", "`4`"),
        ("3.5%", "5.25%", "`3.5`", "`5.25`"),
        ("من 1 إلى 21 مارس", "من 2 إلى 22 مارس", "2025-03-01/2025-03-21", "2025-03-02/2025-03-22"),
        ("12 محطة", "3 محطات", "`12 station`", "`3 station`"),
        ("و12", "و15", "{number}`12`", "{number}`15`"),
        ("، ثم 18 مايو", "، ثم 20 مايو", "ثم {date}`2025-05-18`", "ثم {date}`2025-05-20`"),
        ("18 مايو 2025، الساعة", "20 مايو 2025، الساعة", "`2025-05-18T14", "`2025-05-20T14"),
    ],
)
def test_a_value_that_is_read_without_doubt(
    tmp_path: Path, old: str, new: str, was: str, becomes: str
) -> None:
    desk = Desk(tmp_path / "content.yaml")
    desk.file.write_text(HEAD + VALUES, encoding="utf-8")
    before = desk.file.read_text(encoding="utf-8")
    assert before.count(was) == 1
    applied = desk.apply((old, new))
    assert (len(applied.taken), applied.left) == (1, ())
    assert desk.file.read_text(encoding="utf-8") == before.replace(was, becomes)


def test_values_and_words_of_one_paragraph(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "content.yaml")
    desk.file.write_text(HEAD + VALUES, encoding="utf-8")
    before = desk.file.read_text(encoding="utf-8")
    applied = desk.apply(("عُقد", "نُظّم"), ("1,250.50", "1,260.50"), ("، أي", "، وهي"))
    assert (len(applied.taken), applied.left) == (1, ())
    after = before.replace("عُقد", "نُظّم").replace("1250.50", "1260.50").replace("، أي", "، وهي")
    assert desk.file.read_text(encoding="utf-8") == after


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("12 محطة", "3 محطة"),  # not as it is said
        ("18 مايو 2025 وكلّف", "31 يونيو 2025 وكلّف"),  # no day
        ("18 مايو 2025 وكلّف", "مايو وكلّف"),
        ("ريال قطري", "ريال سعودي"),
        ("20 ذو القعدة 1446هـ الموافق 18 مايو", "20 ذو القعدة 1446هـ الموافق 25 مايو"),  # two days
        ("3.5%", "3.5% أو 4%"),
    ],
)
def test_a_value_that_is_not_read_or_not_said_so(tmp_path: Path, old: str, new: str) -> None:
    desk = Desk(tmp_path / "content.yaml")
    desk.file.write_text(HEAD + VALUES, encoding="utf-8")
    before = desk.file.read_bytes()
    applied = desk.apply((old, new))
    assert applied.taken == ()
    assert {code for _, code in applied.left} <= {"diff.not-plain", "diff.not-the-same"}
    assert desk.file.read_bytes() == before


@pytest.mark.parametrize("which", [0, 1])
def test_one_of_two_that_say_the_same(desk: Desk, which: int) -> None:
    ours = desk.render(desk.content)
    theirs = list(ours)
    second = [n for n, one in enumerate(ours) if one.text == "سطر مكرر هنا"][which]
    theirs[second] = replace(theirs[second], text="سطر فريد هنا")
    applied = desk.take(ours, theirs)
    assert len(applied.taken) == 1
    lines = desk.file.read_bytes().decode().splitlines()
    changed = [number for number, line in enumerate(lines) if "سطر فريد هنا" in line]
    kept = [number for number, line in enumerate(lines) if "سطر مكرر هنا" in line]
    assert (len(changed), len(kept), changed > kept) == (1, 1, which == 1)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("1,250", "1,300,", "diff.not-the-same"),
        ("1,250 ريالاً", "1,250 أو 1,300 ريال", "diff.not-plain"),
        ("قطرياً", "سعودياً", "diff.not-plain"),
        ("كثيراً هذا", "قليلاً ذاك", "diff.not-plain"),
        ("إلى", "نحو", "diff.not-plain"),
        ("فقط وزاد", "وحسب فزاد", "diff.not-the-same"),
        ("مضى", "مضى\nوعاد", "diff.line-break"),
        ("أولى", "أولى: [", "diff.not-the-same"),
        ("مكرر", "#مكرر", "diff.not-the-same"),
        ("أولى", "**أولى**", "diff.not-the-same"),
        ("أولى", "{date}`2020`", "diff.not-the-same"),
        ("نعم", "نعم\u202e", "diff.not-the-same"),
    ],
)
def test_what_is_left_and_why(desk: Desk, old: str, new: str, reason: str) -> None:
    before = desk.file.read_bytes()
    applied = desk.apply((old, new))
    assert applied.taken == ()
    assert {code for _, code in applied.left} == {reason}
    assert applied.texts == {}
    assert desk.file.read_bytes() == before


def test_paragraphs_that_came_and_went(desk: Desk) -> None:
    ours = desk.render(desk.content)
    theirs = [*ours[:-1], Paragraph((), "جديد", "جديد")]
    applied = desk.take(ours, theirs)
    assert applied.taken == ()
    assert {code for _, code in applied.left} == {"diff.whole-paragraph"}


def test_an_alias_that_says_it_elsewhere_too(tmp_path: Path) -> None:
    file = tmp_path / "content.yaml"
    file.write_text(
        HEAD + "body:\n  - paragraph: &a {ar: مرة واحدة}\n  - paragraph: *a\n", encoding="utf-8"
    )
    desk = Desk(file)
    ours = desk.render(desk.content)
    theirs = list(ours)
    first = next(n for n, one in enumerate(ours) if one.text == "مرة واحدة")
    theirs[first] = replace(theirs[first], text="مرة ثانية")
    assert [code for _, code in desk.take(ours, theirs).left] == ["diff.not-the-same"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("صيانة", "ترميم"),
        ("محطات", "محطات الضخ"),
        ("of stations", "of pumping stations"),
        ("Upkeep", "The upkeep"),
        ("صيانة محطات\nUpkeep", "ترميم محطات\nRepair"),
    ],
)
def test_a_cell_of_two_languages(tmp_path: Path, old: str, new: str) -> None:
    table = """\
  - table:
      columns: [{label: {ar: العمل, en: Work}}, {label: a}, {label: b}, {label: c}]
      rows: [[{ar: صيانة محطات, en: Upkeep of stations}, 5, 6, 7]]
"""
    file = tmp_path / "content.yaml"
    file.write_text(HEAD + BODY + table, encoding="utf-8")

    def both(content: Content) -> tuple[Paragraph, ...]:
        return read(warraq.render(content, "memo", "docx", "ar+en").data).paragraphs

    content = warraq.load(file)
    theirs = [replace(one, text=one.text.replace(old, new)) for one in both(content)]
    applied = apply(content, file, compare(both(content), theirs), both, profiles(content))
    assert (len(applied.taken), applied.left) == (1, ())
    (written,) = applied.texts.values()
    for line in new.split("\n"):
        assert line in written


def test_markdown_beside_the_content_and_json(tmp_path: Path) -> None:
    (tmp_path / "body.md").write_text("# خلفية\n\nنص أول،\nونص ثان.\n", encoding="utf-8")
    file = tmp_path / "content.json"
    file.write_text(
        '{"warraq": 1, "meta": {"title": "تقرير", "languages": ["ar"]},\n'
        ' "memo": {"to": "\\u0631ئيسة", "from": "مديرة"}, "body": "body.md"}',
        encoding="utf-8",
    )
    applied = Desk(file).apply(("خلفية", "تمهيد"), ("أول،", "ثالث،"), ("رئيسة", "نائبة"))
    assert (len(applied.taken), applied.left) == (3, ())
    assert (tmp_path / "body.md").read_text(encoding="utf-8") == "# تمهيد\n\nنص ثالث،\nونص ثان.\n"
    assert '"to": "نائبة"' in file.read_text(encoding="utf-8")


# --- rules -----------------------------------------------------------------------------------

_WORD = st.sampled_from(["ألف", "باء", "جيم", "دال", "هاء", "ألف،", "(باء)", "a.b"])
_WORDS = st.lists(_WORD, min_size=1, max_size=8)
_NEW = st.sampled_from(["كلمة", "كلمة أخرى", "a: b", "", "x`"])


@given(_WORDS, _WORDS)
def test_a_plain_text_can_always_be_made_of_another(old: list[str], new: list[str]) -> None:
    source = LocatedStr(" ".join(old), NOWHERE)
    ways = list(places(source, " ".join(new), [source]))
    made = set()
    for way in ways:
        text = str(source)
        for one in sorted(way, key=lambda place: place.start, reverse=True):
            text = text[: one.start] + one.replacement + text[one.end :]
        made.add(text)
    assert old == new or " ".join(new) in made


@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(st.data())
def test_applied_is_what_the_colleague_wrote(data: st.DataObject) -> None:
    """Words of any paragraphs changed at will: after it, the file differs in what was left alone,
    as `Desk.take` holds."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "content.yaml"
        file.write_text(HEAD + BODY, encoding="utf-8")
        desk = Desk(file)
        ours = desk.render(desk.content)
        theirs: list[Paragraph] = []
        for one in ours:
            words = one.text.split()
            for n in range(len(words)):
                if data.draw(st.integers(0, 11)) == 0:
                    words[n] = data.draw(_NEW).replace("كلمة", f"كلمة{len(theirs)}و{n}")
            text = " ".join(filter(None, words))
            theirs.append(replace(one, text=text if text.split() != one.text.split() else one.text))
        applied = desk.take(ours, theirs)
        told = {id(change) for change, _ in applied.left} | {id(one) for one in applied.taken}
        assert len(told) == len(applied.left) + len(applied.taken)
