"""Writes strict YAML: text only, long text as readable blocks, nothing that another reader takes for a number."""

import re

import yaml
from yaml.nodes import ScalarNode

from clientexit_tui.strict_yaml.nodes import Plain

END = "...\n"
"""The line that ends a document; without it a cut file looks whole."""


def dump(value: Plain, *, end: bool = True) -> str:
    """Gives the document for a value, closed with a line ``...`` unless `end` is False."""
    text = yaml.dump(
        value,
        Dumper=_Dumper,
        allow_unicode=True,
        width=10**6,
        sort_keys=False,
        default_flow_style=False,
        explicit_end=True,
    )
    return text if end else text.removesuffix(END)


class _Dumper(yaml.SafeDumper):
    """The only settings that passed every round trip; the C dumper would write emoji as escapes."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # PyYAML's signature
        """Writes a value that is there twice twice."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indents lists below their key."""
        super().increase_indent(flow, False)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> ScalarNode:
    """Several lines as a block, but quoted where a block would change the text."""
    style = None
    if any(mark in text for mark in "\x85\u2028\u2029"):
        style = '"'
    elif "\n" in text:
        style = "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)
# Not numbers or booleans to PyYAML, but to readers of YAML 1.2 and to people: such text is put in quotes.
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$"), list("-+.0123456789")
)
_Dumper.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"0o[0-7]+$|0x[0-9a-fA-F]+$"), ["0"])
_Dumper.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"[yYnN]$"), list("yYnN"))
