"""Files that come from anywhere, asked for a source that they may not have."""

from __future__ import annotations

import io
import zipfile
from base64 import b64encode
from functools import cache
from pathlib import Path

import pydyf  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

import warraq
from warraq.bundle import carriers
from warraq.bundle.archive import Bundle, BundleError, pack, unpack
from warraq.bundle.carriers import find_archive

ARCHIVE = pack(Bundle({"content/a.yaml": b"warraq: 1\n" * 50}, {"warraq": "0"}))


def pdf(*attached: bytes, name: str = "warraq-source.zip", compress: bool = True) -> bytes:
    """A PDF without pages that carries these."""
    file = pydyf.PDF()
    names = pydyf.Array()
    for data in attached:
        stream = pydyf.Stream([data], {"Type": "/EmbeddedFile"}, compress=compress)
        file.add_object(stream)
        entry = pydyf.Dictionary(
            {"Type": "/Filespec", "F": pydyf.String(name), "UF": pydyf.String(name),
             "EF": pydyf.Dictionary({"F": stream.reference})}
        )  # fmt: skip
        file.add_object(entry)
        names.extend([pydyf.String(f"{len(names):04}"), entry.reference])
    file.catalog["Names"] = pydyf.Dictionary({"EmbeddedFiles": pydyf.Dictionary({"Names": names})})
    page = pydyf.Dictionary({"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 9, 9])})
    file.add_page(page)
    buffer = io.BytesIO()
    file.write(buffer)
    return buffer.getvalue()


@cache
def plain_word_file() -> bytes:
    content = {
        "warraq": 1,
        "meta": {"title": "Report", "languages": ["en"]},
        "memo": {"to": "A", "from": "B"},
    }
    return warraq.render(content, "memo", "docx").data


def word(item: bytes) -> bytes:
    """A Word file with that custom XML."""
    buffer = io.BytesIO()
    relation = (
        b'<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/customXml" Target="../customXml/item7.xml"/></Relationships>'
    )
    with zipfile.ZipFile(io.BytesIO(plain_word_file())) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/_rels/document.xml.rels":
                data = data.replace(b"</Relationships>", relation)
            new.writestr(name, data)
        new.writestr("customXml/item7.xml", item)
    return buffer.getvalue()


def xml(*pieces: str) -> bytes:
    inside = "".join(f"<w:piece>{piece}</w:piece>" for piece in pieces)
    return f'<w:source xmlns:w="urn:warraq:source:1">{inside}</w:source>'.encode()


def refused(data: bytes) -> str:
    with pytest.raises(BundleError) as error:
        unpack(find_archive(data))
    return error.value.code


@pytest.mark.parametrize("compress", [True, False])
def test_found_in_a_pdf(compress: bool) -> None:
    assert find_archive(pdf(ARCHIVE, compress=compress)) == ARCHIVE


def test_found_in_a_word_file() -> None:
    middle = 3 * (len(ARCHIVE) // 6)
    pieces = (b64encode(part).decode() for part in (ARCHIVE[:middle], ARCHIVE[middle:]))
    assert find_archive(word(xml(*pieces))) == ARCHIVE


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "bundle.unreadable"),
        (b"warraq: 1\n", "bundle.unreadable"),
        (b"%PDF-1.7\nnothing", "bundle.unreadable"),
        (pdf(), "bundle.none"),
        (pdf(ARCHIVE, name="other.zip"), "bundle.none"),
        (pdf(ARCHIVE, name="warraq-source.zip.exe"), "bundle.none"),
        (pdf(ARCHIVE, ARCHIVE), "bundle.several"),
        (pdf(b""), "bundle.broken"),
        (pdf(b"no archive"), "bundle.broken"),
    ],
)
def test_pdf_files_without_one(data: bytes, code: str) -> None:
    assert refused(data) == code


def test_a_pdf_with_a_password() -> None:
    writer = PdfWriter(clone_from=io.BytesIO(pdf(ARCHIVE)))
    writer.encrypt("reader", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert refused(out.getvalue()) == "bundle.password"


def test_word_files_without_one() -> None:
    assert refused(plain_word_file()) == "bundle.none"
    assert refused(word(b"<other/>")) == "bundle.none"
    assert refused(word(xml("AAA"))) == "bundle.broken"
    assert refused(word(xml("\u0661"))) == "bundle.broken"
    assert refused(word(xml())) == "bundle.broken"
    assert refused(word(b"<w:source")) == "docx.part-cut"
    assert refused(word(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')) == "docx.part-doctype"


def test_a_bomb_in_a_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carriers, "_MOST", 100_000)
    bomb = pdf(bytes(1_000_000))
    assert len(bomb) < 3_000
    assert refused(bomb) == "bundle.too-large"


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60, deadline=None)
@given(st.data())
def test_spoilt_files_are_refused_or_say_what_they_said(data: st.DataObject) -> None:
    good = data.draw(st.sampled_from([pdf(ARCHIVE, compress=False), _good_word_file()]))
    spoilt = bytearray(good)
    for _ in range(data.draw(st.integers(1, 4))):
        spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(len(spoilt) // 2, len(spoilt)))
    try:
        found = unpack(find_archive(bytes(spoilt[:end])))
    except BundleError:
        return
    assert found.files == unpack(ARCHIVE).files


@cache
def _good_word_file() -> bytes:
    return word(xml(b64encode(ARCHIVE).decode()))


@pytest.mark.full
def test_a_source_of_many_megabytes(tmp_path: Path) -> None:
    """More than readers of XML take as one text."""
    (tmp_path / "content.yaml").write_text(
        "warraq: 1\nmeta: {title: T, languages: [en]}\nmemo: {to: A, from: B}\n"
        + "# long\n" * 10**6
    )
    result = warraq.render(tmp_path / "content.yaml", "memo", "docx", "en", embed_source=True)
    files = unpack(find_archive(result.data)).files
    assert files["content/content.yaml"] == (tmp_path / "content.yaml").read_bytes()
