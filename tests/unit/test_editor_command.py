"""Which editor is opened: any value of the variables names one, or is refused in words."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui import words
from clientexit_tui.app.editor import USUAL, NoEditorError, editor_command


@given(st.text(alphabet=st.characters(exclude_characters="\0")))
def test_any_value_names_an_editor_or_is_refused(value: str) -> None:
    try:
        command = editor_command({"EDITOR": value})
    except NoEditorError as error:
        assert words.EDITOR_QUOTES in str(error)  # noqa: PT017 - most values are no error
    else:
        assert command
        assert not any(each == "\0" for each in command)


@pytest.mark.parametrize("blank", ["", " ", "\t \n", "   "])
def test_a_blank_variable_counts_as_not_set(blank: str) -> None:
    assert editor_command({"VISUAL": blank, "EDITOR": "nano"}) == ["nano"]
    assert editor_command({"VISUAL": blank, "EDITOR": blank}) == [USUAL]
    assert editor_command({}) == [USUAL]


def test_what_is_quoted_stays_one_word_and_arguments_are_kept() -> None:
    assert editor_command({"EDITOR": "'/opt/my editor' --wait -x"}) == ["/opt/my editor", "--wait", "-x"]
    assert editor_command({"VISUAL": "code --wait", "EDITOR": "vi"}) == ["code", "--wait"]


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\0"), min_size=1), min_size=1))
def test_every_command_that_a_shell_can_be_told_is_understood(command: list[str]) -> None:
    assert editor_command({"EDITOR": shlex.join(command)}) == command


@pytest.mark.parametrize("value", ["code 'x", 'vi "', "\\"])
def test_quotes_that_do_not_match_are_told(value: str) -> None:
    with pytest.raises(NoEditorError, match="quotes"):
        editor_command({"EDITOR": value})
