"""Numbers, codes, names and words of another language stand where a reader expects them.

Each case of ``cases.toml`` in each place of a sentence, in sentences of three languages, in every
format: plain text as UAX #9 resolves it, PDF by the boxes of its characters, Word files by the
order in which Word draws runs and as LibreOffice draws them, HTML as Chromium lays it out.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from bidi import get_display
from lxml import etree

from tests.formats.mixed.cases import MANNERS, content, faults, lines
from tests.formats.mixed.drawn import browser_lines, office_lines, pdf_lines
from warraq import render

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LRM, RLE, LRE, PDF = "\u200e", "\u202b", "\u202a", "\u202c"
MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"))


# Arabic at once, the others with the slow tests.
AT_ONCE = [pytest.param(m, marks=() if m == "ar" else pytest.mark.full) for m in MANNERS]


def made(format: str, manner: str, **options: Any) -> bytes:
    return render(content(manner), "briefing", format, MANNERS[manner][0], options=options).data


def visual(text: str, rtl: bool) -> str:
    """A paragraph in the order of drawing, by an implementation of UAX #9 that is not ours."""
    return str(get_display(text, base_dir="R" if rtl else "L")).translate(MARKS)


def test_there_are_as_many_cases_as_are_told() -> None:
    counts = [len(lines(manner)) for manner in MANNERS]
    assert counts == [150, 135, 147, 114, 129]


@pytest.mark.parametrize("manner", MANNERS)
def test_plain_text(manner: str) -> None:
    shown = made("text", manner).decode().splitlines()
    assert faults([visual(line, manner != "en") for line in shown], manner) == []


@pytest.mark.parametrize("manner", AT_ONCE)
def test_text_for_surfaces_that_cannot_reorder(manner: str) -> None:
    shown = made("text", manner, shape=True).decode()
    # A ligature of two letters gives them in the order of writing.
    plain = "".join(unicodedata.normalize("NFKC", character)[::-1] for character in shown)
    assert faults(plain.splitlines(), manner) == []


@pytest.mark.parametrize("manner", AT_ONCE)
def test_pdf(manner: str) -> None:
    assert faults(pdf_lines(made("pdf", manner)), manner) == []


# --- Word ------------------------------------------------------------------------------------


def paragraphs(data: bytes) -> list[Any]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return list(etree.fromstring(archive.read("word/document.xml")).iter(f"{W}p"))


def runs(paragraph: Any) -> list[tuple[str, bool]]:
    """The text of each run and whether it is right to left."""
    found = []
    for run in paragraph.iter(f"{W}r"):
        text = "".join(part.text or "" for part in run.iter(f"{W}t"))
        found.append((text, run.find(f"{W}rPr/{W}rtl") is not None))
    return found


def as_word_draws(paragraph: Any, rtl: bool) -> str:
    """Word treats neighbouring runs of one direction as an embedding of that direction."""
    text = ""
    for way, group in groupby(runs(paragraph), key=lambda run: run[1]):
        inside = "".join(part for part, _ in group)
        text += inside if way == rtl else f"{RLE if way else LRE}{inside}{PDF}"
    return visual(text, rtl)


@pytest.mark.parametrize("manner", MANNERS)
def test_word(manner: str) -> None:
    drawn = [as_word_draws(p, manner != "en") for p in paragraphs(made("docx", manner))]
    assert faults(drawn, manner) == []


def test_values_in_word_have_runs_of_their_own_between_marks() -> None:
    """What Word needs in place of isolates, each in a run without ``w:rtl``; the spaces of those
    that stay on one line are narrow."""
    read = {run for p in paragraphs(made("docx", "ar")) for run in runs(p)}
    found = {(text.replace("\u202f", " "), way) for text, way in read}
    for value in ("+974 4444 1234", "3.5%", "-5", "C++", "@oasis_qa", "ISO 27001:2022"):
        assert (f"{LRM}{value}{LRM}", False) in found, value


@pytest.mark.full
@pytest.mark.parametrize("manner", MANNERS)
def test_word_in_libreoffice(manner: str, tmp_path: Path) -> None:
    assert faults(office_lines(made("docx", manner), tmp_path), manner) == []


# --- HTML ------------------------------------------------------------------------------------


@pytest.mark.full
@pytest.mark.parametrize("manner", MANNERS)
def test_html_in_chromium(manner: str, tmp_path: Path) -> None:
    assert faults(browser_lines(made("html", manner), tmp_path), manner) == []
