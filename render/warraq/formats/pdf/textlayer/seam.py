"""Where the text layer meets WeasyPrint: one function of it is exchanged while we draw.

A context variable says whether a drawing is ours. Whoever else draws meanwhile, in whatever thread,
gets WeasyPrint's own function; and when none of ours is left, it is put back.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import weasyprint
from weasyprint.draw import text as drawing
from weasyprint.text.ffi import TO_UNITS

from warraq.diagnostics import Diagnostics
from warraq.formats.pdf.exchange import Exchange
from warraq.formats.pdf.textlayer.around import arounds
from warraq.formats.pdf.textlayer.line import Layer, UnsupportedError

__all__ = ["TESTED", "layered"]

#: The versions of WeasyPrint whose drawing of text this was held against.
TESTED = frozenset({"70.0"})

_LAYER: ContextVar[Layer | None] = ContextVar("warraq_text_layer", default=None)
#: Below this size, in pixels, WeasyPrint draws nothing.
_LEAST = 1e-6


@contextmanager
def layered(diagnostics: Diagnostics, pages: Any) -> Iterator[None]:
    """What this context draws meanwhile of ``pages``, a `weasyprint.Document`, has our text layer.

    With a WeasyPrint that it was not held against it steps aside, and says so.
    """
    if weasyprint.__version__ not in TESTED:
        diagnostics.add("pdf.text-layer-version", version=weasyprint.__version__)
        yield
        return
    layer = Layer(arounds(pages))
    token = _LAYER.set(layer)
    try:
        with _EXCHANGE.made():
            yield
    finally:
        _LAYER.reset(token)
        for name in layer.unsupported:
            diagnostics.add("pdf.text-layer-font", name=name)
        if layer.left:
            diagnostics.add("pdf.text-layer-line", count=layer.left)


def _in_place_of(theirs: Any) -> Any:
    def draw_first_line(
        stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any
    ) -> Any:
        layer = _LAYER.get()
        is_seen = textbox.text.strip() and textbox.style["font_size"] >= _LEAST
        if layer is None or not is_seen:
            pass
        elif block_ellipsis != "none" or (text_overflow == "ellipsis" and not _fits(textbox)):
            layer.leave(textbox.text)
        else:
            try:
                layer.draw(stream, textbox, matrix)
            except UnsupportedError as error:
                if not error.is_told:
                    layer.leave(textbox.text)
            else:
                return []
        return theirs(stream, textbox, text_overflow, block_ellipsis, matrix)

    return draw_first_line


def _fits(textbox: Any) -> bool:
    """Whether Pango cuts nothing off a line for which WeasyPrint tells it to."""
    layout = textbox.pango_layout
    room = int(layout.max_width * TO_UNITS) / TO_UNITS
    is_whole = bool(layout.text.strip() == textbox.text.strip())
    return is_whole and textbox.width <= room


_EXCHANGE = Exchange(drawing, "draw_first_line", _in_place_of)
