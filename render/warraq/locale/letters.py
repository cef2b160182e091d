"""Letters that count: the orders of the alphabets, and numbers written in letters.

Past its last letter an order goes on with letters doubled (غ، أأ، بب), as official texts have it
(aa, bb) and Word does (ECMA-376-1, 17.18.59).
"""

from __future__ import annotations

__all__ = ["abjad", "alphabet", "hebrew", "hijai", "latin", "persian_abjad", "roman"]

# The heh stands alone with its tatweel, as in هـ, lest it be taken for the figure five.
_HEH = "هـ"
_ABJAD = [*"أبجد", _HEH, *"وزحطيكلمنسعفصقرشتثخذضظغ"]
_HIJAI = [*"أبتثجحخدذرزسشصضطظعغفقكلمن", _HEH, *"وي"]
# Its heh is ه in Persian and ہ in Urdu.
_PERSIAN_ABJAD = {
    "fa": ["الف", *"بجدهوزحطیکلمنسعفصقرشتثخذضظغ"],
    "ur": ["الف", *"بجدہوزحطیکلمنسعفصقرشتثخذضظغ"],
}
_ALPHABETS = {
    "fa": ["الف", *"بپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"],
    "ur": ["الف", *"بپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہیے"],
}
_LATIN = list("abcdefghijklmnopqrstuvwxyz")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HEBREW = (
    (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"),
    (50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"),
    (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"),
)  # fmt: skip


def _lettered(number: int, letters: list[str]) -> str:
    times, place = divmod(number - 1, len(letters))
    letter = letters[place]
    # ههـ: of a letter's own tatweel only the last stays.
    return letter.removesuffix("ـ") * times + letter


def abjad(number: int) -> str:
    """A letter of the abjad order: 5 is هـ."""
    return _lettered(number, _ABJAD)


def hijai(number: int) -> str:
    """A letter of the alphabetic order: أ، ب، ت، ث."""
    return _lettered(number, _HIJAI)


def alphabet(number: int, language: str) -> str:
    """A letter of the Persian alphabet, or of the Urdu one: الف، ب، پ، ت."""
    return _lettered(number, _ALPHABETS.get(language, _ALPHABETS["fa"]))


def persian_abjad(number: int, language: str) -> str:
    """A letter of the abjad order in Persian and Urdu: الف، ب، ج، د."""
    return _lettered(number, _PERSIAN_ABJAD.get(language, _PERSIAN_ABJAD["fa"]))


def latin(number: int) -> str:
    """``a``, ``b`` … ``z``, ``aa``, ``bb``."""
    return _lettered(number, _LATIN)


def roman(number: int) -> str:
    """``i``, ``ii``, ``iii``, ``iv``."""
    return _summed(number, _ROMAN)


def hebrew(number: int) -> str:
    """A number in Hebrew letters: 15 and 16 are טו and טז, since יה and יו name God."""
    thousands, number = divmod(number, 1000)
    text = _summed(number, _HEBREW).replace("יה", "טו").replace("יו", "טז")
    return f"{hebrew(thousands)}׳{text}" if thousands else text


def _summed(number: int, signs: tuple[tuple[int, str], ...]) -> str:
    text = ""
    for value, letters in signs:
        count, number = divmod(number, value)
        text += letters * count
    return text
