"""Where people, bodies and accounts are reached: telephones, mailboxes, the web, banks.

Telephones and accounts are judged by libraries that follow the registries; they are imported only
where one is entered, since most documents have none.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from warraq.document.values import AddressValue, CodeValue, PhoneValue
from warraq.model.entered import ValueFault, ascii_figures
from warraq.model.located import written

__all__ = [
    "parse_address",
    "parse_email",
    "parse_iban",
    "parse_mailbox",
    "parse_phone",
    "parse_url",
]

_PHONE = re.compile(
    r"(\+\d[\d ()./-]{4,24}?)(?:\s*(?:ext\.?|x|;ext=|تحويلة)\s*(\d{1,7}))?", re.ASCII
)
# Emergency numbers and hotlines, which are dialled as they are and only within their country.
_SHORT = re.compile(r"\d{3}|[1-9]\d{3,5}", re.ASCII)
# No country has this code (ITU-T E.164 keeps it in reserve): numbers of examples, as they are.
_EXAMPLES = "+999"
# Letters of any script: names may be internationalised; with colons, IPv6.
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?|[0-9a-f:.]*:[0-9a-f:.]*")
_NOT_IN_URL = re.compile(r"[\s\\<>\"{}|^`]")
# No character that means something in `mailto:` (?, &, %, #) or in a list of addresses.
_EMAIL = re.compile(r"[\w.+'=!*$~-]+@[\w-]+(?:\.[\w-]+)+")


def parse_phone(text: object, form: str = "") -> PhoneValue:
    """``+974 4444 1234``, ``+974 4444 1234 ext. 12`` or a short number, ``999``.

    It is kept in the international notation of ITU-T E.123, whatever spaces and signs it came
    with. Raises `ValueFault` where it has not the length of its country's numbers.
    """
    entered = ascii_figures(text)
    if _SHORT.fullmatch(entered):
        return PhoneValue(entered)
    match = _PHONE.fullmatch(entered)
    if not match:
        raise ValueFault("value.phone", text)
    return PhoneValue(_international(match[1], text), match[2] or "")


def _international(number: str, text: object) -> str:
    if number.startswith(_EXAMPLES):
        return " ".join(re.findall(r"\+?\d+", number))
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        raise ValueFault("value.phone-country", text) from None
    if not phonenumbers.is_possible_number(parsed):
        raise ValueFault("value.phone-length", text)
    shown = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    # E.123 §2.2: spaces alone divide the groups.
    return " ".join(re.findall(r"\+?\d+", shown))


def parse_iban(text: object, form: str = "") -> CodeValue:
    """``QA58 DOHB 0000 1234 5678 90AB CDEF G``: an account (ISO 13616), kept in groups of four.

    Raises `ValueFault` where its country, its length or its check digits are wrong.
    """
    from stdnum import iban
    from stdnum.exceptions import InvalidChecksum, ValidationError

    entered = ascii_figures(text)
    try:
        return CodeValue(str(iban.format(iban.validate(entered))))
    except InvalidChecksum:
        raise ValueFault("value.iban-check", text) from None
    except ValidationError:
        raise ValueFault("value.iban", text) from None


def parse_url(text: object, form: str = "") -> str:
    """``https://example.org/path``: an address of the web, in full, as it is linked and shown."""
    url = written(text).strip()
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and parts.port != 0
    except ValueError:
        sound = False
    if not sound or not _HOST.fullmatch(parts.hostname or "") or _NOT_IN_URL.search(url):
        raise ValueFault("value.url", text)
    return url


def parse_email(text: object, form: str = "") -> str:
    """``name@example.org``: one bare address, without a display name or headers."""
    email = written(text).strip()
    if len(email) > 254 or not _EMAIL.fullmatch(email):
        raise ValueFault("value.email", text)
    return email


def parse_address(text: object, form: str = "") -> AddressValue:
    """An address of the web, as a value of its own in a text."""
    return AddressValue(parse_url(text))


def parse_mailbox(text: object, form: str = "") -> AddressValue:
    """A mailbox, as a value of its own in a text."""
    return AddressValue(f"mailto:{parse_email(text)}")
