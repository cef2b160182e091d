"""Whether the languages of one content say the same: the parts that `warraq.checks` asks."""

from warraq.lint._parity.codes import CODES
from warraq.lint._parity.content import parity

__all__ = ["CODES", "parity"]
