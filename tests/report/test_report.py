"""``warraq build --report``: what stands where, what was found, what stayed out."""

from __future__ import annotations

import base64
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from lxml import etree, html
from PIL import Image

from tests.contents import whole
from warraq import load
from warraq.cli import main
from warraq.diagnostics import Diagnostic, Diagnostics, Place
from warraq.model.content import Content
from warraq.outputs import wanted_jobs
from warraq.pipeline import run
from warraq.report import Made, Report, as_html, as_json, gather

WORDS = Path(__file__).resolve().parents[2] / "render" / "warraq" / "report" / "words"
OUTPUTS = [
    {"kind": "briefing", "format": "text", "lang": "ar", "audience": "leadership",
     "classification": "restricted"},
    {"kind": "factsheet", "format": "text", "lang": "ar+en", "audience": "public",
     "classification": "public"},
]  # fmt: skip


def content(**more: Any) -> Content:
    data = whole()
    data["outputs"] = OUTPUTS
    data["overview"] = {
        "ar": "عُقد في {date}`2021-03-09` بكلفة {money}`1250 QAR` وبحضور {person}`salma`",
        "en": "Held on {date}`2021-03-09` for {money}`1250 QAR` with {person}`salma`",
    }
    data["purpose"] = {
        "ar": "# خلفية\n\nفي {date:full}`2021-03-09`",
        "en": "# Background\n\non {date:full}`2021-03-09`",
    }
    data.update(more)
    return load(data)


def report(of: Content, found: Any = ()) -> Report:
    jobs = wanted_jobs(of, Diagnostics())
    made = [Made(f"{job.kind}.{job.format}", job, run(job).data) for job in jobs]
    return gather(of, made, found)


@pytest.fixture(scope="module")
def plain() -> Report:
    return report(content())


def page_of(report: Report, language: str = "en") -> Any:
    return html.fromstring(as_html(report, language))


def stands(data: Mapping[str, Any], group: str, value: str) -> list[tuple[str, str, str]]:
    facts = {one["value"]: one["stands"] for one in data["facts"][group]}
    return [(one["output"], one["language"], one["text"]) for one in facts[value]]


def test_each_fact_stands_in_each_output_and_language(plain: Report) -> None:
    data = json.loads(as_json(plain))
    assert stands(data, "dates", "2021-03-09") == [
        ("briefing.text", "ar", "الثلاثاء 9 مارس 2021"),
        ("factsheet.text", "ar", "9 مارس 2021"),
        ("factsheet.text", "en", "9 March 2021"),
    ]
    assert ("factsheet.text", "en", "1,250 Qatari riyals") in stands(data, "figures", "1250 QAR")
    names = stands(data, "names", "salma")
    assert ("factsheet.text", "ar", "سعادة الدكتورة سلمى الواحي") in names
    date = next(one for one in data["facts"]["dates"] if one["value"] == "2021-03-09")
    assert "خلفية" in date["stands"][0]["sections"]
    assert date["stands"][0]["places"] == ["purpose.ar"]


def test_what_is_equal_is_counted_once() -> None:
    twice = {"ar": "{number}`77` و{number}`77`", "en": "{number}`77` and {number}`77`"}
    data = json.loads(as_json(report(content(overview=twice))))
    fact = next(one for one in data["facts"]["figures"] if one["value"] == "77")
    assert [one["count"] for one in fact["stands"]] == [2, 2]


def test_what_stays_out_is_named_by_id_alone() -> None:
    event = {
        "id": "hidden-event", "date": "2025-01-01", "audience": "leadership",
        "text": {"ar": "كلام مكتوم", "en": "Words withheld"},
    }  # fmt: skip
    found = report(content(events=[event]))
    public = next(one for one in found.outputs if one.name == "factsheet.text")
    assert [(one.field, one.id, one.audience) for one in public.withheld] == [
        ("events[0]", "hidden-event", "leadership")
    ]
    only_public = gather(content(events=[event]), _made_public(content(events=[event])), ())
    for data in (as_html(only_public), as_json(only_public)):
        text = data.decode()
        assert "hidden-event" in text
        assert "Words withheld" not in text
        assert "كلام مكتوم" not in text
        assert "2025-01-01" not in text


