"""Documents with many notes of all lengths: each begins where it is called, and covers nothing."""

from __future__ import annotations

import random
from typing import Any

import pytest

import warraq

LANGUAGES = {
    "ar": "يراجع الجانبان ما بلغه التعاون بينهما منذ الحوار السابق ويتبادلان الرأي في الأولويات",
    "en": "The two sides review what their cooperation has achieved since the dialogue before it",
}


class Writer:
    """Writes a document by chance, the same one for the same number."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self.notes: dict[str, Any] = {}

    def text(self, least: int, most: int, share_of_notes: float = 0.0) -> dict[str, str]:
        count = self._chance.randint(least, most)
        words = {
            language: self._chance.choices(text.split(), k=count)
            for language, text in LANGUAGES.items()
        }
        while self._chance.random() < share_of_notes:
            name = f"n{len(self.notes)}"
            self.notes[name] = self.text(3, self._chance.choice([8, 30, 90]))
            for part in words.values():
                part[self._chance.randrange(count)] += f"[^{name}]"
        return {language: " ".join(part) for language, part in words.items()}

    def block(self) -> dict[str, Any]:
        kind = self._chance.choice(["heading", "list", "table", "quote"] + ["paragraph"] * 5)
        if kind == "list":
            return {kind: [self.text(2, 30, 0.1) for _ in range(self._chance.randint(1, 6))]}
        if kind == "table":
            rows = self._chance.choice([2, 5, 20])
            columns = [{"label": self.text(1, 2)} for _ in range(3)]
            cells = [[self.text(1, 5, 0.1) for _ in columns] for _ in range(rows)]
            return {kind: {"columns": columns, "rows": cells, "caption": self.text(2, 10)}}
        return {kind: self.text(3, 90, 0.5) if kind == "paragraph" else self.text(3, 12)}

    def content(self) -> dict[str, Any]:
        return {
            "warraq": 1,
            "meta": {
                "title": self.text(4, 9),
                "languages": [*LANGUAGES],
                "profiles": {"ar": "qatar", "en": "english-uk"},
                "date": "2026-02-15",
                "contents": "yes",
            },
            "purpose": self.text(5, 30, 0.5),
            "summary": [self.text(3, 20, 0.3) for _ in range(3)],
            "body": [self.block() for _ in range(24)],
            "annexes": [{"title": self.text(2, 6), "body": [self.block() for _ in range(3)]}],
            "footnotes": self.notes,
        }


@pytest.mark.full
@pytest.mark.parametrize("seed", range(8))
def test_every_note_begins_where_it_is_called_and_covers_nothing(
    seed: int, layouts: list[Any]
) -> None:
    from warraq.formats.pdf.footnotes import covered

    writer = Writer(seed)
    options = {
        "paper": ["A4", "A5", "Letter", "A5"][seed % 4],
        "size": "large-print" if seed in (2, 4) else "standard",
    }
    language = ["ar", "en", "ar+en", "en+ar"][seed // 2 % 4]
    result = warraq.render(
        writer.content(), kind="briefing", format="pdf", lang=language, options=options
    )
    assert not [one for one in result.diagnostics if one.code == "pdf.late-note"]
    assert writer.notes
    pages = [page._page_box for page in layouts[0].pages]
    assert [number for number, page in enumerate(pages, 1) if covered(page)] == []
    shown = {
        box.element
        for page in pages
        for box in page.descendants()
        if box.element is not None and "footnote" in box.element.get("class", "").split()
    }
    assert len(shown) == len(writer.notes) * len(language.split("+"))
