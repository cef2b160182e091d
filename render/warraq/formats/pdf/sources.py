"""What boxes were made of, and where they are to begin."""

from __future__ import annotations

from typing import Any

__all__ = ["begin_page", "classes"]


def classes(element: Any) -> list[str]:
    """The classes of an element of the source; none of a box that was made of no element."""
    return [] if element is None else str(element.get("class", "")).split()


def begin_page(style: Any) -> bool:
    """Begin on a new page; False where it does so already."""
    if style["break_before"] == "page":
        return False
    style["break_before"] = "page"
    return True
