"""Findings with the place that they are found at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from warraq.diagnostics import Diagnostics, Place
from warraq.verify.docx.stories import Paragraph, Run
from warraq.verify.docx.words import excerpt

__all__ = ["Report"]

_HIDDEN = "…"
_MOST_RUNS = 5


class Report:
    """Places read ``word/document.xml ¶12 r3``: the part, the paragraph, the run.

    ``quoting``: whether the words of the file may be told.
    """

    def __init__(self, found: Diagnostics, place: Place, *, quoting: bool) -> None:
        self._found = found
        self._place = place
        self._quoting = quoting

    def add(self, code: str, where: str, text: str = "", **params: str) -> None:
        """A finding at a part, a style, or a table with ``text`` in it."""
        if text:
            params["text"] = excerpt(text) if self._quoting else _HIDDEN
        self._found.add(code, replace(self._place, field=where), **params)

    def paragraph(self, code: str, part: str, one: Paragraph, **params: str) -> None:
        self.add(code, f"{part} ¶{one.number}", one.text, **params)

    def runs(
        self, code: str, part: str, one: Paragraph, runs: Sequence[Run], **params: str
    ) -> None:
        """One finding for all runs of a paragraph that have the same fault."""
        numbers = ",".join(str(run.number) for run in runs[:_MOST_RUNS])
        more = "…" if len(runs) > _MOST_RUNS else ""
        # Where the first run is but a sign, the paragraph says more.
        text = runs[0].text if len(runs[0].text.strip()) > 1 else one.text
        self.add(code, f"{part} ¶{one.number} r{numbers}{more}", text or one.text, **params)
