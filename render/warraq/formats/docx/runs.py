"""Tokens as runs: each run goes one way, and says so.

In a run with ``w:rtl`` Word takes the complex-script font, size and weight, and what strong
left-to-right characters do there is undefined (17.3.2.30); so text is split by its resolved class.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter

from warraq.document.bidi import ISOLATE, first_strong, runs_one_way, split_by_direction
from warraq.document.marks import RLM
from warraq.document.scripts import is_figure
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
    shape_of,
)
from warraq.formats.docx.languages import word_tag
from warraq.formats.docx.ooxml import Element, half_points, make, text
from warraq.formats.docx.pieces import Piece, Properties, joined, run_properties
from warraq.formats.docx.story import Story
from warraq.formats.docx.style_names import Character
from warraq.formats.docx.unbroken import kept_whole
from warraq.theme import RoleStyle

__all__ = ["make_runs", "only_run", "properties_of"]

_AROUND_ISOLATES = re.compile(f"({ISOLATE})")
_SIGNS = re.compile("[\t\n\u2028]")
_ZERO = {"latn": 0x30, "arab": 0x660, "arabext": 0x6F0}


def make_runs(
    story: Story, tokens: list[Token], base: Direction, style: RoleStyle | None = None
) -> list[Element]:
    """The runs and hyperlinks of a paragraph whose direction is ``base``, whose style ``style``."""
    tokens = kept_whole(tokens, base)
    pieces = _directed(story, _matching(story, tokens, base, style), base)
    if base == "rtl" and pieces and not any(piece.properties.rtl for piece in pieces):
        # An all-Latin line would stand higher than the Arabic ones beside it.
        pieces.insert(0, Piece("", Properties(rtl=True), RLM))
    pieces = joined(pieces)
    if not any(piece.link for piece in pieces):
        return [piece.run() for piece in pieces]
    result: list[Element] = []
    for target, group in groupby(pieces, key=attrgetter("link")):
        runs = [piece.run() for piece in group]
        result.extend([_hyperlink(story, target, runs)] if target else runs)
    return result


def only_run(story: Story, tokens: list[Token], base: Direction) -> tuple[str, Properties] | None:
    """The text of a paragraph that is one run, as that of labels and cells mostly is; else None."""
    if len(tokens) != 1 or not isinstance(tokens[0], Text):
        return None
    content, look = tokens[0]
    if look.link or not content or not runs_one_way(content, base) or _SIGNS.search(content):
        return None
    return content, properties_of(story, look, base == "rtl")


def _matching(
    story: Story, tokens: list[Token], base: Direction, style: RoleStyle | None
) -> list[Token]:
    """Figures and signs as large as the Arabic around them, not as Latin words are; code in a size
    that matches either."""
    if style is None or not any(isinstance(token, Isolated) for token in tokens):
        return tokens
    is_latin = base == "ltr"
    around = style.latin_size if is_latin else style.size
    code = around * story.build.theme.code_ratio(beside_latin=is_latin)
    result: list[Token] = []
    for token in tokens:
        if isinstance(token, Isolated) and _is_code(token):
            result.append(_with_size(token, code))
        elif isinstance(token, Isolated) and not is_latin and is_figure(shape(token.tokens)):
            result.append(_with_size(token, around) if around != style.latin_size else token)
        else:
            result.append(token)
    return result


def _is_code(token: Isolated) -> bool:
    return all(isinstance(each, Text) and each.look.code for each in token.tokens)


def _with_size(token: Isolated, size: float) -> Isolated:
    return Isolated(token.direction, tuple(_sized(each, size) for each in token.tokens))


def _sized(token: Token, size: float) -> Token:
    if isinstance(token, Isolated):
        return token
    return token._replace(look=token.look._replace(size=size))


def _directed(story: Story, tokens: list[Token], base: Direction) -> list[Piece]:
    tokens = marked(tokens, base)
    shapes = [shape_of(token) for token in tokens]
    whole = "".join(shapes)
    flags = [] if runs_one_way(whole, base) else _ways(whole, base)
    one = (base == "rtl",)
    result: list[Piece] = []
    place = 0
    for token, shaped in zip(tokens, shapes, strict=True):
        ways = flags[place : place + len(shaped)] or one
        place += len(shaped)
        match token:
            case Text(content, look):
                result += _texts(story, content, look, ways)
            case Isolated(inner, children):
                result += _directed(story, list(children), inner)
            case Special(node, look):
                rtl = base == "rtl" if isinstance(node, Note) else ways[0]
                result += _special(story, node, look, rtl)
    return result


def _ways(text: str, base: Direction) -> list[bool]:
    """Whether each character goes right to left.

    Figures alone that follow Latin, as in "(a)1", are shown the same in an rtl run (W7, I1, I2),
    and have the font and size of the words around them; what is isolated stands between runs.
    """
    flags: list[bool] = []
    for piece, rtl in split_by_direction(text, base):
        if rtl or base == "ltr":
            flags.extend([rtl] * len(piece))
            continue
        for part in _AROUND_ISOLATES.split(piece):
            flags.extend([first_strong(part) is None] * len(part))
    return flags


def _texts(
    story: Story, content: str, look: Look, ways: list[bool] | tuple[bool, ...]
) -> list[Piece]:
    """``ways`` are those of each character, or one that holds for all."""
    if not content:
        return []
    if len(ways) == 1 or len(set(ways)) == 1:
        return [_piece(story, content, look, ways[0])]
    pieces: list[Piece] = []
    start = 0
    for rtl, group in groupby(ways):
        end = start + len(list(group))
        pieces.append(_piece(story, content[start:end], look, rtl))
        start = end
    return pieces


def _piece(story: Story, content: str, look: Look, rtl: bool) -> Piece:
    properties = properties_of(story, look, rtl)
    if not _SIGNS.search(content):
        return Piece(look.link, properties, content)
    element = make("r", run_properties(properties), *_characters(content))
    return Piece(look.link, properties, element=element)


def _characters(content: str) -> list[Element]:
    """Text and tabs; a line feed that has found its way in is a line break."""
    elements: list[Element] = []
    for kind, group in groupby(content, key=lambda c: c if c in "\t\n\u2028" else ""):
        if kind:
            elements.extend(make("tab" if kind == "\t" else "br") for _ in group)
        else:
            elements.append(text("".join(group)))
    return elements


def properties_of(story: Story, look: Look, rtl: bool) -> Properties:
    """What a run of this look and direction says of itself."""
    known = story.build.runs
    key = (look, rtl)
    if key not in known:
        known[key] = _worked_out(story, look, rtl)
    return known[key]


def _worked_out(story: Story, look: Look, rtl: bool) -> Properties:
    bold = look.strong and (look.code or bool(look.link))
    size = 0 if rtl else half_points(look.size)
    style, lang = _character_style(story, look), _language(story, look, rtl)
    return Properties(style, bold, rtl, lang, size)


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
) -> list[Piece]:
    is_field = _is_field(story, node, look)
    if is_field:
        look = look._replace(link="")
    properties = properties_of(story, look, rtl)
    match node:
        case Reference(target, shown) if not is_field:
            return [Piece(look.link, properties, shown)]
        case Note():
            return [_note(story, node, look.link, rtl)]
        case Break():
            elements = [make("r", run_properties(properties), make("br"))]
        case Sequence(name, number, repeat):
            # Each part of a file counts from one.
            anew = "\\r 1 " if story.build.sections > 1 and number == "1" else ""
            switch = "\\c" if repeat else f"{anew}\\* ARABIC"
            elements = complex_field(f"SEQ {name} {switch}", number, properties)
        case Reference(target, shown):
            name = story.build.bookmarks.number_name(target, look.lang)
            elements = complex_field(f"REF {name} \\h", shown, properties)
        case PageNumber() | PageCount() | PageRef():
            elements = _page_field(story, node, properties)
    return [Piece(look.link, properties, element=element) for element in elements]


def _note(story: Story, node: Note, link: str, rtl: bool) -> Piece:
    style = story.build.styles.character("FootnoteReference")
    properties = Properties(style=style, rtl=rtl)
    if not node.blocks:
        return Piece(link, properties, node.marker.text)
    element = make("r", run_properties(properties), *story.build.notes.reference(node))
    return Piece(link, properties, element=element)


def _is_field(story: Story, node: object, look: Look) -> bool:
    """Whether Word keeps a reference up to date; else it is a link like others."""
    return isinstance(node, Reference) and story.build.bookmarks.is_numbered(node.target, look.lang)


def _page_field(
    story: Story, node: PageNumber | PageCount | PageRef, properties: Properties
) -> list[Element]:
    cached = chr(_ZERO[node.digits] + 1)
    if node.digits != "latn":
        story.build.diagnostics.add("docx.page-digits")
    if isinstance(node, PageRef):
        name = story.build.bookmarks.name(node.target)
        return complex_field(f"PAGEREF {name} \\h", cached, properties, dirty=True)
    return complex_field("PAGE" if isinstance(node, PageNumber) else "NUMPAGES", cached, properties)


def _hyperlink(story: Story, target: str, runs: list[Element]) -> Element:
    if target.startswith("#"):
        return make("hyperlink", *runs, anchor=story.build.bookmarks.name(target[1:]), history=True)
    link = make("hyperlink", *runs, history=True)
    link.set(
        "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
        story.external(target),
    )
    return link
