"""Warraq: one content file, every document that you need of it, right in each language."""

__version__ = "0.1.0"
