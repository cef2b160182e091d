"""What stands in the outputs of a content, on one page for whoever sends them.

Each name, date and figure with where it stands in each output and language, what was found, what
stayed out, and a picture of each page. The page says nothing that no output says, and is classified
as the highest of them.
"""

from warraq.report.gather import Made, Report, gather
from warraq.report.page import as_html, as_json

__all__ = ["Made", "Report", "as_html", "as_json", "gather"]
