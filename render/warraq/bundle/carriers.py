"""Finding the archive in a file that it travels in; the file comes from anywhere."""

from __future__ import annotations

import ctypes
from base64 import b64decode
from collections.abc import Callable, Iterator
from typing import Any

from warraq.bundle.archive import MAX_TOTAL, BundleError
from warraq.formats import SOURCE_NAME, SOURCE_NAMESPACE
from warraq.opc import Package, PackageError

__all__ = ["find_archive"]

#: What an archive may weigh: the files, and what is said of each of them.
_MOST = MAX_TOTAL + 4 * 1024 * 1024
_CUSTOM = "customXml"


def find_archive(data: bytes) -> bytes:
    """The archive in a file's bytes. Raises `BundleError` for a file that holds none."""
    search: Callable[[bytes], Iterator[bytes]]
    # Readers of PDF look for its sign in the first 1024 bytes (ISO 32000-1, annex H, 3.4.1).
    search = _in_pdf if b"%PDF-" in data[:1024] else _in_word
    found = list(search(data))
    if not found:
        raise BundleError("bundle.none")
    if len(found) > 1:
        raise BundleError("bundle.several")
    return found[0]


# --- PDF -------------------------------------------------------------------------------------


def _in_pdf(data: bytes) -> Iterator[bytes]:
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == raw.FPDF_ERR_PASSWORD
        raise BundleError("bundle.password" if locked else "bundle.unreadable") from None
    try:
        for number in range(raw.FPDFDoc_GetAttachmentCount(document)):
            attachment = raw.FPDFDoc_GetAttachment(document, number)
            if attachment and _name(attachment) == SOURCE_NAME:
                yield _bytes(attachment)
    finally:
        document.close()


def _name(attachment: Any) -> str:
    from pypdfium2 import raw

    length = raw.FPDFAttachment_GetName(attachment, None, 0)
    if not 2 <= length <= 2 * len(SOURCE_NAME) + 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAttachment_GetName(
        attachment, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length
    )
    return buffer.raw[:-2].decode("utf-16-le", "replace")


def _bytes(attachment: Any) -> bytes:
    from pypdfium2 import raw

    length = ctypes.c_ulong()
    if not raw.FPDFAttachment_GetFile(attachment, None, 0, length):
        raise BundleError("bundle.broken")
    if length.value > _MOST:
        raise BundleError("bundle.too-large", limit=MAX_TOTAL // 1024**2)
    buffer = ctypes.create_string_buffer(length.value)
    raw.FPDFAttachment_GetFile(attachment, buffer, length.value, length)
    return buffer.raw


# --- Word ------------------------------------------------------------------------------------


def _in_word(data: bytes) -> Iterator[bytes]:
    try:
        package = Package(data)
        for name in package.related(package.main(), _CUSTOM):
            root = package.xml(name)
            if root.tag == f"{{{SOURCE_NAMESPACE}}}source":
                yield _decoded(root)
    except PackageError as error:
        if error.code == "docx.broken":
            raise BundleError("bundle.unreadable") from None
        raise BundleError(error.code, **error.params) from None


def _decoded(root: Any) -> bytes:
    pieces = (one.text or "" for one in root.iter(f"{{{SOURCE_NAMESPACE}}}piece"))
    try:
        return b"".join(b64decode(piece, validate=True) for piece in pieces)
    except ValueError:
        raise BundleError("bundle.broken") from None
