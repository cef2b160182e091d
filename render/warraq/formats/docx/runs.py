"""Tokens as runs: each run goes one way, and says so.

In a run with ``w:rtl`` Word takes the complex-script font, size and weight, and what strong
left-to-right characters do there is undefined (17.3.2.30); so text is split by its resolved class.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from lxml import etree

from warraq.document.bidi import ISOLATE, first_strong, split_by_direction
from warraq.document.marks import RLM
from warraq.document.tree import Break, Direction, Note, PageCount, PageNumber, PageRef, direction
from warraq.formats.docx.fields import complex_field
from warraq.formats.docx.inlines import (
    Isolated,
    Look,
    Reference,
    Sequence,
    Special,
    Text,
    Token,
    marked,
    shape,
)
from warraq.formats.docx.languages import word_tag
from warraq.formats.docx.ooxml import Element, half_points, make, qn, repeated, text
from warraq.formats.docx.story import Story
from warraq.formats.docx.styles import Character
from warraq.theme import RoleStyle

__all__ = ["make_runs", "run"]

#: Runs, each with the target of the hyperlink that it belongs to.
Linked = list[tuple[str, Element]]

_TEXT, _PROPERTIES, _RTL = qn("t"), qn("rPr"), qn("rtl")
_SIGNS = re.compile("[\t\n\u2028]")
_ZERO = {"latn": 0x30, "arab": 0x660, "arabext": 0x6F0}


def make_runs(
    story: Story, tokens: list[Token], base: Direction, style: RoleStyle | None = None
) -> list[Element]:
    """The runs and hyperlinks of a paragraph whose direction is ``base``, whose style ``style``."""
    tokens = _matching(story, tokens, base, style)
    result: list[Element] = []
    runs = _directed(story, tokens, base)
    if base == "rtl" and runs and not any(any(True for _ in r.iter(_RTL)) for _, r in runs):
        # An all-Latin line would stand higher than the Arabic ones beside it.
        runs.insert(0, ("", run(story, Look(), True, text(RLM))))
    for target, group in groupby(runs, key=lambda item: item[0]):
        joined = _joined([element for _, element in group])
        result.extend([_hyperlink(story, target, joined)] if target else joined)
    return result


def _joined(runs: list[Element]) -> list[Element]:
    """Neighbours with equal properties as one run, which is how people expect to edit them."""
    if len(runs) == 1:
        return runs
    result: list[Element] = []
    last: bytes | None = None
    for one in runs:
        key = _key(one)
        if key is not None and key == last:
            result[-1][-1].text += one[-1].text
        else:
            result.append(one)
        last = key
    return result


def _key(element: Element) -> bytes | None:
    """The properties of a run of text, to be compared; None for one that holds anything else."""
    children = list(element)
    if not children or children[-1].tag != _TEXT or len(children) > 2:
        return None
    if len(children) == 1:
        return b""
    properties: bytes = etree.tostring(children[0])
    return properties if children[0].tag == _PROPERTIES else None


def _matching(
    story: Story, tokens: list[Token], base: Direction, style: RoleStyle | None
) -> list[Token]:
    """Figures and signs as large as the Arabic around them, not as Latin words are; code in a size
    that matches either."""
    if style is None:
        return tokens
    is_latin = base == "ltr"
    around = style.latin_size if is_latin else style.size
    code = around * story.build.theme.code_ratio(beside_latin=is_latin)
    result: list[Token] = []
    for token in tokens:
        if isinstance(token, Isolated) and _is_code(token):
            result.append(_with_size(token, code))
        elif isinstance(token, Isolated) and not is_latin and _is_figure(shape(token.tokens)):
            result.append(_with_size(token, around) if around != style.latin_size else token)
        else:
            result.append(token)
    return result


def _is_code(token: Isolated) -> bool:
    return all(isinstance(each, Text) and each.look.code for each in token.tokens)


def _is_figure(text: str) -> bool:
    """Whether a value is figures, with or without a code: 2,000 QAR, A/RES/72/284; no address."""
    if first_strong(text) is None:
        return True
    return first_strong(text) == "ltr" and any(map(str.isdigit, text)) and text.upper() == text


def _with_size(token: Isolated, size: float) -> Isolated:
    return replace(token, tokens=tuple(_sized(each, size) for each in token.tokens))


def _sized(token: Token, size: float) -> Token:
    if isinstance(token, Isolated):
        return token
    return replace(token, look=replace(token.look, size=size))


def _directed(story: Story, tokens: list[Token], base: Direction) -> Linked:
    tokens = marked(tokens, base)
    flags = _ways(shape(tokens), base)
    result: Linked = []
    place = 0
    for token in tokens:
        width = len(shape([token]))
        ways = flags[place : place + width]
        place += width
        match token:
            case Text(content, look):
                result.extend((look.link, r) for r in _text_runs(story, content, look, ways))
            case Isolated(inner, children):
                result.extend(_directed(story, list(children), inner))
            case Special(node, look):
                rtl = base == "rtl" if isinstance(node, Note) else ways[0]
                link = "" if _is_field(story, node, look) else look.link
                result.extend((link, r) for r in _special(story, node, look, rtl))
    return result


def _ways(text: str, base: Direction) -> list[bool]:
    """Whether each character goes right to left.

    Figures alone that follow Latin, as in "(a)1", are shown the same in an rtl run (W7, I1, I2),
    and have the font and size of the words around them; what is isolated stands between runs.
    """
    flags: list[bool] = []
    for piece, rtl in split_by_direction(text, base):
        for part in re.split(f"({ISOLATE})", piece):
            alone = base == "rtl" and first_strong(part) is None
            flags.extend([rtl or alone] * len(part))
    return flags


def _text_runs(story: Story, content: str, look: Look, ways: list[bool]) -> list[Element]:
    runs: list[Element] = []
    start = 0
    for rtl, group in groupby(ways):
        end = start + len(list(group))
        runs.append(run(story, look, rtl, *_characters(content[start:end])))
        start = end
    return runs


def _characters(content: str) -> list[Element]:
    """Text and tabs; a line feed that has found its way in is a line break."""
    if not _SIGNS.search(content):
        return [text(content)]
    elements: list[Element] = []
    for kind, group in groupby(content, key=lambda c: c if c in "\t\n\u2028" else ""):
        if kind:
            elements.extend(make("tab" if kind == "\t" else "br") for _ in group)
        else:
            elements.append(text("".join(group)))
    return elements


def run(story: Story, look: Look, rtl: bool, *content: Element) -> Element:
    return make("r", _properties(story, look, rtl), *content)


def _properties(story: Story, look: Look, rtl: bool) -> Element | None:
    style, lang = _character_style(story, look), _language(story, look, rtl)
    bold = look.strong and (look.code or bool(look.link))
    size = 0 if rtl else half_points(look.size)
    if not (style or bold or rtl or lang or size):
        return None
    return _made_properties(style, bold, rtl, lang, size)


@repeated
def _made_properties(style: str, bold: bool, rtl: bool, lang: str, size: int) -> Element:
    return make(
        "rPr",
        make("rStyle", val=style) if style else None,
        make("b") if bold else None,
        make("bCs") if bold else None,
        make("rtl") if rtl else None,
        make("lang", **{"bidi" if rtl else "val": lang}) if lang else None,
        make("sz", val=size) if size else None,
    )


def _character_style(story: Story, look: Look) -> str:
    name: Character | None = None
    if look.link:
        name = "Hyperlink"
    elif look.code:
        name = "HTMLCode"
    elif look.strong:
        name = "Strong"
    elif look.emphasis:
        name = "Emphasis"
    return story.build.styles.character(name) if name else ""


def _language(story: Story, look: Look, rtl: bool) -> str:
    """The language, where it is not the document's own for that direction."""
    if not look.lang or (direction(look.lang) == "rtl") != rtl:
        return ""
    tag = word_tag(look.lang)
    return "" if tag == story.build.own_lang[rtl] else tag


