"""What must hold between a content and the kind that it is made into."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.document.tree import Document
from warraq.document.values import OrganisationValue, PersonValue, TermValue
from warraq.document.walk import descend
from warraq.kinds import Kind
from warraq.lint._findings import Named, findings
from warraq.lint._parity import parity
from warraq.lint._terms import term_spellings
from warraq.model.content import Content
from warraq.registry import is_kind

__all__ = ["check_fields", "check_ids", "check_only", "check_texts", "told_once"]

_MISSING = "parity.missing"


def check_fields(content: Content, kind: Kind, found: Diagnostics) -> None:
    """Record the kind's required fields that are missing, and those that it does not show."""
    for path in kind.requires:
        node: Any = content
        for key in path.split("."):
            node = node.at_key(key)
        if node is None or node in ((), {}):
            place = _place_of_missing(content, path)
            found.add("kind.missing-field", place, word=path, kind=kind.name)
    known = {path.split(".")[0] for path in (*kind.requires, *kind.uses)}
    always = {"warraq", "organisations", "terms", "nouns", "footnotes", "outputs", "meta"}
    for name in sorted(content.model_fields_set - known - always):
        found.add("kind.ignored-field", content.where_is(name), word=name, kind=kind.name)


def told_once(found: Diagnostics) -> Diagnostics:
    """What was found, but for outputs that lack a text of which it is told that it is missing."""
    missing = {(one.place, one.params["language"]) for one in found if one.code == _MISSING}
    return Diagnostics(
        one
        for one in found
        if one.code != "kind.untranslated" or (one.place, one.params["lang"]) not in missing
    )


def check_only(content: Content, found: Diagnostics) -> None:
    """Record the kinds that ``only`` names and that there are not."""
    annexed = (block for annex in content.annexes for block in (annex, *annex.body))
    for block in (*content.body, *annexed):
        for name in block.only:
            is_kind(name, found, block.where_is("only"))


def check_texts(
    content: Content,
    named: Named,
    folders: tuple[Path, ...],
    found: Diagnostics,
    *,
    errors_of: Collection[str] | None = None,
    ignored: Collection[str] = (),
) -> None:
    """Record what is wrong with how texts are typed, and where languages do not say the same, but
    for the ``ignored`` codes; only the errors of some languages, where ``errors_of`` names them.

    A document is not made of a text that nobody could search or read as it is stored. What is
    merely against custom, the author is told where a content is checked.
    """
    if errors_of is None:
        told = (*parity(content, named, folders), *term_spellings(content))
        found.extend(one for one in told if one.code not in ignored)
    for finding in findings(content, named, folders):
        if errors_of is None:
            wanted = finding.rule.code not in ignored
        else:
            wanted = finding.is_error and _is_of(finding.where.language, errors_of)
        if wanted:
            found.extend([finding.diagnostic])


def _is_of(language: str, languages: Collection[str]) -> bool:
    served = {part for one in languages for part in (one, one.split("-", maxsplit=1)[0])}
    return not language or language in served


def _place_of_missing(content: Content, path: str) -> Place:
    """The key that the field should stand under, or the beginning of the content."""
    parent = path.rpartition(".")[0]
    place = content.where_is(parent) if parent else content.where
    return replace(place, field=path)


def check_ids(built: Document, found: Diagnostics) -> None:
    """Record ids that stand twice: numbers, links and rows go by them."""
    seen: set[str] = set()
    twice: set[str] = set()
    for node in descend((built.furniture.front, built.blocks)):
        id = getattr(node, "id", "")
        if not id or isinstance(node, (PersonValue, OrganisationValue, TermValue)):
            continue
        if id in seen and not any(id.startswith(f"{other}.") for other in twice):
            found.add("content.duplicate-id", getattr(node, "place", NOWHERE), word=id)
            twice.add(id)
        seen.add(id)
