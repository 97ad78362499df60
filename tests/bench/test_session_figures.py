"""How long it takes to list, open, save and search sessions, against the least that it can take; see README.md.

Each test prints one line and holds the limit of the figure. What is compared is measured in turns in one run.
"""

import asyncio
import gc
import os
import statistics
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from clientexit_tui.case import Case
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.saving_thread import SaveResult, SavingThread
from clientexit_tui.sessions.searching import Searching
from clientexit_tui.sessions.store import Store
from tests.bench.big import AT, big, header_of, write_many
from tests.driven import NOW
from tests.shipped import content

SCREENFUL = 30


def store_in(folder: Path) -> Store:
    """A store whose headers cost nothing."""
    digits = iter(f"{number:012x}" for number in range(1, 100_000))
    return Store(folder, lambda: NOW, lambda: next(digits), header_of)


def in_turns(*works: Callable[[], object], rounds: int = 15) -> list[float]:
    """The median of each in milliseconds."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for found, work in zip(times, works, strict=True):
            begin = time.perf_counter()
            work()
            found.append((time.perf_counter() - begin) * 1000)
    return [statistics.median(each) for each in times]


def told(figure: str, ours: float, base: float) -> float:
    """Prints a figure and gives the ratio."""
    ratio = ours / base
    print(f"\n{figure}: {ours:.2f} ms against {base:.2f} ms = {ratio:.2f}")
    return ratio


@pytest.mark.parametrize("count", [1_000, 10_000])
def test_first_screen_of_the_library(tmp_path: Path, count: int) -> None:
    write_many(tmp_path, count)
    store = store_in(tmp_path)

    def first_screen() -> object:
        return [store.read_entry(tmp_path / name, at) for name, at in store.scan_names()[:SCREENFUL]]

    def least() -> object:
        with os.scandir(tmp_path) as found:
            return [each.stat(follow_symlinks=False).st_mtime for each in found]

    ours, base = in_turns(first_screen, least)
    assert told(f"first screen, {count} sessions", ours, base) <= 3


def test_memory_of_a_listed_session(tmp_path: Path) -> None:
    write_many(tmp_path, 1_000)
    store = store_in(tmp_path)
    store.listing()
    gc.collect()
    tracemalloc.start()
    entries = store.listing()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    print(f"\nmemory of a listed session: {size / len(entries):.0f} bytes")
    assert size / len(entries) < 2_000


def test_opening(tmp_path: Path) -> None:
    store, session = store_in(tmp_path), big()
    store.save(session)
    data = store.path(session.id).read_bytes()
    ours, base = in_turns(
        lambda: store_in(tmp_path).load(session.id), lambda: list(yaml.load_all(data, yaml.CSafeLoader))
    )
    assert told(f"opening {len(data)} bytes against CSafeLoader", ours, base) <= 1


def test_saving_one_changed_answer(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = store.save(big())
    data, number = store.path(session.id).read_bytes(), iter(range(10_000))
    bare = tmp_path / "bare"
    bare.mkdir()

    def save() -> None:
        nonlocal session
        session = store.save(session.answer("question_003", Answer(value=f"Changed again, {next(number)}", at=AT), AT))

    ours, base = in_turns(save, lambda: _write(bare, data), rounds=41)
    assert told("saving one changed answer of 150", ours, base) <= 6


def _write(folder: Path, data: bytes) -> None:
    """The least that a durable write is."""
    fd = os.open(folder / "new", os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    os.write(fd, data)
    os.fsync(fd)
    os.close(fd)
    (folder / "new").replace(folder / "file")
    fd = os.open(folder, os.O_RDONLY)
    os.fsync(fd)
    os.close(fd)


def test_first_save_after_opening() -> None:
    session = big()
    ours, base = in_turns(
        lambda: Codec().encode(session, header_of(session)), lambda: yaml.dump({"a": "b"}, Dumper=yaml.SafeDumper)
    )
    told("writing all 150 answers anew", ours, base)


def stalls(work: Callable[[int], object] | None, seconds: float = 0.7, every: float = 0.03) -> list[float]:
    """How much later than asked an event loop woke each time, in milliseconds, while work was handed over."""

    async def measure() -> list[float]:
        late, begin, done = [], time.perf_counter(), 0
        while (at := time.perf_counter()) - begin < seconds:
            if work is not None and at - begin > done * every:
                work(done)
                done += 1
            await asyncio.sleep(0.001)
            late.append((time.perf_counter() - at - 0.001) * 1000)
        return sorted(late)

    return asyncio.run(measure())


def test_longest_block_of_the_interface_by_a_save(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = store.save(big())
    results: list[SaveResult] = []
    saver = SavingThread(store, results.append)

    def work(number: int) -> None:
        saver.submit(session.answer("question_003", Answer(value=f"Changed again, {number}", at=AT), AT))

    runs = [(stalls(None), stalls(work)) for _ in range(5)]
    assert saver.close()
    assert all(each.error is None for each in results)
    idle, saving = (min(late[-1] for late in each) for each in zip(*runs, strict=True))
    print(f"\nlongest block, best of five runs: idle {idle:.1f} ms, with {len(results)} saves {saving:.1f} ms")
    assert saving - idle <= 5


def test_tasks_of_all_sessions(tmp_path: Path) -> None:
    """No target of its own: `clientexit tasks` over 1,000 sessions, by its parts."""
    folder = tmp_path / "sessions"
    write_many(folder, 100)
    store = store_in(folder)
    begin = time.perf_counter()
    sessions = [store.load(each) for each in store.ids()]
    opened = time.perf_counter()
    for each in sessions:
        assert Case(content(), each, NOW.date()).plan is not None
    ended = time.perf_counter()
    print(f"\ntasks of 100 sessions: opening {opened - begin:.2f} s, working out {ended - opened:.2f} s")


def test_search(tmp_path: Path) -> None:
    write_many(tmp_path, 1_000)
    path = tmp_path / "20261122-000123.yaml"
    path.write_text(path.read_text("utf-8").replace("brief again", "Brüfung ágain", 1), "utf-8")
    files = [each for each, _ in store_in(tmp_path).scan()]
    for words, count in (("brufung again", 1), ("nobody workshop", 1_000), ("2026-11-22t10", 0)):
        cold, keys = _search(files, words, count)
        print(f"\nsearch '{words}' in 1000 files: cold {cold:.0f} ms, next keys {[round(each) for each in keys]} ms")
        assert cold <= 1_000
        assert max(keys) <= 50


def _search(files: list[Path], words: str, count: int, rounds: int = 3) -> tuple[float, list[float]]:
    """Milliseconds of the first search and of the next keys, the best of some rounds, as others use the machine too."""
    runs = []
    for _ in range(rounds):
        searching, times = Searching(), []
        for text in (words, words[:-1], words, f"{words}x"):
            begin = time.perf_counter()
            found = list(searching.find(text, files))
            times.append((time.perf_counter() - begin) * 1000)
            assert text != words or len(found) == count
        runs.append(times)
    cold, *keys = (min(each) for each in zip(*runs, strict=True))
    return cold, keys
