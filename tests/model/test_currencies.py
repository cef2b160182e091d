"""Codes of currencies: those of ISO 4217, and for all else the one that was likely meant."""

from __future__ import annotations

import pytest

import warraq
from warraq.document.values import MoneyValue, ValueSpan
from warraq.loading import load_text
from warraq.model.entered import ValueFault
from warraq.model.parse import INLINE_ROLES


def parsed(text: str) -> object:
    return INLINE_ROLES["money"].parse(text, "")


@pytest.mark.parametrize("code", ["QAR", "USD", "KWD", "DEM", "XDR", "XAU"])
def test_codes_of_today_and_of_the_past(code: str) -> None:
    value, span = parsed(f"10 {code}"), parsed(f"1/2 {code}")
    assert isinstance(value, MoneyValue)
    assert isinstance(span, ValueSpan)
    assert value.currency == code


@pytest.mark.parametrize(
    ("text", "code", "named", "meant"),
    [
        ("10 QRA", "value.currency", "QRA", "QAR"), ("10 qar", "value.currency", "qar", "QAR"),
        ("Egp 10", "value.currency", "Egp", "EGP"), ("10 EGB", "value.currency", "EGB", "EGP"),
        ("1/2 AEB", "value.currency", "AEB", "AED"),
        ("10 ZZZ", "value.unknown-currency", "ZZZ", ""),
        ("10 EURO", "value.money", "10 EURO", None), ("10 $", "value.money", "10 $", None),
    ],
)  # fmt: skip
def test_others_are_refused(text: str, code: str, named: str, meant: str | None) -> None:
    with pytest.raises(ValueFault) as caught:
        parsed(text)
    params = caught.value.params
    assert (caught.value.code, params["text"], params.get("suggestion")) == (code, named, meant)


def test_amounts_and_columns_tell_theirs_at_their_place() -> None:
    text = """\
warraq: 1
meta: {title: t, languages: [en]}
purpose: Over {money}`10 QRA`
body:
  - table:
      columns: [{label: x, type: money, currency: usd}]
      rows: [[5]]
"""
    with pytest.raises(warraq.WarraqError) as caught:
        load_text(text)
    told = [(one.place.line, one.hint()) for one in caught.value.errors if "currency" in one.code]
    assert told == [(3, "did you mean “QAR”?"), (6, "did you mean “USD”?")]
