"""CSS out of a theme: one rule a role that the document uses, and the page.

Every role's style is whole (parents are already in it), so classes may name the lineage too:
rules come parents first, and the last one wins.
"""

from __future__ import annotations

from collections.abc import Iterator

from warraq.document.roles import ROLES, lineage
from warraq.document.tree import direction
from warraq.formats.html import letterhead
from warraq.formats.html.beside import Beside
from warraq.formats.html.css import declare, number, rule_of
from warraq.theme import FontStack, Page, RoleStyle, Theme

__all__ = ["StyleSheet", "class_names"]

#: Roles of nodes that hold blocks: their looks are those of a box, text has its own roles.
_BOX_ROOTS = frozenset({"group", "list", "table", "fields", "figure", "parallel", "space"})
#: Justified lines are only ever stretched: from spaces a little narrower than the font's, half of
#: which end up as wide as they were drawn, none as wide as before.
_TIGHT = "-0.04em"
#: Millimetres of paper below which running lines in large print have no room to spare.
_NARROW = 180
#: A date leaves the words beside it so much that these need not break.
_DATE = ".fields-label { width: 40%; padding-inline-end: 2mm }"
#: Boxes whose text has no role of its own.
_TEXT_BOXES = frozenset({"letterhead.emblem"})


def class_names(role: str) -> list[str]:
    """The classes of a role: its lineage, with hyphens for dots."""
    return [step.replace(".", "-") for step in lineage(role)]


