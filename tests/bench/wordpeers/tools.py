"""What the bench fetches and where it finds it; nothing of this is needed by Warraq itself."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.bench.fetched import fetch, python_of

__all__ = ["CHECKOUT", "PYTHON", "SCRIPTS", "TOOLS", "set_up", "version_of"]

CHECKOUT = Path(__file__).resolve().parents[3]
SCRIPTS = Path(__file__).resolve().parent
TOOLS = Path(os.environ.get("WARRAQ_BENCH", CHECKOUT / "build" / "bench")).resolve() / "word"
PYTHON = python_of(TOOLS)

_PYPI = ("docxtpl", "pypandoc_binary", "python-docx")
_NPM = ("docx",)


def set_up() -> None:
    """Fetch what is not there yet."""
    fetch(TOOLS, _PYPI, _NPM)


def version_of(package: str) -> str:
    """The version of a Python package of the peers."""
    code = f"import importlib.metadata as m; print(m.version({package!r}))"
    done = subprocess.run([PYTHON, "-c", code], check=True, capture_output=True, text=True)
    return done.stdout.strip()
