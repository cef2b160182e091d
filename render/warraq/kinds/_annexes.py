"""Annexes, each a section of its own at the end, and where a document says what is enclosed."""

from __future__ import annotations

from dataclasses import replace

from warraq.document.tree import Block, Blocks, Group, Heading, Inlines, NumRef, Str
from warraq.document.walk import Mapper
from warraq.kinds._builder import Builder

__all__ = ["annexes", "attachments", "enclosed"]

_DEEPEST = 3


def annexes(build: Builder) -> Blocks:
    """The annexes, their headings one level below their titles."""
    out: list[Block] = []
    for id, annex in build.annexed:
        title = replace(
            build.heading(build.text(annex.title), id, role="annex.title"), place=annex.where
        )
        kept = (block for block in annex.body if build.shows(block))
        body = _Deeper().blocks(build.built(kept, f"{id}.body"))
        whole = Group(id=f"{id}.whole", role="annex", lang=build.lang, blocks=(title, *body))
        out.append(replace(whole, place=annex.where))
    return tuple(out)


class _Deeper(Mapper):
    def block(self, block: Block) -> Blocks:
        if isinstance(block, Heading):
            # The level of what is read counts from the title of the document.
            role = f"heading.{min(block.level, _DEEPEST)}"
            return (replace(block, level=block.level + 1, role=role),)
        return super().block(block)


def enclosed(build: Builder) -> list[Inlines]:
    """What is enclosed, as the author lists it; else the annexes, with links to them."""
    if build.content.attachments:
        return build.texts(build.content.attachments)
    return [
        (NumRef(id, annex.where), Str(": "), *build.text(annex.title))
        for id, annex in build.annexed
    ]


def attachments(build: Builder) -> Blocks:
    """A list of what is enclosed; annexes bring their own numbers."""
    counter = "decimal" if build.content.attachments else "bullet"
    return build.listing(enclosed(build), "attachments", counter=counter)
