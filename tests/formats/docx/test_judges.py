"""Three judges of Word files: the Open XML SDK, openxml-audit, and our own check of direction."""

from __future__ import annotations

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.conftest import Golden
from tests.contents import whole
from tests.formats.docx.conftest import SAMPLES, lint, write
from tests.formats.docx.faults import good, with_fault
from tests.formats.docx.judged import FAULTS
from tests.openxml import errors
from warraq import render
from warraq.registry import kind_names
from warraq.theme import load

pytestmark = pytest.mark.full


def judgement(data: bytes, path: Path) -> list[str]:
    """The judges that find something."""
    path.write_bytes(data)
    return [
        name
        for name, found in (
            ("sdk", errors(path)),
            ("audit", OpenXmlValidator().validate(path).errors),
            ("verify", lint(data)),
        )
        if found
    ]


@pytest.mark.parametrize("theme", ["formal", "modern"])
@pytest.mark.parametrize("lang", ["ar", "en", "ar+en"])
@pytest.mark.parametrize("kind", kind_names())
def test_files_of_every_kind_pass(kind: str, lang: str, theme: str, tmp_path: Path) -> None:
    data = render(whole(), kind, "docx", lang, theme=theme).data
    assert judgement(data, tmp_path / "file.docx") == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_files_of_every_node_pass(sample: str, tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(write(SAMPLES[sample](), load("modern")))
    assert {version: errors(path, version) for version in ("Office2013", "Microsoft365")} == {
        "Office2013": [],
        "Microsoft365": [],
    }


def test_every_fault_is_found(tmp_path: Path, golden: Golden) -> None:
    assert judgement(good(), tmp_path / "good.docx") == []
    found = {
        name: judgement(with_fault(fault), tmp_path / "fault.docx")
        for name, fault in FAULTS.items()
    }
    assert [name for name, judges in found.items() if not judges] == []
    lines = [f"{name}: {' '.join(judges)}" for name, judges in found.items()]
    golden.check("faults.txt", "\n".join(lines) + "\n")
