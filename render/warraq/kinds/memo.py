"""مذكرة داخلية: from one office to another, addressed, signed and filed."""

from __future__ import annotations

from warraq.document.tree import Blocks, Document, Inlines, Space, Str
from warraq.document.values import CodeValue, PersonValue
from warraq.kinds import BuildContext, Kind
from warraq.kinds._annexes import annexes, enclosed
from warraq.kinds._builder import Builder, join, label, typed
from warraq.kinds._furniture import document, letterhead
from warraq.kinds._sections import actions, decisions
from warraq.model.content import Content
from warraq.model.fields import Audience
from warraq.model.meta import EarlierLetter, Signature
from warraq.model.text import Text

__all__ = ["KIND"]

_SPACE: Inlines = (Str(" "),)


def _listed(texts: list[Inlines]) -> Inlines:
    return join(texts, (label("separator"),))


def _opening(build: Builder) -> Blocks:
    memo = build.content.memo
    subject = build.text(memo.subject or build.content.meta.title)
    return (
        *build.paragraph((label("basmala"),), "basmala", "basmala"),
        build.heading((label("kind.memo"),), "kind", 0, numbered=False, role="title"),
        *build.fields(
            "memo.fields",
            [
                build.field("to", _listed(build.texts(memo.to))),
                build.field("from", build.text(memo.sender)),
                build.field("through", _listed(build.texts(memo.through))),
                build.field("subject", subject),
            ],
        ),
        *build.paragraph(_or_label(build, memo.salutation, "salutation"), "salutation",
                         "memo.salutation"),
        *build.paragraph(_earlier(build, memo.earlier), "earlier"),
    )  # fmt: skip


def _or_label(build: Builder, text: Text | None, key: str) -> Inlines:
    return build.text(text) if text is not None else (label(key),)


def _closing(build: Builder) -> Inlines:
    """The author's, else the profile's: to a superior, what asks for a decision."""
    memo = build.content.memo
    if memo.upwards:
        return _or_label(build, memo.closing, "closing-upwards")
    return _or_label(build, memo.closing, "closing")


def _earlier(build: Builder, letters: tuple[EarlierLetter, ...]) -> Inlines:
    """``إشارةً إلى كتابكم رقم … وتاريخ …``, one phrase for each letter."""
    phrases: list[Inlines] = []
    for letter in letters:
        parts: list[Inlines] = [(label("earlier"),), (typed(CodeValue(letter.reference)),)]
        if letter.date:
            parts += [(label("earlier-dated"),), (typed(letter.date, letter.where_is("date")),)]
        if letter.sender:
            parts.append((Str("("), *build.text(letter.sender), Str(")")))
        phrases.append(join(parts, _SPACE))
    # The body runs on from here: إشارةً إلى كتابكم …،
    return (*_listed(phrases), label("earlier-end")) if phrases else ()


def _signature(build: Builder, signature: Signature | None) -> Blocks:
    """Position, room to sign, name; in the end half of the page."""
    if signature is None:
        return ()
    name = build.text(signature.name)
    if signature.person:
        name = (typed(PersonValue(signature.person), signature.where),)
    signed_for = build.text(signature.signed_for)
    if signed_for:
        signed_for = (label("signed-for"), Str(" "), *signed_for)
    blocks: Blocks = (
        *build.paragraph(signed_for, "signature.for", "signature.position"),
        *build.paragraph(build.text(signature.position), "signature.position",
                         "signature.position"),
        Space(id="signature.room", lang=build.lang, height=20),
        *build.paragraph(name, "signature.name", "signature.name"),
    )  # fmt: skip
    return build.group("signature", blocks, keep=True)


def _tail(build: Builder) -> Blocks:
    content, initials = build.content, build.content.memo.initials
    file_number = content.meta.file_number
    filed: Inlines = (typed(CodeValue(file_number)),) if file_number else ()
    return build.fields(
        "memo.tail",
        [
            build.field("attachments", _listed(enclosed(build))),
            build.field("copies", _listed(build.texts(content.memo.copies))),
            build.field("file-number", filed),
            build.field("prepared", build.text(initials.prepared if initials else None)),
            build.field("reviewed", build.text(initials.reviewed if initials else None)),
            build.field("approved", build.text(initials.approved if initials else None)),
        ],
    )


def build(content: Content, context: BuildContext) -> Document:
    """The memo in one language."""
    make = Builder(content, context, "memo")
    blocks = (
        *_opening(make),
        *make.prose(content.purpose, "purpose"),
        *make.contents(),
        *make.body(),
        *make.section("decisions", decisions(make)),
        *make.section("actions", actions(make)),
        *make.prose(content.request, "request"),
        *make.paragraph(_closing(make), "closing", "memo.closing"),
        *_signature(make, content.memo.signature),
        *_tail(make),
        *annexes(make),
    )  # fmt: skip
    return document(make, "memo", blocks, letterhead(make))


KIND = Kind(
    name="memo",
    requires=("meta.title", "memo.to", "memo.from"),
    uses=(
        "meta",
        "memo",
        "purpose",
        "body",
        "decisions",
        "actions",
        "request",
        "attachments",
        "annexes",
    ),
    audience=Audience.INTERNAL,
    build=build,
    format="docx",
)
