"""What values refer to by id, within what the reader of an output may see."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from warraq.diagnostics import Place
from warraq.document.tree import Blocks
from warraq.kinds import BuildContext
from warraq.kinds._notes import as_note, report_unused
from warraq.locale.setting import Registry
from warraq.model.content import Content
from warraq.model.guarded import Guarded
from warraq.model.people import Organisation, Person, Term

__all__ = ["ContentReferences"]


class ContentReferences:
    """What values refer to, within what the output's reader may see."""

    def __init__(self, content: Content, context: BuildContext) -> None:
        self.content = content
        self.context = context
        self._people = {person.id: person for person in content.people}

    def person(self, id: str) -> Person | None:
        person = self._people.get(id)
        if person is not None and not self._may_see(person):
            self.context.diagnostics.add("kind.withheld-person", person.where, word=id)
        elif person is not None and not person.is_dated:
            self._tell_undated(person)
        return person

    def _tell_undated(self, person: Person) -> None:
        meta, found = self.content.meta, self.context.diagnostics
        day = meta.date or meta.as_of
        place = person.where_is("periods")
        if day is None:
            found.add("kind.no-date", place, word=person.id)
        else:
            found.add("kind.no-period", place, word=person.id, date=day.iso)

    def _may_see(self, node: Guarded) -> bool:
        return self.context.is_for_readers_of(node) and not self.context.is_outranked_by(node)

    def organisation(self, id: str) -> Organisation | None:
        return self.content.organisations.get(id)

    def term(self, id: str) -> Term | None:
        return self.content.terms.get(id)

    def noun(self, key: str) -> Mapping[str, Any] | None:
        return self.content.nouns.get(key)

    def note(self, label: str, lang: str) -> Blocks | None:
        prose = self.content.footnotes.get(label)
        if prose is None:
            return None
        key = prose.find(lang)
        if key is None:
            key = prose.languages[0]
            place = prose.sources[key].place
            self.context.diagnostics.add("kind.untranslated", place, lang=lang, shown=key)
        report_unused(prose.variants[key], (), self.context.diagnostics)
        return as_note(prose.variants[key].blocks, key or lang)

    def note_place(self, label: str) -> Place:
        return self.content.footnotes[label].place

    def ids(self, registry: Registry) -> Collection[str]:
        content = self.content
        return {
            "person": tuple(self._people),
            "organisation": tuple(content.organisations),
            "term": tuple(content.terms),
            "noun": tuple(content.nouns),
            "note": tuple(content.footnotes),
        }[registry]
