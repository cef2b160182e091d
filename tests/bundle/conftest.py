"""A house with files of every sort, and a content that uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

CONTENT = """\
warraq: 1   # remarks travel too
meta:
  title: {ar: تقرير الواحة, en: Report on the Oasis}
  date: 2026-02-15
  languages: [ar, en]
  profiles: {ar: own, en: english-uk}
purpose: {ar: إطلاع المجلس, en: To inform the council}
summary:
  - {ar: انخفض الفاقد إلى النصف, en: Losses fell by half}
memo:
  to: {ar: رئيسة المجلس, en: The President}
  from: {ar: مديرة الهيئة, en: The Director}
  subject: {ar: الفاقد, en: Losses}
body:
  - text: {ar: parts/نص.ar.md, en: ./parts/body.en.md}
  - {figure: losses.png, alt: {ar: رسم, en: A drawing}}
  - {figure: other.png, alt: {ar: رسم, en: A drawing}, only: [factsheet]}
outputs:
  - {kind: memo, format: docx, lang: ar}
  - {kind: memo, format: html, lang: ar}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """``desk/`` with the content, ``looks/`` with a theme, ``ways/`` with a profile,
    ``forms/`` with a template."""
    desk = tmp_path / "desk"
    (desk / "parts").mkdir(parents=True)
    (desk / "report.yaml").write_bytes(CONTENT.replace("\n", "\r\n").encode())
    (desk / "parts" / "نص.ar.md").write_text("# خلفية\n\nنص.\n", encoding="utf-8")
    (desk / "parts" / "body.en.md").write_text("# Background\n\nText.\n", encoding="utf-8")
    for name in ("losses.png", "other.png"):
        Image.new("RGB", (4, 4), "red").save(desk / name)
    (desk / "unused.txt").write_text("nobody asked for it")
    looks = tmp_path / "looks" / "themes"
    looks.mkdir(parents=True)
    (looks / "own.toml").write_text(
        'extends = "formal"\n[letterhead]\nlogo = "logo.png"\n[colors]\naccent = "#112233"\n'
    )
    (looks / "unused.toml").write_text('extends = "formal"\n')
    Image.new("RGB", (4, 4), "green").save(looks / "logo.png")
    (tmp_path / "ways").mkdir()
    (tmp_path / "ways" / "own.toml").write_text('extends = "qatar"\nabout = "ours"\n')
    footer = Path(__file__).parents[2] / "templates" / "docx" / "word" / "footer.xml"
    (tmp_path / "forms" / "docx" / "word").mkdir(parents=True)
    (tmp_path / "forms" / "docx" / "word" / "footer.xml").write_bytes(footer.read_bytes())
    (tmp_path / "forms" / "unused.txt").write_text("nobody asked for it")
    return tmp_path
