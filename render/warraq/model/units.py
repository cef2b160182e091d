"""Units of measurement: the ids of CLDR, and what people write for them.

A test holds the ids against CLDR's own list; how a unit is shown is the business of
`warraq.locale`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from warraq.model.base import did_you_mean

__all__ = ["ALIASES", "UNITS", "resolve", "suggest"]

#: The units that CLDR has forms for (UTS #35, part 2, §7), without percent, which is a value of
#: its own, and without the few that have forms in few languages.
UNITS = frozenset({
    "acre", "acre-foot", "ampere", "arc-minute", "arc-second", "astronomical-unit",
    "atmosphere", "bar", "barrel", "beaufort", "bit", "british-thermal-unit", "bushel", "byte",
    "calorie", "candela", "carat", "celsius", "centiliter", "centimeter", "century",
    "cubic-centimeter", "cubic-foot", "cubic-inch", "cubic-kilometer", "cubic-meter",
    "cubic-mile", "cubic-yard", "cup", "cup-metric", "dalton", "day", "decade",
    "deciliter", "decimeter", "degree", "dessert-spoon", "dessert-spoon-imperial",
    "dram", "drop", "dunam", "earth-mass", "earth-radius",
    "electronvolt", "em", "fahrenheit", "fathom", "fluid-ounce", "fluid-ounce-imperial",
    "foot", "furlong", "g-force", "gallon", "gallon-imperial", "gigabit",
    "gigabyte", "gigahertz", "gigawatt", "grain", "gram", "hectare", "hectoliter",
    "hectopascal", "hertz", "horsepower", "hour", "inch", "inch-ofhg", "item", "jigger",
    "joule", "karat", "kelvin", "kilobit", "kilobyte", "kilocalorie", "kilogram", "kilohertz",
    "kilojoule", "kilometer", "kilometer-per-hour", "kilopascal", "kilowatt", "kilowatt-hour",
    "kilowatt-hour-per-100-kilometer", "knot", "light-speed", "light-year", "liter",
    "liter-per-100-kilometer", "liter-per-kilometer", "lumen", "lux", "megabit", "megabyte",
    "megahertz", "megaliter", "megapascal", "megapixel", "megawatt", "meter",
    "meter-per-second", "meter-per-square-second", "microgram", "micrometer", "microsecond",
    "mile", "mile-per-gallon", "mile-per-gallon-imperial", "mile-per-hour", "mile-scandinavian",
    "milliampere", "millibar", "milligram", "milligram-ofglucose-per-deciliter", "milliliter",
    "millimeter", "millimeter-ofhg", "millimole-per-liter", "millisecond", "milliwatt",
    "minute", "mole", "month", "nanometer", "nanosecond", "nautical-mile",
    "newton", "newton-meter", "night", "ohm", "ounce", "ounce-troy", "parsec", "pascal",
    "permille", "permillion", "permyriad", "petabyte", "picometer", "pinch", "pint",
    "pint-metric", "pixel", "pixel-per-centimeter", "pixel-per-inch", "point",
    "portion-per-1e9", "pound", "pound-force", "pound-force-foot",
    "pound-force-per-square-inch", "quart", "quart-imperial", "quarter", "radian", "revolution",
    "second", "solar-luminosity", "solar-mass", "solar-radius", "square-centimeter",
    "square-foot", "square-inch", "square-kilometer", "square-meter", "square-mile",
    "square-yard", "stone", "tablespoon", "teaspoon", "terabit", "terabyte", "therm-us", "ton",
    "tonne", "volt", "watt", "week", "yard", "year",
})  # fmt: skip

#: Symbols (SI, IEC 80000, customary); their case matters: MW is not mW.
ALIASES: Mapping[str, str] = {
    "mm": "millimeter", "cm": "centimeter", "dm": "decimeter", "m": "meter", "km": "kilometer",
    "in": "inch", "ft": "foot", "yd": "yard", "mi": "mile", "nmi": "nautical-mile",
    "ly": "light-year", "cm2": "square-centimeter", "m2": "square-meter",
    "km2": "square-kilometer", "ha": "hectare", "ac": "acre", "ft2": "square-foot",
    "mi2": "square-mile", "cm3": "cubic-centimeter", "m3": "cubic-meter",
    "km3": "cubic-kilometer", "ml": "milliliter", "mL": "milliliter", "cl": "centiliter",
    "cL": "centiliter", "dl": "deciliter", "dL": "deciliter", "l": "liter", "L": "liter",
    "hl": "hectoliter", "hL": "hectoliter", "ML": "megaliter", "bbl": "barrel", "gal": "gallon",
    "mg": "milligram", "g": "gram", "kg": "kilogram", "t": "tonne", "lb": "pound",
    "oz": "ounce", "ms": "millisecond", "s": "second", "sec": "second", "min": "minute",
    "h": "hour", "hr": "hour", "d": "day", "°C": "celsius", "°F": "fahrenheit", "K": "kelvin",
    "°": "degree", "mW": "milliwatt", "W": "watt", "kW": "kilowatt", "MW": "megawatt",
    "GW": "gigawatt", "hp": "horsepower", "J": "joule", "kJ": "kilojoule",
    "kWh": "kilowatt-hour", "cal": "calorie", "kcal": "kilocalorie", "V": "volt", "A": "ampere",
    "mA": "milliampere", "Ω": "ohm", "N": "newton", "Hz": "hertz", "kHz": "kilohertz",
    "MHz": "megahertz", "GHz": "gigahertz", "bit": "bit", "kbit": "kilobit", "Mbit": "megabit",
    "Gbit": "gigabit", "Tbit": "terabit", "B": "byte", "kB": "kilobyte", "MB": "megabyte",
    "GB": "gigabyte", "TB": "terabyte", "PB": "petabyte", "Pa": "pascal", "hPa": "hectopascal",
    "kPa": "kilopascal", "MPa": "megapascal", "mbar": "millibar", "atm": "atmosphere",
    "mmHg": "millimeter-ofhg", "psi": "pound-force-per-square-inch",
    "km/h": "kilometer-per-hour", "kph": "kilometer-per-hour", "m/s": "meter-per-second",
    "mph": "mile-per-hour", "kn": "knot", "m/s2": "meter-per-square-second",
    "L/100km": "liter-per-100-kilometer", "mpg": "mile-per-gallon", "lx": "lux",
    "cd": "candela", "lm": "lumen", "mol": "mole",
}  # fmt: skip
_POWERS = str.maketrans("²³", "23")
_METRES = re.compile(r"\b(\w*?)(met|lit)re(s?)\b")


def resolve(name: str) -> str | None:
    """The id for what an author wrote: ``km``, ``m²``, ``square kilometres``, ``kg/ha``.

    None for a unit that is not known.
    """
    symbol = name.translate(_POWERS).replace(" ", "")
    if symbol in ALIASES:
        return ALIASES[symbol]
    above, slash, below = name.partition("/")
    if slash:
        return _per(resolve(above.strip()), resolve(below.strip()))
    text = re.sub(r"[\s_]+", "-", _METRES.sub(r"\1\2er\3", name.strip().lower()))
    above, per, below = text.partition("-per-")
    for one in (text, text.removesuffix("s")):
        if one in UNITS:
            return one
    return _per(resolve(above), resolve(below)) if per else None


def _per(above: str | None, below: str | None) -> str | None:
    """A unit for each of another; of one part alone, each."""
    if above is None or below is None or "-per-" in above + below:
        return None
    return f"{above}-per-{below}"


def suggest(name: str) -> str:
    """The unit that an unknown one most likely stands for, else empty."""
    text = name.strip().lower()
    folded = {alias.lower(): alias for alias in ALIASES}
    if text in folded:
        return folded[text]
    # Ids have hyphens where the keys of a content have underscores.
    return did_you_mean(text, [*(one.replace("-", "_") for one in sorted(UNITS))]).replace("_", "-")
