"""Names of people, organisations and terms."""

from __future__ import annotations

from collections.abc import Iterable

from warraq.document.plain import plain
from warraq.document.tree import Inline, Inlines, NoteRef, NumRef, PageRef, Resolved, Typed
from warraq.document.values import OrganisationValue, PersonValue, TermValue
from warraq.document.walk import Mapper
from warraq.locale import isolation
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
from warraq.model.base import report_unknown

__all__ = ["joined", "organisation", "person", "term"]


def joined(parts: Iterable[str], profile: Profile) -> str:
    """Things in a row, by the profile's list patterns (CLDR's way: two, middle, last)."""
    first, *rest = [part for part in parts if part] or [""]
    style = profile.list
    if len(rest) == 1:
        return style.two.format(first, rest[0])
    for index, part in enumerate(rest, 1):
        pattern = style.last if index == len(rest) else style.middle
        first = pattern.format(first, part)
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


def _full(id_: str, found: PersonLike, setting: Setting, *, addressed: bool = False) -> str:
    """Titles in their order, rank, name; in an address the profile may put a slash after them."""
    before = [_flat(one, id_, setting) for one in (*found.titles, found.rank)]
    titles = " ".join(filter(None, before))
    if addressed and titles and setting.profile.titles.slash:
        titles += "/"
    return f"{titles} {_flat(found.name, id_, setting)}".strip()


def _short(id_: str, found: PersonLike, setting: Setting) -> str:
    """Rank or last title and family name (اللواء الأنصاري).

    Where another person of the document would be called the same, the whole name takes the
    family's place.
    """
    if found.family is None:
        return _with_title(found, _flat(found.name, id_, setting), id_, setting)
    own = _with_title(found, _flat(found.family, id_, setting), id_, setting)
    others = (other for other in setting.people if other != id_)
    if any(_calls(other, setting) == own for other in others):
        return _with_title(found, _flat(found.name, id_, setting), id_, setting)
    return own


def _calls(id_: str, setting: Setting) -> str | None:
    """What a person without a namesake would be called in short; says nothing of faults."""
    other = setting.references.person(id_)
    if other is None or other.family is None:
        return None
    silent = Setting(setting.profile, setting.references)
    return _with_title(other, _flat(other.family, id_, silent), id_, silent)


def _with_title(found: PersonLike, name: str, id_: str, setting: Setting) -> str:
    title = found.rank or (found.titles[-1] if found.titles else None)
    return f"{_flat(title, id_, setting)} {name}".strip()


# --- organisations and terms -----------------------------------------------------------------


def organisation(value: OrganisationValue, setting: Setting) -> Formatted:
    """An organisation's name, or its short name."""
    found: OrganisationLike | None = setting.references.organisation(value.id)
    if found is None:
        return _unknown("organisation", value.id, setting)
    text = found.short if value.form == "short" and found.short else found.name
    return _formatted(_flat(text, value.id, setting), setting)


def term(value: TermValue, setting: Setting) -> Formatted:
    """A term in full, or its short form."""
    found: TermLike | None = setting.references.term(value.id)
    if found is None:
        return _unknown("term", value.id, setting)
    text = found.short if value.form == "short" and found.short else found.full
    return _formatted(_flat(text, value.id, setting), setting)
