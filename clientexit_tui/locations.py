"""Where things are: the content that ships, and the user's own folder. Nothing is made here."""

from collections.abc import Mapping
from pathlib import Path

HOME_VARIABLE = "CLIENTEXIT_HOME"
"""The environment variable that moves the user's folder."""

PACKAGE_DIR = Path(__file__).parent


def content_dir() -> Path:
    """The interview content: inside an installed package, beside it in a checkout."""
    installed = PACKAGE_DIR / "data"
    return installed if installed.is_dir() else PACKAGE_DIR.parent / "data"


def home_dir(override: str | None, environ: Mapping[str, str]) -> Path:
    """The user's folder, always absolute.

    Args:
        override: what ``--home`` said; it wins over the environment, which wins over the system's own place.
        environ: the environment to look in.

    Raises:
        NoHomeError: nobody knows where it is.
    """
    chosen = override or environ.get(HOME_VARIABLE)
    try:
        if chosen:
            return Path(chosen).expanduser().absolute()
        from platformdirs import user_data_path  # keeps the start fast where the folder is given

        found = user_data_path("clientexit", appauthor=False)
    except RuntimeError:  # no HOME, and the system does not know the user
        found = Path()
    if not found.is_absolute():  # older versions of platformdirs say it so
        from clientexit_tui.errors import NoHomeError  # only where it goes wrong: `path` must be quick

        raise NoHomeError(chosen)
    return found


def cache_dir() -> Path | None:
    """The folder for what can be made anew, which holds nothing of the user's; None where nobody knows one."""
    from platformdirs import user_cache_path  # an installed program seldom needs it

    try:
        found = user_cache_path("clientexit", appauthor=False)
    except RuntimeError:  # no HOME, and the system does not know the user
        return None
    return found if found.is_absolute() else None


def history_dir(home: Path) -> Path:
    """The folder of the visits of all sessions."""
    return home / "history"


def sessions_dir(home: Path) -> Path:
    """The folder of the session files."""
    return home / "sessions"


def keys_dir(home: Path) -> Path:
    """The folder of the key that opens encrypted sessions."""
    return home / "keys"


def backups_dir(home: Path) -> Path:
    """The folder of the versions kept, one for each day."""
    return home / "backups"


def editor_dir(home: Path) -> Path:
    """The folder of the texts that the user's own editor works on."""
    return home / "editor"
