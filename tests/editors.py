"""Editors that do what editors should not, as scripts that get the file as their last argument."""

import shutil
import sys
from pathlib import Path

LAST = "for file; do :; done\n"
"""The last argument."""
WINDOW = """trap "" HUP
exec < /dev/null > /dev/null 2>&1
(until [ -e "$0.save" ] || [ ! -e "$0" ]; do sleep 0.05; done; printf "from a window" > "$file") &
"""
"""Comes back at once; what goes on writes when it is told to by a file, and not for ever: its folder goes."""
WRITES = {
    "writes": 'printf "%s\\n" "from the editor" > "$file"',
    "replaces by another file": 'printf "another inode" > "$file.new"; mv "$file.new" "$file"',
    "writes UTF-16": 'printf "\\377\\376w\\000i\\000d\\000e\\000" > "$file"',
    "writes NUL and codes": 'printf "a\\000b\\033[2Jc" > "$file"',
    "stops itself": 'kill -STOP $$; printf "%s\\n" "after a stop" > "$file"',
}
"""What is taken over, see `WRITTEN`."""
WRITTEN = {
    "writes": "from the editor",
    "replaces by another file": "another inode",
    "writes UTF-16": "wide",
    "writes NUL and codes": "ab[2Jc",
    "stops itself": "after a stop",
}
FAILS = {
    "fails": "exit 3",
    "is killed": "kill -KILL $$",
    "is interrupted": "kill -INT $$",
    "deletes": 'rm "$file"',
    "deletes the folder": 'rm -r "$(dirname "$file")"',
    "leaves the terminal raw": "stty raw -echo -isig; kill -KILL $$",
}
"""What leaves the text as it was, and nothing else."""
DOUBTS = {
    "writes and fails": 'printf "half" > "$file"; exit 3',
    "writes and is killed": 'printf "half" > "$file"; kill -KILL $$',
    "writes what is not UTF-8": 'printf "caf\\351" > "$file"',
    "writes far too much": 'head -c 6000000 /dev/zero | tr "\\000" x > "$file"',
    "replaces by a link": 'rm "$file"; ln -s /etc/hostname "$file"',
    "replaces by a pipe": 'rm "$file"; mkfifo "$file"',
    "replaces by a folder": 'rm "$file"; mkdir "$file"',
    "leaves a swap file": ': > "$(dirname "$file")/.text.txt.swp"; kill -KILL $$',
    "is ended while saving": 'printf "rescued" > "$file.save"; kill -KILL $$',
}
"""What leaves something that the user is asked about."""
OTHERS = {
    "changes nothing": ":",
    "opens a window": WINDOW,
    "waits": 'printf "begun" > "$file"; printf "editor is open"; read -r line && printf "%s" "$line" > "$file"',
}
SCRIPTS = {**WRITES, **FAILS, **DOUBTS, **OTHERS}
TAKES_FRONT = f"""#!{sys.executable}
import os, signal
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
os.setpgid(0, 0)
os.tcsetpgrp(0, os.getpid())
os.kill(os.getpid(), signal.SIGKILL)
"""
"""Puts itself in front of the terminal, as interactive shells do, and is killed there."""


def become(path: Path, name: str) -> None:
    """Makes one of these at a path, in place of what is there."""
    clear(path)
    path.write_text(f"#!/bin/sh\n{LAST}{SCRIPTS[name]}\n", encoding="utf-8")
    path.chmod(0o700)


def clear(path: Path) -> None:
    """Takes away what is at a path."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def be_a_folder(path: Path) -> None:
    """A folder in place of an editor."""
    path.mkdir()


def may_not_run(path: Path) -> None:
    """An editor without the right to run."""
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o600)


def be_no_program(path: Path) -> None:
    """A file that the system cannot run."""
    path.write_bytes(b"\x7fELF")
    path.chmod(0o700)


def be_gone(path: Path) -> None:
    """Nothing at all."""
    clear(path)


def take_the_front(path: Path) -> None:
    """One that is killed while it alone has the keys."""
    path.write_text(TAKES_FRONT, encoding="utf-8")
    path.chmod(0o700)


NO_EDITORS = (be_a_folder, may_not_run, be_no_program, be_gone, take_the_front)
