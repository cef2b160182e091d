"""What an author entered for a value: its figures in one family, and what is wrong with it."""

from __future__ import annotations

from warraq.model.located import written

__all__ = ["ValueFault", "ascii_figures"]

_SHOWN = 60


class ValueFault(ValueError):  # noqa: N818 - it is the author's fault, not the program's
    """``text`` is not what it should be; ``code`` is that of the diagnostic."""

    def __init__(self, code: str, text: object, **params: object) -> None:
        super().__init__(code, text)
        self.code = code
        shown = written(text)
        shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
        self.params = {"text": shown, **{key: str(value) for key, value in params.items()}}


# The three digit families of the scripts in use here become ASCII digits; CLDR names them arab and
# arabext.
_DIGITS = {
    **{0x0660 + i: str(i) for i in range(10)},
    **{0x06F0 + i: str(i) for i in range(10)},
    ord("٫"): ".",
    ord("٬"): None,
    ord("\u2212"): "-",
    # What telephones and chats put around figures that are copied: it says nothing of them.
    **dict.fromkeys(map(ord, "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff")),
    **dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069")),
}


def ascii_figures(text: object) -> str:
    """The text with its figures and their signs in ASCII."""
    return written(text).translate(_DIGITS).strip()
