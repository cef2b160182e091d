"""``python -m warraq`` is ``warraq``."""

import sys

from warraq.cli import main

# Processes with a time limit import this module again.
if __name__ == "__main__":
    sys.exit(main())
