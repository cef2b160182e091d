"""What is told of a PDF: alone, and against what it should say."""

from __future__ import annotations

import ctypes
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from warraq.diagnostics import Diagnostics, Place
from warraq.verify import Expected
from warraq.verify._words import compare, is_rtl, words
from warraq.verify.pdf import boxes
from warraq.verify.pdf.telling import tell_boxes

__all__ = ["Char", "check", "read"]

#: The end of a line, and PDFium's sign for a hyphen at the end of one.
_ENDS = (2, 10)
#: Arabic letters that stand alone are a word, or a number of a list; so many in a row are not.
_APART = 4


#: Forms of letters, but not the ornate brackets and the ligatures that people do write (ﷺ ﷻ ﷼ ﷽).
_FORM = re.compile("[\ufb1d-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]")


_MARKS = "".join(map(chr, [*range(0x64B, 0x660), 0x670]))

# Streams of a file, and what a ToUnicode map in one says (ISO 32000-1, 9.10.3).
_STREAM = re.compile(rb"stream\r?\n(.*?)(?:endstream|\Z)", re.DOTALL)
_MEANING = re.compile(rb"<[0-9A-Fa-f]+>\s*(?:<[0-9A-Fa-f]+>\s*)?<([0-9A-Fa-f]{4,})>")
#: So much is read of a map, and of all of them.
_MOST_BYTES, _MOST_MAPS = 4_000_000, 60_000_000


@dataclass(frozen=True, slots=True)
class Char:
    """A character as PDFium gives it: its code in Unicode, where it stands, and whether the file
    says which character it is."""

    text: str
    x: float
    y: float = 0
    is_mapped: bool = True


class PasswordError(ValueError):
    """A file that asks for a password."""


def read(data: bytes, unread: dict[int, str] | None = None) -> list[list[list[Char]]]:
    """The characters of each page, line by line.

    Pages that cannot be read are empty, and stand in ``unread`` by their number, with the reason.
    Raises `ValueError` for no readable PDF, `PasswordError` where only a password opens it.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise PasswordError from None
        raise ValueError(_reason(error)) from None
    failed: dict[int, str] = {} if unread is None else unread
    pages = []
    with closing(document):
        for number in range(len(document)):
            try:
                pages.append(_lines(document[number]))
            except pypdfium2.PdfiumError as error:
                failed[number + 1] = _reason(error)
                pages.append([])
    if failed and len(failed) == len(pages):
        raise ValueError(failed[1])
    return pages


def _reason(error: Exception) -> str:
    """What PDFium says, to stand within a sentence."""
    said = str(error).rstrip(".")
    inner = re.search(r"\(PDFium: (.*)\)$", said)
    return inner[1] if inner else said


def _open(data: bytes) -> bytes:
    """A file that is ciphered but asks for no password, without its cipher: pypdf reads the newer
    ones only with another library."""
    import pypdfium2

    if b"/Encrypt" not in data:
        return data
    out = BytesIO()
    with suppress(pypdfium2.PdfiumError), pypdfium2.PdfDocument(data) as document:
        document.save(out, flags=pypdfium2.raw.FPDF_REMOVE_SECURITY)
    return out.getvalue() or data


def _lines(page: Any) -> list[list[Char]]:
    from pypdfium2 import raw

    text_page = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    lines: list[list[Char]] = [[]]
    for number in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, number)
        if code in _ENDS:
            lines.append([])
        elif code != 13:
            raw.FPDFText_GetCharOrigin(text_page, number, x, y)
            is_mapped = raw.FPDFText_HasUnicodeMapError(text_page, number) != 1
            text = chr(code) if code < 0x110000 else "\ufffd"
            lines[-1].append(Char(text, x.value, y.value, is_mapped))
    text_page.close()
    page.close()
    return [line for line in lines if line]


# --- alone -----------------------------------------------------------------------------------


def check(data: bytes, found: Diagnostics, place: Place, expected: Expected | None) -> None:
    """Record what is wrong with a file's bytes: `warraq.verify.Checker`."""
    data = _open(data)
    try:
        # Before PDFium, which does not come back from what has no end.
        drawn = boxes.pages(data)
        unread: dict[int, str] = {}
        pages = read(data, unread)
    except PasswordError:
        found.add("verify.password", place)
        return
    except (boxes.EndlessError, ValueError) as error:
        found.add("verify.unreadable", place, reason=error)
        return
    for number, reason in unread.items():
        found.add("verify.page-unreadable", place, page=number, reason=reason)
    tell_boxes(drawn, pages, found, place)
    if not any(char.text.strip() for page in pages for line in page for char in line):
        found.add("verify.no-text", place)
        return
    _tell_forms(data, found, place)
    for number, page in enumerate(pages, 1):
        _tell_strange(number, page, found, place)
    if expected is not None:
        lines = [line for page in pages for line in page]
        rtl = [word for line in lines for word in _in_order(line, rtl=True)]
        others = [word for line in lines for word in _in_order(line, rtl=False)]
        compare(expected, rtl, others, found, place)


