"""Which control a question has, and its words beside the question itself."""

from textual.content import Content
from textual.widget import Widget

from clientexit_tui import words
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.content.model import CHOSEN, Kind, Question
from clientexit_tui.interview.answers import Answer
from clientexit_tui.tui.widgets.choice_list import ChoiceList
from clientexit_tui.tui.widgets.links_field import LinksField
from clientexit_tui.tui.widgets.record_list import RecordList
from clientexit_tui.tui.widgets.text_field import TextField

LINE = "line"
"""The shape of what is typed on one line."""


def shape(question: Question) -> str:
    """What questions must have in common to be asked by the same control, one after the other."""
    if question.kind in CHOSEN:
        return "choices"
    return question.kind.value if question.kind in (Kind.LINKS, Kind.RECORDS, Kind.LONG_TEXT) else LINE


def control_for(question: Question, answer: Answer | None, field_context: FieldContext) -> Widget:
    """The control for a question's kind."""
    if question.kind in CHOSEN:
        return ChoiceList(question, answer, states=field_context.states)
    match question.kind:
        case Kind.LINKS:
            return LinksField(question, answer, field_context)
        case Kind.RECORDS:
            return RecordList(question, answer, field_context)
        case Kind.LONG_TEXT:
            from clientexit_tui.tui.widgets.long_field import LongField  # TextArea costs 17 ms: only where needed

            return LongField(question, answer)
        case _:
            return TextField(question, answer, field_context)


def guidance(question: Question) -> Content:
    """Why it is asked, help, and an example."""
    parts: list[Content] = []
    for heading, text in (
        (words.WHY_WE_ASK, question.why),
        (words.HELP_WITH_IT, question.help),
        (words.EXAMPLE, question.example),
    ):
        if text:
            parts += [Content.assemble((heading, "bold"), "\n", text)]
    return Content("\n\n").join(parts)
