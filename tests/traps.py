"""What WeasyPrint gets wrong from right to left, and what fails PDF/UA, found in HTML and CSS.

Each trap looks at a page as it goes to the engine and tells what is wrong with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import tinycss2  # type: ignore[import-untyped]
from lxml import html

from warraq.document.tree import direction

__all__ = ["TRAPS", "Sheet"]

_INLINE = {"a", "b", "bdi", "code", "em", "i", "span", "strong", "sub", "sup"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class Rule:
    """A rule of the style sheet, by its selector, with what it declares."""

    selector: str
    declared: dict[str, str]


_PARSER = html.HTMLParser(remove_comments=True)


class Sheet:
    """A page: its elements and the rules of its style sheet."""

    def __init__(self, page: str) -> None:
        self.root: Any = html.document_fromstring(page, parser=_PARSER)

    @cached_property
    def rules(self) -> list[Rule]:
        css = "\n".join(node.text_content() for node in self.root.iter("style"))
        inline = [
            Rule(
                f"<{node.tag} style>", _declared(tinycss2.parse_blocks_contents(node.get("style")))
            )
            for node in self.root.iter()
            if node.get("style")
        ]
        return [*_rules(tinycss2.parse_stylesheet(css, True, True)), *inline]

    @property
    def body(self) -> Any:
        return self.root.find("body")

    def said(self, *names: str) -> Iterator[tuple[Rule, str]]:
        for rule in self.rules:
            for name in names:
                if name in rule.declared:
                    yield rule, rule.declared[name]


def _rules(nodes: list[Any], around: str = "") -> Iterator[Rule]:
    for node in nodes:
        if node.type not in ("qualified-rule", "at-rule") or node.content is None:
            continue
        selector = tinycss2.serialize(node.prelude).strip()
        if node.type == "at-rule":
            selector = f"{around} @{node.at_keyword} {selector}".strip()
        inside = tinycss2.parse_blocks_contents(node.content, True, True)
        yield Rule(selector, _declared(inside))
        yield from _rules(inside, selector)


def _declared(nodes: list[Any]) -> dict[str, str]:
    return {
        node.lower_name: tinycss2.serialize(node.value).strip().lower()
        for node in nodes
        if node.type == "declaration"
    }


# --- layout from right to left ---------------------------------------------------------------


def grids(sheet: Sheet) -> Iterator[str]:
    """Columns and areas of grids do not follow the direction."""
    for rule, value in sheet.said("display"):
        if "grid" in value:
            yield rule.selector
    for rule in sheet.rules:
        if any(name.startswith("grid") for name in rule.declared):
            yield rule.selector


def guessed_directions(sheet: Sheet) -> Iterator[str]:
    """``dir=auto``, ``plaintext`` and ``bdo`` are not understood; isolates need a direction."""
    for node in sheet.root.iter():
        if node.get("dir") == "auto" or node.tag == "bdo":
            yield f"<{node.tag}>"
        if node.tag == "bdi" and node.get("dir") not in ("ltr", "rtl"):
            yield f"<bdi>{node.text_content()}"
    for rule, value in sheet.said("unicode-bidi"):
        if value in ("plaintext", "bidi-override", "isolate-override"):
            yield rule.selector


def foreign_without_direction(sheet: Sheet) -> Iterator[str]:
    """Words of another direction come apart at the first tag within, if it is not stated."""
    for node in sheet.body.iter():
        if node.tag in _INLINE and node.get("lang"):
            around = next(
                up.get("dir") for up in node.iterancestors() if up.get("dir") in ("ltr", "rtl")
            )
            if direction(node.get("lang")) != (node.get("dir") or around):
                yield node.text_content()


def text_in_drawings(sheet: Sheet) -> Iterator[str]:
    """Arabic in ``<text>`` of SVG comes out isolated and reversed."""
    for node in sheet.body.iter("text", "tspan"):
        if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in node.text_content()):
            yield node.text_content()


def misplaced(sheet: Sheet) -> Iterator[str]:
    """Properties that put text on the wrong side, or lose it."""
    for rule, value in sheet.said("text-indent", "column-rule", "text-overflow", "block-ellipsis",
                                  "line-clamp", "-webkit-line-clamp"):  # fmt: skip
        if value not in ("0", "clip", "none"):
            yield rule.selector
    for rule, value in sheet.said("float"):
        if value not in ("none", "footnote"):
            yield rule.selector


def spaced_letters(sheet: Sheet) -> Iterator[str]:
    """Space between letters breaks the joins."""
    for rule, value in sheet.said("letter-spacing"):
        if value not in ("0", "normal"):
            yield rule.selector


def divided_words(sheet: Sheet) -> Iterator[str]:
    """Letters do not join over the end of an inline element."""
    for block in sheet.body.iter():
        if block.tag in _INLINE:
            continue
        letters = list(_letters_and_edges(block))
        for before, edge, after in zip(letters, letters[1:], letters[2:], strict=False):
            if not edge and _joins(before) and _joins(after):
                yield f"{before}|{after}"


def _letters_and_edges(node: Any) -> Iterator[str]:
    """The characters of a text, and an empty string where an inline element begins or ends."""
    yield from node.text or ""
    for child in node:
        if child.tag in _INLINE and "footnote" not in child.get("class", ""):
            yield from ("", *_once(_letters_and_edges(child)), "")
        else:
            yield " "
        yield from child.tail or ""


def _once(characters: Iterator[str]) -> Iterator[str]:
    before = ""
    for one in characters:
        if one or before:
            yield one
        before = one


#: Letters that do not join the next one.
_CLOSED = set("اأإآٱدذرزوؤةىءڈڑژےۃ")


def _joins(letter: str) -> bool:
    is_letter = bool(letter) and unicodedata.category(letter) == "Lo"
    return is_letter and unicodedata.bidirectional(letter) == "AL" and letter not in _CLOSED


def stretched_words(sheet: Sheet) -> Iterator[str]:
    """Kashida in the text breaks search."""
    # That of هـ, which follows years, only keeps the letter from looking like the figure five.
    yield from re.findall(r"\w+\u0640+[^\W\d_]+", sheet.body.text_content())


def slanted_arabic(sheet: Sheet) -> Iterator[str]:
    """Arabic has no italics; a synthetic slant leans the wrong way."""
    for rule, value in sheet.said("font-style"):
        if value != "normal" and ".ltr" not in rule.selector:
            yield rule.selector


# --- what the engine does not do --------------------------------------------------------------


def content_of_markers(sheet: Sheet) -> Iterator[str]:
    """``::marker`` with content ends in a traceback."""
    for rule, _ in sheet.said("content"):
        if "::marker" in rule.selector:
            yield rule.selector


def attributes_for_looks(sheet: Sheet) -> Iterator[str]:
    """``width``, ``border`` and their like are ignored."""
    for node in sheet.body.iter():
        for name in ("width", "height", "border", "align", "bgcolor", "valign", "cellpadding"):
            if node.tag in ("img", "table", "td", "th", "tr", "col") and node.get(name):
                yield f"<{node.tag} {name}>"


def uncentred(sheet: Sheet) -> Iterator[str]:
    """Captions and heads of tables are not centred by themselves, so their place is stated."""
    stated = " ".join(rule.selector for rule, _ in sheet.said("text-align"))
    for node in sheet.body.iter("th", "caption"):
        classes = node.get("class", "").split()
        if not any(f".{name}" in stated for name in classes) and node.tag not in stated:
            yield html.tostring(node, encoding="unicode")


def western_notes(sheet: Sheet) -> Iterator[str]:
    """Footnotes count in Western figures, unless their numbers are given."""
    called = {"::footnote-call": "", "::footnote-marker": ""}
    for rule, value in sheet.said("content"):
        for name in called:
            if name in rule.selector:
                called[name] = value
    if any("counter(" in value or "attr(" not in value for value in called.values()):
        yield str(called)
    for node in sheet.body.iter("span"):
        if "footnote" in node.get("class", "").split() and not node.get("data-marker"):
            yield node.text_content()


# --- archives and accessibility ---------------------------------------------------------------


def unseen_pictures(sheet: Sheet) -> Iterator[str]:
    """Pictures without words; drawings without a title; links around bare pictures."""
    for node in sheet.body.iter("img"):
        if not (node.get("alt") or "").strip():
            yield f"<img src={node.get('src')}>"
    for node in sheet.body.iter("svg"):
        if node.find("title") is None:
            yield "<svg>"
    for node in sheet.body.iter("a"):
        if len(node) and not node.text_content().strip():
            yield "<a>"


def see_through(sheet: Sheet) -> Iterator[str]:
    """Nothing may shine through in some archives, and WeasyPrint's groups lose their tags."""
    for rule, value in sheet.said("opacity"):
        if value != "1":
            yield rule.selector
    for rule in sheet.rules:
        for value in rule.declared.values():
            if re.search(r"rgba\(|hsla\(|#[0-9a-f]{8}\b|#[0-9a-f]{4}\b", value):
                yield rule.selector


