"""The letterhead, and what stands in its place where nobody issues the document."""

from __future__ import annotations

from typing import Any

import pytest

from warraq import render


def content(**meta: Any) -> dict[str, Any]:
    return {
        "warraq": 1,
        "meta": {"title": "تقرير", "reference": "EX/7", "date": "2026-02-15", **meta},
        "purpose": "عرض ما تحقق.",
        "summary": ["نقطة أولى."],
        "overview": "نبذة.",
        "key_figures": [{"label": "محطات", "number": 3}],
        "memo": {"to": "المدير العام", "from": "الإدارة"},
    }


@pytest.mark.parametrize("kind", ["briefing", "memo"])
@pytest.mark.parametrize("meta", [{}, {"issuer": {"name": "وزارة مثال"}}])
def test_date_and_number_are_shown_whoever_issues(kind: str, meta: dict[str, Any]) -> None:
    made = render(content(**meta), kind, "text", "ar", profiles={"ar": "qatar"})
    shown = made.data.decode()
    assert "15 فبراير 2026" in shown
    assert "EX/7" in shown