def _tell_forms(data: bytes, found: Diagnostics, place: Place) -> None:
    """Forms of letters in the file's maps: PDFium gives the letters, but others the forms."""
    forms = sorted({form for text in _meanings(data) for form in _FORM.findall(text)})
    if forms:
        example = f"U+{ord(forms[0]):04X}"
        found.add("verify.presentation-form", place, count=len(forms), example=example)


def _meanings(data: bytes) -> Iterator[str]:
    """What the codes of the file's fonts mean."""
    left = _MOST_MAPS
    for match in _STREAM.finditer(data):
        content = match[1]
        with suppress(zlib.error):
            content = zlib.decompressobj().decompress(content, _MOST_BYTES)
        if b"beginbf" in content and left > 0:
            left -= len(content)
            for meaning in _MEANING.findall(content):
                with suppress(ValueError):
                    yield bytes.fromhex(meaning.decode()).decode("utf-16-be", "replace")


def _tell_strange(number: int, page: list[list[Char]], found: Diagnostics, place: Place) -> None:
    """What no author writes: each kind of it once a page."""
    chars = [char for line in page for char in line]
    strange = [kind for char in chars for kind in _kinds(char)]
    apart = sum(_apart(line) for line in page)
    counts = Counter(strange) + Counter({"letters-apart": apart})
    for kind, count in sorted(counts.items()):
        example = next((char.text for char in chars if kind in _kinds(char)), "")
        shown = " ".join(f"U+{ord(char):04X}" for char in example)
        found.add(f"verify.{kind}", place, page=number, count=count, example=shown)


def _kinds(char: Char) -> Iterator[str]:
    category = unicodedata.category(char.text)
    if not char.is_mapped or char.text in ("\0", "\ufffe", "\uffff"):
        yield "unmapped"
    elif char.text == "\ufffd":
        yield "replacement"
    elif category == "Co":
        yield "private-use"


def _apart(line: list[Char]) -> int:
    """How many letters stand alone in rows of such: words that came apart."""
    total = run = 0
    for word in [*words("".join(char.text for char in line)), ""]:
        letters = [char for char in word if unicodedata.category(char)[0] == "L"]
        if len(letters) == 1 and is_rtl(word):
            run += 1
            continue
        total += run if run >= _APART else 0
        run = 0
    return total


# --- against what it should say ----------------------------------------------------------------


def _in_order(line: list[Char], *, rtl: bool) -> list[str]:
    """The words of one direction as they stand on the line: PDFium's order is that of the
    direction that it takes the whole line for."""
    placed: list[tuple[float, str]] = []
    held: list[Char] = []
    for char in [*line, Char(" ", 0)]:
        if words(char.text) or unicodedata.category(char.text) in ("Mn", "Cf"):
            held.append(char)
            continue
        left = min((one.x for one in held), default=0)
        for word in words("".join(one.text for one in held)):
            # On a line that it takes for English, PDFium puts the last vowel of a word first.
            letters = word.lstrip(_MARKS)
            placed.append((left, letters + word[: len(word) - len(letters)]))
        held = []
    chosen = [(x, word) for x, word in placed if is_rtl(word) == rtl]
    return [word for _, word in sorted(chosen, key=lambda one: -one[0] if rtl else one[0])]
