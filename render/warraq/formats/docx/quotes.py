"""Quotations: their paragraphs in the quotation's style, whoever said it below."""

from __future__ import annotations

from warraq.document.tree import Quote
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.ooxml import Element
from warraq.formats.docx.paragraphs import paragraph
from warraq.formats.docx.story import Story

__all__ = ["write_quote"]


def write_quote(story: Story, block: Quote, frame: Frame) -> list[Element]:
    inner = frame._replace(roles={**frame.roles, "paragraph": block.role})
    elements = story.blocks(block.blocks, inner)
    if block.attribution:
        role = "quote.pull.attribution" if block.role == "quote.pull" else "quote.attribution"
        elements.append(paragraph(story, block.attribution, role, block.lang, frame))
    return elements
