"""All rules, found by listing the folder, and what they find in one text."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import Literal

import warraq.lint
from warraq.diagnostics import Diagnostic, Severity
from warraq.lint import HIDDEN, Flaw, Manner, Passage, Rule
from warraq.lint._prose import FOREIGN, Part, parts

__all__ = ["Markup", "Speaker", "customs", "rules"]

#: What a text may hold: inline Markdown, several blocks of Markdown, none (a word), or no prose at
#: all (a reference).
Markup = Literal["inline", "blocks", "none", "code"]


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by the names of their files."""
    names = (module.name for module in pkgutil.iter_modules(warraq.lint.__path__))
    found = (import_module(f"warraq.lint.{name}") for name in names if not name.startswith("_"))
    return tuple(module.RULE for module in found)


def customs() -> tuple[str, ...]:
    """The codes of rules that tell what is against custom, and spoils no document."""
    found = (Diagnostic(rule.code) for rule in rules())
    return tuple(one.code for one in found if one.severity is not Severity.ERROR)


class Speaker:
    """Judges texts of one manner, and what in them is marked as of another language by its own."""

    def __init__(self, manner: Manner, others: Callable[[str], Speaker]) -> None:
        self.manner = manner
        self.others = others
        self._index = _index(tuple(rule.signs(manner) for rule in rules()))

    def flaws(self, typed: str, markup: Markup) -> Iterator[tuple[Rule, Flaw]]:
        """What is wrong with a text, rule by rule."""
        wanted = self._index.rules(typed)
        if not wanted and FOREIGN not in typed:
            return
        for part in _parts(typed, markup):
            if part.language:
                yield from _moved(self.others(part.language), part)
                continue
            passage = Passage(part.typed, part.prose, self.manner)
            for rule in wanted:
                for flaw in rule.look(passage):
                    yield rule, flaw


@dataclass(frozen=True, slots=True)
class _Index:
    """The rules by what they look for: characters, and strings of several."""

    characters: Mapping[str, frozenset[int]]
    strings: tuple[tuple[str, int], ...]

    def rules(self, typed: str) -> tuple[Rule, ...]:
        """Those that have something to look at, in their order."""
        numbers = {number for string, number in self.strings if string in typed}
        for character in self.characters.keys() & set(typed):
            numbers |= self.characters[character]
        every = rules()
        return tuple(every[number] for number in sorted(numbers))


@cache
def _index(signs: tuple[frozenset[str], ...]) -> _Index:
    characters: dict[str, set[int]] = {}
    strings: list[tuple[str, int]] = []
    for number, wanted in enumerate(signs):
        for sign in wanted:
            if len(sign) > 1:
                strings.append((sign, number))
            else:
                characters.setdefault(sign, set()).add(number)
    return _Index({sign: frozenset(found) for sign, found in characters.items()}, tuple(strings))


def _parts(typed: str, markup: Markup) -> Iterator[Part]:
    if markup == "code":
        yield Part(typed, HIDDEN * len(typed))
    elif markup == "none":
        yield Part(typed, typed)
    else:
        yield from parts(typed, blocks=markup == "blocks")


def _moved(speaker: Speaker, part: Part) -> Iterator[tuple[Rule, Flaw]]:
    for rule, flaw in speaker.flaws(part.typed, "none"):
        yield rule, replace(flaw, start=flaw.start + part.start, end=flaw.end + part.start)
