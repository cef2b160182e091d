"""Typed values: what a date, a number or a name *is*, before any language gives it a form.

A value never holds a formatted string. `warraq.locale` turns each into the string that its reader
expects, and that string keeps its value, so that outputs can be compared fact by fact.
"""

from warraq.document.values.addresses import AddressValue, CodeValue, PhoneValue
from warraq.document.values.labels import LabelValue, MarkerValue
from warraq.document.values.moments import (
    DateSpan,
    DateTimeSpan,
    DateTimeValue,
    DateValue,
    TimeSpan,
    TimeValue,
)
from warraq.document.values.names import NameList, OrganisationValue, PersonValue, TermValue
from warraq.document.values.numbers import (
    CountValue,
    DurationValue,
    EndValue,
    MeasureValue,
    MoneyValue,
    NumberValue,
    OrdinalState,
    OrdinalValue,
    PercentValue,
    ValueSpan,
)

__all__ = [
    "AddressValue",
    "CodeValue",
    "CountValue",
    "DateSpan",
    "DateTimeSpan",
    "DateTimeValue",
    "DateValue",
    "DurationValue",
    "EndValue",
    "LabelValue",
    "MarkerValue",
    "MeasureValue",
    "MoneyValue",
    "NameList",
    "NumberValue",
    "OrdinalState",
    "OrdinalValue",
    "OrganisationValue",
    "PercentValue",
    "PersonValue",
    "PhoneValue",
    "TermValue",
    "TimeSpan",
    "TimeValue",
    "Value",
    "ValueSpan",
]

Value = (
    AddressValue
    | DateValue
    | DateSpan
    | TimeValue
    | TimeSpan
    | DateTimeValue
    | DateTimeSpan
    | NumberValue
    | PercentValue
    | MoneyValue
    | MeasureValue
    | CountValue
    | OrdinalValue
    | DurationValue
    | PhoneValue
    | CodeValue
    | TermValue
    | PersonValue
    | OrganisationValue
    | NameList
    | LabelValue
    | MarkerValue
    | ValueSpan
)
