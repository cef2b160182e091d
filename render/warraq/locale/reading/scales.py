"""The words that multiply a figure: 1.3 million, ٥ ملايين, 3 لاکھ; those that compact numbers have,
and those that people type beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from warraq.locale import cldr, tables
from warraq.locale.profile import DEFAULTS
from warraq.locale.reading.letters import alternatives, fold
from warraq.locale.reading.names import key

__all__ = ["power", "scale_words"]

#: From here on, scripts write words without spaces between them.
_UNSPACED = "\u3040"


def _compact(language: str) -> Iterator[tuple[str, int]]:
    """What CLDR has of compact numbers (UTS #35, part 3, §3.5), the long forms if any."""
    formats = cldr.table(language, "compact_decimal_formats")
    for forms in (formats.get("long") or formats["short"]).values():
        for one, found in forms.items():
            pattern = cldr.without_marks(found.pattern)
            word = pattern.replace("0", "").replace("'", "").strip()
            if "0" in pattern and (len(word) > 1 or word >= _UNSPACED):
                yield word, len(one) - pattern.count("0")


def _ours(language: str) -> Iterator[tuple[str, int]]:
    counted = (tables.read("data", "scales") or {}).get(language, {})
    for one, forms in counted.items():  # 1e9
        yield from ((word, int(one.removeprefix("1e"))) for word in forms.values())
    typed = (tables.read("data", "reading") or {})["scales"].get(language, {})
    for one, words in typed.items():
        yield from ((word, int(one)) for word in words)


@lru_cache(maxsize=16)
def _spelled(language: str) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for one in dict.fromkeys(filter(None, (language, *DEFAULTS))):
        for word, digits in (*_ours(one), *_compact(one)):
            found.setdefault(word, digits)
    return found


@lru_cache(maxsize=16)
def _powers(language: str) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for word, digits in _spelled(language).items():
        found.setdefault(key(word), digits)
    return found


def scale_words(language: str) -> str:
    """A regular expression, over text as it is compared, for the words of a language and then of
    the six; a word is read to its end, where the script tells."""
    words = _spelled(language)
    spaced = alternatives(word for word in words if word[-1] < _UNSPACED)
    unspaced = alternatives(word for word in words if word[-1] >= _UNSPACED)
    return rf"(?:(?:{spaced})(?!\w){f'|{unspaced}' if unspaced else ''})"


def power(word: str, language: str) -> int:
    """The power of ten that a matched word stands for; 0 for none."""
    return _powers(language).get(key(fold(word)), 0)
