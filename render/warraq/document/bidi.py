"""Which way each character of a text runs: UAX #9 for one isolating run sequence.

Formats that have no bidirectional layout of their own below the paragraph (Word sets a direction on
every run, plain text needs marks around a value) must know how the algorithm resolves a text. What
is isolated, a format takes out first and puts U+FFFC in its place, as rule X5 wants it treated;
so explicit embeddings, overrides and isolates are out of scope here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Literal
from unicodedata import bidirectional, normalize

from warraq.document.tree import Direction

__all__ = [
    "ISOLATE", "first_strong", "levels", "resolve", "runs_one_way", "split_by_direction",
    "visual_order",
]  # fmt: skip

#: Stands for something isolated: a neutral, as rule X5 says of what an isolate looks like outside.
ISOLATE = "\ufffc"

Resolved = Literal["L", "R", "EN", "AN"]
Types = list[str]

# BidiBrackets.txt of Unicode 15, which `unicodedata` does not carry. « » are none of them.
_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙"
    "⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_CLOSING = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_CLOSERS = frozenset(_CLOSING.values())
# BD16: more open brackets than this, and the rest of the run has no pairs.
_DEEPEST = 63

_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN", "LRE", "LRO", "RLE", "RLO", "PDF"}) | {
    "LRI",
    "RLI",
    "FSI",
    "PDI",
}
_REMOVED = frozenset({"BN", "LRE", "LRO", "RLE", "RLO", "PDF"})

# Most paragraphs are of one direction, and these tell so a hundred times faster than the rules.
_WITHOUT_LEFT_TO_RIGHT = re.compile(
    r"[\x20-@\[-`{-\x7e\xa0-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u0591-\u08ff\u2010-\u2027\u2030-\u2064"
    r"\ufb1d-\ufdff\ufe70-\ufefc\ufffc]*\Z"
)
# Letters that are surely strong, and what is neutral beside them; all others the rules look at.
_BETWEEN_RTL = re.compile("[^\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3]+")
_ONLY_NEUTRAL = re.compile("[ !\"'.:\xa0\xab\xbb\u060c\u2010-\u2027\ufffc]+")
_SOME_BRACKET = re.compile(f"[{re.escape(_PAIRS)}\u2329\u232a]")  # two are others in disguise
_WITHOUT_RIGHT_TO_LEFT = re.compile(
    r"[\x20-\u058f\u1e00-\u200e\u2010-\u2027\u2030-\u205f\ufffc]*\Z"
)


def first_strong(text: str) -> Direction | None:
    """The direction of the first strong character (P2), None where there is none."""
    for character in text:
        kind = bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return None


def runs_one_way(text: str, base: Direction) -> bool:
    """Whether a text is seen at a glance to run as ``base`` does, all of it; most texts are."""
    there = _WITHOUT_LEFT_TO_RIGHT if base == "rtl" else _WITHOUT_RIGHT_TO_LEFT
    return there.match(text) is not None


def split_by_direction(text: str, base: Direction) -> list[tuple[str, bool]]:
    """The text in pieces that run one way, in logical order, with whether right to left.

    Numbers within right-to-left text belong to it; numbers that follow left-to-right text do not.
    """
    if not text:
        return []
    if runs_one_way(text, base):
        return [(text, base == "rtl")]
    flags = [kind != "L" for kind in resolve(text, base)]
    pieces: list[tuple[str, bool]] = []
    start = 0
    for rtl, group in groupby(flags):
        end = start + len(list(group))
        pieces.append((text[start:end], rtl))
        start = end
    return pieces


def levels(text: str, base: Direction) -> list[int]:
    """The embedding level of each character (I1, I2); reordering by them shows the text."""
    if base == "rtl":
        return [1 if kind == "R" else 2 for kind in resolve(text, base)]
    return [{"L": 0, "R": 1}.get(kind, 2) for kind in resolve(text, base)]


def visual_order(levels: Sequence[int]) -> list[int]:
    """The places of characters of these levels from left to right (L2)."""
    order = list(range(len(levels)))
    for lowest in range(max(levels, default=0), 0, -1):
        start = 0
        for belongs, group in groupby([levels[place] >= lowest for place in order]):
            end = start + len(list(group))
            if belongs:
                order[start:end] = reversed(order[start:end])
            start = end
    return order


def resolve(text: str, base: Direction) -> list[str]:
    """The class of each character after W1-W7, N0-N2 and L1: ``L``, ``R``, ``EN`` or ``AN``.

    Only brackets (N0) reach past a strong letter: without one, what stands between two
    right-to-left letters follows from itself and these, and between words it mostly is a space.
    """
    if _SOME_BRACKET.search(text):
        return _resolve_whole(text, base)
    result = ["R"] * len(text)
    for found in _BETWEEN_RTL.finditer(text):
        start, end = found.span()
        if start > 0 and end < len(text) and _ONLY_NEUTRAL.fullmatch(found[0]):
            continue
        before = max(0, start - 1)
        around = _resolve_whole(text[before : end + 1], base)
        result[start:end] = around[start - before : end - before]
    return result


def _resolve_whole(text: str, base: Direction) -> list[str]:
    embedding = "R" if base == "rtl" else "L"
    original = [bidirectional(character) or "L" for character in text]
    # X9: these take no part, and afterwards follow the character before them.
    kept = [i for i, kind in enumerate(original) if kind not in _REMOVED]
    types = [original[i] for i in kept]
    _weak(types, embedding)
    _brackets([text[i] for i in kept], [original[i] for i in kept], types, embedding)
    _neutral(types, embedding)
    result = [""] * len(text)
    for index, kind in zip(kept, types, strict=True):
        result[index] = kind
    before = embedding
    for index, kind in enumerate(result):
        before = result[index] = kind or before
    _reset_spaces(original, result, embedding)
    return result


def _weak(types: Types, embedding: str) -> None:
    before = embedding
    for i, kind in enumerate(types):  # W1
        before = types[i] = before if kind == "NSM" else kind
    strong = embedding
    for i, kind in enumerate(types):  # W2, W3
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            types[i] = "AN"
    types[:] = ["R" if kind == "AL" else kind for kind in types]
    _separators(types)
    strong = embedding
    for i, kind in enumerate(types):  # W7
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            types[i] = "L"


def _separators(types: Types) -> None:
    for i in range(1, len(types) - 1):  # W4
        left, here, right = types[i - 1 : i + 2]
        if left == right and (
            (here in ("ES", "CS") and left == "EN") or (here == "CS" and left == "AN")
        ):
            types[i] = left
    for start, end in _stretches(types, lambda kind: kind == "ET"):  # W5
        if "EN" in types[max(start - 1, 0) : start] + types[end : end + 1]:
            types[start:end] = ["EN"] * (end - start)
    types[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in types]  # W6


def _brackets(text: list[str], original: Types, types: Types, embedding: str) -> None:
    for opening, closing in _bracket_pairs(text, types):  # N0
        inside = {_side(kind) for kind in types[opening + 1 : closing]} & {"L", "R"}
        if not inside:
            continue
        if embedding in inside:
            direction = embedding
        else:
            before = (_side(kind) for kind in reversed(types[:opening]))
            direction = next((side for side in before if side in ("L", "R")), embedding)
        for bracket in (opening, closing):
            types[bracket] = direction
            after = bracket + 1
            while after < len(types) and original[after] == "NSM":
                types[after] = direction
                after += 1


def _bracket_pairs(text: list[str], types: Types) -> list[tuple[int, int]]:
    """The pairs of BD16, by their opening bracket."""
    open_brackets: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for i, character in enumerate(text):
        if types[i] != "ON":
            continue
        # U+2329 and U+232A are canonically equivalent to U+3008 and U+3009.
        bracket = normalize("NFC", character)
        if bracket in _CLOSING:
            if len(open_brackets) == _DEEPEST:
                return []
            open_brackets.append((_CLOSING[bracket], i))
        elif bracket in _CLOSERS:
            for depth in range(len(open_brackets) - 1, -1, -1):
                if open_brackets[depth][0] == bracket:
                    pairs.append((open_brackets[depth][1], i))
                    del open_brackets[depth:]
                    break
    return sorted(pairs)


def _neutral(types: Types, embedding: str) -> None:
    for start, end in _stretches(types, _NEUTRAL.__contains__):  # N1, N2
        left = _side(types[start - 1]) if start else embedding
        right = _side(types[end]) if end < len(types) else embedding
        types[start:end] = [left if left == right else embedding] * (end - start)


def _reset_spaces(original: Sequence[str], result: Types, embedding: str) -> None:
    """L1: separators, and white space before them and at the end, go with the paragraph."""
    trailing = True
    for i in range(len(original) - 1, -1, -1):
        if original[i] in ("B", "S"):
            trailing = True
        elif original[i] not in ("WS", "LRI", "RLI", "FSI", "PDI") and original[i] not in _REMOVED:
            trailing = False
        if trailing:
            result[i] = embedding


def _side(kind: str) -> str:
    return "R" if kind in ("EN", "AN") else kind


def _stretches(types: Types, wanted: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    start = 0
    for belongs, group in groupby(list(types), wanted):
        end = start + len(list(group))
        if belongs:
            yield start, end
        start = end
