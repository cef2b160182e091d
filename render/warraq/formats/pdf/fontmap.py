"""A font configuration that knows our fonts and the theme's, and no others.

WeasyPrint's own reads the machine's fontconfig. This one starts from an empty configuration and
adds these files, so a page looks the same everywhere, and no environment variable is needed.
"""

from __future__ import annotations

import os
import threading
from functools import cache, lru_cache
from typing import Any

from warraq import fonts

__all__ = ["font_configuration"]

_LOCAL = threading.local()
#: Houses whose configurations a thread keeps.
_KEPT = 4


@cache
def _library() -> tuple[Any, Any]:
    """fontconfig, with the one function that WeasyPrint does not declare."""
    from cffi import FFI  # type: ignore[import-untyped]
    from weasyprint.text import ffi as theirs

    ffi = FFI()
    ffi.cdef("void * FcConfigCreate (void);")
    for name in ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"):
        try:
            return theirs, ffi.dlopen(name)
        except OSError:
            continue
    raise OSError("fontconfig cannot be loaded")


def _forget() -> None:
    """Pango looks for fonts in threads of its own, which a forked process does not have: it must
    not wait for those of its parent, nor take down what they worked on."""
    _LOCAL.before_the_fork = vars(_LOCAL).pop("configurations", None)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)


def font_configuration(own: tuple[fonts.Font, ...] = ()) -> Any:
    """The configuration of this thread, with the theme's ``own`` fonts: loading fonts takes time,
    and Pango is not shared between threads."""
    if not hasattr(_LOCAL, "configurations"):
        _LOCAL.configurations = lru_cache(maxsize=_KEPT)(_private_class())
    return _LOCAL.configurations(own)


@cache
def _private_class() -> type:
    from weasyprint.text.fonts import FontConfiguration

    class PrivateFontConfiguration(FontConfiguration):  # type: ignore[misc]
        def __init__(self, own: tuple[fonts.Font, ...] = ()) -> None:
            theirs, library = _library()
            self._config = theirs.ffi.cast("FcConfig *", library.FcConfigCreate())
            # The theme's own first: of a family that is here twice, the first is taken.
            for font in (*own, *fonts.catalogue()):
                path = str(font.path).encode()
                theirs.fontconfig.FcConfigAppFontAddFile(self._config, path)
            font_map = theirs.pangoft2.pango_ft2_font_map_new()
            self.font_map = theirs.ffi.gc(font_map, theirs.gobject.g_object_unref)
            theirs.pangoft2.pango_fc_font_map_set_config(
                theirs.ffi.cast("PangoFcFontMap *", self.font_map), self._config
            )
            # The font map keeps a reference of its own.
            theirs.fontconfig.FcConfigDestroy(self._config)
            self._folder = None
            self.strut_layouts: dict[Any, Any] = {}
            self.font_features: dict[Any, Any] = {}

    return PrivateFontConfiguration
