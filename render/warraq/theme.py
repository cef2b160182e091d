"""Design tokens: how each role looks, once, for every format.

``templates/themes/<name>.toml`` names colours, fonts, the page and, role by role, sizes, weights
and spaces. The HTML formats turn a `RoleStyle` into CSS, Word into a style; neither knows a size or
a colour of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from warraq.document.roles import ROLES, lineage
from warraq.theme_setting import BESIDE, BESIDE_MARGINS, Density, Setting

if TYPE_CHECKING:
    from warraq.diagnostics import Diagnostics
    from warraq.fonts import Font

__all__ = [
    "Border",
    "Density",
    "FontStack",
    "Letterhead",
    "Page",
    "RoleStyle",
    "Setting",
    "Theme",
    "WordLooks",
    "load",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """A rule; ``width`` in points."""

    width: float
    color: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleStyle:
    """The looks of one role in one kind; sizes and spaces in points, indents in millimetres.

    ``size`` is that of the right-to-left scripts, ``latin_size`` that of Latin set on its own or
    beside them; where only ``size`` is said, it matches that by the font's ``latin_ratio``.
    ``leading`` is the distance of base lines (PDF, HTML), ``line`` the multiple of the
    font's own line (Word, where an exact distance clips marks). ``latin_leading`` serves documents
    in Latin script alone: side by side both scripts keep to ``leading``. ``align`` is relative to
    the direction of the text. ``padding`` holds on all four sides unless ``padding_block`` says
    otherwise for top and bottom. The four borders of ``table.cell`` draw the grid of tables.
    """

    font: str = "text"
    size: float = 14
    latin_size: float = 11
    weight: int = 400
    color: str = "#000000"
    background: str | None = None
    leading: float = 24
    latin_leading: float = 16
    line: float = 1.15
    align: Literal["start", "center", "end", "justify"] = "start"
    space_before: float = 0
    space_after: float = 0
    keep_with_next: bool = False
    indent_start: float = 0
    indent_end: float = 0
    first_line: float = 0
    padding: float = 0
    padding_block: float | None = None
    border_start: Border | None = None
    border_end: Border | None = None
    border_top: Border | None = None
    border_bottom: Border | None = None

    @property
    def block_padding(self) -> float:
        """The padding at top and bottom."""
        return self.padding if self.padding_block is None else self.padding_block


_LATIN_RATIO = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class FontStack:
    """The families of one font role: for each script, the first that PDF and HTML embed, and what
    Word is told to use (fonts that recipients own, or ours). ``generic`` ends CSS stacks.

    ``latin_ratio``: the size of Latin beside Arabic of size 1. They match where the small letters
    of Latin are no lower than those of Arabic, and its tall ones no higher than alef."""

    arabic: str
    latin: str
    hebrew: str
    word_arabic: str
    word_latin: str
    word_hebrew: str
    generic: Literal["serif", "sans-serif", "monospace"]
    latin_ratio: float = _LATIN_RATIO


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Paper and margins, in millimetres; ``first_top`` is the first page's top margin, ``binding``
    what goes from the outer margin to the inner one where both sides are printed. ``even_lines``:
    in columns of two scripts, lines are as far apart in one as in the other; else each keeps its
    own distance, and only first lines are level."""

    width: float = 210
    height: float = 297
    top: float = 25
    bottom: float = 20
    start: float = 25
    end: float = 25
    first_top: float = 25
    gutter: float = 9
    binding: float = 5
    even_lines: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """``drawn``: printed by us. ``preprinted``: ``space`` mm stay free on the first page.
    ``none``: neither. ``logo`` is an image file beside the theme (an absolute path once loaded);
    without one a drawn letterhead shows the issuer's ``emblem`` text in a ring of ``emblem_size``
    mm."""

    mode: Literal["drawn", "preprinted", "none"] = "drawn"
    space: float = 40
    logo: str = ""
    emblem_size: float = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLooks:
    """What only Word files have. ``kashida``: how much Arabic joins are lengthened where text is
    justified (ECMA-376 Part 1, 17.18.44), in place of wider gaps between words. ``embed_fonts``:
    the families of ours that the document is set in travel in the file."""

    kashida: Literal["none", "low", "medium", "high"] = "none"
    embed_fonts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A loaded theme; see `style` and `page`.

    ``roles``, ``pages`` and their ``kind_…`` twins hold what the theme says, checked, with colours
    looked up, and nothing that it leaves out. ``density`` is a document's, not a file's: how much
    closer it is set to fit its pages.
    """

    name: str
    colors: Mapping[str, str]
    fonts: Mapping[str, FontStack]
    letterhead: Letterhead = field(default_factory=Letterhead)
    own_fonts: tuple[Font, ...] = ()
    docx: WordLooks = field(default_factory=WordLooks)
    setting: Setting = field(default_factory=Setting)
    density: Density = field(default_factory=Density)
    roles: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    kind_roles: Mapping[str, Mapping[str, Mapping[str, Any]]] = field(default_factory=dict)
    pages: Mapping[str, Any] = field(default_factory=dict)
    kind_pages: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def style(self, role: str, kind: str) -> RoleStyle:
        """The style of ``role`` in documents of ``kind``: what the theme says of the role, else of
        its parents, with the kind's own values over the general ones.

        A role of which the theme says nothing looks like ``paragraph``.
        """
        body = self._said("paragraph", kind)
        steps = frozenset(lineage(role))
        return self.setting.applied(self._said(role, kind), body, steps, self.density)

    def is_large(self, kind: str) -> bool:
        """Whether documents of ``kind`` are set so large that columns side by side are too narrow:
        languages then stand one below the other."""
        return self.setting.growth(self._said("paragraph", kind)) > 1

    def beside(self, kind: str) -> Theme:
        """The theme as it sets two columns of text side by side: a little smaller, between narrower
        margins. Pages whose lines are even were made for columns; on those of A5 text is small."""
        page = self._page(kind)
        if page.even_lines or self.setting.paper == "A5" or self.is_large(kind):
            return self
        sides = {"start": page.start * BESIDE_MARGINS, "end": page.end * BESIDE_MARGINS}
        pages = {**self.kind_pages, kind: {**self.kind_pages.get(kind, {}), **sides}}
        return replace(self, density=self.density * BESIDE, kind_pages=pages)

    def tiles_in_a_row(self, kind: str) -> int:
        """More than these are set in several rows."""
        return 2 if self.is_large(kind) else 4

    def _said(self, role: str, kind: str) -> RoleStyle:
        own = self.kind_roles.get(kind, {})
        said: dict[str, Any] = {}
        for step in reversed(list(lineage(role if self.says_something_of(role) else "paragraph"))):
            for layer in (self.roles.get(step, {}), own.get(step, {})):
                if "size" in layer:
                    said.pop("latin_size", None)
                said |= layer
        if "size" in said and "latin_size" not in said:
            said["latin_size"] = round(said["size"] * self._ratio(said.get("font", "text")), 1)
        return RoleStyle(**said)

    def says_something_of(self, role: str) -> bool:
        """Whether the theme has a style for ``role`` or one of its parents."""
        return any(step in self.roles for step in lineage(role))

    def says(self, role: str, kind: str, key: str) -> bool:
        """Whether the theme gives ``key`` for ``role`` itself or a parent of it:
        boxes such as ``letterhead.fields`` may set the size of what is in them."""
        own = self.kind_roles.get(kind, {})
        return any(
            key in self.roles.get(step, {}) or key in own.get(step, {}) for step in lineage(role)
        )

    def code_ratio(self, *, beside_latin: bool) -> float:
        """The size of code among text of size 1; that of its font matches Arabic as Latin does."""
        ratio = self._ratio("mono")
        return ratio / self._ratio("text") if beside_latin else ratio

    def _ratio(self, font: str) -> float:
        return self.fonts[font].latin_ratio if font in self.fonts else _LATIN_RATIO

    def page(self, kind: str) -> Page:
        """The page of documents of ``kind``."""
        return self.setting.page(self._page(kind), self._said("paragraph", kind))

    def _page(self, kind: str) -> Page:
        return replace(Page(**self.pages), **self.kind_pages.get(kind, {}))


def load(
    name_or_path: str | Path,
    folders: Sequence[Path] = (),
    diagnostics: Diagnostics | None = None,
) -> Theme:
    """Load a theme: a file, or the name of one of ours or of the ``folders``, which come first.

    In each folder both ``<name>.toml`` and ``themes/<name>.toml`` are looked for. Everything wrong
    is reported at once, as a `WarraqError`; what merely deserves a word goes to ``diagnostics``.
    """
    from warraq.diagnostics import Diagnostics
    from warraq.theme_file import read

    found = diagnostics if diagnostics is not None else Diagnostics()
    theme = read(name_or_path, tuple(folders), found)
    found.raise_errors()
    for role in ROLES:
        if not theme.says_something_of(role):
            found.add("theme.role-fallback", role=role, theme=theme.name)
    return theme
