"""Inlines as a flat list of tokens, with what must be isolated kept together.

Word has no isolates (17.3.2.30 gives a run a direction, no more), so a value that runs against its
paragraph is set in runs of its own between two marks of its direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from warraq.document.bidi import ISOLATE, first_strong
from warraq.document.links import is_safe_target
from warraq.document.marks import LRM, RLM
from warraq.document.plain import plain
from warraq.document.together import pieces_kept
from warraq.document.tree import (
    Break,
    Code,
    Direction,
    Emph,
    Foreign,
    Inline,
    Inlines,
    Link,
    Note,
    PageCount,
    PageNumber,
    PageRef,
    Piece,
    Resolved,
    Str,
    Strong,
    direction,
)
from warraq.document.values import MarkerValue

__all__ = [
    "LONGEST",
    "Isolated",
    "Look",
    "Reference",
    "Special",
    "Text",
    "Token",
    "flatten",
    "marked",
    "shape",
    "shape_of",
]

Open = PageNumber | PageCount | PageRef

# How things look to the algorithm that have no text of their own yet.
_LINE_SEPARATOR = "\u2028"
#: Characters that any line of text holds.
LONGEST = 40
_SOME_NUMBER = "1"
_NO_BREAK, _NARROW_NO_BREAK = "\u00a0", "\u202f"
_ARABIC_NUMBER = re.compile("[\u0660-\u0669][\u0660-\u0669\u066b\u066c]*")


class Look(NamedTuple):
    """What a run is beside its paragraph's style; ``link`` is the target of a hyperlink, ``size``
    that of left-to-right figures, where it is not the style's; ``most`` characters of a value are
    kept together."""

    strong: bool = False
    emphasis: bool = False
    code: bool = False
    lang: str = ""
    link: str = ""
    size: float = 0
    most: int = LONGEST


class Text(NamedTuple):
    text: str
    look: Look


class Special(NamedTuple):
    """What is no text: a line break, a footnote's reference, a field, a caption's number."""

    node: Break | Note | Open | Sequence | Reference
    look: Look


@dataclass(frozen=True, slots=True)
class Sequence:
    """A number that Word counts as well (SEQ): its kind, what we counted, whether to repeat."""

    name: str
    number: str
    repeat: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A table's or figure's label and number, where a text refers to it (REF)."""

    target: str
    text: str


class Isolated(NamedTuple):
    direction: Direction
    tokens: tuple[Token, ...]


Token = Text | Special | Isolated


def flatten(inlines: Inlines, lang: str, most: int = LONGEST) -> list[Token]:
    """The tokens of ``inlines`` in a paragraph of ``lang``, on whose lines stand at least ``most``
    characters."""
    return _all(inlines, Look(lang=lang, most=most), direction(lang))


def _tokens(inline: Inline, look: Look, base: Direction) -> Iterable[Token]:
    match inline:
        case Str(text):
            return [Text(text, look)]
        case Resolved():
            return [_part(part, inline, look, base) for part in inline.parts]
        case Strong(children):
            return _all(children, look._replace(strong=True), base)
        case Emph(children):
            return _all(children, look._replace(emphasis=True), base)
        case Code(text):
            return [Isolated("ltr", (Text(text, look._replace(code=True)),))]
        case Link():
            return _link(inline, look, base)
        case Foreign(lang, children):
            inner = _all(children, look._replace(lang=lang), direction(lang))
            return inner if direction(lang) == base else [Isolated(direction(lang), tuple(inner))]
        case Break() | Note() | PageNumber() | PageCount() | PageRef():
            return [Special(inline, look)]
        case _:
            raise TypeError(f"{type(inline).__name__} is not of a localized document")


def _part(part: Piece, node: Resolved, look: Look, base: Direction) -> Token:
    content = _kept(part.text, node, look.most)
    if not part.isolate:
        return Text(content, look)
    if part.isolate == "ltr" and base == "rtl":
        content = _narrow(content, look.most)
    return Isolated(part.isolate, (Text(content, look),))


def _narrow(text: str, most: int) -> str:
    """What runs against its paragraph is kept together by narrow spaces: behind wide ones
    LibreOffice ends a line within its digits, ``+974 44|00``, ``2,000 QA|R``."""
    return text.replace(_NO_BREAK, _NARROW_NO_BREAK if len(text) <= most else " ")


