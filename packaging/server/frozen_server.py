"""Where the packaged `satchel-server` begins."""

import multiprocessing
import sys

from app.sync_server.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
