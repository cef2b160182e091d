"""The styles of an institution's file in place of ours, found by their names."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from lxml import etree

from warraq.diagnostics import Diagnostics
from warraq.document.roles import lineage
from warraq.document.tree import Direction, direction
from warraq.formats.docx.frame import text_width
from warraq.formats.docx.house import House
from warraq.formats.docx.ooxml import Element, make, put, qn
from warraq.formats.docx.style_names import CHARACTERS, Character, style_name
from warraq.formats.docx.styles import StyleSheet
from warraq.theme import RoleStyle, Theme
from warraq.wordml import find, is_on, value

__all__ = ["HouseStyles"]

_TURNED = {"left": "right", "right": "left"}


class HouseStyles(StyleSheet):
    """A role takes the style of its name, else that of its parent, which is told."""

    def __init__(
        self, theme: Theme, kind: str, direction: Direction, house: House, found: Diagnostics
    ) -> None:
        self._house = house
        self._found = found
        self._paragraphs = house.styles.named("paragraph")
        self._by_name = house.styles.named("character")
        self._default = house.styles.defaults.get("paragraph", "")
        self._seen: dict[str, RoleStyle] = {}
        super().__init__(theme, kind, direction, hebrew=False)

    def _begin(self) -> None:
        """The file has the styles that it has."""

    def _of(self, role: str) -> tuple[str, str]:
        """The role whose style the file has, nearest to this one, and that style."""
        for step in lineage(role):
            identifier = self._paragraphs.get(style_name(step).casefold())
            if identifier is not None:
                return step, identifier
        return "paragraph", self._default

    def paragraph(self, role: str) -> str:
        step, identifier = self._of(role)
        if role not in (step, "paragraph"):
            self._found.add("docx.role-fallback", None, role=role, name=style_name(role))
        self._seen.setdefault(identifier, self.look(role))
        return identifier

    def within(self, role: str, container: str, root: str) -> str:
        return self.paragraph(role)

    def look_of(self, identifier: str) -> RoleStyle:
        """Sizes and indents are the file's own business."""
        look = self._seen[identifier]
        return replace(look, latin_size=look.size, indent_start=0, indent_end=0)

    def character(self, name: Character) -> str:
        super().character(name)
        return self._by_name.get(CHARACTERS[name].casefold(), name)

    def runs_rtl(self, identifier: str) -> bool:
        return is_on(self._house.styles.of_style(identifier, "pPr", "bidi"))

    def turned_borders(self, role: str, look: RoleStyle) -> Element | None:
        """The rule beside the file's own style, on the other side."""
        told = self._house.styles.of_style(self._of(role)[1], "pPr", "pBdr")
        if told is None or not any(find(told, side) is not None for side in _TURNED):
            return None
        rules = [deepcopy(rule) for rule in told.iterchildren(tag=etree.Element)]
        for rule in rules:
            name = etree.QName(rule).localname
            rule.tag = qn(_TURNED.get(name, name))
        return make("pBdr", *rules)

    def has(self, role: str) -> bool:
        """Whether the file has a style of this role's own."""
        return style_name(role).casefold() in self._paragraphs

    def text_width(self) -> int:
        return text_width(self._house.page("ltr", 0))

    def comment_style(self) -> str:
        return self._paragraphs.get("annotation text", super().comment_style())

    def contents_style(self, level: int) -> str:
        name = f"toc {level}" if level else "TOC Heading"
        return self._paragraphs.get(name.casefold(), super().contents_style(level))

    def part(self, root: Element, default_lang: str, bidi_lang: str) -> Element:
        """What the file has, and what it lacks."""
        self.write(root, default_lang, bidi_lang)
        return root

    def write(self, root: Element, default_lang: str, bidi_lang: str) -> None:
        """Add what we lay out with, and a language for right-to-left text."""
        there = {style.get(qn("w:styleId")) for style in root.iter(qn("style"))}
        names = {value(style, "name").casefold() for style in root.iter(qn("style"))}
        table = self._house.styles.defaults.get("table", "")
        wanted = [*self._plain_characters(), *self._support(paragraph=self._default, table=table)]
        for style in wanted:
            if style.get(qn("w:styleId")) in there or value(style, "name").casefold() in names:
                continue
            based = style.find(qn("basedOn"))
            if based is not None and based.get(qn("w:val")) not in there:
                style.remove(based)
            root.append(style)
        _fill_language(root, bidi_lang)

    def _plain_characters(self) -> list[Element]:
        """Those of ours that come with the base parts, not with a theme."""
        looks = {
            "Strong": (make("b"), make("bCs")),
            "Emphasis": (make("bCs"), make("i"), make("iCs", val=False)),
            "FootnoteReference": (make("vertAlign", val="superscript"),),
        }
        return [
            make(
                "style",
                make("name", val=CHARACTERS[name]),  # type: ignore[index]
                make("rPr", *look),
                type="character",
                styleId=name,
            )
            for name, look in looks.items()
        ]


def _fill_language(root: Element, bidi_lang: str) -> None:
    """What proofs Arabic text, where the file names no right-to-left language."""
    properties = find(root, "docDefaults/rPrDefault/rPr")
    if properties is None:
        return
    lang = find(properties, "lang")
    said = lang.get(qn("w:bidi"), "") if lang is not None else ""
    if said and direction(said) == "rtl":
        return
    attributes = dict(lang.attrib) if lang is not None else {}
    filled = make("lang")
    filled.attrib.update(attributes | {qn("w:bidi"): bidi_lang})
    put(properties, filled)
