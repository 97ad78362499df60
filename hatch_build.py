"""Makes the compiled form of the interview that ships in the wheel; content with a mistake breaks the build."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledInterview(BuildHookInterface[Any]):
    """Adds the form beside the content. A checkout makes its own, in the cache folder, after each edit."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Makes it, before the wheel is put together."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from clientexit_tui.content.ready import SHIPPED, shipped_form  # of the checkout, not of what is installed
        finally:
            sys.path.remove(self.root)
        self._folder = TemporaryDirectory()
        made = Path(self._folder.name) / SHIPPED
        made.write_bytes(shipped_form(Path(self.root, "data")))
        build_data["force_include"][str(made)] = f"clientexit_tui/data/{SHIPPED}"

    def finalize(self, version: str, _build_data: dict[str, Any], _artifact_path: str) -> None:
        """Clears away what was made."""
        if version != "editable":
            self._folder.cleanup()
