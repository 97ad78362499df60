"""How many answers the road to a verdict takes on the cases, and how often it ends where all answers would.

    .venv/bin/python -m tests.bench.road [--draw]

A case tells what its source tells. What it does not tell is taken as it mostly is, or with ``--draw`` as one of the
cases has it, by chance; the short questions are answered as what the case tells would have them. Answers are counted as
screens that wait for one, skipped ones too.
"""

import argparse
import statistics
import time
from random import Random

from clientexit_tui.decision.measures import MONEY_INPUTS, measure
from clientexit_tui.decision.next_question import deciding
from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.interview.answers import Answer, Answers, State
from clientexit_tui.interview.facts import Facts
from tests.shipped import TODAY, content
from tests.unit.test_cases import FILES, case

SHORT = {
    "safety_threat": "threatened",
    "claim_threatened": "claim",
    "wrong_asked": "wrong",
    "health_suffering": "health",
    "withholding": "withhold",
}
"""What each of these is called among the choices of the first question."""
BAD = ("ignored", "refused")
ASKED_IN_SHORT = frozenset({"first_look", "about", "tried", "pays", "income_part", "lasts"})
FIGURES = frozenset(name for names in MONEY_INPUTS.values() for name in names)
"""Questions behind the short ones about money, which the road does not ask."""
SIGNS_FELT = ("control", "undermining", "culture", "doubt")


def decided(answers: Answers) -> Verdict:
    """The verdict on these answers."""
    return decide(Facts(content(), answers, TODAY))


def chosen(answers: Answers, question: str) -> tuple[str, ...]:
    """What was chosen, one or several."""
    answer = answers.get(question)
    value = answer.value if answer and answer.state is State.ANSWERED else None
    return (value,) if isinstance(value, str) else tuple(each for each in value or () if isinstance(each, str))


def in_short(answers: Answers) -> Answers:
    """The case with the short questions answered as the rest of it would have them."""
    said: dict[str, str | tuple[str, ...]] = {
        "first_look": tuple(name for question, name in SHORT.items() if chosen(answers, question) == ("yes",))
        or ("none",),
        "tried": _tried(answers),
        "about": _about(answers),
        **_money(answers),
    }
    open_ = {name: Answer(value=value) for name, value in said.items() if answers.get(name) is None}
    return Answers({**answers.by_id, **open_})


def _tried(answers: Answers) -> str:
    outcomes = [record.get("outcome") for record in answers.records("attempts")]
    if sum(each in BAD for each in outcomes) > 1:
        return "several"
    if "promised" in outcomes and len(outcomes) > 1:
        return "promises"
    if "changed" in outcomes:
        return "changed"
    return "once" if chosen(answers, "told_plainly") == ("yes",) else "hinted" if outcomes else "nothing"


def _about(answers: Answers) -> tuple[str, ...]:
    grows = chosen(answers, "scope_paid") == ("large",) or chosen(answers, "scope_changed") == ("yes",)
    paid = chosen(answers, "pay_late") in {("once",), ("pattern",), ("stopped",)}
    treated = max(int(answers.text(f"{sign}_level") or 0) for sign in SIGNS_FELT) > 1
    silent = int(answers.text("silence_level") or 0) > 2
    fits_not = {"skill", "capacity", "direction", "style"} & set(chosen(answers, "mismatch"))
    told = {"growing": grows, "money": paid, "treated": treated, "silent": silent, "fit": fits_not}
    return tuple(name for name, holds in told.items() if holds) or ("other",)


def _money(answers: Answers) -> dict[str, str]:
    found = measure(Facts(content(), answers, TODAY))

    def figure(name: str, usual: float) -> float:
        span = found[name].range
        return usual if span is None else float(span.low)

    gap, share, runway = figure("rate_gap", 90), figure("income_share", 20), figure("runway_safe", 2)
    return {
        "pays": "far_less" if gap <= 80 else "less" if gap < 100 else "more",
        "income_part": "little" if share < 10 else "some" if share < 30 else "much" if share < 80 else "most",
        "lasts": "few" if runway < 1 else "enough",
    }


UNTOLD: dict[str, str | tuple[str, ...]] = {
    **dict.fromkeys(("contact_new", "recent_upset", "goals_changed", "scope_changed", "doubt_grounds"), "no"),
    **dict.fromkeys(("retainer_left", "wrong_work", "wrong_done"), "no"),
    **dict.fromkeys(("behaviour_changeable", "price_content", "feasible"), "yes"),
    **dict.fromkeys(("flags", "own_part", "mismatch", "wellbeing_shows"), ("none",)),
    **{f"{sign}_level": "1" for sign in (*SIGNS_FELT, "wellbeing")},
    "facts_from": ("saw_myself",),
    "claim_state": "threatened",
    "whole_or_person": "one_person",
    "goodwill": "strained",
    "pay_late": "on_time",
    "scope_paid": "small",
    "pattern": "months",
    "willing": "2",
    "others_suffer": "1",
    "client_commitment": "half",
    "client_alternatives": "many",
    "client_relieved": "unsure",
    "client_returns": "consider",
    "repercussions": "1",
    "comfort": "2",
    "talk_works": "2",
    "notice_days": "30",
}
"""What is taken for what a story does not tell: a story tells what stands out, so the rest is as it mostly is."""


def completed(answers: Answers, chance: Random | None) -> Answers:
    """The case with what it does not tell as it mostly is, or by chance as another case has it."""
    pool = [case(file).answers for file in FILES]
    rest = {}
    for name in deciding(content()):
        if name in answers.by_id or name in FIGURES | ASKED_IN_SHORT:
            continue
        told = [each.by_id[name] for each in pool if name in each.by_id]
        if chance and told and chance.random() < len(told) / len(pool):
            rest[name] = chance.choice(told)
        elif name in UNTOLD:
            rest[name] = Answer(value=UNTOLD[name])
    return Answers({**answers.by_id, **rest})


def main() -> None:
    """Prints the road of each case, then all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draw", action="store_true")
    drawn = parser.parse_args().draw
    counts, times, same, sure, sure_same = list[int](), list[float](), 0, 0, 0
    for file in FILES:
        chance = Random(file.stem) if drawn else None  # noqa: S311 - no secret
        full = in_short(completed(case(file).answers, chance))
        whole, answers, asked = decided(full), Answers(), 0
        while True:
            verdict, begun = decided(answers), time.perf_counter()
            ask = verdict.road.ask
            times.append((time.perf_counter() - begun) * 1000)
            if ask is None:
                break
            asked += 1
            answers = answers.with_answer(ask.question, full.get(ask.question) or Answer(State.UNKNOWN))
        agrees = (verdict.headline, verdict.urgent) == (whole.headline, whole.urgent)
        counts.append(asked)
        same += agrees
        sure += verdict.road.is_ready
        sure_same += agrees and verdict.road.is_ready
        told = "" if agrees else f"  differs: {whole.headline}"
        print(f"{file.stem[:40]:<41} {asked:>2}  {verdict.confidence:<11} {verdict.headline}{told}")
    ordered = sorted(counts)
    print(f"answers: median {statistics.median(counts)}, p90 {ordered[int(len(counts) * 0.9)]}, most {ordered[-1]}")
    print(f"same headline and notices as with all answers: {same} of {len(counts)}")
    print(f"the same where it is very likely or settled: {sure_same} of {sure}")
    print(f"choosing the next question: median {statistics.median(times):.1f} ms, most {max(times):.0f} ms")


if __name__ == "__main__":
    main()
