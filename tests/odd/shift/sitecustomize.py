"""Moves the clock of every Python that finds this folder, children included, by so many seconds.

A library preloaded into the process would move the clock of what is not Python as well, but the one there is breaks
``time.sleep`` from Python 3.11 on. The times of files stay as they are.
"""

import os
import time

if _seconds := os.environ.get("CLIENTEXIT_ODD_SECONDS"):
    import time_machine

    time_machine.travel(time.time() + float(_seconds), tick=True).start()
