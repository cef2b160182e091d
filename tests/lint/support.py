"""Short ways to ask the rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warraq.lint._findings import Judge
from warraq.lint._repair import Repaired, repaired
from warraq.lint._rules import Markup

#: The profile that a language is judged by here unless a test names another.
PROFILES: Mapping[str, Any] = {"ar": "qatar"}


def found(
    text: str, language: str = "ar", profile: Any = None, markup: Markup = "inline"
) -> list[tuple[str, str, str | None]]:
    """Code, what is wrong, and what it becomes, in the order of the text."""
    judge = Judge({language: profile} if profile else PROFILES)
    flaws = sorted(judge.flaws(text, language, markup), key=lambda pair: pair[1].start)
    return [(rule.code, text[flaw.start : flaw.end], flaw.replacement) for rule, flaw in flaws]


def codes(text: str, language: str = "ar", profile: Any = None) -> set[str]:
    """The codes of what is wrong, without their common beginning."""
    return {code.removeprefix("lint.") for code, _, _ in found(text, language, profile)}


def fixed(
    text: str, language: str = "ar", profile: Any = None, markup: Markup = "inline"
) -> Repaired:
    """The text with its fixes."""
    judge = Judge({language: profile} if profile else PROFILES)
    return repaired(text, lambda typed: judge.flaws(typed, language, markup))
