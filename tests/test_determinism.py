"""The same bytes for the same input, whoever asks, wherever and whenever."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
SCRIPT = """
import hashlib, sys, warraq
for kind, lang in (("briefing", "ar"), ("memo", "en"), ("factsheet", "ar+en")):
    for format in ("pdf", "docx", "html", "text"):
        data = warraq.render(sys.argv[1], kind, format, lang).data
        print(kind, lang, format, hashlib.sha256(data).hexdigest())
"""


def hashes(content: Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(content)],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.full
@pytest.mark.parametrize("example", ["strategic-dialogue", "water-report"])
def test_processes_seeds_time_zones_and_folders(example: str, tmp_path: Path) -> None:
    source = CHECKOUT / "examples" / example
    elsewhere = tmp_path / "another place"
    shutil.copytree(source, elsewhere)
    here = hashes(source / "content.yaml", CHECKOUT, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    there = hashes(
        elsewhere / "content.yaml",
        tmp_path,
        PYTHONHASHSEED="2",
        TZ="Asia/Qatar",
        LC_ALL="C.UTF-8",
        SOURCE_DATE_EPOCH="1",
        HOME=str(tmp_path),
    )
    assert here == there
    assert len(here.splitlines()) == 12


@pytest.mark.full
def test_hashing_sees_a_difference(tmp_path: Path) -> None:
    source = CHECKOUT / "examples" / "water-report"
    changed = tmp_path / "changed"
    shutil.copytree(source, changed)
    file = changed / "content.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("2026-02-15", "2026-02-16"), encoding="utf-8")
    assert hashes(file, tmp_path) != hashes(source / "content.yaml", tmp_path)
