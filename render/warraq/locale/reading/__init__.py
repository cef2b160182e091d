"""Reading what people typed: dates in three calendars, numbers, ordinals in words.

The names are those that the same tables write, so that what is written is read back.
"""

from warraq.locale.reading.dates import DateFault, DateReading, read_dates
from warraq.locale.reading.numbers import NumberReading, read_numbers
from warraq.locale.reading.ordinals import OrdinalReading, read_ordinals

__all__ = [
    "DateFault",
    "DateReading",
    "NumberReading",
    "OrdinalReading",
    "read_dates",
    "read_numbers",
    "read_ordinals",
]
