"""What texts say in plain words: names, dates and figures that nobody typed as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from warraq.lint._parity.entities import Entities
from warraq.lint._parity.facts import Fact
from warraq.lint._parity.figures import addresses, literal
from warraq.locale.profile import Profile
from warraq.model.content import Content

__all__ = ["Group", "Said", "Words"]

Group = Literal["names", "dates", "figures", "addresses"]


class Said(NamedTuple):
    """What a stretch of a text says: of which group, its value as languages share it, the words."""

    group: Group
    value: str
    text: str


@dataclass(frozen=True)
class Words:
    """How the languages of a content say things."""

    content: Content
    profiles: Mapping[str, Profile]
    _entities: dict[str, Entities] = field(default_factory=dict)

    def said(self, text: str, language: str) -> Iterator[Said]:
        """What a text says in its language, in its order; short forms of names may be any words."""
        profile = self.profiles.get(language)
        if profile is None or not text.strip():
            return
        entities = self._entities.setdefault(language, Entities(self.content, language))
        links = [Fact("address", what, start, end) for start, end, what in addresses(text)]
        # The figures of an address are none.
        figures = [
            one
            for one in literal(text, profile)
            if not any(link.start <= one.start and one.end <= link.end for link in links)
        ]
        for fact in sorted([*entities.found(text), *links, *figures], key=lambda one: one.start):
            if not fact.weak:
                words = text[fact.start : fact.end].strip()
                yield Said(_group(fact), _value(fact, words), words)


def _group(fact: Fact) -> Group:
    if fact.family == "name":
        return "names"
    if fact.family == "address":
        return "addresses"
    key = fact.key
    return "dates" if isinstance(key, tuple) and key[0] in ("date", "day", "time") else "figures"


def _value(fact: Fact, words: str) -> str:
    """What it is, in the form that typed values have in reports."""
    match fact.key:
        case str() as address:
            number, _, extension = address.removeprefix("tel:").partition(";")
            return f"{number} ext. {extension}" if extension else number
        case ("date", iso):
            return str(iso)
        case ("number", number):
            return f"{number:f}"
        case ("percent", number):
            return f"{number:f} %"
        case ("money", amount, currency):
            return f"{amount:f} {currency}".removesuffix(" *")
        case ("ordinal", number):
            return f"{number}."
        case (_, id) if fact.family == "name":
            return str(id)
        case _:
            return words
