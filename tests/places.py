"""Where things lie in a checkout, so that no test counts the folders above it."""

from pathlib import Path

TESTS = Path(__file__).parent
ROOT = TESTS.parent
