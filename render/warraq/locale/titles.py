"""What stands before a name: the content's titles, and the profile's courtesies (`TitleStyle`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from warraq.locale import tables
from warraq.locale.setting import PersonLike, Setting

__all__ = ["Titles", "titles"]

#: Arabic vowel signs and shadda (Unicode 16.0, chapter 9.2): سموّ is سمو.
_MARKS = re.compile("[\u064b-\u0652\u0670]")


class Titles(NamedTuple):
    """``before`` a name in their order; ``closest`` is the one that a short form keeps."""

    before: tuple[str, ...]
    closest: str


def titles(found: PersonLike, given: Sequence[str], rank: str, id: str, setting: Setting) -> Titles:
    """The titles and the ``rank`` that the content gives, as the profile has them.

    Without a grade, without a courtesy for it, or where the gender is not stated that its words
    need, they stay as they were written; so do those of a person of royal style.
    """
    own = [title for title in given if title]
    royal = any(_begins(title, _reverence(setting.language, royal=True)) for title in own)
    policy = "source" if royal else setting.profile.titles.policy
    courtesy = _courtesy(found, id, setting) if policy == "profile" else ""
    if policy == "source" or (policy == "profile" and not courtesy):
        return Titles(tuple(filter(None, (*own, rank))), rank or (own[-1] if own else ""))
    own = [rest for title in own if (rest := _plain(title, setting.language))]
    rank = _plain(rank, setting.language)
    parts = {"courtesy": [courtesy], "titles": own, "rank": [rank]}
    before = [one for part in setting.profile.titles.order for one in parts[part] if one]
    closest = rank or (own[-1] if own else courtesy)
    return Titles(tuple(_once(before)), closest)


def _courtesy(found: PersonLike, id: str, setting: Setting) -> str:
    """The profile's words for the person's grade; told where they need a gender and it is not said,
    since nothing else may tell it."""
    if found.grade is None or found.grade not in setting.profile.titles.courtesies:
        return ""
    forms = setting.profile.titles.courtesies[found.grade]
    if found.gender is None and forms.m != forms.f:
        setting.diagnostics.add("locale.no-gender", setting.place, word=id, m=forms.m, f=forms.f)
        return ""
    return forms.f if found.gender == "f" else forms.m


@cache
def _reverence(language: str, *, royal: bool = False) -> tuple[tuple[str, ...], ...]:
    """The language's words of reverence, the longest first, each as its words."""
    table: dict[str, Any] = tables.read("data", "courtesies") or {}
    known: list[str] = (table.get("royal", {}) if royal else table).get(language, [])
    return tuple(sorted((_folded(one) for one in known), key=len, reverse=True))


def _folded(text: str) -> tuple[str, ...]:
    return tuple(_MARKS.sub("", text).casefold().split())


def _begins(title: str, known: Sequence[tuple[str, ...]]) -> int:
    """How many words of a title are one of the ``known``, with which it begins."""
    words = _folded(title)
    return next((len(one) for one in known if words[: len(one)] == one), 0)


def _plain(title: str, language: str) -> str:
    """A title without the words of reverence that it begins with: سعادة السفيرة is السفيرة."""
    while found := _begins(title, _reverence(language)):
        title = " ".join(title.split()[found:])
    return title


def _once(before: Sequence[str]) -> list[str]:
    """What is said twice is said once: السيد of the courtesy and of the content."""
    return list(dict.fromkeys(before))
