"""What earlier versions of the interview wrote is taken: a session of version 3, and a file to import of version 3."""

from clientexit_tui.interview.answers import State
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.importing import read_import
from clientexit_tui.sessions.migrations import migrate
from tests.places import TESTS
from tests.shipped import TODAY, content

SESSION = TESTS / "golden" / "session_version_3.yaml"
IMPORTED = TESTS / "golden" / "import_version_3.yaml"
GONE = {each.id for each in content().retired}


def test_a_session_of_version_3_opens_with_its_answers_carried_over_and_told() -> None:
    old = Codec("1").decode(SESSION.read_bytes(), SESSION.name)
    assert old.content_version == 3
    migrated = migrate(content(), old)
    found = migrated.session.answers
    assert set(old.answers) <= set(found) | {"offer_legit"}, "nothing is thrown away"
    assert found.text("willing") == old.answers.text("willing"), "an answer of one's own is never written over"
    assert found.text("alternative_line")
    told = [each for each in migrated.report if "asked no more" in each]
    assert any("Effect on spirits" in each or "First seen" in each for each in migrated.report)
    assert not any(gone in each for gone in GONE for each in told), "told in words, not by ids"


def test_a_file_written_for_version_3_is_imported_with_its_answers_carried_over_and_told() -> None:
    found = read_import(content(), IMPORTED.read_bytes(), IMPORTED.name, TODAY)
    mismatch = found.answers.by_id["mismatch"]
    assert mismatch.state is State.ANSWERED
    assert "better_elsewhere" in (mismatch.value or ())
    assert found.carried
    assert all(line.endswith(".") for line in found.carried)
