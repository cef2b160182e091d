"""What other programs read out of our Word files is what the document says, notes included."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import docx
import mammoth
import pytest
from docx.oxml.parser import parse_xml
from docx2python import docx2python

from tests.contents import whole
from tests.formats.docx.conftest import SAMPLES, write
from tests.formats.docx.read_text import W
from warraq import load
from warraq.diagnostics import Diagnostics
from warraq.document.plain import lines
from warraq.document.tree import Document, List, Note
from warraq.document.walk import descend
from warraq.job import Job
from warraq.pipeline import document, run
from warraq.registry import kind_names

pytestmark = [
    pytest.mark.full,
    # docx2python does not know the letters of Arabic and Hebrew lists.
    pytest.mark.filterwarnings(
        "ignore:(arabicA|hebrew1).* numbering format not implemented:UserWarning"
    ),
]

_MARKS = dict.fromkeys((0x200E, 0x200F, 0x061C))
# What a reader puts where a note is referred to, and what we put for a page yet unknown.
_BETWEEN = r"\s*(?:(?:[1۱]|\[\d+\]|-+footnote\d+-+)\s*)*"


def by_docx2python(data: bytes) -> str:
    with docx2python(io.BytesIO(data)) as read:
        # It writes out where links lead.
        return re.sub(r"</?a\b[^>]*>", "", read.text)


def by_mammoth(data: bytes) -> str:
    page = mammoth.convert_to_html(io.BytesIO(data)).value
    # Words may change their look halfway: only blocks stand apart.
    apart = re.sub(r"</?(?:p|t[drh]|li|h\d|table|ul|ol|br)\b[^>]*>", " ", page)
    return html.unescape(re.sub(r"<[^>]*>", "", apart))


def by_python_docx(data: bytes) -> str:
    """Every paragraph of body and notes, those of content controls and of text boxes too."""
    main = docx.Document(io.BytesIO(data)).part
    notes = [relation.target_part.blob for relation in main.rels.values()
             if relation.reltype.endswith("/footnotes")]  # fmt: skip
    roots: list[Any] = [main.element, *map(parse_xml, notes)]
    return "\n".join("".join(p.itertext(f"{W}t")) for root in roots for p in root.iter(f"{W}p"))


READERS: dict[str, Callable[[bytes], str]] = {
    "docx2python": by_docx2python,
    "mammoth": by_mammoth,
    "python-docx": by_python_docx,
}


def written(document: Document) -> Iterator[str]:
    """The lines without the markers of lists and notes, which each reader tells in its own way."""
    nodes = list(descend((document.furniture.masthead, document.blocks)))
    items = [item for node in nodes if isinstance(node, List) for item in node.items]
    markers = {item.marker.text for item in items if item.marker}
    markers |= {node.marker.text for node in nodes if isinstance(node, Note)}
    for line in lines(document):
        first, _, rest = line.partition(" ")
        yield rest if first in markers and rest else line


def is_read(line: str, text: str) -> bool:
    tokens = re.findall(r"\w+|[^\w\s]", line)
    return re.search(_BETWEEN.join(map(re.escape, tokens)), text) is not None


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_line_is_read_back(reader: str, sample: str) -> None:
    document = SAMPLES[sample]()
    read = READERS[reader](write(document)).translate(_MARKS)
    assert [line for line in written(document) if not is_read(line, read)] == []
    assert not is_read("ليس في المستند", read)


@pytest.mark.parametrize("lang", ["ar", "en", "ar+en", "he", "fa", "fr"])
@pytest.mark.parametrize("kind", kind_names())
def test_every_kind_is_read_back(kind: str, lang: str) -> None:
    languages = tuple(lang.split("+"))
    job = Job(content=load(in_languages(languages)), kind=kind, format="docx", languages=languages)
    shown, data = document(job, Diagnostics()), run(job).data
    emblem = {"مثال", "Example"}  # drawn, which mammoth does not look at
    for name, reader in READERS.items():
        read = reader(data).translate(_MARKS)
        lost = {line for line in written(shown) if not is_read(line, read)}
        assert lost - (emblem if name == "mammoth" else set()) == set()


def in_languages(languages: tuple[str, ...]) -> dict[str, Any]:
    """The sample; what it has no text for is shown in another language."""
    content = whole()
    content["meta"]["languages"] = [*dict.fromkeys([*languages, "ar", "en"])]
    return content
