"""What an author entered for a value: its figures in one family, and what is wrong with it."""

from __future__ import annotations

from warraq.document.marks import CONTROLS
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
    **dict.fromkeys(map(ord, f"{CONTROLS}\u200b\ufeff")),
}


def ascii_figures(text: object) -> str:
    """The text with its figures and their signs in ASCII."""
    return written(text).translate(_DIGITS).strip()
