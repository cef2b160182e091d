"""What stands within a paragraph of Markdown: emphasis, links, roles, references to footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from markdown_it.token import Token

from warraq.diagnostics import Diagnostics, Place
from warraq.document.links import is_safe_target
from warraq.document.tree import (
    Break,
    Code,
    Emph,
    Foreign,
    Inline,
    Inlines,
    Link,
    NoteRef,
    NumRef,
    PageRef,
    Str,
    Strong,
    Typed,
)
from warraq.model.located import LocatedStr, without_forbidden
from warraq.model.markdown_rules import parser
from warraq.model.roles import parse_role

__all__ = ["InlineReader", "parse_inlines"]

_ANCHORS: Mapping[str, Callable[[str, Place], Inline]] = {
    "numref": NumRef,
    "pageref": lambda target, place: PageRef(target, place=place),
}


class InlineReader:
    """Turns the tokens of one string into nodes; faults go to ``diagnostics`` with their place."""

    def __init__(self, source: LocatedStr, lang: str, diagnostics: Diagnostics) -> None:
        self.source = source
        self.lang = lang
        self.diagnostics = diagnostics

    def inlines(self, tokens: list[Token] | None, at: Callable[[int], Place]) -> Inlines:
        """The nodes of an inline token's children; ``at`` gives the place of an offset."""
        stack: list[tuple[Token | None, list[Inline]]] = [(None, [])]
        for token in tokens or ():
            if token.nesting == 1:
                stack.append((token, []))
            elif token.nesting == -1:
                opening, children = stack.pop()
                assert opening is not None
                stack[-1][1].append(self._container(opening, tuple(children), at))
            else:
                stack[-1][1].extend(self._leaf(token, at))
        return _joined(stack[0][1])

    def _container(self, token: Token, children: Inlines, at: Callable[[int], Place]) -> Inline:
        children = _joined(children)
        if token.type == "strong_open":
            return Strong(children)
        if token.type == "em_open":
            return Emph(children)
        target = str(token.attrGet("href") or "")
        if not is_safe_target(target):
            self.diagnostics.add("text.link-scheme", at(0), target=target)
        return Link(target, children, at(0))

    def _leaf(self, token: Token, at: Callable[[int], Place]) -> Iterator[Inline]:
        match token.type:
            case "text":
                if token.content:
                    # An entity (&#12;) may stand for what no file could hold.
                    yield from _lines(without_forbidden(token.content, at(0), self.diagnostics))
            case "softbreak":
                yield Str(" ")
            case "hardbreak":
                yield Break()
            case "code_inline":
                yield Code(token.content)
            case "note_ref":
                yield NoteRef(token.meta["label"], at(token.meta["offset"]))
            case "myst_role":
                yield from self._role(token.meta["name"], token.content, at(token.meta["offset"]))
            case "image":
                self.diagnostics.add("text.image", at(0))
            case _:
                yield Str(token.content)

    def _role(self, full_name: str, content: str, place: Place) -> Iterator[Inline]:
        name, _, form = full_name.partition(":")
        if name in _ANCHORS:
            yield _ANCHORS[name](content.strip(), place)
        elif name == "lang" and form:
            yield Foreign(form, (Str(content),))
        else:
            value = parse_role(full_name, content, self.diagnostics, place, [*_ANCHORS, "lang"])
            if value is not None:
                yield Typed(value, place)


# Unicode's own line ends (UAX #14, BK and NL), which CommonMark takes for text and no font draws.
_LINE_END = re.compile("[\u0085\u2028\u2029]")


def _lines(text: str) -> Iterator[Inline]:
    for n, line in enumerate(_LINE_END.split(text)):
        if n:
            yield Break()
        if line:
            yield Str(line)


def _joined(nodes: list[Inline] | Inlines) -> Inlines:
    """Adjacent strings become one."""
    out: list[Inline] = []
    for node in nodes:
        if isinstance(node, Str) and out and isinstance(out[-1], Str):
            out[-1] = replace(out[-1], text=out[-1].text + node.text)
        else:
            out.append(node)
    return tuple(out)


def parse_inlines(source: LocatedStr, diagnostics: Diagnostics) -> Inlines:
    """One paragraph's worth of text; a blank line in it is a fault."""
    stripped = source.strip()
    start = source.find(stripped)
    text = source.slice(start, start + len(stripped))
    blank = text.replace("\r", "\n").find("\n\n")
    if blank >= 0:
        diagnostics.add("text.several-paragraphs", text.at(blank))
    reader = InlineReader(text, "", diagnostics)
    tokens = parser().parseInline(str(text))
    return reader.inlines(tokens[0].children if tokens else [], text.at)
