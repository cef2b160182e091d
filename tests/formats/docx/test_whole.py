"""Whole files: what they say, that they are valid, that they run the right way."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.formats.docx.conftest import SAMPLES, lint, write
from tests.formats.docx.read_text import read_text
from tests.samples import every_node
from warraq.document.plain import lines
from warraq.document.tree import Band, Furniture, Str
from warraq.theme import Theme

ROOT = Path(__file__).resolve().parents[3]
THEMES = ("plain", "formal", "modern")


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_file_says_what_the_document_says(sample: str) -> None:
    document = SAMPLES[sample]()
    assert read_text(write(document)) == lines(document)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_text_runs_the_right_way(sample: str, theme: str, themes: dict[str, Theme]) -> None:
    assert lint(write(SAMPLES[sample](), themes[theme])) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_files_are_valid(sample: str, theme: str, themes: dict[str, Theme], tmp_path: Path) -> None:
    path = tmp_path / "sample.docx"
    path.write_bytes(write(SAMPLES[sample](), themes[theme]))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_watermark_and_empty_furniture_are_valid(tmp_path: Path) -> None:
    document = every_node("ar")
    for furniture in (
        Furniture(),
        Furniture(watermark=(Str("مسودة"),)),
        replace(document.furniture, watermark=(Str("مسودة"),), head=Band()),
    ):
        data = write(replace(document, furniture=furniture))
        path = tmp_path / "sample.docx"
        path.write_bytes(data)
        assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
        assert lint(data) == []


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write(every_node("ar")) == write(every_node("ar"))


@pytest.mark.full
def test_bytes_do_not_depend_on_the_process() -> None:
    code = (
        "import hashlib;"
        "from tests.formats.docx.conftest import write;"
        "from tests.samples import every_node;"
        "print(hashlib.sha256(write(every_node('ar'))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": "", "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Qatar"))
    }
    assert digests == {hashlib.sha256(write(every_node("ar"))).hexdigest()}


def test_nothing_tells_when_the_file_was_written() -> None:
    data = write(every_node("ar"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2025-03-12T00:00:00Z") == 2
    assert "python-docx" not in core


def test_a_document_without_a_date_has_none() -> None:
    document = every_node("ar")
    undated = replace(document, properties=replace(document.properties, date=None))
    with zipfile.ZipFile(io.BytesIO(write(undated))) as archive:
        assert b"dcterms" not in archive.read("docProps/core.xml").split(b">", 2)[2]
