"""The people, bodies and terms of a content, by the forms that they have in each language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from warraq.document.values import OrganisationValue, PersonValue, TermValue
from warraq.lint._parity.facts import Fact
from warraq.locale.reading import names
from warraq.locale.reading.letters import alternatives, fold, folded
from warraq.model.content import Content
from warraq.model.text import Text

__all__ = ["Entities", "Entity"]

Entity = tuple[str, str]
# A word of fewer letters tells nobody apart.
_TELLING = 4


def _texts(content: Content) -> Iterator[tuple[Entity, Text | None, bool]]:
    """Each entity with its forms; the last says whether the form is the whole name."""
    for person in content.people:
        yield (PersonValue.__name__, person.id), person.name, True
        yield (PersonValue.__name__, person.id), person.family, False
    for id, body in content.organisations.items():
        yield (OrganisationValue.__name__, id), body.name, True
        yield (OrganisationValue.__name__, id), body.short, False
    for id, term in content.terms.items():
        yield (TermValue.__name__, id), term.full, True
        yield (TermValue.__name__, id), term.short, False


@dataclass(frozen=True)
class Entities:
    """Those of a content, in one language."""

    content: Content
    language: str

    @cached_property
    def forms(self) -> Mapping[Entity, tuple[str, ...]]:
        """All forms of each, as they are compared."""
        found: dict[Entity, list[str]] = {}
        for entity, text, _ in _texts(self.content):
            source = text.source(self.language) if text else None
            if source:
                found.setdefault(entity, []).append(fold(source.strip()))
        return {entity: tuple(forms) for entity, forms in found.items()}

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[Entity, ...]]:
        found: dict[str, dict[Entity, None]] = {}
        for entity, forms in self.forms.items():
            for form in forms:
                found.setdefault(names.key(form), {})[entity] = None
        return {form: tuple(entities) for form, entities in found.items()}

    @cached_property
    def _whole(self) -> frozenset[str]:
        sources = (t.source(self.language) for _, t, whole in _texts(self.content) if t and whole)
        return frozenset(names.key(fold(one.strip())) for one in sources if one)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        forms = [form for several in self.forms.values() for form in several]
        if not forms:
            return None
        left = rf"(?:(?<!\w)|(?<=(?<!\w)[{names.particles()}]))"
        return re.compile(rf"{left}(?:{alternatives(forms)})(?!\w)")

    def found(self, prose: str) -> list[Fact]:
        """Those that the prose names. A short form, which may be any word, proves a name and asks
        for none."""
        if self._pattern is None:
            return []
        compared = folded(prose)
        facts = []
        for match in self._pattern.finditer(compared.text):
            key = names.key(match[0])
            entities = self._by_key.get(key, ())
            weak = key not in self._whole or len(entities) > 1
            start, end = compared.place(*match.span())
            facts += [Fact("name", one, start, end, typed=False, weak=weak) for one in entities]
        return facts

    def is_hinted(self, entity: Entity, prose: str) -> bool:
        """Whether the prose has any word of the entity's name: Qatari, the Office."""
        text = fold(prose)
        return any(word in text for word in self._words(self.forms.get(entity, ())))

    def _words(self, forms: Iterable[str]) -> Iterator[str]:
        for word in {word for form in forms for word in re.findall(r"\w+", form)}:
            bare = re.sub(rf"^[{names.particles()}]?ال", "", word)
            if len(bare) >= _TELLING - (bare != word):
                yield bare
