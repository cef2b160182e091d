"""What follows from a theme and a kind alone, worked out once for all files that they dress."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

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
    _changes: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    _drawn: dict[Hashable, tuple[Element, ...]] = field(default_factory=dict)
    _parts: deque[tuple[Hashable, bytes]] = field(default_factory=lambda: deque(maxlen=16))

    def __post_init__(self) -> None:
        self.page = self.theme.page(self.kind)

    def style(self, role: str) -> RoleStyle:
        """The style of a role."""
        if role not in self._styles:
            self._styles[role] = self.theme.style(role, self.kind)
        return self._styles[role]

    def changes(self, role: str, root: str) -> dict[str, Any]:
        """What texts inside a ``role`` look otherwise by than those inside its ``root``."""
        if (role, root) not in self._changes:
            outer, plain = self.style(role), self.style(root)
            self._changes[role, root] = {
                key: getattr(outer, key)
                for key in ("font", "size", "latin_size", "color", "line")
                if getattr(outer, key) != getattr(plain, key)
            }
        return self._changes[role, root]

    def drawn(self, key: Hashable, draw: Callable[[], Iterable[Element]]) -> list[Element]:
        """Copies of elements; ``key`` must say all they depend on but for the theme and kind."""
        if key not in self._drawn:
            self._drawn[key] = tuple(draw())
        return [element.__copy__() for element in self._drawn[key]]

    def part(self, key: Hashable, write: Callable[[], bytes]) -> bytes:
        """The bytes of a part, of which the last few are kept; ``key`` as for `drawn`."""
        for known, data in tuple(self._parts):
            if known == key:
                return data
        data = write()
        self._parts.appendleft((key, data))
        return data


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
