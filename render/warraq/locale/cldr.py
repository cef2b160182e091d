"""CLDR's data as Babel ships them, read without Babel's shared state.

Babel resolves aliases by writing into data that locales share, so that its answers depend on the
order of use (python-babel#1234). Here every locale is merged from the files into data of its own,
and aliases are followed without writing. A host's own use of Babel is not touched: nothing goes
through its cache.
"""

from __future__ import annotations

import pickle
import unicodedata
from collections.abc import Mapping
from decimal import Context, Decimal, localcontext
from functools import cache
from pathlib import Path
from typing import Any

from babel.core import get_global
from babel.localedata import Alias, exists, merge, resolve_locale_filename

__all__ = ["category", "currency_name", "find", "negotiate", "without_marks"]

#: Conventions for a region that CLDR does not give a language (ICU falls back likewise).
_FALLBACKS: Mapping[str, str] = {"en": "en_GB"}
#: ISO 4217 keeps these for no currency and for tests; CLDR's "names" for them are remarks.
_NO_CURRENCIES = frozenset({"XXX", "XTS"})
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))


def without_marks(text: str) -> str:
    """The text without directional marks (UAX #9 §2.6): values are isolated by their type."""
    return text.translate(_MARKS)


@cache
def negotiate(tag: str) -> str:
    """CLDR's nearest locale for a tag: ``ar-Arab-QA`` → ``ar_QA``, ``en-QA`` → ``en_GB``."""
    parts = tag.replace("-", "_").split("_")
    language = parts[0].lower()
    regions = [p.upper() for p in parts[1:] if len(p) in (2, 3)]
    for name in (*(f"{language}_{r}" for r in regions), _FALLBACKS.get(language, language)):
        if exists(name):
            return name
    return "root"


@cache
def _data(name: str) -> dict[str, Any]:
    """A locale's data merged with those it inherits (UTS #35, part 1, §4.1.3)."""
    # The files are those of the installed Babel itself, never an author's.
    own: dict[str, Any] = pickle.loads(Path(resolve_locale_filename(name)).read_bytes())  # noqa: S301
    if name == "root":
        return own
    # `merge` copies every table that it changes, so the parent's stay as they are.
    merged = dict(_data(_parent(name)))
    merge(merged, own)
    return merged


def _parent(name: str) -> str:
    exception: str | None = get_global("parent_exceptions").get(name)
    return exception or (name.rpartition("_")[0] or "root")


def _resolve(value: Any, base: Mapping[Any, Any]) -> Any:
    if isinstance(value, Alias):
        return _descend(base, value.keys)
    if isinstance(value, tuple) and value and isinstance(value[0], Alias):
        merged = dict(_descend(base, value[0].keys))
        merge(merged, value[1])
        return merged
    return value


def _descend(base: Mapping[Any, Any], path: tuple[Any, ...]) -> Any:
    here: Any = base
    for step in path:
        here = _resolve(here.get(step), base) if isinstance(here, Mapping) else None
    return here


def find(tag: str, *path: Any) -> Any:
    """What CLDR has at ``path`` for a language tag; None where it has nothing."""
    return _descend(_data(negotiate(tag)), path)


def category(tag: str, number: Decimal) -> str:
    """The plural category (UTS #35, part 3, §5): zero, one, two, few, many or other."""
    rule = find(tag, "plural_form")
    if rule is None:
        return "other"
    # A host's decimal context may round, or trap what is rounded; ours is exact for this number.
    exponent = number.as_tuple().exponent
    digits = len(number.as_tuple().digits) + (abs(exponent) if isinstance(exponent, int) else 0)
    with localcontext(Context(prec=digits + 2, traps=[])):
        return str(rule(number.copy_abs()))


def currency_name(tag: str, code: str, number: Decimal) -> str | None:
    """The name of a currency as counted by ``number``."""
    if code in _NO_CURRENCIES:
        return None
    forms = find(tag, "currency_names_plural", code) or {}
    name = forms.get(category(tag, number)) or forms.get("other")
    name = name or find(tag, "currency_names", code)
    return unicodedata.normalize("NFC", without_marks(name)) if name else None
