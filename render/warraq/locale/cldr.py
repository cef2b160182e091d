"""CLDR's data as Babel ships them, read without Babel's shared state.

Babel resolves aliases by writing into data that locales share, so that its answers depend on the
order of use (python-babel#1234). Here every locale is merged from the files into data of its own,
and aliases are followed without writing. A host's own use of Babel is not touched: nothing goes
through its cache.
"""

from __future__ import annotations

import pickle
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Context, Decimal, localcontext
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from babel.core import get_global
from babel.localedata import Alias, merge, resolve_locale_filename

from warraq.document.marks import MARKS
from warraq.locale import tables

__all__ = [
    "category", "currency_name", "find", "home", "keys", "lineage", "negotiate", "numbering",
    "supplement", "table", "tags", "without_marks",
]  # fmt: skip

#: Conventions for a region that CLDR does not give a language: English outside America is
#: nearer to that of Britain.
_FALLBACKS: Mapping[str, str] = {"en": "en_GB"}
#: ISO 4217 keeps these for no currency and for tests; CLDR's "names" for them are remarks.
_NO_CURRENCIES = frozenset({"XXX", "XTS"})
_FOLDER = Path(resolve_locale_filename("root")).parent
_MARKS = dict.fromkeys(map(ord, MARKS))


def without_marks(text: str) -> str:
    """The text without directional marks (UAX #9 §2.6): values are isolated by their type."""
    return text.translate(_MARKS)


# --- tags ------------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def negotiate(tag: str) -> str:
    """CLDR's nearest locale for a tag of BCP 47 (UTS #35, part 1, §4.4).

    ``ar-Arab-QA`` → ``ar_QA``, ``zh-TW`` → ``zh_Hant_TW``, ``en-QA`` → ``en_GB``; ``root`` for a
    language that CLDR does not know.
    """
    language, script, region = _subtags(tag)
    likely_script = _likely(language, region)[1]
    fallback = _FALLBACKS.get(language, language) if region else language
    if script and script != _likely(language, "")[1] and script != likely_script:
        fallback = f"{language}_{script}"
    wanted = script or likely_script
    for name in (f"{language}_{wanted}_{region}", f"{language}_{region}", fallback, language):
        if name in _available() and (not script or _script(name) in ("", script)):
            return name
    return f"{language}_{wanted}" if f"{language}_{wanted}" in _available() else "root"


def _subtags(tag: str) -> tuple[str, str, str]:
    """Language, script and region of a tag; what else it says is not CLDR's to negotiate."""
    first, *others = tag.replace("-", "_").split("_")
    language = first.lower()
    alias: str = get_global("language_aliases").get(language, language)
    script = next((one.title() for one in others if len(one) == 4 and one.isalpha()), "")
    region = next((one.upper() for one in others if len(one) == 2 or one.isdigit()), "")
    return alias.partition("_")[0], script, region


def _likely(language: str, region: str) -> tuple[str, str, str]:
    """The likely subtags (UTS #35, part 1, §4.3)."""
    table: Mapping[str, str] = get_global("likely_subtags")
    full = table.get(f"{language}_{region}") or table.get(language, "")
    return _subtags(full) if full else (language, "", region)


def _script(name: str) -> str:
    return _subtags(name)[1]


@cache
def _available() -> frozenset[str]:
    return frozenset(path.stem for path in _FOLDER.glob("*.dat"))


def tags() -> tuple[str, ...]:
    """The tags of all locales that CLDR has data of, but for the root."""
    return tuple(sorted(name.replace("_", "-") for name in _available() - {"root"}))


def home(tag: str) -> str:
    """The tag's region, else the likely one of its language: EG for ``ar``, IR for ``fa``."""
    language, _, region = _subtags(tag)
    return region or _likely(language, "")[2]


# --- data ------------------------------------------------------------------------------------


@cache
def _data(name: str) -> dict[str, Any]:
    """A locale's data merged with those it inherits (UTS #35, part 1, §4.1.3)."""
    # The files are those of the installed Babel itself, never an author's.
    own: dict[str, Any] = pickle.loads((_FOLDER / f"{name}.dat").read_bytes())  # noqa: S301
    if name == "root":
        return own
    # `merge` copies every table that it changes, so the parent's stay as they are.
    merged = dict(_data(_parent(name)))
    merge(merged, own)
    return merged


def _parent(name: str) -> str:
    exception: str | None = get_global("parent_exceptions").get(name)
    if exception:
        return exception
    language, script, region = _subtags(name)
    if script and not region and script != _likely(language, "")[1]:
        return "root"  # Persian in Latin letters inherits nothing from Persian.
    return name.rpartition("_")[0] or "root"


@cache
def _lineage(name: str) -> tuple[str, ...]:
    return (name,) if name == "root" else (name, *_lineage(_parent(name)))


def lineage(tag: str) -> tuple[str, ...]:
    """The locales whose data a tag has, the nearest first: ``ar_QA``, ``ar``, ``root``."""
    return _lineage(negotiate(tag))


@lru_cache(maxsize=1024)
def supplement(table: str, tag: str, *path: str) -> Any:
    """What CLDR says and Babel does not carry (data/cldr.toml); None where it has no need."""
    said = (tables.read("data", "cldr") or {})[table]
    for name in lineage(tag):
        found = said.get(name)
        for step in path:
            found = found.get(step) if isinstance(found, Mapping) else None
        if found is not None:
            return found
    return None


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


@cache
def _table(name: str, key: str) -> Any:
    data = _data(name)
    return _plain(_resolve(data[key], data), data) if key in data else None


def table(tag: str, key: str) -> Any:
    """All that CLDR has under ``key``, with every alias followed; None where it has nothing."""
    return _table(negotiate(tag), key)


def keys(tag: str) -> Iterator[str]:
    """The names of the tables that CLDR has for a tag."""
    return iter(_data(negotiate(tag)))


def _plain(value: Any, base: Mapping[Any, Any]) -> Any:
    if not isinstance(value, dict):
        return value
    return {key: _plain(_resolve(one, base), base) for key, one in value.items()}


def numbering(tag: str) -> str:
    """The numbering system in which a locale writes by itself: latn, arab, arabext, deva …"""
    return str(find(tag, "default_numbering_system") or "latn")


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
