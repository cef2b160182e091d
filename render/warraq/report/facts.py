"""The values that stand in a document, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, get_args

from warraq.diagnostics import NOWHERE, Place
from warraq.document.plain import plain
from warraq.document.tree import Document, Foreign, Heading, Resolved, Str
from warraq.document.values import (
    AddressValue,
    CodeValue,
    CountValue,
    DateSpan,
    DateTimeSpan,
    DateTimeValue,
    DateValue,
    DurationValue,
    MeasureValue,
    MoneyValue,
    NameList,
    NumberValue,
    OrdinalValue,
    OrganisationValue,
    PercentValue,
    PersonValue,
    PhoneValue,
    TermValue,
    TimeSpan,
    TimeValue,
    Value,
    ValueSpan,
)
from warraq.report.plainly import Group, Words

__all__ = ["GROUPS", "Group", "Standing", "standings"]

GROUPS: tuple[Group, ...] = get_args(Group)


@dataclass(frozen=True, slots=True)
class Standing:
    """A value in a document: what it is, as it is shown, in which language and below which heading,
    and where it was written."""

    group: Group
    value: str
    text: str
    language: str
    section: str
    place: Place


def standings(document: Document, words: Words) -> Iterator[Standing]:
    """Every value that the document shows, in its order; furniture first. Those that stand in plain
    words are read as ``words`` of their language."""
    for part in document.parts:
        language = part.languages[0]
        walk = _Walk(language, words)
        yield from walk.below(part.furniture.front, language)
        yield from walk.below(part.blocks, language)


class _Walk:
    def __init__(self, language: str, words: Words) -> None:
        self.words = words
        #: The last heading of each language.
        self.sections: dict[str, str] = {language: ""}

    def below(self, node: Any, language: str) -> Iterator[Standing]:
        if isinstance(node, tuple):
            for one in node:
                yield from self.below(one, language)
        elif isinstance(node, Resolved | Str):
            yield from self._stated(node, language)
        elif is_dataclass(node):
            inside = node.lang if isinstance(node, Foreign) else getattr(node, "lang", language)
            inside = inside or language
            if isinstance(node, Heading):
                self.sections[inside] = plain(node.content)
            for one in fields(node):
                yield from self.below(getattr(node, one.name), inside)

    def _stated(self, node: Resolved | Str, language: str) -> Iterator[Standing]:
        section = self.sections.get(language, "")
        if isinstance(node, Str):
            for group, value, text in self.words.said(node.text, language):
                yield Standing(group, value, text, language, section, node.place)
        elif not _is_counted(node):
            for group, value in _identities(node.value):
                yield Standing(group, value, node.text, language, section, node.place)


def _is_counted(node: Resolved) -> bool:
    """Whether a number is a serial one, which nobody wrote."""
    return isinstance(node.value, NumberValue) and node.place == NOWHERE


def _identities(value: Value) -> Iterator[tuple[Group, str]]:
    """What a value is, in a form that no language has."""
    match value:
        case PersonValue() | OrganisationValue() | TermValue():
            yield "names", value.id
        case NameList():
            for name in value.names:
                yield "names", name.id
        case DateValue() | TimeValue() | DateTimeValue():
            yield "dates", value.iso
        case DateSpan() | TimeSpan() | DateTimeSpan():
            yield "dates", f"{value.start.iso}/{value.end.iso}"
        case PhoneValue():
            yield (
                "addresses",
                value.number + (f" ext. {value.extension}" if value.extension else ""),
            )
        case AddressValue() | CodeValue():
            yield "addresses", value.text
        case ValueSpan():
            yield "figures", f"{_figure(value.start)}/{_figure(value.end)}"
        case _:
            if figure := _figure(value):
                yield "figures", figure


def _figure(value: Value) -> str:
    match value:
        case NumberValue():
            return f"{value.number:f}"
        case PercentValue():
            return f"{value.number:f} %"
        case MoneyValue():
            return f"{value.amount:f} {value.currency}"
        case MeasureValue():
            return f"{value.number:f} {value.unit}"
        case CountValue():
            return f"{value.number} {value.noun}"
        case OrdinalValue():
            return f"{value.number}."
        case DurationValue():
            return ", ".join(f"{number} {unit}" for unit, number in value.parts)
        case _:
            return ""
