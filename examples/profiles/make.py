"""One page that shows the same facts under eight profiles: ``make.py FILE.pdf``.

A document has one profile for each language. Here the forms of eight stand side by side, so they
are formatted first and then set as texts of a content like any other.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import warraq
from warraq.diagnostics import Diagnostics
from warraq.document.values import LabelValue, MarkerValue, Value
from warraq.locale import Profile, format_value, load, profiles
from warraq.model.parse import INLINE_ROLES
from warraq.model.people import Noun, NounForms, Person
from warraq.model.text import Text

PROFILES = {
    "qatar": "قطر",
    "saudi": "السعودية",
    "uae": "الإمارات",
    "egypt": "مصر",
    "jordan": "الأردن",
    "morocco": "المغرب",
    "un": "الأمم المتحدة",
    "english-uk": "بريطانيا",
}
HEADS = ("النمط", "التاريخ", "رأس الخطاب", "المبلغ", "العدد", "النسبة", "الوزيرة", "الصفحة")
WIDTHS = (0.075, 0.115, 0.295, 0.15, 0.06, 0.08, 0.135, 0.09)

STATION: Noun = {
    "ar": NounForms(
        one="محطة واحدة", two="محطتان", few="محطات", many="محطةً", other="محطة", gender="f"
    ),
    "en": NounForms(one="station", other="stations"),
}
MINISTER = Person(
    id="minister",
    titles=(Text.of({"ar": "السيدة", "en": "Mrs"}),),
    name=Text.of({"ar": "سلمى الواحي", "en": "Salma Al-Wahi"}),
    grade="minister",
    gender="f",
)


class References:
    """What the values of this page refer to."""

    def noun(self, key: str) -> Noun | None:
        return STATION if key == "station" else None

    def person(self, id: str) -> Person | None:
        return MINISTER if id == MINISTER.id else None


def form(value: Value, profile: Profile) -> str:
    nothing_else: Any = References()
    return format_value(value, profile, nothing_else, Diagnostics()).text


def role(written: str, profile: Profile) -> str:
    """``date:dual 2025-12-07``, as a text would have it between braces and backticks."""
    name, _, text = written.partition(" ")
    name, _, shape = name.partition(":")
    return form(INLINE_ROLES[name].parse(text, shape), profile)


def page(profile: Profile) -> str:
    label = [form(LabelValue(key), profile) for key in ("page", "of")]
    row = [form(MarkerValue("row", 1, (number,)), profile) for number in (2, 5)]
    return f"{label[0]} {row[0]} {label[1]} {row[1]}"


def row(name: str) -> list[str]:
    profile = load(name)
    dated = "date:dual" if profile.calendar.letterhead == "dual" else "date"
    forms = (
        role("date 2025-12-07", profile),
        role(f"{dated} 2025-12-07", profile),
        role("money 1250000 USD", profile),
        role("count 11 station", profile),
        role("percent 3.5", profile),
        role("person minister", profile),
        page(profile),
    )
    return [f"**{PROFILES[name]}**", *(f"{{lang:{profile.language}}}`{text}`" for text in forms)]


def content() -> dict[str, Any]:
    return {
        "warraq": 1,
        "meta": {
            "title": "وقائع واحدة في ثمانية أنماط",
            "subtitle": "The same facts under eight profiles",
            "languages": ["ar"],
            "profiles": {"ar": "arabic"},
        },
        "overview": "يكتب المؤلف كل تاريخ ومبلغ وعدد مرة واحدة، ويعطيه النمط صورته في كل جهة: "
        "الأرقام، وأسماء الشهور، والتقويم، وتمييز العدد، وألقاب المجاملة.",
        "key_figures": [
            {"number": 1, "label": "ملف محتوى"},
            {"number": len(PROFILES), "label": "أنماط في هذه الصفحة"},
            {"number": len(profiles()), "label": "نمطاً في المجموع"},
        ],
        "body": [
            {
                "only": ["factsheet"],
                "table": {
                    "columns": [
                        {"label": head, "width": width}
                        for head, width in zip(HEADS, WIDTHS, strict=True)
                    ],
                    "rows": [row(name) for name in PROFILES],
                },
            }
        ],
    }


def main(target: str) -> None:
    theme = str(Path(__file__).with_name("theme.toml"))
    made = warraq.render(content(), "factsheet", "pdf", "ar", theme=theme)
    for found in made.diagnostics:
        sys.stderr.write(found.render() + "\n")
    made.save(target)


if __name__ == "__main__":
    main(sys.argv[1])
