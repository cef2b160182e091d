"""A value by the name of its role, as a text has it: ``{date:full}`2025-05-18```."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.diagnostics import Diagnostics, Place
from warraq.document.values import Value
from warraq.model.base import report_unknown
from warraq.model.hijri_years import tell_hijri_year
from warraq.model.parse import INLINE_ROLES, InlineRole, ValueFault

__all__ = ["parse_role"]


def parse_role(
    name: str, entered: object, diagnostics: Diagnostics, place: Place, others: Sequence[str] = ()
) -> Value | None:
    """The value of ``date`` or ``date:full`` that was entered; None, with a diagnostic, where the
    role, its form or what was entered is wrong. ``others`` are roles that are no values."""
    role, _, form = name.partition(":")
    if role not in INLINE_ROLES:
        report_unknown(diagnostics, "text.unknown-role", role, [*INLINE_ROLES, *others], place)
        return None
    if form and (wrong := INLINE_ROLES[role].fault(form)):
        _report(wrong, INLINE_ROLES[role], diagnostics, place)
        return None
    try:
        value = INLINE_ROLES[role].parse(entered, form)
    except ValueFault as fault:
        diagnostics.add(fault.code, place, **fault.params)
        return None
    tell_hijri_year(value, entered, diagnostics, place)
    return value


def _report(wrong: str, role: InlineRole, diagnostics: Diagnostics, place: Place) -> None:
    group = next((group for group in role.groups if wrong in group), None)
    if group:
        diagnostics.add("text.forms-exclude", place, word=wrong, known=", ".join(group))
    else:
        report_unknown(diagnostics, "text.unknown-form", wrong, list(role.forms), place)
