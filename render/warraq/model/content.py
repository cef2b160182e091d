"""Content: everything an author says, once, for every kind of document."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, PrivateAttr, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from warraq.diagnostics import Diagnostics
from warraq.model.annexes import Annex
from warraq.model.base import Model, context_diagnostics
from warraq.model.blocks import Body
from warraq.model.facts import Action, Decision, Event, KeyFigure, Source
from warraq.model.fields import Id, Texts
from warraq.model.located import LocatedDict, LocatedStr, written
from warraq.model.meta import Memo, Meta, Output
from warraq.model.people import Contact, Noun, Organisation, Participant, Person, Term
from warraq.model.protocol import at, check_participants, check_people, taking_part
from warraq.model.secrecy import Secrecy
from warraq.model.text import MultiProse, Text

__all__ = ["FORMAT_VERSION", "Content"]

#: The content format that this version writes and reads.
FORMAT_VERSION = 1


def _version(raw: Any) -> int:
    if raw == FORMAT_VERSION and not isinstance(raw, bool):
        return FORMAT_VERSION
    newer = isinstance(raw, int) and raw > FORMAT_VERSION
    code = "content.version-newer" if newer else "content.version"
    raise PydanticCustomError(code, "{text}", {"text": written(raw)})


def _decision(raw: Any) -> Any:
    if isinstance(raw, LocatedStr) or (isinstance(raw, LocatedDict) and "text" not in raw):
        return LocatedDict({"text": raw}, place=raw.place, value_places={"text": raw.place})
    return raw


def _participant(raw: Any) -> Any:
    """A person's id alone stands for a participant."""
    if isinstance(raw, LocatedStr):
        places = {"person": raw.place}
        return LocatedDict({"person": raw}, place=raw.place, key_places=places, value_places=places)
    return raw


class Content(Model):
    """A content file, loaded. Build it with `warraq.load`, which tells faults with their place."""

    warraq: Annotated[int, BeforeValidator(_version)]
    meta: Meta
    sides: dict[Id, Text] = Field(default_factory=dict)
    organisations: dict[Id, Organisation] = Field(default_factory=dict)
    people: tuple[Person, ...] = ()
    participants: tuple[Annotated[Participant, BeforeValidator(_participant)], ...] | None = None
    terms: dict[Id, Term] = Field(default_factory=dict)
    nouns: dict[Id, Noun] = Field(default_factory=dict)
    overview: MultiProse | None = None
    purpose: MultiProse | None = None
    summary: Texts = ()
    request: MultiProse | None = None
    position: MultiProse | None = None
    body: Body = ()
    annexes: tuple[Annex, ...] = ()
    key_figures: tuple[KeyFigure, ...] = ()
    events: tuple[Event, ...] = ()
    decisions: tuple[Annotated[Decision, BeforeValidator(_decision)], ...] = ()
    actions: tuple[Action, ...] = ()
    attachments: Texts = ()
    memo: Memo = Field(default_factory=Memo)
    contacts: tuple[Contact, ...] = ()
    sources: tuple[Source, ...] = ()
    footnotes: dict[Id, MultiProse] = Field(default_factory=dict)
    outputs: tuple[Output, ...] = ()

    _folder: Path | None = PrivateAttr(default=None)
    _bodies: tuple[str, ...] = PrivateAttr(default=())
    _file: Path | None = PrivateAttr(default=None)
    _kept: dict[Any, Any] = PrivateAttr(default_factory=dict)
    _secrecy: Secrecy = PrivateAttr(default=Secrecy())

    @property
    def folder(self) -> Path | None:
        """Where the files lie that the content may name; None if it may name none."""
        return self._folder

    @property
    def kept(self) -> dict[Any, Any]:
        """What later stages found out and need not look for again."""
        return self._kept

    @property
    def secrecy(self) -> Secrecy:
        """What diagnostics may not quote."""
        return self._secrecy

    def kept_secret(self, secrecy: Secrecy) -> Content:
        """The same content, of which diagnostics may not quote what ``secrecy`` names."""
        copy = self.model_copy()
        copy._secrecy = secrecy
        return copy

    @property
    def bodies(self) -> tuple[str, ...]:
        """The Markdown files of the folder that were read into it, by the names that it gives."""
        return self._bodies

    @property
    def file(self) -> Path | None:
        """The file that it was loaded from; None for what was none."""
        return self._file

    def from_file(self, file: Path) -> Content:
        """The same content, loaded from ``file``."""
        copy = self.model_copy()
        copy._file = file
        return copy

    def in_folder(self, folder: Path | None, bodies: tuple[str, ...] | None = None) -> Content:
        """The same content, with its files in ``folder``; ``bodies`` were read in already."""
        copy = self.model_copy()
        copy._folder = folder
        copy._bodies = self._bodies if bodies is None else bodies
        return copy

    @model_validator(mode="after")
    def _people_hold(self, info: ValidationInfo) -> Self:
        """People have ids of their own, and sides that there are."""
        shared = context_diagnostics(info)
        found = shared if shared is not None else Diagnostics()
        check_people(self.people, found)
        check_participants(self.people, self.participants, self.sides, found)
        if shared is None:
            found.raise_errors()
        if not any(person.periods for person in self.people):
            return self
        day = self.meta.date or self.meta.as_of
        return self.model_copy(update={"people": at(self.people, day)})

    @property
    def taking_part(self) -> tuple[Person, ...]:
        """The people of the list of participants."""
        return taking_part(self.people, self.participants)
