"""Why YAML cannot be read, told so that an author knows what to do.

The library names the rule of the grammar that broke; what helps is the habit behind it, and that
shows in the line itself.
"""

from __future__ import annotations

import re
from typing import NoReturn

from ruamel.yaml.error import MarkedYAMLError

from warraq.diagnostics import Diagnostics
from warraq.source.errors import fail
from warraq.source.text import SourceText

__all__ = ["explain"]

# What may stand before a value on its line: dashes, and a key with its colon.
_LEAD = r"\s*(?:-\s+)*(?:[^\s:'\"`{\[][^:]*:\s+|(?:\"[^\"]*\"|'[^']*')\s*:\s+)?(?:-\s+)*"
_STARTS_BADLY = re.compile(rf"{_LEAD}(?P<start>[`@%\[{{*&!])")
_BLOCK_HEADER = re.compile(rf"{_LEAD}[|>]")
_QUOTE_ENDS_EARLY = re.compile(rf"{_LEAD}(?:\"[^\"]*\"|'[^']*')\s*[^\s#,\]}}:]")
_QUOTE_LEFT_OPEN = re.compile(rf"{_LEAD}(?:(?P<quote>[\"'])(?:(?!(?P=quote)).)*)$")
_COLON_WITHOUT_SPACE = re.compile(r"\s*(?:-\s+)*[A-Za-z][\w-]*:(?!//)[^\s:]")
_LINES_BACK = 50


def explain(source: SourceText, error: MarkedYAMLError, found: Diagnostics) -> NoReturn:
    """Record ``error`` as ``source.yaml-syntax`` with its place and best hint, and raise.

    The place is where the trouble begins, as far as the library knows: of a quotation that never
    ends that is its first quote, not the end of the file.
    """
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark
    if error.context_mark and (mark is None or _begins_earlier(problem, context)):
        mark = error.context_mark
    place = source.place(min(mark.index, len(source.text)) if mark else 0)
    line = _line(source, place.line)
    start = _STARTS_BADLY.match(line[: place.column])
    begun = _flow_begun(error, place.line)
    opened = _quote_open_above(source, place.line, begun)
    before = _line(source, place.line - 1)
    hint = _hint(
        line, before, (problem, context), quote_open=bool(opened), starts_badly=bool(start)
    )
    fail(
        found,
        "source.yaml-syntax",
        place,
        hint=hint and f"hint.source.{hint}",
        problem=problem,
        start=start["start"] if start else "",
        quote_line=opened,
        bracket_line=begun,
    )


def _flow_begun(error: MarkedYAMLError, line: int) -> int:
    """The line of the bracket inside of which the trouble came, or ``line``."""
    in_flow = (error.context or "").startswith("while parsing a flow")
    return error.context_mark.line + 1 if in_flow and error.context_mark else line


def _line(source: SourceText, number: int) -> str:
    """A line from 1, empty where there is none; its head is enough, and quick to look at."""
    return source.lines[number - 1][:2000] if number else ""


def _begins_earlier(problem: str, context: str) -> bool:
    return (
        "stream end" in problem
        or context == "while scanning a quoted scalar"
        or "could not find expected ':'" in problem
    )


def _hint(
    line: str, before: str, told: tuple[str, str], *, quote_open: bool, starts_badly: bool
) -> str:
    problem, context = told
    colon = "colon-space" if _COLON_WITHOUT_SPACE.match(before) else "colon"
    signs = (
        ("tab", "\t" in line[: len(line) - len(line.lstrip())]),
        ("backslash", "escape" in problem),
        ("quote-open", context == "while scanning a quoted scalar"),
        ("block-header", bool(_BLOCK_HEADER.match(line)) and "block scalar" in context),
        ("bracket", "stream end" in problem),
        ("quote-open-above", quote_open),
        ("quote-start", starts_badly),
        ("quote-ends", bool(_QUOTE_ENDS_EARLY.match(line))),
        ("bracket", context.startswith("while parsing a flow")),
        (colon, problem.startswith("mapping values are not allowed")),
        ("no-colon", "could not find expected ':'" in problem),
        ("indentation", "expected <block end>" in problem or "<document start>" in problem),
    )
    return next((name for name, shown in signs if shown), "")


def _quote_open_above(source: SourceText, number: int, begun: int) -> int:
    """The line above ``number`` where a quotation begins that a quote in this line may end; or 0.

    A forgotten quote is noticed only where the next quotation begins; in brackets, in line
    ``begun``, too.
    """
    line = _line(source, number)
    if begun < number and '"' in line and _line(source, begun).count('"') % 2:
        return begun
    for above in range(number - 1, max(number - _LINES_BACK, 0), -1):
        opened = _QUOTE_LEFT_OPEN.match(_line(source, above))
        if opened and opened["quote"] in line:
            return above
    return 0
