"""What is said about a document as a whole, its addressing, and the outputs that are wanted."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, PlainValidator, model_validator
from pydantic_core import PydanticCustomError

from warraq.model.base import Model
from warraq.model.fields import (
    Audience,
    Classification,
    Date,
    Id,
    Languages,
    Layout,
    Plain,
    Texts,
    Url,
)
from warraq.model.located import LocatedDict, written
from warraq.model.text import LANGUAGE_TAG, Text

__all__ = ["EarlierLetter", "Initials", "Issuer", "Memo", "Meta", "Output", "Signature"]


def _language(tag: str) -> str:
    if not LANGUAGE_TAG.fullmatch(tag):
        raise PydanticCustomError("content.not-a-language", "{word}", {"word": tag})
    return tag


def _profile(raw: Any) -> Any:
    """The name of a profile, or a mapping; what may stand in that, `warraq.locale` knows."""
    if isinstance(raw, LocatedDict) or (isinstance(raw, str) and raw.strip()):
        return raw
    raise PydanticCustomError("content.profile", "{text}", {"text": written(raw)})


class Issuer(Model):
    """Who issues the document: a name, the lines below it in the letterhead, an emblem's text."""

    name: Text
    lines: Texts = ()
    emblem: Text | None = None


class Meta(Model):
    """The document's own data. A date that nobody knows is ``unknown`` and shown nowhere.

    ``profiles`` names one for each language, or overrides values of the one that it ``extends``.
    ``contents``: a table of contents; ``auto`` where the document is long.
    """

    title: Text
    subtitle: Text | None = None
    description: Text | None = None
    reference: Plain | None = None
    file_number: Plain | None = None
    date: Date = None
    place: Text | None = None
    mode: Literal["in-person", "virtual", "hybrid"] | None = None
    issuer: Issuer | None = None
    addressee: Text | None = None
    classification: Classification = Classification.PUBLIC
    urgency: Literal["normal", "urgent", "very-urgent", "immediate"] = "normal"
    audience: Audience | None = None
    embargo: Date = None
    status: Literal["final", "draft"] = "final"
    cover: bool = False
    contents: Literal["auto", "yes", "no"] = "auto"
    languages: Languages = ("ar", "en")
    layout: Layout = Layout.PARALLEL
    profiles: dict[
        Annotated[str, AfterValidator(_language)],
        Annotated[str | dict[str, Any], PlainValidator(_profile)],
    ] = Field(default_factory=dict)
    theme: Plain | None = None
    link: Url | None = None
    as_of: Date = None


class EarlierLetter(Model):
    """A letter that this one answers or follows."""

    reference: Plain
    date: Date = None
    sender: Text | None = Field(default=None, alias="from")


class Signature(Model):
    """Who signs, as a ``person`` of the content or by ``name``; ``signed_for`` where another signs
    in that person's stead (عن/)."""

    person: Id | None = None
    name: Text | None = None
    position: Text | None = None
    signed_for: Text | None = None

    @model_validator(mode="after")
    def _one_name(self) -> Self:
        if self.person is not None and self.name is not None:
            raise PydanticCustomError("content.two-names", "person or name")
        return self


class Initials(Model):
    """Who prepared, reviewed and approved the memo."""

    prepared: Text | None = None
    reviewed: Text | None = None
    approved: Text | None = None


class Memo(Model):
    """A memo's addressing; salutation and closing come from the profile unless given: the closing
    that asks for a decision where the memo goes ``upwards``."""

    to: Texts = ()
    sender: Text | None = Field(default=None, alias="from")
    through: Texts = ()
    subject: Text | None = None
    salutation: Text | None = None
    earlier: tuple[EarlierLetter, ...] = ()
    closing: Text | None = None
    upwards: bool = False
    signature: Signature | None = None
    initials: Initials | None = None
    copies: Texts = ()


class Output(Model):
    """A file that is wanted: what kind, in which format and languages, in which ``layout`` of
    several, for whom, and how many ``pages`` it may have."""

    kind: Plain
    format: Plain
    lang: Languages
    classification: Classification | None = None
    audience: Audience | None = None
    theme: Plain | None = None
    layout: Layout | None = None
    pages: int | None = Field(default=None, ge=1, le=1000)
