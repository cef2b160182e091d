"""Links, each once.

WeasyPrint 70 makes an annotation for every box inside a link too, and PDF/UA refuses those.
"""

from __future__ import annotations

from typing import Any

__all__ = ["keep_outermost"]


def keep_outermost(document: Any) -> None:
    """Drop the links of boxes that merely stand inside one."""
    for page in document.pages:
        page.links = [entry for entry in page.links if entry[3].link]
