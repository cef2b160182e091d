"""Warraq: one content file, every document that you need of it, right in each language.

>>> import warraq
>>> content = warraq.load("content.yaml")
>>> briefing = warraq.render(content, kind="briefing", format="pdf", lang="ar")
>>> briefing.save("briefing.pdf")

`load`, `load_text`, `render` and `check` do the work. `format` writes a single date, number or
amount as a jurisdiction does; `read_dates` and `read_numbers` find those that people typed.
`WarraqError` says what is wrong, as `Diagnostic` after `Diagnostic`. Everything else is for those
who add kinds and formats.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = [
    "Content", "Diagnostic", "Limits", "Place", "Result", "Severity", "WarraqError", "__version__",
    "check", "format", "load", "load_text", "read_dates", "read_numbers", "render",
]  # fmt: skip

if TYPE_CHECKING:
    from warraq.api import check, render
    from warraq.diagnostics import Diagnostic, Place, Severity, WarraqError
    from warraq.formatting import format
    from warraq.limits import Limits
    from warraq.loading import load, load_text
    from warraq.locale.reading import read_dates, read_numbers
    from warraq.model.content import Content
    from warraq.pipeline import Result

_HOMES = {
    "Content": "warraq.model.content",
    "Diagnostic": "warraq.diagnostics",
    "Limits": "warraq.limits",
    "Place": "warraq.diagnostics",
    "Result": "warraq.pipeline",
    "Severity": "warraq.diagnostics",
    "WarraqError": "warraq.diagnostics",
    "check": "warraq.api",
    "format": "warraq.formatting",
    "load": "warraq.loading",
    "load_text": "warraq.loading",
    "read_dates": "warraq.locale.reading",
    "read_numbers": "warraq.locale.reading",
    "render": "warraq.api",
}


def __getattr__(name: str) -> Any:
    # Late, so that a command that needs one stage does not pay for importing all of them.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    # The late ones too, for `help(warraq)` and for completion.
    return sorted({*globals(), *__all__})
