"""The strings that a content stream draws: what of them has no glyph, and where it stands.

Only what matters for them is followed: text and its state (ISO 32000-1, 9.3 and 9.4), and the
matrix of the page (8.3.4).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Protocol

from warraq.verify.pdf.fonts import Font

__all__ = ["IDENTITY", "Matrix", "Missing", "Names", "State", "missing"]

#: Text that is neither filled nor stroked (9.3.6).
_UNSEEN = (3, 7)


class Matrix(NamedTuple):
    """8.3.3."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def within(self, other: Matrix) -> Matrix:
        """This, and then the other."""
        a, b, c, d, e, f = self
        return Matrix(
            a * other.a + b * other.c, a * other.b + b * other.d,
            c * other.a + d * other.c, c * other.b + d * other.d,
            e * other.a + f * other.c + other.e, e * other.b + f * other.d + other.f,
        )  # fmt: skip

    def moved(self, x: float, y: float) -> Matrix:
        """A move before it."""
        return Matrix(1, 0, 0, 1, x, y).within(self)


IDENTITY = Matrix(1, 0, 0, 1, 0, 0)


class Missing(NamedTuple):
    """A code that is drawn to be seen and has no glyph, and the place of its origin on the page."""

    font: Font
    code: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class State:
    """What `q` keeps and `Q` brings back, as far as text goes."""

    matrix: Matrix = IDENTITY
    font: Font | None = None
    size: float = 0
    chars: float = 0
    words: float = 0
    scale: float = 1
    leading: float = 0
    rise: float = 0
    mode: int = 0


class Names(Protocol):
    """What the names in a stream stand for."""

    def font(self, name: Any) -> Font | None: ...
    def graphics(self, name: Any) -> tuple[Font | None, float] | None: ...
    def object(self, name: Any, state: State) -> Iterator[Missing]: ...


class _Text:
    """One stream as it is gone through."""

    def __init__(self, state: State, names: Names) -> None:
        self.state = state
        self._kept: list[State] = []
        self._names = names
        self._pen = self._line = IDENTITY

    # --- state -----------------------------------------------------------------------------

    def set(self, operator: bytes, given: list[Any]) -> None:
        """An operator that draws nothing."""
        if operator == b"q":
            self._kept.append(self.state)
        elif operator == b"Q":
            self.state = self._kept.pop() if self._kept else self.state
        elif operator == b"cm":
            matrix = Matrix(*map(float, given[-6:])).within(self.state.matrix)
            self.state = replace(self.state, matrix=matrix)
        elif operator == b"Tf":
            font = self._names.font(given[0])
            self.state = replace(self.state, font=font, size=float(given[1]))
        elif operator == b"gs":
            font, size = self._names.graphics(given[0]) or (self.state.font, self.state.size)
            self.state = replace(self.state, font=font, size=size)
        elif operator == b"Tz":
            self.state = replace(self.state, scale=float(given[0]) / 100)
        elif operator in _PLAIN:
            changed: dict[str, Any] = {_PLAIN[operator]: float(given[0])}
            self.state = replace(self.state, **changed)
        else:
            self._place(operator, given)

    def _place(self, operator: bytes, given: list[Any]) -> None:
        if operator == b"BT":
            self._pen = self._line = IDENTITY
        elif operator == b"Tm":
            self._pen = self._line = Matrix(*map(float, given[-6:]))
        elif operator in (b"Td", b"TD"):
            x, y = map(float, given[-2:])
            if operator == b"TD":
                self.state = replace(self.state, leading=-y)
            self._next(x, y)
        elif operator == b"T*":
            self._next(0, -self.state.leading)

    def _next(self, x: float, y: float) -> None:
        self._pen = self._line = self._line.moved(x, y)

    # --- strings ---------------------------------------------------------------------------

    def show(self, operator: bytes, given: list[Any]) -> Iterator[Missing]:
        """An operator that draws text (9.4.3)."""
        if operator == b'"':
            with suppress(TypeError, ValueError, IndexError):
                self.state = replace(self.state, words=float(given[-3]), chars=float(given[-2]))
        if operator in (b"'", b'"'):
            self._next(0, -self.state.leading)
        for part in given if operator == b"TJ" else given[-1:]:
            if isinstance(part, bytes):
                yield from self._codes(part)
            elif isinstance(part, float):
                move = -part / 1000 * self.state.size * self.state.scale
                self._pen = self._pen.moved(move, 0)

    def _codes(self, shown: bytes) -> Iterator[Missing]:
        state = self.state
        if state.font is None:
            return
        is_seen = state.mode not in _UNSEEN and state.size != 0
        pen, x = self._pen, 0.0
        for code, length in state.font.codes(shown):
            if is_seen and state.font.is_missing(code):
                place = pen.moved(x, state.rise).within(state.matrix)
                yield Missing(state.font, code, place.e, place.f)
            words = state.words if (code, length) == (32, 1) else 0
            width = state.font.width(code) * state.size + state.chars + words
            x += width * state.scale
        self._pen = pen.moved(x, 0)


_PLAIN = {b"Tc": "chars", b"Tw": "words", b"TL": "leading", b"Ts": "rise", b"Tr": "mode"}
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})


def missing(
    operations: Iterable[tuple[Any, bytes]], state: State, names: Names
) -> Iterator[Missing]:
    """What of the strings that operations draw, from a state on, has no glyph."""
    text = _Text(state, names)
    for given, operator in operations:
        if operator in _SHOWS:
            yield from text.show(operator, given)
        elif operator == b"Do":
            yield from names.object(given[-1], text.state) if given else ()
        else:
            # As readers do, operators are passed over whose operands are none.
            with suppress(TypeError, ValueError, IndexError):
                text.set(operator, given)
