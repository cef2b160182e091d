"""Contents of two languages with one thing changed in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import warraq
from warraq.diagnostics import NOWHERE, Diagnostics
from warraq.lint._parity import parity
from warraq.lint._parity.texts import twins
from warraq.locale import choose, format_value
from warraq.model.content import Content
from warraq.model.roles import parse_role
from warraq.model.text import MultiProse
from warraq.references import ContentReferences
from warraq.source import read

LANGUAGES = ("ar", "en")
ROLE = re.compile(r"\{([\w+:-]+)\}`([^`]*)`")
# Numbers of list items count, they state nothing.
_FIGURES = re.compile(r"(?<![\w#^./{-])(?!(?<=\n)[0-9]+\. )[0-9]+(?![\w}])")
_REGISTRIES = {"person": "people", "org": "organisations", "term": "terms"}


class Pair(NamedTuple):
    """One text in both languages, and whether it may hold several blocks."""

    texts: Mapping[str, str]
    blocks: bool


class Changed(NamedTuple):
    """A pair in which one thing is changed: what kind of thing, and how."""

    pair: Pair
    kind: str
    what: str


class Example:
    """The texts of one content, one at a time, with all that they refer to."""

    def __init__(self, path: Path) -> None:
        self.content = warraq.load(path)
        tree = read(path, Diagnostics())
        kept = ("sides", "organisations", "people", "terms", "nouns")
        self.common: dict[str, Any] = {key: tree[key] for key in kept if key in tree}
        self.profiles = {lang: self.content.meta.profiles.get(lang, "arabic") for lang in LANGUAGES}

    def pairs(self) -> list[Pair]:
        """All texts that stand in both languages."""
        return [
            Pair(
                {lang: str(twin.text.sources[lang]) for lang in LANGUAGES},
                isinstance(twin.text, MultiProse),
            )
            for twin in twins(self.content)
            if set(LANGUAGES) <= set(twin.text.sources)
        ]

    def found(self, pair: Pair) -> list[warraq.Diagnostic]:
        """What parity finds in a content of this text alone."""
        meta = {"title": "x", "languages": list(LANGUAGES), "profiles": self.profiles}
        text = {"overview": pair.texts} if pair.blocks else {"summary": [pair.texts]}
        content = warraq.load({"warraq": 1, "meta": meta, **self.common, **text})
        told = parity(content, content.meta.profiles)
        return [one for one in told if one.place.field.startswith(("overview", "summary"))]

    def spelled_out(self, pair: Pair) -> Pair:
        """The pair with plain words in the place of typed values, as a reader sees them."""
        return Pair(
            {lang: self._plain(text, lang) for lang, text in pair.texts.items()}, pair.blocks
        )

    def _plain(self, text: str, lang: str) -> str:
        profile = choose(self.profiles, [lang], Diagnostics(), NOWHERE)[lang]
        references = _Everything(self.content)

        def plain(match: re.Match[str]) -> str:
            value = parse_role(match[1], match[2], Diagnostics(), NOWHERE)
            if value is None:
                return match[0]
            return format_value(value, profile, references, Diagnostics()).text

        return ROLE.sub(plain, text)


class _Everything(ContentReferences):
    """References of a reader who may see all."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._people = {person.id: person for person in content.people}

    def _may_see(self, node: object) -> bool:
        return True


# --- changes ---------------------------------------------------------------------------------


def typed_changes(pair: Pair, content: Content) -> Iterator[Changed]:
    """Every typed value of each language, changed in one way or two."""
    for lang in LANGUAGES:
        for match in ROLE.finditer(pair.texts[lang]):
            for kind, role in _other_roles(match[1], match[2], content):
                yield _changed(pair, lang, match.span(), role, kind)


def _changed(pair: Pair, lang: str, span: tuple[int, int], new: str, kind: str) -> Changed:
    text = pair.texts[lang]
    changed = text[: span[0]] + new + text[span[1] :]
    what = f"{lang}: {text[span[0] : span[1]]} → {new}"
    return Changed(Pair({**pair.texts, lang: changed}, pair.blocks), kind, what)


