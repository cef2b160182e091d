"""The characters that steer direction (UAX #9, §2), which authors never type."""

__all__ = [
    "CONTROLS", "EMBEDDINGS", "FSI", "ISOLATES", "LRI", "LRM", "MARKS", "PDI", "RLI", "RLM",
]  # fmt: skip

LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"
#: §2.6: marks that show nothing.
MARKS = LRM + RLM + ALM
#: §2.1 to §2.3: embeddings and overrides, and what ends one.
EMBEDDINGS = "\u202a\u202b\u202c\u202d\u202e"
#: §2.4 and §2.5: isolates, left to right, right to left, by the first strong letter; their end.
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
ISOLATES = LRI + RLI + FSI + PDI
CONTROLS = MARKS + EMBEDDINGS + ISOLATES
