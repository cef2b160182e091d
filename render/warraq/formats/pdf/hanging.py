"""Texts that end in a space, broken where they have to be and not after their first word.

A space at the end of a line takes no room (CSS Text 3, 4.1.2). Where all of a text fits but for
such a space, because something else follows it in the paragraph, WeasyPrint 70 takes its width as
one that nothing can be cut from, and leaves the first word alone on the line.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from weasyprint.layout import inline

from warraq.formats.pdf.exchange import Exchange

__all__ = ["hanging_spaces"]

_WRAPPING = ("normal", "pre-line")  # where spaces at the end of a line hang


def hanging_spaces(is_ours: ContextVar[bool]) -> Exchange:
    """The exchange by which such texts are whole in what we lay out."""

    def in_place_of(theirs: Callable[..., Any]) -> Callable[..., Any]:
        def split_first_line(
            text: str, style: Any, context: Any, max_width: float | None, *others: Any, **named: Any
        ) -> Any:
            found = theirs(text, style, context, max_width, *others, **named)
            _layout, length, resume_index, *_ = found
            if not is_ours.get() or resume_index is None or not text.endswith(" "):
                return found
            is_one_word = b" " not in text.encode()[:length].strip()
            if max_width is None or not is_one_word or style["white_space"] not in _WRAPPING:
                return found
            _, _, rest, width, *_ = theirs(
                text.rstrip(" "), style, context, max_width, *others, **named
            )
            if rest is not None or width > max_width:
                return found
            return theirs(text, style, context, None, *others, **named)

        return split_first_line

    return Exchange(inline, "split_first_line", in_place_of)
