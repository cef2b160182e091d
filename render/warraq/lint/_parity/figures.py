"""The figures, dates and addresses that stand in plain words in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from warraq.document.values import PhoneValue
from warraq.lint._parity.amounts import currency_before
from warraq.lint._parity.facts import Fact, facts_of_value
from warraq.lint._parity.in_words import in_words
from warraq.lint._parity.moments import day_and_month, in_names, times, years
from warraq.lint._parity.quantities import read_abbreviated
from warraq.lint._parity.spans import IN_THE_NOUN, NEAR, Span, scaled, span
from warraq.lint._parity.sums import summed
from warraq.locale import cldr
from warraq.locale.profile import Profile
from warraq.locale.reading import read_dates, read_numbers
from warraq.locale.reading.letters import fold
from warraq.locale.reading.ordinals import LANGUAGES

__all__ = ["addresses", "literal", "may_say"]

_CODE = re.compile(
    r"(?<![\w/])[A-Z][A-Za-z0-9]*(?:[./-][A-Za-z0-9]+)*/[A-Za-z0-9][\w./-]*[A-Za-z0-9]"
)
_URL = re.compile(r"https?://[^\s<>`)«»،؛؟]+[^\s<>`)«»،؛؟.,;:!?]")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Beyond it, words are not read.
_LAST_IN_WORDS = 100
_PHONE = re.compile(r"\+\d[\d ()-]{5,22}\d")


def literal(prose: str, profile: Profile) -> list[Fact]:
    """What the prose of one language says in words and figures, in its order."""
    taken: list[Span] = []
    said = bytearray(len(prose))  # 1 for what somebody has read
    has_figures = any(map(str.isdigit, prose))
    in_figures = (_addresses, _dates, years, day_and_month, times, _abbreviated, _numbers)
    # The hundred of a percentage belongs to its figure.
    in_letters = (day_and_month, in_names, in_words)
    for reader in (*in_figures, *in_letters) if has_figures else in_letters:
        for found in reader(prose, profile):
            if not any(said[found.start : found.end]):
                said[found.start : found.end] = b"\1" * (found.end - found.start)
                taken.append(found)
    return [fact for one in summed(taken, prose, profile.language) for fact in one.facts]


def addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Addresses of the web and of mailboxes: where each stands, and what it is."""
    for pattern in (_URL, _EMAIL):
        for match in pattern.finditer(text):
            yield match.start(), match.end(), match.group()


def _addresses(prose: str, profile: Profile) -> Iterator[Span]:
    for match in _PHONE.finditer(prose):
        number = PhoneValue("+" + "".join(filter(str.isdigit, match.group())))
        yield span(*match.span(), facts_of_value(number))
    for match in _CODE.finditer(prose):
        if any(map(str.isdigit, match.group())):
            yield span(*match.span(), iter([Fact("address", match.group())]))


def _dates(prose: str, profile: Profile) -> Iterator[Span]:
    for one in read_dates(prose, profile):
        # Halves of a dual date that do not agree say two things.
        values = [value for value in (one.value, one.other) if value is not None]
        facts = (fact for value in values for fact in facts_of_value(value))
        yield span(one.start, one.end, facts)


def _abbreviated(prose: str, profile: Profile) -> Iterator[Span]:
    """Figures with the letters of a scale: $5m, 3 bn, 250k."""
    for start, end, number in read_abbreviated(prose):
        before = currency_before(fold(prose[max(0, start - NEAR) : start]), profile.language)
        fact = Fact("figure", ("number", number), loose=number)
        found = scaled(fact, prose, end, profile, start)
        if prose[end - 1] == "m" and not before and found.key == fact.key:
            metres = Decimal(prose[start : end - 1].replace(",", ""))
            either = (fact, Fact("figure", ("number", metres), loose=metres))
            yield span(start, end, iter(either), weak=True)
        else:
            yield span(start, found.end, iter([found]))


def _numbers(prose: str, profile: Profile) -> Iterator[Span]:
    for one in read_numbers(prose, profile):
        has_scale = any(map(str.isalpha, prose[one.start : one.end]))
        for fact in facts_of_value(one.value):
            unit = _unit(fact.loose) if has_scale else 1
            found = scaled(fact, prose, one.end, profile, one.start, unit)
            yield span(one.start, found.end, iter([found]))


def _unit(number: object) -> int:
    """The scale that a figure was written with: of five millions, a million."""
    if not isinstance(number, Decimal):
        return 1
    return int(Decimal(1).scaleb(max(0, number.adjusted()) // 3 * 3))


def may_say(fact: Fact, profile: Profile) -> bool:
    """Whether a language may say a number in a way that is not read: two by the dual of a noun, or
    any by an ordinal in words, where only figures are known."""
    if fact.typed or not isinstance(fact.loose, int | Decimal) or fact.loose > _LAST_IN_WORDS:
        return False
    if profile.language not in LANGUAGES:
        return True
    has_dual = cldr.category(profile.locale, Decimal(2)) == "two"
    if fact.loose == IN_THE_NOUN:
        return has_dual
    # ساعة ونصف, ساعتان ونصف
    whole, part = divmod(Decimal(fact.loose), 1)
    return part * 4 % 1 == 0 < part and (whole == 1 or (whole == IN_THE_NOUN and has_dual))
