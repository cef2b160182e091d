"""A Markdown file: front matter in YAML, then the body in one language."""

from __future__ import annotations

import re
from dataclasses import replace

from warraq.diagnostics import Diagnostics, Place
from warraq.model.located import LocatedDict, LocatedList, LocatedStr
from warraq.source.errors import fail
from warraq.source.from_yaml import parse_yaml
from warraq.source.text import SourceText

__all__ = ["parse_markdown"]

_FENCE = re.compile(r"---[ \t]*")


def parse_markdown(source: SourceText, found: Diagnostics) -> LocatedDict:
    """The mapping of the front matter, with the rest of the file as ``body``.

    ``body`` is a mapping of one language, as everywhere: that of ``lang``, else the first of
    ``meta.languages``. ``lang`` itself is Markdown's word for ``meta.languages`` with one item, and
    becomes that where ``meta`` names none. Errors are added to ``found``; raises `WarraqError`
    where nothing more can be read.
    """
    if not source.text.strip():
        fail(found, "source.empty", source.place(0))
    if not _FENCE.fullmatch(source.lines[0]):
        fail(found, "source.no-front-matter", source.place(0))
    closing = next((n for n, line in enumerate(source.lines[1:], 2) if _FENCE.fullmatch(line)), 0)
    if not closing:
        fail(found, "source.front-matter-open", source.place(0))
    # What stands before the closing line is a YAML document with its own start mark.
    data = parse_yaml(source, found, end=source.line_start(closing))
    language = _language(data)
    start = source.line_start(closing + 1) if closing < len(source.lines) else len(source.text)
    if source.text[start:].strip():
        _add_body(data, source.located_lines(start, f"body.{language}"), language, found)
    return data


def _language(data: LocatedDict) -> str:
    meta = data.get("meta")
    lang = data.get("lang")
    if isinstance(lang, LocatedStr):
        _replace_lang(data, lang)
        return str(lang)
    languages = meta.get("languages") if isinstance(meta, LocatedDict) else None
    if isinstance(languages, LocatedList) and languages and isinstance(languages[0], LocatedStr):
        return str(languages[0])
    return str(languages).split("+", maxsplit=1)[0] if isinstance(languages, LocatedStr) else ""


def _replace_lang(data: LocatedDict, lang: LocatedStr) -> None:
    del data["lang"]
    key_place, place = data.key_places.pop("lang"), data.value_places.pop("lang")
    meta = data.setdefault("meta", LocatedDict(place=replace(key_place, field="meta")))
    data.value_places.setdefault("meta", replace(key_place, field="meta"))
    data.key_places.setdefault("meta", replace(key_place, field="meta"))
    if not isinstance(meta, LocatedDict) or "languages" in meta:
        return
    place = replace(place, field="meta.languages")
    item = LocatedStr(lang, place.child(0), lang.segments)
    meta["languages"] = LocatedList([item], place=place, value_places=[place.child(0)])
    meta.key_places["languages"] = replace(key_place, field="meta.languages")
    meta.value_places["languages"] = place


def _add_body(data: LocatedDict, body: LocatedStr, language: str, found: Diagnostics) -> None:
    if "body" in data:
        found.add("source.two-bodies", data.key_places["body"], line=body.place.line)
        return
    if not language:
        found.add("source.no-body-language", data.place)
        return
    place = Place(body.place.file, body.place.line, body.place.column, "body")
    places = {language: body.place}
    data["body"] = LocatedDict(
        {language: body}, place=place, key_places=places, value_places=places
    )
    data.key_places["body"] = data.value_places["body"] = place
