"""Pictures come from the content's folder only, and bring nothing along."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageCms, ImageOps

from warraq.diagnostics import NOWHERE, Diagnostics
from warraq.folder import resolve_inside
from warraq.images import MAX_PIXELS, load_image

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">{}</svg>'


def png(width: int = 4, height: int = 3) -> bytes:
    out = io.BytesIO()
    Pillow.new("RGB", (width, height), "#804020").save(out, "PNG")
    return out.getvalue()


def codes(folder: Path | None, name: str) -> list[str]:
    found = Diagnostics()
    assert load_image(folder, name, found, NOWHERE) is None
    return [d.code for d in found]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../out.png", "file.outside"),
        ("a/../../out.png", "file.outside"),
        ("link.png", "file.outside"),
        ("/etc/passwd", "file.absolute"),
        ("C:\\x.png", "file.address"),
        ("a\\b.png", "file.absolute"),
        ("https://example.org/x.png", "file.address"),
        ("//example.org/x.png", "file.address"),
        ("file:///etc/passwd", "file.address"),
        ("data:image/png;base64,AAAA", "file.address"),
        ("missing.png", "file.missing"),
        (".", "file.missing"),
        ("x\0.png", "file.missing"),
        ("loop.png", "file.missing"),
        ("x" * 300 + ".png", "file.missing"),
        ("../" + "x" * 300, "file.missing"),
        ("notes.txt", "image.format"),
        ("broken.png", "image.broken"),
        ("really.png", "image.broken"),
    ],
)
def test_refused(tmp_path: Path, name: str, code: str) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    (tmp_path / "out.png").write_bytes(png())
    (folder / "link.png").symlink_to(tmp_path / "out.png")
    (folder / "loop.png").symlink_to(folder / "loop.png")
    (folder / "notes.txt").write_text("x")
    (folder / "broken.png").write_bytes(png()[:40])
    (folder / "really.png").write_text(SVG.format(""))
    assert codes(folder, name) == [code]


def test_content_without_a_folder_names_no_files() -> None:
    assert codes(None, "a.png") == ["file.no-folder"]


def test_a_link_within_the_folder_is_fine(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    (tmp_path / "b.png").symlink_to("a.png")
    assert resolve_inside(tmp_path, "b.png", Diagnostics(), NOWHERE) == tmp_path / "a.png"


def test_metadata_is_dropped_and_orientation_kept(tmp_path: Path) -> None:
    picture = Pillow.new("RGB", (40, 20), "#0000ff")
    exif = Pillow.Exif()
    exif[0x0112] = 6  # rotated by 90 degrees
    exif[0x010E] = "SECRETCAMERA"
    picture.save(tmp_path / "a.jpg", exif=exif, comment=b"SECRETCOMMENT")
    image = load_image(tmp_path, "a.jpg", Diagnostics(), NOWHERE)
    assert image is not None
    assert (image.width_px, image.height_px) == (20, 40)
    assert b"SECRET" not in image.data
    assert b"Exif" not in image.data


def test_text_chunks_are_dropped_and_transparency_kept(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Comment", "SECRET")
    Pillow.new("RGBA", (4, 4), (1, 2, 3, 100)).save(tmp_path / "a.png", pnginfo=info)
    image = load_image(tmp_path, "a.png", Diagnostics(), NOWHERE)
    assert image is not None
    assert b"SECRET" not in image.data
    assert Pillow.open(io.BytesIO(image.data)).getpixel((0, 0)) == (1, 2, 3, 100)


@pytest.mark.parametrize("orientation", range(10))
def test_every_orientation(tmp_path: Path, orientation: int) -> None:
    """What Pillow's own function makes of each is right."""
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    picture = Pillow.new("RGB", (3, 2))
    for n in range(6):
        picture.putpixel((n % 3, n // 3), (n * 40, 0, 0))
    picture.save(out, "PNG", exif=exif)
    upright = ImageOps.exif_transpose(Pillow.open(out))
    assert pixels(tmp_path, out.getvalue()) == list(upright.get_flattened_data())


@pytest.mark.filterwarnings("error")
def test_spoilt_exif(tmp_path: Path) -> None:
    """Any byte of it may be anything, even where the host makes errors of warnings."""
    exif = Pillow.Exif()
    exif[0x010E] = "x" * 20
    exif[0x0112] = 6
    whole = exif.tobytes()
    told = set()
    for at in range(6, len(whole)):
        for byte in (0, 1, 5, 0xFF):
            out = io.BytesIO()
            spoilt = whole[:at] + bytes([byte]) + whole[at + 1 :]
            Pillow.new("RGB", (2, 2)).save(out, "JPEG", exif=spoilt)
            (tmp_path / "a.jpg").write_bytes(out.getvalue())
            found = Diagnostics()
            load_image(tmp_path, "a.jpg", found, NOWHERE)
            told |= {d.code for d in found}
    assert told <= {"image.broken"}


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(png())

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    found = Diagnostics()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        assert load_image(tmp_path, "a.png", found, NOWHERE) is None
    assert [(d.code, dict(d.params)) for d in found] == [
        ("file.unreadable", {"name": "a.png", "reason": "Permission denied"})
    ]
    assert all(d.hint() and d.hint("ar") for d in found)


def pixels(folder: Path, data: bytes, *codes: str, name: str = "a.png") -> list[object]:
    """What is seen of a picture, after the diagnostics that are expected."""
    (folder / name).write_bytes(data)
    found = Diagnostics()
    image = load_image(folder, name, found, NOWHERE)
    assert [d.code for d in found] == list(codes)
    assert image is not None
    shown = Pillow.open(io.BytesIO(image.data))
    assert "icc_profile" not in shown.info
    return list(shown.get_flattened_data())


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def grey16(*values: int, transparent: int | None = None) -> bytes:
    """A PNG of one row, 16 bits a pixel."""
    rows = zlib.compress(b"\0" + struct.pack(f">{len(values)}H", *values))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", len(values), 1, 16, 0, 0, 0, 0))
        + (chunk(b"tRNS", struct.pack(">H", transparent)) if transparent is not None else b"")
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def test_greys_of_16_bits_keep_their_shades(tmp_path: Path) -> None:
    assert pixels(tmp_path, grey16(0, 0x4080, 0x8000, 0xFFFF)) == [
        (0, 0, 0), (0x40, 0x40, 0x40), (0x80, 0x80, 0x80), (255, 255, 255),
    ]  # fmt: skip
    assert pixels(tmp_path, grey16(0x8000, 0x8001, transparent=0x8000)) == [
        (0x80, 0x80, 0x80, 0), (0x80, 0x80, 0x80, 255),
    ]  # fmt: skip


def swapped_profile() -> bytes:
    """sRGB, but what it calls red is blue."""
    own = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    tags = own.replace(b"rXYZ", b"tXYZ", 1).replace(b"bXYZ", b"rXYZ", 1)
    return tags.replace(b"tXYZ", b"bXYZ", 1)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_colours_are_those_of_the_profile(tmp_path: Path, mode: str) -> None:
    out = io.BytesIO()
    picture = Pillow.new("RGBA" if mode == "RGBA" else "RGB", (1, 1), "#ff0000")
    picture.convert(mode).save(out, "PNG", icc_profile=swapped_profile())
    (shown,) = pixels(tmp_path, out.getvalue())
    assert shown == ((0, 0, 255, 255) if mode == "RGBA" else (0, 0, 255))


def test_greys_and_plain_srgb_stay_under_their_profile(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for mode, color in (("L", 90), ("LA", (90, 7)), ("RGB", (10, 200, 90))):
        out = io.BytesIO()
        Pillow.new(mode, (1, 1), color).save(out, "PNG", icc_profile=srgb)
        bare = io.BytesIO()
        Pillow.new(mode, (1, 1), color).save(bare, "PNG")
        assert pixels(tmp_path, out.getvalue()) == pixels(tmp_path, bare.getvalue())


@pytest.mark.parametrize(("mode", "profile"), [("RGB", b"x"), ("CMYK", swapped_profile())])
def test_a_profile_that_does_not_fit_is_told(tmp_path: Path, mode: str, profile: bytes) -> None:
    out = io.BytesIO()
    Pillow.new(mode, (8, 8), 0).save(out, "JPEG", icc_profile=profile)
    assert pixels(tmp_path, out.getvalue(), "image.profile", name="a.jpg")


def test_pixels_are_counted_before_they_are_decoded(tmp_path: Path) -> None:
    side = int(MAX_PIXELS**0.5) + 2
    out = io.BytesIO()
    Pillow.new("1", (side, side)).save(out, "PNG")
    (tmp_path / "a.png").write_bytes(out.getvalue())
    assert codes(tmp_path, "a.png") == ["image.pixels"]


@pytest.mark.parametrize("format", ["PNG", "JPEG"])
def test_a_size_that_pillow_would_warn_of(
    tmp_path: Path, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its limits, and the filters of its warnings, are the host's, and may be anything."""
    out = io.BytesIO()
    Pillow.new("L", (100, 100)).save(out, format)
    (tmp_path / "a.jpg").write_bytes(out.getvalue())
    monkeypatch.setattr(Pillow, "MAX_IMAGE_PIXELS", 10)
    monkeypatch.setattr("warraq.images.MAX_PIXELS", 9_999)
    assert codes(tmp_path, "a.jpg") == ["image.pixels"]
    monkeypatch.setattr("warraq.images.MAX_PIXELS", 10_000)
    assert load_image(tmp_path, "a.jpg", Diagnostics(), NOWHERE) is not None


def test_the_filters_of_warnings_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are the whole process's: another thread would find them changed, or keep them so."""
    (tmp_path / "a.png").write_bytes(png())
    with monkeypatch.context() as patch:
        patch.setattr("warnings.catch_warnings", None)
        image = load_image(tmp_path, "a.png", Diagnostics(), NOWHERE)
    assert image is not None


@pytest.mark.parametrize(
    "inside",
    [
        "<script>1</script>",
        "<text>نص</text>",
        "<image href='x.png'/>",
        "<foreignObject/>",
        "<style>*{}</style>",
        "<use href='other.svg#a'/>",
        "<rect onclick='x()'/>",
        "<rect fill='url(https://example.org/#a)'/>",
        "<a href='#x'/>",
        "<rect style='fill:url(x)'/>",
        "<rect fill='URL(https://example.org/#a)'/>",
        "<rect style='fill:Url( \"https://example.org/a\")'/>",
        "<rect style='fill:u\\72l(https://example.org/a)'/>",
        "<rect style='fill:url(#a);filter:url(https://example.org/a)'/>",
        "<rect style='mask:image-set(\"https://example.org/a\" 1x)'/>",
        "<rect ONCLICK='x()'/>",
        "<use xmlns:x='http://www.w3.org/1999/xlink' x:href='https://example.org/a.svg#a'/>",
        "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>1</x:script>",
        "<g><x:img xmlns:x='http://www.w3.org/1999/xhtml' src='https://example.org/'/></g>",
        "<filter><feImage href='#x'/></filter>",
        "<animateMotion/>",
        "<unheard-of/>",
        "<g>" * 101 + "</g>" * 101,
    ],
)
def test_svg_that_runs_loads_or_writes(tmp_path: Path, inside: str) -> None:
    (tmp_path / "a.svg").write_text(SVG.format(inside), encoding="utf-8")
    assert codes(tmp_path, "a.svg") == ["image.svg-unsafe"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "image.svg-size"),
        *(
            (f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size} 10'/>", "image.svg-size")
            for size in ("inf", "nan", "1e400", "1e300", "-1", "0", "x")
        ),
        ("<?xml version='1.0' encoding='unheard-of'?><svg/>", "image.broken"),
        ("<html viewBox='0 0 1 1'/>", "image.svg-size"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG.format("&a;"), "image.broken"),
        ("<svg", "image.broken"),
    ],
)
def test_svg_that_is_none(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "a.svg").write_text(text)
    assert codes(tmp_path, "a.svg") == [code]


def test_a_plain_svg(tmp_path: Path) -> None:
    text = SVG.format("<defs><linearGradient id='g'/></defs><rect fill='url(#g)'/>")
    (tmp_path / "a.svg").write_text(text)
    image = load_image(tmp_path, "a.svg", Diagnostics(), NOWHERE)
    assert image is not None
    assert (image.media_type, image.width_px, image.height_px) == ("image/svg+xml", 20, 10)


def svg(folder: Path, text: str) -> bytes:
    (folder / "a.svg").write_text(text, encoding="utf-8")
    found = Diagnostics()
    image = load_image(folder, "a.svg", found, NOWHERE)
    assert image is not None, list(found)
    return image.data


def test_nothing_but_the_drawing_travels(tmp_path: Path) -> None:
    text = """<?xml version="1.0"?>
    <?xml-stylesheet href="http://example.org/SECRET.css"?>
    <!-- SECRET -->
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:e="http://example.org/editor"
         xmlns:l="http://www.w3.org/1999/xlink" viewBox="0 0 20 10" e:file="C:\\SECRET"
         data-by="SECRET">
      <title>SECRET</title><desc>SECRET</desc>
      <metadata><e:by onclick="SECRET">SECRET</e:by><rect id="SECRET"/></metadata>
      <e:view name="SECRET"/><script xmlns="">SECRET</script>
      SECRET<!-- SECRET --><?x SECRET?>
      <g id="a" style="fill:url(#p); stroke: red">SECRET<path d="M0 0&#10;L1 &quot;"/>SECRET</g>
      <use l:href="#a" y="1" x="2" l:title="SECRET"/>
    </svg>"""
    assert svg(tmp_path, text).decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'viewBox="0 0 20 10">'
        '<g id="a" style="fill:url(#p); stroke: red"><path d=\'M0 0&#10;L1 "\'></path></g>'
        '<use x="2" xlink:href="#a" y="1"></use></svg>'
    )


def test_a_drawing_written_otherwise_is_the_same(tmp_path: Path) -> None:
    one = svg(tmp_path, SVG.format("<rect x='1' y='2'/>"))
    other = (
        "<s:svg viewBox='0 0 20 10' xmlns:s='http://www.w3.org/2000/svg'>\n"
        '<s:rect y="2" x="1"></s:rect>\n</s:svg>'
    )
    assert svg(tmp_path, other) == one
    assert svg(tmp_path, one.decode()) == one
