"""Lengths of time in six languages, in figures and in words, and as CLDR counts in others."""

from __future__ import annotations

import pytest

from tests.locale.support import Content, shown
from warraq.diagnostics import Diagnostics
from warraq.document.values import DurationValue
from warraq.locale import format_value, load, profiles
from warraq.locale.numerals import LAST
from warraq.model.durations import parse_duration


@pytest.mark.parametrize(
    ("profile", "duration", "form", "expected"),
    [
        ("qatar", "P1Y2M", "", "سنة وشهران"),
        ("qatar", "P1Y2M", "oblique", "سنة وشهرين"),
        ("qatar", "PT2H30M", "", "ساعتان و30 دقيقة"),
        ("qatar", "PT2H30M", "oblique", "ساعتين و30 دقيقة"),
        ("qatar", "PT2H30M", "words", "ساعتان وثلاثون دقيقة"),
        ("qatar", "PT2H30M", "words+oblique", "ساعتين وثلاثين دقيقة"),
        ("qatar", "P1Y", "", "سنة واحدة"),
        ("qatar", "P1D", "words", "يوم واحد"),
        ("qatar", "P3Y", "", "3 سنوات"),
        ("qatar", "P3Y", "words", "ثلاث سنوات"),
        ("qatar", "P10D", "words", "عشرة أيام"),
        ("qatar", "P11D", "", "11 يوماً"),
        ("qatar", "P11M", "words", "أحد عشر شهراً"),
        ("qatar", "P18M", "words+oblique", "ثمانية عشر شهراً"),
        ("qatar", "P100D", "", "100 يوم"),
        ("qatar", "P2W", "", "أسبوعان"),
        ("qatar", "P6W", "words", "ستة أسابيع"),
        ("qatar", "PT5S", "", "5 ثوانٍ"),
        ("qatar", "PT45S", "words", "خمس وأربعون ثانية"),
        ("qatar", "P5Y6M7D", "", "5 سنوات، و6 أشهر، و7 أيام"),
        ("qatar", "PT0S", "", "0 ثانية"),
        ("egypt", "PT2H30M", "", "ساعتان و٣٠ دقيقة"),
        ("un", "P11D", "", "11 يوما"),
        ("saudi", "P11D", "", "11 يومًا"),
        ("english-uk", "P1Y2M", "", "1 year and 2 months"),
        ("english-uk", "PT2H30M", "words", "two hours and thirty minutes"),
        ("french", "P1Y2M3D", "", "1 an, 2 mois et 3 jours"),
        ("french", "PT1H21M", "words", "une heure et vingt et une minutes"),
        ("persian", "PT2H30M", "", "۲ ساعت و ۳۰ دقیقه"),
        ("persian", "P1Y2M", "words", "یک سال و دو ماه"),
        ("urdu", "PT2H30M", "", "2 گھنٹے اور 30 منٹ"),
        ("urdu", "PT1H", "words", "ایک گھنٹہ"),
        ("hebrew", "P1Y2M", "", "שנה וחודשיים"),
        ("hebrew", "PT1H", "", "שעה אחת"),
        ("hebrew", "P3Y", "words", "שלוש שנים"),
        ("hebrew", "P11D", "", "11 יום"),
        ("hebrew", "P11M", "", "11 חודשים"),
    ],
)
def test_durations(profile: str, duration: str, form: str, expected: str) -> None:
    assert shown(parse_duration(duration, form), profile) == expected


@pytest.mark.parametrize("profile", profiles())
def test_every_unit_has_its_forms_everywhere(profile: str) -> None:
    numbers = (0, 1, 2, 3, 10, 11, 25, 100)
    for unit in ("year", "month", "week", "day", "hour", "minute", "second"):
        for words in (False, True):
            found = [shown(DurationValue(((unit, n),), words=words), profile) for n in numbers]
            assert len(set(found)) == len(numbers)
            assert any(char.isdigit() for text in found for char in text) is not words


def test_other_languages_count_as_cldr_does() -> None:
    profile = load("english-uk").model_copy(update={"language": "es", "locale": "es"})
    found = Diagnostics()
    text = format_value(parse_duration("PT2H30M"), profile, Content(), found).text
    assert text.startswith("2 horas")
    assert "30 minutos" in text
    assert len(found) == 0


def test_one_number_beyond_words_leaves_all_in_figures() -> None:
    found = Diagnostics()
    value = DurationValue((("day", LAST + 1), ("hour", 3)), words=True)
    text = format_value(value, load("qatar"), Content(), found).text
    assert text == "1,000,000,000,000,000 يوم و3 ساعات"
    assert [one.code for one in found] == ["locale.number-words-range"]
