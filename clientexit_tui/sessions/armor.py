"""The armor of age files: the lines around what is sealed, as age writes them and as git and editors leave them.

On Windows git may turn the line ends to CRLF, and editors put a mark at the beginning. No word is lost by that.
"""

BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
END = b"-----END AGE ENCRYPTED FILE-----"
HEAD_BYTES, TAIL_BYTES = 128, 512
"""How much of both ends says whether a file is whole: room for blank lines around it."""
_MARK = b"\xef\xbb\xbf"


def is_armored(head: bytes) -> bool:
    """Whether bytes begin as a sealed file does."""
    return _first_line(head[:HEAD_BYTES]) == BEGIN


def broken(head: bytes, tail: bytes) -> str:
    """What is wrong with a sealed file as its beginning and end show it, or nothing."""
    if not is_armored(head):
        return "does not begin like an encrypted file"
    if tail.rstrip().endswith(END):
        return ""
    if END in tail:
        return "goes on after the last line of the encryption"
    return "ends early: the last line of the encryption is missing"


def tidied(data: bytes) -> bytes:
    """A sealed file with the line ends that age writes, and nothing around it; what is none stays as it is."""
    as_age_does = data.startswith(BEGIN) and not any(each in data for each in (b"\r", b" \n", b"\n\n"))
    if as_age_does or not is_armored(data[:HEAD_BYTES]):
        return data
    lines = (line.strip() for line in data.removeprefix(_MARK).splitlines())
    return b"\n".join(line for line in lines if line) + b"\n"


def _first_line(head: bytes) -> bytes:
    return next(iter(head.removeprefix(_MARK).lstrip().splitlines()), b"").rstrip()
