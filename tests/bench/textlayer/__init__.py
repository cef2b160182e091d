"""What five readers get out of PDFs, ours and those of other engines.

``python -m tests.bench.textlayer`` fetches what it needs into ``build/bench`` (readers, engines,
fonts and the Universal Declaration, from PyPI and npm), makes the files, reads them and writes
``results.md``. Engines and readers that a machine lacks are left out, and named.
"""