def test_what_findings_quote_keeps_its_direction() -> None:
    params = {"text": "5", "other": "6", "language": "en", "other_place": "c.yaml:18:31"}
    found = report(content(), [Diagnostic("parity.differs", params)])
    page = as_html(found, "ar").decode()
    assert "«\u2068en\u2069» (\u2068c.yaml:18:31\u2069)" in page
    assert "\u2068" not in as_json(found, "ar").decode()


def test_an_id_is_not_told_where_it_is_classified_higher_than_the_report() -> None:
    event = {
        "id": "operation-x", "audience": "leadership", "classification": "secret",
        "text": {"ar": "كلام", "en": "Words"},
    }  # fmt: skip
    data = content(events=[event])
    found = gather(data, _made_public(data), ())
    assert {(one.field, one.id) for each in found.outputs for one in each.withheld} == {
        ("events[0]", "")
    }
    for text in (as_html(found), as_json(found)):
        assert b"operation-x" not in text


def _made_public(of: Content) -> list[Made]:
    job = wanted_jobs(of, Diagnostics())[1]
    return [Made("factsheet.text", job, run(job).data)]


@pytest.mark.parametrize(("language", "said"), [("en", "Restricted"), ("ar", "محدود التداول")])
def test_it_is_classified_as_the_highest_of_its_outputs(
    plain: Report, language: str, said: str
) -> None:
    assert plain.classification == "restricted"
    page = page_of(plain, language)
    assert [mark.text for mark in page.find_class("mark")] == [said, said]
    assert json.loads(as_json(plain))["classification"] == "restricted"


def test_findings_do_not_quote_what_is_classified() -> None:
    secret = content(
        actions=[
            {"what": {"ar": "سر", "en": "x"}, "classification": "secret", "audience": "leadership"}
        ]
    )
    finding = Diagnostic("lint.tatweel", {"text": "مكنون"}, Place(field="actions[0].what.ar"))
    found = gather(secret, _made_public(secret), [finding])
    for data in (as_html(found, "ar"), as_json(found)):
        assert "مكنون" not in data.decode()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_needs_nothing_but_itself(plain: Report, language: str) -> None:
    page = page_of(plain, language)
    assert page.get("lang") == language
    assert page.get("dir") == {"en": "ltr", "ar": "rtl"}[language]
    assert not page.xpath("//script | //link | //img[not(starts-with(@src, 'data:'))]")
    assert "url(" not in page.xpath("string(//style)")
    # Every value has the direction of its language.
    for value in page.xpath("//td//bdi[@lang]"):
        assert value.get("dir") == {"ar": "rtl", "en": "ltr"}[value.get("lang")]
    etree.fromstring(etree.tostring(page, method="xml"))


def test_names_are_text() -> None:
    data = whole()
    evil = {"ar": "<script>alert(1)</script>", "en": "<script>alert(1)</script>"}
    data["people"][0]["name"] = evil
    page = page_of(report(content(people=data["people"])))
    assert not page.xpath("//script")
    assert "<script>alert(1)</script>" in page.text_content()


def two_pages() -> bytes:
    pdf = pypdfium2.PdfDocument.new()
    for _ in range(2):
        pdf.new_page(200, 300)
    buffer = BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def test_pages_are_shown() -> None:
    of = content(outputs=[{**OUTPUTS[0], "format": "pdf"}])
    (job,) = wanted_jobs(of, Diagnostics())
    found = gather(of, [Made("briefing.pdf", job, two_pages())], ())
    (output,) = found.outputs
    assert len(output.pages) == json.loads(as_json(found))["outputs"][0]["pages"] == 2
    with Image.open(BytesIO(base64.b64decode(output.pages[0].partition(",")[2]))) as picture:
        assert (picture.format, picture.size) == ("PNG", (200, 300))
    shown = page_of(found).xpath("//figure/img/@src")
    assert shown == list(output.pages)


def test_equal_outputs_give_equal_reports(plain: Report) -> None:
    again = report(content())
    assert (as_html(plain), as_json(plain)) == (as_html(again), as_json(again))


