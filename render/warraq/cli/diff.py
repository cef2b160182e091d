"""``warraq diff``: what a colleague changed in a Word file, against its content; and, with
``--apply``, the taking over of it."""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from warraq.cli import report
from warraq.cli.command_options import DiffOptions
from warraq.cli.commands import check_choices, with_options
from warraq.cli.exits import Exit
from warraq.cli.outputs import STDOUT
from warraq.cli.session import Session
from warraq.cli.verify import job_of
from warraq.diagnostics import NOWHERE, Diagnostic, Diagnostics, Place, printable
from warraq.document.marks import FSI, PDI
from warraq.locale import Profile, choose
from warraq.model.content import Content
from warraq.opc import PackageError
from warraq.pipeline import Job, run, settled
from warraq.roundtrip import (
    Applied,
    Change,
    Comment,
    Kind,
    Paragraph,
    Piece,
    Returned,
    apply,
    compare,
    new_comments,
    pieces,
    read,
)
from warraq.source.files import read_bytes
from warraq.writing import save

__all__ = ["diff"]

_FORMAT = "docx"
_SIGNS = {Kind.CHANGED: "~", Kind.INSERTED: "+", Kind.DELETED: "-"}
_STYLES = {Kind.CHANGED: "bold", Kind.INSERTED: "green", Kind.DELETED: "red"}
_BRACKETS = {Kind.DELETED: ("[-", "-]"), Kind.INSERTED: ("{+", "+}")}
#: Of what did not change, so many words are told beside what did.
_CONTEXT = 6
_BREAKS = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029]+")


def diff(options: DiffOptions) -> int:
    """Tell the changes; the exit code is that of a file that says something else, if there are any
    that were not taken over."""
    session = Session(options)
    changes: tuple[Change, ...] = ()
    returned = Returned((), ())
    applied = Applied()
    with session.collecting():
        check_choices(session)
        _check_apply(options, session.found)
        returned = _read(read_bytes(options.file, session.found), session.found, options)
        job = with_options(_job(session, options), session, known_only=True)
        # Our own remarks are none of the colleague's.
        job = replace(job, options={**job.options, "review": True})
        ours = read(session.run(job).data)
        changes = compare(ours.paragraphs, returned.paragraphs)
        returned = replace(returned, comments=new_comments(ours, returned))
        if options.apply:
            applied = _apply(session, options, settled(job), changes)
    status = session.status
    if not status and len(applied.taken if applied.texts else ()) < len(changes):
        status = Exit.OUTPUT
    if options.as_json:
        report.print_json(_as_dict(changes, returned, applied, session, status))
        return status
    if not options.quiet and not session.found.errors:
        _tell(changes, returned.comments, session.language)
        _tell_applied(applied, session.language)
    session.tell()
    return status


# --- applying --------------------------------------------------------------------------------


def _check_apply(options: DiffOptions, found: Diagnostics) -> None:
    if options.partial and not options.apply:
        found.add("diff.partial-of-nothing", Place(field="--partial"))
    if options.apply and options.content == STDOUT:
        found.add("cli.fix-stdin", Place(field="--apply"))
    found.raise_errors()


def _apply(
    session: Session, options: DiffOptions, job: Job, changes: tuple[Change, ...]
) -> Applied:
    """Take the changes over, all of them, or by ``--partial`` those that are beyond doubt."""

    def render(content: Content) -> tuple[Paragraph, ...]:
        return read(run(replace(job, content=content)).data).paragraphs

    applied = apply(session.content, options.content, changes, render, _profiles(job))
    place = Place(file=str(options.content))
    told = Diagnostics(clean=session.content.secrecy.clean)
    for change, reason in applied.left:
        told.add(reason, place, text=_shortened(_flat(change.old or change.new), False, True))
    session.found.extend(told)
    if applied.left and applied.taken and not options.partial:
        session.found.add("diff.nothing-written", place, count=len(applied.taken))
        return replace(applied, texts={})
    for name, text in applied.texts.items():
        save(Path(name), text.encode())
    return applied


