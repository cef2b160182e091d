"""Telephones, accounts, mailboxes and addresses of the web, as authors type them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.document.values import AddressValue, CodeValue, PhoneValue
from warraq.model.entered import ValueFault
from warraq.model.parse import INLINE_ROLES


def parsed(role: str, text: str) -> object:
    return INLINE_ROLES[role].parse(text, "")


def fault(role: str, text: str) -> str:
    with pytest.raises(ValueFault) as found:
        parsed(role, text)
    return found.value.code


@pytest.mark.parametrize(
    ("text", "number", "extension"),
    [
        ("+97444441234", "+974 4444 1234", ""),
        ("+974 (4444) 12-34", "+974 4444 1234", ""),
        ("+٩٧٤ ٤٤٤٤ ١٢٣٤", "+974 4444 1234", ""),
        ("+1 (212) 963-1234", "+1 212 963 1234", ""),
        ("+20 2 2574 8888", "+20 2 25748888", ""),
        ("+966 11 234 5678", "+966 11 234 5678", ""),
        ("+962 6 500 1234", "+962 6 500 1234", ""),
        ("+212 537-123456", "+212 5 37 12 34 56", ""),
        ("+44 20 7946 0000 ext. 12", "+44 20 7946 0000", "12"),
        ("+44 20 7946 0000 x 7", "+44 20 7946 0000", "7"),
        ("+974 4444 1234 تحويلة 305", "+974 4444 1234", "305"),
        ("+999 20 555-0100", "+999 20 555 0100", ""),
        ("999", "999", ""),
        ("16000", "16000", ""),
        ("٩٩٩", "999", ""),
    ],
)
def test_phones(text: str, number: str, extension: str) -> None:
    assert parsed("phone", text) == PhoneValue(number, extension)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("44441234", "value.phone"),
        ("00974 4444 1234", "value.phone"),
        ("+974 call me", "value.phone"),
        ("12", "value.phone"),
        ("0123", "value.phone"),
        ("+990 1234 5678", "value.phone-country"),
        ("+974 4444 12", "value.phone-length"),
        ("+974 4444 1234 5678 99", "value.phone-length"),
    ],
)
def test_what_is_no_phone(text: str, code: str) -> None:
    assert fault("phone", text) == code


def test_what_dials() -> None:
    assert PhoneValue("+974 4444 1234", "12").uri == "tel:+97444441234;ext=12"
    assert PhoneValue("16000").uri == "tel:16000"


# Published examples of the registry (ISO 13616).
ACCOUNTS = (
    "QA58DOHB00001234567890ABCDEFG",
    "SA0380000000608010167519",
    "AE070331234567890123456",
    "KW81CBKU0000000000001234560101",
    "JO94CBJO0010000000000131000302",
    "EG380019000500000000263180002",
    "GB29NWBK60161331926819",
    "FR1420041010050500013M02606",
)


@pytest.mark.parametrize("account", ACCOUNTS)
def test_accounts_stand_in_groups_of_four(account: str) -> None:
    value = parsed("iban", account.lower())
    assert isinstance(value, CodeValue)
    groups = value.text.split(" ")
    assert "".join(groups) == account
    assert {len(group) for group in groups[:-1]} == {4}
    assert parsed("iban", value.text) == value


@given(st.sampled_from(ACCOUNTS), st.integers(4, 20), st.sampled_from("0123456789"))
def test_no_single_figure_of_an_account_may_be_wrong(account: str, at: int, figure: str) -> None:
    wrong = account[:at] + figure + account[at + 1 :]
    if wrong != account:
        assert fault("iban", wrong).startswith("value.iban")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "value.iban"),
        ("QA58 DOHB", "value.iban-check"),
        ("QA58DOHB00001234567890ABCDEFX", "value.iban-check"),
        ("1234", "value.iban-check"),
        ("حساب", "value.iban"),
        ("QA58-DOHB-00001234567890ABCDEF", "value.iban-check"),
    ],
)
def test_what_is_no_account(text: str, code: str) -> None:
    assert fault("iban", text) == code


def test_addresses_are_linked_as_they_are() -> None:
    url = parsed("url", "https://example.org/a/")
    assert (url, getattr(url, "text", "")) == (
        AddressValue("https://example.org/a/"),
        "example.org/a",
    )
    box = parsed("email", "info@example.org")
    assert (box, getattr(box, "text", "")) == (
        AddressValue("mailto:info@example.org"),
        "info@example.org",
    )
    assert AddressValue("http://example.org/").text == "http://example.org/"
    assert fault("url", "example.org") == "value.url"
    assert fault("email", "a@b") == "value.email"


def test_libraries_wait_until_they_are_needed() -> None:
    code = (
        "import sys, warraq.cli, warraq.api, warraq.locale, warraq.model.parse as parse\n"
        "assert not {'phonenumbers', 'stdnum'} & set(sys.modules), sorted(sys.modules)\n"
        "parse.INLINE_ROLES['phone'].parse('999', '')\n"
        "assert 'phonenumbers' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
