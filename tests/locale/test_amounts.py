"""Money: every currency counted, by name, code and symbol, and amounts in words."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, localcontext

import pytest

from tests.conftest import Golden
from tests.locale.support import Content, faulty, formatted, shown
from warraq.diagnostics import Diagnostics
from warraq.document.values import MoneyValue, ValueSpan
from warraq.locale import format_value, load, profiles, tables
from warraq.locale.currencies import decimals, part

CODES = tuple((tables.read("data", "currencies") or {})["currencies"])
ARAB = CODES[: CODES.index("USD")]
NUMBERS = ("0", "1", "2", "3", "10", "11", "99", "100", "101", "102", "103", "111", "1000", "1.5")


def words(amount: str, currency: str, profile: str = "qatar", *, oblique: bool = False) -> str:
    return shown(MoneyValue(Decimal(amount), currency, "words", oblique), profile)


def bare(amount: str, currency: str, profile: str = "qatar", *, oblique: bool = False) -> str:
    """Without the phrase around it."""
    text = words(amount, currency, profile, oblique=oblique)
    return text.removeprefix("فقط ").removesuffix(" لا غير")


# --- every currency in Arabic ----------------------------------------------------------------


def named(amount: str, currency: str, *, oblique: bool = False) -> str:
    return shown(MoneyValue(Decimal(amount), currency, "name", oblique), "qatar")


def test_every_currency_as_a_person_reads_it(golden: Golden) -> None:
    lines = []
    for code in CODES:
        two = f"{named('2', code)} ({named('2', code, oblique=True)})"
        found = [two if number == "2" else named(number, code) for number in NUMBERS]
        lines.append(f"{code}: {'، '.join(found)}")
        lines.append(f"     {bare('2103.25' if decimals(code) else '2103', code)}")
    golden.check("currencies.ar.txt", "\n".join(lines) + "\n")


def test_the_currencies_of_the_arab_states_are_all_there() -> None:
    assert set(ARAB) == {
        "QAR", "SAR", "OMR", "YER", "AED", "MAD", "KWD", "BHD", "JOD", "IQD", "LYD", "TND", "DZD",
        "EGP", "SDG", "LBP", "SYP", "MRU", "DJF", "KMF", "SOS",
    }  # fmt: skip
    assert {"USD", "EUR", "GBP", "JPY", "CNY", "CHF", "TRY", "IRR", "PKR", "INR", "ILS"} < set(
        CODES
    )


@pytest.mark.parametrize("code", CODES)
def test_noun_and_adjective_agree(code: str) -> None:
    """By their endings: feminine and plural take ة, the dual ان and ين, the accusative اً."""
    entry = (tables.read("data", "currencies") or {})["currencies"][code]
    noun, adjectives = entry["noun"], entry.get("adjective", "").split()
    feminine = noun.endswith("ة")
    declined = noun not in ("يورو", "بيزو", "زلوتي", "أوره")
    size = 1 + len(adjectives)

    def tail(number: str, *, oblique: bool = False) -> list[str]:
        return named(number, code, oblique=oblique).split()[-size:]

    assert named("1", code).split()[-1] == ("واحدة" if feminine else "واحد")
    for number in ("0", "100", "101", "102", "1000", "1.5"):
        assert tail(number) == [noun, *(word + "ة" * feminine for word in adjectives)]
    for number in ("11", "99", "111"):
        found = tail(number)
        assert all(word.endswith("ة" if feminine else "اً") for word in found[not declined :])
        assert not any(word.endswith("ةً") for word in found)
    for number in ("3", "10", "103"):
        plural, *rest = tail(number)
        assert (plural == noun) is not declined
        assert all(word.endswith("ة") is (declined or feminine) for word in rest)
    for oblique, ending in ((False, "ان"), (True, "ين")):
        found = tail("2", oblique=oblique)
        assert all(word.endswith(("ت" if feminine else "") + ending) for word in found)
        assert not any(char.isdigit() for char in named("2", code, oblique=oblique))


# --- in words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("profile", "amount", "currency", "expected"),
    [
        ("qatar", "1250", "QAR", "فقط ألف ومئتان وخمسون ريالاً قطرياً لا غير"),
        ("qatar", "1250.50", "QAR", "فقط ألف ومئتان وخمسون ريالاً قطرياً وخمسون درهماً لا غير"),
        ("qatar", "1", "QAR", "فقط ريال قطري واحد لا غير"),
        ("qatar", "2.02", "QAR", "فقط ريالان قطريان ودرهمان لا غير"),
        ("qatar", "0.05", "QAR", "فقط خمسة دراهم لا غير"),
        ("qatar", "0", "QAR", "فقط صفر ريال قطري لا غير"),
        ("qatar", "-3", "QAR", "فقط سالب ثلاثة ريالات قطرية لا غير"),
        ("qatar", "1000000", "USD", "فقط مليون دولار أمريكي لا غير"),
        ("saudi", "1101", "SAR", "فقط ألف ومائة ريال سعودي وريال سعودي واحد لا غير"),
        ("saudi", "11.11", "SAR", "فقط أحد عشر ريالًا سعوديًا وإحدى عشرة هللة لا غير"),
        ("saudi", "200.08", "SAR", "فقط مائتا ريال سعودي وثماني هللات لا غير"),
        ("uae", "2000", "AED", "فقط ألفا درهم إماراتي لا غير"),
        ("uae", "300.25", "AED", "فقط ثلاثمئة درهم إماراتي وخمسة وعشرون فلساً لا غير"),
        ("egypt", "1250", "EGP", "فقط ألف ومائتان وخمسون جنيهاً مصرياً لا غير"),
        ("egypt", "1250.5", "EGP", "فقط ألف ومائتان وخمسون جنيهاً مصرياً وخمسون قرشاً لا غير"),
        ("egypt", "800", "EGP", "فقط ثمانمائة جنيه مصري لا غير"),
        ("jordan", "12.125", "JOD", "فقط اثنا عشر ديناراً أردنياً ومائة وخمسة وعشرون فلساً لا غير"),
        ("jordan", "3.5", "JOD", "فقط ثلاثة دنانير أردنية وخمسمائة فلس لا غير"),
        ("morocco", "21.10", "MAD", "فقط واحد وعشرون درهماً مغربياً وعشرة سنتيمات لا غير"),
        ("un", "1250", "USD", "ألف ومائتان وخمسون دولارا أمريكيا"),
        ("un", "3002000000000", "USD", "ثلاثة تريليونات وبليونا دولار أمريكي"),
        ("english-uk", "1250", "EGP", "One thousand two hundred and fifty Egyptian pounds only"),
        ("english-uk", "1.01", "GBP", "One British pound and one penny only"),
        ("english-uk", "2.50", "GBP", "Two British pounds and fifty pence only"),
        ("english-uk", "0", "QAR", "Zero Qatari riyals only"),
        ("english-us", "1250", "USD", "One thousand two hundred fifty US dollars only"),
        ("french", "1250", "EGP", "mille deux cent cinquante livres égyptiennes"),
        ("french", "21.21", "EGP", "vingt et une livres égyptiennes et vingt et une piastres"),
        ("french", "2000000", "EUR", "deux millions d’euros"),
        ("french", "2000000", "JPY", "deux millions de yens japonais"),
        ("persian", "1250000", "IRR", "مبلغ یک میلیون و دویست و پنجاه هزار ریال ایران تمام"),
        ("urdu", "150000.50", "PKR", "مبلغ ایک لاکھ پچاس ہزار پاکستانی روپے اور پچاس پیسے صرف"),
        ("urdu", "1", "PKR", "مبلغ ایک پاکستانی روپیہ صرف"),
        ("hebrew", "1250", "ILS", "אלף מאתיים וחמישים שקלים חדשים בלבד"),
        ("hebrew", "2.02", "EGP", "שתי לירות מצריות ושני פיאסטרים בלבד"),
        ("hebrew", "1.01", "ILS", "שקל חדש אחד ואגורה אחת בלבד"),
    ],
)  # fmt: skip
def test_amounts_in_words(profile: str, amount: str, currency: str, expected: str) -> None:
    assert words(amount, currency, profile) == expected


def test_the_oblique_reaches_all_of_the_amount() -> None:
    assert bare("1250.02", "QAR", oblique=True) == "ألف ومئتين وخمسين ريالاً قطرياً ودرهمين"
    assert bare("2000", "QAR", oblique=True) == "ألفي ريال قطري"
    assert bare("2", "LBP", oblique=True) == "ليرتين لبنانيتين"


def test_in_prose_an_amount_is_spelled_without_the_phrase() -> None:
    value = MoneyValue(Decimal(2000), "QAR", "spelled", oblique=True)
    assert shown(value) == "ألفي ريال قطري"
    assert shown(MoneyValue(Decimal(2), "GBP", "spelled"), "english-uk") == "two British pounds"


def test_a_span_in_words_has_no_phrase() -> None:
    ends = [MoneyValue(Decimal(number), "QAR", "words") for number in (1000, 2000)]
    assert shown(ValueSpan(*ends)) == "من ألف ريال قطري إلى ألفي ريال قطري"


def test_a_part_without_a_name_stands_as_on_cheques() -> None:
    assert bare("1.5", "BRL") == "ريال برازيلي واحد و50/100"
    assert words("1.5", "BRL", "english-uk") == "One Brazilian real and 50/100 only"


@pytest.mark.parametrize(
    ("amount", "arabic", "english"),
    [
        ("0.2", "خمس واحد", "One khoums only"),
        ("2.4", "أوقيتان موريتانيتان وخمسان", "Two Mauritanian ouguiyas and two khoums only"),
        (
            "11.80",
            "إحدى عشرة أوقية موريتانية وأربعة أخماس",
            "Eleven Mauritanian ouguiyas and four khoums only",
        ),
        # There is no half of a khoums.
        ("1.50", "أوقية موريتانية واحدة و50/100", "One Mauritanian ouguiya and 50/100 only"),
    ],
)
def test_five_parts_may_make_one(amount: str, arabic: str, english: str) -> None:
    assert bare(amount, "MRU") == arabic
    assert words(amount, "MRU", "english-uk") == english


#: Each country's own currency, for 1, 2, 3, 11, 100 and 1250.50.
OWN = {
    "syria": ("SYP", (
        "ليرة سورية واحدة", "ليرتان سوريتان", "ثلاث ليرات سورية", "إحدى عشرة ليرة سورية",
        "مئة ليرة سورية", "ألف ومئتان وخمسون ليرة سورية وخمسون قرشاً",
    )),
    "palestine": ("ILS", (
        "شيكل إسرائيلي جديد واحد", "شيكلان إسرائيليان جديدان", "ثلاثة شواكل إسرائيلية جديدة",
        "أحد عشر شيكلاً إسرائيلياً جديداً", "مائة شيكل إسرائيلي جديد",
        "ألف ومائتان وخمسون شيكلاً إسرائيلياً جديداً وخمسون أغورة",
    )),
    "libya": ("LYD", (
        "دينار ليبي واحد", "ديناران ليبيان", "ثلاثة دنانير ليبية", "أحد عشر ديناراً ليبياً",
        "مائة دينار ليبي", "ألف ومائتان وخمسون ديناراً ليبياً وخمسمائة درهم",
    )),
    "sudan": ("SDG", (
        "جنيه سوداني واحد", "جنيهان سودانيان", "ثلاثة جنيهات سودانية", "أحد عشر جنيهاً سودانياً",
        "مائة جنيه سوداني", "ألف ومائتان وخمسون جنيهاً سودانياً وخمسون قرشاً",
    )),
    "yemen": ("YER", (
        "ريال يمني واحد", "ريالان يمنيان", "ثلاثة ريالات يمنية", "أحد عشر ريالاً يمنياً",
        "مائة ريال يمني", "ألف ومائتان وخمسون ريالاً يمنياً وخمسون فلساً",
    )),
    "mauritania": ("MRU", (
        "أوقية موريتانية واحدة", "أوقيتان موريتانيتان", "ثلاث أوقيات موريتانية",
        "إحدى عشرة أوقية موريتانية", "مائة أوقية موريتانية",
        "ألف ومائتان وخمسون أوقية موريتانية و50/100",
    )),
    "djibouti": ("DJF", (
        "فرنك جيبوتي واحد", "فرنكان جيبوتيان", "ثلاثة فرنكات جيبوتية", "أحد عشر فرنكاً جيبوتياً",
        "مئة فرنك جيبوتي", "",
    )),
    "somalia": ("SOS", (
        "شلن صومالي واحد", "شلنان صوماليان", "ثلاثة شلنات صومالية", "أحد عشر شلناً صومالياً",
        "مئة شلن صومالي", "ألف ومئتان وخمسون شلناً صومالياً وخمسون سنتاً",
    )),
    "comoros": ("KMF", (
        "فرنك قمري واحد", "فرنكان قمريان", "ثلاثة فرنكات قمرية", "أحد عشر فرنكاً قمرياً",
        "مئة فرنك قمري", "",
    )),
}  # fmt: skip


@pytest.mark.parametrize("profile", OWN)
def test_each_country_writes_its_own_currency_out(profile: str) -> None:
    code, expected = OWN[profile]
    for amount, text in zip(("1", "2", "3", "11", "100", "1250.50"), expected, strict=True):
        if text:
            assert bare(amount, code, profile) == text


@pytest.mark.parametrize(
    ("currency", "expected"),
    [
        ("KWD", 3), ("BHD", 3), ("IQD", 3), ("JOD", 3), ("LYD", 3), ("OMR", 3), ("TND", 3),
        ("QAR", 2), ("YER", 2), ("SYP", 2), ("IRR", 2), ("EUR", 2), ("BTN", 2),
        ("JPY", 0), ("KMF", 0), ("DJF", 0), ("KRW", 0),
    ],
)  # fmt: skip
def test_decimals_are_those_of_iso_4217(currency: str, expected: int) -> None:
    assert decimals(currency) == expected


@pytest.mark.parametrize("profile", ["qatar", "english-uk", "french", "persian", "urdu", "hebrew"])
def test_parts_have_names_in_every_language(profile: str) -> None:
    for code, entry in (tables.read("data", "currencies") or {})["currencies"].items():
        found = part(code, load(profile))
        assert (found is not None) is ("minor" in entry)
        if found:
            assert found.decimals == decimals(code) > 0
            assert found.noun.form("one")
            assert found.noun.form("other")


@pytest.mark.parametrize("profile", ["qatar", "english-uk"])
def test_what_cannot_be_said_is_told_and_stands_in_figures(profile: str) -> None:
    def told(amount: str, currency: str) -> tuple[str, list[str]]:
        return faulty(MoneyValue(Decimal(amount), currency, "words"), profile)

    text, codes = told("1.234", "QAR")
    assert ("1.234" in text, codes) == (True, ["locale.money-too-fine"])
    assert told("1.2340", "KWD")[1] == []
    assert told("1.5", "JPY")[1] == ["locale.money-too-fine"]
    assert told("1.00", "JPY")[1] == []
    text, codes = told(f"{10**15}", "QAR")
    assert ("1,000,000,000,000,000" in text, codes) == (True, ["locale.number-words-range"])
    assert told(f"{10**15 - 1}", "QAR")[1] == []
    assert told("5", "ZZZ")[0] == "5 ZZZ"
    assert set(told("5", "ZZZ")[1]) == {"locale.no-currency"}


@pytest.mark.parametrize("profile", profiles())
def test_every_profile_says_an_amount(profile: str) -> None:
    text = words("1250.25", "USD", profile)
    assert not any(char.isdigit() for char in text)
    assert text.strip() == text
    assert text.count(" ") >= 5


def test_a_hosts_decimal_context_changes_nothing() -> None:
    with localcontext(Context(prec=3, traps=[Inexact])):
        assert bare("1250.55", "QAR") == "ألف ومئتان وخمسون ريالاً قطرياً وخمسة وخمسون درهماً"


# --- codes and symbols -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("profile", "amount", "currency", "form", "expected"),
    [
        ("qatar", "1250", "QAR", "code", ("1,250\u00a0QAR", "ltr")),
        ("qatar", "-5", "QAR", "code", ("-5\u00a0QAR", "ltr")),
        ("egypt", "1250.5", "EGP", "code", ("١٬٢٥٠٫٥\u00a0EGP", "ltr")),
        ("qatar", "1250", "QAR", "symbol", ("1,250\u00a0ر.ق.", "")),
        ("qatar", "-5", "QAR", "symbol", ("سالب 5\u00a0ر.ق.", "")),
        ("qatar", "5", "USD", "symbol", ("5\u00a0US$", "ltr")),
        ("qatar", "5", "EUR", "symbol", ("5\u00a0€", "rtl")),
        ("hebrew", "5", "ILS", "symbol", ("5\u00a0₪", "rtl")),
        ("english-uk", "1250", "QAR", "code", ("QAR\u00a01,250", "")),
        ("english-uk", "-5", "GBP", "symbol", ("-£5", "")),
        ("english-uk", "5", "QAR", "symbol", ("QAR\u00a05", "")),
        ("french", "5", "EUR", "symbol", ("5\u00a0€", "")),
        ("french", "-5", "QAR", "code", ("-5\u00a0QAR", "")),
        ("qatar", "2", "QAR", "name", ("ريالان قطريان", "")),
    ],
)
def test_codes_and_symbols(
    profile: str, amount: str, currency: str, form: str, expected: tuple[str, str]
) -> None:
    assert formatted(MoneyValue(Decimal(amount), currency, form), profile) == expected


def test_the_profile_says_which_where_the_text_does_not() -> None:
    base = load("qatar")
    style = base.money.model_copy(update={"style": "code"})
    own = base.model_copy(update={"money": style})
    value = MoneyValue(Decimal(2), "QAR")
    assert format_value(value, own, Content(), Diagnostics()).text == "2\u00a0QAR"


# --- cut short -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "currency", "arabic", "english", "french", "hebrew"),
    [
        ("1300000000", "QAR", "1.3 مليار ريال قطري", "1.3 billion Qatari riyals",
         "1,3 milliard de riyals qataris", "1.3 מיליארד ריאלים קטאריים"),
        ("3000000", "USD", "3 ملايين دولار أمريكي", "3 million US dollars",
         "3 millions de dollars des États-Unis", "3 מיליון דולרים אמריקאיים"),
        ("25000000", "EUR", "25 مليون يورو", "25 million euros", "25 millions d’euros",
         "25 מיליון אירו"),
        ("-4500000", "QAR", "سالب 4.5 مليون ريال قطري", "-4.5 million Qatari riyals",
         "-4,5 millions de riyals qataris", "מינוס 4.5 מיליון ריאלים קטאריים"),
        # What is not cut short is written as ever, and counted.
        ("2", "QAR", "ريالان قطريان", "2 Qatari riyals", "2 riyals qataris",
         "2 ריאלים קטאריים"),
    ],
)  # fmt: skip
def test_large_amounts_cut_short(
    amount: str, currency: str, arabic: str, english: str, french: str, hebrew: str
) -> None:
    value = MoneyValue(Decimal(amount), currency, "compact")
    found = [shown(value, name) for name in ("qatar", "english-uk", "french", "hebrew")]
    assert [text.replace("\u00a0", " ").replace("\u202f", " ") for text in found] == [
        arabic, english, french, hebrew,
    ]  # fmt: skip
