"""Telephone numbers: their figures stay Latin and run left to right in every language."""

from __future__ import annotations

from warraq.document.values import PhoneValue
from warraq.locale import isolation
from warraq.locale.setting import Formatted, Setting
from warraq.locale.words import word

__all__ = ["phone"]


def phone(value: PhoneValue, setting: Setting) -> Formatted:
    """``+974 4444 1234``, ``+974 4444 1234 تحويلة 12`` (E.123 §2.5: the language's own word)."""
    _judge(value, setting)
    base = setting.profile.direction
    number = Formatted(value.number, isolation.of_code(value.number, base))
    if not value.extension:
        return number
    extension = Formatted(value.extension, isolation.of_code(value.extension, base))
    pattern = "{number} {word} {extension}"
    name = word("extension", setting)
    return isolation.filled(pattern, number=number, word=name, extension=extension)


def _judge(value: PhoneValue, setting: Setting) -> None:
    """Tell a number that nobody can have; plans change, so that this is a warning."""
    if not value.number.startswith("+"):
        return
    import phonenumbers  # large, and most documents have no telephone

    try:
        assigned = phonenumbers.is_valid_number(phonenumbers.parse(value.number))
    except phonenumbers.NumberParseException:
        return  # a number of an example, which names no country
    if not assigned:
        setting.diagnostics.add("locale.phone-unassigned", setting.place, number=value.number)
