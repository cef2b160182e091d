"""Documents of several languages → one, with what belongs together side by side.

The trees are zipped by node id, which translations share. A group becomes one group of zipped
children; tiles stay tiles and hold every language's words; anything else becomes a `Parallel` row.
No kind is written twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from warraq.document.bilingual_tables import one_figure, one_table
from warraq.document.sequence import properties_of_all
from warraq.document.tree import (
    Band,
    Block,
    Blocks,
    Document,
    Fields,
    Figure,
    Foreign,
    Furniture,
    Group,
    Heading,
    Inlines,
    List,
    PageBreak,
    Paragraph,
    Parallel,
    Space,
    Str,
    Table,
)
from warraq.document.walk import Mapper

__all__ = ["side_by_side"]

#: Groups that stand in one column: splitting them into rows would part what is read together.
_WHOLE = frozenset({"person", "contact", "callout", "signature", "letterhead.issuer"})
#: What is the same in all languages, and stands there once.
_ONCE = frozenset({"link", "qr"})
#: Tables with more columns are too wide for half a page: one has the words of all languages.
_NARROW = 2

_N = TypeVar("_N")


def side_by_side(documents: Sequence[Document]) -> Document:
    """One document of all languages; the first gives the page its direction and bookmarks."""
    first = documents[0]
    if len(documents) == 1:
        return first
    languages = tuple(document.languages[0] for document in documents)
    merged = Document(
        kind=first.kind,
        languages=languages,
        properties=properties_of_all([document.properties for document in documents]),
        furniture=_furniture([document.furniture for document in documents], languages),
        blocks=_zip([document.blocks for document in documents]),
        remarks=tuple(remark for document in documents for remark in document.remarks),
    )
    return _Towards(languages[0]).document(merged)


class _Towards(Mapper):
    """Rows run in the direction of the page, also where its language has nothing to say."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def inside(self, block: Block) -> Block:
        block = super().inside(block)
        return replace(block, lang=self.lang) if isinstance(block, Parallel) else block


# --- blocks ----------------------------------------------------------------------------------


def _zip(columns: Sequence[Blocks]) -> Blocks:
    out: list[Block] = []
    for versions in _aligned(columns):
        out.extend(_merged(versions))
    return tuple(out)


def _aligned(columns: Sequence[Iterable[Any]]) -> list[list[Any]]:
    """Rows of what has the same id, one cell a column; None where a column lacks it.

    The first column's order leads; what it lacks follows the neighbour that it follows elsewhere.
    """
    order: list[str] = []
    found: list[dict[str, Any]] = []
    for column in columns:
        nodes = {node.id: node for node in column}
        found.append(nodes)
        after = -1
        for id in nodes:
            if id in order:
                after = order.index(id)
            else:
                after += 1
                order.insert(after, id)
    return [[nodes.get(id) for nodes in found] for id in order]


def _merged(versions: list[Block | None]) -> Blocks:
    first = next(block for block in versions if block is not None)
    if isinstance(first, (PageBreak, Space)) or first.role in _ONCE:
        return (first,)
    if all(isinstance(block, Group) for block in versions) and first.role not in _WHOLE:
        return (_group([block for block in versions if isinstance(block, Group)]),)
    if all(isinstance(block, Fields) for block in versions) and first.role == "events":
        return _item_rows([block for block in versions if isinstance(block, Fields)])
    if all(isinstance(block, List) for block in versions):
        return _item_rows([block for block in versions if isinstance(block, List)])
    figures = [block for block in versions if isinstance(block, Figure)]
    if len(figures) == len(versions) and (one := one_figure(figures)):
        return (one,)
    if any(isinstance(b, Table) and len(b.columns) > _NARROW for b in versions):
        return _wide(versions)
    return (_row(first, versions),)


def _wide(versions: Sequence[Block | None]) -> Blocks:
    """One table for all languages; below each other what does not go into one."""
    tables = [block for block in versions if isinstance(block, Table)]
    whole = one_table(tables) if len(tables) == len(versions) else None
    return (whole,) if whole else tuple(b for b in versions if b is not None)


def _row(first: Block, versions: Sequence[Block | None]) -> Parallel:
    cells = tuple(() if block is None else (block,) for block in versions)
    return Parallel(id=first.id, lang=first.lang, place=first.place, cells=cells)


def _group(groups: list[Group]) -> Group:
    first = groups[0]
    if first.role == "letterhead":
        return _letterhead(groups)
    if first.role in ("cover.issuer", "cover.titles"):
        return replace(first, blocks=_below_each_other(groups))
    if first.role == "masthead":
        return replace(first, blocks=_masthead(groups))
    if first.role == "keyfigure":
        blocks = [b for row in _aligned([g.blocks for g in groups]) for b in row if b is not None]
        return replace(first, blocks=tuple(blocks))
    if first.layout == "tiles":
        tiles = [_merged(row)[0] for row in _aligned([g.blocks for g in groups])]
        return replace(first, blocks=tuple(tiles))
    return replace(first, blocks=_zip([group.blocks for group in groups]))


