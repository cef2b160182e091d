"""Everything that depends on a language or a jurisdiction: profiles, words, values, `localize`."""

from warraq.locale.choosing import choose
from warraq.locale.context import LocaleContext
from warraq.locale.localize import localize
from warraq.locale.profile import DEFAULTS, Profile, load, profiles
from warraq.locale.setting import Formatted, References
from warraq.locale.values import format_value
from warraq.locale.words import keys as word_keys

__all__ = [
    "DEFAULTS",
    "Formatted",
    "LocaleContext",
    "Profile",
    "References",
    "choose",
    "format_value",
    "load",
    "localize",
    "profiles",
    "word_keys",
]
