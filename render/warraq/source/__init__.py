"""Reading content: YAML, JSON and Markdown become plain data that knows its places."""

from warraq.source.reader import Syntax, read, read_markdown_body, read_text, syntax_of

__all__ = ["Syntax", "read", "read_markdown_body", "read_text", "syntax_of"]
