"""How a theme is set: size, density, paper and sides, said by its ``[setting]`` or for one output.

All follow from the theme's own sizes, spaces and margins, so nothing in it is said twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from warraq.theme import Page, RoleStyle

__all__ = [
    "BESIDE",
    "BESIDE_MARGINS",
    "PAPERS",
    "Density",
    "DensityName",
    "PaperName",
    "Setting",
    "SizeName",
]

SizeName = Literal["standard", "large-print"]
DensityName = Literal["comfortable", "compact"]
PaperName = Literal["own", "A4", "A5", "Letter"]

#: Width and height in millimetres: ISO 216, and ANSI/ASME Y14.1 A.
PAPERS: Final[dict[str, tuple[float, float]]] = {
    "A4": (210, 297),
    "A5": (148, 210),
    "Letter": (215.9, 279.4),
}
#: The smallest size of text that is made smaller, in points.
LEAST = 8.0
#: Large print: the body in the smaller of its scripts, and the smallest text (the Clear Print and
#: large print guidelines of the UK Association for Accessible Formats: 16 points and over).
LARGE_BODY = 18.0
LARGE_LEAST = 16.0
#: Looks rather than reading matter.
_PICTURES = frozenset({"watermark", "letterhead.emblem"})
#: What stands in the margins and on letterheads: it is never set closer, and there is no room for
#: more than the least of large print.
_FIXED = frozenset({"running", "mark", "watermark", "letterhead"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Density:
    """How close text is set: factors of the theme's sizes, leadings and spaces. What stands in the
    margins keeps its size, and nothing gets smaller than ``least`` points."""

    size: float = 1
    leading: float = 1
    space: float = 1

    def applied(self, style: RoleStyle, least: float = LEAST) -> RoleStyle:
        """The style, set this close."""
        if self == Density():
            return style
        return replace(
            style,
            size=_smaller(style.size, self.size, least),
            latin_size=_smaller(style.latin_size, self.size, least),
            leading=style.leading * self.leading,
            latin_leading=style.latin_leading * self.leading,
            line=style.line * min(1.0, self.leading / self.size),
            space_before=style.space_before * self.space,
            space_after=style.space_after * self.space,
            padding_block=style.block_padding * self.space,
        )

    def __mul__(self, other: Density) -> Density:
        return Density(
            size=self.size * other.size,
            leading=self.leading * other.leading,
            space=self.space * other.space,
        )


_DENSITIES = {"comfortable": Density(), "compact": Density(leading=0.92, space=0.6)}


#: Pages half as large hold more than half as much where text is a little smaller.
_PAPER_DENSITIES = {"A5": Density(size=0.85, leading=0.85, space=0.75)}
#: Columns side by side are half as wide as a page of text: it is a little smaller there, between
#: margins that take this share of those around one column.
BESIDE: Final = Density(size=0.94, leading=0.92, space=0.8)
BESIDE_MARGINS: Final = 0.8


def _smaller(size: float, factor: float, least: float) -> float:
    return max(size * factor, min(size, least))


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """``size``: ``large-print`` sets the body in 18 points (Arabic in the size that matches it),
    nothing under 16, and no line justified. ``density``: ``compact`` sets lines and blocks closer.
    ``paper`` takes the place of the page's own width and height; margins shrink with it, and text
    a little on A5.
    ``two_sided``: margins and running lines change sides on even pages.
    """

    size: SizeName = "standard"
    density: DensityName = "comfortable"
    paper: PaperName = "own"
    two_sided: bool = False

    @property
    def least(self) -> float:
        """The smallest text that there may be."""
        return LARGE_LEAST if self.size == "large-print" else LEAST

    def growth(self, body: RoleStyle) -> float:
        """How much larger than in the theme a document's body is set."""
        if self.size == "standard":
            return 1
        return max(1.0, LARGE_BODY / min(body.size, body.latin_size))

    def applied(
        self, style: RoleStyle, body: RoleStyle, lineage: frozenset[str], fitting: Density
    ) -> RoleStyle:
        """The style of a role, set so; ``fitting`` brings it closer yet."""
        growth = self.growth(body)
        if growth > 1 and not _PICTURES & lineage:
            more = 0 if _FIXED & lineage else growth - 1
            style = _grown(style, more * body.size, more * body.latin_size, growth**0.5)
            fitting = replace(fitting, size=1)
        elif not _PICTURES & lineage:
            style = _PAPER_DENSITIES.get(self.paper, Density()).applied(style)
        if _FIXED & lineage:
            return style
        return (_DENSITIES[self.density] * fitting).applied(style, self.least)

    def page(self, page: Page, body: RoleStyle) -> Page:
        """The page on its paper. Large print has more at its head and foot, and lines as long as
        may be; from the outer margin of pages that are printed on both sides a part goes to the
        inner one."""
        own = page
        if self.paper != "own":
            page = _on_paper(page, *PAPERS[self.paper])
        if self.growth(body) > 1:
            page = replace(
                page,
                top=max(own.top * 1.35, 27),
                first_top=own.first_top * 1.2,
                bottom=own.bottom * 1.2,
                start=page.start * 0.85,
                end=page.end * 0.85,
            )
        if not self.two_sided:
            return page
        shift = min(page.binding, page.end)
        return replace(page, start=page.start + shift, end=page.end - shift)


def _grown(style: RoleStyle, points: float, latin_points: float, space: float) -> RoleStyle:
    """All text grows by as many points as the body, so that titles do not outgrow the page."""
    size = max(LARGE_LEAST, style.size + points)
    latin = max(LARGE_LEAST, style.latin_size + latin_points)
    return replace(
        style,
        size=size,
        latin_size=latin,
        leading=style.leading * size / style.size,
        latin_leading=style.latin_leading * latin / style.latin_size,
        align="start" if style.align == "justify" else style.align,
        space_before=style.space_before * space,
        space_after=style.space_after * space,
        padding_block=style.block_padding * space,
    )


def _on_paper(page: Page, width: float, height: float) -> Page:
    """Head and foot keep room for the classification above a running line, clear of the edge that
    printers leave blank."""
    part = min(1.0, width / page.width)
    return replace(
        page,
        width=width,
        height=height,
        top=max(page.top * part, min(page.top, 19)),
        bottom=max(page.bottom * part, min(page.bottom, 18)),
        start=page.start * part,
        end=page.end * part,
        first_top=max(page.first_top * part, min(page.first_top, 14)),
        gutter=page.gutter * part,
        binding=page.binding * part,
    )
