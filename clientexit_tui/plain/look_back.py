"""Looking back: what was expected beside what has happened, the check-ins, and what to take along."""

from clientexit_tui import words
from clientexit_tui.app.checking_in import checkin_of_today
from clientexit_tui.exit_plan.checkins import CHECKINS
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.exit_plan.looking_back import Compared, LookBack, look_back
from clientexit_tui.plain.blocks import BULLET
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.entries import Entries
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.talk import Row, sentence

SECTION = "looking_back"
CHECK_IN, CHANGE, BEHIND, QUESTIONS, READ, PLAN = "check_in", "change", "behind", "questions", "read", "plan"


class LookBackPage:
    """The comparison, and the way to the next check-in."""

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._navigator = navigator

    def run(self) -> None:
        """Says the comparison, then does what is chosen until the user goes back."""
        self._tell()
        while (chosen := self._talk.pick(words.PLAIN_MENU, self._rows())) is not None:
            match chosen:
                case "check_in":
                    self._entries.write(checkin_of_today(self._controller.case, self._entries.new().id))
                case "change":
                    self._change()
                case "behind":
                    self._behind()
                case "questions":
                    self._navigator.section(SECTION)
                case "plan":
                    self._navigator.page("plan")
                    continue
            self._tell()

    @property
    def _found(self) -> LookBack:
        case = self._controller.case
        return look_back(case.verdict, case.plan)

    @property
    def _entries(self) -> Entries:
        return Entries(self._controller, self._controller.content.by_id[CHECKINS])

    def _rows(self) -> list[Row]:
        rows = [(CHECK_IN, words.PLAIN_CHECK_IN)]
        rows += [(CHANGE, words.PLAIN_CHECK_IN_CHANGE)] if self._found.noted else []
        rows += [(BEHIND, words.PLAIN_LOOK_BEHIND), (QUESTIONS, words.PLAIN_QUESTIONS)]
        return [*rows, (READ, words.PLAIN_READ_AGAIN), (PLAN, words.PLAIN_PLAN)]

    def _change(self) -> None:
        chosen = self._talk.pick(words.PLAIN_CHECK_IN_WHICH, list(self._found.noted))
        if record := next((each for each in self._entries.records if each.id == chosen), None):
            self._entries.write(record)

    def _behind(self) -> None:
        """Asks which question behind what was expected, and asks that."""
        by_id = self._controller.content.by_id
        ids = dict.fromkeys(each for one in self._found.compared for each in one.questions)
        if not ids:
            self._talk.say(words.PLAIN_NONE_THERE)
            return
        chosen = self._talk.pick(words.VERDICT_WHICH, [(each, by_id[each].short) for each in ids])
        if chosen is not None:
            self._navigator.question(chosen)

    # What is said

    def _tell(self) -> None:
        found = self._found
        self._talk.heading(words.TRAIL_LOOK_BACK)
        self._tell_checkins(found)
        if found.criteria:
            self._talk.say(f"{words.LOOK_CRITERIA}: {found.criteria}")
        for each in found.compared:
            self._tell_topic(each)
        if found.changed_later:
            shorts = ", ".join(self._controller.content.by_id[each].short for each in found.changed_later)
            self._talk.say(words.LOOK_CHANGED_LATER.format(questions=shorts))
        self._talk.console.gap()
        self._talk.say(words.LOOK_PROCESS)
        self._tell_reflection(found)
        self._talk.heading(f"{words.LOOK_PREVENT}: {words.LOOK_PREVENT_MORE}")

    def _tell_checkins(self, found: LookBack) -> None:
        """How many are noted, and which is next."""
        case, many = self._controller.case, len(found.noted)
        self._talk.say(words.LOOK_CHECKINS[many == 1].format(count=many) if many else words.LOOK_NO_CHECKIN)
        if found.next:
            which, day = found.next
            phrase = words.LOOK_DUE if day <= case.today else words.LOOK_NEXT
            self._talk.say(phrase.format(which=words.CHECKIN_NAMES[which], day=format_day(day)))
        elif case.plan.chosen and case.plan.anchors.last:
            self._talk.say(words.LOOK_ALL_NOTED)
        elif not many:
            self._talk.say(words.LOOK_STAYING_MORE if case.plan.stays else words.LOOK_NO_CHECKIN_MORE)

    def _tell_topic(self, topic: Compared) -> None:
        """Expected first, then what each check-in says has happened, then how the two compare."""
        self._talk.heading(f"{topic.title}.")
        expected = " ".join(map(sentence, topic.expected)) or words.LOOK_NOTHING_EXPECTED
        told = [f"{each.when}: {each.text}" for each in topic.happened] or [words.LOOK_NOTHING_HAPPENED]
        sides = [(words.LOOK_EXPECTED, expected), *((words.LOOK_HAPPENED, each) for each in told)]
        for label, text in sides:
            self._talk.console.say(text, words.PLAIN_LABEL.format(label=label), "  ")
        if topic.judgement:
            self._talk.say(topic.judgement)

    def _tell_reflection(self, found: LookBack) -> None:
        """The questions for looking back, with what was answered."""
        if found.reflection:
            self._talk.heading(f"{words.LOOK_REFLECT}:")
        for question, answer in found.reflection:
            ask = self._controller.content.by_id[question].ask
            self._talk.console.say(f"{ask} {answer or f'({words.LOOK_OPEN})'}", BULLET)
