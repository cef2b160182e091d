"""Words that run against the text around them: Latin in Arabic, Arabic in English.

Formats set them in the companion font of their script, sized to match; so they must know where such
words begin and end, without a change to what the bidirectional algorithm (UAX #9) makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from warraq.document.bidi import first_strong, levels, visual_order
from warraq.document.tree import Direction

__all__ = ["is_figure", "parts_by_script"]

#: Without such a letter, no words of a text run to the right, or to the left.
_SOME_LTR = re.compile(
    "[A-Za-z\xaa\xb5\xba\xc0-\u0589\u0900-\u200e\u2071-\ufb1c\ufe00-\uffee\U00010000-\U0010ffff]"
)
_SOME_RTL = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U0001efff]")


def parts_by_script(text: str, base: Direction) -> Iterator[tuple[str, bool]]:
    """The parts of a text in a paragraph of ``base``, each with whether it is foreign words.

    A part has one side of the levels that reordering goes by, figures beside foreign letters and
    all: set one after the other in boxes of their own, parts show what the whole text shows.
    """
    if not (_SOME_LTR if base == "rtl" else _SOME_RTL).search(text):
        yield text, False
        return
    whole = levels(text, base)
    parts = list(_sided(text, whole, base))
    # A number may hang on a letter before it that would stand in another part (W2, W7, N0).
    if len(parts) > 1 and _shown_alone(parts, base) != visual_order(whole):
        parts = [(text, False)]
    yield from parts


def _sided(text: str, whole: list[int], base: Direction) -> Iterator[tuple[str, bool]]:
    """The parts by the side of their levels."""
    own = 1 if base == "rtl" else 0
    start, kept = 0, ""
    for against, group in groupby(whole, key=lambda level: level > own):
        end = start + len(list(group))
        part, start = text[start:end], end
        if not (against and any(first_strong(letter) not in (base, None) for letter in part)):
            kept += part
            continue
        if kept:
            yield kept, False
        yield part, True
        kept = ""
    if kept:
        yield kept, False


def _shown_alone(parts: list[tuple[str, bool]], base: Direction) -> list[int]:
    """The places of the characters from left to right, where each part is set by itself."""
    start, shown = 0, []
    for part, _ in parts:
        shown.append([start + place for place in visual_order(levels(part, base))])
        start += len(part)
    return [place for part in (shown if base == "ltr" else reversed(shown)) for place in part]


def is_figure(text: str) -> bool:
    """Whether a value is figures, with or without a code: 2,000 QAR, A/RES/72/284; no address."""
    if first_strong(text) is None:
        return True
    return first_strong(text) == "ltr" and any(map(str.isdigit, text)) and text.upper() == text
