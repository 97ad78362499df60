"""How the program ends when it did not choose to: signals."""

import asyncio
import signal
import sys
import threading
from collections.abc import Callable


def on_signals(end: Callable[[int], None]) -> None:
    """Calls `end` with the number of a signal to terminate, hang up or interrupt; must run in the event loop."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        return  # no such signals there
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        loop.add_signal_handler(number, end, number)