def _letterhead(groups: list[Group]) -> Group:
    """Issuer in each language at either side of the emblem; number and date below, in parallel."""
    first = groups[0]
    issuers, emblems, fields = ([group.blocks[n] for group in groups] for n in range(3))
    ring = _emblem(emblems)
    others = Group(
        id="letterhead.others", role="group", lang=issuers[-1].lang, blocks=tuple(issuers[1:])
    )
    far = issuers[1] if len(issuers) == 2 else others
    top = replace(first, id="letterhead.names", blocks=(issuers[0], ring, far))
    below = [f if isinstance(f, Fields) and f.items else None for f in fields]
    rows: Blocks = (_row(fields[0], below),) if any(below) else ()
    return Group(
        id=first.id, role="group", lang=first.lang, layout="stack", blocks=(top, *rows), keep=True
    )


def _emblem(versions: Sequence[Block]) -> Group:
    """One emblem, with the words of two languages: in its ring there is no room for more."""
    groups = [block for block in versions[:2] if isinstance(block, Group)]
    return replace(groups[0], blocks=tuple(block for group in groups for block in group.blocks))


def _below_each_other(groups: list[Group]) -> Blocks:
    """What stands centred on a cover: one emblem, then the words of each language in turn."""
    emblems = [block for group in groups for block in group.blocks if isinstance(block, Group)]
    out: list[Block] = [_emblem(emblems)] if emblems else []
    for n, group in enumerate(groups):
        words = [block for block in group.blocks if not isinstance(block, Group)]
        out += [_other_title(b, "cover.title.other") if n and isinstance(b, Heading) else b
                for b in words]  # fmt: skip
    return tuple(out)


def _masthead(groups: list[Group]) -> Blocks:
    """Each title below the other, of which the first is the document's; the rest side by side."""
    out: list[Block] = []
    for versions in _aligned([group.blocks for group in groups]):
        present = [block for block in versions if block is not None]
        if isinstance(present[0], Heading):
            out.append(present[0])
            out.extend(_other_title(block) for block in present[1:])
        else:
            out.append(_row(present[0], versions))
    return tuple(out)


def _other_title(block: Block, role: str = "masthead.title.other") -> Block:
    assert isinstance(block, Heading)
    return Paragraph(
        id=f"{block.id}.{block.lang}", role=role, lang=block.lang,
        place=block.place, content=block.content,
    )  # fmt: skip


def _item_rows(versions: Sequence[Fields | List]) -> Blocks:
    """A row for each item, so that the languages stay level and the page may break between."""
    rows = []
    for items in _aligned([version.items for version in versions]):
        cells = [
            _only(version, item) if item else None
            for version, item in zip(versions, items, strict=True)
        ]
        rows.append(_row(next(cell for cell in cells if cell is not None), cells))
    return tuple(rows)


def _only(version: Fields | List, item: Any) -> Fields | List:
    """The fields or list with one of its items, which keeps its number."""
    id = f"{version.id}.{item.id}"
    if isinstance(version, List):
        start = version.start + version.items.index(item)
        return replace(version, id=id, start=start, items=(item,))
    return replace(version, id=id, items=(item,))


# --- furniture -------------------------------------------------------------------------------


def _furniture(versions: list[Furniture], languages: tuple[str, ...]) -> Furniture:
    first = versions[0]
    bands = [
        [(lang, v.foot.center) for lang, v in zip(languages, versions, strict=True)],
        [(lang, v.foot.end) for lang, v in zip(languages, versions, strict=True)],
        [(lang, v.mark) for lang, v in zip(languages, versions, strict=True)],
        [(lang, v.watermark) for lang, v in zip(languages, versions, strict=True)],
    ]
    center, end, mark, watermark = (_beside(band) for band in bands)
    return Furniture(
        cover=_zip([v.cover for v in versions]),
        masthead=_zip([v.masthead for v in versions]),
        head=first.head,
        foot=Band(start=first.foot.start, center=center, end=end),
        mark=mark,
        watermark=watermark,
    )


def _beside(texts: list[tuple[str, Inlines]]) -> Inlines:
    """``عام · Public``: the first language plain, the others marked as theirs."""
    out: Inlines = texts[0][1]
    for lang, content in texts[1:]:
        if content:
            out = (*out, Str(" · "), Foreign(lang, content)) if out else (Foreign(lang, content),)
    return out
