"""The operators of a content stream that have to do with text, and what they are given.

ISO 32000-1, 7.2, 7.3 and 7.8.2. Pages are mostly paths, often a million of numbers; what reads all
of them into objects takes a minute for what is passed over here in a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["Operand", "operations"]

#: A name is text, with its slash; strings are bytes.
Operand = str | bytes | float

_TOKEN = re.compile(
    rb"""[\0\t\n\f\r\ ]*(?:
        (?P<number> [+-]*+(?:\d++\.?+\d*+|\.\d++)(?![^\0\t\n\f\r\ ()<>\[\]{}/%]) )
      | (?P<operator> [^\0\t\n\f\r\ ()<>\[\]{}/%]+ )
      | (?P<name> /[^\0\t\n\f\r\ ()<>\[\]{}/%]* )
      | (?P<hex> <[0-9A-Fa-f\s]*> )
      | (?P<string> \( )
      | (?P<other> %[^\r\n]* | . )
    )""",
    re.VERBOSE | re.DOTALL,
)
_IN_STRING = re.compile(rb"[()\\]")
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|.))", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_END_OF_IMAGE = re.compile(rb"[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)")
_WANTED = frozenset(
    b"q Q cm gs Do BT Tf Tm Td TD T* Tc Tw Tz TL Ts Tr Tj TJ ' \"".split()
)  # fmt: skip
#: No operator is given more, and no string has as many brackets within brackets.
_MOST, _DEEPEST = 100_000, 100


def operations(data: bytes) -> Iterator[tuple[list[Operand], bytes]]:
    """Each operator after its operands; those of an array stand as if there were none."""
    held: list[tuple[str, bytes]] = []
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        kind = found.lastgroup or ""
        if kind == "operator":
            operator = found["operator"]
            if operator in _WANTED:
                yield [_operand(*one) for one in held], operator
            elif operator == b"ID":  # the bytes of a picture
                end = _END_OF_IMAGE.search(data, at)
                at = end.end() if end else len(data)
            held.clear()
        elif kind == "string":
            at = _end_of_string(data, at)
            held.append((kind, data[found.end() : at - 1]))
        elif kind != "other" and len(held) < _MOST:
            held.append((kind, found[kind]))


def _end_of_string(data: bytes, at: int) -> int:
    """Where the string is over of which the inside begins here: brackets may be nested."""
    depth = 1
    while 0 < depth < _DEEPEST and (found := _IN_STRING.search(data, at)):
        at = found.end()
        if found[0] == b"\\":
            at += 1
        else:
            depth += 1 if found[0] == b"(" else -1
    return at if not depth else len(data) + 1


def _operand(kind: str, text: bytes) -> Operand:
    if kind == "number":
        # Some programs write two signs; readers take one.
        return float(text[:1] + text[1:].lstrip(b"+-"))
    if kind == "name":
        return re.sub(rb"#([0-9A-Fa-f]{2})", _byte, text).decode("utf-8", "replace")
    if kind == "hex":
        digits = b"".join(text[1:-1].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    return _ESCAPE.sub(_unescaped, text)


def _byte(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])


def _unescaped(found: re.Match[bytes]) -> bytes:
    number, char = found.groups()
    if number:
        return bytes([int(number, 8) & 0xFF])
    return b"" if char in (b"\n", b"\r", b"\r\n") else _ESCAPED.get(char, char)
