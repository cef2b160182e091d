"""Names of people, organisations and terms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any, NamedTuple

from warraq.document.plain import plain
from warraq.document.tree import Inline, Inlines, NoteRef, NumRef, PageRef, Resolved, Typed
from warraq.document.values import NameList, OrganisationValue, PersonValue, TermValue
from warraq.document.walk import Mapper
from warraq.locale import isolation, lists
from warraq.locale.profile import Profile
from warraq.locale.setting import (
    Formatted,
    OrganisationLike,
    PersonLike,
    Registry,
    Setting,
    TermLike,
    TextLike,
)
from warraq.locale.titles import Titles, titles
from warraq.model.base import report_unknown

__all__ = ["joined", "name_list", "organisation", "person", "term"]


def joined(parts: Iterable[str], profile: Profile) -> str:
    """Things in a row, by the profile's list patterns (CLDR's way: two, middle, last)."""
    first, *rest = [part for part in parts if part] or [""]
    style = profile.list
    if len(rest) == 1:
        return lists.pair(style.two, first, rest[0], profile.locale)
    for index, part in enumerate(rest, 1):
        pattern = style.last if index == len(rest) else style.middle
        first = lists.pair(pattern, first, part, profile.locale)
    return first


# --- texts -----------------------------------------------------------------------------------


class _Flat(Mapper):
    """Formats the values that stand within a name, which are never names again; a name is a string
    wherever it is written, and has no room for references."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def inline(self, node: Inline, lang: str) -> Inlines:
        if isinstance(node, (NoteRef, NumRef, PageRef)):
            word = node.label if isinstance(node, NoteRef) else node.target
            self.setting.diagnostics.add("locale.reference-in-name", node.place, word=word)
            return ()
        if not isinstance(node, Typed):
            return super().inline(node, lang)
        value = node.value
        if isinstance(value, NameList):
            names = chain.from_iterable(
                self.inline(Typed(n, node.place), lang) for n in value.names
            )
            return tuple(names)
        if isinstance(value, (PersonValue, OrganisationValue, TermValue)):
            self.setting.diagnostics.add("locale.name-in-name", node.place, word=value.id)
            return (Resolved(value.id, value),)
        from warraq.locale.values import format_value

        setting = self.setting
        found = format_value(
            value, setting.profile, setting.references, setting.diagnostics, node.place
        )
        return (Resolved(found.text, value),)


def _flat(text: TextLike | None, owner: str, setting: Setting) -> str:
    """The text in the setting's language; in another, with a warning, where it is lacking."""
    if text is None:
        return ""
    content = text.inlines(setting.language)
    if content is None:
        setting.diagnostics.add(
            "locale.not-in-language", setting.place, word=owner, language=setting.language
        )
        content = text.inlines(text.languages[0]) if text.languages else ()
    return plain(_Flat(setting).inlines(content or (), setting.language)).strip()


def _formatted(text: str, setting: Setting) -> Formatted:
    return Formatted(text, isolation.of_text(text, setting.profile.direction))


def _unknown(registry: Registry, word: str, setting: Setting) -> Formatted:
    known = list(setting.references.ids(registry))
    report_unknown(setting.diagnostics, f"locale.unknown-{registry}", word, known, setting.place)
    return Formatted(word, isolation.of_code(word, setting.profile.direction))


# --- people ----------------------------------------------------------------------------------


def person(value: PersonValue, setting: Setting) -> Formatted:
    """A person in the form that the value asks for."""
    found = setting.references.person(value.id)
    if found is None:
        return _unknown("person", value.id, setting)
    match value.form:
        case "name":
            text = _flat(found.name, value.id, setting)
        case "positions":
            positions = (_flat(one, value.id, setting) for one in found.positions)
            text = joined(positions, setting.profile)
        case "short":
            text = _short(value.id, found, setting)
        case "address":
            text = _full(value.id, found, setting, addressed=True)
        case _:
            text = _full(value.id, found, setting)
    return _formatted(text, setting)


