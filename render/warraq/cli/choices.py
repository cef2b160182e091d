"""From the words of the command line to typed values; what is wrong with them is diagnostics.

A fault of an option has the option as its field, ``--lang``, and no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from pydantic_core import PydanticCustomError

from warraq import theme as themes
from warraq.cli.options import Options
from warraq.cli.report import check_messages
from warraq.diagnostics import Diagnostics, Place, WarraqError
from warraq.locale import choose
from warraq.model.base import report_unknown
from warraq.model.fields import Audience, Classification, Layout, parse_languages

__all__ = ["Choices", "choices"]

R = TypeVar("R", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the options say, for every document of this call; empty where they say nothing."""

    languages: tuple[str, ...] = ()
    layout: Layout | None = None
    profiles: Mapping[str, str] = field(default_factory=dict)
    classification: Classification | None = None
    audience: Audience | None = None
    today: date | None = None
    format_options: Mapping[str, str] = field(default_factory=dict)


def choices(options: Options, found: Diagnostics) -> Choices:
    """Read the options. Raises `WarraqError` with everything that is wrong with them."""
    check_messages(options.messages, found)
    _check_theme(options, found)
    profiles = _pairs(options.profile, "--profile", found)
    folders = tuple(options.profile_folder or ())
    choose(profiles, profiles, found, Place(field="--profile"), folders)
    chosen = Choices(
        languages=_languages(options.lang, found),
        layout=_rung(Layout, options.layout, "--layout", found),
        profiles=profiles,
        classification=_rung(Classification, options.classification, "--classification", found),
        audience=_rung(Audience, options.audience, "--audience", found),
        today=_day(options.today, found),
        format_options=_format_options(options, found),
    )
    found.raise_errors()
    return chosen


def _check_theme(options: Options, found: Diagnostics) -> None:
    """What is wrong in a theme's file has a place there; that there is none has not."""
    if not options.theme:
        return
    try:
        themes.load(options.theme, tuple(options.theme_folder or ()))
    except WarraqError as error:
        here = Place(field="--theme")
        found.extend(
            one if one.place.file else replace(one, place=here) for one in error.diagnostics
        )


def _languages(text: str, found: Diagnostics) -> tuple[str, ...]:
    if not text:
        return ()
    try:
        return parse_languages(text)
    except PydanticCustomError as fault:
        found.add(fault.type, Place(field="--lang"), **(fault.context or {}))
        return ()


def _format_options(options: Options, found: Diagnostics) -> dict[str, str]:
    given = _pairs(options.option, "--option", found)
    if options.reference_doc:
        given["reference_doc"] = str(options.reference_doc)
    if options.pdf_variant:
        given["variant"] = options.pdf_variant
    return given


def _pairs(given: Iterable[str] | None, option: str, found: Diagnostics) -> dict[str, str]:
    pairs = {}
    for text in given or ():
        name, equals, value = (part.strip() for part in text.partition("="))
        if not (name and equals and value):
            found.add("cli.not-a-pair", Place(field=option), text=text)
        else:
            pairs[name] = value
    return pairs


def _rung(ladder: type[R], name: str, option: str, found: Diagnostics) -> R | None:
    if not name:
        return None
    known = [str(rung) for rung in ladder]
    if name not in known:
        report_unknown(found, "content.not-one-of", name, known, Place(field=option))
        return None
    return ladder(name)


def _day(text: str, found: Diagnostics) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        found.add("cli.not-a-day", Place(field="--today"), text=text)
        return None
