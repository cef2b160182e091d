"""Currencies: what they are called when counted, and what they divide into (ISO 4217)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from babel.numbers import get_currency_precision

from warraq.locale import cldr, tables
from warraq.locale.numerals import Counted, Gender
from warraq.locale.profile import Profile
from warraq.locale.words import spelled

__all__ = [
    "Name", "Part", "arabic_forms", "currency", "decimals", "name", "part", "scaled",
]  # fmt: skip

#: A number of each category that a name may be asked for.
_EXAMPLE = {"one": Decimal(1), "two": Decimal(2), "other": Decimal(5)}


class Name(NamedTuple):
    """A counted name; ``alone``: it says the number by itself (ريالان)."""

    text: str
    alone: bool


class Part(NamedTuple):
    """What a currency divides into: its name, how many digits count it, how many make one."""

    noun: Counted
    decimals: int
    in_one: int


@cache
def _table(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = (tables.read("data", "currencies") or {})[name]
    return found


# --- Arabic: a noun and an adjective that agrees with it --------------------------------------


@cache
def arabic_forms(noun: str, adjective: str = "") -> Mapping[str, str]:
    """The forms of a counted noun, by the categories of CLDR and ``two_oblique``."""
    plural = _table("nouns")[noun]
    feminine = noun.endswith("ة")
    stem = f"{noun[:-1]}ت" if feminine else noun
    accusative = noun if feminine or not plural else f"{noun}اً"
    words = adjective.split()
    singular = _agreeing(words, "ة" if feminine else "")
    return {
        "one": _phrase(noun, *singular, "واحدة" if feminine else "واحد"),
        "two": _phrase(f"{stem}ان", *_agreeing(words, "تان" if feminine else "ان")),
        "two_oblique": _phrase(f"{stem}ين", *_agreeing(words, "تين" if feminine else "ين")),
        # The plural of what is not a person is feminine singular to its adjectives.
        "few": _phrase(plural or noun, *_agreeing(words, "ة" if plural or feminine else "")),
        "many": _phrase(accusative, *_agreeing(words, "ة" if feminine else "اً")),
        "other": _phrase(noun, *singular),
    }


def _agreeing(words: list[str], ending: str) -> list[str]:
    return [word + ending for word in words]


def _phrase(*words: str) -> str:
    return " ".join(word for word in words if word)


def _arabic(noun: str, adjective: str, profile: Profile) -> Counted:
    forms = arabic_forms(noun, adjective)
    gender: Gender = "f" if noun.endswith("ة") else "m"
    return Counted(gender, lambda form: spelled(forms.get(form, forms["other"]), profile))


# --- any language ----------------------------------------------------------------------------


def decimals(code: str) -> int:
    """How many digits an amount may have after its point."""
    known = _table("currencies").get(code)
    return int(known["decimals"]) if known else get_currency_precision(code)


def name(code: str, number: Decimal, profile: Profile, *, oblique: bool = False) -> Name | None:
    """A currency as ``number`` counts it; None where it has no name."""
    noun = currency(code, profile)
    if noun is None:
        return None
    form = cldr.category(profile.locale, number)
    if profile.language == "ar" and code in _table("currencies"):
        wanted = "two_oblique" if form == "two" and oblique else form
        return Name(noun.form(wanted), form in ("one", "two"))
    if code in _own_names(profile):
        return Name(noun.form(form), False)
    return Name(cldr.currency_name(profile.locale, code, number) or code, False)


def scaled(name: str, profile: Profile) -> str:
    """A currency's name as it stands after a scale: milliard *de* riyals, million *d'*euros."""
    found = _table("scaled").get(profile.language)
    if found is None:
        return name
    vowel = unicodedata.normalize("NFD", name)[:1].lower() in found["vowels"]
    return f"{found['before_vowel' if vowel else 'before']}{name}"


def currency(code: str, profile: Profile) -> Counted | None:
    """A currency as a counted noun; None where it has no name."""
    known = _table("currencies").get(code)
    if profile.language == "ar" and known:
        return _arabic(known["noun"], known.get("adjective", ""), profile)
    singular = cldr.currency_name(profile.locale, code, Decimal(1))
    if singular is None:
        return None
    return Counted(_gender(singular, profile.language), _former(code, profile))


def _own_names(profile: Profile) -> Mapping[str, tuple[str, str]]:
    found: Mapping[str, tuple[str, str]] = _table("names").get(profile.language, {})
    return found


def _former(code: str, profile: Profile) -> Callable[[str], str]:
    own = _own_names(profile).get(code)

    def form(category: str) -> str:
        if own:
            return own[category != "one"]
        number = _EXAMPLE.get(category, _EXAMPLE["other"])
        return cldr.currency_name(profile.locale, code, number) or code

    return form


def _gender(word: str, language: str) -> Gender:
    return "f" if word.split(maxsplit=1)[0] in _table("feminine").get(language, ()) else "m"


def part(code: str, profile: Profile) -> Part | None:
    """What a currency divides into; None where nothing is known that has a name."""
    known = _table("currencies").get(code, {})
    forms = _table("parts").get(known.get("minor", ""), {}).get(profile.language)
    if forms is None:
        return None
    counts = (known["decimals"], known.get("in-one", 10 ** known["decimals"]))
    if profile.language == "ar":
        return Part(_arabic(forms[0], "", profile), *counts)
    one, *others = forms
    gender: Gender = "f" if others[-1:] == ["f"] else "m"
    many = others[0] if others else one
    return Part(Counted(gender, lambda form: one if form == "one" else many), *counts)
