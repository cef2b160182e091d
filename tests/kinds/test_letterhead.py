"""The letterhead, and what stands in its place where nobody issues the document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from warraq import render
from warraq.diagnostics import WarraqError


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


@pytest.mark.parametrize(
    ("kind", "meta", "lines"),
    [
        ("briefing", "  date: 1900-01-01\n", {4}),
        ("factsheet", "  date: 1900-01-01\n", {4}),
        ("memo", "  date: 1900-01-01\n", {4}),
        ("factsheet", "  date: 2026-02-15\n  as_of: 1900-01-01\n", {5}),
        ("factsheet", "  date: 2026-02-15\n  embargo: 2100-01-01\n", {5}),
    ],
)
def test_a_date_without_a_hijri_date_is_told_at_its_line(
    tmp_path: Path, kind: str, meta: str, lines: set[int]
) -> None:
    file = tmp_path / "content.yaml"
    file.write_text(
        f"warraq: 1\nmeta:\n  title: تقرير\n{meta}"
        "  profiles: {ar: {extends: saudi, calendar: {prose: hijri}}}\n"
        "overview: نبذة.\nkey_figures: [{label: محطات, number: 3}]\n"
        "purpose: عرض.\nsummary: [نقطة.]\nmemo: {to: المدير العام, from: الإدارة}\n",
        encoding="utf-8",
    )
    with pytest.raises(WarraqError) as told:
        render(file, kind, "text", "ar")
    found = [one for one in told.value.diagnostics if one.code == "locale.hijri-range"]
    assert {one.place.line for one in found} == lines
    assert {one.place.file for one in found} == {str(file)}
