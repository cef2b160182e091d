"""Words and numbers that the language supplies: labels, markers of lists and headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["LabelValue", "MarkerValue"]


@dataclass(frozen=True, slots=True)
class LabelValue:
    """A word that the language or the profile supplies: إلى, المرفقات, Page.

    ``form``: ``""``, or ``field`` for the label of a field, with the language's colon.
    """

    key: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class MarkerValue:
    """The number of a list item, clause, heading, table, figure or footnote.

    ``counter`` is what is counted (``heading``, ``clause``, ``decimal``, ``bullet``, ``table``,
    ``figure``, ``annex``, ``note``), ``level`` counts from 1, ``numbers`` holds the number at each
    level; ``annex`` is the number of the annex that a heading stands in.
    """

    counter: Literal[
        "heading", "clause", "decimal", "bullet", "table", "figure", "annex", "note", "row"
    ]
    level: int
    numbers: tuple[int, ...]
    annex: int = 0
