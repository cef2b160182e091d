"""What the manifest of the fonts must say. ``python -m tests.fonts_manifest`` writes it."""

import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from warraq import assets, fonts

HEADER = "# `python -m tests.fonts_manifest` writes all but `file` and `source`, which it keeps.\n"
SCRIPTS = {
    "Arab": "ابتحدرسصطعفقكلمنهوي",
    "Hebr": "אבגדהוזחטיכלמנסעפצקרשת",
    "Latn": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
}
# Style-linked faces answer to these weights in CSS and in Word, however heavy they are drawn.
LINKED = {"Regular": 400, "Italic": 400, "Bold": 700, "Bold Italic": 700}


def computed(path: Path) -> dict[str, Any]:
    """Return the fields of a manifest's entry that follow from the font file."""
    known = fonts.characters(path)
    with TTFont(path, lazy=True) as font:
        names, os2 = font["name"], font["OS/2"]
        face = names.getDebugName(17) or names.getDebugName(2)
        return {
            "family": names.getDebugName(16) or names.getDebugName(1),
            "style": "italic" if os2.fsSelection & 1 else "normal",
            "weight": LINKED.get(face, os2.usWeightClass),
            "version": names.getDebugName(5).removeprefix("Version ").split(";")[0],
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "scripts": [code for code, text in SCRIPTS.items() if points(text) <= known],
            "languages": [code for code, text in alphabets().items() if points(text) <= known],
        }


def alphabets() -> dict[str, str]:
    """Return the characters that each language needs."""
    table = tomllib.loads(assets.path("fonts", "languages.toml").read_text(encoding="utf-8"))
    return {
        code: "".join(sets.values()) + sets["letters"].upper()
        for code, sets in sorted(table.items())
    }


def points(text: str) -> set[int]:
    return {ord(char) for char in text}


def write() -> None:
    manifest = assets.path("fonts", "manifest.toml")
    entries = tomllib.loads(manifest.read_text(encoding="utf-8"))["font"]
    manifest.write_text(HEADER + "".join(map(entry_text, entries)), encoding="utf-8")


def entry_text(entry: dict[str, Any]) -> str:
    kept = {"file": entry["file"], "source": entry["source"]}
    fields = kept | computed(assets.path("fonts", *entry["file"].split("/")))
    # JSON writes strings, numbers and lists of strings just as TOML does.
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return "\n[[font]]\n" + "".join(lines)


if __name__ == "__main__":
    write()
