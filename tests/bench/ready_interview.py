"""How long the interview takes to be ready, from its compiled form and from its YAML, each in a process of its own.

What is imported is loaded before; `--with-imports` counts it. The two take turns, so that a busy machine slows both.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

YAML = "loader", "read_content(content_dir())", "import clientexit_tui.strict_yaml.reader"
COMPILED = "ready", "ready_content(content_dir(), lambda: Path(sys.argv[1]))", ""
SCRIPT = """
import sys, time
from pathlib import Path
from clientexit_tui.locations import content_dir
began = time.process_time() if sys.argv[2] else 0
from clientexit_tui.content.{module} import {name}
{also}
began = began or time.process_time()
{call}
print(time.process_time() - began)
"""


def seconds(way: tuple[str, str, str], cache: str, imports: str) -> float:
    """The seconds of computing that one way takes in a new process."""
    module, call, also = way
    script = SCRIPT.format(module=module, name=call.partition("(")[0], call=call, also=also)
    done = subprocess.run([sys.executable, "-c", script, cache, imports], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> int:
    """Prints both, and their ratio; exit code 1 where it is over the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--limit", type=float, default=0.0)
    parser.add_argument("--with-imports", action="store_true")
    args = parser.parse_args()
    imports = "yes" if args.with_imports else ""
    with tempfile.TemporaryDirectory() as folder:
        cache = str(Path(folder) / "cache")
        for way in (YAML, COMPILED):  # makes the form, and what Python compiles
            seconds(way, cache, imports)
        pairs = [(seconds(YAML, cache, imports), seconds(COMPILED, cache, imports)) for _ in range(args.rounds)]
    yaml, compiled = (statistics.median(each) * 1000 for each in zip(*pairs, strict=True))
    ratio = statistics.median(ready / read for read, ready in pairs)
    print(f"YAML {yaml:.1f} ms, compiled form {compiled:.1f} ms, ratio {ratio:.3f} (medians of {args.rounds} rounds)")
    return int(bool(args.limit) and ratio > args.limit)


if __name__ == "__main__":
    sys.exit(main())
