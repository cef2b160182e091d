"""What values mean, in YAML and in JSON."""

from decimal import Decimal
from typing import Any

import pytest

from tests.source.reading import parsed
from warraq.model.located import LocatedStr

TEXT = [
    *("no", "yes", "on", "off", "y", "n", "007", "010", "0o10", "0x1F", "0b1", "1_000", "-007"),
    *("+974", "+1", "1e5", "1.5e3", ".5", "1.", "+1.5", "01.50", "-0", ".nan", ".inf", "-.inf"),
    *("12:30", "190:20:30", "2026-01-31", "2026-01-31T10:00:00Z", "1.2.3", "1,5", "="),
    *("١٢٣", "١٫٥", "١.٥", "nUll", "tRue"),
]


@pytest.mark.parametrize("written", [*TEXT, "9" * 5000])
def test_stays_text_as_typed(written: str) -> None:
    value = parsed(f"a: {written}\n")["a"]
    assert value == written
    assert isinstance(value, LocatedStr)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None)),
        *(("true", True), ("True", True), ("TRUE", True), ("false", False), ("FALSE", False)),
        *(("0", 0), ("7", 7), ("-7", -7), ("1446", 1446), ("9" * 40, int("9" * 40))),
    ],
)
def test_plain_words(written: str, value: Any) -> None:
    read = parsed(f"a: {written}\n")["a"]
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize("written", ["1.50", "0.0", "-0.5", "3.14", "100.00", "0.0000001"])
def test_decimals_keep_their_scale(written: str) -> None:
    for text in (f"a: {written}\n", f'{{"a": {written}}}'):
        value = parsed(text)["a"]
        assert isinstance(value, Decimal)
        assert format(value, "f") == written


@pytest.mark.parametrize("written", ["'5'", '"5"', "|-\n  5", ">-\n  5", "'true'", '""', "'~'"])
def test_quoted_and_block_scalars_are_text(written: str) -> None:
    assert isinstance(parsed(f"a: {written}\n")["a"], LocatedStr)


def test_json_values() -> None:
    text = '{"a": [1, -0, 1.50, 1e5, 12E-1, true, false, null, "\\ud83d\\ude00\\/", "", {}, []]}'
    value = parsed(text, "json")["a"]
    numbers = [1, 0, Decimal("1.50"), 100000, Decimal("1.2")]
    assert value == [*numbers, True, False, None, "😀/", "", {}, []]
    assert str(value[2]) == "1.50"
    assert isinstance(value[3], Decimal)


def test_a_json_number_of_any_length_is_read() -> None:
    assert parsed('{"a": ' + "9" * 5000 + "}", "json")["a"] == Decimal("9" * 5000)


def test_keys() -> None:
    text = "مفتاح: 1\n'1': 2\n\"true\": 3\n2026-01-31: 4\n'<<': 5\n&n k: 6\nno: 7\n"
    assert list(parsed(text)) == ["مفتاح", "1", "true", "2026-01-31", "<<", "k", "no"]


def test_anchors_of_scalars() -> None:
    text = "a: &x  # تعليق\n  'نص'\nb: *x\nc: &y |\n  س\nd: *y\ne: &z 5\nf: *z\n"
    value = parsed(text)
    assert value == {"a": "نص", "b": "نص", "c": "س\n", "d": "س\n", "e": 5, "f": 5}
    assert str(value["b"].place) == "f:2:4"


def test_markdown() -> None:
    text = "---\r\nwarraq: 1\r\nmeta: {languages: [ar, en]}\r\n---\r\n\r\n# عنوان\r\nنص\r\n---\r\n"
    value = parsed(text, "markdown")
    assert value == {
        "warraq": 1,
        "meta": {"languages": ["ar", "en"]},
        "body": {"ar": "\n# عنوان\nنص\n---\n"},
    }
    body = value["body"]["ar"]
    assert str(body.at(body.index("نص") + 1)) == "f:7:2"
    assert body.place.field == value["body"].value_places["ar"].field == "body.ar"
    assert value.value_places["body"].field == "body"


def test_markdown_in_one_language() -> None:
    value = parsed("---\nlang: ar\nmeta: {title: س}\n---  \n", "markdown")
    assert value == {"meta": {"title": "س", "languages": ["ar"]}}
    languages = value["meta"]["languages"]
    assert languages[0].place.field == "meta.languages[0]"
    assert str(languages[0].place) == str(value["meta"].value_places["languages"]) == "f:2:7"
    both = parsed("---\nlang: en\nmeta: {languages: [ar, en]}\n---\nText", "markdown")
    assert both == {"meta": {"languages": ["ar", "en"]}, "body": {"en": "Text"}}
    assert parsed("---\nmeta: {languages: fr+ar}\n---\nText", "markdown")["body"] == {"fr": "Text"}
    assert parsed("---\nlang: ar\n---\n", "markdown") == {"meta": {"languages": ["ar"]}}
