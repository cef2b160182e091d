"""How people, bodies and terms are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, field_validator
from pydantic_core import PydanticCustomError

from warraq.locale.table import Table, may_hold, must_hold
from warraq.model.people import Grade

__all__ = ["Courtesy", "NameStyle", "TitleStyle"]


class Courtesy(Table):
    """The words before a name, for a man and for a woman."""

    m: str
    f: str


def _courtesy(raw: Any) -> Any:
    """One string where it is the same for both."""
    return Courtesy(m=raw, f=raw) if isinstance(raw, str) else raw


class NameStyle(Table):
    """``introduced``: how a term or body with a short form stands where a text first uses it."""

    placeholders: ClassVar = {"": may_hold("full short")}
    needed: ClassVar = {"": must_hold("full short")}

    introduced: str = "{full} ({short})"


class TitleStyle(Table):
    """``policy``: a person's titles as the content has them (``source``), with the courtesy that
    this jurisdiction gives the person's grade in place of the content's (``profile``), or without
    words of reverence (``none``). ``order`` is that of the last two policies. ``slash``: an address
    sets one after the titles (سعادة السيد/ …)."""

    policy: Literal["source", "profile", "none"] = "source"
    slash: bool = False
    order: tuple[Literal["courtesy", "titles", "rank"], ...] = ("courtesy", "titles", "rank")
    courtesies: Mapping[Grade, Annotated[Courtesy, BeforeValidator(_courtesy)]] = {}

    @field_validator("order")
    @classmethod
    def _each_once(cls, order: tuple[str, ...]) -> tuple[str, ...]:
        if sorted(order) != ["courtesy", "rank", "titles"]:
            raise PydanticCustomError("locale.title-order", "courtesy, titles and rank once each")
        return order
