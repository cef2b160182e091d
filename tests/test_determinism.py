"""The same bytes for the same input, whoever asks, wherever and whenever."""

from __future__ import annotations

import ast
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
        TZ="TOMORROW-24",
        LC_ALL="C.UTF-8",
        SOURCE_DATE_EPOCH="1",
        HOME=str(tmp_path),
    )
    assert here == there
    assert len(here.splitlines()) == 12


_EVERYTHING = """
import hashlib, sys
from pathlib import Path
from tests.archival import FEATURES, make
case = {"kind": "briefing", "lang": "ar+en", "theme": "modern", "variant": "a-3a"}
file = make(case | {name: name for name in FEATURES}, Path(sys.argv[1]))
print(hashlib.sha256(file.read_bytes()).hexdigest())
"""


@pytest.mark.full
def test_every_feature_of_a_pdf(tmp_path: Path) -> None:
    found = set()
    for seed, zone in (("1", "UTC"), ("2", "TOMORROW-24")):
        folder = tmp_path / seed
        folder.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", _EVERYTHING, str(folder)],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(CHECKOUT)},
            capture_output=True,
            text=True,
            check=True,
        )
        found.add(done.stdout)
    assert len(found) == 1


#: What tells the date or the time of day, and what only measures time.
_CLOCKS = {"today", "now", "utcnow", "localtime", "gmtime", "ctime", "asctime", "time", "time_ns"}


def _readings(source: str) -> list[str]:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    names = [call.func for call in calls if isinstance(call.func, ast.Attribute)]
    clocks = {"date", "datetime", "time"}
    return [
        f"{node.value.id}.{node.attr}"
        for node in names
        if node.attr in _CLOCKS and isinstance(node.value, ast.Name) and node.value.id in clocks
    ]


def test_nothing_looks_at_a_clock() -> None:
    """`today` is given, or there is none."""
    found = {}
    for path in sorted((CHECKOUT / "render").rglob("*.py")):
        if readings := _readings(path.read_text(encoding="utf-8")):
            found[path.name] = readings
    assert found == {}
    assert _readings("when = date.today()") == ["date.today"]
    assert _readings("time.time()") == ["time.time"]


@pytest.mark.full
def test_hashing_sees_a_difference(tmp_path: Path) -> None:
    source = CHECKOUT / "examples" / "water-report"
    changed = tmp_path / "changed"
    shutil.copytree(source, changed)
    file = changed / "content.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("2026-02-15", "2026-02-16"), encoding="utf-8")
    assert hashes(file, tmp_path) != hashes(source / "content.yaml", tmp_path)
