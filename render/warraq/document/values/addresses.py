"""Telephone numbers, addresses and references: what keeps its characters."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["AddressValue", "CodeValue", "PhoneValue"]


@dataclass(frozen=True, slots=True)
class PhoneValue:
    """A telephone number in international notation (ITU-T E.123), or a short one (``999``)."""

    number: str
    extension: str = ""

    @property
    def uri(self) -> str:
        """What dials it (RFC 3966)."""
        number = self.number.replace(" ", "")
        return f"tel:{number};ext={self.extension}" if self.extension else f"tel:{number}"


@dataclass(frozen=True, slots=True)
class AddressValue:
    """What is linked and shown as it is: an address of the web, or ``mailto:`` and a mailbox."""

    target: str

    @property
    def text(self) -> str:
        """The address as a reader types it."""
        shown = self.target.removeprefix("mailto:").removeprefix("https://")
        return shown.rstrip("/") if shown != self.target else shown


@dataclass(frozen=True, slots=True)
class CodeValue:
    """A reference number, an identifier, an address: keeps its characters and its direction."""

    text: str
