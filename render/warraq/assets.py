"""Where the templates and the fonts are: the only code that looks for them.

A wheel carries them inside the package; a checkout keeps them at its top level.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

Kind = Literal["templates", "fonts"]


@cache
def root() -> Path:
    """Return the folder that holds ``templates/`` and ``fonts/``."""
    return find_root(Path(__file__).resolve().parent)


def path(kind: Kind, *parts: str) -> Path:
    """Return the path of an asset, whether or not there is such a file.

    Names come from content and options, so one that leads out of its folder is refused.
    """
    base = root() / kind
    found = base.joinpath(*parts)
    if not found.is_relative_to(base) or ".." in found.parts[len(base.parts) :]:
        raise ValueError(f"{'/'.join(parts)} leads out of {kind}/")
    return found


def find_root(package: Path) -> Path:
    """Return the folder of assets that belongs to the package in ``package``.

    Only a folder inside the package itself counts as installed: an editable install leaves a copy
    called ``warraq/_assets`` in site-packages, which goes stale and must never be read.
    """
    installed = package / "_assets"
    if installed.is_dir():
        return installed
    checkout = package.parent.parent
    if _is_ours(checkout / "pyproject.toml"):
        return checkout
    raise FileNotFoundError(
        f"The templates and fonts of Warraq are neither in {installed} nor in {checkout}: "
        "the installation is incomplete, please install it again."
    )


def _is_ours(pyproject: Path) -> bool:
    try:
        project = tomllib.loads(pyproject.read_text(encoding="utf-8")).get("project", {})
    except (OSError, ValueError):
        return False
    return bool(project.get("name") == "warraq")
