"""LibreOffice opens every Word file, and shows its pages."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from tests.contents import whole
from warraq import render
from warraq.registry import kind_names

pytestmark = pytest.mark.full


def test_libreoffice_shows_each_kind_in_each_language(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is missing; .ci/setup --full installs it"
    names = [f"{kind}.{lang}" for kind in kind_names() for lang in ("ar", "en", "ar+en")]
    for name in names:
        kind, _, lang = name.partition(".")
        render(whole(), kind, "docx", lang).save(tmp_path / f"{name}.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    files = [str(tmp_path / f"{name}.docx") for name in names]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)
    for name in names:
        shown = pypdfium2.PdfDocument(tmp_path / f"{name}.pdf")
        text = "".join(page.get_textpage().get_text_bounded() for page in shown)
        assert 1 <= len(shown) <= 8, name
        assert ("Oasis" if "en" in name else "الواحة") in text, name
        shown.close()
