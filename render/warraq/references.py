"""What values refer to by id, within what the reader of an output may see."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from warraq.document.tree import Blocks, Paragraph
from warraq.kinds import BuildContext
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
        self._notes: dict[str, dict[str, Blocks]] = {}
        for block in content.body:
            prose = getattr(block, "text", None) or getattr(block, "callout", None)
            for lang, variant in getattr(prose, "variants", {}).items():
                for label, blocks in variant.notes.items():
                    self._notes.setdefault(label, {})[lang] = blocks

    def person(self, id: str) -> Person | None:
        person = self._people.get(id)
        if person is not None and not self._may_see(person):
            self.context.diagnostics.add("kind.withheld-person", person.where, word=id)
        return person

    def _may_see(self, node: Guarded) -> bool:
        context = self.context
        return not (
            node.audience.outranks(context.audience)
            or node.classification.outranks(context.classification)
        )

    def organisation(self, id: str) -> Organisation | None:
        return self.content.organisations.get(id)

    def term(self, id: str) -> Term | None:
        return self.content.terms.get(id)

    def noun(self, key: str) -> Mapping[str, Any] | None:
        return self.content.nouns.get(key)

    def note(self, label: str, lang: str) -> Blocks | None:
        inner = self._notes.get(label, {})
        found = inner.get(lang) or inner.get("")
        if found is None and label in self.content.footnotes:
            prose = self.content.footnotes[label]
            key = prose.find(lang)
            found = prose.variants[key if key is not None else prose.languages[0]].blocks
        return _in_language(found, lang) if found is not None else None

    def ids(self, registry: Registry) -> Collection[str]:
        content = self.content
        return {
            "person": tuple(self._people),
            "organisation": tuple(content.organisations),
            "term": tuple(content.terms),
            "noun": tuple(content.nouns),
            "note": (*content.footnotes, *self._notes),
        }[registry]


def _in_language(blocks: Blocks, lang: str) -> Blocks:
    """Blocks of a footnote with their language, and the looks of a footnote."""
    return tuple(
        replace(b, lang=b.lang or lang, role="note" if isinstance(b, Paragraph) else b.role)
        for b in blocks
    )