def _kept(text: str, node: Resolved, most: int) -> str:
    """Word keeps words together by spaces that do not break, and by nothing else."""
    if " " not in text:
        return text
    return "".join(_unbroken(piece, most) for piece in pieces_kept(text, node))


def _unbroken(piece: str, most: int) -> str:
    words = piece.rstrip(" ")
    if len(words) > most:
        return piece  # else a line would end within a word
    return words.replace(" ", _NO_BREAK) + piece[len(words) :]


def _all(children: Inlines, look: Look, base: Direction) -> list[Token]:
    return [token for child in children for token in _tokens(child, look, base)]


def _link(link: Link, look: Look, base: Direction) -> list[Token]:
    """An address that is shown as such ends in what may be a neutral: ``https://a.b/``."""
    target, children = link.target, link.children
    linked = look._replace(link=target) if is_safe_target(target) else look
    match children:
        case (Resolved(text, MarkerValue("table" | "figure")),):
            return [Special(Reference(target[1:], text), linked)]
    tokens = _all(children, linked, base)
    if base == "rtl" and first_strong(plain(children)) == "ltr":
        return [Isolated("ltr", tuple(tokens))]
    return tokens


def shape(tokens: Iterable[Token]) -> str:
    """What the bidirectional algorithm sees."""
    return "".join(map(shape_of, tokens))


def shape_of(token: Token) -> str:
    """What the bidirectional algorithm sees of one."""
    match token:
        case Text(text):
            return text
        case Isolated():
            return ISOLATE
        case Special(Break()):
            return _LINE_SEPARATOR
        case Special(Note()):
            return ISOLATE
        case Special(Reference(_, text)):
            return text
        case Special():
            return _SOME_NUMBER


def marked(tokens: list[Token], base: Direction) -> list[Token]:
    """The tokens with the marks that Word needs in place of isolates.

    An isolated part gets marks of its own direction at both ends. What follows it gets one of the
    paragraph's where a number or another isolated part would otherwise be drawn to its wrong side.
    """
    if not any(isinstance(token, Isolated) for token in tokens):
        return tokens
    result: list[Token] = []
    for place, token in enumerate(tokens):
        if not isinstance(token, Isolated):
            result.append(token)
            continue
        if token.direction == base:
            result.append(_same_way(token, tokens[:place]))
            continue
        result.append(_between_marks(token))
        following = shape(tokens[place + 1 :])
        if _drawn_to_the_wrong_side(following, base):
            result.append(Text(_mark(base), Look()))
    return result


def _between_marks(token: Isolated) -> Isolated:
    mark = _mark(token.direction)
    first = Text(mark, _edge_look(token.tokens[:1]))
    last = Text(mark, _edge_look(token.tokens[-1:]))
    inside = token.tokens
    if token.direction == "ltr" and first_strong(shape(inside)):
        inside = tuple(_between_numbers(each) for each in inside)
    return Isolated(token.direction, (first, *inside, last))


def _between_numbers(token: Token) -> Token:
    """What stands beside an Arabic number counts as right to left (N1), letters or not."""
    if not isinstance(token, Text):
        return token
    return token._replace(text=_ARABIC_NUMBER.sub(rf"{LRM}\g<0>{LRM}", token.text))


def _same_way(token: Isolated, before: list[Token]) -> Isolated:
    """Marks only where the algorithm would join the part to words of the other direction."""
    mark = _mark(token.direction)
    tokens = token.tokens
    if first_strong(shape(before)[::-1]) not in (token.direction, None):
        tokens = (Text(mark, _edge_look(tokens[:1])), *tokens)
    if first_strong(shape(tokens)[::-1]) not in (token.direction, None):
        tokens = (*tokens, Text(mark, _edge_look(tokens[-1:])))
    return Isolated(token.direction, tokens)


def _drawn_to_the_wrong_side(following: str, base: Direction) -> bool:
    for character in following:
        if character == ISOLATE or character.isdigit():
            return True
        strong = first_strong(character)
        if strong:
            return strong != base
    return False


def _edge_look(tokens: tuple[Token, ...]) -> Look:
    token = tokens[0] if tokens else None
    return token.look if isinstance(token, (Text, Special)) else Look()


def _mark(towards: Direction) -> str:
    return RLM if towards == "rtl" else LRM
