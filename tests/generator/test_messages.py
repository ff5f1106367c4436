"""Every sentence that a rule or the page asks for by id exists, with a value for each of its places."""

import ast
import re
from pathlib import Path

import pytest

from generator.library import CONTENT, ROOT, read_library

MESSAGES = {entry.id: entry.data["text"] for entry in read_library(CONTENT).of("messages") if isinstance(entry.data, dict)}
SOURCES = sorted([*(ROOT / "site_rules").rglob("*.py"), *(ROOT / "docs/generator/app").rglob("*.py"), *(ROOT / "generator").rglob("*.py")])


def asked_for():
    """``(file:line, id or beginning, whether it is whole, names of values or None)`` for every call of ``say`` with a literal."""
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) != 1 or getattr(node.func, "attr", getattr(node.func, "id", "")) != "say":
                continue
            wanted = node.args[0]
            whole = isinstance(wanted, ast.Constant)
            literal = wanted if whole else wanted.left if isinstance(wanted, ast.BinOp) else None
            if isinstance(literal, ast.Constant) and isinstance(literal.value, str):
                names = None if any(keyword.arg is None for keyword in node.keywords) else {keyword.arg for keyword in node.keywords}
                yield f"{Path(file).relative_to(ROOT)}:{node.lineno}", literal.value, whole, names


CALLS = list(asked_for())


def test_rules_and_page_do_ask_for_sentences():
    assert len(CALLS) > 50


@pytest.mark.parametrize(("place", "wanted", "whole", "names"), CALLS, ids=[f"{call[0]}-{call[1]}" for call in CALLS])
def test_what_is_asked_for_is_there(place, wanted, whole, names):
    if not whole:
        assert any(message.startswith(wanted) for message in MESSAGES), f"{place} asks for messages that begin with {wanted}"
        return
    assert wanted in MESSAGES, f"{place} asks for a message that no file of content/messages has"
    if names is not None:
        assert set(re.findall(r"{([^}]*)}", MESSAGES[wanted])) <= names, f"{place} gives too few values"
