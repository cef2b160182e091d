"""What the examples say in PDF is what their contents say, whatever stands in a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from warraq.cli import main

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
MADE = {
    "strategic-dialogue": ("briefing", "memo", "factsheet"),
    "water-report": ("briefing", "memo", "factsheet"),
    "water-strategy": ("briefing",),
}


@pytest.mark.full
@pytest.mark.parametrize("theme", ["formal", "modern"])
@pytest.mark.parametrize("example", MADE)
def test_no_word_of_the_examples_is_lost(example: str, theme: str, tmp_path: Path) -> None:
    content = str(EXAMPLES / example / "content.yaml")
    for kind in MADE[example]:
        for lang in ("ar", "en", "ar+en"):
            file = str(tmp_path / f"{kind}.{lang.replace('+', '-')}.pdf")
            chosen = ["--theme", theme, "--kind", kind, "--lang", lang]
            assert main([kind, content, *chosen[:2], *chosen[4:], "-o", file, "--quiet"]) == 0
            assert main(["verify", file, content, *chosen]) == 0
