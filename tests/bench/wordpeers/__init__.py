"""The memo of the example as other programs write it, judged and timed beside ours.

``python -m tests.bench.wordpeers`` writes ``results.md`` beside this file. What it measures it
fetches into ``build/bench/word`` (or ``$WARRAQ_BENCH/word``), and it needs node.
"""
