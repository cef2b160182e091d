"""Rules for runs: each goes one way, says so, and has what complex scripts need of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from warraq.verify.docx.cascade import Styles
from warraq.verify.docx.report import Report
from warraq.verify.docx.stories import Paragraph, Run
from warraq.verify.docx.words import W, find, is_on, kinds

__all__ = ["RUN_RULES", "check_runs", "halves", "spaced"]

_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ARABIC = frozenset({"AL"})
_RIGHT = frozenset({"R", "AL"})
# In text that runs right to left the groups of a number with spaces change places.
_PHONE = re.compile(r"(?<![\u200e\w])\+\d{1,4}[ \u00a0.-]\(?\d[\d ().\u00a0-]{4,}\d(?!\w)")
# What says something of Latin only, and what says it of complex scripts (17.3.2.2, 17.3.2.39).
_PAIRS = (("b", "bCs"), ("sz", "szCs"))


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
    _own_properties(part, one, mine, report)
    return mine


def _is_rtl(run: Run, one: Paragraph, styles: Styles) -> bool:
    return run.embedded or is_on(styles.of_run(run.element, one.element, one.table, "rtl"))


#: What a run's own text shows.
RUN_RULES = ("rtl.run", "rtl.latin", "rtl.control", "rtl.phone")


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
        elif classes - {"WS", "S", "B", "BN"}:
            yield "rtl.neutral", next(run for run in stretch if run.text.strip())


def _own_properties(part: str, one: Paragraph, mine: list[Run], report: Report) -> None:
    for run in mine:
        properties = find(run.element, "rPr")
        for said, missing in halves(properties):
            report.runs("rtl.half", part, one, [run], said=said, missing=missing)
        if kinds(run.text) & _ARABIC and spaced(properties):
            report.runs("rtl.spacing", part, one, [run])


def halves(properties: Any) -> Iterator[tuple[str, str]]:
    """What ``w:rPr`` says of Latin only, and what is missing beside it."""
    if properties is None:
        return
    for said, missing in _PAIRS:
        if find(properties, said) is not None and find(properties, missing) is None:
            yield f"w:{said}", f"w:{missing}"
    fonts = find(properties, "rFonts")
    if fonts is None or fonts.get(f"{W}cs") or fonts.get(f"{W}cstheme"):
        return
    if fonts.get(f"{W}ascii") or fonts.get(f"{W}asciiTheme"):
        yield "w:rFonts/@w:ascii", "w:rFonts/@w:cs"


def spaced(properties: Any) -> bool:
    """Whether letters are set apart, which tears the joins of Arabic (17.3.2.35)."""
    spacing = find(properties, "spacing")
    return spacing is not None and spacing.get(f"{W}val", "0") not in ("0", "")
