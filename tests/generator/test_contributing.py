"""What contributors write is checked by one set of rules: they agree with the tools they stand in for, and a browser's Python gives the same."""

import copy
import difflib
import json
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.fields import KINDS
from generator.library import CONTENT, read_library
from generator.reader import read_bytes
from generator.table import fields_of, fields_of_kind
from site_rules.contributing.near import likeness, nearest
from site_rules.contributing.shape import find_in_shape
from site_rules.contributing.writer import entry_text, list_item_text, value_lines
from tests.runtimes.ask import ask

LIBRARY = read_library(CONTENT)
IDS = sorted({entry.id for entry in LIBRARY.entries if entry.id})[::4]
MODELS = {kind.name: kind.model for kind in KINDS if kind.model}
MULTILINE = st.lists(st.text(alphabet="ab :#-'\"|>é“\t{}", max_size=12), max_size=5).map("\n".join)
ANY_TEXT = st.text(alphabet=st.characters(blacklist_categories=("Cs",)), max_size=40) | MULTILINE


# --- the word that was meant ----------------------------------------------------------------------------------------------

@settings(max_examples=100, deadline=None)
@given(st.sampled_from(IDS), st.integers(0, 10), st.sampled_from("abz-_"))
def test_the_nearest_word_is_the_one_that_difflib_finds(word, place, sign):
    slip = word[:place] + sign + word[place + 1:]
    assert [nearest(slip, IDS)] == (difflib.get_close_matches(slip, IDS, 1, 0.7) or [""])


@given(st.text("abc", max_size=12), st.text("abc", max_size=12))
def test_likeness_is_difflibs_ratio(first, second):
    assert likeness(first, second) == difflib.SequenceMatcher(None, first, second).ratio()


# --- shape ------------------------------------------------------------------------------------------------------------------

_CODES = {"missing": "missing-field", "extra_forbidden": "unknown-key", "literal_error": "unknown-word", "too_short": "too-few", "string_too_short": "empty-text",
          "string_too_long": "too-long", "greater_than_equal": "out-of-range", "less_than_equal": "out-of-range"}


def by_pydantic(model, data):
    """What pydantic finds, in our codes; a short list only where nothing in it is wrong, because it stops there."""
    try:
        model.model_validate(data)
    except ValidationError as found:
        return {(tuple(error["loc"]), "empty-value" if error["input"] is None and error["type"] != "missing" and error["type"] != "extra_forbidden"
                 else _CODES.get(error["type"], "wrong-type")) for error in found.errors()}
    return set()


def faults(data, chance):
    """The data with one value, at any depth, made into something else or taken away."""
    holders = [data]
    for holder in holders:
        values = holder.values() if isinstance(holder, dict) else holder
        holders += [value for value in values if isinstance(value, (dict, list)) and value]
    holder = chance.choice(holders)
    key = chance.choice(sorted(holder)) if isinstance(holder, dict) else chance.randrange(len(holder))
    if chance.random() < 0.3:
        del holder[key]
    else:
        holder[key] = chance.choice([None, "", "zzz" * 200, 12, True, [], ["x"], {}, {"odd": 1}, "lead", -99])


@settings(max_examples=400, deadline=None)
@given(st.sampled_from([entry for entry in LIBRARY.entries if entry.kind.model and isinstance(entry.data, dict) and len(str(entry.data)) < 20_000]), st.integers(0, 10**9), st.integers(0, 3))
def test_the_shape_is_judged_as_pydantic_judges_it(entry, seed, count):
    data, chance = copy.deepcopy(entry.data), random.Random(seed)
    for _ in range(count):
        faults(data, chance)
        if not data:
            break
    expected = by_pydantic(entry.kind.model, data)
    found = {(one.path, one.code) for one in find_in_shape(fields_of(entry.kind.model), data)}
    misspelt = {one for one in expected - found if one[1] == "missing-field"}  # told once, with the key that was meant
    assert expected - misspelt <= found
    assert all(code == "too-few" for _, code in found - expected)


def test_what_is_faultless_has_no_finding():
    for entry in LIBRARY.entries:
        if entry.kind.model and entry.kind.name != "weakness":  # those take something from the shared file
            assert find_in_shape(fields_of_kind(entry.kind.name), entry.data) == [], entry.document.path


# --- writing ----------------------------------------------------------------------------------------------------------------

@settings(max_examples=500, deadline=None)
@given(ANY_TEXT)
@example("two\nlines")
@example("\nleading\n\n")
@example("a: b # c\n- d\n")
@example("say \"no\"\n  indented")
def test_any_text_reads_back_exactly(text):
    import yaml
    written = "\n".join(value_lines({"key": text, "list": [text, {"inner": text}]})) + "\n"
    assert yaml.safe_load(written) == {"key": text, "list": [text, {"inner": text}]}


@pytest.mark.parametrize("kind", ["weakness", "role", "cases"])
def test_every_entry_of_the_guide_reads_back_exactly(kind):
    fields = fields_of_kind(kind)
    for entry in LIBRARY.of(kind):
        assert read_bytes(entry_text(fields, entry.data).encode(), "x.yml").data == entry.data
        assert read_bytes(list_item_text(fields, entry.data).encode(), "x.yml").data == [entry.data]


# --- the same in a browser's Python -----------------------------------------------------------------------------------------

def spoilt_entries():
    """Weaknesses, roles and cases of the guide with one fault each, of the kinds that forms meet."""
    chance = random.Random(20261123)
    spoilers = ("<b>x</b>", "Work **piles** up", "{{ x }}", "{who} waited", "see www.example.org", "TODO", "D\u0435legating", "two  spaces", "Since a year I optimize it.",
                "no full stop at the end of these eight words", "I am a perfectionist", "", "hit the ground running", "x" * 400, "a\u200bb", "Ünïcode, naïve “quotes”", "line\nbreak")
    found = []
    for kind in ("weakness", "role", "cases"):
        entries = LIBRARY.of(kind, "machine-learning-engineer")
        for index, spoiler in enumerate(spoilers):
            data = copy.deepcopy(entries[index % len(entries)].data)
            _spoil(data, spoiler, chance)
            found.append({"ask": "write", "kind": kind, "data": data})
            found.append({"ask": "check", "kind": kind, "data": data, "own_id": entries[index % len(entries)].id})
    return found


def _spoil(data, spoiler, chance):
    keys = sorted(key for key in data if key != "id")
    key = chance.choice(keys)
    if isinstance(data[key], str):
        data[key] = spoiler
    elif isinstance(data[key], dict):
        _spoil(data[key], spoiler, chance)
    elif isinstance(data[key][0], str):
        data[key][-1] = spoiler
    else:
        _spoil(data[key][0], spoiler, chance)


@pytest.mark.parametrize("runtime", ["micropython", "pyodide"])
def test_a_browsers_python_finds_and_writes_the_same(runtime):
    asked = spoilt_entries()
    expected = ask("cpython", asked)
    assert ask(runtime, asked) == expected
    told = {finding[0] for question, answer in zip(asked, expected, strict=True) if question["ask"] == "check" for finding in answer}
    assert len(told) > 12, "the faults should differ"
    assert not [answer for answer in expected if answer[:1] == ["raised"]], json.dumps(expected)[:500]
