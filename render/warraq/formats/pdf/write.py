"""Setting the page: WeasyPrint, fed with our fonts and the document's pictures and nothing else."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from weasyprint import HTML
from weasyprint.urls import URLFetcherResponse

from warraq.diagnostics import Diagnostics
from warraq.document.tree import Document, Image
from warraq.formats import WriteContext
from warraq.formats.html import Medium, Page, render
from warraq.formats.pdf import attachment, coverage
from warraq.formats.pdf.finish import finish
from warraq.formats.pdf.fit import fitted
from warraq.formats.pdf.fontmap import font_configuration
from warraq.formats.pdf.footnotes import tell
from warraq.formats.pdf.justify import mend
from warraq.formats.pdf.leaders import shorten
from warraq.formats.pdf.links import keep_outermost
from warraq.formats.pdf.log import collected
from warraq.formats.pdf.margins import wider
from warraq.formats.pdf.pagination import put_right
from warraq.formats.pdf.quick import QUICK_TAGS
from warraq.formats.pdf.textlayer import layered, map_codes
from warraq.formats.pdf.trim import trim
from warraq.formats.pdf.wide import tell_wide
from warraq.theme import Density

__all__ = ["lay_out", "write"]


class _LaidOut(NamedTuple):
    """A page of HTML, the pages that became of it, and what was said meanwhile."""

    page: Page
    pages: Any
    diagnostics: Diagnostics


def write(document: Document, context: WriteContext, variant: str) -> bytes:
    """The whole file; the same input gives the same bytes."""
    attachment.check(context.source, variant, context.diagnostics)
    coverage.check(document, context.theme, context.diagnostics)

    laid_out: dict[Density, _LaidOut] = {}

    def setting(trial: WriteContext) -> Any:
        page = render(document, trial, Medium.PAGED)
        with collected(trial.diagnostics):
            pages = lay_out(page, variant)
        tell(pages, trial.diagnostics)
        tell_wide(pages, trial.theme.setting.least, trial.diagnostics)
        laid_out[trial.theme.density] = _LaidOut(page, pages, trial.diagnostics)
        return pages

    context = fitted(context, setting)
    if context.theme.density not in laid_out:
        setting(context)
    page, pages, said = laid_out[context.theme.density]
    if said is not context.diagnostics:
        context.diagnostics.extend(said)
    with collected(context.diagnostics), layered(context.diagnostics, pages), QUICK_TAGS.made():
        pdf: bytes = pages.write_pdf(
            pdf_variant=f"pdf/{variant}",
            pdf_identifier=_identifier(document, page.html),
            custom_metadata=False,
            attachments=attachment.attachments(document, context.source),
            finisher=partial(_finish, written=document, variant=variant),
        )
    return pdf


def _finish(pages: Any, pdf: Any, *, written: Document, variant: str) -> None:
    finish(pages, pdf, document=written, variant=variant)
    attachment.associate(pdf)
    map_codes(pages, pdf)


def lay_out(page: Page, variant: str) -> Any:
    """The laid out pages (a `weasyprint.Document`), with what the engine gets wrong put right."""
    pages = _rendered(page, variant)
    if style := wider(pages):
        html = page.html.replace("</head>", f"<style>{style}</style></head>", 1)
        pages = _rendered(replace(page, html=html), variant)
    mend(pages)
    trim(pages)
    shorten(pages)
    keep_outermost(pages)
    return pages


def _rendered(page: Page, variant: str) -> Any:
    html = HTML(string=page.html, url_fetcher=partial(_fetch, page.images), base_url="warraq:")
    with put_right():
        return html.render(
            font_config=font_configuration(page.own_fonts), pdf_variant=f"pdf/{variant}"
        )


def _identifier(document: Document, html: str) -> bytes:
    """Names the file in its trailer: no time and no chance in it."""
    named = document.properties.identifier
    return hashlib.sha256((named + "\0" + html).encode()).hexdigest()[:32].encode()


def _fetch(images: dict[str, Image], url: str, *_: Any, **__: Any) -> URLFetcherResponse:
    """Serve the document's own pictures; nothing else is ever asked for or let in."""
    image = images.get(url)
    if image is None:
        raise ValueError(f"not served: {url}")
    return URLFetcherResponse(url, image.data, {"Content-Type": image.media_type})
