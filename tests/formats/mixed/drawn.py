"""What a page shows, from left to right, whatever order a file holds it in."""

from __future__ import annotations

import ctypes
import json
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

from lxml import html

__all__ = ["Mark", "browser_lines", "office_lines", "on_lines", "pdf_lines"]


class Mark(NamedTuple):
    """A character on a page: how far from the left it stands, and on which line."""

    text: str
    x: float
    line: float


def on_lines(marks: list[Mark], height: float) -> list[str]:
    """The lines of a page; marks within ``height`` of each other stand on one."""
    result: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda mark: mark.line):
        if not result or mark.line - result[-1][-1].line > height:
            result.append([])
        result[-1].append(mark)
    return ["".join(m.text for m in sorted(line, key=lambda m: m.x)) for line in result]


def pdf_lines(data: bytes) -> list[str]:
    """Every line of a PDF, by the boxes and baselines of its characters."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return [line for page in document for line in on_lines(_marks(page), 1)]
    finally:
        document.close()


def _marks(page: Any) -> list[Mark]:
    import pypdfium2.raw as c

    text = page.get_textpage()
    marks = []
    for index in range(text.count_chars()):
        code = c.FPDFText_GetUnicode(text, index)
        if code < 0x20:
            continue
        left, _, right, _ = text.get_charbox(index, loose=True)
        x, y = ctypes.c_double(), ctypes.c_double()
        c.FPDFText_GetCharOrigin(text, index, x, y)
        marks.append(Mark(chr(code), (left + right) / 2, -y.value))
    return marks


def office_lines(data: bytes, folder: Path) -> list[str]:
    """Every line of a Word file, as LibreOffice draws it."""
    (folder / "file.docx").write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(folder / "file.docx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return pdf_lines((folder / "file.pdf").read_bytes())


# Each character of each paragraph, with the middle of its box; ranges tell where it was laid out.
_SCRIPT = """
<script>
addEventListener("load", async () => {
  await document.fonts.ready;
  const marks = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, range = document.createRange();
    const block = node.parentElement.closest("p, li, td, th, h1, h2, h3");
    if (!block) continue;
    const line = block.getBoundingClientRect().top;
    for (let i = 0; i < node.data.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getBoundingClientRect();
      if (box.width) marks.push([node.data[i], box.left + box.width / 2, line]);
    }
  }
  document.documentElement.innerHTML = "";
  document.documentElement.dataset.marks = JSON.stringify(marks);
});
</script>
"""


def browser_lines(data: bytes, folder: Path) -> list[str]:
    """Every block of a page, each on one line, as Chromium lays it out."""
    page = folder / "page.html"
    page.write_text(data.decode().replace("</body>", f"{_SCRIPT}</body>"), encoding="utf-8")
    command = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu"]
    done = subprocess.run(
        [*command, f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=20000",
         "--window-size=1600,1200", "--dump-dom", page.as_uri()],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    root = html.document_fromstring(done.stdout.decode())
    return on_lines([Mark(*mark) for mark in json.loads(root.get("data-marks", "[]"))], 0.01)
