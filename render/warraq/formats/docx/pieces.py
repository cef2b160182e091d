"""Runs before they are XML: text of one direction and look, which neighbours may join."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from warraq.formats.docx.ooxml import Element, make, repeated, text

__all__ = ["Piece", "Properties", "joined", "run_properties", "text_run"]


class Properties(NamedTuple):
    """What a run says of itself (17.3.2), beside its paragraph's style; the size in half-points."""

    style: str = ""
    bold: bool = False
    rtl: bool = False
    lang: str = ""
    size: int = 0


@dataclass(slots=True)
class Piece:
    """A run of text, or of anything else, which is an ``element`` already; ``link`` is the target
    of the hyperlink that it belongs to."""

    link: str
    properties: Properties
    text: str = ""
    element: Element | None = None

    def run(self) -> Element:
        if self.element is not None:
            return self.element
        return text_run(self.text, self.properties)


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours with equal properties as one, which is how people expect to edit them."""
    result: list[Piece] = []
    last: tuple[str, Properties] | None = None
    for piece in pieces:
        key = (piece.link, piece.properties) if piece.element is None else None
        if key is not None and key == last:
            result[-1].text += piece.text
        else:
            result.append(piece)
        last = key
    return result


def text_run(content: str, properties: Properties, name: str = "t") -> Element:
    """A run of text; ``name``: what holds it, of a field's code ``instrText``."""
    made = _empty_run(properties, name)
    made[-1].text = content
    return made


@repeated
def _empty_run(properties: Properties, name: str) -> Element:
    return make("r", run_properties(properties), text("", name))


def run_properties(properties: Properties) -> Element | None:
    """``w:rPr``, unless there is nothing to be said."""
    return _made(properties) if any(properties) else None


@repeated
def _made(properties: Properties) -> Element:
    style, bold, rtl, lang, size = properties
    return make(
        "rPr",
        make("rStyle", val=style) if style else None,
        make("b") if bold else None,
        make("bCs") if bold else None,
        make("rtl") if rtl else None,
        make("lang", **{"bidi" if rtl else "val": lang}) if lang else None,
        make("sz", val=size) if size else None,
    )
