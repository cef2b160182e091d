"""Numbers that one language writes in words, in parts or by letters, and the other in figures."""

from __future__ import annotations

import pytest

from tests.lint.test_parity import words


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        # hundreds, thousands, millions
        ("بلغ العدد ألفا نسخة", "2,000 copies"),
        ("بلغ ألفا", "1,000"),
        ("بلغ ألفي نسخة", "two thousand copies"),
        ("بلغ العدد ثلاثمئة", "300"),
        ("بلغ ثلاثمائة", "three hundred"),
        ("مئة ألف نسمة", "a hundred thousand people"),
        ("مئتا ألف نسمة", "200,000 people"),
        ("ألف ومئتان وخمسون ريالاً", "1,250 riyals"),
        ("مليون مشارك", "1,000,000 participants"),
        ("مليون مشارك", "one million participants"),
        ("ما يزيد على ألف", "more than 1,000"),
        # parts of them
        ("مليون وربع المليون", "1.25 million"),
        ("مليوناً وربعاً", "1.25 million"),
        ("مليونين ونصف المليون ريال", "2.5 million riyals"),
        ("5 ملايين ونصف المليون", "5.5 million"),
        ("خمسة ملايين ونصف المليون", "five and a half million"),
        ("نصف مليون", "500,000"),
        ("نحو نصف مليار دولار", "about $0.5bn"),
        ("ثلاثة أرباع المليون", "three quarters of a million"),
        ("مليون و250 ألف ريال", "1.25 million riyals"),
        ("ألفا و500 ريال", "2,500 riyals"),
        ("5 آلاف و200 طفل", "5,200 children"),
        ("3 ملايين ريال و250 ألف دولار", "QAR 3 million and $250,000"),
        ("30 مليوناً و50 مليوناً", "30 million and 50 million"),
        # parts of a whole
        ("نصف السكان", "50% of the population"),
        ("ربع السكان", "25% of people"),
        ("ثلث السكان", "33% of people"),
        ("ثلثا السكان", "67% of people"),
        ("ثلاثة أرباع السكان", "75% of people"),
        ("خُمس السكان", "20% of people"),
        ("نحو عُشرِ السكان", "a tenth of people"),
        ("لخُمس السكان", "for one fifth of people"),
        ("سدس السكان", "17% of people"),
        ("ثلاثة أخماس السكان", "three fifths of people"),
        ("ساعتان ونصف", "2.5 hours"),
        ("سنتان ونصف السنة", "two and a half years"),
        ("خمس سنوات ونصف السنة", "five and a half years"),
        ("خمس سنوات ونصف السنة", "5.5 years"),
        # letters for scales
        ("خمسة ملايين دولار", "$5m"),
        ("3 مليارات دولار", "US$3 bn"),
        ("1.3 مليون", "1.3m"),
        ("مئتان وخمسون ألف ريال", "QAR 250k"),
        ("بعرض 5 أمتار", "5m wide"),
        # so many, and so many times
        ("اثنتا عشرة محطة", "a dozen stations"),
        ("24 محطة", "two dozen stations"),
        ("ست محطات", "half a dozen stations"),
        ("عشرات المحطات", "dozens of stations"),
        ("مئات الآلاف من الناس", "hundreds of thousands of people"),
        ("تضاعف ثلاث مرات", "tripled"),
        # ordinals
        ("الاجتماع الأول", "the 1st meeting"),
        ("الاجتماع الـ21", "the 21st meeting"),
        ("في الربع الثالث من عام 2025", "in Q3 of 2025"),
        ("في الربع الأخير من 2025", "in Q4 2025"),
        ("النصف الأول من 2025", "H1 2025"),
        ("خلال الثلث الأول من العام", "from January to April"),
        ("ثلث العام الأول", "the first third of the year"),
        ("مشروع آخر", "a second project"),
        ("أولاً", "first of all"),
        ("نُفذ مرة ثانية", "carried out once more, for a second"),
        ("خلال الأشهر الستة الأولى من العام", "in the first half of the year"),
        ("نصف قرن", "fifty years"),
        ("ربع القرن الماضي", "the past quarter-century"),
        ("مئتان و50 طفلاً", "250 children"),
        # what stands alone
        ("الثاني من ديسمبر", "2 December"),
        ("في الأسبوع الثاني من مايو", "in the second week of May"),
        ("في الحادي عشر من أيار", "on the 11th of May"),
        ("الساعة 9:30 صباحاً", "at 9.30 a.m."),
        ("بعرض 5.50 م", "5.50 m wide"),
        ("نما 9.30 نقطة", "it grew by 9.30 points"),
        ("للعام الدراسي 2024/2025", "for the 2024/25 academic year"),
        ("في الشهر المقبل", "in May"),
        ("في آذار ونيسان", "in March and April"),
        ("مارس حقه", "they may march"),
        ("في اليوم التالي", "on Tuesday"),
        ("ستينيات القرن الماضي", "the nineteen-sixties"),
        ("الساعة 2:30 مساءً", "at 14:30"),
        ("الساعة 12:15 صباحاً", "at 00:15"),
        ("من 9:00 إلى 11:30 صباحاً", "from 09:00 to 11:30"),
        ("في العام 2024/2025", "in 2024-2025"),
    ],
)
def test_the_same_number_is_the_same(ar: str, en: str) -> None:
    assert words(ar, en) == []


