"""Pictures out of the content's folder, checked before anything decodes them.

Raster images are written anew, so that nothing but pixels travels on (no EXIF, no comments). Their
colours become those of sRGB by the profile that they bring: the formats differ in what they make of
one, and PDF/A has sRGB for all.

Drawings (SVG) are written anew too, element by element; one that holds anything that runs, loads or
cannot be shaped is refused.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import quoteattr

from warraq.diagnostics import Diagnostics, Place
from warraq.document.tree import Image
from warraq.folder import resolve_inside

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels
    from PIL.ImageFile import ImageFile

__all__ = ["MAX_BYTES", "MAX_PIXELS", "load_image"]

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 50_000_000
_SVG_SPACE = "http://www.w3.org/2000/svg"
_XLINK_SPACE = "http://www.w3.org/1999/xlink"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_SVG = f"{{{_SVG_SPACE}}}"
_XLINK = f"{{{_XLINK_SPACE}}}"
# What draws. No text, since WeasyPrint shapes it wrongly; no feImage, which loads.
_DRAWS = {
    "svg", "g", "defs", "symbol", "use", "switch", "path", "rect", "circle", "ellipse", "line",
    "polyline", "polygon", "clipPath", "mask", "marker", "pattern", "linearGradient",
    "radialGradient", "stop", "filter", "feBlend", "feColorMatrix", "feComponentTransfer",
    "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight",
    "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur",
    "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting",
    "feSpotLight", "feTile", "feTurbulence",
}  # fmt: skip
# What only tells; it is left out.
_TELLS = {"metadata", "title", "desc"}
_DEEPEST = 100
_LARGEST = 1_000_000
_ORIENTATION = 0x0112
# Functions of CSS that load, and a backslash, which could spell them otherwise.
_LOADS = re.compile(
    r"url\s*\((?!\s*['\"]?\s*#)|\\|(?:image|image-set|cross-fade|src|element)\s*\(",
    re.IGNORECASE,
)
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
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        diagnostics.add("file.unreadable", place, name=name, reason=reason)
        return None
    if len(data) > MAX_BYTES:
        diagnostics.add("image.bytes", place, name=name, limit=MAX_BYTES // 1024**2)
        return None
    if path.suffix.lower() == ".svg":
        return _svg(data, name, diagnostics, place)
    return _raster(data, name, diagnostics, place)


def _raster(data: bytes, name: str, diagnostics: Diagnostics, place: Place) -> Image | None:
    from PIL import Image as Pillow

    try:
        picture = _opened(data)
        if picture.width * picture.height > MAX_PIXELS:
            diagnostics.add("image.pixels", place, name=name, limit=MAX_PIXELS)
            return None
        jpeg = picture.format == "JPEG"
        upright = _eight_bits(_upright(picture))
        clean = Pillow.new("RGB", upright.size)
        clean.paste(_in_srgb(upright, name, diagnostics, place))
        if not jpeg and upright.has_transparency_data:
            clean.putalpha(upright.convert("RGBA").getchannel("A"))
    except (OSError, SyntaxError, ValueError, struct.error, Warning):
        # Pillow warns of spoilt EXIF, which a host's filters may raise.
        diagnostics.add("image.broken", place, name=name)
        return None
    out = io.BytesIO()
    if jpeg:
        clean.save(out, "JPEG", quality=92, optimize=True)
    else:
        clean.save(out, "PNG", optimize=True)
    media_type = "image/jpeg" if jpeg else "image/png"
    return Image(out.getvalue(), media_type, clean.width, clean.height)  # type: ignore[arg-type]


def _upright(picture: Pixels) -> Pixels:
    """The camera's orientation is in the EXIF that is dropped: the pixels are turned instead.

    Not `ImageOps.exif_transpose`, which writes the rest of the EXIF anew and fails where it is odd.
    """
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    orientation = picture.getexif().get(_ORIENTATION)
    turn = turns.get(orientation) if isinstance(orientation, int) else None
    return picture if turn is None else picture.transpose(turn)


def _eight_bits(picture: Pixels) -> Pixels:
    """Greys of 16 bits by their upper eight; Pillow itself would cut them off, nearly all to white.
    It reads all others as eight bits."""
    from PIL import Image as Pillow
    from PIL import ImageChops

    if picture.mode != "I;16":
        return picture
    data = picture.tobytes()
    lower, grey = (Pillow.frombytes("L", picture.size, data[n::2]) for n in (0, 1))
    clear = picture.info.get("transparency")
    if clear is not None:
        others = (
            channel.point([255 * (value != byte) for value in range(256)])
            for channel, byte in ((lower, clear & 0xFF), (grey, clear >> 8))
        )
        grey.putalpha(ImageChops.lighter(*others))
    grey.info["icc_profile"] = picture.info.get("icc_profile")
    return grey


def _in_srgb(picture: Pixels, name: str, diagnostics: Diagnostics, place: Place) -> Pixels:
    """The colours alone, by the profile that the picture brings; sRGB where it brings none."""
    from PIL import ImageCms

    grey = picture.mode in ("1", "L", "LA")
    colours = picture if picture.mode == "CMYK" else picture.convert("L" if grey else "RGB")
    if profile := picture.info.get("icc_profile"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            if grey and own.profile.xcolor_space.strip() == "RGB":
                colours = colours.convert("RGB")
            srgb = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(colours, own, srgb, outputMode="RGB") or colours
        except (OSError, ImageCms.PyCMSError):
            diagnostics.add("image.profile", place, name=name)
    return colours.convert("RGB")


def _opened(data: bytes) -> ImageFile:
    """The picture, of which no more than its size is known yet.

    Not `PIL.Image.open`: it warns of large pictures, where only a filter would silence it, and
    filters are the whole process's. Our own limit decides, and decides before decoding.
    """
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    kind = PngImageFile if data.startswith(b"\x89PNG\r\n\x1a\n") else JpegImageFile
    return kind(io.BytesIO(data))


def _svg(data: bytes, name: str, diagnostics: Diagnostics, place: Place) -> Image | None:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        # Comments and processing instructions are no part of the tree that this gives.
        root = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        diagnostics.add("image.broken", place, name=name)
        return None
    size = _svg_size(root)
    if root.tag != f"{_SVG}svg" or size is None:
        diagnostics.add("image.svg-size", place, name=name)
        return None
    if what := _unsafe(root):
        diagnostics.add("image.svg-unsafe", place, name=name, what=what)
        return None
    return Image("".join(_written(root)).encode(), "image/svg+xml", *size)


def _draws(node: Element) -> bool:
    return node.tag.startswith(_SVG) and node.tag.removeprefix(_SVG) in _DRAWS


def _attributes(node: Element) -> dict[str, str]:
    """Those of SVG itself, and links; others are an editor's own."""
    named = {key.replace(f"{_XLINK}href", "xlink:href"): text for key, text in node.items()}
    return {key: named[key] for key in sorted(named) if key[0] != "{" and key[:5] != "data-"}


