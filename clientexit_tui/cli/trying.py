"""The command what-if: what would follow if one answer were another; nothing is saved."""

from argparse import Namespace

from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json
from clientexit_tui.cli.setting import answer_given, tell_checks
from clientexit_tui.views.what_if import what_if_sentences
from clientexit_tui.what_if import Outlook, WhatIf, what_if


def run_what_if(home: Home, args: Namespace) -> int:
    """Prints what would follow from another answer, which is checked as strictly as one that is set."""
    session = home.session(args.id)
    question, answer = answer_given(home, session, args)
    tell_checks(home, session.answer(question.id, answer, answer.at), question, answer)
    found = what_if(home.case(session), question.id, answer)
    if args.json:
        out_json(_as_data(found))
    else:
        out("\n".join(what_if_sentences(found, home.content)))
    return 0


def _as_data(found: WhatIf) -> dict[str, object]:
    return {"question": found.question, "now": _outlook(found.now), "then": _outlook(found.then)}


def _outlook(outlook: Outlook) -> dict[str, object]:
    stands = outlook.choice
    return {
        "headline": outlook.headline,
        "confidence": outlook.confidence.value,
        "urgent": list(outlook.urgent),
        "choice": {"option": stands.option, "rank": stands.rank, "blocked": stands.blocked} if stands else None,
    }
