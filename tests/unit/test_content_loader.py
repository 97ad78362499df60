"""Loading content: what a mistake in it is answered with."""

from pathlib import Path

import pytest

from clientexit_tui.content.conditions import AllOf, Leaf, Not
from clientexit_tui.content.loader import load_content, read_content
from clientexit_tui.content.model import Kind
from clientexit_tui.errors import ContentError, DocumentError
from clientexit_tui.locations import content_dir

SECTION = """\
section:
  id: one
  title: One
  short: First
  intro: About one.
  groups:
    - id: group
      title: Group
      questions:
        - id: happy
          kind: yes_no
          ask: Are you happy?
          short: Happy
          why: It matters.
        - id: how
          kind: scale
          ask: How much?
          short: How much
          why: It matters.
          choices:
            - {id: "0", label: a}
            - {id: "1", label: b}
            - {id: "2", label: c}
            - {id: "3", label: d}
            - {id: "4", label: e}
          when: {question: happy, is: yes}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one small content file."""
    (tmp_path / "one.yaml").write_text(SECTION, encoding="utf-8")
    return tmp_path


def changed(folder: Path, old: str, new: str) -> Path:
    """The folder with one thing in its file changed."""
    file = folder / "one.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_the_shipped_content_loads_without_a_mistake() -> None:
    content = load_content(content_dir())
    assert len(content.sections) == 10
    assert [option.id for option in content.options] == [
        *("continue", "repair", "renegotiate", "transition", "exit_with_explanation", "quiet_exit")
    ]


def test_a_small_file_becomes_a_typed_model(folder: Path) -> None:
    content = load_content(folder)
    question = content.by_id["how"]
    assert question.kind is Kind.SCALE
    assert question.when == Leaf("question", "happy", "is", "yes")
    assert [choice.label for choice in content.by_id["happy"].choices] == ["Yes", "No"]
    assert content.section_of("how").id == "one"


def test_yes_stays_a_word(folder: Path) -> None:
    condition = load_content(changed(folder, "is: yes}", "is: no}")).by_id["how"].when
    assert isinstance(condition, Leaf)
    assert condition.value == "no"


def test_conditions_nest(folder: Path) -> None:
    new = "when: {all: [{question: happy, is: yes}, {not: {question: happy, is: no}}]}"
    condition = load_content(changed(folder, "when: {question: happy, is: yes}", new)).by_id["how"].when
    assert condition == AllOf((Leaf("question", "happy", "is", "yes"), Not(Leaf("question", "happy", "is", "no"))))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("kind: scale", "kind: scael", "one.yaml:16:17: 'scael' is no kind of a question (did you mean 'scale'?)"),
        ("ask: How", "aks: How", "a question has no field 'aks' (did you mean 'ask'?)"),
        (
            "          why: It matters.\n          choices",
            "          choices",
            "one.yaml:15:11: the question 'how' needs",
        ),
        ("id: how", "id: How-1", "one.yaml:15:15: the id 'How-1' must be lower case"),
        ("is: yes}", "is: perhaps}", "one.yaml:15:11: 'happy' has no choice 'perhaps'"),
        ("question: happy", "question: happi", "which is not an earlier question (did you mean 'happy'?)"),
        ("question: happy", "question: how", "'how', which is not an earlier question"),
        ('            - {id: "4", label: e}\n', "", "'how' of kind scale needs a worded anchor for each level"),
        ("kind: yes_no", "kind: single", "the question 'happy' of kind single needs 'choices'"),
        ("is: yes}", "is: yes, at_least: 3}", "one operator such as 'is'"),
        ("is: yes}", "where: {field: x, is: y}, is: yes}", "'where' goes with 'count_at_least'"),
        ("{question: happy, is: yes}", "{all: [], question: happy}", "'all' stands alone in its condition"),
        ("title: Group", "title: [Group]", "'title' of a group must be text"),
        ("groups:\n", "groups: none\n  x:\n", "a section has no field 'x'"),
        ("id: how", "id: happy", "the question 'happy' is here twice (first at one.yaml:10:11)"),
        ("is: yes}", "count_at_least: 1}", "'happy' cannot be counted"),
    ],
)
def test_a_mistake_is_named_with_its_place(folder: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ContentError) as caught:
        load_content(changed(folder, old, new))
    assert said in str(caught.value)


def test_a_duplicate_key_is_an_error(folder: Path) -> None:
    with pytest.raises(DocumentError, match=r"one\.yaml:13:11: the key 'ask' is here twice \(first at line 12\)"):
        load_content(changed(folder, "short: Happy", "ask: Happy"))


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="no interview content in this folder; install clientexit again"):
        load_content(tmp_path)


RULES = """\
options:
  - {id: stay, title: Stay, short: Stay, says: You stay., months: Quiet., refs: [book]}
rules:
  - id: unhappy
    says: You are not happy.
    unknown_says: Say whether you are.
    when: {question: happy, is: no}
    opposes: {stay: 2}
    refs: [book]
references:
  - {id: book, title: A book, strength: opinion}
seeds:
  - {id: S0-1, idea: Be happy.}
features:
  - {id: smile, title: A smile, where: x, from: [S0-1]}
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("opposes: {stay: 2}", "opposes: {stya: 2}", "no option is called 'stya' (did you mean 'stay'?)"),
        (
            "opposes: {stay: 2}",
            "opposes: {stay: 12}",
            "every value of 'opposes' must be a whole number from 1 to 9, not '12'",
        ),
        ("opposes: {stay: 2}", "opposes: {stay: two}", "must be a whole number from 1 to 9, not 'two'"),
        ("    opposes: {stay: 2}\n", "", "the rule 'unhappy' needs 'supports' or 'opposes'"),
        ("    refs: [book]\nref", "    refs: [bok]\nref", "no reference is called 'bok' (did you mean 'book'?)"),
        ("    refs: [book]\nref", "ref", "'unhappy' gives advice and needs 'from' or 'refs'"),
        ("{question: happy, is: no}", "{measure: joy, at_least: 1}", "no measure is called 'joy' here"),
        ("from: [S0-1]", "from: [S0-1, S0-2]", "'smile' carries 'S0-2', which is no seed item"),
        (", from: [S0-1]", "", "two.yaml:13:5: the seed item 'S0-1' is carried by nothing"),
        ("{question: happy, is: no}", "{known: {question: happy, is: no}}", "the rule 'unhappy' cannot use 'known'"),
        ("{question: happy, is: no}", "{question: happy, answered: yes}", "the rule 'unhappy' cannot use 'known'"),
        ("strength: opinion", "strength: hearsay", "'hearsay' is no strength of a reference"),
    ],
)
def test_a_mistake_across_files_is_named(folder: Path, old: str, new: str, said: str) -> None:
    assert old in RULES
    (folder / "two.yaml").write_text(RULES.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_content(folder)
    assert said in str(caught.value)


def test_content_across_files_loads(folder: Path) -> None:
    (folder / "two.yaml").write_text(RULES, encoding="utf-8")
    content = read_content(folder)
    assert content.rules[0].opposes == {"stay": 2}
    assert content.option("stay").title == "Stay"
    with pytest.raises(KeyError):
        content.option("go")
    with pytest.raises(KeyError):
        content.section("two")
    with pytest.raises(KeyError):
        content.section_of("nothing")