def _unsafe(node: Element, depth: int = 0) -> str:
    """What makes a drawing unfit: it runs, loads, is text that WeasyPrint shapes wrongly, or is
    nothing that draws. Elements of other namespaces are left out; but XHTML was meant to work."""
    tag = node.tag.rpartition("}")[2]
    if not _draws(node):
        foreign = not node.tag.startswith((_SVG, _XHTML))
        return "" if foreign or node.tag.removeprefix(_SVG) in _TELLS else f"<{tag}>"
    if depth > _DEEPEST:
        return f"<{tag}> × {depth}"
    for key, value in _attributes(node).items():
        local = key.removeprefix("xlink:").lower()
        if local.startswith("on"):
            return local
        if (local == "href" and not value.startswith("#")) or _LOADS.search(value):
            return f"{local}={value[:30]}"
    return next((what for child in node if (what := _unsafe(child, depth + 1))), "")


def _written(node: Element) -> Iterator[str]:
    """The drawing anew: what draws, with its attributes in order, and nothing else."""
    tag = node.tag.removeprefix(_SVG)
    attributes = _attributes(node)
    if tag == "svg":
        attributes = {"xmlns": _SVG_SPACE, "xmlns:xlink": _XLINK_SPACE, **attributes}
    shown = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    yield f"<{tag}{shown}>"
    for child in node:
        if _draws(child):
            yield from _written(child)
    yield f"</{tag}>"


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
    except (ValueError, OverflowError):
        return None
    return (width, height) if 0 < width <= _LARGEST and 0 < height <= _LARGEST else None
