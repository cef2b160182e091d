"""What is enclosed with a document and bound with it, each part on pages of its own."""

from __future__ import annotations

from warraq.model.blocks import Body
from warraq.model.fields import Id
from warraq.model.guarded import Guarded
from warraq.model.text import Text

__all__ = ["Annex"]


class Annex(Guarded):
    """An annex: its title, and blocks as the body has them. It is numbered by the profile
    (الملحق (1), Annex A); ``only`` names the kinds that show it, all of them where it is empty."""

    id: Id | None = None
    title: Text
    body: Body
    only: tuple[str, ...] = ()
