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

from warraq.diagnostics import Diagnostics
from warraq.formats.pdf.exchange import Exchange
from warraq.formats.pdf.textlayer.line import Layer, UnsupportedError

__all__ = ["TESTED", "layered"]

#: The versions of WeasyPrint whose drawing of text this was held against.
TESTED = frozenset({"70.0"})

_LAYER: ContextVar[Layer | None] = ContextVar("warraq_text_layer", default=None)
#: Below this size, in pixels, WeasyPrint draws nothing.
_LEAST = 1e-6


@contextmanager
def layered(diagnostics: Diagnostics) -> Iterator[None]:
    """What this context draws meanwhile has our text layer.

    With a WeasyPrint that it was not held against it steps aside, and says so.
    """
    if weasyprint.__version__ not in TESTED:
        diagnostics.add("pdf.text-layer-version", version=weasyprint.__version__)
        yield
        return
    layer = Layer()
    token = _LAYER.set(layer)
    try:
        with _EXCHANGE.made():
            yield
    finally:
        _LAYER.reset(token)
        for name in layer.unsupported:
            diagnostics.add("pdf.text-layer-font", name=name)


def _in_place_of(theirs: Any) -> Any:
    def draw_first_line(
        stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any
    ) -> Any:
        layer = _LAYER.get()
        is_cut = text_overflow == "ellipsis" or block_ellipsis != "none"
        is_seen = textbox.text.strip() and textbox.style["font_size"] >= _LEAST
        if layer is not None and is_seen and not is_cut:
            try:
                layer.draw(stream, textbox, matrix)
            except UnsupportedError:
                pass
            else:
                return []
        return theirs(stream, textbox, text_overflow, block_ellipsis, matrix)

    return draw_first_line


_EXCHANGE = Exchange(drawing, "draw_first_line", _in_place_of)
