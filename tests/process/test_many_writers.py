"""Programs that save the same session at the same time: none of their answers is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.amount import times
from tests.driven import session_in, store_in
from tests.places import ROOT

if sys.platform == "win32":
    pytest.skip("the other programs are started as on Unix", allow_module_level=True)

WRITERS = 3
SAVES = times(30, 100)

WRITER = """
import sys
from pathlib import Path
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.store import ConflictError
from tests.driven import store_in

folder, session_id, name, saves = sys.argv[1:]
store = store_in(Path(folder))
for number in range(int(saves)):
    while True:
        session = store.load(session_id)
        try:
            store.save(session.answer(f"{name}_{number}", Answer(value="x"), "2026-11-22T10:00:00+00:00"))
            break
        except ConflictError:
            continue
"""


@pytest.mark.long
def test_three_programs_at_once_lose_none_of_their_answers(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    made = session_in(store)
    names = [f"w{number}" for number in range(WRITERS)]
    commands = [[sys.executable, "-c", WRITER, str(tmp_path), made.id, name, str(SAVES)] for name in names]
    running = [subprocess.Popen(command, cwd=ROOT) for command in commands]
    assert [each.wait(timeout=120) for each in running] == [0] * WRITERS
    answers = store_in(tmp_path).load(made.id).answers
    assert {each for each in answers if each[0] == "w"} == {f"{n}_{i}" for n in names for i in range(SAVES)}
