"""The shape of sessions and answers in a file: to plain values and back from nodes."""

from clientexit_tui.errors import DocumentError, Place, nearest
from clientexit_tui.interview.answers import Answer, Answers, Record, State, Value
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.cleaning import cleaned_extra, cleaned_plain
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Plain, Scalar, SequenceNode, plain

ANSWER_KEYS = frozenset({"state", "value", "at"})
STATES = tuple(state.value for state in State)


def answer_plain(answer: Answer) -> dict[str, Plain]:
    """An answer as it is written; the state is left out when it is answered."""
    written: dict[str, Plain] = {}
    if answer.state is not State.ANSWERED:
        written["state"] = answer.state.value
    if answer.value is not None:
        written["value"] = _value_plain(answer.value)
    if answer.at:
        written["at"] = answer.at
    return written | {key: cleaned_plain(each) for key, each in answer.extra.items() if key not in ANSWER_KEYS}


def _value_plain(value: Value) -> Plain:
    if isinstance(value, str):
        return value
    return [_record_plain(each) if isinstance(each, Record) else each for each in value]


def _record_plain(record: Record) -> dict[str, Plain]:
    written: dict[str, Plain] = {"id": record.id}
    if record.at:
        written["at"] = record.at
    for key, field in record.fields.items():
        written[key] = field if isinstance(field, str) else list(field)
    return written


class Fields:
    """Reads the known keys of a mapping, with places in its errors; what is left over is kept as it is."""

    def __init__(self, node: Node, what: str) -> None:
        """Takes a node that must be a mapping.

        Args:
            node: the node.
            what: what it is called in an error, such as ``"an answer"``.
        """
        if not isinstance(node, MappingNode):
            raise DocumentError(node.place, f"{what} must be lines like 'name: value', indented below it")
        self.node: MappingNode = node
        self._taken: set[str] = set()

    def place(self, key: str) -> Place:
        """Where a key's value stands, or the whole mapping without it."""
        found = self.node.items.get(key)
        return found.place if found else self.node.place

    def take(self, key: str) -> Node | None:
        """The node of a key, or None where it is not there."""
        self._taken.add(key)
        return self.node.items.get(key)

    def text(self, key: str, *, needed: bool = False) -> str:
        """The text of a key on one line, or nothing. Raises DocumentError where a needed one is empty."""
        node = self.take(key)
        text = clean(text_of(node), single=True) if node else ""
        if needed and not text:
            raise DocumentError(self.place(key), f"'{key}' is missing or empty")
        return text

    def rest(self) -> dict[str, object]:
        """The keys not taken, as plain values."""
        left = {key: plain(node) for key, node in self.node.items.items() if key not in self._taken}
        return cleaned_extra(left)


def with_clean_keys(node: Node) -> Node:
    """The same with every key clean, so that a key means what it will mean once it was saved.

    Raises:
        DocumentError: two keys would become one; with the place of the second.
    """
    if isinstance(node, SequenceNode):
        return SequenceNode(tuple(with_clean_keys(each) for each in node.items), node.place)
    if not isinstance(node, MappingNode):
        return node
    items: dict[str, Node] = {}
    keys: dict[str, Place] = {}
    for key, each in node.items.items():
        name, place = clean(key, single=True), node.keys.get(key, node.place)
        if name in items:
            raise DocumentError(place, f"the key '{name}' is here twice, but for blanks or letters that are not seen")
        items[name], keys[name] = with_clean_keys(each), place
    return MappingNode(items, keys, node.place)


def text_of(node: Node) -> str:
    """The text of a scalar. Raises DocumentError for a mapping or a list."""
    if not isinstance(node, Scalar):
        raise DocumentError(node.place, "one text belongs here, not a list or a group of lines")
    return node.text or ""


def answers_of(node: Node | None) -> Answers:
    """The answers in a body."""
    if node is None or (isinstance(node, Scalar) and node.text is None):
        return Answers()
    fields = Fields(node, "'answers'")
    return Answers({key: _answer(each) for key, each in fields.node.items.items()})


def _answer(node: Node) -> Answer:
    fields = Fields(node, "an answer")
    state = fields.text("state") or State.ANSWERED.value
    if state not in STATES:
        raise DocumentError(fields.place("state"), f"'{state}' is not a state of an answer{nearest(state, STATES)}")
    value = fields.take("value")
    return Answer(State(state), _value(value) if value else None, fields.text("at"), fields.rest())


def _value(node: Node) -> Value | None:
    if isinstance(node, Scalar):
        return None if node.text is None else clean(node.text)
    if not isinstance(node, SequenceNode):
        raise DocumentError(node.place, "a value must be a text or a list")
    if node.items and isinstance(node.items[0], MappingNode):
        return _records(node.items)
    return tuple(clean(text_of(each), single=True) for each in node.items)


def _records(nodes: tuple[Node, ...]) -> tuple[Record, ...]:
    records: dict[str, Record] = {}
    for node in nodes:
        record = _record(Fields(node, "an entry of this list"))
        if record.id in records:
            raise DocumentError(node.place, f"the id '{record.id}' is here twice; give each entry its own")
        records[record.id] = record
    return tuple(records.values())


def _record(fields: Fields) -> Record:
    record_id, at = fields.text("id", needed=True), fields.text("at")
    values = {key: _field(node) for key, node in fields.node.items.items() if key not in ("id", "at")}
    return Record(record_id, values, at)


def _field(node: Node) -> str | tuple[str, ...]:
    if isinstance(node, SequenceNode):
        return tuple(clean(text_of(each), single=True) for each in node.items)
    return clean(text_of(node))
