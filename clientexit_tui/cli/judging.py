"""The command verdict: what the answers point to, how surely, and why."""

from argparse import Namespace

from clientexit_tui.case import Case
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out_json, out_whole
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.documents.reasons import open_blocks, points_to, urgent_blocks, verdict_blocks
from clientexit_tui.documents.tree import Document
from clientexit_tui.message.forms import suggested_form
from clientexit_tui.views.money_said import money_said


def run_verdict(home: Home, args: Namespace) -> int:
    """Prints the verdict."""
    case = home.case(home.session(args.id))
    if args.json:
        out_json(_as_data(case))
        return 0
    verdict = case.verdict
    blocks = (*urgent_blocks(verdict), *verdict_blocks(verdict, case.flips), *open_blocks(verdict))
    out_whole(to_plain_text(Document(case.session.title, blocks)))
    return 0


def _as_data(case: Case) -> dict[str, object]:
    verdict = case.verdict
    return {
        "headline": verdict.headline,
        "says": points_to(verdict),
        "urgent": [gate.id for gate in verdict.urgent],
        "blocked": list(verdict.blocked),
        "ranking": [{"option": each.option, "low": each.low, "high": each.high} for each in verdict.ranking],
        "confidence": verdict.confidence.value,
        "reasons": [
            {
                "rule": reason.rule.id,
                "says": reason.rule.says,
                "for": list(reason.supports),
                "against": list(reason.opposes),
                "answers": list(reason.answers),
            }
            for reason in verdict.reasons
        ],
        "flips": [{"question": flip.question, "value": flip.value, "headline": flip.headline} for flip in case.flips],
        "open_questions": list(verdict.open_questions),
        "could_turn": list(verdict.could_turn),
        "form": suggested_form(verdict, verdict.headline or "", stays=_stays(verdict)),
        "money": list(money_said(verdict)),
    }


def _stays(verdict: Verdict) -> bool:
    option = next((each for each in verdict.evaluation.content.options if each.id == verdict.headline), None)
    return option is None or not option.leaves
