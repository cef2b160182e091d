"""Texts that exist once, or once a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Generic, Self, TypeVar

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.document.tree import Code, Emph, Foreign, Inlines, Link, Str, Strong, direction
from warraq.model.base import context_diagnostics
from warraq.model.located import LocatedDict, LocatedStr, from_python, written
from warraq.model.markdown import Prose, parse_prose
from warraq.model.markdown_inlines import parse_inlines

__all__ = ["LANGUAGE_TAG", "MultiProse", "Text"]

#: The shape of a language tag (BCP 47, without extensions).
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")

_P = TypeVar("_P")
_HEBREW_LETTER = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")
#: The language of a script where the content names none that is written in it.
_LIKELY = {"Arab": "ar", "Hebr": "he", "Latn": "en"}
_RTL_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def _variants(raw: Any) -> Iterator[tuple[str, LocatedStr, Place]]:
    """``(language, string, place)``; the language of a bare string is empty."""
    if isinstance(raw, LocatedDict):
        for key, value in raw.items():
            if not LANGUAGE_TAG.fullmatch(key):
                raise PydanticCustomError("content.not-a-language", "{word}", {"word": key})
            if value is None:
                continue
            yield key, _string(value, raw.value_places.get(key, raw.place)), raw.place
    else:
        yield "", _string(raw, NOWHERE), NOWHERE


def _string(raw: Any, place: Place) -> LocatedStr:
    if isinstance(raw, LocatedStr):
        return raw
    if isinstance(raw, (int, Decimal)) and not isinstance(raw, bool):
        return LocatedStr(written(raw), place)
    raise PydanticCustomError("content.not-a-text", "a text, or one for each language")


class _Multi(Generic[_P]):
    """A value for each language; the key ``""`` holds one that is the same in all."""

    __slots__ = ("place", "sources", "variants")

    def __init__(
        self, variants: Mapping[str, _P], sources: Mapping[str, LocatedStr], place: Place = NOWHERE
    ) -> None:
        self.variants = dict(variants)
        self.sources = dict(sources)
        self.place = place

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have a text of their own."""
        return tuple(lang for lang in self.variants if lang)

    def source(self, lang: str) -> LocatedStr | None:
        """What was written for ``lang``."""
        found = self.find(lang)
        return self.sources[found] if found is not None else None

    def find(self, lang: str) -> str | None:
        """The key that serves ``lang``: itself, its language without region, or ``""``."""
        for key in (lang, lang.split("-", maxsplit=1)[0], ""):
            if key in self.variants:
                return key
        return None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Multi) and self.sources == other.sources

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.sources.items())))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.sources!r})"

    @classmethod
    def _parse(cls, text: LocatedStr, lang: str, diagnostics: Diagnostics) -> _P:
        raise NotImplementedError

    @classmethod
    def validated(cls, raw: Any, info: ValidationInfo) -> Self:
        """The text of raw data; faults in its Markdown go to the diagnostics of the load."""
        if isinstance(raw, cls):
            return raw
        shared = context_diagnostics(info)
        diagnostics = shared if shared is not None else Diagnostics()
        raw = from_python(raw, diagnostics=diagnostics) if isinstance(raw, (str, dict)) else raw
        variants: dict[str, _P] = {}
        sources: dict[str, LocatedStr] = {}
        place = getattr(raw, "place", NOWHERE)
        for lang, text, _ in _variants(raw):
            if not text.strip():
                diagnostics.add("content.empty-text", text.place)
            variants[lang] = cls._parse(text, lang, diagnostics)
            sources[lang] = text
        if not variants:
            raise PydanticCustomError("content.empty-text", "empty")
        if shared is None:
            diagnostics.raise_errors()
        return cls(variants, sources, place)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        validate: Callable[[Any, Any], Any] = cls.validated
        return core_schema.with_info_plain_validator_function(validate)


class Text(_Multi[Inlines]):
    """A phrase or paragraph: inline Markdown with typed values, once or once a language."""

    __slots__ = ()

    @classmethod
    def of(cls, raw: str | Mapping[str, str]) -> Text:
        """A text out of Python values; raises `WarraqError` where its Markdown is wrong."""
        diagnostics = Diagnostics()
        located = from_python(raw, diagnostics=diagnostics)
        variants = {k: parse_inlines(s, diagnostics) for k, s, _ in _variants(located)}
        diagnostics.raise_errors()
        return cls(variants, {k: s for k, s, _ in _variants(located)})

    def inlines(self, lang: str, languages: Sequence[str] = ()) -> Inlines | None:
        """The text for ``lang``, or None where it was not written in that language.

        A text that is the same for all languages is wrapped in `Foreign` where its letters run
        against the direction of ``lang``: as one of ``languages``, those of the content, if its
        script is theirs.
        """
        key = self.find(lang)
        if key is None:
            return None
        content = self.variants[key]
        return content if key else _as_written(content, lang, languages)

    @classmethod
    def _parse(cls, text: LocatedStr, lang: str, diagnostics: Diagnostics) -> Inlines:
        return parse_inlines(text, diagnostics)


def _as_written(content: Inlines, lang: str, languages: Sequence[str]) -> Inlines:
    letters = _letters(content)
    if _RTL_LETTER.search(letters):
        script = "Hebr" if _HEBREW_LETTER.search(letters) else "Arab"
    elif any(c.isalpha() for c in letters):
        script = "Latn"
    else:
        return content
    runs = "ltr" if script == "Latn" else "rtl"
    if runs == direction(lang):
        return content
    own = (one for one in languages if direction(one) == runs and _script(one) == script)
    return (Foreign(next(own, _LIKELY[script]), content),)


def _letters(nodes: Inlines) -> str:
    """What the author wrote in letters: neither the names of roles nor words marked as foreign."""
    parts: list[str] = []
    for node in nodes:
        match node:
            case Str() | Code():
                parts.append(node.text)
            case Strong() | Emph() | Link():
                parts.append(_letters(node.children))
            case _:
                pass
    return "".join(parts)


def _script(lang: str) -> str:
    if direction(lang) == "ltr":
        return "Latn"
    return "Hebr" if "Hebr" in lang or lang.partition("-")[0] in ("he", "yi") else "Arab"


class MultiProse(_Multi[Prose]):
    """Several blocks of Markdown, once or once a language."""

    __slots__ = ()

    @classmethod
    def _parse(cls, text: LocatedStr, lang: str, diagnostics: Diagnostics) -> Prose:
        return parse_prose(text, lang, diagnostics)
