"""Terms out of a term base (TBX, ISO 30042:2008 and 2019)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from warraq.diagnostics import Diagnostics, Place
from warraq.model.located import LocatedDict, LocatedStr
from warraq.source.errors import fail
from warraq.source.terms_table import Cells, add_form
from warraq.source.text import SourceText

__all__ = ["parse_terms_tbx"]

#: What the two editions call an entry, its languages and its terms.
_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_TERMS = ("tig", "ntig", "termSec")
#: Types of terms that are short forms (ISO 12620, termType).
_SHORT = frozenset({"abbreviation", "acronym", "initialism", "shortForm", "clippedTerm"})
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_terms_tbx(source: SourceText, part: str, long: str, found: Diagnostics) -> LocatedDict:
    """The mapping of ids that stands under ``part`` (``terms``); ``long`` is the key of the long
    form. Of several long or short forms in a language, the first stands.

    Errors are added to ``found``; raises `WarraqError` where it is no XML.
    """
    root = _root(source, found)
    terms = LocatedDict(place=source.place(0, part))
    budget = Cells(found)
    for number, entry in enumerate(_below(root, _ENTRIES), 1):
        id = entry.get("id") or f"c{number}"
        id = re.sub(r"[^\w.-]", "-", id)
        place = _place(source, entry, terms.place.child(id))
        if id in terms:
            found.add("content.duplicate-id", place, word=id)
            continue
        terms[id] = _term(source, entry, place, long, budget)
        terms.key_places[id] = terms.value_places[id] = place
    if not terms:
        fail(found, "source.empty-table", source.place(0))
    return terms


def _root(source: SourceText, found: Diagnostics) -> Any:
    from lxml import etree

    # Nothing is fetched and no entity of the file's own is put in.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(source.text.encode(), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        place = Place(source.file, line, max(column, 1))
        fail(found, "source.not-xml", place, reason=error.msg or "")


def _below(node: Any, names: Sequence[str]) -> Iterator[Any]:
    """The elements of these names, but for those inside of one: each is looked at once."""
    from lxml import etree

    walk = etree.iterwalk(node, events=("start",), tag=[f"{{*}}{name}" for name in names])
    for _, one in walk:
        yield one
        walk.skip_subtree()


def _place(source: SourceText, node: Any, path: Place) -> Place:
    """The line of an element: more is not known of it."""
    return Place(source.file, int(node.sourceline or 0), 1, path.field)


def _term(source: SourceText, entry: Any, place: Place, long: str, budget: Cells) -> LocatedDict:
    term = LocatedDict(place=place)
    for language in _below(entry, _LANGUAGES):
        tag = language.get(_LANG) or ""
        for section in _below(language, _TERMS):
            word = next(_below(section, ("term",)), None)
            text = " ".join("".join(word.itertext()).split()) if word is not None else ""
            if not text:
                continue
            here = _place(source, word, place)
            budget.spend(here)
            budget.spend_text(here, len(text))
            form = "short" if _is_short(section) else long
            add_form(term, form, tag, LocatedStr(text, here))
    return term


def _is_short(section: Any) -> bool:
    notes = _below(section, ("termNote",))
    return any(
        note.get("type") == "termType" and (note.text or "").strip() in _SHORT for note in notes
    )