def test_words_are_the_same_in_every_language() -> None:
    tables = [tomllib.loads(path.read_text("utf-8")) for path in sorted(WORDS.glob("*.toml"))]
    assert len(tables) == 2

    def keys(table: Mapping[str, Any]) -> list[Any]:
        return [
            (key, keys(value) if isinstance(value, dict) else "") for key, value in table.items()
        ]

    assert keys(tables[0]) == keys(tables[1])
    arabic = tomllib.loads((WORDS / "ar.toml").read_text("utf-8"))
    assert all(re.search("[\u0621-\u064a]", str(word)) for word in arabic.values())


# --- the command -----------------------------------------------------------------------------

Built = Callable[..., int]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Built:
    monkeypatch.chdir(tmp_path)

    def call(data: Any, *options: str) -> int:
        Path("content.json").write_text(json.dumps(data), encoding="utf-8")
        return int(main(["build", "content.json", "-o", "out", "--quiet", *options]))

    return call


def data_of(**more: Any) -> Any:
    data = whole()
    data["outputs"] = OUTPUTS
    return {**data, **more}


def test_the_command_writes_both_files(build: Built) -> None:
    assert build(data_of(), "--report", "--messages", "ar") == 0
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "briefing.ar.txt", "factsheet.ar-en.txt", "report.html", "report.json",
    ]  # fmt: skip
    page = html.fromstring(Path("out/report.html").read_bytes())
    assert page.get("dir") == "rtl"
    data = json.loads(Path("out/report.json").read_bytes())
    assert [one["file"] for one in data["outputs"]] == ["briefing.ar.txt", "factsheet.ar-en.txt"]


def test_without_the_option_there_is_no_report(build: Built) -> None:
    assert build(data_of()) == 0
    assert not Path("out/report.html").exists()


def test_it_tells_what_check_would_tell(build: Built) -> None:
    wrong = {"ar": "بلغ 10", "en": "It was 11"}
    assert build(data_of(overview=wrong), "--report") == 0
    data = json.loads(Path("out/report.json").read_bytes())
    assert "parity.differs" in {one["code"] for one in data["findings"]}


def test_an_output_that_cannot_be_made_is_told(build: Built) -> None:
    secret = {"ar": "سر", "en": "s"}
    body = [{"paragraph": secret, "classification": "secret", "only": ["briefing"]}]
    assert build(data_of(body=body), "--report") == 1
    data = json.loads(Path("out/report.json").read_bytes())
    sizes = {one["file"]: one["size"] for one in data["outputs"]}
    assert sizes["briefing.ar.txt"] is None
    assert sizes["factsheet.ar-en.txt"] > 0
    assert "kind.outranks" in {one["code"] for one in data["findings"]}
    assert "not made" in Path("out/report.html").read_text("utf-8")


def test_what_stands_in_plain_words_is_told_with_what_is_typed() -> None:
    of = content(
        overview={
            "ar": "عُقد في 9 مارس 2021 بكلفة {money}`1250 QAR` ونسبته 3.5% برئاسة سلمى الواحي",
            "en": "Held on {date}`2021-03-09` for 1,250 Qatari riyals, 3.5% of all, "
            "chaired by Salma Al-Wahi; see https://example.org/2021",
        }
    )
    data = json.loads(as_json(report(of)))
    for group, value, arabic, english in (
        ("dates", "2021-03-09", "9 مارس 2021", "9 March 2021"),
        ("figures", "1250 QAR", "1,250 ريالاً قطرياً", "1,250 Qatari riyals"),
        ("figures", "3.5 %", "3.5%", "3.5%"),
        ("names", "salma", "سلمى الواحي", "Salma Al-Wahi"),
    ):
        found = stands(data, group, value)
        assert ("factsheet.text", "ar", arabic) in found
        assert ("factsheet.text", "en", english) in found
    assert stands(data, "addresses", "https://example.org/2021")
    # The figures of an address are none.
    assert all(one["value"] != "2021" for one in data["facts"]["figures"])


def test_serial_numbers_are_no_figures(plain: Report) -> None:
    """They stand in the lists of people and of what is to be done, and nobody wrote them."""
    shown = {one.value: one for one in plain.facts["figures"]}
    assert not any(stand.text == "1" for fact in shown.values() for stand in fact.stands)
