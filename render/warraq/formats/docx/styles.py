"""styles.xml: a named Word style for each role in use, based on its parent role's.

A style states only what its parent does not, so that whoever changes *Heading* in Word changes all
headings. Looks come from the theme alone.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from warraq.document.tree import Direction
from warraq.formats.docx.frame import text_width
from warraq.formats.docx.looks import looks_of
from warraq.formats.docx.ooxml import Element, as_bytes, half_points, make, put, qn
from warraq.formats.docx.style_names import (
    BUILT_IN,
    Character,
    identifier_of,
    is_heading,
    named,
    parent_of,
    style_name,
)
from warraq.formats.docx.style_properties import (
    Looks,
    borders,
    difference,
    elements,
    indents,
    telling,
)
from warraq.formats.docx.support import (
    COMMENT,
    border,
    code_style,
    color,
    comment_styles,
    contents_styles,
    grid_style,
    hyperlink_style,
    plain_table_style,
    shading,
    spacer_style,
)
from warraq.theme import FontStack, Page, RoleStyle, Theme

__all__ = ["StyleSheet"]

_OUTLINE = {"heading.1": 0, "heading.2": 1, "heading.3": 2}
# Always there, for whoever goes on writing in Word.
_BASIC = (
    "paragraph", "heading.1", "heading.2", "heading.3", "title", "list.item", "note",
    "running.head", "running.foot",
)  # fmt: skip
# Roles whose ground and rules belong to a table, a cell or a box around their paragraphs.
_FRAMED = frozenset(
    {"table.head", "table.cell", "table.section", "table.total", "letterhead.emblem"}
)


class StyleSheet:
    """Gives out style identifiers and remembers which styles a document needs."""

    def __init__(self, theme: Theme, kind: str, direction: Direction, *, hebrew: bool) -> None:
        self._theme = theme
        self._kind = kind
        self._rtl = direction == "rtl"
        self._hebrew = hebrew
        self._looks = looks_of(theme, kind)
        self._used: dict[str, tuple[str, str, RoleStyle]] = {}
        self._characters: set[str] = set()
        self._has_contents = False
        self._begin()

    def _begin(self) -> None:
        for role in _BASIC:
            self.paragraph(role)

    def look(self, role: str) -> RoleStyle:
        return self._looks.style(role)

    @property
    def page(self) -> Page:
        """The theme's page."""
        return self._looks.page

    def look_of(self, identifier: str) -> RoleStyle:
        """The looks of a style that was given out."""
        return self._used[identifier][2]

    def paragraph(self, role: str) -> str:
        """The identifier of the style of paragraphs with this role."""
        identifier, name = named(role)
        if identifier not in self._used:
            parent = parent_of(role)
            if parent:
                self.paragraph(parent)
            self._used[identifier] = (name, role, self.look(role))
        return identifier

    def within(self, role: str, container: str, root: str) -> str:
        """The style of ``role`` inside ``container``, where that one is set in another size or
        colour than its ``root`` (the fields of a letterhead are smaller than other fields)."""
        base = self.paragraph(role)
        changes = {} if container == root else self._looks.changes(container, root)
        if not changes:
            return base
        identifier = identifier_of(container) + base
        if identifier not in self._used:
            name = f"{style_name(container)}: {style_name(role)}"
            self._used[identifier] = (name, role, replace(self.look(role), **changes))
        return identifier

    def character(self, name: Character) -> str:
        """The identifier of a character style."""
        self._characters.add(name)
        return name

    def runs_rtl(self, identifier: str) -> bool:
        """Whether paragraphs of this style run right to left unless they say otherwise."""
        return self._rtl

    def contents(self) -> None:
        """The document has a table of contents, whose styles are Word's own."""
        self.paragraph("heading")
        self._has_contents = True

    def comment_style(self) -> str:
        """The style of what stands in comments."""
        return COMMENT

    def contents_style(self, level: int) -> str:
        """The style of the contents' lines of a level; 0 is their heading."""
        return f"TOC{level}" if level else "TOCHeading"

    # --- writing ---------------------------------------------------------------------------------

    def part(self, root: Element, default_lang: str, bidi_lang: str) -> Element:
        """styles.xml, written into its ``root`` unless one that says the same is there already."""

        def write() -> bytes:
            self.write(root, default_lang, bidi_lang)
            return as_bytes(root)

        said = (tuple(self._used), self._has_contents, *sorted(self._characters))
        way = (self._rtl, self._hebrew, default_lang, bidi_lang)
        return self._looks.part((as_bytes(root), way, said), write)

    def write(self, root: Element, default_lang: str, bidi_lang: str) -> None:
        """Fill the document's defaults and append every style in use."""
        defaults = root.find(f"{qn('docDefaults')}/{qn('rPrDefault')}/{qn('rPr')}")
        for element in self._drawn("defaults", self._defaults):
            put(defaults, element)
        put(defaults, make("lang", val=default_lang, eastAsia="zh-CN", bidi=bidi_lang))
        for identifier in tuple(self._used):
            root.extend(self._drawn(identifier, partial(self._paragraph_style, identifier)))
        wanted = (self._has_contents, *sorted(self._characters))
        support = partial(self._support, paragraph="Normal", table="TableNormal")
        root.extend(self._drawn(wanted, support))

    def _drawn(self, key: Hashable, draw: Callable[[], Iterable[Element]]) -> list[Element]:
        return self._looks.drawn((self._rtl, self._hebrew, key), draw)

    def _defaults(self) -> list[Element]:
        return elements(telling(self._run_looks(self.look("paragraph"))))

    def _support(self, *, paragraph: str, table: str) -> Iterator[Element]:
        """The styles without a role, based on these."""
        if self._has_contents:
            yield from contents_styles(self.text_width(), paragraph, self.paragraph("heading"))
        if "Hyperlink" in self._characters:
            yield hyperlink_style(self._link_color())
        if "HTMLCode" in self._characters:
            mono = self._theme.fonts.get("mono")
            yield code_style(mono, self._complex(mono) if mono else "")
        if "CommentReference" in self._characters:
            yield from comment_styles(paragraph)
        yield spacer_style(paragraph)
        yield plain_table_style(table)
        yield grid_style(
            self.look("table"), self.look("table.cell"), self.look("table.head"), table
        )

    def text_width(self) -> int:
        return text_width(self.page)

    def fonts(self) -> list[str]:
        """The families that the document names, for the font table."""
        stacks = self._theme.fonts.values()
        named = [name for stack in stacks for name in (self._complex(stack), stack.word_latin)]
        return list(dict.fromkeys(named))

    def used_fonts(self) -> set[str]:
        """The families that styles in use name."""
        names = {look.font for _, _, look in self._used.values()}
        if "HTMLCode" in self._characters:
            names |= {"mono"} & set(self._theme.fonts)
        stacks = [self._theme.fonts[name] for name in names]
        return {name for stack in stacks for name in (self._complex(stack), stack.word_latin)}

    def _paragraph_style(self, identifier: str) -> list[Element]:
        name, role, look = self._used[identifier]
        parent = parent_of(role)
        if identifier != named(role)[0]:
            parent = role  # a variant of the role's own style
        paragraph, run = self._paragraph_looks(look, role), self._run_looks(look)
        if parent:
            above = self.look(parent)
            paragraph = difference(paragraph, self._paragraph_looks(above, parent))
            run = difference(run, self._run_looks(above))
        else:
            # The document's defaults say the rest of it already.
            paragraph, run = telling(paragraph), {}
        pPr = make("pPr", *elements(paragraph))  # noqa: N806
        if role == "paragraph":
            put(pPr, make("widowControl"))
            put(pPr, make("bidi", val=self._rtl))
        if role in _OUTLINE and parent != role:
            put(pPr, make("outlineLvl", val=_OUTLINE[role]))
        if role == "list.item":
            put(pPr, make("contextualSpacing", val=False))
        style = make(
            "style",
            make("name", val=name),
            make("basedOn", val=self.paragraph(parent)) if parent else None,
            make("next", val="Normal") if is_heading(role) else None,
            make("qFormat"),
            pPr if len(pPr) else None,
            make("rPr", *elements(run)) if run else None,
            type="paragraph",
            default=True if role == "paragraph" else None,
            customStyle=None if role in BUILT_IN and parent != role else True,
            styleId=identifier,
        )
        return [style]

    def _paragraph_looks(self, look: RoleStyle, role: str) -> Looks:
        framed = role in _FRAMED
        looks: Looks = {
            "keepNext": {"val": look.keep_with_next},
            "shd": shading(None if framed else look.background),
            "spacing": {
                "before": round(look.space_before * 20),
                "after": round(look.space_after * 20),
                "line": round(look.line * 240),
                "lineRule": "auto",
            },
            "ind": indents(look),
            "jc": {"val": self._alignment(look)},
        }
        for side, drawn in borders(look, rtl=self._rtl).items():
            looks[f"pBdr.{side}"] = border(None) if framed else drawn
        return looks

    def turned_borders(self, role: str, look: RoleStyle) -> Element | None:
        """The borders of a paragraph that runs against its style, where they differ then."""
        if role in _FRAMED or look.border_start == look.border_end:
            return None
        rules = borders(look, rtl=not self._rtl)
        return make("pBdr", *(make(side, **drawn) for side, drawn in rules.items()))

    def _alignment(self, look: RoleStyle) -> str:
        """17.18.44: the leading edge is called left; kashida lengthens joins in place of gaps."""
        kashida = self._theme.docx.kashida
        if look.align == "justify" and self._rtl and kashida != "none":
            return f"{kashida}Kashida"
        return {"justify": "both", "start": "left"}.get(look.align, look.align)

    def _run_looks(self, look: RoleStyle) -> Looks:
        stack = self._theme.fonts[look.font]
        latin = stack.word_latin
        bold = look.weight >= 600
        return {
            "rFonts": {
                "ascii": latin,
                "hAnsi": latin,
                "eastAsia": latin,
                "cs": self._complex(stack),
            },
            "b": {"val": bold},
            "bCs": {"val": bold},
            "color": {"val": color(look.color)},
            "sz": {"val": half_points(look.latin_size)},
            "szCs": {"val": half_points(look.size)},
        }

    def _link_color(self) -> str:
        colors = self._theme.colors
        return colors.get("link") or colors.get("primary") or self.look("paragraph").color

    def _complex(self, stack: FontStack) -> str:
        return stack.word_hebrew if self._hebrew else stack.word_arabic
