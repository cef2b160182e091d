"""Mixed text, drawn: each case of ``cases.toml`` in every format, in each place of a sentence."""
