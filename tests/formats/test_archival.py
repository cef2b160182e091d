"""PDF/UA-1 and PDF/A-3a by default, as veraPDF judges them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter

from tests.contents import whole
from tests.verapdf import failures
from warraq import render

pytestmark = pytest.mark.full

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SAMPLE = [
    ("briefing", "ar", "formal"),
    ("briefing", "en", "modern"),
    ("memo", "ar", "modern"),
    ("memo", "ar+en", "formal"),
    ("factsheet", "ar+en", "modern"),
    ("factsheet", "en", "formal"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("archival")
    made = []
    water = EXAMPLES / "water-report" / "content.yaml"
    contents: dict[str, Any] = {"whole": whole(), "water": water}
    for name, content in contents.items():
        for kind, lang, theme in SAMPLE:
            made.append(folder / f"{name}-{kind}-{lang}-{theme}.pdf")
            render(content, kind, "pdf", lang, theme=theme).save(made[-1])
    return made


@pytest.mark.parametrize("profile", ["PDFUA-1", "PDFA-3A"])
def test_files_conform(profile: str, files: list[Path]) -> None:
    found = failures(profile, files)
    assert len(found) == 12
    assert {name: rules for name, rules in found.items() if rules} == {}


@pytest.mark.parametrize(
    ("profile", "key"),
    [("PDFUA-1", "/ViewerPreferences"), ("PDFUA-1", "/Lang"), ("PDFA-3A", "/Metadata")],
)
def test_the_judge_sees_what_is_missing(profile: str, key: str, tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(render(whole(), "memo", "pdf", "ar").data))
    del writer.root_object[key]
    mutant = tmp_path / "mutant.pdf"
    writer.write(mutant)
    assert failures(profile, [mutant])["mutant.pdf"]
