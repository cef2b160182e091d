"""All rules, found by listing the folder, and what they find in one text."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Literal

import warraq.lint
from warraq.diagnostics import Diagnostic, Severity
from warraq.lint import HIDDEN, Flaw, Manner, Passage, Rule
from warraq.lint._prose import Part, parts

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

    def __init__(self, manner: Manner, others: Callable[[str], Manner]) -> None:
        self.manner = manner
        self.others = others
        self._rules = _by_sign(tuple(rule.signs(manner) for rule in rules()))

    def flaws(self, typed: str, markup: Markup) -> Iterator[tuple[Rule, Flaw]]:
        """What is wrong with a text, rule by rule."""
        if self._rules.keys().isdisjoint(set(typed)):
            return
        for part in _parts(typed, markup):
            if part.language:
                yield from _moved(Speaker(self.others(part.language), self.others), part)
            else:
                yield from self._look(Passage(part.typed, part.prose, self.manner))

    def _look(self, passage: Passage) -> Iterator[tuple[Rule, Flaw]]:
        signs = self._rules.keys() & set(passage.typed)
        numbers = frozenset[int]().union(*(self._rules[sign] for sign in signs))
        for number in sorted(numbers):
            rule = rules()[number]
            for flaw in rule.look(passage):
                yield rule, flaw


@cache
def _by_sign(signs: tuple[frozenset[str], ...]) -> Mapping[str, frozenset[int]]:
    """The numbers of the rules that look for a character."""
    every = frozenset[str]().union(*signs)
    return {
        sign: frozenset(number for number, wanted in enumerate(signs) if sign in wanted)
        for sign in every
    }


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