def _profiles(job: Job) -> dict[str, Profile]:
    """Those of the job's languages; what is wrong with one was told when its document was made."""
    return choose(job.profiles, job.languages, Diagnostics(), NOWHERE, job.profile_folders)


def _job(session: Session, options: DiffOptions) -> Job:
    return job_of(session, options.file, options.kind, format=_FORMAT)


def _read(data: bytes, found: Diagnostics, options: DiffOptions) -> Returned:
    try:
        return read(data)
    except PackageError as error:
        found.add(error.code, Place(file=str(options.file)), **error.params)
        found.raise_errors()
        raise


# --- telling ---------------------------------------------------------------------------------


def _tell(changes: tuple[Change, ...], comments: tuple[Comment, ...], language: str) -> None:
    lines = [_line(change, language) for change in changes]
    lines += [_remark(comment) for comment in comments]
    flat = [[(_flat(text), style) for text, style in line] for line in lines]
    report.print_parts(flat, sys.stdout)
    counts = Counter(change.kind for change in changes)
    values = {str(kind): str(counts[kind]) for kind in Kind} | {"comments": str(len(comments))}
    report.write(Diagnostic("cli.diff", values).message(language), sys.stdout)


def _tell_applied(applied: Applied, language: str) -> None:
    for name in applied.texts:
        told = Diagnostic("cli.fixed-file", {"name": name}).message(language)
        report.write(printable(told), sys.stdout)


def _flat(text: str) -> str:
    """What breaks a line in the file is one line here."""
    return _BREAKS.sub(" ", text)


def _line(change: Change, language: str) -> list[report.Part]:
    parts = [(f"{_SIGNS[change.kind]} ", _STYLES[change.kind]), (FSI, "")]
    if change.kind is Kind.CHANGED:
        found = pieces(change.old, change.new)
        for place, piece in enumerate(found):
            parts.append(_part(piece, place == 0, place == len(found) - 1))
    else:
        parts.append((change.new or change.old, _STYLES[change.kind]))
    parts.append((PDI, ""))
    if change.authors:
        named = Diagnostic("cli.tracked", {"authors": ", ".join(change.authors)})
        parts.append((f"  ({named.message(language)})", "dim"))
    return parts


def _part(piece: Piece, is_first: bool, is_last: bool) -> report.Part:
    if piece.kind is None:
        return (_shortened(piece.text, is_first, is_last), "")
    opening, closing = _BRACKETS[piece.kind]
    return (f"{opening}{piece.text}{closing}", _STYLES[piece.kind])


def _shortened(text: str, is_first: bool, is_last: bool) -> str:
    words = text.split(" ")
    head = [] if is_first else words[:_CONTEXT]
    tail = [] if is_last else words[-_CONTEXT:]
    if len(words) <= len(head) + len(tail) + 1:
        return text
    return " ".join((*head, "…", *tail))


def _remark(comment: Comment) -> list[report.Part]:
    about = f" ← {FSI}{_shortened(comment.about, False, True)}{PDI}" if comment.about else ""
    text = f"# {FSI}{comment.author}{PDI}: {FSI}{comment.text}{PDI}"
    return [(text, "bold cyan"), (about, "dim")]


def _as_dict(
    changes: tuple[Change, ...],
    returned: Returned,
    applied: Applied,
    session: Session,
    status: int,
) -> dict[str, Any]:
    written = applied.taken if applied.texts else ()
    return {
        "changes": [
            {
                "kind": str(change.kind),
                "old": change.old,
                "new": change.new,
                "pieces": [
                    {"text": piece.text, "kind": str(piece.kind or "equal")}
                    for piece in pieces(change.old, change.new)
                ],
                "tracked_by": list(change.authors),
                "applied": change in written,
            }
            for change in changes
        ],
        "comments": [
            {"author": one.author, "text": one.text, "about": one.about}
            for one in returned.comments
        ],
        "files": list(applied.texts),
        "diagnostics": session.as_dicts(),
        "exit": int(status),
    }
