"""People and organisations, each written once."""

from __future__ import annotations

from typing import Literal

from pydantic import PrivateAttr

from warraq.model.base import Model
from warraq.model.fields import Date, Email, Id, Phone, Plain, Texts, Url
from warraq.model.guarded import Guarded
from warraq.model.text import Text

__all__ = [
    "Contact", "Gender", "Grade", "Noun", "NounForms", "Organisation", "Participant", "Period",
    "Person", "Term",
]  # fmt: skip

#: The ranks to which jurisdictions give courtesies of their own.
Grade = Literal[
    "monarch", "crown-prince", "prince", "president", "prime-minister", "speaker", "minister",
    "deputy-minister", "ambassador", "undersecretary", "director-general", "member-of-parliament",
    "judge", "mufti", "scholar", "patriarch", "bishop", "professor", "officer",
]  # fmt: skip
Gender = Literal["f", "m"]


class Period(Model):
    """What holds of a person ``since`` a date and ``until`` another, both included; without one of
    them from the beginning, or still."""

    since: Date = None
    until: Date = None
    titles: Texts = ()
    rank: Text | None = None
    grade: Grade | None = None
    positions: Texts = ()
    organisation: Id | None = None


Role = Literal["chair", "participant", "attending"]


class Person(Guarded):
    """A person with titles in their order (سعادة، السفيرة، الشيخة), as the source gives them.

    Positions keep the gender that the author wrote. ``precedence`` orders people within a side
    (1 comes first); people without one follow in the order of the file. ``grade`` is the rank that
    a profile's courtesies go by; ``gender`` is stated where their words need it, and never guessed.
    What a period says of them holds on its days, in place of what is said here; of a loaded content
    they are as they were on its date.
    """

    id: Id
    titles: Texts = ()
    rank: Text | None = None
    grade: Grade | None = None
    gender: Gender | None = None
    name: Text
    family: Text | None = None
    positions: Texts = ()
    organisation: Id | None = None
    periods: tuple[Period, ...] = ()
    side: Id | None = None
    role: Role = "participant"
    precedence: int | None = None

    _is_dated: bool = PrivateAttr(default=True)

    @property
    def is_dated(self) -> bool:
        """False where none of their periods holds on the content's date, or it has no date."""
        return self._is_dated


class Participant(Model):
    """A person of the book who takes part; side, role and precedence are those of this content."""

    person: Id
    side: Id | None = None
    role: Role = "participant"
    precedence: int | None = None


class Organisation(Model):
    """A body; ``short`` is its acronym or short name."""

    name: Text
    short: Text | None = None


class Term(Model):
    """A term with its long and short forms."""

    full: Text
    short: Text | None = None


class NounForms(Model):
    """The forms of a counted noun in one language, by the plural categories of CLDR.

    ``other`` is required; ``two_oblique`` is the dual after a preposition (دولتين). ``gender`` is
    that of the noun, with which number words agree.
    """

    gender: Literal["f", "m"] | None = None
    zero: Plain | None = None
    one: Plain | None = None
    two: Plain | None = None
    two_oblique: Plain | None = None
    few: Plain | None = None
    many: Plain | None = None
    other: Plain


Noun = dict[str, NounForms]


class Contact(Guarded):
    """Where readers can turn to."""

    name: Text
    organisation: Id | None = None
    phone: Phone | None = None
    email: Email | None = None
    url: Url | None = None
