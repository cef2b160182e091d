"""Content controls (17.5.2): fields that people fill in, each with a tag that programs find it by.

A field's tag is its id (``to``, ``date``), with the language after a point where the document has
several (``to.en``).
"""

from __future__ import annotations

import re
import unicodedata

from warraq.document.bidi import first_strong
from warraq.document.plain import plain
from warraq.document.roles import lineage
from warraq.document.tree import Field, Fields, Resolved, direction
from warraq.document.values import DateValue
from warraq.formats.docx.languages import word_tag
from warraq.formats.docx.ooxml import Element, make, put, qn, repeated
from warraq.formats.docx.story import Story

__all__ = ["control", "is_filled_in"]

# The fields that an office fills in by hand; other fields state facts.
_FORMS = frozenset({"letterhead.fields", "memo.fields", "memo.tail"})
_PROPERTIES, _VALUE = qn("pPr"), qn("w:val")
# Days as letters write them, with Word's name for each form: 12 رمضان 1446هـ, 1446/09/12 هـ,
# 12/03/2025 م.
_DAYS = (
    (re.compile(r"\d{1,2} (?=\D).+ (?P<year>\d{4})(?P<after>\D*)"), "d MMMM yyyy"),
    (re.compile(r"(?P<year>\d{4})/\d\d/\d\d(?P<after>\D*)"), "yyyy/MM/dd"),
    (re.compile(r"\d\d/\d\d/(?P<year>\d{4})(?P<after>\D*)"), "dd/MM/yyyy"),
)


def is_filled_in(block: Fields) -> bool:
    return not _FORMS.isdisjoint(lineage(block.role))


def control(story: Story, paragraph: Element, block: Fields, item: Field) -> None:
    """Put what stands in a paragraph into a control of its own."""
    content = [child for child in paragraph if child.tag != _PROPERTIES]
    if not content or not item.id:
        return
    languages = story.build.document.languages
    tag = item.id if len(languages) == 1 else f"{item.id}.{block.lang}"
    # What is typed in place of a reference code goes its way.
    rtl = (first_strong(plain(item.value)) or direction(block.lang)) == "rtl"
    made = _empty(rtl)
    properties, inner = made
    said = (plain(item.label).rstrip(": "), tag, str(story.build.next_control()))
    for element, value in zip(properties[-3:], said, strict=True):
        element.set(_VALUE, value)
    kind = _kind(item, block.lang)
    if kind is not None:
        put(properties, kind)
    inner.extend(content)
    paragraph.append(made)


@repeated
def _empty(rtl: bool) -> Element:
    named = (make(name, val="") for name in ("alias", "tag", "id"))
    properties = make("sdtPr", make("rPr", make("rtl")) if rtl else None, *named)
    return make("sdt", properties, make("sdtContent"))


def _kind(item: Field, lang: str) -> Element | None:
    """A day to be picked from a calendar; None is any text."""
    value = item.value[0] if len(item.value) == 1 else None
    if not isinstance(value, Resolved) or not isinstance(value.value, DateValue):
        return None
    day = value.value
    found = _form(_in_western_digits(value.text))
    if found is None or day.day is None:
        return None
    match, form = found
    if int(match["year"]) == day.year:
        calendar = "gregorian"
    elif "hijri" in day.form.split("+"):
        calendar = "hijri"
    else:
        return None  # a calendar that Word does not know
    if match["after"]:
        form += f"'{match['after']}'"
    return make(
        "date",
        make("dateFormat", val=form),
        make("lid", val=word_tag(lang)),
        make("storeMappedDataAs", val="dateTime"),
        make("calendar", val=calendar),
        fullDate=f"{day.iso}T00:00:00Z",
    )


def _form(text: str) -> tuple[re.Match[str], str] | None:
    matches = ((pattern.fullmatch(text), form) for pattern, form in _DAYS)
    return next(((match, form) for match, form in matches if match), None)


def _in_western_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in text)
