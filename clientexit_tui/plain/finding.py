"""Sessions that are found: in what was written, or among the examples."""

from dataclasses import replace

from clientexit_tui import locations, words
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.entry_words import entry_words
from clientexit_tui.plain.talk import Row
from clientexit_tui.plain_files import read_file

MOST = 20
"""Sessions found that are said."""


def example(controller: SessionController) -> tuple[str, ...]:
    """Makes a session of the example that is picked, and gives its id. Raises ClientExitError."""
    from clientexit_tui.sessions.importing import read_import  # brings in YAML: not for the library

    files = sorted((locations.content_dir() / "examples").glob("*.yaml"))
    sources = {file: read_file(file, follow=True) for file in files}
    examples = {
        file.stem: read_import(controller.content, source, file.name, controller.today, controller.now())
        for file, source in sources.items()
    }
    if not examples:
        controller.talk.say(words.NO_EXAMPLES)
        return ()
    controller.talk.heading(words.EXAMPLES_DETAIL)
    name = controller.talk.pick(words.EXAMPLES_TITLE, [(name, each.title) for name, each in examples.items()])
    if name is None:
        return ()
    made = controller.store.create(examples[name].title)
    controller.store.save(replace(made, answers=examples[name].answers, content_version=controller.content.version))
    return (made.id,)


def search(controller: SessionController) -> tuple[str, ...]:
    """Looks through all that was written; gives the session picked and the question where it was found."""
    from clientexit_tui.sessions.searching import Searching  # when somebody searches

    text = controller.talk.line(words.PLAIN_SEARCH_FOR)
    if not text:
        return ()
    searching = Searching(sealer=controller.store.sealer)
    found = list(searching.find(text, [path for path, _ in controller.store.scan()]))
    hits = {path.name: searching.locate(path, text) for path in found[:MOST]}
    rows: list[Row] = []
    for path in found[:MOST]:
        said, hit = entry_words(controller.store.read_entry(path), controller.today), hits[path.name]
        rows.append((path.name, f"{said}. {hit.excerpt}" if hit and hit.question_id else said))
    if not rows:
        controller.talk.say(words.PLAIN_FOUND_NONE)
        return ()
    name = controller.talk.pick(words.SO_MANY_FOUND.format(count=len(found)), rows)
    if name is None:
        return ()
    hit = hits[name]
    return name.partition(".")[0], hit.question_id if hit else ""
