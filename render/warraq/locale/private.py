"""Locales that Babel's functions take for their own, over data that nobody else sees.

`babel.Locale.parse` hands a `Locale` object back as it is, and every function of Babel reads it
through ``_data``. Ours gives them `cldr.table`: each table with its aliases followed once, never
written back, so that neither the order of use nor threads nor a host's own use of Babel matter.
Its number symbols are those of the manner, whatever numbering system a function asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from babel.core import Locale

from warraq.locale import cldr
from warraq.locale.signs import Manner, signs

__all__ = ["locale"]


class _Tables(Mapping[str, Any]):
    """A locale's tables as ``Locale._data`` gives them, with the symbols of a manner."""

    def __init__(self, manner: Manner) -> None:
        found = signs(manner)
        symbols = {
            "decimal": found.decimal,
            "group": found.group,
            "minusSign": found.minus,
            "plusSign": found.plus,
            "percentSign": found.percent,
        }
        self._tag = manner.tag
        self._own = {"number_symbols": {"latn": symbols}}

    def __getitem__(self, key: str) -> Any:
        if key in self._own:
            return self._own[key]
        value = cldr.table(self._tag, key)
        if value is None:
            raise KeyError(key)
        return value

    def __iter__(self) -> Iterator[str]:
        return cldr.keys(self._tag)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Private(Locale):
    """A `babel.Locale` that opens no file and fills no cache of Babel's."""

    def __init__(self, manner: Manner) -> None:
        # Locale.__init__ would look into Babel's own cache, and needs nothing else.
        language, *others = cldr.negotiate(manner.tag).split("_")
        self.language = language
        self.script = next((one for one in others if len(one) == 4), None)
        self.territory = next((one for one in others if len(one) < 4), None)
        self.variant = self.modifier = None
        self._tables = _Tables(manner)

    @property
    def _data(self) -> Any:
        return self._tables


@lru_cache(maxsize=256)
def locale(manner: Manner) -> Locale:
    """The locale to give to Babel's functions; they read it and never write."""
    return _Private(manner)
