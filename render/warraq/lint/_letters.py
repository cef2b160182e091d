"""Classes of characters that several rules go by, as the inside of a regular expression's set."""

from __future__ import annotations

import re

__all__ = ["ARABIC", "DIGITS", "FAMILIES", "MARKS", "RTL", "SPACE", "family", "word"]

#: Letters of the Arabic script, tatweel and presentation forms apart (Unicode blocks Arabic,
#: Supplement, Extended-A and -B).
ARABIC = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9"
)
#: Letters of the scripts that run from right to left here.
RTL = f"\u05d0-\u05ea{ARABIC}"
#: Vowel signs and other marks above and below letters.
MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08ff"
)
#: Spaces within a line.
SPACE = " \t\u00a0"

#: The digits of each family, by CLDR's name of it.
FAMILIES = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}
#: All of them.
DIGITS = "".join(FAMILIES.values())


def family(digit: str) -> str:
    """The family that a digit is of."""
    return next(name for name, digits in FAMILIES.items() if digit in digits)


def word(pattern: str) -> re.Pattern[str]:
    """``pattern`` as a word of its own."""
    return re.compile(rf"(?<![\w{MARKS}])(?:{pattern})(?![\w{MARKS}])")
