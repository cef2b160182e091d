"""The tables that a profile is made of: how one jurisdiction or house writes, kind by kind."""

from warraq.locale.style.counters import CounterStyle, ListStyle
from warraq.locale.style.moments import CalendarStyle, DateStyle, SpanStyle, TimeStyle, Weekday
from warraq.locale.style.names import Courtesy, NameStyle, TitleStyle
from warraq.locale.style.numbers import Digits, MoneyStyle, NumberStyle, UnitStyle
from warraq.locale.style.spelling import SpellingStyle

__all__ = [
    "CalendarStyle", "CounterStyle", "Courtesy", "DateStyle", "Digits", "ListStyle", "MoneyStyle",
    "NameStyle", "NumberStyle", "SpanStyle", "SpellingStyle", "TimeStyle", "TitleStyle",
    "UnitStyle", "Weekday",
]  # fmt: skip
