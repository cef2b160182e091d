"""PDF/UA-1 and PDF/A as veraPDF judges them: on a sample of everything, and on mutants."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import ContentStream, NameObject, StreamObject

from tests.archival import FACTORS, PROFILES, Case, make, pairwise
from tests.verapdf import failures

pytestmark = pytest.mark.full


# --- a sample of everything ------------------------------------------------------------------


def test_each_choice_meets_each_of_every_other_factor() -> None:
    cases = list(pairwise(FACTORS))
    for one in FACTORS:
        for other in FACTORS:
            met = {(case[one], case[other]) for case in cases}
            count = len(FACTORS[one]) * len(FACTORS[other])
            assert len(met) == (count if one != other else len(FACTORS[one]))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """The files, by their variant."""
    folder = tmp_path_factory.mktemp("archival")
    found: dict[str, list[Path]] = {}
    for case in pairwise(FACTORS):
        found.setdefault(case["variant"], []).append(make(case, folder))
    return found


@pytest.mark.parametrize("variant", PROFILES)
def test_files_keep_to_what_they_claim(variant: str, sample: dict[str, list[Path]]) -> None:
    assert len(sample[variant]) > 5
    found = failures(PROFILES[variant], sample[variant])
    assert {name: rules for name, rules in found.items() if rules} == {}


# --- mutants ---------------------------------------------------------------------------------

#: A file in which there is something to break of every sort.
RICH: Case = {
    "kind": "memo", "lang": "ar+en", "theme": "formal", "variant": "a-3a",
    "pictures": "pictures", "long": "long",
}  # fmt: skip


def _elements(writer: pypdf.PdfWriter, *tags: str) -> Iterator[Any]:
    for entry in _dictionaries(writer):
        if entry.get("/Type") == "/StructElem" and entry["/S"] in tags:
            yield entry


def _dictionaries(writer: pypdf.PdfWriter) -> Iterator[Any]:
    objects: list[Any] = list(writer._objects)
    return (entry for entry in objects if isinstance(entry, dict))


def _no_alt(writer: pypdf.PdfWriter) -> None:
    for figure in _elements(writer, "/Figure"):
        del figure["/Alt"]


def _no_way_to_heads(writer: pypdf.PdfWriter) -> None:
    for cell in _elements(writer, "/TH", "/TD"):
        cell["/A"].pop("/Scope", None)
        cell["/A"].pop("/Headers", None)


def _no_language(writer: pypdf.PdfWriter) -> None:
    del writer.root_object["/Lang"]


def _no_title(writer: pypdf.PdfWriter) -> None:
    _replace_in_xmp(writer, rb"<dc:title>.*?</dc:title>", b"")


def _not_said_to_be_accessible(writer: pypdf.PdfWriter) -> None:
    _replace_in_xmp(writer, rb'pdfuaid:part="1"', b"")


def _schema_not_explained(writer: pypdf.PdfWriter) -> None:
    _replace_in_xmp(writer, rb"<rdf:Description[^>]*pdfaExtension=.*?</rdf:Description>", b"")


def _replace_in_xmp(writer: pypdf.PdfWriter, pattern: bytes, new: bytes) -> None:
    packet: Any = writer.root_object["/Metadata"].get_object()
    data, count = re.subn(pattern, new, packet.get_data(), flags=re.DOTALL)
    assert count == 1
    stream = StreamObject()
    stream.update({NameObject("/Type"): NameObject("/Metadata"),
                   NameObject("/Subtype"): NameObject("/XML")})  # fmt: skip
    stream.set_data(data)
    writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)


def _heading_skipped(writer: pypdf.PdfWriter) -> None:
    for heading in _elements(writer, "/H2"):
        heading[NameObject("/S")] = NameObject("/H3")


def _title_not_shown(writer: pypdf.PdfWriter) -> None:
    del writer.root_object["/ViewerPreferences"]


def _note_without_name(writer: pypdf.PdfWriter) -> None:
    for note in _elements(writer, "/Note"):
        del note["/ID"]


def _link_without_words(writer: pypdf.PdfWriter) -> None:
    for entry in _dictionaries(writer):
        if entry.get("/Subtype") == "/Link":
            entry.pop("/Contents", None)


def _item_in_disorder(writer: pypdf.PdfWriter) -> None:
    for body in _elements(writer, "/LBody"):
        body[NameObject("/S")] = NameObject("/P")


def _running_lines_unmarked(writer: pypdf.PdfWriter) -> None:
    """Take the marks from the artefacts of the first page."""
    page = writer.pages[0]
    content = ContentStream(page.get_contents(), writer)
    kept, depth, dropped = [], 0, set()
    for operands, operator in content.operations:
        if operator in (b"BDC", b"BMC"):
            depth += 1
            if operands[0] == "/Artifact":
                dropped.add(depth)
                continue
        elif operator == b"EMC":
            depth -= 1
            if depth + 1 in dropped:
                dropped.remove(depth + 1)
                continue
        kept.append((operands, operator))
    content.operations = kept
    page[NameObject("/Contents")] = writer._add_object(content)


def _nothing(_: pypdf.PdfWriter) -> None:
    """The file goes through the same tool, and must pass: otherwise the mutants prove nothing."""


MUTANTS: dict[str, tuple[Callable[[pypdf.PdfWriter], None], str]] = {
    "no mutant": (_nothing, ""),
    "no alternative text": (_no_alt, "PDFUA-1 7.3-1"),
    "cells without scope and headers": (_no_way_to_heads, "PDFUA-1 7.5-1"),
    "no language": (_no_language, "PDFUA-1 7.2-"),
    "no title": (_no_title, "PDFUA-1 7.1-9"),
    "no statement of PDF/UA": (_not_said_to_be_accessible, "PDFUA-1 5-1"),
    "a schema that is not explained": (_schema_not_explained, "PDFA-3A 6.6.2.3.1-1"),
    "a heading skipped": (_heading_skipped, "PDFUA-1 7.4.2-1"),
    "the title not shown": (_title_not_shown, "PDFUA-1 7.1-10"),
    "notes without names": (_note_without_name, "PDFUA-1 7.9-1"),
    "links without words": (_link_without_words, "PDFUA-1 7.18.5-2"),
    "items in disorder": (_item_in_disorder, "PDFUA-1 7.2-"),
    "running lines unmarked": (_running_lines_unmarked, "PDFUA-1 7.1-3"),
}


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The rules that each mutant breaks."""
    folder = tmp_path_factory.mktemp("mutants")
    rich = make(RICH, folder).read_bytes()
    files = []
    for name, (mutate, _) in MUTANTS.items():
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(rich))
        mutate(writer)
        files.append(folder / name.replace("/", "-"))
        writer.write(files[-1])
    found = failures("PDFUA-1,PDFA-3A", files)
    return {name: found[file.name] for name, file in zip(MUTANTS, files, strict=True)}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_judge_sees_what_we_rely_on(mutant: str, judged: dict[str, list[str]]) -> None:
    _, rule = MUTANTS[mutant]
    if rule:
        assert any(broken.startswith(rule) for broken in judged[mutant]), judged[mutant]
    else:
        assert judged[mutant] == []
