"""Ids of records: each is used once, also after its record was deleted."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.interview.answers import Record, new_record_id

MOMENT = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
MILLISECONDS = st.lists(st.integers(0, 10**9), min_size=1, max_size=20, unique=True)


def test_an_id_tells_apart_records_made_in_the_same_moment() -> None:
    first = Record(new_record_id((), MOMENT))
    assert new_record_id((first,), MOMENT) != first.id
    assert int(first.id[1:], 36) == MOMENT.timestamp() * 1000


@given(MILLISECONDS)
def test_the_id_of_a_deleted_record_never_returns(moments: list[int]) -> None:
    ids = [new_record_id((), MOMENT + timedelta(milliseconds=each)) for each in moments]
    assert len(set(ids)) == len(ids)


@given(st.lists(st.integers(0, 5), max_size=20))
def test_no_record_has_the_id_of_another(moments: list[int]) -> None:
    records: tuple[Record, ...] = ()
    for each in moments:
        records = (*records, Record(new_record_id(records, MOMENT + timedelta(milliseconds=each))))
    assert len({record.id for record in records}) == len(records)
