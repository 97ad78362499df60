"""Where the system gives too little, one sentence says what is missing; nobody is shown where the program broke."""

import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such limits", allow_module_level=True)

import resource

from clientexit_tui import words
from clientexit_tui.locations import sessions_dir
from tests.driven import session_in, store_in
from tests.places import ROOT
from tests.terminal import MODULE, Terminal, environ

LONG = os.environ.get("CLIENTEXIT_LONG") == "1"
NOISE = ("Traceback", "Exception ignored", "Fatal", "Error:", 'File "')

Before = Callable[[], None]


def limited(limit: int, most: int) -> Before:
    """Lets the process have no more of something."""
    return lambda: resource.setrlimit(limit, (most, most))


def closed(*numbers: int) -> Before:
    """Starts the process without some of its standard streams."""

    def close() -> None:
        for each in numbers:
            os.close(each)

    return close


def run(*argv: str, before: Before) -> "subprocess.CompletedProcess[str]":
    """The program, started so."""
    return subprocess.run(
        (sys.executable, *MODULE, *argv),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=before,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def memory_for(code: str) -> int:
    """Bytes of memory that the interpreter asks for when it runs this."""
    code = f"{code}\nimport re; print(re.search(r'VmPeak:\\s*(\\d+)', open('/proc/self/status').read())[1])"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run((sys.executable, "-c", code), env=env, capture_output=True, text=True, check=True)
    return int(done.stdout) * 1024


def check_quiet(done: "subprocess.CompletedProcess[str]") -> None:
    """One sentence at most, a code that says whether it went well, and no noise."""
    said = done.stderr + done.stdout
    assert not [each for each in NOISE if each in said], said
    assert done.returncode in (0, 1, 2), said
    assert len(done.stderr.splitlines()) <= 1, said
    if done.returncode:
        assert done.stderr.startswith("clientexit: ")


@pytest.fixture
def session_id(home: Path) -> str:
    """A session where the program finds it."""
    return session_in(store_in(sessions_dir(home))).id


def commands(session_id: str) -> list[tuple[str, ...]]:
    """Commands that work with files, each in its own way; in the usual run a few of them."""
    usual = [("list",), ("new", "Bellhouse", "--no-open"), ("verdict", session_id)]
    more = [
        ("list", "--json"), ("show", session_id), ("set", session_id, "client_name", "x"), ("search", "x"), ("tasks",),
        ("export", session_id, "--document", "plan"), ("check",), ("doctor",), ("restore",), ("visits", session_id),
        ("rename", session_id, "x"), ("delete", session_id), ("about",), ("nonsense",),
    ]  # fmt: skip
    return [*usual, *more] if LONG else usual


@pytest.mark.parametrize("files", [5, 6, 8])
def test_a_command_with_too_few_files_works_or_says_so(session_id: str, files: int) -> None:
    for argv in commands(session_id):
        check_quiet(run(*argv, before=limited(resource.RLIMIT_NOFILE, files)))


def test_a_command_on_a_disk_that_takes_no_byte_says_so(session_id: str) -> None:
    for argv in commands(session_id):
        done = run(*argv, before=limited(resource.RLIMIT_FSIZE, 0))
        check_quiet(done)
        if argv[0] == "new":
            assert os.strerror(27) in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory cannot be limited so")
@pytest.mark.parametrize("more", [1, 6, 12])
def test_a_command_with_little_more_memory_than_the_interpreter_needs_works_or_says_so(
    session_id: str, more: int
) -> None:
    most = memory_for("pass") + (more << 20)
    for argv in commands(session_id):
        done = run(*argv, before=limited(resource.RLIMIT_AS, most))
        check_quiet(done)
        assert done.returncode == 0 or "memory" in done.stderr or "refuses" in done.stderr


@pytest.mark.parametrize("streams", [(0,), (1,), (2,), (1, 2), (0, 1, 2)])
def test_a_command_without_its_streams_says_so_where_it_can(session_id: str, streams: tuple[int, ...]) -> None:
    for argv in commands(session_id):
        done = run(*argv, before=closed(*streams))
        if 2 in streams:
            assert (done.returncode in (0, 1), done.stderr) == (True, "")
        else:
            check_quiet(done)
        if streams == (1,):
            assert words.CLI_OUTPUT_CLOSED in done.stderr
        if 1 not in streams:
            assert done.returncode == 0


def test_what_is_printed_never_ends_up_in_a_file_of_the_users(home: Path, session_id: str) -> None:
    before = (sessions_dir(home) / f"{session_id}.yaml").read_bytes()
    run("show", session_id, before=closed(0, 1, 2))
    run("nonsense", before=closed(0, 1, 2))
    assert (sessions_dir(home) / f"{session_id}.yaml").read_bytes() == before
    assert sorted(each.name for each in sessions_dir(home).glob("*.yaml")) == [f"{session_id}.yaml"]


def in_terminal(home: Path, limit: str, most: int, *argv: str, keys: str = "") -> tuple[int, list[str], bool]:
    """The code of the program in a terminal with a limit, the lines that stay there, and whether it is as before."""
    set_limit = "import os, resource, sys; name, soft, hard, *argv = sys.argv[1:]; "
    set_limit += "resource.setrlimit(getattr(resource, name), (int(soft), int(hard))); os.execv(argv[0], argv)"
    command = (sys.executable, "-c", set_limit, limit, str(most), str(most), sys.executable, *MODULE, *argv)
    terminal = Terminal(command, environ(home), 300, 24)
    try:
        terminal.press(keys)
        code = terminal.wait_for_end()
        said = terminal.sent.rpartition("\x1b[?1049l")[2]
        drawn = "\x1b[?1049h" in terminal.sent
        return code, said.splitlines(), terminal.restored or not drawn
    finally:
        terminal.close()


@pytest.mark.parametrize("argv", [(), ("--plain",)])
def test_a_face_that_could_not_save_for_want_of_files_does_not_begin(home: Path, argv: tuple[str, ...]) -> None:
    code, lines, restored = in_terminal(home, "RLIMIT_NOFILE", 12, *argv)
    assert (code, len(lines), restored) == (2, 1, True)
    assert "only 12 files" in lines[0]
    assert "ulimit -n 256" in lines[0]


def test_a_face_takes_more_files_where_it_may(home: Path, session_id: str) -> None:
    def few() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (12, 1024))

    command = (sys.executable, *MODULE, "--plain", "open", session_id)
    done = subprocess.run(
        command,
        input="2\nLeith Ltd\nq\n",
        env=environ(home),
        preexec_fn=few,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert store_in(sessions_dir(home)).load(session_id).answers.text("client_name") == "Leith Ltd"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory cannot be limited so")
@pytest.mark.parametrize("more", [-8, 2, 20])
def test_the_drawn_face_with_too_little_memory_says_so_and_gives_the_terminal_back(home: Path, more: int) -> None:
    most = memory_for("import clientexit_tui.tui.app") + (more << 20)
    code, lines, restored = in_terminal(home, "RLIMIT_AS", most, keys="ctrl+q")
    assert restored
    assert not [each for line in lines for each in NOISE if each in line]
    assert code == 0 or (code == 1 and "memory" in lines[-1])


# Nobody knows the home directory


def nobody() -> int:
    """The number of a user whom the system does not know."""
    return next(number for number in range(54321, 60000) if not _is_known(number))


def _is_known(number: int) -> bool:
    try:
        pwd.getpwuid(number)
    except KeyError:
        return False
    return True


def as_nobody(*argv: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """The program as a user whom the system does not know, without HOME."""
    setpriv = shutil.which("setpriv")
    if os.geteuid() != 0 or not setpriv:
        pytest.skip("only root can be somebody else")
    env = {key: each for key, each in os.environ.items() if key != "HOME" and not key.startswith(("XDG_", "CLIENT"))}
    command = (setpriv, f"--reuid={nobody()}", "--clear-groups", sys.executable, *MODULE, *argv)
    return subprocess.run(
        command,
        env={**env, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **more},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )


@pytest.mark.parametrize(
    "argv", [("list",), ("path",), ("doctor",), ("new", "x"), ("--plain",), ("--home", "~nobody-x", "list")]
)
def test_without_a_home_directory_it_is_told_what_to_do(argv: tuple[str, ...]) -> None:
    done = as_nobody(*argv)
    check_quiet(done)
    assert done.returncode == 1
    assert "--home" in done.stderr
    assert "CLIENTEXIT_HOME" in done.stderr


def test_without_a_home_directory_what_needs_none_works() -> None:
    for argv in (("--version",), ("--help",), ("list", "--help")):
        done = as_nobody(*argv)
        assert (done.returncode, done.stderr) == (0, "")


def test_without_a_home_directory_a_folder_that_is_given_is_used() -> None:
    folder = Path("/tmp") / f"clientexit-of-nobody-{os.getpid()}"  # noqa: S108 - of the test's own number
    try:
        for more in ({"CLIENTEXIT_HOME": str(folder)}, {}):
            argv = () if more else ("--home", str(folder))
            done = as_nobody(*argv, "new", "Bellhouse", "--no-open", **more)
            assert (done.returncode, done.stderr) == (0, ""), done.stderr
            assert as_nobody("--home", str(folder), "restore").stderr == "clientexit: The bin is empty.\n"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
