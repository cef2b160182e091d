"""People, bodies and terms in files of their own, which several contents may share."""

from __future__ import annotations

import copy
import csv
import io
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given, strategies

from tests.contents import whole
from warraq import Content, WarraqError, load, load_text, render
from warraq.diagnostics import Diagnostics
from warraq.source.import_terms_csv import parse_terms_csv
from warraq.source.import_terms_tbx import parse_terms_tbx
from warraq.source.text import SourceText

CSV = """\
id,ar,ar short,en,en short
hub,المركز الدولي للرؤى السلوكية,المركز الدولي,"Hub on ""Behavioural"" Insights, Doha",Hub
fund,الصندوق الاستئماني,,Trust Fund,
"""

TBX = """\
<?xml version="1.0"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
 <conceptEntry id="hub">
  <langSec xml:lang="ar"><termSec><term>المركز الدولي للرؤى السلوكية</term></termSec>
   <termSec><term>المركز الدولي</term><termNote type="termType">abbreviation</termNote></termSec>
  </langSec>
  <langSec xml:lang="en"><termSec><term>International Hub</term></termSec></langSec>
 </conceptEntry>
</body></text></tbx>
"""

OLD_TBX = """\
<martif type="TBX"><text><body><termEntry id="c 1"><langSet xml:lang="en"><tig><term>
 Trust
 Fund</term></tig></langSet></termEntry></body></text></martif>
"""

BOOK = """\
people:
  - id: salma
    name: {ar: سلمى الواحي, en: Salma Al-Wahi}
    positions: [{ar: مديرة, en: Director}]
organisations:
  office: {name: {ar: المكتب, en: Office}}
terms:
  hub: {full: {ar: المركز, en: Hub}}
"""


def content(folder: Path, files: dict[str, str], **more: Any) -> Content:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    data = copy.deepcopy(whole())
    data = {key: data[key] for key in ("warraq", "meta")}
    return load({**data, **more}, folder=folder)


def test_a_table_of_terms(tmp_path: Path) -> None:
    loaded = content(tmp_path, {"terms.csv": CSV}, terms="terms.csv")
    assert list(loaded.terms) == ["hub", "fund"]
    hub = loaded.terms["hub"]
    assert hub.full.sources["en"] == 'Hub on "Behavioural" Insights, Doha'
    assert hub.short is not None
    assert hub.short.sources == {"ar": "المركز الدولي", "en": "Hub"}
    assert loaded.terms["fund"].short is None
    place = hub.short.sources["ar"].place
    assert (Path(place.file).name, place.line, place.column) == ("terms.csv", 2, 34)
    assert place.field == "terms.hub.short.ar"
    # Past the doubled quotation marks, too.
    comma = hub.full.sources["en"].at(hub.full.sources["en"].index("Doha"))
    assert comma.column == CSV.splitlines()[1].index("Doha") + 1


cells = strategies.text(
    strategies.characters(exclude_categories=["C", "Z"], include_characters=' ",;'), max_size=8
)


