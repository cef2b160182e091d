"""What is wrong with how a text is typed: one rule a file, each with its place and, where nothing
but the fault can change, its cure.

A rule is a module of this folder that names a `Rule` as ``RULE``. Modules whose name begins with an
underscore are helpers that all of them may use. What differs between languages stands in
``locale/hygiene/*.toml``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from warraq.locale import Profile
from warraq.locale.hygiene import Habits

__all__ = ["HIDDEN", "Flaw", "Manner", "Passage", "Rule"]

#: Stands in `Passage.prose` for what is no prose.
HIDDEN = "\ufffc"


@dataclass(frozen=True, slots=True)
class Manner:
    """How one language is written here: by its own habits and by the profile's."""

    profile: Profile
    habits: Habits


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of one language.

    ``typed`` is what the author typed. ``prose`` is as long, with `HIDDEN` in the place of code,
    addresses and what stands in roles, and ``\\n`` in that of the marks that begin a block or part
    the cells of a table.
    """

    typed: str
    prose: str
    manner: Manner


@dataclass(frozen=True, slots=True)
class Flaw:
    """``typed[start:end]`` is wrong; ``replacement`` is None where a person has to decide.

    ``params`` are the diagnostic's; those that quote the content are called ``text`` and ``word``.
    ``hint`` is the code of a hint of its own.
    """

    start: int
    end: int
    replacement: str | None = None
    params: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """``look`` is asked about passages that hold one of ``signs(manner)``, and of no others.

    A sign is a character, or several in a row.

    ``code`` is that of the diagnostic.
    """

    code: str
    signs: Callable[[Manner], frozenset[str]]
    look: Callable[[Passage], Iterator[Flaw]]
