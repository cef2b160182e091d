"""Characters that the fonts of a file cannot draw: readers show a box for them, or nothing.

PDFium tells no glyphs, so the content streams are read. What a file claims is not believed: all of
it together may take so much work and no more.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

import pypdf
from pypdf.generic import ContentStream

from warraq.logs import taken
from warraq.verify.pdf.content import Operand, operations
from warraq.verify.pdf.drawing import IDENTITY, Matrix, Missing, State, missing
from warraq.verify.pdf.fonts import Font, UnreadableFontError, font_of
from warraq.verify.pdf.values import resolved

__all__ = ["EndlessError", "Page", "pages"]

#: Forms within forms, as far as PDFium goes; how many of them a page may draw.
_DEEPEST = 40
_MOST_FORMS, _MANY_FORMS = 50_000, 2_000
_ENDLESS, _TOO_LONG = "too many pictures within pictures", "too much text"
_TOO_MUCH = "too much of it"
#: How many bytes of streams a file is worth, each time that they are drawn, and of fonts.
_MOST_BYTES, _MOST_FONTS = 60_000_000, 100_000_000
#: How many bytes of strings are drawn at most, and how many codes of them without a glyph.
_MOST_TEXT, _MOST_MISSING = 5_000_000, 500_000
#: To begin with a stream takes as long as so many of its bytes.
_BEGINNING = 500
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": 20_000_000,
    "lzw_maximum_output_length": 20_000_000,
    "run_length_maximum_output_length": 20_000_000,
    "brotli_maximum_output_length": 20_000_000,
    "array_based_stream_maximum_output_length": 20_000_000,
    "stream_decoding_work_maximum_length": 60_000_000,
}
# Of the flags of annotations (ISO 32000-1, 12.5.3): hidden, no view.
_HIDDEN = 0b100010


@dataclass(slots=True)
class Page:
    """What of a page has no glyph, and why some of it could not be read."""

    missing: dict[str, tuple[Missing, int]] = field(default_factory=dict)
    """By the font's name: the first, and how many."""
    unread: list[str] = field(default_factory=list)


class EndlessError(Exception):
    """Forms draw each other, or there is so much text, that no reader comes to an end."""


class _LimitError(Exception):
    """A file wants more work than it is worth."""


def pages(data: bytes) -> list[Page]:
    """The pages of a file. Raises `EndlessError`, and nothing else."""
    # All of pypdf is there by now, and its readers of fonts are asked nothing else.
    names = [name for name in sys.modules if name.split(".")[0] in ("pypdf", "fontTools")]
    with pypdf.apply_configuration(**_LIMITS), taken(names, lambda record: None):
        return list(_File(data).pages())


