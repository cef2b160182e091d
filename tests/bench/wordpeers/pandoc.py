"""The memo as Markdown, for pandoc."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from tests.bench.wordpeers.tools import PYTHON

__all__ = ["binary", "command", "markdown"]


@cache
def binary() -> str:
    code = "import pypandoc; print(pypandoc.get_pandoc_path())"
    done = subprocess.run([PYTHON, "-c", code], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def command(source: Path, out: Path, *metadata: str) -> list[str]:
    """The command that makes the file; ``metadata`` as in ``lang=ar``."""
    told = [part for each in metadata for part in ("-M", each)]
    return [binary(), "-f", "markdown", str(source), *told, "-o", str(out)]


def markdown(memo: dict[str, Any]) -> str:
    notes: list[str] = []
    blocks = [_block(block, notes) for block in memo["blocks"]]
    blocks += [f"[^{number}]: {note}" for number, note in enumerate(notes, 1)]
    return "\n\n".join(blocks) + "\n"


def _block(block: dict[str, Any], notes: list[str]) -> str:
    match block["kind"]:
        case "title":
            return f"::: {{custom-style=Title}}\n{_text(block['text'], notes)}\n:::"
        case "heading":
            return f"# {_text(block['text'], notes)}"
        case "fields":
            return _table(["", ""], block["items"])
        case "table":
            return _table(block["head"], block["rows"])
        case "list":
            mark = "1." if block["ordered"] else "-"
            return "\n".join(f"{mark} {_text(item, notes)}" for item in block["items"])
        case _:
            return _text(block["text"], notes)


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _text(pieces: list[Any], notes: list[str]) -> str:
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += piece.replace("[", "\\[")
        elif "strong" in piece:
            text += f"**{piece['strong']}**"
        else:
            notes.append(piece["note"])
            text += f"[^{len(notes)}]"
    return text
