"""People that are made up, and cases that are turned a little: how many answers, how many words, how steady.

    .venv/bin/python -m tests.bench.people [--people 300] [--kept]

People are drawn from a model fitted to the cases that were kept aside until the rules were made: one of them, with each
answer, or group of answers of which one follows from another, taken from another of them by one chance in five.
``--kept`` also tells how the verdict does on those cases themselves. Words are those painted before the verdict:
question, hint, choices, why it is asked, urgent notices.
"""

import argparse
import statistics
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random

from clientexit_tui.case import Case
from clientexit_tui.content.conditions import named
from clientexit_tui.content.model import Kind
from clientexit_tui.decision.next_question import deciding
from clientexit_tui.interview.answers import Answer, Answers, State
from clientexit_tui.road import Goal, next_step
from clientexit_tui.sessions.session import Session
from tests.bench.road import completed, decided, in_short
from tests.places import TESTS
from tests.shipped import TODAY, content
from tests.unit.test_cases import FILES, case

KEPT = tuple(sorted((TESTS / "kept").glob("*.yaml")))
OTHERS = 0.2
"""How often an answer is that of another."""
FIRST = frozenset({"first_look", "about"})
"""The short questions, on which nearly all else rests."""
LEVELS = ("0", "1", "2", "3", "4")
AT = "2026-11-20T10:00:00+00:00"
LATER: Mapping[str, str] = {
    "tell_on": (TODAY + timedelta(days=14)).isoformat(),
    "review_date": (TODAY + timedelta(days=40)).isoformat(),
    "wished_last_day": (TODAY + timedelta(days=60)).isoformat(),
    "notice_days": "30",
    "handover_days": "10",
}
"""What anyone answers on the way to a letter and a plan, where the case does not tell."""


def person(chance: Random) -> Answers:
    """Somebody: a case kept aside, with some answers of others."""
    pool = [case(file).answers for file in KEPT]
    base = dict(chance.choice(pool).by_id)
    for group in together():
        told = [each.by_id for each in pool if not group.isdisjoint(each.by_id)]
        if not group.isdisjoint(base) and chance.random() < OTHERS:
            other = chance.choice(told)
            base = {name: base[name] for name in base if name not in group}
            base |= {name: other[name] for name in other if name in group}
    return in_short(completed(Answers(base), None))


@cache
def together() -> tuple[frozenset[str], ...]:
    """The questions in groups of which one person gives all answers: those from which others follow, with these.

    What is alone is a group of its own. Nobody has tried it several times and told nobody.
    """
    groups = {each.id: {each.id} for each in content().questions}
    for question in content().inferable:
        for name in {name for each in question.infer for name in named(each.when)} - FIRST:
            merged = groups[question.id] | groups[name]
            groups |= dict.fromkeys(merged, merged)
    return tuple({min(each): frozenset(each) for each in groups.values()}.values())


def walked(full: Answers) -> tuple[Answers, int]:
    """The answers on the road to a verdict, and how many words were shown on it."""
    answers, words, notices = Answers(), 0, set[str]()
    while True:
        here = Case(content(), Session("20261120-0a1b2c", "", AT, AT, answers, content().version), TODAY)
        for gate in here.verdict.urgent:
            if gate.id not in notices:
                notices.add(gate.id)
                words += sum(len(text.split()) for text in (gate.title, gate.says, *(each.text for each in gate.do)))
        step = next_step(here)
        if step.question is None:
            return answers, words
        labels = [choice.label for choice in step.question.choices]
        words += sum(len(text.split()) for text in (step.question.ask, step.question.hint, step.because, *labels))
        answer = full.get(step.question.id) or Answer(State.UNKNOWN)
        answers = answers.with_answer(step.question.id, answer)


def to_letter_and_plan(full: Answers, answers: Answers) -> int:
    """How many answers there are once the letter has no gap and the plan its days, for whoever leaves."""
    answers = answers.with_answer("choice", Answer(value=decided(answers).headline))
    for goal in (Goal.LETTER, Goal.PLAN):
        while True:
            here = Case(content(), Session("20261120-0a1b2c", "", AT, AT, answers, content().version), TODAY)
            step = next_step(here, goal)
            if step.question is None:
                break
            told = Answer(value=LATER[step.question.id]) if step.question.id in LATER else None
            answers = answers.with_answer(step.question.id, full.get(step.question.id) or told or Answer(State.UNKNOWN))
    return len(answers)


def turned(answers: Answers) -> Iterator[Answers]:
    """A case with one answer left out, or a level moved by one rung."""
    for name in deciding(content()):
        answer = answers.get(name)
        if answer is None:
            continue
        yield Answers({key: each for key, each in answers.by_id.items() if key != name})
        if content().by_id[name].kind is Kind.SCALE and answer.value in LEVELS:
            at = LEVELS.index(str(answer.value))
            for near in LEVELS[max(0, at - 1) : at] + LEVELS[at + 1 : at + 2]:
                yield answers.with_answer(name, Answer(value=near))


def steadiness(files: tuple[Path, ...]) -> tuple[int, int]:
    """How many turns leave what is acceptable, of how many."""
    left = tries = 0
    for file in files:
        this = case(file)
        for answers in turned(this.answers):
            tries += 1
            left += decided(answers).headline not in this.headline | this.acceptable
    return left, tries


def spread(numbers: list[int]) -> str:
    """Median and ninth decile."""
    return f"median {statistics.median(numbers):.0f}, p90 {sorted(numbers)[int(len(numbers) * 0.9)]}"


def simulate(people: int) -> None:
    """Prints how made-up people fare on the road."""
    counts, shown, roads, same, sure, sure_same = list[int](), list[int](), list[int](), 0, 0, 0
    for number in range(people):
        full = person(Random(number))  # noqa: S311 - no secret
        answers, words = walked(full)
        found, whole = decided(answers), decided(full)
        agrees = (found.headline, found.urgent) == (whole.headline, whole.urgent)
        counts.append(len(answers))
        shown.append(words)
        same, sure, sure_same = same + agrees, sure + found.road.is_ready, sure_same + (agrees and found.road.is_ready)
        if found.headline and content().option(found.headline).leaves:
            roads.append(to_letter_and_plan(full, answers))
    print(f"{people} people: answers {spread(counts)}, most {max(counts)}; words {spread(shown)}")
    print(f"same headline and notices: {same} of {people}; where very likely or settled {sure_same} of {sure}")
    print(f"answers to a letter without gaps and a dated plan, of those who leave: {spread(roads)}")


def judge(files: tuple[Path, ...], name: str) -> None:
    """Prints how the verdict does on cases, and how steady it is when they are turned."""
    verdicts = [case(file).verdict() for file in files]
    told = Counter(case(file).agreement(each) for file, each in zip(files, verdicts, strict=True))
    gates = sum(not case(file).gates_agree(each) for file, each in zip(files, verdicts, strict=True))
    left, tries = steadiness(files)
    print(f"{name}: {dict(told)} of {len(files)}, gates differ in {gates}")
    print(f"  one answer left out or moved leaves what is acceptable: {left} of {tries} ({left / tries:.1%})")


def main() -> None:
    """Prints all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--kept", action="store_true")
    given = parser.parse_args()
    if given.people:
        simulate(given.people)
    judge(FILES, "own cases")
    if given.kept:
        judge(KEPT, "cases kept aside")


if __name__ == "__main__":
    main()
