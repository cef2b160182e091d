"""Labels: the words that a language or a profile supplies."""

from __future__ import annotations

import re
from collections.abc import Mapping

from warraq.document.values import LabelValue
from warraq.locale import isolation, tables
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.model.base import report_unknown

__all__ = ["keys", "label", "negated", "spelled", "word", "word_of"]

_FALLBACK = "en"


def _words(language: str) -> Mapping[str, str]:
    return tables.read("words", language) or {}


def keys() -> tuple[str, ...]:
    """Every key that a label may have."""
    return tuple(_words(_FALLBACK))


def spelled(text: str, profile: Profile) -> str:
    """The text as the profile spells it: its tanwin (جداً, جدًا or, without marks, جدا), and words
    for which the house prefers another spelling.

    For the project's own words; what an author wrote is never respelled.
    """
    prefer = profile.spelling.prefer
    if prefer:
        text = re.sub(r"\w+", lambda word: _preferred(word[0], prefer), text)
    if profile.spelling.tanwin == "ا":
        return text.replace("\u064b", "")
    return text.replace("اً", profile.spelling.tanwin)


def _preferred(word: str, prefer: Mapping[str, str]) -> str:
    """A word as the house spells it, also after the و that Arabic attaches to it."""
    bare = word.removeprefix("و")
    return prefer.get(word) or (word.removesuffix(bare) + prefer.get(bare, bare))


def negated(text: str, setting: Setting) -> str:
    """A number's text with the word that says that it is negative (سالب خمسة): a sign would
    change sides within right-to-left text."""
    return f"{word('negative', setting)} {text}"


def word(key: str, setting: Setting) -> str:
    """The word for ``key``: the profile's, the language's, else the English one with a warning."""
    profile = setting.profile
    for source in (profile.words, _words(profile.language)):
        if key in source:
            return spelled(source[key], profile)
    if key not in _words(_FALLBACK):
        report_unknown(
            setting.diagnostics, "locale.unknown-label", key, list(keys()), setting.place
        )
        return key
    setting.diagnostics.add("locale.no-word", setting.place, word=key, language=profile.language)
    return _words(_FALLBACK)[key]


def word_of(key: str, language: str) -> str:
    """The word for ``key`` in a language, whatever the profile; in English where it has none.

    For what a format adds of its own, such as the title of a table of contents.
    """
    primary = language.partition("-")[0].lower()
    return _words(primary).get(key) or _words(_FALLBACK)[key]


def label(value: LabelValue, setting: Setting) -> Formatted:
    """A label, with the profile's colon where it heads a field."""
    text = word(value.key, setting)
    if text and value.form == "field":
        text += setting.profile.colon
    return Formatted(text, isolation.of_text(text, setting.profile.direction))
