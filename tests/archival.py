"""Documents of every sort, for those who judge finished PDFs: which kinds, languages, themes and
features there are, a sample in which each meets each other, and how one is made."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any

from tests.contents import whole
from warraq import render

__all__ = ["FACTORS", "FEATURES", "PROFILES", "Case", "every", "make", "name", "pairwise"]

PICTURE = Path(__file__).resolve().parent.parent / "examples" / "water-report" / "losses.svg"

#: A choice for each factor; of a feature, its name, or nothing where it is not wanted.
Case = dict[str, str]
#: Changes the content, and what `warraq.render` is called with.
Feature = Callable[[dict[str, Any], dict[str, Any]], None]


def _meta(**said: Any) -> Feature:
    return lambda content, _: content["meta"].update(said)


def _options(**said: Any) -> Feature:
    return lambda _, wanted: wanted["options"].update(said)


def _source(_: dict[str, Any], wanted: dict[str, Any]) -> None:
    if wanted["options"]["variant"] != "a-2a":
        wanted["embed_source"] = wanted["embed_classified"] = True


def _long(content: dict[str, Any], _: dict[str, Any]) -> None:
    """A table over pages, and notes on each."""
    rows = content["body"][7]["table"]["rows"]
    rows[1:2] = [rows[1]] * 40
    content["body"] += [{**content["body"][1], "id": f"again-{n}"} for n in range(4)]


def _pictures(content: dict[str, Any], _: dict[str, Any]) -> None:
    content["body"] += [
        {
            "figure": PICTURE.name,
            "alt": {"ar": "تراجع الفاقد", "en": "Losses fell"},
            "caption": {"ar": "الفاقد", "en": "Losses"},
        },
    ]


def _annexes(content: dict[str, Any], _: dict[str, Any]) -> None:
    content["annexes"] = [
        {
            "title": {"ar": "ملحق الجداول", "en": "Annex of tables"},
            "body": [{**content["body"][7], "id": "annexed"}],
        },
    ]


#: One line makes a feature part of what is judged.
FEATURES: dict[str, Feature] = {
    "draft": _meta(status="draft"),
    "secret": _meta(classification="secret"),
    "long": _long,
    "pictures": _pictures,
    "source": _source,
    "contents": _meta(contents="yes"),
    "cover": _meta(cover=True),
    "annexes": _annexes,
    "sequential": _meta(layout="sequential"),
    "large": _options(size="large-print"),
    "A5": _options(paper="A5", density="compact"),
    "two-sided": _options(two_sided=True),
}

#: What each variant claims, as veraPDF names it.
PROFILES = {"a-3a": "PDFUA-1,PDFA-3A", "a-2a": "PDFUA-1,PDFA-2A", "ua-1": "PDFUA-1"}

FACTORS: dict[str, tuple[str, ...]] = {
    "kind": ("briefing", "memo", "factsheet"),
    "lang": ("ar", "en", "ar+en", "ar+en+fr", "fa", "ur", "he", "en+ar"),
    "theme": ("formal", "modern"),
    "variant": tuple(PROFILES),
    **{feature: ("", feature) for feature in FEATURES},
}


def name(case: Case) -> str:
    return "_".join(filter(None, case.values()))


def make(case: Case, folder: Path) -> Path:
    """The file, in a folder."""
    content = in_languages(whole(), case["lang"].split("+"))
    wanted: dict[str, Any] = {"options": {"variant": case["variant"]}}
    for feature, change in FEATURES.items():
        if case.get(feature):
            change(content, wanted)
    source = folder / "content.json"
    source.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    (folder / PICTURE.name).write_bytes(PICTURE.read_bytes())
    file = folder / f"{name(case)}.pdf"
    render(source, case["kind"], "pdf", case["lang"], theme=case["theme"], **wanted).save(file)
    return file


# --- languages -------------------------------------------------------------------------------

#: Whose words stand for those of a language that the content does not have.
_STAND_IN = {"fa": "ar", "ur": "ar", "fr": "en", "he": "en"}
_HEBREW = "דוח המים"


def in_languages(content: dict[str, Any], languages: list[str]) -> dict[str, Any]:
    """The content in other languages than it was written in."""
    said: dict[str, Any] = _translated(content, languages)
    said["meta"]["languages"] = languages
    profiles = {"ar": "qatar", "en": "english-uk", "fr": "french", "fa": "persian", "ur": "urdu",
                "he": "hebrew"}  # fmt: skip
    said["meta"]["profiles"] = {language: profiles[language] for language in languages}
    return said


def _translated(node: Any, languages: list[str]) -> Any:
    if isinstance(node, list):
        return [_translated(one, languages) for one in node]
    if not isinstance(node, dict):
        return node
    if set(node) != {"ar", "en"}:
        return {key: _translated(one, languages) for key, one in node.items()}
    return {language: _words(node, language) for language in languages}


def _words(texts: dict[str, Any], language: str) -> Any:
    said = texts[_STAND_IN.get(language, language)]
    if isinstance(said, dict):  # the forms of a noun
        forms = ("one", "two", "other") if language == "he" else ("one", "other")
        return said if language in texts else dict.fromkeys(forms, "mot") | {"gender": "m"}
    return _HEBREW if language == "he" and not set("{*[`") & set(said) else said


# --- samples ---------------------------------------------------------------------------------


def every() -> Iterator[Case]:
    """Each kind in each language set and theme, plain and with each feature, as people get it;
    and of the other variants each kind and theme, with all features at once."""
    usual, *others = FACTORS["variant"]
    for kind, lang, theme in product(FACTORS["kind"], FACTORS["lang"], FACTORS["theme"]):
        case = {"kind": kind, "lang": lang, "theme": theme, "variant": usual}
        yield case
        yield from (case | {feature: feature} for feature in FEATURES)
    for kind, theme, variant in product(FACTORS["kind"], FACTORS["theme"], others):
        yield {
            "kind": kind, "lang": "ar+en", "theme": theme, "variant": variant,
            **{feature: feature for feature in FEATURES},
        }  # fmt: skip


def pairwise(factors: dict[str, tuple[str, ...]]) -> Iterator[Case]:
    """Few cases in which each choice meets each of every other factor."""
    wanted = {
        ((one, a), (other, b))
        for one, other in combinations(factors, 2)
        for a, b in product(factors[one], factors[other])
    }
    while wanted:
        case = dict(min(wanted))
        for factor, choices in factors.items():
            if factor not in case:
                counts = [_met(case | {factor: choice}, wanted) for choice in choices]
                case[factor] = choices[counts.index(max(counts))]
        wanted -= set(_pairs(case, factors))
        yield {factor: case[factor] for factor in factors}


def _pairs(case: Case, factors: dict[str, tuple[str, ...]]) -> Iterator[Any]:
    for one, other in combinations([factor for factor in factors if factor in case], 2):
        yield ((one, case[one]), (other, case[other]))


def _met(case: Case, wanted: set[Any]) -> int:
    return sum(pair in wanted for pair in _pairs(case, dict.fromkeys(FACTORS, ())))
