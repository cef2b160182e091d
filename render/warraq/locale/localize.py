"""localize: every value, reference and marker of a Document becomes the string to show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.document.tree import (
    Block,
    Blocks,
    Contents,
    Digits,
    Document,
    Field,
    Fields,
    Figure,
    Furniture,
    Group,
    Heading,
    Inline,
    Inlines,
    Link,
    Note,
    NoteRef,
    NumRef,
    PageCount,
    PageNumber,
    PageRef,
    Paragraph,
    Properties,
    Quote,
    Remark,
    Resolved,
    Space,
    Str,
    Typed,
)
from warraq.document.values import (
    AddressValue,
    CodeValue,
    MarkerValue,
    NameList,
    OrganisationValue,
    PersonValue,
    TermValue,
    Value,
)
from warraq.document.walk import Mapper, search
from warraq.locale import counters, isolation
from warraq.locale.context import LocaleContext
from warraq.locale.links import drop_dead_links
from warraq.locale.numbering import Numberer
from warraq.locale.values import format_value
from warraq.model.base import report_unknown

__all__ = ["localize"]

_PEOPLE = frozenset({PersonValue})


def localize(document: Document, context: LocaleContext, diagnostics: Diagnostics) -> Document:
    """The Document as formats show it.

    No `Typed`, `NumRef` or `NoteRef` is left, and every numbered node has its marker. A label that
    is empty in the profile (no salutation at the UN) takes the paragraph, heading, field or box
    that holds nothing else with it.
    """
    numberer = Numberer(context, diagnostics)
    numbered = numberer.document(document)
    return _Localizer(context, diagnostics, numberer).document(numbered)


class _Localizer(Mapper):
    def __init__(
        self, context: LocaleContext, diagnostics: Diagnostics, numberer: Numberer
    ) -> None:
        self.context = context
        self.diagnostics = diagnostics
        self.numberer = numberer
        self.languages: tuple[str, ...] = ()
        self.first = ""
        self.people: tuple[str, ...] = ()
        self._notes: dict[str, int] = {}
        self._told: set[tuple[str, str]] = set()
        self._with_notes = True
        self._used: set[tuple[str, TermValue | OrganisationValue]] = set()
        self._in_running_text = True
        self._masthead: frozenset[int] = frozenset()
        #: The note that is being localized.
        self._outer = ""

    def document(self, document: Document) -> Document:
        self.languages = document.languages
        self.first = document.languages[0]
        # What reviewers say changes nothing of what the document says.
        shown = search(replace(document, remarks=()), _PEOPLE)
        self.people = tuple(dict.fromkeys(node.id for node in shown))
        self._masthead = frozenset(map(id, document.furniture.front))
        done = super().document(document)
        self._report_unused()
        return drop_dead_links(done, self.diagnostics)

    # --- inlines -----------------------------------------------------------------------------

    def inline(self, node: Inline, lang: str) -> Inlines:
        match node:
            case Typed(TermValue() | OrganisationValue() | NameList() as name):
                shown = self._resolved(self._as_used(name, lang), lang, node.place)
                return (shown,) if shown.text else ()
            case Typed(AddressValue() as address):
                shown = self._resolved(address, lang, node.place)
                return (Link(address.target, (shown,), node.place),)
            case Typed():
                resolved = self._resolved(node.value, lang, node.place)
                return (resolved,) if resolved.text else ()
            case NumRef():
                return (self._number(node, lang),)
            case NoteRef():
                return self._note(node, lang) if self._with_notes else ()
            case PageNumber() | PageCount() | PageRef():
                return (replace(node, digits=self._page_digits(lang)),)
            case _:
                return super().inline(node, lang)

    def _page_digits(self, lang: str) -> Digits:
        """The digits of what only formats count, which they know of these scripts alone."""
        digits = self.context.setting(lang, self.diagnostics).profile.numbers.digits
        return digits if digits in ("arab", "arabext") else "latn"

    def _resolved(self, value: Value, lang: str, place: Place = NOWHERE) -> Resolved:
        setting = self.context.setting(lang, self.diagnostics, place)
        found = format_value(
            value, setting.profile, setting.references, self.diagnostics, place, self.people
        )
        return Resolved(found.text, value, found.isolate, place, found.pieces)

    def _as_used(self, value: Value, lang: str) -> Value:
        """A name in its automatic form, by whether running text has used it already."""
        if isinstance(value, NameList):
            names = tuple(self._as_used(one, lang) for one in value.names)
            return NameList(names)  # type: ignore[arg-type]
        if not isinstance(value, (TermValue, OrganisationValue)) or value.form != "auto":
            return value
        if not self._in_running_text:
            return replace(value, form="full")
        key = (lang, replace(value, form=""))
        form = "later" if key in self._used else "first"
        self._used.add(key)
        return replace(value, form=form)

    def _number(self, node: NumRef, lang: str) -> Inline:
        setting = self.context.setting(lang, self.diagnostics, node.place)
        known = list(self.numberer.known())
        if node.target not in known:
            report_unknown(
                self.diagnostics, "locale.unknown-reference", node.target, known, node.place
            )
            isolate = isolation.of_code(node.target, setting.profile.direction)
            return Resolved(node.target, CodeValue(node.target), isolate, node.place)
        value = self.numberer.numbers[node.target]
        if node.in_caption:
            marker, isolate = counters.marker(value, setting)
            return Resolved(marker, value, isolate, node.place)
        text = counters.reference(value, setting)
        isolate = isolation.of_text(text, setting.profile.direction)
        shown = Resolved(text, value, isolate, node.place)
        return Link(f"#{node.target}", (shown,), node.place)

    # --- notes -------------------------------------------------------------------------------

    def _note(self, node: NoteRef, lang: str) -> Inlines:
        """A note has one number for all languages, and its text once in each."""
        if self._outer:
            self.diagnostics.add("locale.note-in-note", node.place, word=self._outer)
            return ()
        # Words of another language within the text share the notes of those around them.
        lang = lang if lang in self.languages else self.first
        blocks = node.blocks or self.context.references.note(node.label, lang)
        if blocks is None:
            known = list(self.context.references.ids("note"))
            report_unknown(self.diagnostics, "locale.unknown-note", node.label, known, node.place)
            return ()
        number = self._notes.setdefault(node.label, len(self._notes) + 1)
        marker = self._resolved(MarkerValue("note", 1, (number,)), lang, node.place)
        own = blocks[0].lang if blocks else lang
        name = node.label if own == self.first else f"{node.label}-{own}"
        if (node.label, own) in self._told:
            return (Note(name, marker, ()),)
        self._told.add((node.label, own))
        self._outer = node.label
        with self._aside():
            inside = self.blocks(self.numberer.note(blocks))
        self._outer = ""
        return (Note(name, marker, inside),)

    def _report_unused(self) -> None:
        references = self.context.references
        for label in references.ids("note"):
            if label not in self._notes:
                self.diagnostics.add("locale.unused-note", references.note_place(label), word=label)

    # Running lines stand on any number of pages, and what describes a file or a picture on none:
    # nowhere there is room for a note.

    def furniture(self, furniture: Furniture, lang: str) -> Furniture:
        with self._without_notes():
            return super().furniture(furniture, lang)

    def properties(self, properties: Properties, lang: str) -> Properties:
        with self._without_notes():
            return super().properties(properties, lang)

    def remark(self, remark: Remark) -> Remark:
        with self._without_notes():
            return super().remark(remark)

    def inside(self, block: Block) -> Block:
        if isinstance(block, Quote) and block.role == "quote.pull":
            block = replace(block, blocks=self._in_marks(block.blocks, block.lang))
        if isinstance(block, Contents):
            block = replace(block, digits=self._page_digits(block.lang))
        if not isinstance(block, Figure):
            return super().inside(block)
        with self._without_notes():
            alt = self.inlines(block.alt, block.lang)
        done = super().inside(replace(block, alt=()))
        return replace(done, alt=alt) if isinstance(done, Figure) else done

    def _in_marks(self, blocks: Blocks, lang: str) -> Blocks:
        """The blocks between the quotation marks of the language, if they are text."""
        quotes = self.context.setting(lang, self.diagnostics).profile.quotes
        found = list(blocks)
        for place, before, after in ((0, quotes[0], ""), (-1, "", quotes[1])):
            block = found[place] if found else None
            if isinstance(block, Paragraph):
                content = (*_mark(before), *block.content, *_mark(after))
                found[place] = replace(block, content=content)
        return tuple(found)

    @contextmanager
    def _without_notes(self) -> Iterator[None]:
        before, self._with_notes = self._with_notes, False
        with self._aside():
            yield
        self._with_notes = before

    @contextmanager
    def _aside(self) -> Iterator[None]:
        """What stands beside the running text introduces nothing."""
        before, self._in_running_text = self._in_running_text, False
        yield
        self._in_running_text = before

    # --- what an empty label takes with it ---------------------------------------------------

    def block(self, block: Block) -> Blocks:
        is_aside = isinstance(block, Heading) or id(block) in self._masthead
        with self._aside() if is_aside else nullcontext():
            inside = self.inside(block)
        match inside:
            case Contents():
                gone = not inside.title
            case Paragraph() | Heading():
                gone = _emptied(block, inside)
            case Fields():
                gone = not inside.items and inside != block
            case Group():
                gone = inside != block and all(isinstance(one, Space) for one in inside.blocks)
            case _:
                gone = False
        return () if gone else (inside,)

    def field(self, field: Field, lang: str) -> Field | None:
        mapped = super().field(field, lang)
        gone = mapped is not None and bool(field.value) and not mapped.value
        return None if gone else mapped


def _mark(text: str) -> Inlines:
    return (Str(text),) if text else ()


def _emptied(before: Block, after: Paragraph | Heading) -> bool:
    had = isinstance(before, (Paragraph, Heading)) and bool(before.content)
    return had and not after.content
