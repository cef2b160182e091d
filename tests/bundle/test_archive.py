"""What is packed comes out as it was; what is not as it should be does not come out."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.bundle import archive
from warraq.bundle.archive import MANIFEST, Bundle, BundleError, pack, unpack
from warraq.bundle.names import clashes, is_safe

_STEPS = st.text(min_size=1, max_size=8).filter(is_safe)
_NAMES = st.lists(_STEPS, min_size=1, max_size=3).map("/".join).filter(is_safe)
_FILES = st.dictionaries(_NAMES, st.binary(max_size=60), max_size=5).filter(
    lambda files: not list(clashes([MANIFEST, *files]))
)


@given(_FILES)
def test_what_goes_in_comes_out(files: dict[str, bytes]) -> None:
    bundle = unpack(pack(Bundle(files, {"warraq": "1"})))
    assert bundle.files == files
    assert bundle.said["warraq"] == "1"


@pytest.mark.full
@given(_FILES)
def test_order_makes_no_difference(files: dict[str, bytes]) -> None:
    turned = dict(reversed(files.items()))
    assert pack(Bundle(files, {})) == pack(Bundle(turned, {}))


@given(_FILES, st.data())
def test_a_changed_byte_is_never_given_out_as_what_it_was(
    files: dict[str, bytes], data: st.DataObject
) -> None:
    packed = bytearray(pack(Bundle(files, {})))
    packed[data.draw(st.integers(0, len(packed) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        found = unpack(bytes(packed))
    except BundleError:
        return
    assert found.files == files


@given(st.binary(max_size=200))
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(BundleError):
        unpack(data)


# --- archives that somebody made up ----------------------------------------------------------


def made(
    files: dict[str, bytes],
    *,
    listed: Any = None,
    mode: int = 0,
    compression: int = zipfile.ZIP_STORED,
    version: Any = 1,
) -> bytes:
    """An archive whose manifest lists ``files``, unless told otherwise."""
    if listed is None:
        listed = [
            {"name": name, "size": len(data), "sha256": sha256(data).hexdigest()}
            for name, data in files.items()
        ]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as file:
        file.writestr(zipfile.ZipInfo(MANIFEST), json.dumps({"bundle": version, "files": listed}))
        for name, data in files.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            entry.compress_type = compression
            file.writestr(entry, data)
    return buffer.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(BundleError) as error:
        unpack(data)
    return error.value.code


def test_a_made_up_archive_that_is_right_is_taken() -> None:
    assert unpack(made({"a": b"1"}, mode=stat.S_IFREG | 0o755)).files == {"a": b"1"}


@pytest.mark.parametrize(
    "name",
    [
        "../a", "a/../../b", "/etc/passwd", "//host/share", "C:/a", "c:a", "a\\b", "..\\a", "a//b",
        "./a", "a/.", "nul", "CON.txt", "folder/com1.yaml", "LPT¹", "a.", "a ", "a\x01", "a\x7f",
        "a:stream", "a\u202etxt.exe", "a" * 256, "/".join(["a" * 200] * 6), "a*", "a/",
    ],
)  # fmt: skip
def test_unsafe_names(name: str) -> None:
    assert not is_safe(name)
    assert refused(made({name: b""})) in ("bundle.unsafe-name", "bundle.broken")
    with pytest.raises(BundleError):
        pack(Bundle({name: b""}, {}))


@pytest.mark.parametrize(
    "name", ["a", "content/content.yaml", "محتوى/نص.ar.md", ".hidden", "a b/c", "console", "com10"]
)
def test_safe_names(name: str) -> None:
    assert is_safe(name)
    assert unpack(made({name: b"x"})).files == {name: b"x"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", "A"),
        ("stra\u00dfe", "STRASSE"),
        ("\u0623", "\u0627\u0654"),
        ("a/b", "A/B"),
        ("a", "a/b"),
        ("A/b", "a"),
        (MANIFEST, "x"),
        ("Warraq-Source.JSON", "x"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_are_one_somewhere(one: str, other: str) -> None:
    assert refused(made({one: b"1", other: b"2"})) == "bundle.same-name"


@pytest.mark.parametrize("mode", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFCHR, stat.S_IFIFO])
def test_what_is_no_file(mode: int) -> None:
    assert refused(made({"a": b"../b"}, mode=mode | 0o644)) == "bundle.not-a-file"


def test_a_bomb() -> None:
    bomb = made({"a": bytes(10_000_000)}, compression=zipfile.ZIP_DEFLATED)
    assert len(bomb) < 20_000
    assert refused(bomb) == "bundle.compressed"


def test_entries_that_share_their_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Quoted many times, a file weighs as often as it is quoted."""
    monkeypatch.setattr(archive, "MAX_TOTAL", 1_000)
    monkeypatch.setattr(archive, "_MAX_MANIFEST", 1_000)
    assert refused(made({"a": bytes(1_500), "b": bytes(1_500)})) == "bundle.too-large"


def test_too_many_files() -> None:
    assert refused(made({f"f{number}": b"" for number in range(1_001)})) == "bundle.too-many"


@pytest.mark.parametrize(
    ("listed", "code"),
    [
        ([], "bundle.not-listed"),
        ([{"name": "a", "size": 1, "sha256": "0" * 64}], "bundle.changed"),
        ([{"name": "a", "size": 1, "sha256": sha256(b"1").hexdigest()}, {"name": "b"}],
         "bundle.not-listed"),
        ([{"name": 3}], "bundle.broken"),
        (["a"], "bundle.broken"),
        ({"a": 1}, "bundle.broken"),
    ],
)  # fmt: skip
def test_manifests_that_say_something_else(listed: Any, code: str) -> None:
    assert refused(made({"a": b"1"}, listed=listed)) == code


def test_a_newer_arrangement() -> None:
    assert refused(made({}, version=2)) == "bundle.version"
    assert refused(made({}, version="\u202e[" * 300)) == "bundle.version"


def test_a_deep_manifest() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(MANIFEST, "[" * 100_000)
    assert refused(buffer.getvalue()) == "bundle.broken"
