"""Content → nodes of the Document, in one language: what all kinds share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

from warraq.diagnostics import Place
from warraq.document.pairing import paired
from warraq.document.tree import (
    Block,
    Blocks,
    Contents,
    Field,
    Fields,
    Figure,
    Foreign,
    Group,
    Heading,
    Inlines,
    List,
    ListItem,
    PageBreak,
    Paragraph,
    Quote,
    Remark,
)
from warraq.images import load_image
from warraq.kinds import BuildContext
from warraq.kinds._inlines import join, label, typed
from warraq.kinds._notes import own_notes
from warraq.kinds._tables import table
from warraq.model import blocks as b
from warraq.model.annexes import Annex
from warraq.model.content import Content
from warraq.model.guarded import Guarded
from warraq.model.text import MultiProse, Text

__all__ = ["Builder", "join", "label", "typed"]


_G = TypeVar("_G", bound=Guarded)


class Builder:
    """Builds blocks for the language, audience and classification of a `BuildContext`."""

    def __init__(self, content: Content, context: BuildContext, kind: str) -> None:
        self.content = content
        self.context = context
        self.kind = kind
        self.lang = context.lang
        #: What reviewers say of the blocks that were built.
        self.remarks: list[Remark] = []

    @cached_property
    def annexed(self) -> tuple[tuple[str, Annex], ...]:
        """The annexes that this kind shows its reader, each with its id."""
        seen = self.seen(annex for annex in self.content.annexes if self.shows(annex))
        return tuple((annex.id or f"annex.{n}", annex) for n, annex in seen)

    # --- who may see what ---

    def visible(self, node: Guarded) -> bool:
        """Whether the output's audience sees the node; one that outranks the output is an error."""
        if not self.context.is_for_readers_of(node):
            return False
        if self.context.is_outranked_by(node):
            self.context.diagnostics.add(
                "kind.outranks",
                node.where,
                classification=node.classification,
                output=self.context.classification,
            )
        return True

    def seen(self, nodes: Iterable[_G]) -> Iterator[tuple[int, _G]]:
        """The nodes that may be seen, counted from 1: no gap tells of those that may not."""
        return enumerate((node for node in nodes if self.visible(node)), 1)

    # --- texts ---

    def text(self, text: Text | None) -> Inlines:
        """The text in the document's language; in another, marked as such, where it is missing."""
        if text is None:
            return ()
        found = text.inlines(self.lang, self.content.meta.languages)
        if found is not None:
            return found
        other = text.languages[0]
        self._untranslated(text.sources[other].place, other)
        return (Foreign(other, text.variants[other]),)

    def prose(self, prose: MultiProse | None, id: str) -> Blocks:
        """The blocks of a text, with ids that translations share, and the footnotes in it."""
        if prose is None:
            return ()
        key = prose.find(self.lang)
        if key is None:
            key = prose.languages[0]
            self._untranslated(prose.sources[key].place, key)
        shared = self.content.footnotes
        prose = self._beside(prose, key, id)
        blocks = own_notes(prose, key, id, self.lang, shared, self.context.diagnostics)
        return self.identified(blocks, id, key or self.lang)

    def _beside(self, prose: MultiProse, key: str, id: str) -> MultiProse:
        """The prose, its ``key`` variant with the ids of what the others say beside it."""
        found = (prose.find(lang) for lang in self.context.languages)
        keys = list(dict.fromkeys(prose.languages[0] if one is None else one for one in found))
        if key not in keys or len(keys) == 1:
            return prose
        pairing = paired([prose.variants[one].blocks for one in keys], id)
        for doubt in pairing.doubts:
            if keys[doubt.variant] == key:
                self.context.diagnostics.add("kind.doubtful-pair", doubt.place)
        own = replace(prose.variants[key], blocks=pairing.variants[keys.index(key)])
        return MultiProse({**prose.variants, key: own}, prose.sources, prose.place)

    def _untranslated(self, place: Place, shown: str) -> None:
        self.context.diagnostics.add("kind.untranslated", place, lang=self.lang, shown=shown)

    def identified(self, blocks: Blocks, id: str, lang: str) -> Blocks:
        """The blocks of a Markdown text with ids ``<id>.<n>`` and their language."""
        return tuple(self._identify(block, f"{id}.{n}", lang) for n, block in enumerate(blocks, 1))

    def _identify(self, block: Block, id: str, lang: str) -> Block:
        id = block.id or id
        if isinstance(block, List):
            items = tuple(
                replace(
                    item,
                    id=item.id or f"{id}.{n}",
                    lang=lang,
                    blocks=self.identified(item.blocks, item.id or f"{id}.{n}", lang),
                )
                for n, item in enumerate(block.items, 1)
            )
            return replace(block, id=id, lang=lang, items=items)
        if isinstance(block, (Quote, Group)):
            return replace(block, id=id, lang=lang, blocks=self.identified(block.blocks, id, lang))
        return replace(block, id=id, lang=lang)

    # --- small blocks ---

    def paragraph(self, content: Inlines, id: str, role: str = "paragraph") -> Blocks:
        """A paragraph, or nothing where there is nothing to say."""
        return (Paragraph(id=id, role=role, lang=self.lang, content=content),) if content else ()

    def heading(
        self, content: Inlines, id: str, level: int = 1, *, numbered: bool = True, role: str = ""
    ) -> Heading:
        """A heading of ``level`` below the title."""
        return Heading(
            id=id, role=role or f"heading.{level}", lang=self.lang, level=level + 1,
            content=content, numbered=numbered,
        )  # fmt: skip

    def section(self, key: str, blocks: Blocks, *, numbered: bool = True) -> Blocks:
        """Blocks below a heading that the language names; nothing where there are none."""
        if not blocks:
            return ()
        return (self.heading((label(key),), f"section.{key}", numbered=numbered), *blocks)

    def group(self, role: str, blocks: Blocks, id: str = "", **more: Any) -> Blocks:
        """A group, or nothing where it would be empty."""
        return (
            (Group(id=id or role, role=role, lang=self.lang, blocks=blocks, **more),)
            if blocks
            else ()
        )

    def fields(self, role: str, items: Iterable[Field], id: str = "") -> Blocks:
        """Labels with values; those without a value are left out."""
        kept = tuple(item for item in items if item.value)
        return (Fields(id=id or role, role=role, lang=self.lang, items=kept),) if kept else ()

    def field(self, key: str, value: Inlines, id: str = "") -> Field:
        return Field(id=id or key, label=(label(key, "field"),), value=value)

    def texts(self, texts: Iterable[Text]) -> list[Inlines]:
        return [self.text(text) for text in texts]

    def listing(
        self, texts: Iterable[Inlines], id: str, role: str = "list", item: str = "list.item",
        counter: Any = "bullet", ids: Sequence[str | None] = (),
    ) -> Blocks:  # fmt: skip
        """A list of single paragraphs; ``ids`` are those that the author gave to items."""
        items = []
        for n, text in enumerate(texts, 1):
            own = (ids[n - 1] if ids else None) or f"{id}.{n}"
            blocks = self.paragraph(text, f"{own}.1", item)
            items.append(ListItem(id=own, role=item, lang=self.lang, blocks=blocks))
        if not items:
            return ()
        return (List(id=id, role=role, lang=self.lang, counter=counter, items=tuple(items)),)

    def contents(self) -> Blocks:
        """The place of the table of contents, unless the author wants none."""
        wanted, place = self.content.meta.contents, self.content.meta.where_is("contents")
        if wanted == "no":
            return ()
        title: Inlines = (label("contents"),)
        return (Contents(id="contents", lang=self.lang, wanted=wanted, title=title, place=place),)

    # --- the body ---

    def body(self, *, named_only: bool = False) -> Blocks:
        """The blocks of the body that this kind shows; with ``named_only`` those that name it."""
        kept = (b for b in self.content.body if self.shows(b, named_only=named_only))
        return self.built(kept, "body")

    def built(self, blocks: Iterable[b.BodyBlock], id: str) -> Blocks:
        """The blocks that the reader may see, with ids ``<id>.<n>`` where they have none."""
        out: list[Block] = []
        for n, block in self.seen(blocks):
            nodes = self._block(block, block.id or f"{id}.{n}")
            if nodes:
                self.remarks += self._remarks(block, nodes[0].id)
            out.extend(n if n.place.field else replace(n, place=block.where) for n in nodes)
        return tuple(out)

    def _remarks(self, block: b.BodyBlock, target: str) -> Iterator[Remark]:
        for _, one in self.seen(block.review):
            yield Remark(target=target, lang=self.lang, author=self.text(one.by), date=one.date,
                         content=self.text(one.note))  # fmt: skip

    def shows(self, block: b.BodyBlock | Annex, *, named_only: bool = False) -> bool:
        """Whether the block is meant for this kind."""
        return self.kind in block.only or (not block.only and not named_only)

    def _block(self, block: Any, id: str) -> Blocks:  # noqa: PLR0911 - one line a type
        match block:
            case b.HeadingBlock():
                return (
                    self.heading(
                        self.text(block.heading), id, block.level, numbered=block.numbered
                    ),
                )
            case b.ParagraphBlock():
                return self.paragraph(self.text(block.paragraph), id)
            case b.TextBlock():
                return _leading(self.prose(block.text, id), id)
            case b.ListBlock():
                counter = "decimal" if block.ordered else "bullet"
                return self.listing(self.texts(block.list), id, counter=counter)
            case b.ClausesBlock():
                return (self._clauses(block.clauses, id),)
            case b.TableBlock():
                return (table(self, block.table, id),)
            case b.QuoteBlock():
                inner = self.prose(block.quote, id)
                return (
                    Quote(
                        id=id,
                        role="quote.pull" if block.pull else "quote",
                        lang=self.lang,
                        blocks=inner,
                        attribution=self.text(block.attribution),
                    ),
                )
            case b.Callout():
                title = self.paragraph(self.text(block.title), f"{id}.title", "callout.title")
                return self.group("callout", title + self.prose(block.callout, id), id, keep=True)
            case b.FigureBlock():
                return self._figure(block, id)
            case _:
                return (PageBreak(id=id, lang=self.lang),)

    def _clauses(self, clauses: tuple[b.Clause, ...], id: str) -> List:
        items = []
        for n, clause in enumerate(clauses, 1):
            inner = self.paragraph(self.text(clause.text), f"{id}.{n}.1", "clause")
            if clause.clauses:
                inner += (self._clauses(clause.clauses, f"{id}.{n}.2"),)
            items.append(ListItem(id=f"{id}.{n}", role="clause", lang=self.lang, blocks=inner))
        return List(id=id, role="clauses", lang=self.lang, counter="clause", items=tuple(items))

    def _figure(self, block: b.FigureBlock, id: str) -> Blocks:
        image = load_image(self.context.folder, block.figure, self.context.diagnostics, block.where)
        if image is None:
            return ()
        return (
            Figure(
                id=id, lang=self.lang, image=image, alt=self.text(block.alt),
                decorative=block.decorative, caption=self.text(block.caption), width=block.width,
                numbered=block.caption is not None, place=block.where,
            ),
        )  # fmt: skip


def _leading(blocks: Blocks, id: str) -> Blocks:
    """The blocks of a text, of which the first answers to the id of all, so that links find it."""
    if not blocks or blocks[0].id != f"{id}.1":
        return blocks
    return (replace(blocks[0], id=id), *blocks[1:])
