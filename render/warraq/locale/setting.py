"""What the formatting of one value needs, and what it gives."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.document.tree import Blocks, Inlines, Isolate, Piece
from warraq.locale.profile import Profile
from warraq.model.people import Gender, Grade

__all__ = [
    "Composed", "Formatted", "NounFormsLike", "OrganisationLike", "PersonLike", "References",
    "Registry", "Setting", "TermLike", "TextLike",
]  # fmt: skip

Registry = Literal["person", "organisation", "term", "noun", "note"]


class TextLike(Protocol):
    """A text that exists once, or once a language."""

    @property
    def languages(self) -> tuple[str, ...]: ...
    def inlines(self, lang: str) -> Inlines | None: ...


class PersonLike(Protocol):
    """A person of the content."""

    @property
    def titles(self) -> tuple[TextLike, ...]: ...
    @property
    def rank(self) -> TextLike | None: ...
    @property
    def grade(self) -> Grade | None: ...
    @property
    def gender(self) -> Gender | None: ...
    @property
    def name(self) -> TextLike: ...
    @property
    def family(self) -> TextLike | None: ...
    @property
    def positions(self) -> tuple[TextLike, ...]: ...


class OrganisationLike(Protocol):
    """A body of the content."""

    @property
    def name(self) -> TextLike: ...
    @property
    def short(self) -> TextLike | None: ...


class TermLike(Protocol):
    """A term of the content."""

    @property
    def full(self) -> TextLike: ...
    @property
    def short(self) -> TextLike | None: ...


class NounFormsLike(Protocol):
    """A counted noun in one language."""

    @property
    def gender(self) -> Literal["f", "m"] | None: ...
    @property
    def zero(self) -> str | None: ...
    @property
    def one(self) -> str | None: ...
    @property
    def two(self) -> str | None: ...
    @property
    def two_oblique(self) -> str | None: ...
    @property
    def few(self) -> str | None: ...
    @property
    def many(self) -> str | None: ...
    @property
    def other(self) -> str: ...


class References(Protocol):
    """What values refer to by id; each method gives None for an id that is not there."""

    def person(self, id: str) -> PersonLike | None: ...
    def organisation(self, id: str) -> OrganisationLike | None: ...
    def term(self, id: str) -> TermLike | None: ...
    def noun(self, key: str) -> Mapping[str, NounFormsLike] | None: ...
    def note(self, label: str, lang: str) -> Blocks | None:
        """The blocks of a footnote, not yet localized."""

    def note_place(self, label: str) -> Place: ...

    def ids(self, registry: Registry) -> Collection[str]:
        """Every id of a kind, in the order of the content."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a value stands: in whose manner, among what, and who is told of faults.

    ``people`` are the ids of those whom the document names, so that short forms stay distinct.
    """

    profile: Profile
    references: References
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    place: Place = NOWHERE
    people: Collection[str] = ()

    @property
    def language(self) -> str:
        return self.profile.language


class Formatted(NamedTuple):
    """A string without directional marks, and how it must be isolated (see `Resolved`)."""

    text: str
    isolate: Isolate = ""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What the string is made of, where only parts of it are to be isolated."""
        return ()


class Composed(Formatted):
    """A string of pieces that are isolated one by one."""

    _pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> Formatted:
        """The pieces as one string; an isolated one that stands alone is isolated as a whole."""
        given = tuple(piece for piece in pieces if piece.text)
        text = "".join(piece.text for piece in given)
        if len(given) == 1:
            return Formatted(*given[0])
        if not any(piece.isolate for piece in given):
            return Formatted(text)
        self = cls(text)
        self._pieces = given
        return self

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return self._pieces
