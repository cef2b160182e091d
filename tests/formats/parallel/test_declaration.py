"""The Universal Declaration side by side over many pages: level, whole, in order."""

from __future__ import annotations

import ctypes
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from lxml import etree

from tests.formats.parallel.declaration import declaration
from tests.formats.test_tags import out_of_order
from tests.tagged import tree
from warraq import theme as themes
from warraq.diagnostics import Diagnostics
from warraq.document.plain import plain
from warraq.document.tree import Blocks, Parallel, direction
from warraq.document.walk import descend
from warraq.job import Job
from warraq.pipeline import document, run

pytestmark = pytest.mark.full

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Points to a millimetre.
MM = 72 / 25.4
CASES = [
    (("ar", "en"), "formal"), (("ar", "en"), "modern"), (("ar", "fr"), "formal"),
    (("fa", "en"), "modern"), (("he", "en"), "formal"), (("en", "ar"), "formal"),
]  # fmt: skip

PAIRS = [("ar", "en"), ("ar", "fr"), ("fa", "en"), ("he", "en")]


class Letter(NamedTuple):
    text: str
    page: int
    base: float


def letters(text: str) -> str:
    """The letters alone: digits run the other way, marks and signs have places of their own."""
    shown = unicodedata.normalize("NFKC", text)
    return "".join(c for c in shown if c.isalpha() and unicodedata.category(c) != "Lm").casefold()


def columns(data: bytes, languages: tuple[str, ...], theme: str) -> list[list[Letter]]:
    """The letters of each of two columns as they stand on the pages: line by line from the top,
    each line from where its language begins."""
    paper = themes.load(theme).page("briefing")
    is_rtl = direction(languages[0]) == "rtl"
    found: list[list[Letter]] = [[], []]
    for number, page in enumerate(pypdfium2.PdfDocument(data)):
        top = paper.first_top if number == 0 else paper.top
        inside = (paper.bottom * MM, page.get_height() - top * MM)
        lines: list[dict[float, list[tuple[float, str]]]] = [defaultdict(list), defaultdict(list)]
        for char, x, y in drawn(page.get_textpage()):
            if inside[0] < y < inside[1]:
                is_right = x > page.get_width() / 2
                lines[is_right != is_rtl][y].append((x, char))
        for column, lang in enumerate(languages):
            back = direction(lang) == "rtl"
            for base in sorted(lines[column], reverse=True):
                line = sorted(lines[column][base], key=lambda one: -one[0] if back else one[0])
                text = letters("".join(char for _, char in line))
                found[column].extend(Letter(char, number, base) for char in text)
    return found


def drawn(text: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float, float]]:
    """Each character of a page with its origin."""
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, index)
        pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
        if code:
            yield chr(code), x.value, round(y.value, 1)


def rows_of(job: Job) -> list[Parallel]:
    """The rows that hold letters."""
    found = descend(document(job, Diagnostics()).blocks)
    return [one for one in found if isinstance(one, Parallel) and any(map(spoken, one.cells))]


def spoken(cell: Blocks) -> str:
    return letters(plain(cell))


@pytest.mark.parametrize(("languages", "theme"), CASES)
def test_pairs_stand_level_on_their_page(languages: tuple[str, ...], theme: str) -> None:
    content = declaration(*languages)
    job = Job(content=content, kind="briefing", format="pdf", languages=languages, theme=theme)
    result = run(job)
    assert [one for one in result.diagnostics if one.code.startswith("pdf.")] == []
    rows = rows_of(job)
    assert len(rows) > 90
    starts: list[list[Letter | None]] = []
    for place, column in enumerate(columns(result.data, languages, theme)):
        wanted = [spoken(row.cells[place]) for row in rows]
        shown = "".join(letter.text for letter in column)
        # Nothing is lost, doubled or out of order, and nothing else stands there.
        begin = shown.index("".join(wanted[:3]))
        assert shown[begin : begin + len("".join(wanted))] == "".join(wanted)
        starts.append([])
        for text in wanted:
            starts[-1].append(column[begin] if text else None)
            begin += len(text)
    pairs = [(one, other) for one, other in zip(*starts, strict=True) if one and other]
    assert len(pairs) > 85
    assert [pair for pair in pairs if pair[0].page != pair[1].page] == []
    assert max(abs(one.base - other.base) for one, other in pairs) <= 1
    assert pairs[-1][0].page >= 8


@pytest.mark.parametrize("languages", PAIRS)
def test_each_pair_is_read_one_language_after_the_other(languages: tuple[str, ...]) -> None:
    """From the structure tree: the pairs in their order, in each the words of one language, then
    those of the other, told as theirs."""
    # Whose page numbers are no text of the document.
    content = declaration(*languages, contents="no")
    job = Job(content=content, kind="briefing", format="pdf", languages=languages)
    top = tree(run(job).data)
    assert out_of_order(document(job, Diagnostics()), top) == []
    said = [tag for tag in top.walk() if any(isinstance(kid, str) for kid in tag.kids)]
    assert {tag.lang for tag in said} == set(languages)


@pytest.mark.parametrize("languages", PAIRS)
def test_each_pair_is_one_row_of_word(languages: tuple[str, ...]) -> None:
    content = declaration(*languages)
    job = Job(content=content, kind="briefing", format="docx", languages=languages)
    with zipfile.ZipFile(BytesIO(run(job).data)) as package:
        tree = etree.fromstring(package.read("word/document.xml"))
    shown = [
        [letters("".join(map(str, cell.itertext(f"{W}t")))) for cell in row.findall(f"{W}tc")]
        for row in tree.iter(f"{W}tr")
    ]
    pairs = [(cells[0], cells[-1]) for cells in shown if len(cells) > 1 and any(cells)]
    rows = rows_of(job)
    assert len(rows) > 90
    for row in rows:
        one, other = map(spoken, row.cells)
        # Word counts headings itself, so that their numbers are not in the text.
        at = next(n for n, (a, b) in enumerate(pairs) if is_end(a, one) and is_end(b, other))
        del pairs[: at + 1]


def is_end(shown: str, whole: str) -> bool:
    return whole.endswith(shown) and bool(shown) == bool(whole)