class StyleSheet:
    """The generated part of the CSS of one document."""

    def __init__(self, theme: Theme, kind: str, languages: tuple[str, ...]) -> None:
        self._theme = theme.beside(kind) if len(languages) > 1 else theme
        self._kind = kind
        self._languages = languages
        self._is_large = theme.is_large(kind)
        self._roles: set[str] = set()
        self._used_languages: set[str] = set(languages)
        self._beside = Beside(languages[0], self.style, self._text, even_lines=self.page.even_lines)

    def use(self, role: str) -> list[str]:
        """Take the rules for a role in, and give its classes."""
        self._roles.update(lineage(role))
        return class_names(role)

    def use_language(self, language: str) -> None:
        self._used_languages.add(language)

    def style(self, role: str) -> RoleStyle:
        return self._theme.style(role, self._kind)

    def weights(self) -> frozenset[int]:
        """The weights that the page calls for; emphasis is bold."""
        return frozenset({400, 700} | {self.style(role).weight for role in self._roles})

    @property
    def page(self) -> Page:
        return self._theme.page(self._kind)

    def css(self) -> str:
        """All rules, in an order that depends on nothing but the document."""
        parts = (self._root(), self._foreign(), self._rules(), self._letterhead(), self._large())
        return "\n".join(rule for part in parts for rule in part)

    # --- the document ------------------------------------------------------------------------

    def _root(self) -> Iterator[str]:
        text = self.style("paragraph")
        first = self._languages[0]
        colors = "; ".join(f"--{name}: {value}" for name, value in self._theme.colors.items())
        yield f":root {{ {colors} }}"
        yield f"html {{ {declare(self._text(text, first))} }}"
        for language in sorted(self._used_languages):
            if language != first:
                family = self._family(text, language)
                yield f":lang({language}) {{ font-family: {family} }}"

    def _foreign(self) -> Iterator[str]:
        """Inline words of another script, and code: sized to match the text around them, whose
        lines they leave as far apart as the others."""
        ratio = self._theme.fonts["text"].latin_ratio
        for way, script, share in (("ltr", "Latn", ratio), ("rtl", "Arab", 1 / ratio)):
            yield f".foreign-{way} {{ font-size: {number(share)}em; line-height: 0 }}"
            family = _families(self._theme.fonts["text"], script)
            yield f".foreign-{way}:not([lang]) {{ font-family: {family} }}"
        for language in sorted(self._used_languages):
            if _script(language) == "Hebr":
                # Its letters stand between the small and the tall ones of Latin of the same size.
                same = f":lang({language}) .foreign-ltr, .foreign-rtl:lang({language})"
                yield f"{same} {{ font-size: 1em }}"
        mono = self._theme.fonts.get("mono")
        if not mono:
            return
        for language in sorted(self._used_languages):
            script = _script(language)
            size = number(self._theme.code_ratio(beside_latin=script == "Latn"))
            # What is not Latin in code looks like the text around it.
            others = (self._theme.fonts["text"].arabic, self._theme.fonts["text"].hebrew)
            family = ", ".join(f'"{name}"' for name in dict.fromkeys((mono.latin, *others)))
            rule = f"font-family: {family}, monospace; font-size: {size}em"
            yield f"code:lang({language}) {{ {rule} }}"

    def _rules(self) -> Iterator[str]:
        for role in sorted(self._roles, key=lambda role: (len(list(lineage(role))), _order(role))):
            yield from self._rule(role)

    def _rule(self, role: str) -> Iterator[str]:
        style = self.style(role)
        name = "." + role.replace(".", "-")
        root = list(lineage(role))[-1]
        box = dict(_box(style)) | self._under_watermark(root, style)
        if root in _BOX_ROOTS and role not in _TEXT_BOXES:
            yield f"{name} {{ {declare(box)} }}"
        else:
            yield f"{name} {{ {declare(self._text(style, self._languages[0]) | box)} }}"
            if root != "heading":
                yield from self._beside.aligned(name, role)
            yield from self._by_language(role, name, style)
        if root == "heading":
            yield from self._heading_pair(name, style)
        if root == "fields" and self._theme.says(role, self._kind, "size"):
            yield from self._fields_text(name, style)
        if style.first_line:
            # text-indent is unreliable from right to left; a blank box is not.
            width = f"{number(style.first_line)}mm"
            yield f"{name}::before {{ content: ''; display: inline-block; width: {width} }}"
        yield from self._particular(role, name, style, box)

    def _particular(
        self, role: str, name: str, style: RoleStyle, box: dict[str, str]
    ) -> Iterator[str]:
        """What one role has and no other."""
        if role == "memo.fields":
            yield from self._beside.fields(name, style)
        if role == "parallel" and style.border_start:
            rule = rule_of(style.border_start)
            yield f".parallel-cell + .parallel-cell {{ border-inline-start: {rule} }}"
        if role == "parallel" and not self.page.even_lines:
            # The taller of two items ends close above the next, where lines are not level.
            yield ".parallel-cell:has(> :is(ul, ol)) { padding-block-end: 2.5pt }"
        if role == "table.head" and "background-color" in box:
            # Of the row too, or a hair of paper shows between its cells.
            yield f".grid > thead > tr {{ background-color: {box['background-color']} }}"
        if role == "keyfigure.words":
            yield from self._words_alone(name, style)
        if role == "keyfigure":
            # Neighbouring tiles share a row whose gaps are the page's, not the tile's.
            yield f".tile-gap {{ width: {number(self.page.gutter / 2.6)}mm }}"

    def _under_watermark(self, root: str, style: RoleStyle) -> dict[str, str]:
        """A filled box would cut the watermark: it is drawn round instead. (No archive would have
        it shine through.)"""
        if "watermark" not in self._roles or not style.background or not _is_pale(style.background):
            return {}
        line = {"outline": "0.5pt solid var(--rule)"} if root == "group" else {}
        return {"background-color": "transparent"} | line

    def _words_alone(self, name: str, style: RoleStyle) -> Iterator[str]:
        """Words in the place of a figure are as high as one, so that labels stand in a line."""
        figure = self.style("keyfigure.value")
        alone = f"{name}:first-child:not(:has(+ {name}))"
        for language in sorted(self._used_languages):
            is_rtl = direction(language) == "rtl"
            high, low = (one.leading if is_rtl else one.latin_leading for one in (figure, style))
            padding = number(max(0, high - low) / 2)
            yield f"{alone}:lang({language}) {{ padding-block: {padding}pt }}"

    def _by_language(self, role: str, name: str, style: RoleStyle) -> Iterator[str]:
        first = direction(self._languages[0])
        for language in sorted(self._used_languages):
            if direction(language) != first:
                text = self._text(style, language)
                text.pop("color", None)
                text.pop("text-align", None)
                yield f"{name}:lang({language}) {{ {declare(text)} }}"
                if not self._is_large:
                    yield from self._beside.lines(role, name, style, language)

    def _heading_pair(self, name: str, style: RoleStyle) -> Iterator[str]:
        """Headings side by side: what stands around one heading stands around the pair."""
        box = {key: value for key, value in _box(style) if not key.startswith("break")}
        pair = f".heading-pair{name}-pair"
        yield f"{pair} {{ {declare(box)} }}"
        yield (f"{pair} {name} {{ margin-block: 0; padding-block: 0; border-block: none }}")

    def _fields_text(self, name: str, style: RoleStyle) -> Iterator[str]:
        """Fields that have a size of their own give it to their labels and values."""
        for language in [self._languages[0], *sorted(self._used_languages)]:
            text = self._text(style, language)
            size = {key: text[key] for key in ("font-size", "line-height")}
            cells = [
                f"{name} .{part}:lang({language})" for part in ("fields-label", "fields-value")
            ]
            yield f"{', '.join(cells)} {{ {declare(size)} }}"

    def _large(self) -> Iterator[str]:
        """Where text is large, languages stand one below the other, labels wrap, and words break
        that are wider than their column; some of it also where the paper is small."""
        if self._is_large:
            yield ".parallel, .parallel-cell { display: block }"
            yield ".parallel { margin-block-end: 6pt }"
            yield from letterhead.large()
            yield ".parallel.short { break-inside: auto }"
            yield "table.events { width: 100% }"
            yield f".events.events.events {_DATE}"
            yield ".parallel > .parallel-cell.parallel-cell { padding-inline: 0; border: none }"
            yield ".fields-label { width: auto; white-space: normal; padding-inline-end: 2mm }"
            yield ".fields-value { overflow-wrap: anywhere }"
            yield ":is(th, td, h1, h2, h3) .unbroken { white-space: normal }"
            yield "p, li, td, th { overflow-wrap: break-word }"
        elif self.page.width < _NARROW:
            yield f".parallel .events.events {_DATE}"
        if self._is_large and self.page.width < _NARROW:
            # The number of the page takes what it needs, its neighbours share the rest.
            yield ".band.three { table-layout: auto }"
            yield ".band.three > .band-part { width: 50% }"
            yield ".band.three > .band-center { width: auto; white-space: nowrap }"

    def _letterhead(self) -> Iterator[str]:
        size = self._theme.letterhead.emblem_size
        return letterhead.rules(self.style, size, is_narrow=self.page.width < _NARROW)

    # --- parts of a rule ---------------------------------------------------------------------

    def _text(self, style: RoleStyle, language: str) -> dict[str, str]:
        is_rtl = direction(language) == "rtl"
        size = style.size if is_rtl else style.latin_size
        leading = style.leading if is_rtl else style.latin_leading
        return {
            "font-family": self._family(style, language),
            "font-size": f"{number(size)}pt",
            "font-weight": str(style.weight),
            "line-height": f"{number(leading)}pt",
            "color": style.color,
            "text-align": style.align,
            "word-spacing": _TIGHT if style.align == "justify" else "0",
        }

    def _family(self, style: RoleStyle, language: str) -> str:
        return _families(self._theme.fonts[style.font], _script(language))


