"""Our pages stay clear of what WeasyPrint gets wrong and of what fails PDF/UA."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest

from tests.contents import whole
from tests.traps import TRAPS, Sheet
from warraq import load, theme
from warraq.diagnostics import Diagnostics
from warraq.formats import WriteContext
from warraq.formats.html import HtmlOptions, Medium, render
from warraq.pipeline import Job, document

KINDS = ("briefing", "memo", "factsheet")
LANGUAGES = ("ar", "en", "ar+en", "en+ar")
USUAL = [("briefing", "ar", "formal"), ("memo", "ar+en", "modern"), ("factsheet", "en", "modern")]
CASES = [
    case if case in USUAL else pytest.param(*case, marks=pytest.mark.full)
    for case in product(KINDS, LANGUAGES, ("formal", "modern"))
]


@cache
def page(kind: str, lang: str, name: str) -> str:
    """The page as it goes to WeasyPrint."""
    content = whole()
    content["meta"]["status"] = "draft"
    job = Job(content=load(content), kind=kind, format="pdf", languages=tuple(lang.split("+")))
    given = WriteContext(theme=theme.load(name), options=HtmlOptions(), diagnostics=Diagnostics())
    return render(document(job, given.diagnostics), given, Medium.PAGED).html


@pytest.mark.parametrize(("kind", "lang", "name"), CASES)
def test_our_pages_are_in_no_trap(kind: str, lang: str, name: str) -> None:
    sheet = Sheet(page(kind, lang, name))
    found = {trap: list(look(sheet)) for trap, look in TRAPS.items()}
    assert {trap: told for trap, told in found.items() if told} == {}


#: A page that goes into each trap: what it has in place of what, one after the other.
MUTANTS: dict[str, list[tuple[str, str]]] = {
    "grids": [("</style>", ".x { display: grid }</style>"),
              ("</style>", "@media print { .x { grid-area: a } }</style>")],
    "guessed_directions": [("<bdi dir=", "<bdi data-dir="), ("<body", "<body dir=auto"),
                           ("</style>", "p { unicode-bidi: plaintext }</style>"),
                           ("</body>", "<bdo dir=rtl>x</bdo></body>")],
    "foreign_without_direction": [('lang="en" dir="ltr"', 'lang="en"')],
    "text_in_drawings": [("</body>", "<svg><title>t</title><text>ماء</text></svg></body>")],
    "misplaced": [("</style>", "p { text-indent: 1em }</style>"),
                  ("</style>", "p { text-overflow: ellipsis }</style>"),
                  ("</style>", "p { column-rule: 1px solid }</style>"),
                  ("<body", "<body style='float: right'")],
    "spaced_letters": [("</style>", "h1 { letter-spacing: 0.1em }</style>")],
    "divided_words": [("</body>", "<p>با<b>لم</b>اء ك<b>لم</b>ة</p></body>")],
    "stretched_words": [("</body>", "<p>مـاء</p></body>")],
    "slanted_arabic": [("</style>", "em { font-style: italic }</style>")],
    "content_of_markers": [("</style>", "li::marker { content: '-' }</style>")],
    "attributes_for_looks": [("</body>", "<img alt=a width=3></body>")],
    "uncentred": [("text-align", "text-x")],
    "western_notes": [("attr(data-marker)", "counter(footnote)"), ("data-marker=", "data-x=")],
    "unseen_pictures": [("</body>", "<img alt=''></body>"), ("</body>", "<svg></svg></body>"),
                        ("</body>", "<a href='#a'><img alt=a></a></body>")],
    "see_through": [("</style>", "p { opacity: 0.5 }</style>"),
                    ("</style>", "p { color: #00000080 }</style>")],
    "smoothed_pictures": [("crisp-edges", "auto")],
    "heads_without_scope": [("scope=", "data-scope=")],
    "forms": [("</body>", "<input></body>")],
    "skipped_headings": [("<h2", "<h4"), ("<h1", "<p")],
    "nameless": [('<html lang="ar"', "<html"), ("<title>", "<title></title><x>")],
}  # fmt: skip


def test_every_trap_has_its_mutants() -> None:
    assert set(MUTANTS) == set(TRAPS)


@pytest.mark.parametrize(
    ("trap", "old", "new"), [(trap, *change) for trap, both in MUTANTS.items() for change in both]
)
def test_a_page_in_a_trap_is_seen(trap: str, old: str, new: str) -> None:
    ours = page(*USUAL[0])
    assert old in ours
    assert list(TRAPS[trap](Sheet(ours.replace(old, new))))
