"""What `localize` works with: the profiles of the languages, and what values refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.locale.choosing import default
from warraq.locale.profile import Profile
from warraq.locale.setting import References, Setting

__all__ = ["LocaleContext"]


@dataclass(frozen=True, slots=True)
class LocaleContext:
    """``profiles`` by language; ``references`` to the content's people, terms and notes."""

    profiles: Mapping[str, Profile]
    references: References

    def setting(self, lang: str, diagnostics: Diagnostics, place: Place = NOWHERE) -> Setting:
        """The setting of a value in ``lang``; a language without a profile takes its default."""
        primary = lang.split("-", maxsplit=1)[0]
        profile = self.profiles.get(lang) or self.profiles.get(primary)
        if profile is None:
            profile = default(lang, diagnostics, place)
        return Setting(profile, self.references, diagnostics, place)
