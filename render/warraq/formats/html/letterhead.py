"""CSS of the letterhead: issuer, emblem and fields, on wide and narrow paper and in large print."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from warraq.formats.html.css import number, rule_of
from warraq.theme import RoleStyle

__all__ = ["large", "rules"]

#: How much of its size an emblem keeps on narrow paper.
_SMALLER = 0.8


def rules(style: Callable[[str], RoleStyle], emblem: float, *, is_narrow: bool) -> Iterator[str]:
    """``emblem`` is the size of one, in millimetres, on paper that is not narrow."""
    size = emblem * _SMALLER if is_narrow else emblem
    if rule := style("letterhead").border_bottom:
        # A fine line under the strong one; what is positioned would be drawn, and read, last.
        fine = f"height: {number(rule.width + 0.6)}pt; border-bottom: 0.6pt solid var(--accent)"
        place = "display: table-caption; caption-side: bottom"
        yield f".letterhead.row::after {{ content: ''; {place}; {fine} }}"
    yield f".emblem {{ width: {number(size)}mm; height: {number(size)}mm }}"
    yield f".logo {{ max-width: {number(size * 2)}mm }}"
    if is_narrow:
        yield from _narrow()
    if ring := style("letterhead.emblem").border_top:
        yield f".emblem {{ border: {rule_of(ring)} }}"
        yield ".letterhead-emblem.letterhead-emblem { border-top: none }"


def _narrow() -> Iterator[str]:
    """The smaller emblem leaves room to the fields, whose dates may wrap all the same."""
    cells = ".letterhead.row > .row-cell"
    yield f"{cells}, {cells} + .row-cell + .row-cell {{ width: 41% }}"
    yield f"{cells} + .row-cell {{ width: 18% }}"
    fields = ".letterhead > .row-cell > .letterhead-fields"
    yield f"{fields} .fields-label {{ padding-inline-end: 2.5mm }}"
    yield f"{fields} .unbroken {{ white-space: normal }}"


def large() -> Iterator[str]:
    """Fields stand below the names: beside the emblem they would be broken."""
    cells = ".letterhead.row:has(.letterhead-fields) > .row-cell"
    yield f"{cells}:first-child {{ width: 70% }}"
    yield f"{cells}:first-child + .row-cell {{ width: 30% }}"
    below = "display: table-caption; caption-side: bottom; width: auto; padding-top: 6pt"
    yield f"{cells}:has(.letterhead-fields) {{ {below}; text-align: start }}"
    yield ".letterhead.row:has(.letterhead-fields)::after { display: none }"
    yield ".parallel .letterhead-fields { width: 100% }"
    yield ".letterhead-fields.letterhead-fields .fields-label { width: 1% }"
    yield ".emblem .emblem-text.emblem-text > * { font-size: inherit; line-height: 1.3 }"
