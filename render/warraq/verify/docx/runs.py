"""Rules for runs: each goes one way, says so, and has what complex scripts need of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from warraq.document.marks import EMBEDDINGS, ISOLATES
from warraq.verify.docx.report import Report
from warraq.verify.docx.stories import Paragraph, Run
from warraq.verify.docx.words import kinds
from warraq.wordml import Styles, W, find, is_on, value

__all__ = ["check_runs", "halves", "spaced"]

_CONTROLS = re.compile(f"[{EMBEDDINGS}{ISOLATES}]")
_ARABIC = frozenset({"AL"})
_RIGHT = frozenset({"R", "AL"})
_FIGURES = frozenset({"EN", "AN"})
_SPACES = frozenset({"WS", "S", "B", "BN"})
# In text that runs right to left the groups of a number with spaces change places.
_PHONE = re.compile(
    r"(?<![\u200e\w])\+\d{1,4}[ \u00a0\u202f.-]\(?\d[\d ().\u00a0\u202f-]{4,}\d(?!\w)"
)
# What says something of Latin only, and what says it of complex scripts (17.3.2.2, 17.3.2.39).
_PAIRS = (("b", "bCs"), ("sz", "szCs"))
_FONTS = ("ascii", "cs")


def check_runs(
    part: str, one: Paragraph, *, bidi: bool, styles: Styles, report: Report
) -> list[Run]:
    """Check a paragraph's runs; gives back those whose letters or figures run right to left."""
    towards = {run: _is_rtl(run, one, styles) for run in one.runs}
    faults: dict[str, list[Run]] = {}
    for run in one.runs:
        for code in _faults(run, towards[run], bidi=bidi):
            faults.setdefault(code, []).append(run)
    if bidi:
        for code, run in _stretches(one, towards):
            faults.setdefault(code, []).append(run)
    for code, runs in faults.items():
        report.runs(code, part, one, runs)
    mine = [run for run in one.runs if kinds(run.text) & _RIGHT or (towards[run] and run.text)]
    for run in mine:
        _own_properties(part, one, run, styles, report)
    return mine


def _is_rtl(run: Run, one: Paragraph, styles: Styles) -> bool:
    return run.embedded or is_on(styles.of_run(run.element, one.element, one.table, "rtl"))


def _faults(run: Run, rtl: bool, *, bidi: bool) -> Iterator[str]:
    if not run.text:
        return
    classes = kinds(run.text)
    if classes & _RIGHT and not rtl:
        yield "rtl.run"
    if rtl and not run.embedded and "L" in classes:
        yield "rtl.latin"
    if _CONTROLS.search(run.text):
        yield "rtl.control"
    if bidi and rtl and _PHONE.search(run.text):
        yield "rtl.phone"


def _stretches(one: Paragraph, towards: dict[Run, bool]) -> Iterator[tuple[str, Run]]:
    """Neighbouring runs without ``rtl`` in a bidi paragraph need a letter or mark that goes left
    to right; else their signs and figures were meant to go with the rest."""
    for rtl, group in groupby(one.runs, key=towards.__getitem__):
        if rtl:
            continue
        stretch = list(group)
        classes = kinds("".join(run.text for run in stretch))
        if "L" in classes or classes & _RIGHT:
            continue
        codes = [run for run in stretch if run.has_code]
        if codes:
            yield "rtl.field", codes[0]
        elif classes - _SPACES:
            code = "rtl.neutral" if classes - _SPACES - _FIGURES else "rtl.figures"
            yield code, next(run for run in stretch if run.text.strip())


def _own_properties(part: str, one: Paragraph, run: Run, styles: Styles, report: Report) -> None:
    properties = find(run.element, "rPr")
    if properties is None:
        return
    beyond = styles.beyond(run.element, one.element, one.table)
    for said, missing in halves(properties, beyond):
        report.runs("rtl.half", part, one, [run], said=said, missing=missing)
    if kinds(run.text) & _ARABIC and spaced(properties):
        report.runs("rtl.spacing", part, one, [run])


def halves(properties: Any, inherited: Iterable[Any] = ()) -> Iterator[tuple[str, str]]:
    """What ``w:rPr`` says of Latin only, and what is missing beside it.

    Nothing is missing where what is ``inherited`` says the same already, of either.
    """
    if properties is None:
        return
    above = list(inherited)
    for said, missing in _PAIRS:
        own = _said(properties, said)
        if own and not _said(properties, missing) and own not in _nearest(above, said, missing):
            yield f"w:{said}", f"w:{missing}"
    own = _font(properties, "ascii")
    if own and not _font(properties, "cs"):
        others = {next((f for one in above if (f := _font(one, kind))), "") for kind in _FONTS}
        if own not in others:
            yield "w:rFonts/@w:ascii", "w:rFonts/@w:cs"


def _nearest(above: list[Any], *names: str) -> set[str]:
    return {next((said for one in above if (said := _said(one, name))), "off") for name in names}


def _said(properties: Any, name: str) -> str:
    found = find(properties, name)
    if found is None:
        return ""
    return value(found) if name.startswith("sz") else "on" if is_on(found) else "off"


def _font(properties: Any, kind: str) -> str:
    fonts = find(properties, "rFonts")
    if fonts is None:
        return ""
    theme = "cstheme" if kind == "cs" else "asciiTheme"
    return fonts.get(f"{W}{kind}") or fonts.get(f"{W}{theme}") or ""


def spaced(properties: Any) -> bool:
    """Whether letters are set apart, which tears the joins of Arabic (17.3.2.35)."""
    spacing = find(properties, "spacing")
    return spacing is not None and spacing.get(f"{W}val", "0") not in ("0", "")
