"""Precision and recall of the letter's lint on letters written for the purpose; run as a script it prints them."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from clientexit_tui.message.lint import Finding, lint
from tests import shipped
from tests.places import TESTS

CORPUS = TESTS / "lint_corpus"


class _Plain(yaml.SafeLoader):
    """Every scalar stays the text that it is; merge keys work."""

    yaml_implicit_resolvers = {"<": [("tag:yaml.org,2002:merge", re.compile("^<<$"))]}  # noqa: RUF012 - as its base


def read(name: str) -> dict[str, Any]:
    """A file of the corpus."""
    read: dict[str, Any] = yaml.load((CORPUS / name).read_text(encoding="utf-8"), _Plain)  # noqa: S506 - a safe loader
    return read


@dataclass(frozen=True)
class Told:
    """Rules wanted and rules found in one text, each once; a rule goes by its number."""

    id: str
    wanted: frozenset[str]
    found: frozenset[str]


@dataclass(frozen=True)
class Score:
    """How many findings were right, wrong and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of findings that a careful reader wanted too."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of wanted findings that were found."""
        return self.right / max(1, self.right + self.missed)


def number_of(finding: Finding) -> str:
    """The rule's number, such as L08; some numbers are shared by several rules."""
    return finding.rule.id.split("_")[0].upper()


FILES = ("letters.yaml", "held_out.yaml")


@cache
def told(name: str) -> tuple[Told, ...]:
    """What was wanted and what was found in each text of a file of the corpus."""
    sets = read("letters.yaml")["facts"]
    return tuple(_told(entry, sets) for entry in read(name)["letters"])


def _told(entry: dict[str, Any], sets: dict[str, Any]) -> Told:
    facts = sets[entry["facts"]] if isinstance(entry["facts"], str) else entry["facts"]
    findings = lint(entry["text"], entry["form"], shipped.verdict(**facts))
    counted = [each for each in findings if each.line or "part" not in entry]
    return Told(entry["id"], frozenset(entry["want"]), frozenset(map(number_of, counted)))


def score(rule: str = "", files: tuple[str, ...] = FILES) -> Score:
    """The score of one rule, or of all."""
    tally: Counter[str] = Counter()
    for each in (each for name in files for each in told(name)):
        for name, rules in (
            ("right", each.found & each.wanted),
            ("wrong", each.found - each.wanted),
            ("missed", each.wanted - each.found),
        ):
            tally[name] += len([found for found in rules if rule in ("", found)])
    return Score(tally["right"], tally["wrong"], tally["missed"])


def main() -> None:
    """Prints the scores and every difference."""
    for name in FILES:
        print(f"{name}: {len(told(name))} texts; {_words(score(files=(name,)))}")
    every = [each for name in FILES for each in told(name)]
    for rule in ["", *sorted({rule for each in every for rule in each.wanted | each.found})]:
        print(f"{rule or 'all':4} {_words(score(rule))}")
    for each in every:
        if each.found != each.wanted:
            print(f"{each.id}: wrong {sorted(each.found - each.wanted)}, missed {sorted(each.wanted - each.found)}")


def _words(one: Score) -> str:
    counts = f"right {one.right:3} wrong {one.wrong:3} missed {one.missed:3}"
    return f"{counts}  precision {one.precision:.2f}  recall {one.recall:.2f}"


if __name__ == "__main__":
    main()
