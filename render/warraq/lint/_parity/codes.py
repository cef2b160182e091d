"""The codes of what languages do not have in common; all of them are warnings."""

CODES = (
    "parity.missing",
    "parity.differs",
    "parity.only-here",
    "parity.heading",
    "parity.list-length",
    "parity.table-size",
)
