"""Whether invisible characters have an effect on what is displayed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.document.marks import CONTROLS
from warraq.lint import HIDDEN, Flaw, Passage

__all__ = ["flaws_of", "paragraphs"]

_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each paragraph and where it begins."""
    start = 0
    for match in _PARAGRAPH_END.finditer(text):
        yield start, text[start : match.start()]
        start = match.end()
    yield start, text[start:]


def flaws_of(passage: Passage, start: int, paragraph: str, wrong: list[int]) -> Iterator[Flaw]:
    """A flaw for each index of ``paragraph`` in ``wrong``, where a directional character stands.

    They may be deleted where the paragraph looks the same without all of them.
    """
    taken = set(wrong)
    shown = _shown(passage, start, paragraph)
    without = "".join(char for index, char in enumerate(shown) if index not in taken)
    base = passage.manner.profile.direction
    same = _displayed(shown, base) == _displayed(without, base)
    for index in wrong:
        name = f"U+{ord(paragraph[index]):04X}"
        yield Flaw(start + index, start + index + 1, "" if same else None, {"name": name})


def _shown(passage: Passage, start: int, paragraph: str) -> str:
    """The paragraph with values in the place of roles; directional characters stay."""
    prose = passage.prose[start : start + len(paragraph)]
    pairs = zip(paragraph, prose, strict=True)
    return "".join(
        HIDDEN if hidden == HIDDEN and char not in CONTROLS else char for char, hidden in pairs
    )


_STEERING = re.compile(f"[{CONTROLS}]")


def _displayed(text: str, base: str) -> list[str]:
    # Only texts that hold directional characters pay for importing it.
    from bidi import get_display

    lines = text.split("\n")
    side = "R" if base == "rtl" else "L"
    return [_STEERING.sub("", str(get_display(line, base_dir=side))) for line in lines]
