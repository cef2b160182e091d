"""People, organisations and terms of the content, by their ids."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["NameList", "OrganisationValue", "PersonValue", "TermValue"]


@dataclass(frozen=True, slots=True)
class TermValue:
    """A term of the content's ``terms``; ``form``: ``""`` or ``full``, ``short``, or ``auto``: both
    where running text first uses it, and short from there on. `localize` makes of that ``first``
    or ``later``."""

    id: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class PersonValue:
    """A person of the content; ``form``: ``""`` or ``full`` (titles, rank, name), ``short``
    (title or rank and family name), ``name`` (the bare name), ``positions``, ``address`` (in full,
    as a letter is addressed: سعادة السيد/ …)."""

    id: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationValue:
    """An organisation of the content; ``form`` as a term's."""

    id: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class NameList:
    """Several people, organisations or terms in a row, all of one type."""

    names: tuple[PersonValue, ...] | tuple[OrganisationValue, ...] | tuple[TermValue, ...]
