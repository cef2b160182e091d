"""Names and terms that a text spells in another way than the content defines them.

Compared are long forms of several words: a short one may be any word. Vowel signs, and a capital at
the beginning of a sentence or throughout a heading, are no other spelling.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from warraq.diagnostics import Diagnostic
from warraq.lint._prose import parts
from warraq.lint._texts import Written, written
from warraq.locale import tables
from warraq.locale.reading import names
from warraq.locale.reading.letters import fold, folded
from warraq.model.content import Content
from warraq.model.text import Text

__all__ = ["CODE", "term_spellings"]

CODE = "lint.term-spelling"
_TATWEEL = "\u0640"


def term_spellings(content: Content) -> tuple[Diagnostic, ...]:
    """Where texts spell a name or a term of the content otherwise. Of what is classified, nothing
    is quoted."""
    known: dict[str, _Names] = {}
    found = []
    for where in written(content):
        if where.markup != "code" and where.language:
            language = where.language
            speller = known.setdefault(language, _Names(content, language))
            found += [content.secrecy.clean(one) for one in speller.found(where)]
    return tuple(found)


def _long_forms(content: Content) -> Iterator[Text]:
    yield from (person.name for person in content.people)
    yield from (body.name for body in content.organisations.values())
    yield from (term.full for term in content.terms.values())


class _Names:
    def __init__(self, content: Content, language: str) -> None:
        sources = (text.source(language) for text in _long_forms(content))
        self._forms = tuple(dict.fromkeys(str(one.strip()) for one in sources if one))

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        several = (form for form in self._forms if len(form.split()) > 1 and "`" not in form)
        return tuple((_pattern(form), form) for form in several)

    def found(self, where: Written) -> Iterator[Diagnostic]:
        """The names of a text that are spelled otherwise."""
        if not self._patterns:
            return
        source = where.source
        is_word = where.markup == "none"
        prose = source if is_word else next(parts(source, blocks=where.markup == "blocks")).prose
        compared = folded(prose)
        right = {_plain(form) for form in self._forms}
        for pattern, form in self._patterns:
            for match in pattern.finditer(compared.text):
                start, end = compared.place(*match.span())
                text = _plain(prose[start:end])
                if text not in right and not _is_capitalised(text, _plain(form)):
                    params = {"text": text, "word": form}
                    yield Diagnostic(CODE, params, source.at(start))


def _pattern(form: str) -> re.Pattern[str]:
    """The name as it is compared; an article may be lacking, and a hyphen between its words."""
    words = [word for word in re.split(r"[\s-]+", fold(form)) if word]
    articles = (tables.read("data", "parity") or {})["words"]["articles"]
    can_lack = len(words) > 2
    body = r"[\s-]*".join(_word(word, articles if can_lack else []) for word in words)
    return re.compile(rf"(?:(?<!\w)|(?<=(?<!\w)[{names.particles()}])){body}(?!\w)")


def _word(word: str, articles: list[str]) -> str:
    for article in map(fold, articles):
        if word.startswith(article) and len(word) > len(article) + 2:
            return f"(?:{article})?{re.escape(word.removeprefix(article))}"
    return re.escape(word)


def _plain(text: str) -> str:
    """The text without vowel signs and tatweel, in one line."""
    composed = unicodedata.normalize("NFC", text)
    kept = (char for char in composed if unicodedata.category(char) != "Mn" and char != _TATWEEL)
    return " ".join("".join(kept).split())


def _is_capitalised(text: str, form: str) -> bool:
    """Whether nothing differs but capitals, as sentences and headings have them; and common words
    that happen to be those of a name have none: a global strategy."""
    if text.casefold() != form.casefold():
        return False
    return text.isupper() or text.islower() or text[1:] == form[1:] or text.title() == text
