"""Reads YAML; nothing else in the house does.

Content comes from strangers and goes onto the web, so only plain data is let through: mappings, lists and scalars. What
could build, repeat, hide or grow (tags, aliases, invisible characters, depth) is refused, and so is what YAML reads
otherwise than a person does (a bare ``no``, ``012``, ``1:30``). Every key and value keeps its place, so that whoever checks
what the data *means* can point at it.
"""

from pathlib import Path

from ..checks import reading as checks
from ..problems import START, Place
from .characters import MOST_PROBLEMS, line_problems, without_hidden
from .structure import build, nothing

__all__ = ("MOST_PROBLEMS", "read_bytes", "read_file")

MOST_BYTES = 1_000_000


def read_file(file, name=None):
    """Read one file. ``name`` is the path to say in messages. Never raises for anything a file can hold.

    >>> read_file("no/such/file.yml").problems[0].code
    'not-readable'
    """
    name = str(name or file)
    file = Path(file)
    if file.is_symlink() or file.exists() and not file.is_file():
        # A link could show a file of the machine that checks; a pipe would wait for ever.
        return nothing(name, [], [checks.NOT_READABLE(name, START, "is a link or a device, not a file")])
    try:
        with file.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except OSError as error:
        return nothing(name, [], [checks.NOT_READABLE(name, START, f"cannot be opened: {error.strerror or error}")])
    return read_bytes(raw, name)


def read_bytes(raw, name):
    """Read the bytes of one file.

    >>> document = read_bytes(b"says:\\n  - I delegate late\\n", "late.yml")
    >>> document.data, document.place(("says", 0))
    ({'says': ['I delegate late']}, Place(line=2, column=5))
    >>> read_bytes(b"needs: no", "late.yml").problems[0].message
    '“no” without quotation marks is read by YAML as false'
    """
    if len(raw) > MOST_BYTES:
        return nothing(name, [], [checks.TOO_LARGE(name, START, f"the file is larger than {MOST_BYTES // 1000} kB")])
    problems = []
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append(checks.BYTE_ORDER_MARK(name, START, "the file begins with a byte order mark"))
        raw = raw[3:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[:error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8")) + 1
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        return nothing(name, raw.decode("utf-8", "replace").split("\n"), problems + [checks.NOT_UTF_8(name, Place(line, column), message)])
    text = text.replace("\r\n", "\n")
    lines = text.split("\n")
    text = without_hidden(text, name, problems)
    found, readable = line_problems(lines, name)
    problems += found
    if not readable:
        return nothing(name, lines, problems)
    return build(name, text, lines, problems)