def _special(
    story: Story,
    node: Break | Note | PageNumber | PageCount | PageRef | Sequence | Reference,
    look: Look,
    rtl: bool,
) -> list[Element]:
    if _is_field(story, node, look):
        look = replace(look, link="")

    def make_run(*content: Element) -> Element:
        return run(story, look, rtl, *content)

    match node:
        case Break():
            return [make_run(make("br"))]
        case Note():
            return [story.build.notes.reference(story, node, rtl)]
        case Sequence(name, number, repeat):
            # Each part of a file counts from one.
            anew = "\\r 1 " if story.build.sections > 1 and number == "1" else ""
            switch = "\\c" if repeat else f"{anew}\\* ARABIC"
            return complex_field(f"SEQ {name} {switch}", number, make_run)
        case Reference(target, shown):
            if not _is_field(story, node, look):
                return [make_run(text(shown))]
            name = story.build.bookmarks.number_name(target, look.lang)
            return complex_field(f"REF {name} \\h", shown, make_run)
        case PageNumber() | PageCount() | PageRef():
            return _page_field(story, node, make_run)


def _is_field(story: Story, node: object, look: Look) -> bool:
    """Whether Word keeps a reference up to date; else it is a link like others."""
    return isinstance(node, Reference) and story.build.bookmarks.is_numbered(node.target, look.lang)


def _page_field(
    story: Story, node: PageNumber | PageCount | PageRef, make_run: Callable[..., Element]
) -> list[Element]:
    cached = chr(_ZERO[node.digits] + 1)
    if node.digits != "latn":
        story.build.diagnostics.add("docx.page-digits")
    if isinstance(node, PageRef):
        name = story.build.bookmarks.name(node.target)
        return complex_field(f"PAGEREF {name} \\h", cached, make_run, dirty=True)
    return complex_field("PAGE" if isinstance(node, PageNumber) else "NUMPAGES", cached, make_run)


def _hyperlink(story: Story, target: str, runs: list[Element]) -> Element:
    if target.startswith("#"):
        return make("hyperlink", *runs, anchor=story.build.bookmarks.name(target[1:]), history=True)
    link = make("hyperlink", *runs, history=True)
    link.set(
        "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
        story.external(target),
    )
    return link
