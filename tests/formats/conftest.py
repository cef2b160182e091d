"""What tests of several formats look at."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def layouts(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """WeasyPrint's documents of all PDFs that a test makes, the last one last."""
    from warraq.formats.pdf import write

    made: list[Any] = []
    lay_out = write.lay_out

    def keep(*given: Any) -> Any:
        made.append(lay_out(*given))
        return made[-1]

    monkeypatch.setattr(write, "lay_out", keep)
    return made
