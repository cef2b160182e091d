"""The command line, called in this process, and content for it."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from warraq.cli import main

CONTENT = """\
warraq: 1
meta:
  title: {ar: تقرير الواحة, en: Report on the Oasis}
  date: 2026-02-15
  languages: [ar, en]
  profiles: {ar: qatar, en: english-uk}
purpose: {ar: إطلاع المجلس, en: To inform the council}
summary:
  - {ar: انخفض الفاقد إلى النصف, en: Losses fell by half}
memo:
  to: {ar: رئيسة المجلس, en: The President}
  from: {ar: مديرة الهيئة, en: The Director}
  subject: {ar: الفاقد, en: Losses}
overview: {ar: نظرة عامة, en: An overview}
key_figures:
  - {label: {ar: محطات, en: Stations}, number: 1250}
"""

OUTPUTS = """\
outputs:
  - {kind: briefing, format: text, lang: ar}
  - {kind: memo, format: docx, lang: ar}
  - {kind: factsheet, format: text, lang: ar+en}
"""


@dataclass(frozen=True)
class Answer:
    """What a call gave."""

    status: int
    data: bytes
    err: str

    @property
    def out(self) -> str:
        return self.data.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.data)


Call = Callable[..., Answer]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in, with plain surroundings."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def content(here: Path) -> Path:
    """A content file that every kind can be made of."""
    file = here / "content.yaml"
    file.write_text(CONTENT + OUTPUTS, encoding="utf-8")
    return Path("content.yaml")


@pytest.fixture
def warraq(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the command line."""

    def call(*arguments: object, stdin: bytes = b"") -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        status = main([str(one) for one in arguments])
        captured = capsysbinary.readouterr()
        err = captured.err.decode()
        assert "Traceback" not in err or "--debug" in arguments
        return Answer(status, captured.out, err)

    return call
