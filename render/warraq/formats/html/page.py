"""From a localized Document to one HTML page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from warraq.document.tree import Block, Document, Group, Image
from warraq.formats import WriteContext
from warraq.formats.html import fonts
from warraq.formats.html.style import declare, number
from warraq.formats.html.view import Medium, View

__all__ = ["Page", "render"]


@dataclass(frozen=True, slots=True)
class Page:
    """The page, and the pictures that it names by the scheme ``warraq:``."""

    html: str
    images: dict[str, Image]


def render(
    document: Document, context: WriteContext, medium: Medium, *, embed_fonts: bool = False
) -> Page:
    """Write ``document`` as a page of HTML."""
    view = View(document, context, medium)
    body = _body(view)
    sheet = view.templates.style_sheet
    css = [sheet("base.css"), _page_css(view), view.styles.css(), sheet(f"{medium}.css")]
    if embed_fonts:
        css.insert(0, fonts.embedded(context.theme, _wanted(body, view.styles.weights())))
    # Style sheets are ours and the caller's own; all they must not do is end their element.
    style = Markup("\n".join(css).replace("</", "<\\/"))  # noqa: S704
    html = view.templates.shell(page=view, document=document, body=body, css=style)
    return Page(html, view.pictures.served)


def _wanted(body: Markup, weights: frozenset[int]) -> fonts.Wanted:
    return fonts.Wanted(
        # Markup and all: the few characters of the tags do no harm, and none of the text is missed.
        text=body.unescape(),
        weights=weights,
        has_italics='<em class="ltr"' in body,
        has_code="<code" in body,
    )


# --- body ------------------------------------------------------------------------------------


def _body(view: View) -> Markup:
    """Furniture, masthead, text and, on the screen, the notes.

    A paged engine repeats running elements from the page on that they stand; on the screen they
    begin and end the text.
    """
    places = ("running",) if view.is_paged else ("top", "bottom")
    furniture = view.document.furniture
    running = [view.templates.macro(furniture)(furniture, view, place) for place in places]
    masthead = _masthead(view)
    text = Markup("<main>{}</main>").format(view.blocks(view.document.blocks))
    parts = [running[0], masthead, text, _endnotes(view), *running[1:]]
    return Markup("\n").join(part for part in parts if part.strip())


def _masthead(view: View) -> Markup:
    shown = view.document.furniture.masthead
    if view.theme.letterhead.mode != "drawn":
        shown = tuple(block for block in shown if not _is_letterhead(block))
    if not shown:
        return Markup()
    return Markup('<header class="page-masthead">{}</header>').format(view.blocks(shown))


def _is_letterhead(block: Block) -> bool:
    """Whether a block is a letterhead, or begins with one, as where it is in two languages."""
    if block.role == "letterhead":
        return True
    return isinstance(block, Group) and bool(block.blocks) and _is_letterhead(block.blocks[0])


def _endnotes(view: View) -> Markup:
    if not view.notes:
        return Markup()
    return view.templates.macro(view.notes)(view.notes, view)


# --- paper -----------------------------------------------------------------------------------


def _page_css(view: View) -> str:
    """The paper and its margins, for both kinds of engine."""
    page = view.styles.page
    start, end = ("right", "left") if view.dir == "rtl" else ("left", "right")
    sheet = {
        "size": f"{number(page.width)}mm {number(page.height)}mm",
        "margin-top": f"{number(page.top)}mm",
        "margin-bottom": f"{number(page.bottom)}mm",
        f"margin-{start}": f"{number(page.start)}mm",
        f"margin-{end}": f"{number(page.end)}mm",
    }
    rules = {
        "@page": sheet,
        "@page :first": {"margin-top": f"{number(_first_top(view))}mm"},
        ":root": {"--measure": f"{number(page.width - page.start - page.end)}mm"},
        ".parallel-cell": {"padding-inline": f"{number(page.gutter / 2)}mm"},
    }
    return "\n".join(f"{name} {{ {declare(rule)} }}" for name, rule in rules.items())


def _first_top(view: View) -> float:
    """Preprinted paper keeps the room that its letterhead takes."""
    letterhead = view.theme.letterhead
    has_letterhead = any(_is_letterhead(block) for block in view.document.furniture.masthead)
    if letterhead.mode == "preprinted" and has_letterhead:
        return letterhead.space
    return view.styles.page.first_top
