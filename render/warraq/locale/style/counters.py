"""How things in a row are joined, and how they are numbered."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from warraq.locale.table import Table, may_hold, must_hold

__all__ = ["CounterStyle", "ListStyle"]


class ListStyle(Table):
    """How things in a row are joined (CLDR list patterns)."""

    placeholders: ClassVar = {"": may_hold("0 1")}
    needed: ClassVar = {"": must_hold("0 1")}

    two: str
    middle: str
    last: str


_Samples = Annotated[tuple[str, ...], Field(min_length=1)]


class CounterStyle(Table):
    """How headings, clauses, lists, annexes, rows and notes are numbered, level by level: each
    sample is the marker of the first (see `warraq.locale.counters`)."""

    heading: _Samples
    clause: _Samples
    decimal: _Samples
    bullet: _Samples
    annex: _Samples
    row: _Samples
    note: _Samples

    @field_validator("*")
    @classmethod
    def _count(cls, samples: tuple[str, ...]) -> tuple[str, ...]:
        # Late, since what counts reads profiles.
        from warraq.locale.counters import fault

        for sample in samples:
            if fault(sample):
                raise PydanticCustomError("locale.counter", "{text}", {"text": sample})
        return samples

    def __getitem__(self, counter: str) -> tuple[str, ...]:
        samples: tuple[str, ...] = getattr(self, counter)
        return samples
