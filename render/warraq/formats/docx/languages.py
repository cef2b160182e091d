"""Language tags as Word knows them: with a country, since its proofing tools go by it."""

from __future__ import annotations

from warraq.document.tree import direction

__all__ = ["latin_companion", "word_tag"]

_COUNTRIES = {
    "ar": "ar-SA",
    "de": "de-DE",
    "en": "en-GB",
    "es": "es-ES",
    "fa": "fa-IR",
    "fr": "fr-FR",
    "he": "he-IL",
    "ru": "ru-RU",
    "tr": "tr-TR",
    "ur": "ur-PK",
    "zh": "zh-CN",
}


def word_tag(lang: str) -> str:
    """``ar`` → ``ar-SA``; a tag that says more already is kept."""
    return _COUNTRIES.get(lang, lang)


def latin_companion(languages: tuple[str, ...]) -> str:
    """The language of left-to-right words in a document of ``languages``."""
    found = next((lang for lang in languages if direction(lang) == "ltr"), "en")
    return word_tag(found)
