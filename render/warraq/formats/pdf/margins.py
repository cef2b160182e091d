"""Room for running lines: a long title takes several, which the margin of a theme may not hold.

WeasyPrint 70 lets what is too high for its margin reach over the edge of the sheet, and with it the
classification that stands above a running title or below a running foot.
"""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure import boxes

__all__ = ["wider"]

#: Running lines keep as far from the edge of the sheet as printers leave blank, in millimetres.
_EDGE = 3.0
_MM = 25.4 / 96


def wider(document: Any) -> str:
    """The style sheet of margins that hold what stands in them; nothing where they do so already.

    First pages and covers have a margin of their own, and at their head the classification alone.
    """
    lacking = {"top": 0.0, "bottom": 0.0}
    margins = dict(lacking)
    for page in (page._page_box for page in document.pages):
        for box in page.children:
            side = _side(box)
            if side:
                lacking[side] = max(lacking[side], _EDGE - _clear(page, box, side) * _MM)
                margins[side] = max(margins[side], getattr(page, f"margin_{side}") * _MM)
    rules = (f"margin-{side}: {margins[side] + more:.2f}mm"
             for side, more in lacking.items() if more > 0)  # fmt: skip
    said = "; ".join(rules)
    return f"@page {{ {said} }}" if said else ""


def _side(box: Any) -> str:
    """The margin, of those above and below the text, in whose middle a box with words stands."""
    if not isinstance(box, boxes.MarginBox) or not box.children:
        return ""
    return {"@top-center": "top", "@bottom-center": "bottom"}.get(box.at_keyword, "")


def _clear(page: Any, box: Any, side: str) -> float:
    """How far the words of a margin are from the edge of the sheet, in pixels."""
    first, last = box.children[0], box.children[-1]
    if side == "top":
        return float(first.position_y)
    return float(page.margin_height() - last.position_y - last.margin_height())
