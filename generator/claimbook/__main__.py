"""`python -m claimbook`: the command line, even if its script is not on the path."""

import sys

from claimbook.cli import main

sys.exit(main())
