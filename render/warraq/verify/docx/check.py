"""All rules over one file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from warraq.diagnostics import Diagnostics, Place
from warraq.model.secrecy import redacted
from warraq.opc import Package, PackageError
from warraq.verify import Expected
from warraq.verify._words import compare, is_rtl, words
from warraq.verify.docx.file import check_file, check_styles, first, is_secret
from warraq.verify.docx.lists import Lists
from warraq.verify.docx.report import Report
from warraq.verify.docx.runs import check_runs
from warraq.verify.docx.stories import Paragraph, Story, stories
from warraq.verify.docx.words import runs_towards
from warraq.wordml import Styles, Table, W, find, is_on, value

__all__ = ["check"]

_FAR = ("right", "end")
_NOTES = (f"{W}footnote", f"{W}endnote")
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def check(data: bytes, found: Diagnostics, place: Place, expected: Expected | None) -> None:
    """Record what is wrong with a Word file, or why it cannot be read."""
    try:
        package = Package(data)
        package.main(f"{W}document")
        check = _Check(package, found, place)
        check.all()
        if expected is not None:
            said = [word for line in check.lines() for word in words(line)]
            rtl = [word for word in said if is_rtl(word)]
            lost = Diagnostics()
            compare(expected, rtl, [word for word in said if not is_rtl(word)], lost, place)
            found.extend(map(redacted, lost) if is_secret(package) else lost)
    except PackageError as error:
        found.add(error.code, place, **error.params)


class _Check:
    def __init__(self, package: Package, found: Diagnostics, place: Place) -> None:
        self._package = package
        self._styles_part, root = first(package, "styles")
        self._styles = Styles(root)
        self._lists = Lists(first(package, "numbering")[1], self._styles)
        self._report = Report(found, place, quoting=not is_secret(package))
        self._read = list(stories(package, self._styles))
        self._used: dict[str, Any] = {}
        self._ways: dict[Paragraph, str] = {}
        self._bidi: dict[Paragraph, bool] = {}
        self._told_lists: set[tuple[str, str]] = set()
        self._with_notes: set[str] = set()

    def lines(self) -> Iterator[str]:
        """The text of the body and of its notes, with what Word numbers by itself."""
        notes, anew = 0, _numbered_anew(self._read[0].root)
        for story in self._read:
            if story.part != self._package.main() and "notes" not in story.part:
                continue
            for one in story.paragraphs:
                refers = next(one.element.iter(f"{W}footnoteRef", f"{W}endnoteRef"), None)
                if refers is not None:
                    note = next(refers.iterancestors(*_NOTES), None)
                    begins = note is not None and note.get(f"{W}id") in anew
                    notes = 1 if begins else notes + 1
                marker = str(notes) if refers is not None else self._lists.marker(one)
                yield f"{marker} {''.join(self._said(one))}"

    def _said(self, one: Paragraph) -> Iterator[str]:
        """The text of its runs, with the number of a note apart from a number that it touches."""
        last = ""
        for run in one.runs:
            if last.isdigit() and run.text[:1].isdigit():
                raised = self._styles.of_run(run.element, one.element, one.table, "vertAlign")
                is_raised = raised is not None and raised.get(f"{W}val") == "superscript"
                yield " " if is_raised else ""
            yield run.text
            last = run.text[-1:] or last

    def all(self) -> None:
        """Check the direction of everything, and that every field ends."""
        read = self._read
        for story in read:
            for one in _left_open(story):
                self._report.paragraph("verify.field-open", story.part, one)
        for one in chain.from_iterable(story.paragraphs for story in read):
            bidi = self._styles.of_paragraph(one.element, one.table, "bidi")
            self._bidi[one] = is_on(bidi)
            self._ways[one] = runs_towards(one.text) or ""
        if "rtl" not in self._ways.values() and not any(self._bidi.values()):
            return
        turned = self._runs_right_to_left(read[0])
        # Without notes, no rule is drawn above them.
        self._with_notes = {story.part for story in read if _holds_notes(story)}
        for story in read:
            for one in story.paragraphs:
                self._paragraph(story.part, one, turned=turned)
            self._tables(story, turned=turned)
            if turned:
                self._sections(story)
        if "rtl" in self._ways.values():
            self._check_styles()
            check_file(self._package, self._styles, self._report)

    def _runs_right_to_left(self, body: Story) -> bool:
        """Whether the document does: its paragraphs by default, a section of it, or by far the
        most of its paragraphs."""
        sections = body.root.iter(f"{W}sectPr")
        if self._styles.run_right_to_left or any(is_on(find(one, "bidi")) for one in sections):
            return True
        ways = [way for one in body.paragraphs if (way := self._ways[one])]
        return ways.count("rtl") * 3 > len(ways) * 2

    def _check_styles(self) -> None:
        used = list(self._used.values())
        check_styles(self._styles_part, used, self._styles, self._report)

    # --- paragraphs ------------------------------------------------------------------------------

    def _paragraph(self, part: str, one: Paragraph, *, turned: bool) -> None:
        bidi = self._bidi[one]
        if one.note in _SEPARATORS:
            self._separator(part, one, bidi=bidi or not turned or part not in self._with_notes)
        align = value(self._styles.of_paragraph(one.element, one.table, "jc"))
        if self._ways[one] == "rtl" and not bidi:
            code = "rtl.faked" if align in _FAR else "rtl.paragraph"
            self._report.paragraph(code, part, one)
        elif bidi and align in _FAR and one.text.strip():
            self._report.paragraph("rtl.alignment", part, one, value=align)
        if bidi:
            self._number(part, one)
        for run in check_runs(part, one, bidi=bidi, styles=self._styles, report=self._report):
            self._use(value(run.element, "rPr/rStyle"))
            self._use(self._styles.paragraph_style(one.element))
            self._use(one.table.style if one.table else "")

    def _use(self, identifier: str) -> None:
        if identifier in self._used:
            return
        for style in self._styles.chain(identifier):
            self._used.setdefault(style.get(f"{W}styleId", ""), style)

    def _separator(self, part: str, one: Paragraph, *, bidi: bool) -> None:
        if not bidi:
            self._report.paragraph("rtl.separator", part, one)
        if next(one.element.iter(f"{W}footnoteRef", f"{W}endnoteRef"), None) is not None:
            self._report.paragraph("rtl.separator-number", part, one)

    def _number(self, part: str, one: Paragraph) -> None:
        """A list is told of once, at its first paragraph."""
        number, level = self._lists.level(one)
        key = (number, level.get(f"{W}ilvl", "")) if level is not None else ("", "")
        if level is None or key in self._told_lists:
            return
        if not self._lists.goes_right_to_left(one, level):
            self._told_lists.add(key)
            self._report.paragraph("rtl.list", part, one)

    # --- tables and sections ---------------------------------------------------------------------

    def _tables(self, story: Story, *, turned: bool) -> None:
        ways: dict[Table, list[str]] = {}
        for one in story.paragraphs:
            if one.table and self._ways[one]:
                ways.setdefault(one.table, []).append(self._ways[one])
        texts = dict.fromkeys(story.tables, "")
        for one in story.paragraphs:
            if one.table and not texts[one.table]:
                texts[one.table] = one.text.strip()
        for number, table in enumerate(story.tables, 1):
            right, all_of_them = ways.get(table, []).count("rtl"), len(ways.get(table, []))
            if not all_of_them or not _has_columns(table):
                continue
            where = f"{story.part} ▦{number}"
            is_turned = self._styles.turns(table)
            most = right * 2 > all_of_them if turned else right * 3 > all_of_them * 2
            if most and not is_turned:
                self._report.add("rtl.table", where, texts[table])
            elif is_turned and not right and not turned:
                self._report.add("rtl.table-turned", where, texts[table])

    def _sections(self, story: Story) -> None:
        """A section turns as its text does; one that holds none as the document."""
        ways: set[str] = set()
        number = 0
        for one in story.paragraphs:
            ways.add(self._ways[one])
            if (section := find(one.element, "pPr/sectPr")) is not None:
                number += 1
                self._section(story.part, number, section, ways)
                ways = set()
        last = story.root.find(f"{W}body/{W}sectPr")
        if last is not None:
            self._section(story.part, number + 1, last, ways)

    def _section(self, part: str, number: int, section: Any, ways: set[str]) -> None:
        is_left_to_right = "ltr" in ways and "rtl" not in ways
        if not is_left_to_right and not is_on(find(section, "bidi")):
            self._report.add("rtl.section", f"{part} §{number}")


def _numbered_anew(root: Any) -> set[str]:
    """The footnotes with which sections begin to count again (17.11.19)."""
    anew: set[str] = set()
    notes: list[str] = []
    for element in root.iter(f"{W}footnoteReference", f"{W}sectPr"):
        if element.tag == f"{W}footnoteReference":
            if element.get(f"{W}customMarkFollows") in (None, "0", "false", "off"):
                notes.append(element.get(f"{W}id", ""))
            continue
        if value(element, "footnotePr/numRestart") == "eachSect":
            anew.update(notes[:1])
        notes = []
    return anew


def _left_open(story: Story) -> list[Paragraph]:
    """Where the fields begin that end nowhere (17.16.18)."""
    begun: list[Paragraph] = []
    for one in story.paragraphs:
        for run in one.runs:
            for sign in run.element.iterchildren(f"{W}fldChar"):
                kind = sign.get(f"{W}fldCharType")
                if kind == "begin":
                    begun.append(one)
                elif kind == "end" and begun:
                    begun.pop()
    return begun


def _holds_notes(story: Story) -> bool:
    return any(one.note not in _SEPARATORS for one in story.paragraphs)


def _has_columns(table: Table) -> bool:
    rows = table.element.iterchildren(f"{W}tr", f"{W}sdt")
    return any(sum(1 for _ in row.iterchildren(f"{W}tc", f"{W}sdt")) > 1 for row in rows)