def _order(role: str) -> int:
    return list(ROLES).index(role)


def _script(language: str) -> str:
    if language.split("-", maxsplit=1)[0] in {"he", "yi"}:
        return "Hebr"
    return "Arab" if direction(language) == "rtl" else "Latn"


def _families(stack: FontStack, script: str) -> str:
    order = {
        "Arab": (stack.arabic, stack.latin, stack.hebrew),
        "Hebr": (stack.hebrew, stack.latin, stack.arabic),
        "Latn": (stack.latin, stack.arabic, stack.hebrew),
    }[script]
    names = [f'"{name}"' for name in dict.fromkeys(order)]
    return ", ".join([*names, stack.generic])


def _is_pale(color: str) -> bool:
    return all(int(color[place : place + 2], 16) > 0xC0 for place in (1, 3, 5))


def _box(style: RoleStyle) -> Iterator[tuple[str, str]]:
    yield "margin-block", f"{number(style.space_before)}pt {number(style.space_after)}pt"
    if style.indent_start or style.indent_end:
        yield "margin-inline", f"{number(style.indent_start)}mm {number(style.indent_end)}mm"
    if style.background:
        yield "background-color", style.background
    block = style.block_padding
    if style.padding or block:
        yield "padding-block", f"{number(block)}pt"
        yield "padding-inline", f"{number(style.padding)}pt"
    borders = {
        "inline-start": style.border_start,
        "inline-end": style.border_end,
        "block-start": style.border_top,
        "block-end": style.border_bottom,
    }
    for side, border in borders.items():
        if border:
            yield f"border-{side}", rule_of(border)
    if style.keep_with_next:
        yield "break-after", "avoid"
