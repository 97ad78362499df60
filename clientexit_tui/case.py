"""Everything that follows from a session: worked out when first looked at, never stored."""

from datetime import date
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.cached import cached_property
from clientexit_tui.content.model import Interview, Pushback
from clientexit_tui.decision.evaluation import Evaluation
from clientexit_tui.decision.reevaluate import Reevaluation
from clientexit_tui.decision.verdict import Verdict, decide, verdict_of
from clientexit_tui.exit_plan.plan import Plan, Task, draw_up, first_due
from clientexit_tui.interview.answers import Answers
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.progress import SectionProgress, progress
from clientexit_tui.interview.readable import sifted
from clientexit_tui.message.forms import headline_title
from clientexit_tui.sessions.session import Header, Session

if TYPE_CHECKING:  # message and papers are loaded when one is looked at: the home of a session is shown without
    from clientexit_tui.decision.flips import Flip
    from clientexit_tui.message.letter import Letter
    from clientexit_tui.message.lint import Finding
    from clientexit_tui.message.lint.kept import Kept
    from clientexit_tui.message.pushback import Exchange
    from clientexit_tui.message.refresh import Offer
    from clientexit_tui.message.script import Script

OF_ANSWERS = frozenset({"facts", "progress", "verdict", "flips", "plan", "letter", "pushbacks"})
"""What follows from the answers alone, whatever the title of the session and the place in it."""


