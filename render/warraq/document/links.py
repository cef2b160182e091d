"""Where a link may lead: by its scheme, or to an id of the same document."""

from __future__ import annotations

__all__ = ["SCHEMES", "is_safe_target"]

#: What a target may begin with. Anything else runs, or depends on where the file lies.
SCHEMES = ("http://", "https://", "mailto:", "tel:")


def is_safe_target(target: str) -> bool:
    """Whether a link to ``target`` may be written. Formats show the words of any other alone."""
    return target.lower().startswith((*SCHEMES, "#"))