@given(strategies.lists(strategies.tuples(cells, cells), min_size=1, max_size=5))
def test_every_table_is_read_as_spreadsheets_write_it(pairs: list[tuple[str, str]]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(
        [("id", "ar", "en"), *((f"t{n}", *row) for n, row in enumerate(pairs))]
    )
    source = SourceText(buffer.getvalue(), "t.csv")
    found = Diagnostics()
    read = parse_terms_csv(source, "terms", "full", found)
    wanted = {
        f"t{n}": {k: v.strip() for k, v in zip(("ar", "en"), pair, strict=True) if v.strip()}
        for n, pair in enumerate(pairs)
    }
    assert {id: dict(term.get("full", {})) for id, term in read.items()} == wanted
    assert not list(found)


def test_other_separators(tmp_path: Path) -> None:
    for separator in (";", "\t"):
        text = CSV.replace(", ", "@").replace(",", separator).replace("@", ", ")
        loaded = content(tmp_path, {"terms.csv": text}, terms="terms.csv")
        assert loaded.terms["fund"].full.sources["en"] == "Trust Fund"


def test_a_table_of_bodies(tmp_path: Path) -> None:
    loaded = content(tmp_path, {"o.csv": "id,ar,en\nun,الأمم المتحدة,United Nations"},
                     organisations="o.csv")  # fmt: skip
    assert loaded.organisations["un"].name.sources["en"] == "United Nations"


@pytest.mark.parametrize(("text", "id"), [(TBX, "hub"), (OLD_TBX, "c-1")])
def test_a_term_base(tmp_path: Path, text: str, id: str) -> None:
    loaded = content(tmp_path, {"terms.tbx": text}, terms="terms.tbx")
    assert list(loaded.terms) == [id]
    full = loaded.terms[id].full.sources
    if id == "hub":
        short = loaded.terms[id].short
        assert short is not None
        assert short.sources == {"ar": "المركز الدولي"}
        assert full["en"] == "International Hub"
        assert full["en"].place.line == 7
    else:
        assert full == {"en": "Trust Fund"}


def test_a_book_for_all_three(tmp_path: Path) -> None:
    named = dict.fromkeys(("people", "organisations", "terms"), "book.yaml")
    loaded = content(tmp_path, {"book.yaml": BOOK}, **named)
    assert [person.id for person in loaded.people] == ["salma"]
    assert list(loaded.organisations) == ["office"]
    assert list(loaded.terms) == ["hub"]
    place = loaded.people[0].name.sources["ar"].place
    assert (Path(place.file).name, place.line, place.field) == ("book.yaml", 3, "people[0].name.ar")


def test_documents_use_them(tmp_path: Path) -> None:
    prose = {
        "ar": "قالت {person}`salma` في {term}`hub`",
        "en": "{person}`salma` at the {term}`hub`",
    }
    summary = [{"ar": "خلاصة", "en": "Summary"}]
    loaded = content(
        tmp_path, {"book.yaml": BOOK, "terms.csv": CSV}, people="book.yaml", terms="terms.csv",
        purpose=prose, summary=summary,
    )  # fmt: skip
    text = render(loaded, "briefing", "text", "ar").data.decode()
    assert "سلمى الواحي" in text
    assert "المركز الدولي للرؤى السلوكية" in text


@pytest.mark.parametrize(
    ("part", "name", "text", "code", "place"),
    [
        ("terms", "t.ods", "", "source.part-suffix", (0, 0)),
        ("terms", "t.csv", 'id,en\nx,"a, b\ny,c\n', "source.open-quote", (2, 3)),
        ("people", "p.csv", "id,ar\n", "source.part-suffix", (0, 0)),
        ("terms", "t.csv", "", "source.empty-table", (1, 1)),
        ("terms", "t.csv", "id,ar,remark\nx,ا,b\n", "content.unknown-key", (1, 7)),
        ("terms", "t.csv", "name,ar\nx,ا\n", "content.unknown-key", (1, 1)),
        ("terms", "t.csv", "id,en\nx,a, b\n", "source.table-row", (2, 5)),
        ("terms", "t.csv", "id,en\nx,a\nx,b\n", "content.duplicate-id", (3, 1)),
        ("terms", "t.csv", "id,en,en\nx,a,b\n", "source.duplicate-key", (1, 7)),
        ("terms", "t.csv", "id,en,en short\nx,,a\n", "content.missing-field", (2, 1)),
        ("terms", "t.csv", "id,en\nx,{date}`2020-13-01`\n", "value.date", (2, 3)),
        ("terms", "t.tbx", "<tbx>", "source.not-xml", (1, 6)),
        ("terms", "t.tbx", "<tbx/>", "source.empty-table", (1, 1)),
        ("terms", "t.yaml", "people: []\n", "source.no-part", (0, 0)),
        ("people", "p.yaml", "- id: hala\n", "source.no-part", (0, 0)),
        ("people", "p.json", "[]", "source.no-part", (0, 0)),
        ("people", "p.yaml", "people:\n  - id: a\n    nam: b\n", "content.unknown-key", (3, 5)),
        ("terms", "../t.csv", None, "file.outside", (0, 0)),
    ],
)
def test_what_is_wrong_has_its_place(
    tmp_path: Path, part: str, name: str, text: str | None, code: str, place: tuple[int, int]
) -> None:
    files = {} if text is None else {name: text}
    with pytest.raises(WarraqError) as caught:
        content(tmp_path, files, **{part: name})
    told = {
        one.code: (one.place.line, one.place.column, one.message("en"), one.message("ar"))
        for one in caught.value.errors
    }
    assert told[code][:2] == place


def test_entries_inside_of_each_other_are_looked_at_once(tmp_path: Path) -> None:
    inner = '<langSet xml:lang="en"><tig><term>{}</term></tig></langSet>'
    nested = f'<a><termEntry id="x">{inner.format("out")}{"<termEntry>" * 200}{inner.format("in")}'
    text = nested + "</termEntry>" * 201 + "</a>"
    assert list(content(tmp_path, {"t.tbx": text}, terms="t.tbx").terms) == ["x"]
    # What takes thirty times as long where each is looked through again.
    deep = "<langSet>" * 200 + "</langSet>" * 200
    many = SourceText(f"<a>{f'<termEntry>{deep}</termEntry>' * 300}</a>", "t.tbx")
    begun = process_time()
    parse_terms_tbx(many, "terms", "full", Diagnostics())
    assert process_time() - begun < 0.5


def test_a_term_base_holds_no_more_than_a_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warraq.source.terms_table.MAX_VALUES", 3)
    assert content(tmp_path, {"t.tbx": TBX}, terms="t.tbx").terms
    monkeypatch.setattr("warraq.source.terms_table.MAX_VALUES", 2)
    with pytest.raises(WarraqError) as caught:
        content(tmp_path, {"t.tbx": TBX}, terms="t.tbx")
    assert [(one.code, one.place.line) for one in caught.value.errors] == [
        ("source.too-many-cells", 7)
    ]


def test_entities_of_a_term_base_are_not_put_in(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    evil = f'<!DOCTYPE t [<!ENTITY x SYSTEM "{tmp_path}/secret.txt">]>' + OLD_TBX.replace(
        "Trust", "&x;"
    )
    loaded = content(tmp_path, {"t.tbx": evil}, terms="t.tbx")
    assert "secret" not in str(loaded.terms["c-1"].full.sources["en"])


def test_without_a_folder_no_file_is_read() -> None:
    with pytest.raises(WarraqError) as caught:
        load_text("warraq: 1\nmeta: {title: x}\nterms: t.csv\n")
    (one,) = caught.value.errors
    assert (one.code, one.place.line) == ("file.no-folder", 3)


def test_fixing_changes_a_shared_file_where_it_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from warraq.cli import main

    monkeypatch.chdir(tmp_path)
    Path("terms.csv").write_text(CSV.replace("الصندوق ", "الصنـدوق "), encoding="utf-8")
    Path("book.yaml").write_text(BOOK.replace("مديرة", "مديـرة"), encoding="utf-8")
    text = (
        "warraq: 1\nmeta: {title: {ar: عنوان, en: Title}}\npeople: book.yaml\nterms: terms.csv\n"
        "purpose: {ar: غرض, en: Purpose}\nsummary: [{ar: خلاصة, en: Summary}]\n"
    )
    Path("content.yaml").write_text(text, encoding="utf-8")
    assert main(["check", "content.yaml", "--fix", "--quiet"]) == 0
    assert Path("terms.csv").read_text("utf-8") == CSV
    assert Path("book.yaml").read_text("utf-8") == BOOK
    assert Path("content.yaml").read_text("utf-8") == text
