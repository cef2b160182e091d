"""Five readers of PDF: each gives the text of every page."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.bench.textlayer.tools import PYTHON, SCRIPTS, TOOLS

__all__ = ["READERS", "read"]

_HERE = """
import json, sys
def pdfium(file):
    import pypdfium2
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file)]
def mupdf(file):
    import pymupdf
    return [page.get_text("text") for page in pymupdf.open(file)]
def pypdf(file):
    import pypdf
    return [page.extract_text() for page in pypdf.PdfReader(file).pages]
print(json.dumps({file: globals()[sys.argv[1]](file) for file in sys.argv[2:]}))
"""

READERS = ("pdftotext", "pdfium", "mupdf", "pypdf", "pdfjs")


def read(reader: str, files: list[Path]) -> dict[str, list[str]]:
    """The pages of each file, by its path."""
    if reader == "pdftotext":
        return {str(file): _pdftotext(file) for file in files}
    names = [str(file) for file in files]
    if reader == "pdfjs":
        command = ["node", str(SCRIPTS / "pdfjs_text.mjs"), str(TOOLS), *names]
    else:
        command = [str(PYTHON), "-c", _HERE, reader, *names]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    pages: dict[str, list[str]] = json.loads(done.stdout.strip().split("\n")[-1])
    return pages


def _pdftotext(file: Path) -> list[str]:
    command = ["pdftotext", "-enc", "UTF-8", str(file), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace").split("\f")[:-1]
