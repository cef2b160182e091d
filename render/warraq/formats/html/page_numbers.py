"""Page numbers, which only an engine that sets pages knows."""

from __future__ import annotations

from warraq.document.tree import Contents, Inlines, PageCount, PageNumber, PageRef

__all__ = ["PageNumbers"]

#: The names that CSS gives to the numbering systems of CLDR.
_COUNTER_STYLES = {"latn": "decimal", "arab": "arabic-indic", "arabext": "persian"}
_DIGITS = {"latn": "1", "arab": "١", "arabext": "۱"}


class PageNumbers:
    """What a template asks about page numbers."""

    def counter_style(self, node: PageNumber | PageCount | PageRef | Contents) -> str:
        return _COUNTER_STYLES[node.digits]

    def only_page(self, node: PageNumber | PageCount | PageRef) -> str:
        """What a page number is where there is one page only."""
        return _DIGITS[node.digits]

    def has_page_number(self, nodes: Inlines) -> bool:
        for node in nodes:
            if isinstance(node, PageNumber | PageCount):
                return True
            children = getattr(node, "children", None)
            if children and self.has_page_number(children):
                return True
        return False
