"""Values as they are shown: isolated, and not broken over lines where that would hurt."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from warraq.document.together import is_figure, is_whole, pieces_kept
from warraq.document.tree import Piece, Resolved
from warraq.document.values import NameList, PersonValue

__all__ = ["compounds", "show"]

#: Longer words may be broken at their hyphens: narrow columns have no room for them.
_LONGEST = 20
_UNBROKEN = Markup('<span class="unbroken">{}</span>')


Show = Callable[[str], Markup]
#: Words as the page shows them: a part, and how to show what is of one script in it.
Words = Callable[[Piece, Show], Markup]


def show(node: Resolved, words: Words) -> Markup:
    """A short value stays whole, and of a longer one what belongs together."""
    if is_whole(node):
        return _kept(
            Markup().join(_isolated(part, words(part, escape)) for part in node.parts), node.text
        )
    if isinstance(node.value, PersonValue | NameList):
        return Markup().join(_isolated(part, words(part, compounds)) for part in node.parts)
    if not is_figure(node):
        return Markup().join(_isolated(part, words(part, escape)) for part in node.parts)
    return Markup().join(_isolated(part, _pieces(part.text, node)) for part in node.parts)


def compounds(text: str) -> Markup:
    """No line ends in the article of a name, Al-, ben-, nor in the half of a word of a title."""
    words = (
        _UNBROKEN.format(word) if "-" in word and len(word) <= _LONGEST else escape(word)
        for word in text.split(" ")
    )
    return Markup(" ").join(words)


def _pieces(text: str, node: Resolved) -> Markup:
    shown = Markup()
    for piece in pieces_kept(text, node):
        kept = piece.rstrip(" ")
        shown += _kept(escape(kept), kept) + piece[len(kept) :]
    return shown


def _kept(shown: Markup, text: str) -> Markup:
    """As it is where no line could end anyway."""
    return _UNBROKEN.format(shown) if any(mark in text[1:] for mark in " /-") else shown


def _isolated(part: Piece, shown: Markup) -> Markup:
    return Markup('<bdi dir="{}">{}</bdi>').format(part.isolate, shown) if part.isolate else shown
