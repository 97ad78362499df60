"""What is known to go wrong in terminal programs of this kind, each with the test that shows that it does not here."""

import ast

import pytest

from tests.places import ROOT, TESTS

PITFALLS = {
    "T1 brackets in a text become styles or live links": (
        "screens/in_depth/test_sinks.py::test_no_widget_of_ours_lets_a_code_through_or_takes_a_bracket_for_markup"
    ),
    "T2 a mistake of markup stops the program for seconds, and ends it as if all were well": (
        "process/test_crashes.py::test_wherever_it_breaks_it_saves_says_so_on_one_line_and_gives_the_terminal_back"
    ),
    "T3 escaping a text does not make it safe": (
        "screens/in_depth/test_sinks.py::test_nothing_makes_content_from_markup_or_a_notice_that_reads_it"
    ),
    "T4 control codes in a text reach the terminal": (
        "screens/in_depth/test_sinks.py::test_dialogs_news_and_titles_show_any_text_as_it_is"
    ),
    "T5 what is chosen shows by colour only": (
        "screens/test_tui_questions.py::test_yes_no_and_scale_take_their_own_keys"
    ),
    "T6 long labels are cut or leave the screen": (
        "screens/test_tui_form.py::test_the_whole_list_of_choices_is_there_where_long_ones_wrap"
    ),
    "T7 the mark of a list starts on the first row, and a key changes the answer": (
        "screens/in_depth/test_tui_questions.py::test_the_mark_starts_on_the_saved_answer"
    ),
    "T8 a value that is no longer offered breaks the field or is dropped": (
        "screens/in_depth/test_tui_questions.py::test_a_retired_choice_stays_and_is_named_as_such"
    ),
    "T9 a line to type in drops lines of a paste and digits of a number": (
        "screens/in_depth/test_tui_pasting.py::test_several_lines_for_a_field_of_one_are_asked_about"
    ),
    "T10 a long text has no limit, and loses its undo": (
        "screens/in_depth/test_tui_pasting.py::test_a_megabyte_goes_into_a_long_field_and_all_of_it_is_kept"
    ),
    "T11 a signal ends the program unsaved and leaves the terminal broken": (
        "process/test_terminal_endings.py::test_a_signal_keeps_what_was_typed_a_moment_ago"
    ),
    "T12 ctrl+z does nothing, and after fg the first row is blank": (
        "process/test_terminal_endings.py::test_a_stop_saves_and_gives_the_terminal_to_the_shell_and_fg_paints_every_row_again"
    ),
    "T13 without a terminal it runs on for ever, unseen": (
        "process/test_terminal_guard.py::test_without_a_terminal_on_one_side_nothing_is_drawn"
    ),
    "T14 without colours, greys are sent; an empty NO_COLOR counts": (
        "process/test_tui_terminal.py::test_no_color_sends_no_colour_and_empty_means_unset"
    ),
    "T15 a mistake prints every variable and ends with code 0": (
        "process/test_crashes.py::test_wherever_it_breaks_it_saves_says_so_on_one_line_and_gives_the_terminal_back"
    ),
    "T16 a mistake in a task that nobody waits for is never heard of": (
        "process/test_crashes.py::test_wherever_it_breaks_it_saves_says_so_on_one_line_and_gives_the_terminal_back"
    ),
    "T17 news of changes come for values that nobody changed": (
        "screens/in_depth/test_tui_page_turns.py::test_a_field_that_asks_another_question_keeps_nothing_of_the_one_before"
    ),
    "T18 making widgets anew for each page is slow": (
        "screens/in_depth/test_tui_page_turns.py::test_pages_take_turns_on_the_same_fields"
    ),
    "T19 ids of widgets take few characters, and must differ": (
        "unit/test_content.py::test_ids_are_unique_among_elements_of_a_kind"
    ),
    "T20 on a small screen dialogs and keys are cut off": (
        "process/test_terminal_endings.py::test_a_storm_of_sizes_leaves_text_and_focus_where_they_were"
    ),
    "T21 many keys cannot be told apart in a plain terminal": (
        "screens/test_config_keys.py::test_a_users_key_works_and_help_shows_it"
    ),
    "T22 a list forgets its mark when its rows are made anew": (
        "screens/test_tui_form.py::test_the_current_row_of_a_long_list_stays_in_sight"
    ),
    "T23 markdown in a user's text is obeyed": "screens/test_tui_session.py::test_records_show_their_words_as_text",
    "T24 the palette writes a picture of the answers to a folder": (
        "screens/test_tui_session.py::test_the_palette_offers_own_commands_and_no_screenshot"
    ),
    "T25 not every terminal lets a program copy": (
        "screens/in_depth/test_tui_copying.py::test_what_a_terminal_cannot_take_is_known_beforehand"
    ),
    "T26 tests without a terminal see no news and no signals": (
        "process/test_terminal_endings.py::test_a_lost_terminal_ends_the_program_with_everything_saved"
    ),
    "T27 pictures of screens differ from run to run": (
        "screens/test_tui_gallery.py::test_every_screen_looks_as_it_was_approved_and_all_its_text_can_be_read"
    ),
    "T28 served as a web page, the answers go over an open line": (
        "unit/test_pitfalls.py::test_nothing_serves_the_program_as_a_web_page"
    ),
    "T29 wide, joined and turned signs shift the columns": (
        "unit/test_safetext.py::test_what_could_harm_is_taken_out_and_the_rest_stays"
    ),
    "T30 the chosen colours are forgotten": (
        "screens/test_config.py::test_f9_changes_the_colours_and_the_next_start_has_them"
    ),
}


@pytest.mark.parametrize("pitfall", PITFALLS)
def test_a_pitfall_has_a_test_that_exists(pitfall: str) -> None:
    file, _, name = PITFALLS[pitfall].partition("::")
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    assert name in [each.name for each in tree.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_all_thirty_are_there() -> None:
    assert [each.split()[0] for each in PITFALLS] == [f"T{number}" for number in range(1, 31)]


def test_nothing_serves_the_program_as_a_web_page() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert "textual-serve" not in project
    assert "textual-web" not in project
