"""The parts of a text box, one for each font, and what keeps the spaces between them.

pdf.js puts what it reads into the order of the file wherever the font changes or the pen moves
back, and drops spaces there, but not in codes that begin with something else (`Sized.held`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any
from unicodedata import bidirectional

from warraq.document.marks import LRM, RLM
from warraq.formats.pdf.textlayer.order import Meeting, runs_from_right
from warraq.formats.pdf.textlayer.runs import keys
from warraq.formats.pdf.textlayer.sized import Cluster, Sized

__all__ = ["Part", "finish"]

_SPACE = RLM + " "


class Part:
    """What is drawn in one font, from left to right, with the text of codes that draw nothing at
    its two ends: marks of direction, and spaces that pdf.js keeps."""

    def __init__(self, sized: Sized) -> None:
        self.sized = sized
        self.clusters: list[Cluster] = []
        self.left = ""
        self.right: list[str] = []
        self.start = 0
        """Where it begins in the text, in bytes."""

    def add(self, run: Any, text: bytes) -> None:
        """Add a run of Pango; ``text`` is that of the line."""
        start = run.item.offset
        self.start = min(self.start, start) if self.clusters else start
        known = self.sized.clusters
        for key in keys(run, text):
            cluster = known.get(key)
            if cluster is None:
                cluster = known[key] = self.sized.cluster(key[0], key[1].decode(), key[2])
            self.clusters.append(cluster)

    @property
    def is_from_right(self) -> bool:
        """Whether pdf.js takes it for text from the right."""
        return any(runs_from_right(cluster.text) for cluster in self.clusters)

    def space(self) -> None:
        """Tell it from what stands to its right. Numbers alone stay as they are drawn, in the
        order of a line from the left."""
        if self.is_from_right:
            self.right.append(_SPACE)
        else:
            self.left = _SPACE


def finish(parts: Sequence[Part], met: Meeting, *, is_last: bool) -> None:
    """Put marks and spaces where readers need them; ``met`` is what the text box needs, which
    ``is_last`` of its line."""
    for part in parts:
        _narrow_spaces(part)
    spaced = [(one, other) for one, other in pairwise(parts) if one.start > other.start]
    for part in parts:
        _hold_spaces(part)
    for left, right in spaced:
        if _has_lost_space(left, right):
            left.space()
    first, last = parts[0], parts[-1]
    if is_last and first.is_from_right and bidirectional(first.clusters[0].text[-1]) == "NSM":
        first.left = _SPACE  # or pdf.js gives the vowel to the line before
    last.right += [RLM] * met.mark_right or [LRM] * met.close_right
    if met.is_spaced:
        last.space()


def _narrow_spaces(part: Part) -> None:
    clusters = part.clusters
    spaces = [at for at, cluster in enumerate(clusters) if cluster.text == " "]
    for at in spaces:
        if not 0 < at < len(clusters) - 1:
            continue
        before, after = clusters[at - 1], clusters[at + 1]
        is_between = before.is_letter and after.is_letter
        if is_between and bidirectional(after.text[-1]) == "NSM":
            clusters[at] = part.sized.narrowed(clusters[at], after)


def _hold_spaces(part: Part) -> None:
    """Keep the spaces at both ends, if they run from the right. Beside numbers alone they become
    room, and what stands there is spaced."""
    for at in (0, -1):
        space = part.clusters[at]
        if space.text.isspace() and space.rtl:
            is_kept = part.is_from_right
            part.clusters[at] = (
                part.sized.held(space) if is_kept else replace(space, placed=[], shown={})
            )


def _has_lost_space(left: Part, right: Part) -> bool:
    """Whether there was a space between two parts that has become room."""
    ends = left.clusters[-1], right.clusters[0]
    return any(end.text.isspace() and not end.placed for end in ends)
