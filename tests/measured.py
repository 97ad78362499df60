"""Runs a program and writes what it took to a descriptor: its exit code, seconds of computing, bytes of memory.

It stands between, since the system counts for a program also the memory of the one that it was started from, and tests
take much.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence


def main(argv: Sequence[str]) -> None:
    """Runs what follows the number of the descriptor."""
    descriptor, *command = argv
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    os.write(int(descriptor), json.dumps([process.returncode, used.ru_utime + used.ru_stime, memory]).encode())


if __name__ == "__main__":
    main(sys.argv[1:])