class _File:
    """A file as it is gone through, with what was made of it so far."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._bytes = self._drawn_forms = self._font_bytes = self._text = self._missing = 0
        # With what they were made of, so that its number stays its own.
        self._fonts: dict[int, tuple[Any, Font | None]] = {}

    def pages(self) -> Iterator[Page]:
        try:
            reader = pypdf.PdfReader(BytesIO(self._data))
            count = len(reader.pages)
        except Exception as error:
            yield Page(unread=[_reason(error)])
            return
        for number in range(count):
            found = Page()
            try:
                self._count(self._drawn(reader.pages[number], found), found)
            except EndlessError:
                raise
            except Exception as error:
                found.unread.append(_reason(error))
            yield found

    def _count(self, missing: Iterator[Missing], found: Page) -> None:
        for one in missing:
            first, count = found.missing.get(one.font.name, (one, 0))
            found.missing[one.font.name] = first, count + 1
            self._missing += 1
            if self._missing > _MOST_MISSING:
                raise _LimitError(_TOO_MUCH)

    def _drawn(self, page: Any, found: Page) -> Iterator[Missing]:
        content = _Content(self, found, page.get("/Resources"))
        self._drawn_forms = 0
        yield from missing(self.operations(page.get("/Contents")), State(), content)
        for note in resolved(page.get("/Annots")) or ():
            look = _look(resolved(note))
            if look is not None:
                yield from content.form(look, State(matrix=_place(resolved(note), look)))

    def font(self, entry: Any, found: Page, content: _Content) -> Font | None:
        """The font of a dictionary; None for a broken one, which is told."""
        if id(entry) not in self._fonts:
            try:
                self._fonts[id(entry)] = entry, font_of(entry, self._font_stream)
            except UnreadableFontError as error:
                found.unread.append(str(error))
                self._fonts[id(entry)] = entry, None
            content.follow_procedures(entry)
        return self._fonts[id(entry)][1]

    def _font_stream(self, stream: Any) -> bytes:
        if self._font_bytes > _MOST_FONTS:
            raise _LimitError(_TOO_MUCH)
        data: bytes = stream.get_data()
        self._font_bytes += len(data)
        return data

    def form(self) -> None:
        """One more form of a page is drawn."""
        self._drawn_forms += 1
        if self._drawn_forms > _MOST_FORMS:
            raise EndlessError(_ENDLESS)

    def operations(self, stream: Any) -> Iterator[tuple[list[Operand], bytes]]:
        """What a page or a form does. A page may have several streams."""
        data = ContentStream(stream, None).get_data()
        self._bytes += len(data) + _BEGINNING
        if self._bytes > _MOST_BYTES and self._drawn_forms > _MANY_FORMS:
            raise EndlessError(_ENDLESS)
        if self._bytes > _MOST_BYTES:
            raise _LimitError(_TOO_MUCH)
        for given, operator in operations(data):
            self._text += sum(len(part) for part in given if isinstance(part, bytes))
            if self._text > _MOST_TEXT:
                raise EndlessError(_TOO_LONG)
            yield given, operator


class _Content:
    """What the names in a stream stand for."""

    def __init__(self, file: _File, found: Page, resources: Any, depth: int = 0) -> None:
        self._file = file
        self._found = found
        self._resources = resolved(resources) or {}
        self._depth = depth

    def font(self, name: Any) -> Font | None:
        entry = self._named("/Font", name)
        return self._file.font(entry, self._found, self) if hasattr(entry, "get") else None

    def graphics(self, name: Any) -> tuple[Font | None, float] | None:
        """The font and its size in a graphics state, where that has one (8.4.5)."""
        entry = self._named("/ExtGState", name)
        chosen = resolved(entry.get("/Font")) if hasattr(entry, "get") else None
        if not chosen:
            return None
        return self._file.font(resolved(chosen[0]), self._found, self), float(chosen[1])

    def follow_procedures(self, font: Any) -> None:
        """Go through what draws the glyphs of a font (Type 3, 9.6.5), as readers do: its forms may
        be without end, too."""
        procedures = resolved(font.get("/CharProcs"))
        if not hasattr(procedures, "values") or self._depth >= _DEEPEST:
            return
        resources = font.get("/Resources") or self._resources
        inner = _Content(self._file, self._found, resources, self._depth + 1)
        for one in map(resolved, procedures.values()):
            if hasattr(one, "get_data"):
                deque(missing(self._file.operations(one), State(), inner), maxlen=0)

    def object(self, name: Any, state: State) -> Iterator[Missing]:
        """What a form draws (8.10); pictures draw no text."""
        entry = self._named("/XObject", name)
        if hasattr(entry, "get") and entry.get("/Subtype") == "/Form":
            yield from self.form(entry, state)

    def form(self, form: Any, state: State) -> Iterator[Missing]:
        if self._depth >= _DEEPEST:
            return
        self._file.form()
        numbers = resolved(form.get("/Matrix"))
        matrix = Matrix(*map(float, numbers)) if numbers else IDENTITY
        resources = form.get("/Resources") or self._resources
        inner = _Content(self._file, self._found, resources, self._depth + 1)
        within = replace(state, matrix=matrix.within(state.matrix))
        yield from missing(self._file.operations(form), within, inner)

    def _named(self, kind: str, name: Any) -> Any:
        entries = resolved(self._resources.get(kind))
        return resolved(entries.get(name)) if hasattr(entries, "get") else None


def _look(note: Any) -> Any:
    """The form that shows an annotation (12.5.5), if it is to be seen."""
    if not hasattr(note, "get") or int(note.get("/F", 0)) & _HIDDEN:
        return None
    looks = resolved(note.get("/AP"))
    look: Any = resolved(looks.get("/N")) if hasattr(looks, "get") else None
    if look is not None and not hasattr(look, "get_data"):
        look = resolved(look.get(note.get("/AS")))
    return look if hasattr(look, "get_data") else None


def _place(note: Any, look: Any) -> Matrix:
    """Where an annotation stands; whether it is made larger is not looked at."""
    rectangle, box = resolved(note.get("/Rect")), resolved(look.get("/BBox"))
    if not rectangle or not box:
        return IDENTITY
    x, y = (float(rectangle[side]) - float(box[side]) for side in (0, 1))
    return IDENTITY.moved(x, y)


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
