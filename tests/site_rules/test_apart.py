"""A pasted answer taken apart: every word in one element, and before and after side by side."""

import pytest

from generator.catalog import link, load
from generator.library import read_library
from site_rules import records
from site_rules.composition import compose_answer
from site_rules.composition.elements import ELEMENTS
from site_rules.review import side_by_side, take_apart
from tests.benchmarks.composition import draft, faults

CATALOG = load()


def answers():
    return [weakness["weak_answer"]["text"] for pack in link(read_library()).packs for weakness in pack.weaknesses[::4]]


def put_into_fields(text):
    parts = take_apart(CATALOG, text)
    fields = [records.DraftPart(element, " ".join(part.text for part in parts if part.element == element), "visitor") for element in ELEMENTS]
    return parts, compose_answer(CATALOG, draft("", "", fields))


@pytest.mark.parametrize("text", answers())
def test_what_was_said_stands_beside_what_became_of_it(text):
    parts, answer = put_into_fields(text)
    rows = side_by_side(parts, answer)
    assert [row.element for row in rows] == list(ELEMENTS)
    assert sorted(" ".join(row.before for row in rows).split()) == sorted(text.split()), "every word stands in one element"
    assert " ".join(row.after for row in rows) == answer.text
    assert faults(answer.text) == []
    for row in rows:
        assert row.after
        assert bool(row.open) == ("{" in row.after)
        assert row.before or row.open, "what was not said is open, not made up"
