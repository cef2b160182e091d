"""All texts of a content, compared language by language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from warraq.diagnostics import NOWHERE, Diagnostic, Diagnostics
from warraq.lint._findings import Named
from warraq.lint._parity.entities import Entities
from warraq.lint._parity.passages import Heading, Passage, Section, Speaker, Written, sections
from warraq.lint._parity.stretches import Stretch, told
from warraq.lint._parity.structure import matched_headings, unlike_blocks
from warraq.lint._parity.texts import Twin, languages_compared, twins
from warraq.locale import choose
from warraq.model.content import Content
from warraq.model.text import MultiProse

__all__ = ["parity"]


def parity(
    content: Content, named: Named, folders: tuple[Path, ...] = ()
) -> tuple[Diagnostic, ...]:
    """What the content says in one of its languages and not in another; looked for once.

    Compared are the languages that ``meta.languages`` names, or that outputs show. Of what is
    classified, nothing is quoted.
    """
    key = (__name__, repr(sorted(named.items())), folders)
    kept: tuple[Diagnostic, ...] | None = content.kept.get(key)
    if kept is None:
        several = len(languages_compared(content)) > 1
        found = _Comparison(content, named, folders).found() if several else ()
        kept = content.kept[key] = tuple(map(content.secrecy.clean, found))
    return kept


@dataclass
class _Comparison:
    content: Content
    named: Named
    folders: tuple[Path, ...]

    def __post_init__(self) -> None:
        self.tags = languages_compared(self.content)
        # What is wrong with profiles is told where a document is made by them.
        profiles = choose(self.named, self.tags, Diagnostics(), NOWHERE, self.folders)
        self.speakers = {
            tag: Speaker(tag, profiles[tag], Entities(self.content, tag), self.tags)
            for tag in self.tags
        }

    def found(self) -> Iterator[Diagnostic]:
        for twin in twins(self.content):
            if "" in twin.text.sources:
                continue
            if not twin.may_lack:
                yield from self._missing(twin)
            present = [tag for tag in self.tags if twin.text.source(tag) is not None]
            for other in present[1:]:
                yield from self._compared(twin, present[0], other)

    def _missing(self, twin: Twin) -> Iterator[Diagnostic]:
        for tag in self.tags:
            if twin.text.find(tag) is None:
                place = next(iter(twin.text.sources.values())).place
                yield Diagnostic("parity.missing", {"language": tag}, place)

    def _compared(self, twin: Twin, tag: str, other_tag: str) -> Iterator[Diagnostic]:
        if isinstance(twin.text, MultiProse):
            yield from _blocks(twin.text, tag, other_tag)
        one, other = (self._written(twin, each) for each in (tag, other_tag))
        ours, theirs = sections(one), sections(other)
        pairs = matched_headings([each.heading for each in ours], [each.heading for each in theirs])
        both = [(ours[i], theirs[k]) for i, k in pairs if i is not None and k is not None]
        if len(both) == len(pairs):
            yield from told([one for here, there in both for one in _stretches(here, there)])
            return
        for index, match in pairs:
            if match is None and index is not None:
                yield _lonely(one, ours[index].heading, other_tag)
            elif index is None and match is not None:
                yield _lonely(other, theirs[match].heading, tag)
        yield from told([Stretch(one, _all(ours), other, _all(theirs))])

    def _written(self, twin: Twin, tag: str) -> Written:
        source = twin.text.source(tag)
        assert source is not None
        return Written(source, self.speakers[tag], isinstance(twin.text, MultiProse))


def _lonely(text: Written, mark: Heading, language: str) -> Diagnostic:
    title = text.source[mark.start : mark.end].strip(" #")
    params = {"text": title, "language": language}
    return Diagnostic("parity.heading", params, text.source.at(mark.start))


def _blocks(text: MultiProse, tag: str, other: str) -> Iterator[Diagnostic]:
    ours, theirs = (text.variants[text.find(each) or ""] for each in (tag, other))
    for unlike in unlike_blocks(ours.blocks, theirs.blocks):
        params = {
            "size": unlike.size, "other_size": unlike.other_size, "language": other,
            "other_place": str(unlike.other_place),
        }  # fmt: skip
        yield Diagnostic(unlike.code, params, unlike.place)


def _stretches(ours: Section, theirs: Section) -> list[Stretch]:
    """Paragraph by paragraph, where there are as many; else all of them together."""
    here, there = ours.passages, theirs.passages
    if len(here) != len(there):
        return [Stretch(ours.text, here, theirs.text, there)]
    pairs = zip(here, there, strict=True)
    return [Stretch(ours.text, [one], theirs.text, [other]) for one, other in pairs]


def _all(found: list[Section]) -> list[Passage]:
    return [passage for section in found for passage in section.passages]
