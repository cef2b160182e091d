"""Values → strings, against tables that were written from the usage of the languages."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Context, Decimal, DecimalException, Inexact, Rounded, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.locale.support import Content, faulty, formatted, shown
from warraq.diagnostics import Diagnostics
from warraq.document.values import (
    CodeValue,
    CountValue,
    DateSpan,
    DateValue,
    LabelValue,
    MarkerValue,
    MoneyValue,
    NumberValue,
    OrganisationValue,
    PercentValue,
    PersonValue,
    PhoneValue,
    TermValue,
    TimeValue,
    Value,
)
from warraq.locale import format_value, load, profiles
from warraq.locale.calendars import to_calendar
from warraq.locale.numbers import plain_number

DAY = DateValue(2020, 12, 7)
MARKS = "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069"


def on(form: str) -> DateValue:
    return DateValue(2020, 12, 7, form)


@pytest.mark.parametrize(
    ("profile", "value", "expected"),
    [
        ("qatar", DAY, "7 ديسمبر 2020"),
        ("qatar", on("full"), "الاثنين 7 ديسمبر 2020"),
        ("qatar", on("short"), "07/12/2020"),
        ("qatar", on("hijri"), "22 ربيع الآخر 1442هـ"),
        ("qatar", on("gregorian"), "7 ديسمبر 2020م"),
        ("qatar", on("dual"), "الاثنين 22 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م"),
        ("qatar", DateValue(2020, 12), "ديسمبر 2020"),
        ("qatar", DateValue(2020), "2020"),
        ("saudi", on("dual"), "1442/04/22 هـ الموافق: 07/12/2020 م"),
        ("egypt", DAY, "٧ ديسمبر ٢٠٢٠"),
        ("egypt", DateValue(2014, 11, 13, "dual"),
         "٢٠ المحرم سنة ١٤٣٦هـ، الموافق ١٣ نوفمبر سنة ٢٠١٤م"),
        ("jordan", DAY, "7 كانون الأول 2020"),
        ("un", DateValue(2024, 10, 28), "28 تشرين الأول/أكتوبر 2024"),
        ("un", DateValue(2024, 6), "حزيران/يونيه 2024"),
        ("english-uk", DAY, "7 December 2020"),
        ("english-uk", on("full"), "Monday, 7 December 2020"),
        ("english-uk", DateValue(2020, 12), "December 2020"),
        ("french", DateValue(2020, 8, 1), "1er août 2020"),
        ("hebrew", DAY, "7 בדצמבר 2020"),
        ("persian", DAY, "۱۷ آذر ۱۳۹۹"),
        ("urdu", DAY, "7 دسمبر 2020"),
    ],
)  # fmt: skip
def test_dates(profile: str, value: DateValue, expected: str) -> None:
    assert shown(value, profile) == expected


@pytest.mark.parametrize(
    ("profile", "start", "end", "expected"),
    [
        ("qatar", DAY, DateValue(2020, 12, 9), "من 7 إلى 9 ديسمبر 2020"),
        ("qatar", DateValue(2020, 11, 30), DAY, "من 30 نوفمبر إلى 7 ديسمبر 2020"),
        ("qatar", DateValue(2019, 12, 15), DAY, "من 15 ديسمبر 2019 إلى 7 ديسمبر 2020"),
        ("qatar", DateValue(2020, 3), DateValue(2020, 6), "من مارس إلى يونيو 2020"),
        ("qatar", DateValue(2019), DateValue(2020), "من 2019 إلى 2020"),
        ("qatar", DateValue(2019, 12), DAY, "من ديسمبر 2019 إلى 7 ديسمبر 2020"),
        ("qatar", DAY, DAY, "7 ديسمبر 2020"),
        ("english-uk", DAY, DateValue(2020, 12, 9), "7 to 9 December 2020"),
        ("english-uk", DateValue(2020, 11, 30), DAY, "30 November to 7 December 2020"),
        ("french", DateValue(2020, 11, 30), DAY, "du 30 novembre au 7 décembre 2020"),
        ("french", DateValue(2019), DateValue(2020), "de 2019 à 2020"),
    ],
)
def test_spans_share_what_they_can(
    profile: str, start: DateValue, end: DateValue, expected: str
) -> None:
    assert shown(DateSpan(start, end), profile) == expected


@pytest.mark.parametrize(
    ("profile", "value", "expected"),
    [
        ("qatar", TimeValue(10, 30), "10:30 صباحاً"),
        ("qatar", TimeValue(12, 5), "12:05 ظهراً"),
        ("qatar", TimeValue(19, 0), "7:00 مساءً"),
        ("egypt", TimeValue(0, 15), "١٢:١٥ بعد منتصف الليل"),
        ("english-uk", TimeValue(19, 0), "19:00"),
        ("un", TimeValue(9, 0), "09/00"),
    ],
)
def test_times(profile: str, value: TimeValue, expected: str) -> None:
    assert shown(value, profile) == expected


@pytest.mark.parametrize("profile", ["qatar", "english-uk"])
@pytest.mark.parametrize("day", [date(1924, 7, 31), date(2077, 11, 17)], ids=["before", "after"])
def test_a_date_without_a_hijri_date_is_told(profile: str, day: date) -> None:
    text, codes = faulty(DateValue(day.year, day.month, day.day, "dual"), profile)
    assert codes == ["locale.hijri-range"]
    assert load(profile).date.year.format(year=day.year) in text


@settings(deadline=None)  # the first example reads the tables
@given(st.dates(date(1924, 8, 1), date(2077, 11, 15)))
def test_hijri_days_follow_each_other(day: date) -> None:
    one, other = (to_calendar(one, "hijri") for one in (day, day + timedelta(days=1)))
    assert one is not None
    assert other is not None
    same_month = (other.year, other.month, other.day) == (one.year, one.month, one.day + 1)
    # Some months of AH 1343 to 1364 had 28 or 31 days in the published tables.
    lengths = (28, 29, 30, 31) if one.year <= 1364 else (29, 30)
    assert same_month or (other.day == 1 and one.day in lengths)


@pytest.mark.parametrize(
    ("profile", "value", "expected", "isolate"),
    [
        ("qatar", NumberValue(Decimal("1234567.50")), "1,234,567.50", ""),
        ("qatar", NumberValue(Decimal(999)), "999", ""),
        ("qatar", NumberValue(Decimal(-5)), "-5", "ltr"),
        ("qatar", PercentValue(Decimal("3.5")), "3.5%", "ltr"),
        ("qatar", PercentValue(Decimal("-0.50")), "-0.50%", "ltr"),
        ("egypt", NumberValue(Decimal("1234567.5")), "١٬٢٣٤٬٥٦٧٫٥", ""),
        ("egypt", NumberValue(Decimal(-5)), "-٥", ""),
        ("saudi", PercentValue(Decimal("3.5")), "3.5%", "ltr"),
        ("egypt", PercentValue(Decimal("3.5")), "٣٫٥٪", ""),
        ("persian", NumberValue(Decimal(-1234)), "−۱٬۲۳۴", "ltr"),
        ("persian", PercentValue(Decimal(50)), "۵۰٪", ""),
        ("english-uk", NumberValue(Decimal("-1234.0")), "-1,234.0", ""),
        ("english-uk", PercentValue(Decimal("3.5")), "3.5%", ""),
        ("french", NumberValue(Decimal("1234.5")), "1\u202f234,5", ""),
        ("french", PercentValue(Decimal(12)), "12\u00a0%", ""),
        ("hebrew", NumberValue(Decimal(-5)), "-5", "ltr"),
    ],
)
def test_numbers(profile: str, value: Value, expected: str, isolate: str) -> None:
    assert formatted(value, profile) == (expected, isolate)


FAMILIES = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.", "٬,\u202f")


@settings(deadline=None)  # the first example reads the tables
@given(
    st.decimals(0, 10**15, places=3),
    st.sampled_from(["qatar", "egypt", "persian", "english-uk", "urdu", "hebrew"]),
)
def test_digits_come_back(number: Decimal, profile: str) -> None:
    text = plain_number(number, load(profile))
    assert text.translate(FAMILIES) == f"{number:f}"


@pytest.mark.parametrize(
    ("amount", "currency", "expected"),
    [
        ("0", "QAR", "0 ريال قطري"),
        ("1", "QAR", "ريال قطري واحد"),
        ("2", "QAR", "ريالان قطريان"),
        ("3", "QAR", "3 ريالات قطرية"),
        ("10", "SAR", "10 ريالات سعودية"),
        ("11", "SAR", "11 ريالاً سعودياً"),
        ("99", "AED", "99 درهماً إماراتياً"),
        ("100", "AED", "100 درهم إماراتي"),
        ("103", "KWD", "103 دنانير كويتية"),
        ("1250", "QAR", "1,250 ريالاً قطرياً"),
        ("1250.50", "QAR", "1,250.50 ريال قطري"),
        ("20000000", "USD", "20,000,000 دولار أمريكي"),
        ("5", "EGP", "5 جنيهات مصرية"),
        ("45", "JOD", "45 ديناراً أردنياً"),
        ("2", "USD", "دولاران أمريكيان"),
        ("15", "EUR", "15 يورو"),
        ("12", "GBP", "12 جنيهاً إسترلينياً"),
        ("12", "LBP", "12 ليرة لبنانية"),
        ("-3", "QAR", "سالب 3 ريالات قطرية"),
    ],
)
def test_arabic_money(amount: str, currency: str, expected: str) -> None:
    assert formatted(MoneyValue(Decimal(amount), currency)) == (expected, "")


@pytest.mark.parametrize(
    ("profile", "amount", "currency", "expected"),
    [
        ("english-uk", "1250", "QAR", "1,250 Qatari riyals"),
        ("english-uk", "1", "QAR", "1 Qatari riyal"),
        ("english-uk", "-3.50", "USD", "-3.50 US dollars"),
        ("french", "1250", "EUR", "1\u202f250 euros"),
        ("un", "11", "QAR", "11 ريالا قطريا"),
        ("saudi", "11", "SAR", "11 ريالًا سعوديًا"),
        ("egypt", "1250", "EGP", "١٬٢٥٠ جنيهاً مصرياً"),
    ],
)
def test_money_elsewhere(profile: str, amount: str, currency: str, expected: str) -> None:
    assert shown(MoneyValue(Decimal(amount), currency), profile) == expected


@pytest.mark.parametrize("code", ["ZZZ", "XXX", "XTS"])
@pytest.mark.parametrize("profile", ["english-uk", "qatar", "french"])
def test_a_currency_without_a_name_shows_its_code(profile: str, code: str) -> None:
    text, codes = faulty(MoneyValue(Decimal(5), code), profile)
    assert (text, codes) == (f"5 {code}", ["locale.no-currency"])


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "0 دولة"),
        (1, "دولة واحدة"),
        (2, "دولتان"),
        (3, "3 دول"),
        (10, "10 دول"),
        (11, "11 دولةً"),
        (99, "99 دولةً"),
        (100, "100 دولة"),
        (102, "102 دولة"),
        (104, "104 دول"),
        (193, "193 دولةً"),
        (1000, "1,000 دولة"),
    ],
)
def test_counts(number: int, expected: str) -> None:
    assert shown(CountValue(number, "state")) == expected


def test_the_dual_in_the_oblique_and_in_english() -> None:
    assert shown(CountValue(2, "state", oblique=True)) == "دولتين"
    assert shown(CountValue(3, "state", oblique=True)) == "3 دول"
    assert shown(CountValue(1, "state"), "english-uk") == "1 state"
    assert shown(CountValue(2, "state", oblique=True), "english-uk") == "2 states"
    assert shown(CountValue(5, "state"), "un") == "5 دول"


@settings(deadline=None)  # the first example reads the tables
@given(st.integers(0, 10**9))
def test_the_last_two_digits_decide_the_form(number: int) -> None:
    text = shown(CountValue(number, "state"))
    rest = number % 100
    if number in (1, 2):
        assert not any(char.isdigit() for char in text)
    elif 3 <= rest <= 10:
        assert text.endswith(" دول")
    elif rest >= 11:
        assert text.endswith(" دولةً")
    else:
        assert text.endswith(" دولة")


def test_faults_of_counts() -> None:
    assert faulty(CountValue(3, "stat")) == ("3 stat", ["locale.unknown-noun"])
    assert faulty(CountValue(3, "bare")) == ("3 بند", ["locale.no-noun-form"])
    assert faulty(CountValue(2, "bare")) == ("2 بند", ["locale.no-noun-form"])
    assert faulty(CountValue(3, "state"), "french") == ("3 state", ["locale.no-noun"])


@pytest.mark.parametrize(
    ("profile", "value", "expected"),
    [
        ("qatar", PhoneValue("+974 4444 1234"), ("+974 4444 1234", "ltr")),
        ("egypt", PhoneValue("+20 2 2574 9999"), ("+20 2 2574 9999", "ltr")),
        ("english-uk", PhoneValue("+974 4444 1234"), ("+974 4444 1234", "")),
        ("qatar", CodeValue("A/RES/72/284"), ("A/RES/72/284", "ltr")),
        ("egypt", CodeValue("2019/118"), ("2019/118", "ltr")),
        ("qatar", CodeValue("م.ت.د/2020/118"), ("م.ت.د/2020/118", "rtl")),
        ("english-uk", CodeValue("م.ت.د/2020/118"), ("م.ت.د/2020/118", "rtl")),
        ("english-uk", CodeValue("ISO 27001:2022"), ("ISO 27001:2022", "")),
    ],
)
def test_codes_keep_their_characters(profile: str, value: Value, expected: tuple[str, str]) -> None:
    assert formatted(value, profile) == expected


@pytest.mark.parametrize(
    ("id_", "form", "ar", "en"),
    [
        ("alya", "", "سعادة السفيرة الشيخة علياء أحمد بن سيف آل ثاني",
         "H.E. Ambassador Sheikha Alya Ahmed bin Saif Al Thani"),
        ("a-ansari", "", "سعادة اللواء عبد العزيز عبد الله الأنصاري",
         "H.E. Maj. Gen. Abdulaziz Abdullah Al-Ansari"),
        ("a-ansari", "short", "اللواء الأنصاري", "Maj. Gen. Al-Ansari"),
        ("voronkov", "short", "السيد فورونكوف", "Mr Voronkov"),
        ("voronkov", "name", "فلاديمير فورونكوف", "Vladimir Voronkov"),
        # Two doctors of one family keep their names.
        ("m-ansari", "short", "الدكتور ماجد الأنصاري", "Dr Majed Al-Ansari"),
        ("a-ansari", "positions", "مدير إدارة التعاون الدولي ورئيس اللجنة الوطنية",
         "Director of International Cooperation and Chair of the National Committee"),
    ],
)  # fmt: skip
def test_people(id_: str, form: str, ar: str, en: str) -> None:
    assert formatted(PersonValue(id_, form)) == (ar, "")
    assert formatted(PersonValue(id_, form), "english-uk") == (en, "")


def test_a_slash_follows_the_titles_of_an_address_only() -> None:
    address = PersonValue("voronkov", "address")
    assert shown(address) == "السيد/ فلاديمير فورونكوف"
    assert shown(address, "un") == "السيد فلاديمير فورونكوف"
    assert shown(address, "english-uk") == "Mr Vladimir Voronkov"


def test_organisations_and_terms() -> None:
    assert shown(OrganisationValue("unoct")) == "مكتب الأمم المتحدة لمكافحة الإرهاب"
    assert formatted(OrganisationValue("unoct", "short")) == ("UNOCT", "ltr")
    assert formatted(OrganisationValue("unoct", "short"), "english-uk") == ("UNOCT", "")
    assert shown(TermValue("hub", "short"), "english-uk") == "International Hub"


def test_what_lacks_a_language_stands_in_another_with_a_warning() -> None:
    text, codes = faulty(OrganisationValue("arabic-only"), "english-uk")
    assert (text, codes) == ("وزارة الداخلية", ["locale.not-in-language"])


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (PersonValue("voronkof"), "locale.unknown-person"),
        (OrganisationValue("unocd"), "locale.unknown-organisation"),
        (TermValue("hubb"), "locale.unknown-term"),
        (LabelValue("purpos"), "locale.unknown-label"),
    ],
)
def test_unknown_ids_are_told(value: Value, code: str) -> None:
    assert faulty(value)[1] == [code]


SOME: tuple[Value, ...] = (
    DAY, on("full"), on("dual"), on("short"), DateSpan(DateValue(2019), DAY), TimeValue(9, 5),
    NumberValue(Decimal("-1234.5")), PercentValue(Decimal("-3.5")),
    MoneyValue(Decimal(-1250), "QAR"), CodeValue("X-1"), LabelValue("number", "field"),
    MarkerValue("heading", 1, (3,)), MarkerValue("decimal", 2, (1, 5)),
    MarkerValue("table", 1, (2,)), MarkerValue("note", 1, (2,)), MarkerValue("bullet", 1, ()),
)  # fmt: skip


@pytest.mark.parametrize("profile", profiles())
@pytest.mark.parametrize("value", SOME, ids=lambda value: type(value).__name__)
def test_strings_hold_no_directional_marks(profile: str, value: Value) -> None:
    text = shown(value, profile)
    assert text.strip() == text != ""
    assert not set(text) & set(MARKS)


@pytest.mark.parametrize(
    ("profile", "digits", "sign", "expected"),
    [
        ("saudi", "arab", "", "٣٫٥٪"),
        ("egypt", "latn", "", "3.5%"),
        ("qatar", "latn", "٪", "3.5٪"),
    ],
)
def test_the_percent_sign_goes_with_the_digits_unless_a_profile_says(
    profile: str, digits: str, sign: str, expected: str
) -> None:
    base = load(profile)
    numbers = base.numbers.model_copy(update={"digits": digits, "percent": sign})
    own = base.model_copy(update={"numbers": numbers})
    value = PercentValue(Decimal("3.5"))
    assert format_value(value, own, Content(), Diagnostics()).text == expected


# --- a host's arithmetic ---------------------------------------------------------------------

EXACT: list[tuple[str, Value, str]] = [
    ("english-uk", MoneyValue(Decimal(1234567), "USD"), "1,234,567 US dollars"),
    ("english-uk", NumberValue(Decimal("-1234567.50")), "-1,234,567.50"),
    ("english-uk", NumberValue(Decimal(123456789012345678901234567890)),
     "123,456,789,012,345,678,901,234,567,890"),
    ("english-uk", MoneyValue(Decimal("123456789012345678901234567890.00"), "USD"),
     "123,456,789,012,345,678,901,234,567,890.00 US dollars"),
    ("qatar", MoneyValue(Decimal(123456789012345678901234567890103), "QAR"),
     "123,456,789,012,345,678,901,234,567,890,103 ريالات قطرية"),
    ("qatar", CountValue(100000000000000000000000000000111, "state"),
     "100,000,000,000,000,000,000,000,000,000,111 دولةً"),
    ("qatar", PercentValue(Decimal("12.345678")), "12.345678%"),
]  # fmt: skip


@pytest.mark.parametrize(("profile", "value", "expected"), EXACT)
@pytest.mark.parametrize("traps", [[], [Inexact, Rounded]])
def test_a_hosts_decimal_context_changes_nothing(
    profile: str, value: Value, expected: str, traps: list[type[DecimalException]]
) -> None:
    with localcontext(Context(prec=4, traps=traps)):
        assert shown(value, profile) == expected
    assert shown(value, profile) == expected


def test_threads_with_their_own_contexts_write_the_same() -> None:
    def write(prec: int) -> list[str]:
        with localcontext(Context(prec=prec, traps=[Inexact])):
            return [shown(value, profile) for profile, value, _ in EXACT]

    with ThreadPoolExecutor(4) as pool:
        assert all(one == [text for *_, text in EXACT] for one in pool.map(write, range(1, 40)))
