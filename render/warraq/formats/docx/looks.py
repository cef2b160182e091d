"""What follows from a theme and a kind alone, worked out once for all files that they dress."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

from warraq.formats.docx.ooxml import Element
from warraq.theme import Page, RoleStyle, Theme

__all__ = ["Looks", "looks_of"]


@dataclass(eq=False, slots=True)
class Looks:
    """The looks of a theme in documents of one kind."""

    theme: Theme
    kind: str
    page: Page = field(init=False)
    _styles: dict[str, RoleStyle] = field(default_factory=dict)
    _drawn: dict[Hashable, tuple[Element, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.page = self.theme.page(self.kind)

    def style(self, role: str) -> RoleStyle:
        """The style of a role."""
        if role not in self._styles:
            self._styles[role] = self.theme.style(role, self.kind)
        return self._styles[role]

    def drawn(self, key: Hashable, draw: Callable[[], Iterable[Element]]) -> list[Element]:
        """Copies of elements; ``key`` must say all they depend on but for the theme and kind."""
        if key not in self._drawn:
            self._drawn[key] = tuple(draw())
        return [element.__copy__() for element in self._drawn[key]]


# A process has few themes; each is loaded anew for each file, so equal ones count as the same.
_KNOWN: deque[Looks] = deque(maxlen=32)


def looks_of(theme: Theme, kind: str) -> Looks:
    """The looks of a theme that says the same as this one."""
    for known in tuple(_KNOWN):
        if known.kind == kind and known.theme == theme:
            return known
    looks = Looks(theme, kind)
    _KNOWN.appendleft(looks)
    return looks
