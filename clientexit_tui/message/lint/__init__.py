"""What in a letter can harm, and what is missing in it. No finding never means that a letter is safe."""

from clientexit_tui.message.lint.finding import WHOLE, Finding
from clientexit_tui.message.lint.run import lint

__all__ = ["WHOLE", "Finding", "lint"]
