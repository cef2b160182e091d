"""What benchmarks measure against, fetched into a folder of their own when first needed."""

from __future__ import annotations

import subprocess
import venv
from collections.abc import Iterable
from pathlib import Path

__all__ = ["fetch", "python_of"]


def python_of(folder: Path) -> Path:
    """The interpreter that the Python packages of the folder are installed for."""
    return folder / "venv" / "bin" / "python"


def fetch(folder: Path, pypi: Iterable[str], npm: Iterable[str]) -> None:
    """Install the packages that are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    python = python_of(folder)
    if not python.exists():
        venv.create(python.parents[1], with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-qq", *pypi], check=True)
    if not (folder / "node_modules").exists():
        # Without one, npm installs beside the next that it finds above.
        (folder / "package.json").write_text("{}", encoding="utf-8")
        subprocess.run(["npm", "install", "--silent", "--no-audit", *npm], cwd=folder, check=True)
