"""The store against a dictionary: whatever two programs, faults, kills and hands do, it holds what it told as saved."""

import errno
import os
import shutil
import tempfile
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from clientexit_tui.errors import ClientExitError
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.cleaning import cleaned_session
from clientexit_tui.sessions.saving import ConflictError, SaveFailedError
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import ClaimedError, Listed, Store, Unreadable
from tests.amount import all_or
from tests.faults import Fault, Kill, KilledError, Watched

EXAMPLES, STEPS = all_or((60, 25), (400, 30))
PROGRAMS = st.sampled_from([0, 1])
TEXTS = st.sampled_from(["", "one", "two\nlines", "no", "12:30", "é😀", "---\n...\n", "x" * 3000])
ERRNOS = st.sampled_from([errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EMFILE, errno.EPERM, errno.ESTALE])
MOST = 3
"""Sessions at a time: with more, two programs would seldom meet at one."""
MOMENTS = st.sampled_from([*range(1, 31), *range(22, 31)])
"""Calls of a save; those at its end are the more interesting."""
DAMAGED = None
"""What the model holds of a file that was cut."""
SEEN: Counter[str] = Counter()
"""How often each interesting state was reached."""
INTERESTING = (
    *("conflict", "conflict kept mine", "conflict kept both", "failed", "committed", "killed before", "killed after"),
    *("claimed", "saved under a claim", "damaged", "damaged told", "undone", "gone", "bin emptied"),
    *("changed by hand", "day kept", "restarted with a claim"),
)

Content = tuple[str, str]
"""Title and story."""


