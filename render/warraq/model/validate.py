"""Plain data → `Content`, with every fault told at its place, all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pydantic import ValidationError

from warraq.diagnostics import Diagnostic, Diagnostics, Place, codes
from warraq.model.base import report_unknown
from warraq.model.blocks import explain_untyped
from warraq.model.content import Content
from warraq.model.located import LocatedDict, from_python, place_of, written
from warraq.model.secrecy import Secrecy

__all__ = ["report_faults", "validate"]

_WRONG_TYPE = {
    "string_type": "text",
    "list_type": "list",
    "tuple_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "int_type": "whole-number",
    "int_parsing": "whole-number",
    "int_from_float": "whole-number",
    "float_type": "number",
    "float_parsing": "number",
    "bool_type": "boolean",
    "bool_parsing": "boolean",
}
_BOUNDS = ("greater_than", "greater_than_equal", "less_than", "less_than_equal")


def validate(
    data: Any,
    diagnostics: Diagnostics,
    explain: Callable[[Iterable[Diagnostic]], Iterable[Diagnostic]] = iter,
) -> Content:
    """The typed content of a mapping that a reader of `warraq.source` built, or of plain dicts.

    ``explain`` may add to the diagnostics what higher layers know of their cure. Raises
    `warraq.WarraqError` with everything that is wrong; what is classified is not quoted.
    """
    if isinstance(data, Content):
        return data
    found = Diagnostics()
    tree = from_python(data, diagnostics=found)
    if not isinstance(tree, LocatedDict):
        diagnostics.add("content.not-a-mapping", None, text=type(data).__name__)
        diagnostics.raise_errors()
    content: Content | None = None
    try:
        content = Content.model_validate(tree, context={"diagnostics": found})
    except ValidationError as error:
        report_faults(tree, error, found)
    secrecy = Secrecy.of(tree)
    diagnostics.extend(explain(map(secrecy.clean, found)))
    diagnostics.raise_errors()
    assert content is not None
    return content.kept_secret(secrecy)


def report_faults(tree: LocatedDict, error: ValidationError, diagnostics: Diagnostics) -> None:
    """Record what pydantic found wrong with ``tree``, each at its place."""
    for fault in error.errors(include_url=False):
        _report(tree, dict(fault), diagnostics)


def _report(tree: LocatedDict, fault: dict[str, Any], diagnostics: Diagnostics) -> None:
    kind, path, context = fault["type"], fault["loc"], fault.get("ctx", {})
    place = _place(tree, path, key=kind == "invalid_key" or path[-1:] == ("[key]",))
    if kind == "missing":
        diagnostics.add("content.missing-field", place, word=path[-1])
    elif kind == "extra_forbidden":
        report_unknown(diagnostics, "content.unknown-key", str(path[-1]), [], place)
    elif kind in ("literal_error", "enum"):
        known = _choices(str(context.get("expected", "")))
        report_unknown(diagnostics, "content.not-one-of", _shown(fault["input"]), known, place)
    elif kind in _WRONG_TYPE:
        diagnostics.add(f"content.not-a-{_WRONG_TYPE[kind]}", place, text=_shown(fault["input"]))
    elif kind in ("too_short", "too_long"):
        diagnostics.add("content.length", place, minimum=context.get("min_length", ""))
    elif kind in _BOUNDS:
        bound = next(iter(context.values()), "")
        diagnostics.add("content.out-of-range", place, text=_shown(fault["input"]), bound=bound)
    elif kind == "union_tag_not_found":
        _report_untyped(fault["input"], place, diagnostics)
    elif kind in codes() and isinstance(known := context.get("known"), list):
        word = context.get("word", _shown(fault["input"]))
        report_unknown(diagnostics, kind, word, known, place)
    elif kind in codes():
        diagnostics.add(kind, place, **context)
    else:
        # What pydantic finds beside: the catalogue need not keep up with all its names.
        diagnostics.add("content.invalid", place, text=_shown(fault["input"]))


def _report_untyped(block: Any, place: Place, diagnostics: Diagnostics) -> None:
    code, params = explain_untyped(block)
    hint = ""
    if code == "content.unknown-block":
        hint = "hint.did-you-mean" if params["suggestion"] else "hint.one-of"
    diagnostics.add(code, place, hint=hint, **params)


def _place(tree: LocatedDict, path: tuple[str | int, ...], *, key: bool) -> Place:
    # pydantic's own steps, for a key or for the branch of a union, stand for nothing in the file.
    steps = [s for s in path if s != "[key]" and not str(s).endswith("-block")]
    return place_of(tree, steps, key=key)


def _choices(expected: str) -> list[str]:
    """``'a', 'b' or 'c'`` → a, b, c."""
    return [part.strip(" '") for part in expected.replace(" or ", ",").split(",") if part.strip()]


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    text = "null" if value is None else written(value)
    return text if len(text) <= 40 else f"{text[:39]}…"
