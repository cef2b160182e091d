"""The Jinja2 templates: where they are looked for, and what they may do.

Content reaches a template as data only. It is never itself a template, and whatever a template
prints is escaped unless one of our own functions made it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from warraq import assets

__all__ = ["Templates", "templates"]

Macro = Callable[..., Markup]
_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Templates:
    """The macros and style sheets of ``templates/html``; a caller's folders come first."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        search = [folder / "html" for folder in folders] + [assets.path("templates", "html")]
        self._environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(search),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=("jinja2.ext.do",),
        )
        self._macros: dict[tuple[str, str], Macro] = {}

    def macro(self, node: object, role: str = "") -> Macro:
        """The macro ``show`` for a node: that of its role, else that of its type."""
        key = (type(node).__name__, role)
        if key not in self._macros:
            self._macros[key] = self._find(*key)
        return self._macros[key]

    def _find(self, type_name: str, role: str) -> Macro:
        name = _WORD_START.sub("-", type_name).lower()
        candidates = [f"nodes/{name}.html"]
        if role:
            candidates.insert(0, f"roles/{role}.html")
        template = self._environment.select_template(candidates)
        show: Macro = template.module.show  # type: ignore[attr-defined]
        return show

    def shell(self, **values: object) -> str:
        """The whole page."""
        return self._environment.get_template("page.html").render(**values)

    def style_sheet(self, name: str) -> str:
        """A style sheet as it stands; style sheets are no templates."""
        loader = self._environment.loader
        assert loader is not None
        try:
            return loader.get_source(self._environment, name)[0]
        except TemplateNotFound:
            return ""


@lru_cache(maxsize=8)
def templates(folders: tuple[Path, ...]) -> Templates:
    """Templates are compiled once for each set of folders."""
    return Templates(folders)
