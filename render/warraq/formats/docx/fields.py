"""Complex fields (17.16.18): five runs, of one direction all of them."""

from __future__ import annotations

from collections.abc import Callable

from warraq.formats.docx.ooxml import Element, make, text

__all__ = ["complex_field"]


def complex_field(
    code: str, cached: str, run: Callable[..., Element], *, dirty: bool = False
) -> list[Element]:
    """A field that shows ``cached`` until Word works it out; ``dirty``: as soon as it opens."""
    return [
        run(make("fldChar", fldCharType="begin", dirty=True if dirty else None)),
        run(text(f" {code} ", "instrText")),
        run(make("fldChar", fldCharType="separate")),
        run(text(cached)),
        run(make("fldChar", fldCharType="end")),
    ]
