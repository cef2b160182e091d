"""What LibreOffice would tear in right-to-left paragraphs, told in a way that it keeps whole.

It sets what runs against its paragraph apart, and does not go back behind its beginning for a
place to end the line: it then ends it within ``(|CTED)``, and in a line that calls a note within
``2|019``, where no space before the year may break. Word shows both ways alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.document.tree import Direction, Note
from warraq.formats.docx.inlines import Isolated, Special, Text, Token

__all__ = ["kept_whole"]

#: A short one of Latin letters, in brackets: an abbreviation, a number of a document.
_BRACKETED = re.compile(r"(\([A-Za-z][A-Za-z0-9&./+-]{0,23}\))")
_LONGEST = 24
#: A space before a figure that follows no figure.
_BEFORE_FIGURE = re.compile(r"(?<![\d\u00a0])\u00a0(?=\d)")


def kept_whole(tokens: list[Token], base: Direction) -> list[Token]:
    """The tokens of a paragraph, changed where LibreOffice would end a line within a word."""
    if base == "ltr" or not any(map(_matters, tokens)):
        return tokens
    return list(_after_notes(_in_brackets(_parted(tokens))))


def _matters(token: Token) -> bool:
    return "(" in token.text if isinstance(token, Text) else _is_note(token)


def _is_note(token: Token) -> bool:
    return isinstance(token, Special) and isinstance(token.node, Note)


def _parted(tokens: list[Token]) -> Iterator[Token]:
    """What an author wrote in brackets, as a token of its own."""
    for token in tokens:
        if not isinstance(token, Text) or "(" not in token.text:
            yield token
            continue
        for place, part in enumerate(_BRACKETED.split(token.text)):
            if place % 2:
                yield Isolated("ltr", (token._replace(text=part),))
            elif part:
                yield token._replace(text=part)


def _in_brackets(tokens: Iterator[Token]) -> Iterator[Token]:
    """A value in brackets with these: they look the same in either direction."""
    before: list[Token] = []
    for token in tokens:
        before.append(token)
        if len(before) == 3:
            before = _joined(*before)
            if len(before) == 3:
                yield before.pop(0)
    yield from before


def _joined(first: Token, value: Token, last: Token) -> list[Token]:
    if not (
        isinstance(first, Text)
        and first.text.endswith("(")
        and isinstance(last, Text)
        and last.text.startswith(")")
        and _is_short(value)
    ):
        return [first, value, last]
    assert isinstance(value, Isolated)
    opening, closing = first._replace(text="("), last._replace(text=")")
    whole = Isolated("ltr", (opening, *value.tokens, closing))
    around = (first._replace(text=first.text[:-1]), whole, last._replace(text=last.text[1:]))
    return [token for token in around if not isinstance(token, Text) or token.text]


def _is_short(value: Token) -> bool:
    if not isinstance(value, Isolated) or value.direction == "rtl":
        return False
    texts = [token for token in value.tokens if isinstance(token, Text) and not token.look.code]
    return len(texts) == len(value.tokens) and sum(len(each.text) for each in texts) <= _LONGEST


def _after_notes(tokens: Iterator[Token]) -> Iterator[Token]:
    has_note = False
    for token in tokens:
        has_note = has_note or _is_note(token)
        if has_note and isinstance(token, Text):
            yield token._replace(text=_BEFORE_FIGURE.sub(" ", token.text))
        else:
            yield token
