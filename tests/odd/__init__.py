"""The tests of values and screens under odd circumstances, one at a time; see ``python -m tests.odd --help``."""
