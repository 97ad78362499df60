"""The command verdict: what the answers point to, how surely, and why."""

from argparse import Namespace

from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out_json, out_whole
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.documents.reasons import open_blocks, points_to, urgent_blocks, verdict_blocks
from clientexit_tui.documents.tree import Document
from clientexit_tui.outlook import Outlook


def run_verdict(home: Home, args: Namespace) -> int:
    """Prints the verdict."""
    outlook = home.outlook(home.session(args.id))
    if args.json:
        out_json(_as_data(outlook))
        return 0
    verdict = outlook.verdict
    blocks = (*urgent_blocks(verdict), *verdict_blocks(verdict, outlook.flips), *open_blocks(verdict))
    out_whole(to_plain_text(Document(outlook.session.title, blocks)))
    return 0


def _as_data(outlook: Outlook) -> dict[str, object]:
    verdict = outlook.verdict
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
        "flips": [
            {"question": flip.question, "value": flip.value, "headline": flip.headline} for flip in outlook.flips
        ],
        "open_questions": list(verdict.open_questions),
    }
