"""Complex fields (17.16.18): five runs, of one direction all of them."""

from __future__ import annotations

from warraq.formats.docx.ooxml import Element, make, repeated
from warraq.formats.docx.pieces import Properties, run_properties, text_run

__all__ = ["complex_field"]


def complex_field(
    code: str, cached: str, properties: Properties, *, dirty: bool = False
) -> list[Element]:
    """A field that shows ``cached`` until Word works it out; ``dirty``: as soon as it opens."""
    return [
        _bound("begin", properties, dirty),
        text_run(f" {code} ", properties, "instrText"),
        _bound("separate", properties),
        text_run(cached, properties),
        _bound("end", properties),
    ]


@repeated
def _bound(which: str, properties: Properties, dirty: bool = False) -> Element:
    bound = make("fldChar", fldCharType=which, dirty=True if dirty else None)
    return make("r", run_properties(properties), bound)
