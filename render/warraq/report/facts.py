"""The values that stand in a document, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal, get_args

from warraq.diagnostics import Place
from warraq.document.plain import plain
from warraq.document.tree import Document, Foreign, Heading, Resolved
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

__all__ = ["GROUPS", "Group", "Standing", "standings"]

Group = Literal["names", "dates", "figures", "addresses"]
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


def standings(document: Document) -> Iterator[Standing]:
    """Every value that the document shows, in its order; furniture first."""
    for part in document.parts:
        language = part.languages[0]
        walk = _Walk(language)
        yield from walk.below(part.furniture.front, language)
        yield from walk.below(part.blocks, language)


class _Walk:
    def __init__(self, language: str) -> None:
        #: The last heading of each language.
        self.sections: dict[str, str] = {language: ""}

    def below(self, node: Any, language: str) -> Iterator[Standing]:
        if isinstance(node, tuple):
            for one in node:
                yield from self.below(one, language)
        elif isinstance(node, Resolved):
            for group, value in _identities(node.value):
                section = self.sections.get(language, "")
                yield Standing(group, value, node.text, language, section, node.place)
        elif is_dataclass(node):
            inside = node.lang if isinstance(node, Foreign) else getattr(node, "lang", language)
            inside = inside or language
            if isinstance(node, Heading):
                self.sections[inside] = plain(node.content)
            for one in fields(node):
                yield from self.below(getattr(node, one.name), inside)


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
