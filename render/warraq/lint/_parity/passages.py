"""The parts of two texts that belong together, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.lint._parity.entities import Entities
from warraq.lint._parity.facts import Fact, facts_of_value
from warraq.lint._parity.figures import addresses, literal
from warraq.lint._parity.spans import scaled
from warraq.lint._prose import parts
from warraq.locale import Profile
from warraq.model.located import LocatedStr
from warraq.model.markdown import code_lines
from warraq.model.roles import parse_role

__all__ = ["Heading", "Passage", "Section", "Speaker", "Written", "sections"]

_ROLE = re.compile(
    r"\{(?P<name>[\w+:-]+)\}(?P<ticks>`+)(?!`)(?P<body>.*?)(?<!`)(?P=ticks)(?!`)", re.DOTALL
)
_LINK = re.compile(r"(?<=\])\((?P<target>[^()\s]+)(?:[ ]+\"[^\"\n]*\")?\)")
_NOTE = re.compile(r"\[\^(?P<label>[^\]\s]+)\](?!:)")
_HEADING = re.compile(
    r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<text>.*?)(?:[ \t]*\{#(?P<id>[\w.-]+)\})?[ \t]*$",
    re.MULTILINE,
)
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_ANCHORS = ("numref", "pageref")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A language as the content has it: its profile, and the names of people, bodies and terms.

    ``tags`` are all the languages that are compared: an address may hold one of them.
    """

    tag: str
    profile: Profile
    entities: Entities
    tags: tuple[str, ...]


class Written(NamedTuple):
    """A whole text of one language; ``blocks``: it may hold several blocks of Markdown."""

    source: LocatedStr
    speaker: Speaker
    blocks: bool


@dataclass(frozen=True)
class Passage:
    """A stretch of a text, from ``start`` up to ``end``."""

    text: Written
    prose: str
    start: int
    end: int

    def place(self, fact: Fact) -> Place:
        """Where a fact stands."""
        return self.text.source.at(fact.start)

    @property
    def beginning(self) -> Place:
        """Where the stretch begins."""
        return self.text.source.at(self.start)

    def shown(self, fact: Fact) -> str:
        """A fact as it was typed, in one line."""
        return " ".join(self.text.source[fact.start : fact.end].split())

    @cached_property
    def facts(self) -> list[Fact]:
        """All that the stretch states."""
        found = [*self._roles(), *self._links()]
        prose = self.prose[self.start : self.end]
        speaker = self.text.speaker
        said = [*literal(prose, speaker.profile), *speaker.entities.found(prose)]
        found += (
            replace(one, start=one.start + self.start, end=one.end + self.start) for one in said
        )
        return sorted(found, key=lambda one: one.start)

    @property
    def words(self) -> str:
        """The prose alone."""
        return self.prose[self.start : self.end]

    def _roles(self) -> Iterator[Fact]:
        source, profile = self.text.source, self.text.speaker.profile
        for match in _ROLE.finditer(source, self.start, self.end):
            start, end, name = match.start(), match.end(), match["name"]
            if name in _ANCHORS:
                yield Fact("address", ("anchor", match["body"].strip()), start, end)
                continue
            if name.startswith("lang:"):
                continue
            value = parse_role(name, match["body"], Diagnostics(), NOWHERE)
            for fact in facts_of_value(value) if value is not None else ():
                # {number}`45` million
                stated = scaled(fact, self.prose, end, profile) if _is_plain(fact) else fact
                if fact.family == "address":
                    stated = self._address(str(fact.key), start, end)
                yield replace(stated, start=start, end=end)

    def _links(self) -> Iterator[Fact]:
        source = self.text.source
        hidden = _ROLE.sub(lambda match: " " * len(match.group()), source)
        for match in _LINK.finditer(hidden, self.start, self.end):
            yield self._address(match["target"], match.start() + 1, match.end() - 1)
        for match in _NOTE.finditer(hidden, self.start, self.end):
            yield Fact("address", ("note", match["label"]), match.start(), match.end())
        spans = [match.span() for match in _LINK.finditer(hidden)]
        for start, end, target in addresses(hidden):
            in_link = any(first <= start < last for first, last in spans)
            if self.start <= start < self.end and not in_link:
                yield self._address(target, start, end)

    def _address(self, target: str, start: int, end: int) -> Fact:
        """An address; pages of a site in several languages are one."""
        tags = "|".join(tag.partition("-")[0] for tag in self.text.speaker.tags)
        key = re.sub(rf"(?<=[/.=_-])(?:{tags})(?=[/.&_?#-]|$)|(?<=//)(?:{tags})(?=\.)", "*", target)
        return Fact("address", key.removeprefix("mailto:"), start, end)


def _is_plain(fact: Fact) -> bool:
    return isinstance(fact.key, tuple) and fact.key[0] == "number" and fact.key[1] != Decimal(0)


class Heading(NamedTuple):
    """A heading among the blocks of a text, and where its section begins and ends."""

    level: int
    id: str
    start: int
    end: int


def _prose(text: Written) -> str:
    return next(parts(text.source, blocks=text.blocks)).prose


class Section(NamedTuple):
    """A heading and the paragraphs below it, of which it is the first."""

    text: Written
    heading: Heading
    passages: list[Passage]


def sections(text: Written) -> list[Section]:
    """The sections of a text; the first has no heading."""
    prose = _prose(text)
    marks = [Heading(0, "", 0, 0)]
    if text.blocks:
        marks += _headings(text.source)
    ends = [mark.start for mark in marks[1:]] + [len(text.source)]
    return [
        Section(text, mark, list(_paragraphs(text, prose, mark.start, end)))
        for mark, end in zip(marks, ends, strict=True)
    ]


def _headings(source: str) -> Iterator[Heading]:
    code = {line for first, last in code_lines(source) for line in range(first, last)}
    for match in _HEADING.finditer(source):
        if source.count("\n", 0, match.start()) not in code:
            yield Heading(len(match["marks"]), match["id"] or "", match.start(), match.end())


def _paragraphs(text: Written, prose: str, start: int, end: int) -> Iterator[Passage]:
    if not text.blocks:
        yield Passage(text, prose, start, end)
        return
    for match in _BLANK.finditer(text.source, start, end):
        if text.source[start : match.start()].strip():
            yield Passage(text, prose, start, match.start())
        start = match.end()
    if text.source[start:end].strip():
        yield Passage(text, prose, start, end)
