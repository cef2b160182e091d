"""What of Markdown is our own: emphasis beside attached particles, roles, references to notes."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote.index import footnote_def
from mdit_py_plugins.myst_role.index import myst_role

__all__ = ["parser"]


def _emphasis(state: StateInline, silent: bool) -> bool:
    """CommonMark's delimiter runs, with a flanking rule that knows attached particles.

    Spec 0.31 §6.2 calls a run before punctuation left-flanking only after white space or
    punctuation. Arabic attaches its particles, so a run before an opening mark (Ps, Pi) opens and
    one after a closing mark (Pe, Pf) closes, whatever stands on the other side.
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    scanned = state.scanDelims(state.pos, marker == "*")
    before = state.src[state.pos - 1] if state.pos else " "
    end = state.pos + scanned.length
    after = state.src[end] if end < state.posMax else " "
    opens, closes = scanned.can_open, scanned.can_close
    if marker == "*" and before.isalpha() and unicodedata.category(after) in ("Ps", "Pi"):
        opens = True
    elif marker == "*" and after.isalpha() and unicodedata.category(before) in ("Pe", "Pf"):
        closes = True
    for _ in range(scanned.length):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(
            _delimiter(ord(marker), scanned.length, len(state.tokens) - 1, opens, closes)
        )
    state.pos += scanned.length
    return True


def _delimiter(marker: int, length: int, token: int, opens: bool, closes: bool) -> Any:
    from markdown_it.rules_inline.state_inline import Delimiter

    return Delimiter(marker=marker, length=length, token=token, end=-1, open=opens, close=closes)


def _role(state: StateInline, silent: bool) -> bool:
    start, count = state.pos, len(state.tokens)
    if not myst_role(state, silent):
        return False
    if not silent and len(state.tokens) > count:
        state.tokens[-1].meta["offset"] = start
    return True


def _note_ref(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[^", state.pos):
        return False
    end = state.src.find("]", state.pos + 2, state.posMax)
    label = state.src[state.pos + 2 : end]
    if end < 0 or not label or any(c.isspace() for c in label):
        return False
    if not silent:
        state.push("note_ref", "", 0).meta = {"label": label, "offset": state.pos}
    state.pos = end + 1
    return True


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables, footnotes and roles, and without HTML."""
    parser = (
        MarkdownIt("commonmark", {"html": False})
        .enable("table")
        .disable(["html_inline", "html_block"])
    )
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.inline.ruler.before("backticks", "myst_role", _role)
    parser.inline.ruler.before("link", "note_ref", _note_ref)
    parser.block.ruler.before(
        "reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]}
    )
    return parser
