"""Pictures: inside the file, or by addresses of our own that only we answer."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Literal

from warraq.document.tree import Figure, Image
from warraq.formats.html.css import number
from warraq.theme import Theme

__all__ = ["Pictures"]

_TYPES: dict[str, Literal["image/png", "image/jpeg", "image/svg+xml"]] = {
    ".png": "image/png",
    ".svg": "image/svg+xml",
}


class Pictures:
    """The pictures of one page; ``inside``: written into it as ``data:`` addresses."""

    def __init__(self, theme: Theme, *, inside: bool) -> None:
        self._theme = theme
        self._inside = inside
        self.served: dict[str, Image] = {}

    def address(self, node: Figure) -> str:
        return self._address(node.image)

    def width(self, node: Figure) -> str:
        return f"{number(node.width)}mm" if node.width else "100%"

    def height(self, node: Figure) -> str:
        """The height of a picture in a background, which has none of its own."""
        share = node.image.height_px / max(node.image.width_px, 1)
        return f"{number(node.width * share)}mm" if node.width else f"{number(share * 100)}%"

    def logo(self) -> str:
        """The address of the theme's logo, or nothing."""
        path = Path(self._theme.letterhead.logo)
        if not self._theme.letterhead.logo:
            return ""
        media_type = _TYPES.get(path.suffix.lower(), "image/jpeg")
        return self._address(
            Image(data=path.read_bytes(), media_type=media_type, width_px=0, height_px=0)
        )

    def _address(self, image: Image) -> str:
        if self._inside:
            return f"data:{image.media_type};base64,{base64.b64encode(image.data).decode()}"
        for address, known in self.served.items():
            if known == image:
                return address
        address = f"warraq:image/{len(self.served) + 1}"
        self.served[address] = image
        return address
