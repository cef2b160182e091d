"""Words of the other direction inside a text, in the look of their own script."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from warraq.document.bidi import first_strong
from warraq.document.scripts import is_figure, parts_by_script
from warraq.document.tree import Direction, Piece

__all__ = ["words"]

_FOREIGN: dict[Direction, Markup] = {
    way: Markup('<span class="foreign-' + way + '">{}</span>')  # noqa: S704 - one of two words
    for way in ("ltr", "rtl")
}


def words(piece: Piece, show: Callable[[str], Markup] = escape, *, around: Direction) -> Markup:
    """Text, in which words of the other direction look as they do where they are typed."""
    text = piece.text
    if piece.isolate in ("", around):
        parts = parts_by_script(text, around)
    else:
        parts = iter([(text, first_strong(text) == piece.isolate and not is_figure(text))])
    foreign = _FOREIGN["rtl" if around == "ltr" else "ltr"]
    return Markup().join(
        foreign.format(show(part)) if is_foreign else show(part) for part, is_foreign in parts
    )
