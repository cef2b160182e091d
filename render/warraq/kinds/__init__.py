"""The kinds: each builds the Document of one language from the Content, and knows no format.

A kind is a module of this folder that names a `Kind` as ``KIND``; third parties add theirs through
the entry-point group ``warraq.kinds``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from warraq.diagnostics import Diagnostics
from warraq.document.tree import Document
from warraq.model.content import Content
from warraq.model.fields import Audience, Classification
from warraq.model.guarded import Guarded

__all__ = ["BuildContext", "Kind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildContext:
    """What a kind may know besides the content.

    ``audience`` and ``classification`` are those of the output: blocks for a narrower audience are
    left out, blocks that outrank the classification are errors. ``date_forms`` are those in which
    the head of a letter gives its date, one or two (see `DateValue`). ``word`` looks a label of the
    language and profile up, where a kind must know whether there is one. ``today`` is None unless
    the caller named a day. ``languages`` are all that stand side by side.
    """

    lang: str
    audience: Audience
    classification: Classification
    word: Callable[[str], str]
    date_forms: tuple[str, ...]
    folder: Path | None
    today: date | None
    diagnostics: Diagnostics
    languages: tuple[str, ...] = ()

    def is_for_readers_of(self, node: Guarded) -> bool:
        """Whether the output's audience may see the node."""
        return not node.audience.outranks(self.audience)

    def is_outranked_by(self, node: Guarded) -> bool:
        """Whether the node's classification is above the output's."""
        return node.classification.outranks(self.classification)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """``requires`` and ``uses`` are field paths of the content (``meta.title``, ``memo.to``): a
    missing required one is an error, a field that is given and neither required nor used a note.
    ``audience`` is that of an output which names none; so are ``format`` and ``languages``, the
    number of the content's languages that stand side by side."""

    name: str
    requires: tuple[str, ...]
    uses: tuple[str, ...]
    audience: Audience
    build: Callable[[Content, BuildContext], Document]
    format: str = "pdf"
    languages: int = 1
