"""The id that was meant: by its beginning, by itself, or said in words why none is."""

import pytest

from clientexit_tui import words
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.ids import MOST_NAMED, meant

NONE, SEVERAL = "none {prefix}{hint}", "several {prefix}: {ids}"


def refused(prefix: str, ids: list[str]) -> str:
    """Why nothing is meant."""
    with pytest.raises(SessionError) as caught:
        meant(prefix, ids, NONE, SEVERAL)
    return str(caught.value)


@pytest.mark.parametrize("typed", ["", " ", "\t"])
def test_blanks_mean_no_session_even_where_there_is_only_one(typed: str) -> None:
    assert refused(typed, ["one"]) == words.NO_ID


def test_a_whole_id_is_meant_though_it_begins_others() -> None:
    assert meant("a", ["ab", "a", "ac"], NONE, SEVERAL) == "a"
    assert meant("ab", ["abc", "acd"], NONE, SEVERAL) == "abc"


def test_several_are_named_up_to_a_number_and_the_rest_is_hinted_at() -> None:
    ids = [f"a{number}" for number in range(MOST_NAMED)]
    assert refused("a", ids) == f"several a: {', '.join(ids)}"
    assert refused("a", [*ids, "more"]) == f"several a: {', '.join(ids)}"
    assert refused("a", [*ids, "a-more"]) == f"several a: {', '.join(ids)}, …"


def test_where_none_begins_so_the_nearest_is_hinted_at() -> None:
    assert refused("abx", ["abc", "zzz"]) == "none abx (did you mean 'abc'?)"
    assert refused("q", ["abc"]) == "none q"
