"""Pictures out of the content's folder, checked before anything decodes them.

Raster images are written anew, so that nothing but pixels and their colour profile travels on
(no EXIF, no comments); SVG is refused if it holds anything that runs, loads or cannot be shaped.
"""

from __future__ import annotations

import io
import re
import warnings
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from warraq.diagnostics import Diagnostics, Place
from warraq.document.tree import Image
from warraq.folder import resolve_inside

__all__ = ["MAX_BYTES", "MAX_PIXELS", "load_image"]

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 50_000_000
_SVG = "{http://www.w3.org/2000/svg}"
_FORBIDDEN = ("script", "foreignObject", "image", "style", "animate", "set", "a")
_SUFFIXES = (".png", ".jpg", ".jpeg", ".svg")


def load_image(
    folder: Path | None, name: str, diagnostics: Diagnostics, place: Place
) -> Image | None:
    """The picture, or None with a diagnostic at ``place``."""
    path = resolve_inside(folder, name, diagnostics, place)
    if path is None:
        return None
    if path.suffix.lower() not in _SUFFIXES:
        diagnostics.add("image.format", place, name=name)
        return None
    if path.stat().st_size > MAX_BYTES:
        diagnostics.add("image.bytes", place, name=name, limit=MAX_BYTES // 1024**2)
        return None
    data = path.read_bytes()
    if path.suffix.lower() == ".svg":
        return _svg(data, name, diagnostics, place)
    return _raster(data, name, diagnostics, place)


def _raster(data: bytes, name: str, diagnostics: Diagnostics, place: Place) -> Image | None:
    from PIL import Image as Pillow
    from PIL import ImageOps

    broken = (OSError, SyntaxError, ValueError, Pillow.DecompressionBombError)
    try:
        with warnings.catch_warnings():
            # Our own limit decides, and decides before decoding.
            warnings.simplefilter("ignore", Pillow.DecompressionBombWarning)
            picture = Pillow.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        if picture.width * picture.height > MAX_PIXELS:
            diagnostics.add("image.pixels", place, name=name, limit=MAX_PIXELS)
            return None
        jpeg = picture.format == "JPEG"
        # The camera's orientation is in the EXIF that is dropped: turn the pixels instead.
        upright = ImageOps.exif_transpose(picture)
        mode = (
            "RGB"
            if jpeg
            else ("RGBA" if "A" in upright.getbands() or "transparency" in upright.info else "RGB")
        )
        clean = Pillow.new(mode, upright.size)
        clean.paste(upright.convert(mode))
    except broken:
        diagnostics.add("image.broken", place, name=name)
        return None
    out = io.BytesIO()
    if jpeg:
        clean.save(out, "JPEG", quality=92, optimize=True)
    else:
        clean.save(out, "PNG", optimize=True)
    media_type = "image/jpeg" if jpeg else "image/png"
    return Image(out.getvalue(), media_type, clean.width, clean.height)  # type: ignore[arg-type]


def _svg(data: bytes, name: str, diagnostics: Diagnostics, place: Place) -> Image | None:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError):
        diagnostics.add("image.broken", place, name=name)
        return None
    size = _svg_size(root)
    if root.tag != f"{_SVG}svg" or size is None:
        diagnostics.add("image.svg-size", place, name=name)
        return None
    unsafe = next((what for node in root.iter() if (what := _unsafe(node))), "")
    if unsafe:
        diagnostics.add("image.svg-unsafe", place, name=name, what=unsafe)
        return None
    return Image(data, "image/svg+xml", *size)


def _unsafe(node: Element) -> str:
    """What makes an element unfit: it runs, loads, or is text that WeasyPrint shapes wrongly."""
    tag = str(node.tag).removeprefix(_SVG)
    if tag in _FORBIDDEN or tag == "text":
        return f"<{tag}>"
    for key, value in node.attrib.items():
        local = key.rpartition("}")[2]
        if local.startswith("on"):
            return local
        if local == "href" and not value.startswith("#"):
            return f"{local}={value[:30]}"
        if "url(" in value and not re.fullmatch(r"\s*url\(['\"]?#[^)]*\)\s*", value):
            return f"{local}={value[:30]}"
    return ""


def _svg_size(root: Element) -> tuple[int, int] | None:
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    if len(box) == 4:
        lengths = box[2:]
    else:
        lengths = [
            root.get("width", "").removesuffix("px"),
            root.get("height", "").removesuffix("px"),
        ]
    try:
        width, height = (round(float(length)) for length in lengths)
    except ValueError:
        return None
    return (width, height) if width > 0 and height > 0 else None
