"""The names of glyphs that codes of one byte stand for (ISO 32000-1, 9.6.6)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from fontTools import agl
from fontTools.encodings.MacRoman import MacRoman
from fontTools.encodings.StandardEncoding import StandardEncoding

from warraq.verify.pdf.values import resolved

__all__ = ["names_of", "synonyms"]


def names_of(encoding: Any, own: Mapping[int, str]) -> dict[int, str]:
    """The name of each code's glyph: that of the encoding, else the font's ``own``."""
    entry = encoding if hasattr(encoding, "get") else {}
    base = entry.get("/BaseEncoding") if entry else encoding
    names = _base(str(base)) or dict(own) or _base("/StandardEncoding")
    code = 0
    for one in map(resolved, resolved(entry.get("/Differences")) or ()):
        if isinstance(one, int):
            code = int(one)
        else:
            names[code] = str(one).removeprefix("/")
            code += 1
    return names


@cache
def synonyms() -> dict[str, list[str]]:
    """The names that Adobe's list has for a character."""
    names: dict[str, list[str]] = {}
    for name in agl.AGL2UV:
        names.setdefault(agl.toUnicode(name), []).append(name)
    return names


def _base(name: str) -> dict[int, str]:
    if name == "/WinAnsiEncoding":
        chars = bytes(range(256)).decode("cp1252", "replace")
        # A hard space and a soft hyphen are drawn as what they look like.
        chars = chars.replace("\xa0", " ").replace("\xad", "-")
        return {
            code: agl.UV2AGL[ord(one)] for code, one in enumerate(chars) if ord(one) in agl.UV2AGL
        }
    listed = {"/MacRomanEncoding": MacRoman, "/StandardEncoding": StandardEncoding}.get(name, [])
    return {code: one for code, one in enumerate(listed) if one != ".notdef"}
