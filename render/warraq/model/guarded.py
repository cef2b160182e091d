"""What not everybody may see."""

from __future__ import annotations

from warraq.model.base import Model
from warraq.model.fields import Audience, Classification

__all__ = ["Guarded"]


class Guarded(Model):
    """A node with the narrowest audience that may see it, and its own classification.

    An output for a wider audience leaves it out; one of a lower classification is not built.
    """

    audience: Audience = Audience.PUBLIC
    classification: Classification = Classification.PUBLIC
