"""`python -m claimbook`: the command line, without its script on the path."""

import sys

from claimbook.cli import main

sys.exit(main())
