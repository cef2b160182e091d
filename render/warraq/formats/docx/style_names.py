"""What styles are called: Word's own names where it has them, else those of their roles."""

from __future__ import annotations

from functools import cache
from typing import Literal

from warraq.document.roles import ROLES, lineage

__all__ = [
    "BUILT_IN", "CHARACTERS", "Character", "identifier_of", "is_heading", "named", "parent_of",
    "style_name",
]  # fmt: skip

Character = Literal[
    "Strong", "Emphasis", "FootnoteReference", "Hyperlink", "HTMLCode", "CommentReference"
]
#: The names that Word knows them by; identifiers are a file's own.
CHARACTERS: dict[Character, str] = {
    "Strong": "Strong",
    "Emphasis": "Emphasis",
    "FootnoteReference": "footnote reference",
    "Hyperlink": "Hyperlink",
    "HTMLCode": "HTML Code",
    "CommentReference": "annotation reference",
}

#: Roles that Word has a built-in style for: its identifier and its name.
BUILT_IN = {
    "paragraph": ("Normal", "Normal"),
    "heading.1": ("Heading1", "heading 1"),
    "heading.2": ("Heading2", "heading 2"),
    "heading.3": ("Heading3", "heading 3"),
    "title": ("Title", "Title"),
    "subtitle": ("Subtitle", "Subtitle"),
    "quote": ("Quote", "Quote"),
    "caption": ("Caption", "caption"),
    "list.item": ("ListParagraph", "List Paragraph"),
    "note": ("FootnoteText", "footnote text"),
    "running.head": ("Header", "header"),
    "running.foot": ("Footer", "footer"),
    "memo.salutation": ("Salutation", "Salutation"),
    "memo.closing": ("Closing", "Closing"),
    "signature.name": ("Signature", "Signature"),
}


@cache
def parent_of(role: str) -> str:
    """The nearest ancestor whose looks are a paragraph's; Normal for all others but itself."""
    for ancestor in list(lineage(role))[1:]:
        if ancestor == "heading" or "paragraph" in lineage(ancestor):
            return ancestor
    return "" if role == "paragraph" else "paragraph"


def is_heading(role: str) -> bool:
    """Whether what follows is text: a heading's next paragraph."""
    return "heading" in lineage(role)


@cache
def named(role: str) -> tuple[str, str]:
    """The identifier and the name of a role's style."""
    return BUILT_IN.get(role) or (identifier_of(role), style_name(role))


@cache
def identifier_of(role: str) -> str:
    """What a file calls the style of a role that Word has none for."""
    return "".join(part.capitalize() for part in role.replace("-", ".").split("."))


def style_name(role: str) -> str:
    """The name that people see in Word, and find a role's style by."""
    assert role in ROLES, role
    return (
        BUILT_IN[role][1] if role in BUILT_IN else role.replace(".", " ").replace("-", " ").title()
    )
