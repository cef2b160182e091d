"""Isolation by the type of a value, and of strings that are made of several."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.document.tree import Direction, Isolate, Piece
from warraq.locale.isolation import filled, of_code, of_text
from warraq.locale.setting import Composed, Formatted


@pytest.mark.parametrize(
    ("text", "base", "as_text", "as_code"),
    [
        ("الواحة", "rtl", "", "rtl"),
        ("الواحة", "ltr", "rtl", "rtl"),
        ("Oasis", "rtl", "ltr", "ltr"),
        ("Oasis", "ltr", "", ""),
        ("Oasis الواحة", "rtl", "ltr", "ltr"),
        ("+974 4444", "rtl", "", "ltr"),
        ("+974 4444", "ltr", "", ""),
    ],
)
def test_type_and_letters_decide(
    text: str, base: Direction, as_text: Isolate, as_code: Isolate
) -> None:
    assert (of_text(text, base), of_code(text, base)) == (as_text, as_code)


def test_parts_keep_their_isolation() -> None:
    inner = filled("{a} و{b}", a=Formatted("A-1", "ltr"), b=Formatted("ب"))
    found = filled("من {x} إلى {y}.", x=inner, y="5")
    assert (found.text, found.isolate) == ("من A-1 وب إلى 5.", "")
    assert [piece for piece in found.pieces if piece.isolate] == [Piece("A-1", "ltr")]
    assert "".join(piece.text for piece in found.pieces) == found.text


def test_one_part_alone_is_isolated_as_a_whole() -> None:
    assert filled("{a}", a=Formatted("A-1", "ltr")) == ("A-1", "ltr")
    assert filled("{a}{b}", a=Formatted("A-1", "ltr"), b="") == ("A-1", "ltr")
    assert filled("{a} {b}", a="x", b="y").pieces == ()
    assert Composed.of(()) == ("", "")


pieces = st.lists(st.builds(Piece, st.text(max_size=4), st.sampled_from(("", "rtl", "ltr"))))


@given(pieces)
def test_nothing_is_lost(given_pieces: list[Piece]) -> None:
    found = Composed.of(given_pieces)
    assert found.text == "".join(piece.text for piece in given_pieces)
    kept = found.pieces or (Piece(*found),)
    isolated = [piece for piece in given_pieces if piece.isolate and piece.text]
    assert [piece for piece in kept if piece.isolate] == isolated
