"""From a localized Document to one HTML page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from warraq.document.tree import Block, Document, Group, Image, direction
from warraq.fonts import Font
from warraq.formats import WriteContext
from warraq.formats.html import fonts
from warraq.formats.html.css import declare, number
from warraq.formats.html.view import Medium, View

__all__ = ["Page", "render"]


@dataclass(frozen=True, slots=True)
class Page:
    """The page, the pictures that it names by the scheme ``warraq:``, and fonts beside ours."""

    html: str
    images: dict[str, Image]
    own_fonts: tuple[Font, ...] = ()


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
    return Page(html, view.pictures.served, context.theme.own_fonts)


def _wanted(body: Markup, weights: frozenset[int]) -> fonts.Wanted:
    return fonts.Wanted(
        # Markup and all: the few characters of the tags do no harm, and none of the text is missed.
        text=body.unescape(),
        weights=weights,
        has_italics='<em class="ltr"' in body,
        has_code="<code" in body,
    )


#: Millimetres that the words of a cover may take; between its parts, shares of what is left, with
#: one language and with several.
_WORDS, _APART, _CLOSER = 150, 0.4, 0.12
#: Below a classification at its head, the first page begins no higher than this, in millimetres.
_BELOW_MARK = 18
#: On even pages, the parts of the running lines change sides.
_EVEN_LINES = (
    "@page :nth(even) { @top-center { content: element(top-even) } "
    "@bottom-center { content: element(bottom-even) } }"
)


# --- body ------------------------------------------------------------------------------------


def _body(view: View) -> Markup:
    """The document, and below it, each in its own direction, those that follow it in the file."""
    shown = [_part(view, Markup("<main>{}</main>"), "running")]
    for n, part in enumerate(view.document.others, 2):
        lang = part.languages[0]
        with view.part(part):
            inside = _part(view, Markup('<div class="text">{}</div>'), "running-on")
        around = Markup('<section class="part part-{}" lang="{}" dir="{}">\n{}\n</section>')
        shown.append(around.format(n, lang, direction(lang), inside))
    return Markup("\n").join(shown)


def _part(view: View, around: Markup, running: str) -> Markup:
    """Furniture, masthead, text and, on the screen, the notes.

    A paged engine repeats running elements from the page on that they stand; on the screen they
    begin and end the text.
    """
    places = (running,) if view.is_paged else ("top", "bottom")
    furniture = view.document.furniture
    bands = [view.templates.macro(furniture)(furniture, view, place) for place in places]
    masthead = _masthead(view)
    text = around.format(view.blocks(view.document.blocks))
    parts = [bands[0], _cover(view), masthead, text, _endnotes(view), *bands[1:]]
    return Markup("\n").join(part for part in parts if part.strip())


def _cover(view: View) -> Markup:
    cover = view.document.furniture.cover
    if not cover:
        return Markup()
    return Markup('<header class="page-cover {}">{}</header>').format(
        _cover_page(view.document), view.blocks(cover)
    )


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
    sheet = {
        "size": f"{number(page.width)}mm {number(page.height)}mm",
        "margin-top": f"{number(page.top)}mm",
        "margin-bottom": f"{number(page.bottom)}mm",
        **_sides(view, view.document),
    }
    rules = {
        "@page": sheet,
        "@page :first": {"margin-top": f"{number(_first_top(view, view.document))}mm"},
        **dict(_pages_of_others(view)),
        **dict(_even_pages(view)),
        **dict(_cover_pages(view)),
        ":root": {
            "--measure": f"{number(page.width - page.start - page.end)}mm",
            "--sheet": f"{number(page.width)}mm",
        },
        ".parallel-cell": {"padding-inline": f"{number(page.gutter / 2)}mm"},
    }
    css = [f"{name} {{ {declare(rule)} }}" for name, rule in rules.items()]
    # No page number there.
    css += [f"@page {_cover_page(part)} {{ @bottom-center {{ content: element(bottom-cover) }} }}"
            for part in view.document.parts if part.furniture.cover]  # fmt: skip
    if view.theme.setting.two_sided:
        css.append(_EVEN_LINES)
    return "\n".join(css)


def _sides(view: View, document: Document, *, is_even: bool = False) -> dict[str, str]:
    """What is printed on both sides is bound at one, whatever languages follow in it: odd pages
    have the inner margin where the first language begins its lines, even ones opposite."""
    page = view.styles.page
    first = view.document if view.theme.setting.two_sided else document
    starts_right = (direction(first.languages[0]) == "rtl") != is_even
    start, end = ("right", "left") if starts_right else ("left", "right")
    return {f"margin-{start}": f"{number(page.start)}mm", f"margin-{end}": f"{number(page.end)}mm"}


def _cover_page(document: Document) -> str:
    """What the page of a part's cover is called."""
    return f"cover-{document.languages[0]}"


def _cover_pages(view: View) -> Iterator[tuple[str, dict[str, str]]]:
    """The three parts of a cover, set apart as far as there is room.

    Not by a flex box: WeasyPrint 70 loses what the end of a page cuts off from its children.
    """
    page = view.styles.page
    room = max(page.height - page.first_top - page.bottom - _WORDS, 0)
    if view.theme.is_large(view.document.kind):
        room = 0
    for part in view.document.parts:
        if part.furniture.cover and view.is_paged:
            name = _cover_page(part)
            top = f"{number(page.first_top)}mm"
            yield f"@page {name}", {**_sides(view, part), "margin-top": top}
            if view.theme.setting.two_sided:
                yield f"@page {name}:nth(even)", _sides(view, part, is_even=True)
            yield f".{name}", {"page": name}
            gap = room * (_APART if len(part.languages) == 1 else _CLOSER)
            yield f".{name} > .cover > * + *", {"margin-top": f"{number(gap)}mm"}


def _pages_of_others(view: View) -> Iterator[tuple[str, dict[str, str]]]:
    """The paper of documents that follow in the file: each begins a page as the first does."""
    for n, part in enumerate(view.document.others, 2):
        top = f"{number(_first_top(view, part))}mm"
        yield f"@page part-{n}", _sides(view, part)
        if not part.furniture.cover:
            yield f"@page :nth(1 of part-{n})", {"margin-top": top}
        yield f".part-{n}", {"page": f"part-{n}"}


def _even_pages(view: View) -> Iterator[tuple[str, dict[str, str]]]:
    """Pages with the bound edge on the other side; a named page says its margins after these."""
    if view.theme.setting.two_sided:
        sides = _sides(view, view.document, is_even=True)
        yield "@page :nth(even)", sides
        for n, _ in enumerate(view.document.others, 2):
            yield f"@page part-{n}:nth(even)", sides


def _first_top(view: View, document: Document) -> float:
    """Preprinted paper keeps the room that its letterhead takes."""
    letterhead = view.theme.letterhead
    has_letterhead = any(_is_letterhead(block) for block in document.furniture.masthead)
    if letterhead.mode == "preprinted" and has_letterhead:
        return letterhead.space
    top = view.styles.page.first_top
    return max(top, _BELOW_MARK) if document.furniture.mark else top
