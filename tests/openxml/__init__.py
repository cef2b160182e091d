"""Microsoft's Open XML SDK, which knows the schemas that Word goes by, as a function.

Its validator comes as a program in an npm package of its own; ``make test-full`` fetches what
``package-lock.json`` names into the environment.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

__all__ = ["errors"]


@cache
def _program() -> Path:
    found = Path(sys.prefix, "openxml").glob("node_modules/@xarsh/*/ooxml-validator")
    program = next(found, None)
    assert program is not None, "the Open XML SDK is missing; make test-full installs it"
    return program


def errors(file: Path, version: str = "Microsoft365") -> list[str]:
    """What is wrong with a Word file for this version of Office: where, and what."""
    done = subprocess.run(
        [_program(), file, version], check=True, capture_output=True, text=True, timeout=60
    )
    told = json.loads(done.stdout)
    found = [f"{one['path']} {one['xPath']}: {one['description']}" for one in told["errors"]]
    assert told["ok"] == (not found)
    return found