class Case:
    """A session seen through the interview on one day.

    Args:
        content: the interview.
        session: the session.
        today: the day on which it is looked at.
    """

    def __init__(self, content: Interview, session: Session, today: date) -> None:
        self.content = content
        self.session = session
        self.today = today
        self._before: Case | None = None
        """An earlier state whose verdict is known, until what follows from this one is worked out from it."""

    def after(self, session: Session) -> "Case":
        """What follows from a later state of the session, worked out when it is looked at; typing looks at little."""
        later = Case(self.content, session, self.today)
        later._before = self._before if self._before and "verdict" not in self.__dict__ else self
        if (
            not session.answers.differing(self.session.answers)
            and session.content_version == self.session.content_version
        ):
            later.__dict__.update({name: self.__dict__[name] for name in OF_ANSWERS & self.__dict__.keys()})
        return later

    @cached_property
    def _reevaluation(self) -> Evaluation | None:
        """After one answer only what depends on it is decided again; None where all has to be decided anew."""
        before, self._before = self._before, None
        if before is None or before.facts.unreadable:
            return None
        changed = self.session.answers.differing(before.session.answers)
        answer = self.session.answers.get(changed[0]) if len(changed) == 1 else None
        alone = Answers({changed[0]: answer}) if answer else None
        if answer is None or alone is None or sifted(self.content, alone)[0] is not alone:
            return None
        return Reevaluation(before.verdict.evaluation).with_answer(changed[0], answer)

    @cached_property
    def facts(self) -> Facts:
        """What is known."""
        return self._reevaluation.facts if self._reevaluation else Facts(self.content, self.session.answers, self.today)

    @cached_property
    def verdict(self) -> Verdict:
        """What the answers point to."""
        return verdict_of(self._reevaluation) if self._reevaluation else decide(self.facts)

    @cached_property
    def progress(self) -> tuple[SectionProgress, ...]:
        """How far each section has come."""
        return progress(self.content, self.facts, self.session.content_version)

    @cached_property
    def flips(self) -> "tuple[Flip, ...]":
        """The single answers that would change the headline."""
        from clientexit_tui.decision.flips import flips as find_flips  # not before it is wanted

        return find_flips(self.verdict)

    @cached_property
    def plan(self) -> Plan:
        """What to do, and when."""
        return draw_up(self.verdict)

    @cached_property
    def letter(self) -> "Letter":
        """The draft of the letter."""
        from clientexit_tui.message.letter import draft  # as above

        return draft(self.verdict, self.plan)

    @cached_property
    def letter_text(self) -> str:
        """The user's own letter where there is one, else the draft."""
        return self.facts.text("letter_text") or self.letter.text

    @cached_property
    def looked_at(self) -> "tuple[tuple[Finding, ...], tuple[Kept, ...]]":
        """What is found in the letter: what is open, and what the user keeps anyway."""
        from clientexit_tui.message.lint import lint  # as above
        from clientexit_tui.message.lint.kept import divided

        return divided(lint(self.letter_text, self.letter.form, self.verdict), self.session.answers)

    @property
    def findings(self) -> "tuple[Finding, ...]":
        """What to look at again in the letter."""
        return self.looked_at[0]

    @cached_property
    def offers(self) -> "tuple[Offer, ...]":
        """What changed in the draft since the user's own letter was begun, beside what that says."""
        from clientexit_tui.message.refresh import BASE, offers  # as above

        return offers(self.facts.text(BASE), self.facts.text("letter_text"), self.letter.text)

    @cached_property
    def pushbacks(self) -> tuple[Pushback, ...]:
        """What the client may say to the news."""
        from clientexit_tui.message.pushback import fitting  # as above

        return fitting(self.verdict, self.letter.form)

    @cached_property
    def exchanges(self) -> "tuple[Exchange, ...]":
        """What to rehearse, with the suggested replies and the user's own."""
        from clientexit_tui.message.pushback import exchanges  # as above

        return exchanges(self.verdict, self.letter.form, self.session.answers.written("replies"))

    @cached_property
    def script(self) -> "Script":
        """What to say on the call."""
        from clientexit_tui.message.script import call_script  # as above

        return call_script(self.verdict, self.plan, self.letter.form, self.session.answers.written("replies"))

    @cached_property
    def platform(self) -> "Script":
        """What to send on a platform."""
        from clientexit_tui.message.script import platform_message  # as above

        return platform_message(self.verdict, self.plan, self.letter.form)

    @property
    def title(self) -> str:
        """The name that the user gave to the session."""
        return self.session.title

    @cached_property
    def first_tasks(self) -> tuple[Task, ...]:
        """The at most three tasks of this week that come first."""
        from clientexit_tui.exit_plan.this_week import this_week  # the library lists a thousand, and names none

        return this_week(self.verdict, self.plan)

    @cached_property
    def next_task(self) -> Task | None:
        """The open task that is due first; before there is a choice, only what an urgent notice asks for counts."""
        if self.plan.chosen:
            return self.plan.next_due()
        if not self.verdict.urgent:
            return None
        asked_for = {template.id for template in self.content.tasks if template.when is not None}
        return first_due(tuple(task for task in self.plan.tasks if task.id in asked_for or task.own))

    @cached_property
    def status(self) -> str:
        """Where the session stands, as an id of the library."""
        plan = self.plan
        left = plan.chosen and not plan.stays and plan.anchors.last is not None and plan.anchors.last < self.today
        if left or self.session.answers.records("checkins"):
            return "looking_back"
        if plan.chosen:
            return "staying" if plan.stays else "leaving"
        if self.verdict.headline:
            return "deciding"
        return "gathering" if len(self.session.answers) else "new"

    @cached_property
    def leaning(self) -> str:
        """The choice, or while there is none where the answers point, in a few words."""
        choice, verdict = self.facts.text("choice"), self.verdict
        if choice:
            return words.UI_CHOSEN.format(option=self.content.option(choice).title.lower())
        if verdict.headline is None:
            return ""
        title = headline_title(verdict).lower()
        return words.LEANING_TO.format(option=title, confidence=words.UI_CONFIDENCE[verdict.confidence])

    @cached_property
    def header(self) -> Header:
        """What the library shows of the session."""
        task = self.next_task
        return Header(
            id=self.session.id,
            title=self.session.title,
            client=self.facts.text("client_name"),
            status=self.status,
            choice=self.facts.text("choice"),
            leaning=self.leaning,
            next_task=task.title if task else "",
            next_due=task.due.isoformat() if task and task.due else "",
            updated=self.session.updated,
            answered=sum(each.answered for each in self.progress),
            urgent=bool(self.verdict.urgent),
        )
