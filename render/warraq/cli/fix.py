"""``warraq check --fix`` and ``--ignore``."""

from __future__ import annotations

from warraq.cli.command_options import CheckOptions
from warraq.cli.outputs import STDOUT
from warraq.cli.session import Session
from warraq.diagnostics import Diagnostics, Place
from warraq.fixing import Fixes, fix
from warraq.lint._parity import CODES
from warraq.lint._rules import customs
from warraq.lint._terms import CODE as TERM_SPELLING
from warraq.loading import load
from warraq.model.base import report_unknown

__all__ = ["fix_texts", "ignored_codes"]


def ignored_codes(options: CheckOptions, found: Diagnostics) -> frozenset[str]:
    """What ``--ignore`` names. Raises `WarraqError` for codes that cannot be ignored."""
    known = (*customs(), TERM_SPELLING, *CODES)
    for code in options.ignore or ():
        if code not in known:
            report_unknown(found, "content.not-one-of", code, list(known), Place(field="--ignore"))
    found.raise_errors()
    return frozenset(options.ignore or ())


def fix_texts(session: Session, ignored: frozenset[str]) -> Fixes:
    """Put right in its files how the content of the session is typed. Raises `WarraqError`.

    Before the session reads the content itself, so that places are those of the fixed files.
    """
    options = session.options
    if options.content == STDOUT:
        session.found.add("cli.fix-stdin", Place(field="--fix"))
        session.found.raise_errors()
    content = load(options.content)
    named = {**content.meta.profiles, **session.choices.profiles}
    folders = tuple(options.profile_folder or ())
    return fix(content, options.content, named, folders, session.found, ignored)