def _titles(found: PersonLike, id_: str, setting: Setting) -> Titles:
    given = [_flat(one, id_, setting) for one in found.titles]
    return titles(found, given, _flat(found.rank, id_, setting), id_, setting)


def _full(id_: str, found: PersonLike, setting: Setting, *, addressed: bool = False) -> str:
    """Titles in their order, rank, name; in an address the profile may put a slash after them."""
    before = " ".join(_titles(found, id_, setting).before)
    if addressed and before and setting.profile.titles.slash:
        before += "/"
    return f"{before} {_flat(found.name, id_, setting)}".strip()


def _short(id_: str, found: PersonLike, setting: Setting) -> str:
    """Rank or last title and family name (اللواء الأنصاري).

    Where another person of the document would be called the same, the whole name takes the
    family's place; where that is the same too, nothing of ours tells them apart, and it is said.
    """
    others = {other: _calls(other, setting) for other in setting.people if other != id_}
    if found.family is not None:
        own = _with_title(found, _flat(found.family, id_, setting), id_, setting)
        if own not in (one.short for one in others.values() if one):
            return own
    whole = _with_title(found, _flat(found.name, id_, setting), id_, setting)
    for other, one in others.items():
        if one and one.whole == whole:
            setting.diagnostics.add("locale.same-name", setting.place, word=id_, other=other)
    return whole


class _Called(NamedTuple):
    """What a person without a namesake is called."""

    short: str
    whole: str


def _calls(id_: str, setting: Setting) -> _Called | None:
    """What another person would be called; says nothing of faults."""
    other = setting.references.person(id_)
    if other is None:
        return None
    silent = Setting(setting.profile, setting.references)
    whole = _with_title(other, _flat(other.name, id_, silent), id_, silent)
    if other.family is None:
        return _Called("", whole)
    return _Called(_with_title(other, _flat(other.family, id_, silent), id_, silent), whole)


def _with_title(found: PersonLike, name: str, id_: str, setting: Setting) -> str:
    return f"{_titles(found, id_, setting).closest} {name}".strip()


# --- several ---------------------------------------------------------------------------------


def name_list(value: NameList, setting: Setting) -> Formatted:
    """People, organisations or terms in a row, each isolated as it would be alone."""
    one_by_one: dict[type, Callable[[Any, Setting], Formatted]] = {
        PersonValue: person, OrganisationValue: organisation, TermValue: term
    }  # fmt: skip
    first, *rest = (one_by_one[type(name)](name, setting) for name in value.names)
    style = setting.profile.list
    for index, part in enumerate(rest, 1):
        last = style.two if len(rest) == 1 else style.last
        pattern = last if index == len(rest) else style.middle
        first = isolation.filled(pattern, **{"0": first, "1": part})
    return first


# --- organisations and terms -----------------------------------------------------------------


def organisation(value: OrganisationValue, setting: Setting) -> Formatted:
    """An organisation's name, or its short name."""
    found: OrganisationLike | None = setting.references.organisation(value.id)
    if found is None:
        return _unknown("organisation", value.id, setting)
    return _long_or_short(value, found.name, found.short, setting)


def term(value: TermValue, setting: Setting) -> Formatted:
    """A term in full, or its short form."""
    found: TermLike | None = setting.references.term(value.id)
    if found is None:
        return _unknown("term", value.id, setting)
    return _long_or_short(value, found.full, found.short, setting)


def _long_or_short(
    value: OrganisationValue | TermValue, long: TextLike, short: TextLike | None, setting: Setting
) -> Formatted:
    def shown(text: TextLike) -> Formatted:
        return _formatted(_flat(text, value.id, setting), setting)

    if short is None:
        return shown(long)
    # What is not short in this language is not shortened of itself.
    has_short = short.inlines(setting.language) is not None
    if value.form == "first" and has_short:
        pattern = setting.profile.names.introduced
        return isolation.filled(pattern, full=shown(long), short=shown(short))
    return shown(short if value.form == "short" or (value.form == "later" and has_short) else long)
