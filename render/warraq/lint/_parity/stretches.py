"""What differs between stretches of text that belong together, told with both places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from warraq.diagnostics import Diagnostic, Place
from warraq.document.values import TermValue
from warraq.lint._parity import figures
from warraq.lint._parity.compare import Leftover, Side, differences
from warraq.lint._parity.facts import Fact
from warraq.lint._parity.passages import Passage, Speaker, Written

__all__ = ["Stretch", "told"]


class Stretch(NamedTuple):
    """Paragraphs of one text, and those of the other that say the same."""

    one: Written
    ours: list[Passage]
    other: Written
    theirs: list[Passage]


class _Stated(NamedTuple):
    """A fact in its passage."""

    passage: Passage
    fact: Fact

    @property
    def place(self) -> Place:
        return self.passage.place(self.fact)

    @property
    def text(self) -> str:
        return self.passage.shown(self.fact)


class _Difference(NamedTuple):
    stretch: Stretch
    left: _Stated | None
    right: _Stated | None


def told(stretches: list[Stretch]) -> Iterator[Diagnostic]:
    """What differs; but for what one text says a paragraph earlier than the other."""
    found = [one for stretch in stretches for one in _differences(stretch)]
    here = {one.left.fact.key for one in found if one.left}
    there = {one.right.fact.key for one in found if one.right}
    moved = here & there
    for stretch, left, right in found:
        mine = None if left and left.fact.key in moved else left
        its = None if right and right.fact.key in moved else right
        if mine or its:
            yield _diagnostic(_Difference(stretch, mine, its))


def _differences(stretch: Stretch) -> Iterator[_Difference]:
    passages = [*stretch.ours, *stretch.theirs]
    owner = {id(fact): passage for passage in passages for fact in passage.facts}

    def stated(one: Leftover | None) -> _Stated | None:
        return _Stated(owner[id(one.fact)], one.fact) if one else None

    sides = _side(stretch.ours, stretch.one.speaker), _side(stretch.theirs, stretch.other.speaker)
    for left, right in differences(*sides):
        yield _Difference(stretch, stated(left), stated(right))


def _side(passages: list[Passage], speaker: Speaker) -> Side:
    words = " ".join(passage.words for passage in passages)

    def may_say(fact: Fact) -> bool:
        return _is_hinted(fact, speaker, words) or figures.may_say(fact, speaker.profile)

    return Side([fact for passage in passages for fact in passage.facts], may_say)


def _is_hinted(fact: Fact, speaker: Speaker, words: str) -> bool:
    """Whether there is a trace of a name. Terms may be put into other words altogether."""
    if fact.family != "name" or not isinstance(fact.key, tuple):
        return False
    kind, id = fact.key
    entities = speaker.entities
    is_term = kind == TermValue.__name__ and (kind, id) in entities.forms
    return is_term or entities.is_hinted((kind, id), words)


def _diagnostic(one: _Difference) -> Diagnostic:
    stretch, left, right = one
    if left and right:
        params = {
            "text": left.text, "other": right.text, "language": stretch.other.speaker.tag,
            "other_place": str(right.place),
        }  # fmt: skip
        return Diagnostic("parity.differs", params, left.place)
    found = left or right
    assert found is not None
    text, passages = (stretch.other, stretch.theirs) if left else (stretch.one, stretch.ours)
    where = passages[0].beginning if passages else text.source.place
    params = {"text": found.text, "language": text.speaker.tag, "other_place": str(where)}
    return Diagnostic("parity.only-here", params, found.place)
