"""How a language is typed, as data in ``hygiene/*.toml``: what the rules of `warraq.lint` go by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property

from warraq.locale import tables
from warraq.locale.table import Table

__all__ = ["Habits", "Misspelling", "habits"]


class Misspelling(Table):
    """Words that are often written with the letter ``wrong`` for ``right`` at one end of them.

    ``prefixes`` and ``suffixes`` may stand around ``words``, but not around those of ``alone``.
    ``except_locales`` write so on purpose.
    """

    wrong: str
    right: str
    words: tuple[str, ...]
    alone: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    except_locales: tuple[str, ...] = ()

    @cached_property
    def forms(self) -> frozenset[str]:
        """The words with each suffix and without."""
        return frozenset(word + suffix for word in self.words for suffix in ("", *self.suffixes))


class Habits(Table):
    """What is customary in one language; the defaults find fault with nothing.

    - ``letters``: letters of other languages, and the language's own; none where it takes a reader
      to tell. ``letters_inside``: the same where a letter follows.
    - ``punctuation``: marks of the Latin script, and the language's own.
    - ``tight``: marks before which no space stands; ``no_break_before`` and ``no_break_after``:
      those where a space keeps the line together.
    - ``straight_quotes``, ``kashida``, ``joiner`` (U+200C), ``soft_hyphen``: whether they have
      their place.
    - ``attached``: words of one letter that are written together with what follows.
    - ``never_first``: letters that no word begins with, unless its letters are in reverse order.
    """

    letters: Mapping[str, str] = {}
    letters_inside: Mapping[str, str] = {}
    punctuation: Mapping[str, str] = {}
    tight: str = ""
    no_break_before: str = ""
    no_break_after: str = ""
    straight_quotes: bool = True
    kashida: bool = True
    joiner: bool = True
    soft_hyphen: bool = True
    attached: str = ""
    never_first: str = ""
    first_letter: Misspelling | None = None
    last_letter: Misspelling | None = None


@cache
def habits(language: str) -> Habits:
    """The habits of a language (BCP 47)."""
    primary = language.split("-", maxsplit=1)[0]
    return Habits.model_validate(tables.read("hygiene", primary) or {})
