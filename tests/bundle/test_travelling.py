"""The source of an output: what travels, what may not, and making the same from it again."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest
from openxml_audit import OpenXmlValidator

import warraq
from tests.unpacked import unpacked
from warraq.bundle import extract, opened
from warraq.cli import main
from warraq.diagnostics import NOWHERE, Diagnostics

FILES = {
    "content/report.yaml", "content/parts/نص.ar.md", "content/parts/body.en.md",
    "content/losses.png",
}  # fmt: skip


def bundle_of(data: bytes) -> Any:
    return opened(data, Diagnostics(), NOWHERE)


def errors_in(error: warraq.WarraqError) -> list[warraq.Diagnostic]:
    return [one for one in error.diagnostics if one.severity is warraq.Severity.ERROR]


@dataclass
class Rendering:
    """A call of `warraq.render` for a house, to be varied."""

    house: Path

    def __call__(self, kind: str = "memo", format: str = "docx", **said: Any) -> warraq.Result:
        given = {
            "theme": "own",
            "theme_folders": self.house / "looks",
            "profile_folders": self.house / "ways",
            "embed_source": True,
        }
        source = said.pop("content", self.house / "desk" / "report.yaml")
        return warraq.render(source, kind, format, **{**given, **said})

    def codes(self, **said: Any) -> list[str]:
        with pytest.raises(warraq.WarraqError) as error:
            self(**said)
        return [one.code for one in errors_in(error.value)]


@pytest.fixture
def rendering(house: Path) -> Rendering:
    return Rendering(house)


def test_every_file_that_is_read_and_no_other(rendering: Rendering, house: Path) -> None:
    result = rendering(template_folders=house / "forms")
    files = bundle_of(result.data).files
    assert set(files) == FILES | {
        "themes/1/themes/own.toml", "themes/1/themes/logo.png", "profiles/1/own.toml",
        "templates/1/docx/word/footer.xml",
    }  # fmt: skip
    assert files["content/report.yaml"] == (house / "desk" / "report.yaml").read_bytes()
    held = unpacked(result.data, "docx") + b"".join(files.values())
    assert b"urn:warraq:source" in held
    assert str(house).encode() not in held


def test_off_by_default(rendering: Rendering) -> None:
    plain = rendering(embed_source=False)
    with pytest.raises(warraq.WarraqError) as error:
        bundle_of(plain.data)
    assert [one.code for one in errors_in(error.value)] == ["bundle.none"]


def test_word_files_stay_valid(rendering: Rendering, tmp_path: Path) -> None:
    file = tmp_path / "memo.docx"
    rendering().save(file)
    assert OpenXmlValidator().validate(str(file)).errors == []


@pytest.mark.parametrize(
    ("kind", "format", "lang"),
    [("memo", "docx", "ar+en"), ("briefing", "pdf", "en"), ("memo", "pdf", "ar")],
)
def test_making_it_again_from_what_was_restored(
    house: Path, monkeypatch: pytest.MonkeyPatch, kind: str, format: str, lang: str
) -> None:
    monkeypatch.chdir(house)
    first = Path(f"first.{format}")
    words = [
        kind, "desk/report.yaml", "-o", str(first), "--lang", lang, "--theme", "own",
        "--theme-folder", "forms", "--theme-folder", "looks", "--profile-folder", "ways",
        "--template-folder", "ways", "--template-folder", "forms", "--today", "2026-03-01",
        "--profile", "en=english-us", "--audience", "internal", "--embed-source",
    ]  # fmt: skip
    assert main(words) == 0
    assert main(["extract", str(first), "-o", "restored"]) == 0
    monkeypatch.chdir(house / "restored")
    command = json.loads(Path("warraq-source.json").read_text(encoding="utf-8"))["command"]
    assert command[0] == "warraq"
    again = house / f"again.{format}"
    assert main([*command[1:], "-o", str(again)]) == 0
    assert again.read_bytes() == (house / first).read_bytes()


def test_a_theme_by_its_file_and_a_reference_document(rendering: Rendering, house: Path) -> None:
    reference = house / "letterhead.docx"
    rendering(embed_source=False).save(reference)
    result = rendering(
        theme=str(house / "looks" / "themes" / "own.toml"),
        theme_folders=(),
        options={"reference_doc": reference, "density": "compact"},
    )
    bundle = bundle_of(result.data)
    named = {"theme/own.toml", "theme/logo.png", "options/reference_doc/letterhead.docx"}
    assert named < set(bundle.files)
    assert bundle.said["job"]["theme"] == "theme/own.toml"
    assert bundle.said["job"]["options"]["reference_doc"] in bundle.files
    assert "--option" in bundle.said["command"]
    assert "density=compact" in bundle.said["command"]


def test_overridden_profiles_are_for_scripts_alone(rendering: Rendering) -> None:
    said = {"ar": {"extends": "qatar", "numbers": {"digits": "arab"}}}
    bundle = bundle_of(rendering(profiles=said).data)
    assert bundle.said["command"] is None
    assert bundle.said["job"]["profiles"] == said


def test_the_same_source_gives_the_same_bytes(rendering: Rendering) -> None:
    assert rendering(today=date(2026, 1, 1)).data == rendering(today=date(2026, 1, 1)).data


# --- what may not travel ---------------------------------------------------------------------


def changed(house: Path, old: str, new: str) -> Path:
    file = house / "desk" / "changed.yaml"
    text = (house / "desk" / "report.yaml").read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new).encode())
    return file


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("meta:", "meta:\n  classification: restricted", "meta.classification"),
        ("alt: {ar: رسم, en: A drawing}}", "alt: {ar: رسم}, audience: leadership}", "body[1]"),
        ("only: [factsheet]", "classification: secret, only: [factsheet]", "body[2]"),
    ],
)
def test_nothing_beyond_its_readers(
    rendering: Rendering, house: Path, old: str, new: str, field: str
) -> None:
    content = changed(house, old, new)
    with pytest.raises(warraq.WarraqError) as error:
        rendering(content=content)
    (one,) = errors_in(error.value)
    assert (one.code, one.place.field) == ("bundle.classified", field)
    assert one.place.file == str(content)
    assert one.place.line > 0
    assert one.hint()
    forced = rendering(content=content, embed_classified=True)
    assert [one.code for one in forced.diagnostics if "bundle" in one.code] == ["bundle.forced"]
    assert bundle_of(forced.data).files["content/changed.yaml"] == content.read_bytes()


def test_a_classified_output_of_public_content(rendering: Rendering) -> None:
    assert rendering.codes(classification="restricted") == ["bundle.classified"]


def test_what_is_for_these_readers_travels(rendering: Rendering, house: Path) -> None:
    content = changed(
        house, "alt: {ar: رسم, en: A drawing}}", "alt: {ar: رسم}, audience: internal}"
    )
    assert bundle_of(rendering(content=content).data).files
    assert rendering.codes(content=content, audience="public") == ["bundle.classified"]


@pytest.mark.parametrize("format", ["html", "text"])
def test_formats_that_carry_nothing(rendering: Rendering, format: str) -> None:
    assert rendering.codes(format=format) == ["bundle.format"]


def test_classified_without_embedding(rendering: Rendering) -> None:
    said = {"embed_source": False, "embed_classified": True}
    assert rendering.codes(**said) == ["bundle.nothing-embedded"]


def test_a_standard_that_forbids_it(rendering: Rendering) -> None:
    assert rendering.codes(format="pdf", options={"variant": "a-2a"}) == ["bundle.variant"]


def test_a_mapping_is_no_file(rendering: Rendering) -> None:
    content = {
        "warraq": 1,
        "meta": {"title": "x", "languages": ["en"]},
        "memo": {"to": "a", "from": "b"},
    }
    assert rendering.codes(content=content) == ["bundle.no-file"]


def test_files_from_elsewhere(rendering: Rendering, house: Path) -> None:
    theme = house / "looks" / "themes" / "own.toml"
    (house / "logo.png").write_bytes((house / "desk" / "losses.png").read_bytes())
    theme.write_text('extends = "formal"\n[letterhead]\nlogo = "../../logo.png"\n')
    assert rendering.codes() == ["bundle.outside"]
    body = changed(house, "./parts/body.en.md", "parts/../parts/body.en.md")
    theme.write_text('extends = "formal"\n')
    assert rendering.codes(content=body) == ["bundle.unsafe-name"]


def test_pdf_attachment(rendering: Rendering) -> None:
    data = rendering("briefing", "pdf", lang="en").data
    reader = pypdf.PdfReader(io.BytesIO(data))
    catalog: Any = reader.trailer["/Root"]
    (associated,) = catalog["/AF"]
    file = associated.get_object()
    assert (file["/AFRelationship"], file["/UF"]) == ("/Source", "warraq-source.zip")
    stream = file["/EF"]["/F"].get_object()
    assert stream["/Subtype"] == "/application/zip"
    assert stream["/Params"]["/ModDate"] == "D:20260215000000Z"


# --- restoring -------------------------------------------------------------------------------


def test_nothing_is_replaced_unasked(rendering: Rendering, house: Path) -> None:
    data, out = rendering().data, house / "out"
    (out / "content").mkdir(parents=True)
    (out / "content" / "report.yaml").write_text("mine")
    with pytest.raises(warraq.WarraqError) as error:
        extract(data, out, Diagnostics(), NOWHERE)
    assert [one.code for one in error.value.diagnostics] == ["bundle.exists"]
    assert [path.name for path in out.rglob("*") if path.is_file()] == ["report.yaml"]
    assert (out / "content" / "report.yaml").read_text() == "mine"
    extract(data, out, Diagnostics(), NOWHERE, force=True)
    assert (out / "content" / "report.yaml").read_bytes().startswith(b"warraq: 1")
    assert not list(house.glob(".warraq-*"))


@pytest.mark.parametrize("link", ["content", "content/report.yaml", "themes/1"])
def test_nothing_is_written_through_links(rendering: Rendering, house: Path, link: str) -> None:
    victim = house / "victim"
    victim.mkdir()
    out = house / "out"
    (out / link).parent.mkdir(parents=True)
    (out / link).symlink_to(victim)
    with pytest.raises(warraq.WarraqError) as error:
        extract(rendering().data, out, Diagnostics(), NOWHERE, force=True)
    assert [one.code for one in error.value.diagnostics] == ["bundle.in-the-way"]
    assert not list(victim.iterdir())


def test_all_or_nothing(rendering: Rendering, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fails midway: what was there is there again."""
    data, out = rendering().data, house / "out"
    (out / "content").mkdir(parents=True)
    (out / "content" / "losses.png").write_text("mine")
    move = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if self.name == "own.toml" and "new" in self.parts:
            raise OSError(28, "No space left on device", str(target))
        return move(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(warraq.WarraqError) as error:
        extract(data, out, Diagnostics(), NOWHERE, force=True)
    assert [one.code for one in error.value.diagnostics] == ["file.unwritable"]
    left = {str(path.relative_to(out)) for path in out.rglob("*")}
    assert left == {"content", "content/losses.png"}
    assert (out / "content" / "losses.png").read_text() == "mine"
    assert not list(house.glob(".warraq-*"))


@pytest.mark.full
def test_archival_and_accessible_with_its_source(rendering: Rendering, tmp_path: Path) -> None:
    from tests.verapdf import failures

    file, plain = tmp_path / "both.pdf", tmp_path / "ua.pdf"
    rendering("briefing", "pdf").save(file)
    rendering("briefing", "pdf", options={"variant": "ua-1"}).save(plain)
    assert failures("PDFA-3A", [file]) == {"both.pdf": []}
    assert failures("PDFUA-1", [file, plain]) == {"both.pdf": [], "ua.pdf": []}
