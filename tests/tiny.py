"""A small interview for tests, so that they do not hang on the words that ship."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from clientexit_tui.content.conditions import Condition, Leaf
from clientexit_tui.content.model import (
    Choice,
    Gate,
    Group,
    Interview,
    Kind,
    LetterBlock,
    LintRule,
    Measure,
    Option,
    Question,
    Reference,
    Rule,
    Section,
    Sentence,
    Sign,
    TaskTemplate,
)
from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.errors import Place
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.interview.facts import Facts

PLACE = Place("tiny.yaml")
TODAY = date(2026, 11, 23)
"""A Monday."""
AT = "2026-11-23T09:00:00+00:00"

Given = dict[str, Any]
"""Answers by question: a value, or a state that stands for none."""

YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))


def is_(question: str, value: str) -> Leaf:
    """Holds when a question has this answer."""
    return Leaf("question", question, "is", value)


def ask(question_id: str, kind: Kind = Kind.TEXT, **more: Any) -> Question:
    """A question."""
    short = question_id.replace("_", " ").capitalize()
    choices = YES_NO if kind is Kind.YES_NO else tuple(Choice(each, f"Label {each}") for each in more.pop("of", ()))
    fields = {"short": short, "choices": choices, **more}
    return Question(question_id, PLACE, kind=kind, ask=f"{short}?", why="To know.", **fields)


def template(task_id: str, anchor: str = "news", days: int = 0, phase: str = "before", **more: Any) -> TaskTemplate:
    """A task template."""
    return TaskTemplate(task_id, PLACE, **{"title": task_id, "anchor": anchor, "days": days, "phase": phase, **more})


def block(block_id: str, text: str, *forms: str, when: Condition | None = None) -> LetterBlock:
    """A paragraph of a letter."""
    return LetterBlock(block_id, PLACE, refs=("book",), forms=forms or ("explain",), text=text, when=when)


def lint_rule(rule_id: str, **more: Any) -> LintRule:
    """A rule for letters."""
    return LintRule(rule_id, PLACE, title=rule_id, **more)


def option(option_id: str, leaves: bool) -> Option:
    """A way to go."""
    return Option(option_id, PLACE, title=f"Option {option_id}", leaves=leaves)


OPTIONS = (
    option("continue", False),
    option("repair", False),
    option("transition", True),
    option("exit_with_explanation", True),
    option("quiet_exit", True),
)

GATES = (
    Gate("safety_first", PLACE, title="Be safe", says="Safety.", do=(Sentence("Tell someone."),), urgent=True,
         when=is_("safety_threat", "yes"), blocks=("continue", "repair"), refs=("book",)),
    Gate("lawyer_first", PLACE, title="Ask a lawyer", says="Law.", urgent=True, when=is_("claim_threatened", "yes")),
    Gate("must_leave_health", PLACE, title="Your health", says="Health.", do=(Sentence("See a doctor."),),
         when=is_("unwell", "yes"), blocks=("continue",)),
)  # fmt: skip

RULES = (
    Rule("r_ignored", PLACE, says="You were ignored.", when=is_("ignored", "yes"), refs=("book",),
         supports={"exit_with_explanation": 3}, opposes={"continue": 2}),
    Rule("r_income", PLACE, says="It is a large income.", when=is_("large_income", "yes"),
         supports={"continue": 1}, opposes={"exit_with_explanation": 1}),
)  # fmt: skip

MEASURES = (
    Measure("true_rate", PLACE, title="True rate", unit="hour"),
    Measure("keep_gain", PLACE, title="Gain", unit="money"),
    Measure("break_even", PLACE, title="Break-even", unit="percent"),
    Measure("runway", PLACE, title="Runway", unit="months"),
    Measure("signs_strong", PLACE, title="Strong signs", unit="count"),
)

DELIVERABLES = ask(
    "deliverables",
    Kind.RECORDS,
    fields=(ask("name"), ask("status", Kind.SINGLE, of=("done", "doing", "will_not")), ask("due", Kind.DATE)),
)
INVOICES = ask("invoices", Kind.RECORDS, fields=(ask("name"), ask("amount", Kind.MONEY), ask("due", Kind.DATE)))

SECTIONS: dict[str, tuple[Question, ...]] = {
    "first": (
        ask("safety_threat", Kind.YES_NO),
        ask("claim_threatened", Kind.YES_NO),
        ask("unwell", Kind.YES_NO),
        ask("ignored", Kind.YES_NO),
        ask("large_income", Kind.YES_NO),
    ),
    "story": (
        ask("client_name"),
        ask("contact_name"),
        ask("story", Kind.LONG_TEXT),
        ask("started", Kind.DATE),
        ask("incidents", Kind.RECORDS, fields=(ask("date", Kind.DATE), ask("what", Kind.LONG_TEXT))),
    ),
    "signs": (
        ask("control_level", Kind.SCALE, of=("0", "1", "2", "3", "4")),
        ask("control_shows", Kind.MULTI, of=("slows", "watching")),
        ask("control_evidence", Kind.LINKS, links_to="incidents"),
    ),
    "worth": (
        ask("currency"),
        ask("fees", Kind.MONEY),
        ask("direct_costs", Kind.MONEY),
        ask("hours_billed", Kind.NUMBER, unit="hours"),
        ask("hours_unbilled", Kind.NUMBER, unit="hours"),
        ask("other_rate", Kind.MONEY),
        ask("resell_share", Kind.PERCENT),
        ask("outstanding", Kind.MONEY),
        ask("late_invoices", Kind.RECORDS, fields=(ask("amount", Kind.MONEY), ask("days_late", Kind.NUMBER))),
        ask("cash", Kind.MONEY),
        ask("monthly_need", Kind.MONEY),
        ask("other_net", Kind.MONEY),
        ask("months_to_replace", Kind.NUMBER),
    ),
    "verdict": (
        ask("choice", Kind.SINGLE, of=tuple(each.id for each in OPTIONS)),
        ask("choice_note", Kind.LONG_TEXT),
    ),
    "stakeholders": (
        ask("may_end", Kind.YES_NO),
        ask("notice_days", Kind.NUMBER, unit="days"),
        ask("term_end", Kind.DATE),
        DELIVERABLES,
        INVOICES,
        ask("handover_days", Kind.NUMBER, unit="days"),
        ask("acute", Kind.YES_NO),
        ask("acute_until", Kind.DATE, when=is_("acute", "yes")),
        ask("refer_to"),
    ),
    "message": (
        ask("leave_form", Kind.SINGLE, of=("explain", "brief", "hand_over", "safety", "legal")),
        ask("thanks_line"),
        ask("letter_text", Kind.LONG_TEXT, page="own"),
    ),
    "plan": (
        ask("tell_on", Kind.DATE),
        ask("wished_last_day", Kind.DATE),
        ask("handover_ready", Kind.DATE),
        ask("own_tasks", Kind.RECORDS, fields=(ask("title"), ask("due", Kind.DATE), ask("who"))),
        ask("plan_marks", Kind.RECORDS, page="own"),
        ask("review_date", Kind.DATE),
        ask("new_price", Kind.MONEY),
    ),
    "looking_back": (ask("checkins", Kind.RECORDS, fields=(ask("date", Kind.DATE), ask("money"))),),
}


def content(**lists: Any) -> Interview:
    """The small interview, with these tasks, letter blocks and other lists."""
    sign = Sign("control", PLACE, title="Heavy control")
    sections = tuple(
        Section(
            name,
            PLACE,
            title=name,
            groups=(Group("control" if name == "signs" else f"g_{name}", PLACE, questions=questions,
                          sign=sign if name == "signs" else None),),
        )
        for name, questions in SECTIONS.items()
    )  # fmt: skip
    empty = dict.fromkeys(("tasks", "forms", "letter", "lint", "pushbacks", "prevention", "seeds", "features"), ())
    given = {
        "options": OPTIONS,
        "gates": GATES,
        "rules": RULES,
        "measures": MEASURES,
        "references": (
            Reference("book", PLACE, title="A Book", author="A. Author", address="https://example.org/book"),
            Reference("own", PLACE, title="Own synthesis"),
        ),
    }
    by_id = {question.id: question for questions in SECTIONS.values() for question in questions}
    return Interview(version=1, sections=sections, by_id=by_id, **{**empty, **given, **lists})


def records(*entries: Mapping[str, str]) -> tuple[Record, ...]:
    """Records with ids r1, r2, …"""
    return tuple(Record(f"r{number}", entry) for number, entry in enumerate(entries, 1))


def answers(**values: Any) -> Answers:
    """Answers to questions: a value, or a state that stands for none."""
    return Answers(
        {
            name: Answer(value, None, AT) if isinstance(value, State) else Answer(State.ANSWERED, value, AT)
            for name, value in values.items()
        }
    )


def verdict(interview: Interview | None = None, today: date = TODAY, **values: Any) -> Verdict:
    """The verdict on these answers."""
    return decide(Facts(interview or content(), answers(**values), today))