def smoothed_pictures(sheet: Sheet) -> Iterator[str]:
    """Interpolation is not allowed in PDF/A."""
    crisp = " ".join(r.selector for r, value in sheet.said("image-rendering") if "crisp" in value)
    for name in ("img", ".decoration"):
        if name not in crisp:
            yield name


def heads_without_scope(sheet: Sheet) -> Iterator[str]:
    """Whose heads a cell has is known by their scope."""
    for node in sheet.body.iter("th"):
        if not node.get("scope"):
            yield node.text_content()


def forms(sheet: Sheet) -> Iterator[str]:
    """Fields of forms have no words."""
    for node in sheet.body.iter("input", "select", "textarea", "button", "form"):
        yield f"<{node.tag}>"


def skipped_headings(sheet: Sheet) -> Iterator[str]:
    """Levels are not skipped, and the first comes first."""
    levels = [int(node.tag[1]) for node in sheet.body.iter(*_HEADINGS)]
    if levels[:1] != [1]:
        yield f"{levels[:1]}"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"h{before}, h{after}"


def nameless(sheet: Sheet) -> Iterator[str]:
    """A page has a language, a direction and a title."""
    for name in ("lang", "dir"):
        if not sheet.root.get(name):
            yield name
    if not (sheet.root.findtext("head/title") or "").strip():
        yield "title"


#: Every trap: what is wrong with a page, if it went into it.
TRAPS: dict[str, Callable[[Sheet], Iterator[str]]] = {
    trap.__name__: trap
    for trap in (
        grids, guessed_directions, foreign_without_direction, text_in_drawings, misplaced,
        spaced_letters, divided_words, stretched_words, slanted_arabic, content_of_markers,
        attributes_for_looks, uncentred, western_notes, unseen_pictures, see_through,
        smoothed_pictures, heads_without_scope, forms, skipped_headings, nameless,
    )
}  # fmt: skip
