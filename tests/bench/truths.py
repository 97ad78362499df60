"""How many answer sets bring together what cannot both hold, or print a sentence whose condition does not hold.

    .venv/bin/python -m tests.bench.truths [--sets 2000]

Half of the sets are people of `people.py`, half are answers by chance to every question that is asked; each chooses a
way by chance. A sentence is that of a gate, a rule or a task; a reason must also cite only answers that were given and
that its rule looks at.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from random import Random

from clientexit_tui.content.conditions import Condition, named
from clientexit_tui.decision.dependencies import questions_behind
from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.interview.conditions import evaluate
from clientexit_tui.interview.facts import Facts
from tests.bench.people import person
from tests.generated import completed
from tests.shipped import TODAY, content
from tests.unit.test_never_together import found_in

OPTIONS = tuple(option.id for option in content().options)
TASKS = {task.id: task.when for task in content().tasks}


def answers_of(number: int) -> Answers:
    """One set of answers, always the same for a number."""
    chance = Random(number)  # noqa: S311 - no secret
    told = person(chance) if number % 2 else completed(Answers(), chance, "EUR")
    return told.with_answer("choice", Answer(value=chance.choice(OPTIONS)))


def untrue(verdict: Verdict) -> Iterator[str]:
    """What is printed although its condition does not hold, or cites what it does not rest on."""

    def holds(condition: Condition | None) -> bool:
        return condition is None or evaluate(condition, verdict.evaluation.look, TODAY) is True

    yield from (gate.id for gate in verdict.gates if not holds(gate.when))
    for reason in verdict.reasons:
        looked_at = questions_behind(reason.rule.when, verdict.evaluation)
        given = all(verdict.evaluation.facts.answer(each) is not None for each in reason.answers)
        if not (holds(reason.rule.when) and given and {*reason.answers} <= {*looked_at, *named(reason.rule.when)}):
            yield reason.rule.id
    yield from (task.id for task in draw_up(verdict).tasks if not task.own and not holds(TASKS[task.id]))


def main() -> None:
    """Prints what was found, each with how often."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=int, default=2000)
    sets = parser.parse_args().sets
    clashes, false = Counter[str](), Counter[str]()
    for number in range(sets):
        answers = answers_of(number)
        clashes.update(found_in(answers))
        false.update(untrue(decide(Facts(content(), answers, TODAY))))
    print(f"{sets} answer sets: {clashes.total()} contradictions, {false.total()} untrue sentences")
    for name, count in (clashes + false).most_common():
        print(f"{count:>6}  {name}")


if __name__ == "__main__":
    main()