@pytest.mark.parametrize(
    ("ar", "en", "found"),
    [
        ("بلغ ألفين", "3,000", ["ألفين/3,000"]),
        ("ثلاثمئة", "400", ["ثلاثمئة/400"]),
        ("مئة ألف", "200,000", ["مئة ألف/200,000"]),
        ("خمسة آلاف ومئتان", "5,300", ["خمسة آلاف ومئتان/5,300"]),
        ("مليون ريال", "two million riyals", ["مليون ريال/two million riyals"]),
        ("مليونا ريال", "3 million riyals", ["3 million riyals"]),
        ("مليون وربع المليون", "1.5 million", ["مليون وربع المليون/1.5 million"]),
        ("نصف مليون", "600,000", ["نصف مليون/600,000"]),
        ("نصف السكان", "60% of people", ["نصف/60%"]),
        ("خُمس السكان", "30% of people", ["خُمس/30%"]),
        ("خَمس محطات", "six stations", ["خَمس/six"]),
        ("ثلاثة أرباع السكان", "80% of people", ["ثلاثة أرباع/80%"]),
        ("خمسة ملايين دولار", "$6m", ["خمسة ملايين دولار/6m"]),
        ("3 مليارات دولار", "$3m", ["3 مليارات دولار/3m"]),
        ("24 محطة", "three dozen stations", ["24/three dozen"]),
        ("ساعتان ونصف", "3.5 hours", ["3.5"]),
        ("الاجتماع الـ21", "the 22nd meeting", ["الـ21/22nd"]),
        ("الربع الثالث", "Q2", ["الربع الثالث/Q2"]),
        ("مليون و250 ألف ريال", "1.35 million riyals", ["مليون و250 ألف ريال/1.35 million riyals"]),
        ("خمسة آلاف و200", "5,300", ["خمسة آلاف و200/5,300"]),
        # one out of a row
        ("الربع الأول", "the second quarter", ["الربع الأول/second quarter"]),
        ("النصف الأول من 2025", "H2 2025", ["النصف الأول/H2"]),
        ("النصف الثاني", "the second quarter", ["النصف الثاني/second quarter"]),
        ("الثلث الأول من العام", "the last third of the year", ["الثلث الأول/last third"]),
        ("في الأسبوع الثاني", "in the first week", ["الثاني/first"]),
        ("الدورة الأولى", "the 2nd session", ["الأولى/2nd"]),
        ("المرتبة الثانية", "ranked first", ["الثانية/first"]),
        ("ربع السكان", "a third of people", ["ربع/a third"]),
        ("في يونيو", "in July", ["يونيو/July"]),
        ("يوم الاثنين", "on Tuesday", ["الاثنين/Tuesday"]),
        ("في التسعينيات", "in the 1980s", ["التسعينيات/1980s"]),
        ("الساعة 2:30 مساءً", "at 2:30 a.m.", ["2:30 مساءً/2:30 a.m."]),
        ("الثاني من ديسمبر", "on 3 December", ["الثاني من ديسمبر/3 December"]),
        ("نصف قرن", "sixty years", ["نصف قرن/sixty"]),
        ("في السنة 2024/2025", "in 2024/2026", ["2024/2025/2024/2026"]),
    ],
)
def test_another_number_is_told(ar: str, en: str, found: list[str]) -> None:
    assert words(ar, en) == found
