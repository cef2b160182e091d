"""What the rules find in a content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warraq.diagnostics import NOWHERE, Diagnostic, Diagnostics, Severity
from warraq.lint import Flaw, Manner, Rule
from warraq.lint._rules import Markup, Speaker
from warraq.lint._texts import Written, written
from warraq.locale import choose
from warraq.locale.hygiene import habits
from warraq.model.content import Content
from warraq.model.secrecy import Secrecy

__all__ = ["Finding", "Judge", "Named", "findings"]

#: The profile of each language, by its name or value by value.
Named = Mapping[str, str | Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Finding:
    """A flaw, where it is written."""

    rule: Rule
    flaw: Flaw
    where: Written
    secrecy: Secrecy

    @property
    def is_error(self) -> bool:
        """Whether no document is made of such a text."""
        return Diagnostic(self.rule.code).severity is Severity.ERROR

    @property
    def diagnostic(self) -> Diagnostic:
        """The same for people; of what is classified, nothing is quoted."""
        flaw, where = self.flaw, self.where
        place = where.source.at(flaw.start)
        return self.secrecy.clean(Diagnostic(self.rule.code, dict(flaw.params), place, flaw.hint))


class Judge:
    """Judges texts by the profiles that ``named`` gives their languages, of ``folders`` first."""

    def __init__(self, named: Named, folders: tuple[Path, ...] = ()) -> None:
        self.named = named
        self.folders = folders
        self._speakers: dict[str, Speaker] = {}

    def flaws(self, typed: str, language: str, markup: Markup) -> Iterator[tuple[Rule, Flaw]]:
        """What is wrong with a text, rule by rule."""
        return self._speaker(language).flaws(typed, markup)

    def _speaker(self, language: str) -> Speaker:
        speaker = self._speakers.get(language)
        if speaker is None:
            speaker = self._speakers[language] = Speaker(self._manner(language), self._speaker)
        return speaker

    def _manner(self, language: str) -> Manner:
        # What is wrong with profiles is told where a document is made by them.
        profile = choose(self.named, [language], Diagnostics(), NOWHERE, self.folders)[language]
        return Manner(profile, habits(language))


def findings(content: Content, named: Named, folders: tuple[Path, ...] = ()) -> tuple[Finding, ...]:
    """What is wrong with the content's texts; looked for once."""
    # A profile may be given value by value.
    key = (__name__, repr(sorted(named.items())), folders)
    kept: tuple[Finding, ...] | None = content.kept.get(key)
    if kept is None:
        kept = content.kept[key] = tuple(_look(content, Judge(named, folders)))
    return kept


def _look(content: Content, judge: Judge) -> Iterator[Finding]:
    for where in written(content):
        for rule, flaw in judge.flaws(where.source, where.language, where.markup):
            yield Finding(rule, flaw, where, content.secrecy)
