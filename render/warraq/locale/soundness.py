"""What a profile may not say, beyond what each of its values may be by itself."""

from __future__ import annotations

import re
from typing import Any, Protocol

from warraq.diagnostics import Diagnostics, Place
from warraq.document.marks import CONTROLS
from warraq.locale import cldr, signs
from warraq.locale.style import NumberStyle
from warraq.model.located import FORBIDDEN, LocatedDict, LocatedList, place_of

__all__ = ["check_texts", "check_whole"]

#: Controls, and what embeds, overrides, isolates or marks a direction (UAX #9, table 4).
_UNFIT = re.compile(f"{FORBIDDEN.pattern}|[{CONTROLS}]")


class ProfileLike(Protocol):
    """What is looked at of a profile."""

    @property
    def language(self) -> str: ...
    @property
    def locale(self) -> str: ...
    @property
    def numbers(self) -> NumberStyle: ...


def check_texts(node: Any, place: Place, found: Diagnostics) -> None:
    """Record what no text of a profile may hold: it would travel into every document.

    Directional marks are among it, since values are isolated by their type.
    """
    match node:
        case str():
            if match := _UNFIT.search(node):
                name = f"U+{ord(match.group()):04X}"
                found.add("locale.profile-character", place, name=name)
        case LocatedDict():
            for key, value in node.items():
                check_texts(key, node.key_places.get(key, place), found)
                check_texts(value, node.value_places.get(key, place), found)
        case LocatedList():
            for value, where in zip(node, node.value_places, strict=True):
                check_texts(value, where, found)


def check_whole(profile: ProfileLike, tree: LocatedDict, found: Diagnostics) -> None:
    """Record what two values that are right alone do to each other."""
    known = cldr.negotiate(profile.language)
    own, other = (tag.partition("_")[0] for tag in (known, cldr.negotiate(profile.locale)))
    if known != "root" and own != other:
        place = place_of(tree, ["locale"])
        found.add("locale.other-language", place, text=profile.locale, language=profile.language)
    shown = signs.signs(signs.Manner(profile.locale, profile.numbers))
    if shown.decimal == shown.group:
        key = "group" if profile.numbers.group else "decimal"
        found.add("locale.sign", place_of(tree, ["numbers", key]), text=shown.decimal)
