"""Coming back from Word: what a colleague changed in a file, against the content it was made of."""

from __future__ import annotations

from warraq.roundtrip.apply import Applied, apply
from warraq.roundtrip.compare import Change, Kind, Piece, compare, new_comments, pieces
from warraq.roundtrip.reading import Comment, Paragraph, Returned, read

__all__ = [
    "Applied", "Change", "Comment", "Kind", "Paragraph", "Piece", "Returned", "apply", "compare",
    "new_comments", "pieces", "read",
]  # fmt: skip
