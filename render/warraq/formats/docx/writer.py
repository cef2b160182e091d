"""One document, from the base parts to the bytes of the file."""

from __future__ import annotations

from warraq.document.tree import Blocks, Document, Group, direction
from warraq.formats import WriteContext
from warraq.formats.docx import DocxOptions
from warraq.formats.docx.base import STYLES, THEME, base_package, skeleton
from warraq.formats.docx.blocks import write_blocks
from warraq.formats.docx.bookmarks import Bookmarks
from warraq.formats.docx.cover import of_cover, write_cover
from warraq.formats.docx.embed import embed
from warraq.formats.docx.frame import Frame, text_width
from warraq.formats.docx.grids import close_cell
from warraq.formats.docx.house import House, load_house
from warraq.formats.docx.house_section import house_section, without_letterhead
from warraq.formats.docx.house_styles import HouseStyles
from warraq.formats.docx.marks import mark
from warraq.formats.docx.notes import Notes
from warraq.formats.docx.numbering import Numbering
from warraq.formats.docx.ooxml import Element, put, qn
from warraq.formats.docx.package import Package, Part
from warraq.formats.docx.paragraphs import spacer
from warraq.formats.docx.properties import fill_font_table, fill_properties, fill_settings
from warraq.formats.docx.remarks import Remarks
from warraq.formats.docx.sections import section
from warraq.formats.docx.source import carry
from warraq.formats.docx.story import Build, Story
from warraq.formats.docx.styles import StyleSheet

__all__ = ["write_document"]


def write_document(document: Document, context: WriteContext) -> bytes:
    options = _options(context)
    house = (
        load_house(options.reference_doc, context.diagnostics) if options.reference_doc else None
    )
    for option in options.said if house else ():
        context.diagnostics.add("docx.setting-of-reference", None, word=option)
    own = {STYLES: house.styles_xml, THEME: house.theme_xml} if house else {}
    file = base_package(context.template_folders, own)
    build = _build(document, context, house)
    story = Story(build, file.main, write_blocks)
    body = file.main.content.find(qn("body"))
    for part in document.parts[:-1]:
        _end_section(body, _write_part(story, part, body))
    body.append(_write_part(story, document.parts[-1], body))
    build.document = document
    notes = _notes_part(story, text_width(build.page))
    mark([body, *notes, *file.bands()])
    if build.remarks.finish(story):
        comments = _part(story, "comments")
        build.remarks.write(Story(build, comments, write_blocks), comments.content)
    _numbering_part(story)
    _fill(file, build)
    carry(file.main, context.source)
    return file.archive()


def _write_part(story: Story, part: Document, body: Element) -> Element:
    """Append a part to the body; its section is given back, for whoever knows where that goes."""
    build = story.build
    frame = Frame(text_width(build.page))
    if part.furniture.cover:
        build.document = of_cover(part)
        build.begin_section()
        body.extend(close_cell(write_cover(story, part.furniture.cover, frame)))
        _end_section(body, _section(story))
    build.document = part
    build.begin_section()
    blocks = (*_masthead(build), *part.blocks)
    written = _begun(close_cell(write_blocks(story, blocks, frame)))
    body.extend(build.bookmarks.spanned(build.span, written))
    return _section(story)


def _begun(content: list[Element]) -> list[Element]:
    """LibreOffice gives the first page the header of the others where a table within a table
    begins the text."""
    first = next(content[0].iter(qn("tc"), qn("p")))
    inside = first.find(qn("tcPr"))
    nested = inside is not None and inside.getnext().tag == qn("tbl")
    return [spacer(), *content] if nested else content


def _section(story: Story) -> Element:
    house = story.build.house
    return house_section(story, house) if house else section(story)


def _end_section(body: Element, ending: Element) -> None:
    """A section but the last is told by its last paragraph (17.6.17)."""
    put(list(body.iterchildren(qn("p")))[-1].find(qn("pPr")), ending)


def _options(context: WriteContext) -> DocxOptions:
    return context.options if isinstance(context.options, DocxOptions) else DocxOptions()


def _build(document: Document, context: WriteContext, house: House | None) -> Build:
    first = document.languages[0]
    hebrew = any(lang.startswith(("he", "yi")) for lang in document.all_languages)
    way = direction(first)
    if house:
        styles: StyleSheet = HouseStyles(
            context.theme, document.kind, way, house, context.diagnostics
        )
    else:
        styles = StyleSheet(context.theme, document.kind, way, hebrew=hebrew)
    return Build(
        document=document,
        theme=context.theme,
        diagnostics=context.diagnostics,
        styles=styles,
        numbering=Numbering(),
        notes=Notes(),
        bookmarks=Bookmarks(document),
        remarks=Remarks(document),
        template_folders=context.template_folders,
        house=house,
        is_in_parts=len(document.parts) > 1,
    )


def _masthead(build: Build) -> Blocks:
    """What heads the first page, in the body: there people read it and can fill it in.

    A letterhead that is not drawn is left out; on printed paper its place stays free. Of one that
    an institution's header shows, the fields are left.
    """
    masthead = build.document.furniture.masthead
    if build.house and build.house.has_letterhead:
        return tuple(
            without_letterhead(block)
            if isinstance(block, Group) and block.role == "letterhead"
            else block
            for block in masthead
        )
    if build.theme.letterhead.mode == "drawn":
        return masthead
    return tuple(block for block in masthead if block.role != "letterhead")


def _notes_part(story: Story, width: int) -> list[Element]:
    """The root of the part, if there are notes."""
    notes = story.build.notes
    if not len(notes):
        return []
    part = _part(story, "footnotes")
    notes.write(Story(story.build, part, story.write), part.content, width)
    return [part.content]


def _numbering_part(story: Story) -> None:
    if len(story.build.numbering):
        story.build.numbering.write(_part(story, "numbering").content)


def _part(story: Story, name: str) -> Part:
    root = skeleton(f"word/{name}.xml", story.build.template_folders)
    part = story.part.package.part(f"word/{name}.xml", name, root)
    story.part.relate_to(part, name)
    return part


def _fill(file: Package, build: Build) -> None:
    styles = file.named(STYLES)
    styles.content = build.styles.part(styles.content, build.latin_lang, build.bidi_lang)
    fill_settings(file.named("word/settings.xml").content, build)
    fill_properties(file.core.content, build.document, _language(build))
    fonts = file.named("word/fontTable.xml")
    fill_font_table(fonts.content, build.styles.fonts())
    if build.theme.docx.embed_fonts:
        embed(fonts, build.styles.used_fonts(), build.diagnostics)


def _language(build: Build) -> str:
    return build.bidi_lang if build.direction == "rtl" else build.latin_lang
