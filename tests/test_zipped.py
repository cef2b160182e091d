"""Archives, held to what the standard library writes and reads."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from warraq.zipped import zipped

NAMES = st.text(st.characters(exclude_categories=["C"], exclude_characters="\\"), min_size=1)
FILES = st.dictionaries(NAMES, st.binary() | st.just(b"<w:p/>" * 50)).map(lambda d: list(d.items()))


def by_zipfile(files: list[tuple[str, bytes]], compression: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = compression
            entry.create_system = 0
            archive.writestr(entry, data)
    return buffer.getvalue()


@given(files=FILES)
@example(files=[("ورّاق.xml", b"x" * 1000), ("empty", b"")])
def test_an_archive_is_the_one_that_zipfile_writes(files: list[tuple[str, bytes]]) -> None:
    assert zipped(files, zipfile.ZIP_STORED) == by_zipfile(files, zipfile.ZIP_STORED)


@given(files=FILES)
@example(files=[("short", bytes(range(256)) * 14), ("long", bytes(range(256)) * 4000)])
def test_what_is_compressed_is_read_back(files: list[tuple[str, bytes]]) -> None:
    data = zipped(files)
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    assert [(name, archive.read(name)) for name in archive.namelist()] == files
    assert len(data) <= 1.05 * len(by_zipfile(files, zipfile.ZIP_DEFLATED))


def test_what_is_alike_in_many_archives_is_the_same_as_if_it_was_not() -> None:
    first, second = [("a", b"1" * 99), ("b", b"2" * 99)], [("a", b"3" * 99), ("b", b"2" * 99)]
    for files in (first, second, first):
        assert zipped(files, alike={"a", "b"}) == zipped(files)


@pytest.mark.full
def test_more_files_than_the_format_counts_are_told_by_its_extension() -> None:
    files = [(str(n), b"") for n in range(0x10000)]
    archive = zipfile.ZipFile(io.BytesIO(zipped(files, zipfile.ZIP_STORED)))
    assert len(archive.namelist()) == len(files)
