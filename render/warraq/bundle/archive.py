"""The archive that travels: files stored as they are, and a manifest that vouches for each.

It is a zip archive whose entries are sorted, undated and uncompressed, so that the same files give
the same bytes, and so that none can unpack to more than it weighs. The first entry, `MANIFEST`, is
JSON: the version of Warraq, the job, the command that does it again, and the size and SHA-256 of
every file. Whatever is not exactly so is refused.
"""

from __future__ import annotations

import io
import json
import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from warraq.bundle.names import clashes, is_safe
from warraq.zipped import UNREADABLE, zipped

__all__ = ["MANIFEST", "Bundle", "BundleError", "pack", "unpack"]

MANIFEST = "warraq-source.json"
#: The version of this arrangement.
VERSION = 1
#: How many files travel, and what they may weigh together.
MAX_FILES = 1_000
MAX_TOTAL = 40 * 1024 * 1024
_MAX_MANIFEST = 1024 * 1024


class BundleError(Exception):
    """Why files cannot travel or be restored: a code of the catalogue, its parameters."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files, by their names, and what the manifest says besides; that itself, once packed."""

    files: Mapping[str, bytes]
    said: Mapping[str, Any]
    manifest: bytes = b""


def pack(bundle: Bundle) -> bytes:
    """The archive. Raises `BundleError` where one of its own kind would be refused."""
    files = {name: bundle.files[name] for name in sorted(bundle.files)}
    _check_names(files)
    _check_size(len(files), sum(map(len, files.values())))
    listed = [
        {"name": name, "size": len(data), "sha256": sha256(data).hexdigest()}
        for name, data in files.items()
    ]
    said = {**bundle.said, "bundle": VERSION, "files": listed}
    text = json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True, default=str)
    return zipped({MANIFEST: text.encode(), **files}.items(), zipfile.ZIP_STORED)


def unpack(data: bytes) -> Bundle:
    """The files of an archive from anywhere. Raises `BundleError` for what is not as it should."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_entries(entries)
            found = {entry.filename: archive.read(entry) for entry in entries}
    except UNREADABLE:
        raise BundleError("bundle.broken") from None
    manifest = found.pop(MANIFEST, b"")
    said = _manifest(manifest)
    _check_against(said, found)
    return Bundle(found, said, manifest)


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    _check_names(names)
    for entry in entries:
        mode = entry.external_attr >> 16
        if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
            raise BundleError("bundle.not-a-file", name=entry.filename)
        if entry.compress_type != zipfile.ZIP_STORED or entry.file_size != entry.compress_size:
            raise BundleError("bundle.compressed", name=entry.filename)
        if entry.filename == MANIFEST and entry.file_size > _MAX_MANIFEST:
            raise BundleError("bundle.broken")
    _check_size(len(names) - 1, sum(entry.file_size for entry in entries) - _MAX_MANIFEST)


def _check_names(names: Any) -> None:
    for name in names:
        if not is_safe(name):
            raise BundleError("bundle.unsafe-name", name=ascii_only(name))
    for name in clashes(names):
        raise BundleError("bundle.same-name", name=name)


def ascii_only(name: str) -> str:
    """A name that cannot be trusted, with nothing in it that could deceive."""
    return name.encode("ascii", "backslashreplace").decode()[:200]


def _check_size(count: int, total: int) -> None:
    if count > MAX_FILES:
        raise BundleError("bundle.too-many", limit=MAX_FILES)
    if total > MAX_TOTAL:
        raise BundleError("bundle.too-large", limit=MAX_TOTAL // 1024**2)


def _manifest(data: bytes) -> Mapping[str, Any]:
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        raise BundleError("bundle.broken") from None
    if not isinstance(said, dict) or not isinstance(said.get("files"), list):
        raise BundleError("bundle.broken")
    version = said.get("bundle")
    if version != VERSION:
        raise BundleError("bundle.version", version=ascii_only(str(version)))
    return said


def _check_against(said: Mapping[str, Any], files: Mapping[str, bytes]) -> None:
    """Nothing more, nothing less, and each file what it was."""
    sums = {}
    for one in said["files"]:
        if not isinstance(one, dict) or not isinstance(one.get("name"), str):
            raise BundleError("bundle.broken")
        sums[one["name"]] = (one.get("size"), one.get("sha256"))
    for name in sorted(sums.keys() ^ files.keys()):
        raise BundleError("bundle.not-listed", name=ascii_only(name))
    for name, data in files.items():
        if sums[name] != (len(data), sha256(data).hexdigest()):
            raise BundleError("bundle.changed", name=name)