def _other_roles(name: str, body: str, content: Content) -> Iterator[tuple[str, str]]:
    role = name.partition(":")[0]
    if role in _REGISTRIES:
        yield "name", f"{{{name}}}`{_other_id(body, getattr(content, _REGISTRIES[role]))}`"
    elif role == "date":
        year, *rest = body.split("-")
        # Of a span, too, the first year.
        earlier = re.sub(r"^\d+", lambda found: str(int(found[0]) - 1), body)
        yield "date", f"{{{name}}}`{earlier}`"
        if len(rest) == 2 and "/" not in body:
            yield "date", f"{{{name}}}`{year}-{rest[0]}-{int(rest[1]) % 28 + 1:02d}`"
            day = min(int(rest[1]), 28)
            yield "date", f"{{{name}}}`{year}-{int(rest[0]) % 12 + 1:02d}-{day:02d}`"
    elif role in ("number", "percent", "money", "count", "ordinal", "phone", "measure"):
        yield "number", f"{{{name}}}`{_other_digit(body)}`"
        if role == "money":
            yield "sign", f"{{{name}}}`{body.replace('USD', 'EUR')}`"
        if role in ("number", "percent"):
            yield "sign", f"{{{name}}}`-{body}`"
            yield "sign", f"{{{'percent' if role == 'number' else 'number'}}}`{body}`"


def _other_id(id: str, registry: Any) -> str:
    ids = list(registry) if isinstance(registry, dict) else [one.id for one in registry]
    return str(ids[(ids.index(id) + 1) % len(ids)]) if len(ids) > 1 else f"{id}x"


def _other_digit(text: str) -> str:
    """The text with the first of its figures one higher."""
    at = re.search(r"[1-8]", text)
    assert at
    return text[: at.start()] + str(int(at[0]) + 1) + text[at.end() :]


def literal_changes(pair: Pair, content: Content) -> Iterator[Changed]:
    """Every figure, month, number word, sign and name in plain words, changed."""
    for lang in LANGUAGES:
        text = ROLE.sub(lambda match: "`" * len(match[0]), pair.texts[lang])
        for kind, pattern, new in _literals(lang, content):
            for match in pattern.finditer(text):
                other = new(match) if callable(new) else new
                yield _changed(pair, lang, match.span(), other, kind)


_NEXT = {
    "ar": {
        "ثلاثة": "خمسة", "ثلاث": "خمس", "أربع": "تسع", "خمسة": "ثمانية", "الثالث": "السابع",
        "رابع": "سادس", "ثالثها": "رابعها", "الثالثة": "السادسة", "ديسمبر": "يونيو",
        "كانون الأول": "حزيران", "مايو": "آذار", "نوفمبر": "تموز",
    },
    "en": {
        "three": "five", "four": "nine", "Five": "Eight", "third": "seventh", "Third": "Sixth",
        "fourth": "sixth", "December": "June", "May": "March", "November": "July",
    },
}  # fmt: skip


def _literals(lang: str, content: Content) -> Iterator[tuple[str, re.Pattern[str], Any]]:
    yield "number", _FIGURES, lambda m: _next_figure(m[0])
    words = _NEXT[lang]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
    yield "word", pattern, lambda m: words[m[0]]
    yield "sign", re.compile(r"(?<=\d)[%٪]"), ""
    forms = [text.source(lang) for text in _names(content)]
    names = [str(form) for form in forms if form]
    if len(names) > 1:
        after = dict(zip(names, names[1:] + names[:1], strict=True))
        any_name = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        yield "name", re.compile(rf"(?<!\w)(?:{any_name})(?!\w)"), lambda m: after[m[0]]


def _names(content: Content) -> list[Any]:
    return [*(p.name for p in content.people), *(o.name for o in content.organisations.values())]


def _next_figure(text: str) -> str:
    last = int(text[-1])
    return text[:-1] + str(last + 1 if last < 9 else 8)
