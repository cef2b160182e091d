"""What the bench fetches and where it finds it; nothing of this is needed by Warraq itself."""

from __future__ import annotations

import os
import subprocess
import venv
from pathlib import Path

__all__ = ["CHECKOUT", "PYTHON", "SCRIPTS", "TOOLS", "set_up", "version_of"]

CHECKOUT = Path(__file__).resolve().parents[3]
SCRIPTS = Path(__file__).resolve().parent
TOOLS = Path(os.environ.get("WARRAQ_BENCH", CHECKOUT / "build" / "bench")).resolve() / "word"
PYTHON = TOOLS / "venv" / "bin" / "python"

_PYPI = ("docxtpl", "pypandoc_binary", "python-docx")
_NPM = ("docx",)


def set_up() -> None:
    """Fetch what is not there yet."""
    TOOLS.mkdir(parents=True, exist_ok=True)
    if not PYTHON.exists():
        venv.create(PYTHON.parents[1], with_pip=True)
        subprocess.run([PYTHON, "-m", "pip", "install", "-qq", *_PYPI], check=True)
    if not (TOOLS / "node_modules").exists():
        (TOOLS / "package.json").write_text("{}", encoding="utf-8")
        subprocess.run(["npm", "install", "--silent", "--no-audit", *_NPM], cwd=TOOLS, check=True)


def version_of(package: str) -> str:
    """The version of a Python package of the peers."""
    code = f"import importlib.metadata as m; print(m.version({package!r}))"
    done = subprocess.run([PYTHON, "-c", code], check=True, capture_output=True, text=True)
    return done.stdout.strip()
