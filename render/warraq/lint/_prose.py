"""What of a Markdown text is prose, and which parts of it are marked as of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from warraq.lint import HIDDEN
from warraq.model.markdown import code_lines

__all__ = ["FOREIGN", "Part", "parts"]

#: How a role begins that says of which language its text is.
FOREIGN = "{lang:"

_LINE = "\n"
# An escaped character is passed over, lest it begin something.
_HIDDEN = re.compile(
    r"""(?=[\\{`(\[&])(?:\\[^\w\s]
    |(?P<role>\{(?P<name>[\w+:-]+)\}(?P<ticks>`+)(?!`)(?P<body>.*?)(?<!`)(?P=ticks)(?!`))
    |(?P<other>
        (?P<code>`+)(?!`).*?(?<!`)(?P=code)(?!`)
        |(?<=\])\([^()\s]*(?:[ ]+"[^"\n]*")?\)
        |\[\^[^\]\s]+\]:?
        |\{\#[\w.-]+\}
        |&(?:\#\d+|\#[xX][0-9a-fA-F]+|\w+);
    ))""",
    re.VERBOSE | re.DOTALL,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_URL = re.compile(r"https?://[^\s<>`)«»،؛؟]+")
_SIGNS = frozenset("`@&([{")
_ADDRESS = "://"
# What begins a block, and rows that are lines themselves.
_BLOCK = re.compile(
    r"^[ \t]*(?:>[ \t]?|[-*+][ \t]+|[0-9]{1,3}[.)][ \t]+|\#{1,6}[ \t]+)+|^[ |:=*_-]{3,}$",
    re.MULTILINE,
)
_ROW = re.compile(r"^[ \t]*\|.*$", re.MULTILINE)
_CELL_EDGE = re.compile(r"[ \t]*\|[ \t]*")
_CODE = re.compile(r"^(?:[ \t]*(?:```|~~~)|(?:[ ]{4}|\t))", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a text: ``typed`` from ``start`` on, in a language of its own unless it is empty."""

    typed: str
    prose: str
    start: int = 0
    language: str = ""


def parts(typed: str, *, blocks: bool) -> Iterator[Part]:
    """The text as a whole, then what of it is marked as of another language.

    ``blocks``: it may hold several blocks of Markdown.
    """
    prose = _without_block_marks(typed) if blocks else typed
    if _SIGNS.isdisjoint(typed) and _ADDRESS not in typed:
        yield Part(typed, prose)
        return
    for sign, pattern in (("@", _EMAIL), (_ADDRESS, _URL)):
        if sign in prose:
            prose = pattern.sub(lambda match: _hidden(match.group()), prose)
    foreign: list[Part] = []

    def hide(match: re.Match[str]) -> str:
        name = match["name"] or ""
        if name.startswith("lang:"):
            start, body = match.start("body"), match["body"]
            foreign.append(Part(body, body, start, name.removeprefix("lang:")))
        hidden = match["role"] or match["other"]
        return _hidden(match.group()) if hidden else match.group()

    yield Part(typed, _HIDDEN.sub(hide, prose))
    yield from foreign


def _hidden(text: str) -> str:
    return HIDDEN * len(text)


def _without_block_marks(typed: str) -> str:
    prose = typed
    if _CODE.search(typed):
        lines = typed.split("\n")
        for first, last in code_lines(typed):
            lines[first:last] = [_hidden(line) for line in lines[first:last]]
        prose = "\n".join(lines)
    prose = _BLOCK.sub(lambda match: _LINE * len(match.group()), prose)
    return _ROW.sub(
        lambda row: _CELL_EDGE.sub(lambda edge: _LINE * len(edge.group()), row.group()), prose
    )
