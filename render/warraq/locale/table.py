"""What the tables of a profile have in common, and the patterns in them.

Faults of a pattern are told when it is read, not when a value meets it.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from types import MappingProxyType
from typing import Any, ClassVar

from pydantic import ConfigDict, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from warraq.model.base import Model

__all__ = ["Table", "may_hold", "must_hold"]


class Table(Model):
    """A table of a profile: keys with hyphens, none that is not known.

    ``placeholders`` are those that its patterns may hold, by key; under ``""`` those of every key
    that is not named. A table without any has no patterns. ``needed`` are those without which a
    pattern would lose what it is given: one of each set.
    """

    model_config = ConfigDict(
        alias_generator=lambda name: name.replace("_", "-"), populate_by_name=True
    )
    placeholders: ClassVar[Mapping[str, frozenset[str]]] = MappingProxyType({})
    needed: ClassVar[Mapping[str, tuple[frozenset[str], ...]]] = MappingProxyType({})

    @field_validator("*")
    @classmethod
    def _is_pattern(cls, value: Any, info: ValidationInfo) -> Any:
        """Faults of a pattern are told when it is read, not when a value meets it."""
        key = info.field_name or ""
        known = cls.placeholders.get(key, cls.placeholders.get(""))
        if isinstance(value, str) and known is not None:
            _check_pattern(value, known, cls.needed.get(key, cls.needed.get("", ())))
        return value


def _check_pattern(pattern: str, known: frozenset[str], needed: tuple[frozenset[str], ...]) -> None:
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError:
        raise PydanticCustomError("locale.pattern", "{text}", {"text": pattern}) from None
    for _, name, form, conversion in parts:
        if name is not None and (name not in known or form or conversion):
            typed = name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
            params = {"word": f"{{{typed}}}", "known": [f"{{{one}}}" for one in sorted(known)]}
            raise PydanticCustomError("locale.placeholder", "{word}", params)
    used = {name for _, name, _, _ in parts}
    lacking = [choices for choices in needed if not choices & used]
    if lacking:
        named = ("/".join(f"{{{one}}}" for one in sorted(choices)) for choices in lacking)
        params = {"text": pattern, "word": ", ".join(named)}
        raise PydanticCustomError("locale.pattern-lacks", "{text}", params)


def may_hold(words: str) -> frozenset[str]:
    """``day dd``: what a pattern may hold."""
    return frozenset(words.split())


def must_hold(words: str) -> tuple[frozenset[str], ...]:
    """``year day|dd``: what a pattern must hold, the year, and the day in one of its forms."""
    return tuple(frozenset(choices.split("|")) for choices in words.split())
