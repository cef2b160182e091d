"""The cases of mixed text, as content and as what must then be seen, from left to right."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import bidirectional, category

__all__ = ["MANNERS", "Line", "content", "faults", "lines", "seen"]

#: Each manner of writing: its language and its profile.
MANNERS = {
    "ar": ("ar", "qatar"),
    "eg": ("ar", "egypt"),
    "en": ("en", "english-uk"),
    "fa": ("fa", "persian"),
    "he": ("he", "hebrew"),
}
#: Start, middle and end of a sentence, in letters that do not join or turn into others.
_SENTENCES = {
    "ar": ("{} ورد", "زار {} ورد", "زار {}."),
    "en": ("{} came", "on {} came", "on {}."),
    "fa": ("{} دور", "روز {} دور", "روز {}."),
    "he": ("{} נמסר", "ראו {} נמסר", "ראו {}."),
}


_BRACKETS = str.maketrans(")]}", "([{")


class Line(NamedTuple):
    """A sentence as it is written, and as it stands on the page, without its spaces."""

    name: str
    written: str
    seen: str


def seen(text: str) -> str:
    """Text from left to right, as far as it is compared: spaces and marks are not, and of a
    bracket not its side, which readers of PDF turn round in right-to-left lines."""
    kept = (c for c in text if not c.isspace() and category(c) not in ("Mn", "Cf"))
    return "".join(kept).translate(_BRACKETS)


def lines(manner: str) -> list[Line]:
    """Every case in each place of a sentence."""
    return list(_lines(manner))


def _lines(manner: str) -> Iterator[Line]:
    lang, _ = MANNERS[manner]
    rtl = lang != "en"
    source = Path(__file__).with_name("cases.toml").read_text(encoding="utf-8")
    for case in tomllib.loads(source)["case"]:
        parts = case.get(manner) or case.get("reads")
        if manner not in case.get("only", MANNERS) or not parts:
            continue
        value = _drawn(parts, case.get("runs") == "rtl" or rtl)
        for place, sentence in enumerate(_SENTENCES[lang]):
            before, after = sentence.split("{}")
            drawn = [_part(after), value, _part(before)] if rtl else [before, value, after]
            name = f"{case['name']}, {('start', 'middle', 'end')[place]}"
            yield Line(name, sentence.replace("{}", case["write"]), seen("".join(drawn)))


def _drawn(parts: list[str], rtl: bool) -> str:
    drawn = [_part(part) for part in parts]
    return "".join(reversed(drawn)) if rtl else "".join(drawn)


def _part(text: str) -> str:
    """A part that runs one way: right to left where it has such letters, or only signs there."""
    kinds = {bidirectional(character) for character in text}
    return text[::-1] if kinds & {"R", "AL"} else text


def content(manner: str) -> dict[str, Any]:
    """A content whose paragraphs are the lines."""
    lang, profile = MANNERS[manner]
    return {
        "warraq": 1,
        "meta": {"title": "Cases", "languages": [lang], "profiles": {lang: profile}},
        "organisations": {"body": {"name": "A.B.C.+", "short": "A.B.C.+"}},
        "people": [
            {"id": "person", "name": {lang: "دار رواد"}},
            {"id": "latin", "name": {lang: "John Smith (UK)"}},
        ],
        "purpose": ".",
        "summary": ["."],
        "body": [{"paragraph": {lang: line.written}} for line in lines(manner)],
    }


def faults(drawn: list[str], manner: str) -> list[str]:
    """One sentence for each line that does not stand among those that were drawn."""
    found = [seen(line) for line in drawn]
    return [
        f"{line.name}: wanted {line.seen}, drawn {get_close_matches(line.seen, found, 1, 0.1)}"
        for line in lines(manner)
        if line.seen not in found
    ]
