"""What every node of the content model has in common."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationInfo, model_validator

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.model.hijri_years import tell_hijri_year
from warraq.model.located import LocatedDict

__all__ = ["Model", "did_you_mean", "report_unknown"]


def did_you_mean(word: str, known: list[str]) -> str:
    """The known word that ``word`` most likely stands for, else empty."""
    folded = word.strip().lower().replace("-", "_")
    close = get_close_matches(folded, known, n=1, cutoff=0.6)
    return close[0] if close else ""


def report_unknown(
    diagnostics: Diagnostics, code: str, word: str, known: list[str], place: Place | None
) -> None:
    """Record that ``word`` is none of ``known``, with the likeliest one as the hint."""
    suggestion = did_you_mean(word, known)
    diagnostics.add(
        code,
        place,
        hint="hint.did-you-mean" if suggestion else "hint.one-of" if known else "hint.none",
        word=word,
        suggestion=suggestion,
        known=", ".join(known),
    )


def context_diagnostics(info: ValidationInfo) -> Diagnostics | None:
    """Where a load in progress collects what it finds; None when a model is built by hand."""
    return info.context.get("diagnostics") if isinstance(info.context, dict) else None


class Model(BaseModel):
    """A node of the content: immutable, without unknown keys, and aware of its place."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, populate_by_name=True
    )

    _where: Place = PrivateAttr(default=NOWHERE)
    _keys: dict[str, Place] = PrivateAttr(default_factory=dict)

    @property
    def where(self) -> Place:
        """Where the node stands in the source."""
        return self._where

    def where_is(self, key: str) -> Place:
        """Where a key of the node stands; the node itself where it has no such key."""
        return self._keys.get(key, self._where)

    def at_key(self, key: str) -> Any:
        """The value under a key as files write it (``from``, for the attribute ``sender``)."""
        fields = type(self).model_fields
        return getattr(self, next(n for n, field in fields.items() if (field.alias or n) == key))

    @classmethod
    def keys(cls) -> list[str]:
        """The keys that a file may use."""
        return [info.alias or name for name, info in cls.model_fields.items()]

    @classmethod
    def _without_unknown(cls, data: LocatedDict, diagnostics: Diagnostics) -> LocatedDict:
        known = cls.keys()
        unknown = [key for key in data if key not in known]
        for key in unknown:
            report_unknown(
                diagnostics, "content.unknown-key", key, known, data.key_places.get(key, data.place)
            )
        if not unknown:
            return data
        return data.having({key: value for key, value in data.items() if key not in unknown})

    @model_validator(mode="wrap")
    @classmethod
    def _located(cls, data: Any, handler: Any, info: ValidationInfo) -> Self:
        diagnostics = context_diagnostics(info)
        if isinstance(data, LocatedDict):
            if diagnostics is not None:
                data = cls._without_unknown(data, diagnostics)
            # A key without a value (`note:`) says nothing; where it may, the default stands.
            data = _drop_empty(cls, data)
        node: Self = handler(data)
        if isinstance(data, LocatedDict):
            node._where = data.place
            node._keys = data.key_places
            if diagnostics is not None:
                _tell_years(node, data, diagnostics)
        return node


def _tell_years(node: Model, data: LocatedDict, diagnostics: Diagnostics) -> None:
    """Fields that are dates: what is doubtful about them is no fault, which pydantic would tell."""
    for name, info in type(node).model_fields.items():
        key = info.alias or name
        if key in data:
            place = data.value_places.get(key, data.place)
            tell_hijri_year(getattr(node, name), data[key], diagnostics, place)


def _drop_empty(cls: type[Model], data: LocatedDict) -> LocatedDict:
    fields = {info.alias or name: info for name, info in cls.model_fields.items()}
    empty = [
        key
        for key, value in data.items()
        if value is None and key in fields and not fields[key].is_required()
    ]
    if not empty:
        return data
    return data.having({key: value for key, value in data.items() if key not in empty})
