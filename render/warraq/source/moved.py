"""Anchored values at another field path."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from warraq.diagnostics import Place
from warraq.model.located import LocatedDict, LocatedList, LocatedStr
from warraq.source.budget import Budget

__all__ = ["Mover"]


@dataclass(frozen=True)
class Mover:
    """Copies what was read under the field path ``old`` for the alias at ``start``, under ``new``.

    Lines and columns stay: the text stands where its anchor does. Raises `WarraqError` where the
    copy reaches deeper than ``budget`` allows.
    """

    old: str
    new: str
    start: int
    budget: Budget

    def copy(self, value: Any, depth: int) -> Any:
        """``value`` once more, for an alias that stands ``depth`` levels deep."""
        self.budget.spend(self.start, self.new, depth, 0)
        if isinstance(value, LocatedStr):
            return LocatedStr(value, self._place(value.place), value.segments)
        if isinstance(value, LocatedList):
            items = [self.copy(item, depth + 1) for item in value]
            places = [self._place(place) for place in value.value_places]
            return LocatedList(items, place=self._place(value.place), value_places=places)
        if isinstance(value, LocatedDict):
            return LocatedDict(
                {key: self.copy(item, depth + 1) for key, item in value.items()},
                place=self._place(value.place),
                key_places={key: self._place(at) for key, at in value.key_places.items()},
                value_places={key: self._place(at) for key, at in value.value_places.items()},
            )
        return value

    def _place(self, place: Place) -> Place:
        return replace(place, field=self.new + place.field[len(self.old) :])
