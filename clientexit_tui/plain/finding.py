"""Sessions that are found: in what was written, or among the examples."""

from dataclasses import replace

from clientexit_tui import locations, words
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.entry_words import entry_words
from clientexit_tui.plain.talk import Row
from clientexit_tui.plain_files import read_file

MOST = 20
"""Sessions found that are said."""


def example(desk: Desk) -> tuple[str, ...]:
    """Makes a session of the example that is picked, and gives its id. Raises ClientExitError."""
    from clientexit_tui.sessions.importing import read_import  # brings in YAML: not for the library

    files = sorted((locations.content_dir() / "examples").glob("*.yaml"))
    sources = {file: read_file(file, follow=True) for file in files}
    examples = {
        file.stem: read_import(desk.content, source, file.name, desk.today, desk.now())
        for file, source in sources.items()
    }
    if not examples:
        desk.talk.say(words.NO_EXAMPLES)
        return ()
    desk.talk.heading(words.EXAMPLES_DETAIL)
    name = desk.talk.pick(words.EXAMPLES_TITLE, [(name, each.title) for name, each in examples.items()])
    if name is None:
        return ()
    made = desk.store.create(examples[name].title)
    desk.store.save(replace(made, answers=examples[name].answers, content_version=desk.content.version))
    return (made.id,)


def search(desk: Desk) -> tuple[str, ...]:
    """Looks through all that was written; gives the session picked and the question where it was found."""
    from clientexit_tui.sessions.searching import Searching  # when somebody searches

    text = desk.talk.line(words.PLAIN_SEARCH_FOR)
    if not text:
        return ()
    searching = Searching(sealer=desk.store.sealer)
    found = list(searching.find(text, [path for path, _ in desk.store.scan()]))
    hits = {path.name: searching.locate(path, text) for path in found[:MOST]}
    rows: list[Row] = []
    for path in found[:MOST]:
        said, hit = entry_words(desk.store.read_entry(path), desk.today), hits[path.name]
        rows.append((path.name, f"{said}. {hit.excerpt}" if hit and hit.question_id else said))
    if not rows:
        desk.talk.say(words.PLAIN_FOUND_NONE)
        return ()
    name = desk.talk.pick(words.SO_MANY_FOUND.format(count=len(found)), rows)
    if name is None:
        return ()
    hit = hits[name]
    return name.partition(".")[0], hit.question_id if hit else ""
