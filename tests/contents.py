"""A small content with every kind of node, as Python data, that tests take apart."""

from __future__ import annotations

import copy
from typing import Any

__all__ = ["whole"]

_WHOLE: dict[str, Any] = {
    "warraq": 1,
    "meta": {
        "title": {"ar": "تقرير الواحة", "en": "Report on the Oasis"},
        "subtitle": {"ar": "موجز سنوي", "en": "Annual summary"},
        "description": {"ar": "وصف التقرير", "en": "What the report says"},
        "reference": "W/2026/7",
        "file_number": "700-3",
        "date": "2026-02-15",
        "as_of": "2025-12-31",
        "place": {"ar": "قاعة الواحة", "en": "Oasis Hall"},
        "mode": "hybrid",
        "issuer": {
            "name": {"ar": "هيئة الواحة", "en": "Oasis Authority"},
            "lines": [{"ar": "إدارة المياه", "en": "Water Department"}],
            "emblem": {"ar": "مثال", "en": "Example"},
        },
        "addressee": {"ar": "رئيسة المجلس", "en": "The President of the Council"},
        "classification": "restricted",
        "urgency": "urgent",
        "link": "https://example.org/oasis",
        "languages": ["ar", "en"],
        "profiles": {"ar": "qatar", "en": "english-uk"},
    },
    "sides": {
        "host": {"ar": "الجانب المضيف", "en": "Host side"},
        "guests": {"ar": "الضيوف", "en": "Guests"},
    },
    "organisations": {
        "authority": {
            "name": {"ar": "هيئة الواحة", "en": "Oasis Authority"},
            "short": {"ar": "الهيئة", "en": "OA"},
        },
    },
    "people": [
        {
            "id": "salma",
            "titles": [{"ar": "سعادة", "en": "Her Excellency"}],
            "rank": {"ar": "الدكتورة", "en": "Dr"},
            "name": {"ar": "سلمى الواحي", "en": "Salma Al-Wahi"},
            "family": {"ar": "الواحي", "en": "Al-Wahi"},
            "positions": [
                {"ar": "مديرة الهيئة", "en": "Director of the Authority"},
                {"ar": "رئيسة اللجنة", "en": "Chair of the Committee"},
            ],
            "side": "host",
            "role": "chair",
        },
        {
            "id": "karim",
            "name": {"ar": "كريم النخلي", "en": "Karim Al-Nakhli"},
            "positions": [{"ar": "مستشار", "en": "Adviser"}],
            "side": "guests",
        },
    ],
    "terms": {
        "loss": {
            "full": {"ar": "المياه غير المحتسبة", "en": "non-revenue water"},
            "short": {"ar": "الفاقد", "en": "NRW"},
        },
    },
    "nouns": {
        "station": {
            "ar": {
                "gender": "f",
                "zero": "محطة",
                "one": "محطة",
                "two": "محطتان",
                "two_oblique": "محطتين",
                "few": "محطات",
                "many": "محطةً",
                "other": "محطة",
            },
            "en": {"one": "station", "other": "stations"},
        },
    },
    "overview": {"ar": "تدير الهيئة مياه الواحة.", "en": "The Authority runs the water."},
    "purpose": {"ar": "عرض ما تحقق.", "en": "To report what was done."},
    "summary": [{"ar": "تراجع الفاقد.", "en": "Losses fell."}],
    "request": {"ar": "إقرار الخطة.", "en": "To approve the plan."},
    "position": {"ar": "تؤيد الهيئة الخطة.", "en": "The Authority supports the plan."},
    "body": [
        {"id": "background", "heading": {"ar": "خلفية", "en": "Background"}},
        {
            "id": "facts",
            "paragraph": {
                "ar": "في {date}`2025-05-18` جرى تأهيل {count:oblique}`2 station`، بكلفة "
                "{money}`1250 QAR`، أي {percent}`3.5`[^n]، كما قالت {person:short}`salma`؛ "
                "للاستعلام {phone}`+974 4400 0000`، والقرار {ref}`A/RES/72/284` "
                "(انظر {numref}`sectors`) "
                "ل**«الخطة»** *مؤكدة* `x=1` مع {lang:en}`Oasis Compact` و{org}`authority` "
                "و{term}`loss`.",
                "en": "On {date}`2025-05-18`, {count}`2 station` were restored "
                "for {money}`1250 QAR`, or {percent}`3.5`[^n], said {person:short}`salma`; "
                "call {phone}`+974 4400 0000`; "
                "decision {ref}`A/RES/72/284` (see {numref}`sectors`), the **plan**, *stressed*, "
                "`x=1`, {lang:ar}`واحة`, {org}`authority`, {term}`loss`.",
            },
        },
        {
            "id": "numbers",
            "paragraph": {
                "ar": "المبلغ {money:words}`1250.50 QAR` ({money:code}`1250.50 QAR`، أو "
                "{money:symbol}`5 EUR`) عن {count:words}`11 station` "
                "لمدة {duration:oblique}`P1Y2M`؛ "
                "وهي السنة {ordinal:f+definite}`3` من {number:words+f+oblique}`22` سنة، "
                "بعد {duration:words+oblique}`PT2H30M`؛ "
                "على {measure}`12 km2` ({measure:short}`3/5 km`) "
                "ولنحو {number:compact}`1250000` نسمة.",
                "en": "The sum is {money:words}`1250.50 QAR` ({money:code}`1250.50 QAR` or "
                "{money:symbol}`5 EUR`) for {count:words}`11 station` over {duration}`P1Y2M`, the "
                "{ordinal}`3` year of {number:words}`22`, after {duration:words}`PT2H30M`; "
                "over {measure}`12 km2` ({measure:short}`3/5 km`), for {number:compact}`1250000`.",
            },
        },
        {
            "id": "days",
            "paragraph": {
                "ar": "{date:dual}`2025-05-18`، {date:short}`2025-05-18`، "
                "{date:short+hijri}`2025-05-18`، {date:full+solar}`2025-05-18`، "
                "{date:week}`2025-05-18`، "
                "{date:hijri}`2025-05-18/2025-05-20`؛ {time}`00:00`، {time}`09:00/11:30`، "
                "{datetime}`2025-05-18T14:30/16:00`، {datetime:zone}`2025-05-18T14:30+05:30`.",
                "en": "{date:dual}`2025-05-18`, {date:short}`2025-05-18`, "
                "{date:short+hijri}`2025-05-18`, {date:full+solar}`2025-05-18`, "
                "{date:week}`2025-05-18`, "
                "{date:hijri}`2025-05-18/2025-05-20`; {time}`00:00`, {time}`09:00/11:30`, "
                "{datetime}`2025-05-18T14:30/16:00`, {datetime:zone}`2025-05-18T14:30+05:30`.",
            },
        },
        {
            "id": "reach",
            "paragraph": {
                "ar": "النطاقات {number}`-5/3`، {percent}`3/5`، {money}`1000/2000 QAR`، "
                "{money:code}`5/6 GBP`؛ {phone}`+974 4400 0000 ext. 12` أو {phone}`999`، "
                "الحساب {iban}`QA58DOHB00001234567890ABCDEFG`، {url}`https://example.org/a`، "
                "{email}`a.b@example.org`، <https://example.org/b/>.",
                "en": "Ranges {number}`-5/3`, {percent}`3/5`, {money}`1000/2000 QAR`, "
                "{money:code}`5/6 GBP`; {phone}`+974 4400 0000 ext. 12` or {phone}`999`, "
                "account {iban}`QA58DOHB00001234567890ABCDEFG`, {url}`https://example.org/a`, "
                "{email}`a.b@example.org`, <https://example.org/b/>.",
            },
        },
        {
            "id": "points",
            "list": [{"ar": "نقطة", "en": "A point"}, {"ar": "أخرى", "en": "Another"}],
        },
        {
            "id": "rules",
            "clauses": [
                {"text": {"ar": "بند", "en": "Clause"}, "clauses": [{"ar": "فرع", "en": "Part"}]},
                {"ar": "بند ثانٍ", "en": "Second clause"},
            ],
        },
        {
            "id": "sectors",
            "table": {
                "caption": {"ar": "القطاعات", "en": "Sectors"},
                "serial": True,
                "columns": [
                    {"label": {"ar": "القطاع", "en": "Sector"}},
                    {"label": {"ar": "الكمية", "en": "Volume"}, "type": "number"},
                    {"label": {"ar": "التغير", "en": "Change"}, "type": "percent"},
                    {"label": {"ar": "الكلفة", "en": "Cost"}, "type": "money", "currency": "QAR"},
                    {"label": {"ar": "التاريخ", "en": "Date"}, "type": "date"},
                ],
                "rows": [
                    {"section": {"ar": "البلدي", "en": "Municipal"}},
                    [{"ar": "المنازل", "en": "Homes"}, "21.6", "-4.0", 100, "2025-05-18"],
                    {
                        "cells": [{"ar": "المجموع", "en": "Total"}, "21.6", "", 100, ""],
                        "total": True,
                    },
                ],
                "note": {"ar": "بملايين الأمتار المكعبة.", "en": "Million cubic metres."},
            },
        },
        {
            "id": "said",
            "quote": {"ar": "«الماء أمانة.»", "en": "“Water is a trust.”"},
            "attribution": {"ar": "من شعار الهيئة", "en": "The Authority's motto"},
        },
        {
            "id": "slogan",
            "quote": {"ar": "قطرة اليوم نبع الغد", "en": "Today's drop is tomorrow's spring"},
            "pull": True,
        },
        {
            "id": "mind",
            "callout": {"ar": "تنبيه أول، أُضيف عمداً.", "en": "A first remark."},
            "title": {"ar": "للعلم", "en": "Note"},
        },
        {
            "id": "prose",
            "text": {"ar": "فقرة.\n\n- عنصر\n  - فرع", "en": "Paragraph.\n\n- Item\n  - Part"},
        },
        {
            "id": "sheet",
            "only": ["factsheet"],
            "paragraph": {"ar": "للمشتركين.", "en": "For customers."},
        },
        {"id": "turn", "page_break": True},
    ],
    "key_figures": [
        {"number": 45, "label": {"ar": "مليون متر مكعب", "en": "million cubic metres"}},
        {
            "percent": "10.5",
            "label": {"ar": "نسبة الفاقد", "en": "share lost"},
            "trend": "down",
            "note": {"ar": "عن العام السابق", "en": "on the year before"},
        },
        {"measure": "250 km", "label": {"ar": "طول الشبكة", "en": "length of the mains"}},
        {
            "words": {"ar": "الأولى إقليمياً", "en": "First in the region"},
            "label": {"ar": "جودة الماء", "en": "water quality"},
        },
    ],
    "events": [
        {"date": "2025-05-18", "text": {"ar": "افتتاح المحطة", "en": "Station opened"}},
        {"date": "2025-06-01/2025-09-30", "text": {"ar": "التأهيل", "en": "Restoration"}},
        {"text": {"ar": "حدث بلا تاريخ", "en": "An event without a date"}},
    ],
    "decisions": [{"ar": "تقديم الخطوط القديمة.", "en": "Old mains come first."}],
    "actions": [
        {
            "what": {"ar": "صرف الدفعة", "en": "Release the instalment"},
            "who": {"ar": "المالية", "en": "Finance"},
            "by": "2026-03-31",
        },
    ],
    "attachments": [{"ar": "الجداول", "en": "Tables"}],
    "annexes": [
        {
            "id": "costs",
            "title": {"ar": "كلفة الأعمال", "en": "Cost of the works"},
            "body": [
                {"id": "basis", "heading": {"ar": "أساس الحساب", "en": "Basis"}},
                {
                    "id": "reckoned",
                    "paragraph": {
                        "ar": "بحسب {numref}`basis` من {money}`1250 QAR`.",
                        "en": "By {numref}`basis`, {money}`1250 QAR`.",
                    },
                },
            ],
        },
    ],
    "memo": {
        "to": {"ar": "رئيسة المجلس", "en": "The President"},
        "from": {"ar": "مديرة الهيئة", "en": "The Director"},
        "through": [{"ar": "الأمانة", "en": "The Secretariat"}],
        "subject": {"ar": "تقرير الواحة", "en": "Report on the Oasis"},
        "earlier": [{"reference": "W/2025/1", "date": "2025-01-20"}],
        "signature": {"person": "salma", "position": {"ar": "المديرة", "en": "Director"}},
        "initials": {"prepared": {"ar": "ك.ن.", "en": "K.N."}},
        "copies": [{"ar": "الأرشيف", "en": "Archive"}],
    },
    "contacts": [
        {
            "name": {"ar": "خدمة المشتركين", "en": "Customer service"},
            "phone": "+974 4400 0001",
            "email": "info@example.org",
            "url": "https://example.org/help",
        },
    ],
    "sources": [
        {
            "title": {"ar": "سجلات الهيئة", "en": "The Authority's records"},
            "reference": "W/R/12",
            "date": "2025-12-31",
        },
    ],
    "footnotes": {"n": {"ar": "تقدير أولي.", "en": "A first estimate."}},
}


def whole() -> dict[str, Any]:
    """A copy that the caller may change."""
    return copy.deepcopy(_WHOLE)
