"""A diagnostic is told in one line that changes nothing but the text on the screen."""

from __future__ import annotations

import json

import pytest

from warraq.diagnostics import Diagnostic, Place, WarraqError, printable


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31m", "\\x1b[31m"),
        ("a\nb\rc", "a\\x0ab\\x0dc"),
        ("\x7f\x9b", "\\x7f\\x9b"),
        ("\ud800", "\\ud800"),
        ("\u2028", "\\u2028"),
        ("\0", "\\x00"),
        ("نص \u200f😀 \\", "نص \u200f😀 \\"),
    ],
)
def test_printable(raw: str, shown: str) -> None:
    assert printable(raw) == shown
    one = Diagnostic(
        "text.unknown-role", {"word": raw}, Place(file=f"{raw}.yaml", field=f"x.{raw}")
    )
    hinted = Diagnostic("hint.one-of", {"known": raw})
    for told in (one.render(), one.render("ar"), one.message(), str(WarraqError([one]))):
        assert shown in told
        assert raw == shown or raw not in told
    assert shown in hinted.hint()
    assert shown in one.as_dict()["params"]["word"]
    assert json.dumps(one.as_dict(), ensure_ascii=False).encode()
