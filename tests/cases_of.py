"""Any answers to the questions that choose among the words of a script, for laws that hold for all of them."""

from hypothesis import strategies as st

from clientexit_tui.content.model import Kind, Question
from clientexit_tui.interview.answers import State
from tests.shipped import Given, content

_TEXTS = st.sampled_from(["Ms Alder", "Dana Reyes or Holt Partners", "by post and email to the director"])
_LONG = st.just("Our work together has finished, and I do not talk about clients.")
_UNSAID: st.SearchStrategy[Given] = st.sampled_from([each for each in State if each is not State.ANSWERED])
_OWN_WORDS: dict[str, st.SearchStrategy[Given]] = {
    "hold_line": st.just("I have decided, and I would like to use the time for a good handover."),
    "deliverables": st.just([{"name": "Report", "status": "doing", "due": "2026-12-10"}]),
    "invoices": st.just([{"name": "Invoice 7", "amount": "900 EUR", "status": "disputed", "due": "2026-12-20"}]),
    "tell": st.just([{"name": "Kim", "order": "1"}]),
}
_FIRST = ("safety_threat", "claim_threatened", "withholding", "contact_name", "told_plainly", "flags", "pay_late")
_LATER = ("choice", "exit_scope", "price_content", "goodwill", "tell_on", "wished_last_day", "paid_up", "repercussions")
_MESSAGE = ("leave_form", "reason_class", "channel", "client_returns", "hold_line", "calm_first", "second_reader")


_BY_KIND: dict[Kind, st.SearchStrategy[Given]] = {
    Kind.NUMBER: st.sampled_from(["0", "14", "90"]),
    Kind.MONEY: st.just("2000 EUR"),
    Kind.DATE: st.sampled_from(["2026-11-29", "2026-12-15", "2027-02"]),
    Kind.LONG_TEXT: _LONG,
    Kind.TEXT: _TEXTS,
}


def _values(question: Question) -> st.SearchStrategy[Given]:
    ids = [each.id for each in question.choices]
    if question.kind is Kind.MULTI:
        return st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True)
    return st.sampled_from(ids) if ids else _BY_KIND[question.kind]


def _answers(question: Question) -> st.SearchStrategy[Given]:
    said = _OWN_WORDS[question.id] if question.id in _OWN_WORDS else _values(question)
    return st.one_of(said, _UNSAID)


_ASKED = [content().by_id[each] for each in (*_FIRST, *_LATER, *_MESSAGE)]
_ASKED += list(content().section("stakeholders").questions)
CASES: st.SearchStrategy[dict[str, Given]] = st.fixed_dictionaries(
    {}, optional={each.id: _answers(each) for each in _ASKED}
)
"""Answers by question id; each question may be open, answered or said not to be known."""
