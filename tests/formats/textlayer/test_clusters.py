"""One code for one character, whatever the cluster."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from warraq.formats.pdf.textlayer.clusters import Code, codes, letters
from warraq.formats.pdf.textlayer.glyf import Part

LETTERS = st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئءپچژگکیہھےאבגד")
MARKS = st.text(st.sampled_from("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u200c"),
                max_size=3)  # fmt: skip
CLUSTERS = st.lists(st.builds(str.__add__, LETTERS, MARKS), min_size=1, max_size=5).map("".join)
PICTURES = st.lists(
    st.builds(Part, st.integers(1, 999), st.integers(-500, 500), st.integers(-500, 500)),
    min_size=1, max_size=4,
).map(tuple)  # fmt: skip


@given(CLUSTERS, PICTURES, st.integers(30, 3000))
def test_read_from_the_right_the_codes_are_the_text(
    text: str, picture: tuple[Part, ...], advance: int
) -> None:
    made = list(codes(text, picture, advance, rtl=True))
    assert all(len(code.text) == 1 for code in made)
    assert "".join(code.text for code in reversed(made)) == text
    assert sum(code.advance for code in made) == advance
    assert all(code.advance >= 0 for code in made)
    # One of them draws everything, where the picture begins: at the left.
    drawing = [code for code in made if code.parts]
    assert [code.parts for code in drawing] == [picture]
    assert sum(code.advance for code in made[: made.index(drawing[0])]) == 0


@given(CLUSTERS, PICTURES)
def test_from_the_left_a_cluster_is_one_code(text: str, picture: tuple[Part, ...]) -> None:
    assert list(codes(text, picture, 500, rtl=False)) == [Code(text, picture, 500)]


def test_letters_keep_their_marks() -> None:
    assert list(letters("لَا")) == ["لَ", "ا"]
    assert list(letters("ًا")) == ["ً", "ا"]
    assert list(letters("ی\u200cه")) == ["ی\u200c", "ه"]