class Sessions(RuleBasedStateMachine):
    """Two programs over one folder, and a dictionary that knows better."""

    ids = Bundle("ids")
    tokens = Bundle("tokens")

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="clientexit-machine-"))
        self.now = datetime(2026, 11, 1, tzinfo=UTC)
        self.made = 0
        self.disk: dict[str, Content | None] = {}
        self.binned: dict[str, Content | None] = {}
        self.open: list[dict[str, Session]] = [{}, {}]
        """What each program has in memory."""
        self.known: list[dict[str, bytes | None]] = [{}, {}]
        """The bytes on disk that each program may overwrite."""
        self.tried: set[Content] = set()
        """What was to be saved and was not, clean as it would be written: found on disk, it would be taken for a save
        that went through."""
        self.claimed: dict[str, int] = {}
        self.ops = [Watched(), Watched()]
        self.stores = [self._started(0), self._started(1)]

    def _started(self, program: int) -> Store:
        self.ops[program] = Watched()
        self.open[program], self.known[program] = {}, {}
        return Store(
            self.home / "sessions",
            lambda: self.now,
            self._digits,
            lambda session: Header(session.id, session.title),
            self.ops[program],
            backups=self.home / "backups",
        )

    def _digits(self) -> str:
        self.made += 1
        return f"{self.made:06x}" * 2

    def teardown(self) -> None:
        for ops in self.ops:
            ops.abandon()
        shutil.rmtree(self.home)

    # What the model says

    def _bytes(self, session_id: str) -> bytes | None:
        path = self.home / "sessions" / f"{session_id}.yaml"
        return path.read_bytes() if path.exists() else None

    def _written(self, program: int, session: Session) -> None:
        self.disk[session.id] = (session.title, session.answers.text("story"))
        self.known[program][session.id] = self._bytes(session.id)
        self.open[program][session.id] = session

    def _expected(self, program: int, session_id: str) -> type[ClientExitError] | None:
        """What a save must end with where nothing fails."""
        if self.claimed.get(session_id, program) != program:
            return ClaimedError
        if self.known[program].get(session_id) != self._bytes(session_id):
            return ConflictError
        return None

    def _tries(self, session: Session) -> None:
        written = cleaned_session(session)
        self.tried.add((written.title, written.answers.text("story")))

    def _save(self, program: int, session: Session) -> type[ClientExitError] | None:
        expected = self._expected(program, session.id)
        there = self.disk.get(session.id)
        self._tries(session)
        try:
            saved = self.stores[program].save(session)
        except ClientExitError as error:
            same = type(error) is expected
            assert same, error  # noqa: PT017  # it may also end well
            SEEN[{ConflictError: "conflict", ClaimedError: "claimed"}[type(error)]] += 1
            SEEN["gone"] += session.id not in self.disk
            return expected
        assert expected is None or there in self.tried
        SEEN["saved under a claim"] += session.id in self.claimed
        self._written(program, saved)
        return None

    # What programs do

    @initialize(target=ids, title=TEXTS)
    def begin(self, title: str) -> str:
        session_id = self._create(0, title)
        self._ready(1, session_id)
        return session_id

    @rule(target=ids, program=PROGRAMS, title=TEXTS)
    def create(self, program: int, title: str) -> object:
        return self._create(program, title) if len(self.disk) < MOST else multiple()

    def _ready(self, program: int, session_id: str) -> Session | None:
        """What a program has open, read anew where that helps to save it; None where it cannot be saved."""
        if self.disk.get(session_id) and self._expected(program, session_id) is ConflictError:
            self._load(program, session_id)
        return None if self._expected(program, session_id) else self.open[program].get(session_id)

    def _create(self, program: int, title: str) -> str:
        session = self.stores[program].create(title)
        self._written(program, session)
        return session.id

    @rule(program=PROGRAMS, session_id=ids)
    def load(self, program: int, session_id: str) -> None:
        self._load(program, session_id)

    def _load(self, program: int, session_id: str) -> None:
        try:
            session = self.stores[program].load(session_id)
        except ClientExitError:
            assert self.disk.get(session_id) is DAMAGED
            SEEN["damaged told"] += session_id in self.disk
            return
        assert (session.title, session.answers.text("story")) == self.disk[session_id]
        self.open[program][session_id] = session
        self.known[program][session_id] = self._bytes(session_id)

    @rule(program=PROGRAMS, session_id=ids, text=TEXTS)
    def edit(self, program: int, session_id: str, text: str) -> None:
        if session := self.open[program].get(session_id):
            self._save(program, session.answer("story", Answer(value=text), ""))

    @rule(program=PROGRAMS, session_id=ids, title=TEXTS)
    def rename(self, program: int, session_id: str, title: str) -> None:
        if session := self.open[program].get(session_id):
            self._save(program, replace(session, title=title))

    @rule(target=ids, program=PROGRAMS, session_id=ids, text=TEXTS)
    def duplicate(self, program: int, session_id: str, text: str) -> object:
        session = self.open[program].get(session_id)
        if session is None or len(self.disk) >= MOST:
            return multiple()
        SEEN["conflict kept both"] += self._expected(program, session_id) is ConflictError
        copy = self.stores[program].save_copy(session.answer("story", Answer(value=text), ""))
        self._written(program, copy)
        return copy.id

    @rule(program=PROGRAMS, session_id=ids, text=TEXTS, by_hand=st.booleans())
    def save_over(self, program: int, session_id: str, text: str, *, by_hand: bool) -> None:
        if by_hand:
            self._change_by_hand(session_id, text)
        session = self.open[program].get(session_id)
        if session is None or self._expected(program, session_id) is ClaimedError:
            return
        self.now += timedelta(seconds=1)
        before = self.disk.get(session_id)
        SEEN["conflict kept mine"] += self._expected(program, session_id) is ConflictError and before is not DAMAGED
        self._written(program, self.stores[program].save_over(session.answer("story", Answer(value=text), "")))
        if before is not DAMAGED:
            aside = self.stores[program].backups.of(session_id)
            newest = max(each for each in aside if len(each.stem) > len("2026-11-22"))
            found = self.stores[program]._codec.decode(newest.read_bytes(), "f")
            assert (found.title, found.answers.text("story")) == before

    @rule(program=PROGRAMS, session_id=ids)
    def claim(self, program: int, session_id: str) -> None:
        holder = self.claimed.get(session_id, program)
        try:
            self.stores[program].claim(session_id)
        except ClaimedError:
            assert holder != program
            return
        assert holder == program
        self.claimed[session_id] = program
        if session := self._ready(program, session_id):
            self._save(program, replace(session, place="claimed"))
        if other := self.open[1 - program].get(session_id):
            self._save(1 - program, other)

    @rule(program=PROGRAMS, session_id=ids)
    def release(self, program: int, session_id: str) -> None:
        self.stores[program].release(session_id)
        if self.claimed.get(session_id) == program:
            del self.claimed[session_id]

    @rule(target=tokens, program=PROGRAMS, session_id=ids)
    def delete(self, program: int, session_id: str) -> object:
        try:
            token = self.stores[program].delete(session_id)
        except ClaimedError:
            assert self.claimed.get(session_id, program) != program
            return multiple()
        except ClientExitError:
            assert session_id not in self.disk
            return multiple()
        self.binned[token] = self.disk.pop(session_id)
        return token

    @rule(program=PROGRAMS, token=consumes(tokens), taken=st.booleans())
    def undelete(self, program: int, token: str, *, taken: bool) -> None:
        session_id = token.partition(".")[0]
        if taken and session_id in self.open[program]:
            self.save_over(program, session_id, "", by_hand=False)
        try:
            self.stores[program].undelete(token)
        except ClientExitError:
            assert token not in self.binned or session_id in self.disk
            SEEN["taken place"] += session_id in self.disk
            return
        SEEN["undone"] += 1
        self.disk[session_id] = self.binned.pop(token)

    @rule(days=st.sampled_from([1, 2, 40, 40]))
    def days_pass(self, days: int) -> None:
        self._days_pass(days)

    @rule(program=PROGRAMS, session_id=ids)
    def throw_away(self, program: int, session_id: str) -> None:
        if self.disk.get(session_id) and self.claimed.get(session_id, program) == program:
            before = self._bytes(session_id)
            assert self.stores[program].undelete(self.stores[program].delete(session_id)) == session_id
            assert self._bytes(session_id) == before
            SEEN["undone"] += 1
            self.binned[self.stores[program].delete(session_id)] = self.disk.pop(session_id)
            self._days_pass(40)

    def _days_pass(self, days: int) -> None:
        self.now += timedelta(days=days)
        self.stores[0].sweep()
        whole = {token: content for token, content in self.binned.items() if content is DAMAGED or days < 40}
        SEEN["bin emptied"] += len(whole) < len(self.binned)
        self.binned = {each: content for each, content in self.binned.items() if self._in_bin(each)}
        if days == 40:
            assert self.binned.keys() <= whole.keys(), "only what cannot be judged may stay"
        SEEN["day kept"] += any((self.home / "backups").rglob("????-??-??.yaml"))

    def _in_bin(self, token: str) -> bool:
        return (self.home / "sessions" / "bin" / token).exists()

    # What goes wrong

    @rule(program=PROGRAMS, session_id=ids, text=TEXTS, at=MOMENTS, number=ERRNOS, forever=st.booleans())
    def fail(self, program: int, session_id: str, text: str, at: int, number: int, *, forever: bool) -> None:
        session = self._ready(program, session_id)
        if session is None:
            return
        changed = session.answer("story", Answer(value=text), "")
        self._tries(changed)
        self.ops[program].before = Fault(at, number, forever=forever)
        try:
            self._written(program, self.stores[program].save(changed))
        except SaveFailedError as error:
            SEEN["committed" if error.committed else "failed"] += 1
            if error.committed:
                self._written(program, changed)
        finally:
            self.ops[program].before = lambda *_: None

    @rule(program=PROGRAMS, session_id=ids, text=TEXTS, at=MOMENTS)
    def fail_at_the_end(self, program: int, session_id: str, text: str, at: int) -> None:
        self._kill(program, session_id, text, at)  # in one rule: Hypothesis leaves some rules out of each run
        session = self._ready(program, session_id)
        if session is None:
            return

        def refuse(name: str, _: object) -> None:
            if name == "sync_folder":
                raise OSError(errno.EIO, os.strerror(errno.EIO))

        changed = session.answer("story", Answer(value=text), "")
        self._tries(changed)
        self.ops[program].before = refuse
        try:
            self.stores[program].save(changed)
        except SaveFailedError as error:
            SEEN["committed"] += error.committed
            self._written(program, changed)
        self.ops[program].before = lambda *_: None

    @rule(program=PROGRAMS, session_id=ids, text=TEXTS, at=MOMENTS)
    def kill(self, program: int, session_id: str, text: str, at: int) -> None:
        self._kill(program, session_id, text, at)

    def _kill(self, program: int, session_id: str, text: str, at: int) -> None:
        session = self._ready(program, session_id)
        if session is None:
            return
        changed = session.answer("story", Answer(value=text), "")
        self._tries(changed)
        self.ops[program].before = Kill(at)
        try:
            self.stores[program].save(changed)
            self._written(program, changed)
        except KilledError:
            found = self.stores[1 - program].peek(session_id)
            new = found == changed and changed != session
            assert new or found == self._model(session_id, found)
            SEEN["killed after" if new else "killed before"] += 1
            if new:
                self._written(program, changed)
        self.restart(program)

    def _model(self, session_id: str, like: Session) -> Session:
        title, story = self.disk[session_id] or ("", "")
        shaped = replace(like, title=title)
        return shaped.answer("story", Answer(value=story), shaped.updated) if "story" in like.answers.by_id else shaped

    @rule(program=PROGRAMS)
    def restart(self, program: int) -> None:
        mine = [each for each, holder in self.claimed.items() if holder == program]
        SEEN["restarted with a claim"] += bool(mine)
        for each in mine:
            del self.claimed[each]
        self.ops[program].before = lambda *_: None
        self.ops[program].abandon()
        self.stores[program] = self._started(program)

    @rule(session_id=ids, title=TEXTS)
    def change_by_hand(self, session_id: str, title: str) -> None:
        self._change_by_hand(session_id, title)

    def _change_by_hand(self, session_id: str, title: str) -> None:
        content = self.disk.get(session_id)
        if content is None:
            return
        session = self.stores[0].peek(session_id)
        changed = replace(session, title=title, place=f"{session.place}x")
        path = self.home / "sessions" / f"{session_id}.yaml"
        path.write_bytes(self.stores[0]._codec.encode(changed, Header(session_id, title)))
        self.disk[session_id] = (self.stores[0].peek(session_id).title, content[1])
        SEEN["changed by hand"] += 1

    @rule(session_id=ids, part=st.floats(0.01, 0.97))
    def cut(self, session_id: str, part: float) -> None:
        if self.disk.get(session_id) is None:
            return
        path = self.home / "sessions" / f"{session_id}.yaml"
        path.write_bytes(path.read_bytes()[: int(path.stat().st_size * part)])
        self.disk[session_id] = DAMAGED
        SEEN["damaged"] += 1
        self._load(0, session_id)

    # What always holds

    @invariant()
    def the_folder_is_as_the_dictionary(self) -> None:
        entries = self.stores[0].listing()
        good = {entry.header.id: entry.header.title for entry in entries if isinstance(entry, Listed)}
        bad = {entry.file.name.partition(".")[0] for entry in entries if isinstance(entry, Unreadable)}
        assert good.keys() | bad == self.disk.keys()
        assert bad == {each for each, content in self.disk.items() if content is DAMAGED}
        for session_id in good:
            found = self.stores[0].peek(session_id)
            assert (found.title, found.answers.text("story")) == self.disk[session_id]


@pytest.mark.long
def test_the_store_is_a_dictionary_whatever_happens() -> None:
    SEEN.clear()
    run_state_machine_as_test(
        Sessions,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            derandomize=True,
            deadline=None,
            phases=[Phase.generate],  # shrinking takes minutes, and the steps that failed are told anyway
            suppress_health_check=list(HealthCheck),
        ),
    )
    rare = {state: SEEN[state] for state in INTERESTING if not SEEN[state]}
    assert not rare, f"never reached: {rare} of {dict(SEEN)}"
