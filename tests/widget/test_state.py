"""No way of going back, forward or away loses a typed word."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.widget.conftest import widget  # noqa: F401  the package must be importable before the next lines
from widget.keeping import Drafts
from widget.state import ELEMENTS, QUESTIONS, State, checked, copy, empty, says_anything, whose

WORDS = st.text(max_size=40)
CHANGES = st.one_of(
    st.tuples(st.sampled_from(["posting", "own_words", "pasted", "weakness", "role"]), WORDS, st.none()),
    st.tuples(st.just("fields"), WORDS, st.sampled_from(ELEMENTS)),
    st.tuples(st.just("guide"), WORDS, st.sampled_from(QUESTIONS)),
    st.tuples(st.just("others"), WORDS, st.integers(0, 2)),
    st.tuples(st.just("corrections"), st.sampled_from(["core", "mentioned", None]), st.sampled_from(["documentation", "delivery_pace"])),
    st.tuples(st.just("pace"), st.integers(80, 220), st.none()))
STEPS = st.lists(st.one_of(CHANGES, st.just("undo"), st.just("redo")), max_size=30)


class Store(dict):
    """A device's store in memory; ``room`` characters fit into it."""

    room = 10**9

    def read_kept(self, key):
        return self.get(key, "")

    def keep(self, key, text):
        if sum(map(len, self.values())) + len(text) > self.room:
            return False
        self[key] = text
        return True

    def forget(self, key):
        self.pop(key, None)


class NoStore(Store):
    def read_kept(self, key):
        return None


def walk(state, steps):
    for step in steps:
        if step == "undo":
            state.undo()
        elif step == "redo":
            state.redo()
        else:
            state.set(*step)


@settings(max_examples=300, deadline=None)
@given(STEPS)
def test_all_the_way_back_and_all_the_way_forward_ends_where_it_began(steps):
    state = State(empty("p", "r"))
    walk(state, steps)
    reached = copy(state.values)
    while state.undo():
        pass
    assert state.values == empty("p", "r")
    while state.redo():
        pass
    walked_forward = copy(state.values)
    state = State(empty("p", "r"))
    walk(state, [step for step in steps])
    while state.redo():
        pass
    assert walked_forward == state.values
    if "undo" not in steps:
        assert walked_forward == reached


@settings(max_examples=300, deadline=None)
@given(STEPS)
def test_a_reload_brings_back_every_word(steps):
    store = Store()
    drafts = Drafts(store)
    drafts.open_last()
    state = State(empty("p", "r"))
    for step in steps:
        walk(state, [step])
        assert drafts.keep({"values": state.values, "version": "1"})
        again = Drafts(store)
        assert checked(again.open_last()["values"]) == state.values


@settings(max_examples=200, deadline=None)
@given(STEPS)
def test_a_draft_written_out_and_read_back_is_the_same(steps):
    state = State(empty("p", "r"))
    walk(state, steps)
    assert checked(json.loads(json.dumps(state.values))) == state.values


ANYTHING = st.recursive(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
                        lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=12), inner, max_size=4)), max_leaves=12)


@settings(max_examples=400, deadline=None)
@given(st.one_of(ANYTHING, st.dictionaries(st.sampled_from(sorted(empty())), ANYTHING), st.dictionaries(st.sampled_from(sorted(empty())), ANYTHING).map(lambda found: found | {"format": 1})))
def test_whatever_is_read_is_made_whole_or_refused(found):
    """A hostile link or file gives a state of the right shape, or is refused with the id of a sentence."""
    try:
        values = checked(found)
    except ValueError as error:
        assert str(error) in ("draft_not_ours", "draft_too_new")
        return
    standard = empty()
    assert set(values) == set(standard)
    for key in standard:
        assert type(values[key]) is type(standard[key]), key
    assert set(values["fields"]) == set(ELEMENTS) and len(values["others"]) == 3 and 80 <= values["pace"] <= 220
    State(values).set("own_words", "it can be worked on")


def test_typing_on_is_one_step_and_choosing_is_one_each():
    state = State(empty("p", "r"))
    for text in ("I", "I r", "I rush"):
        state.set("own_words", text)
    state.set("weakness", "rushing")
    state.undo()
    assert (state["weakness"], state["own_words"]) == ("", "I rush")
    state.undo()
    assert state["own_words"] == ""


def test_typing_over_several_values_is_one_step_too():
    state = State(empty("p", "r"))
    for text in ("I", "I r", "I rush"):
        state.change([("fields", text, "weakness"), ("edited", ["x", text], "weakness")], typing="whole")
    state.undo()
    assert state.values == empty("p", "r")


def test_another_draft_has_a_history_of_its_own():
    """Going back in it would write the first draft's words over its own."""
    state = State(empty("p", "r"))
    state.set("own_words", "the first draft")
    state.begin(empty("p", "r") | {"own_words": "the second draft"})
    assert not state.undo() and not state.redo() and state["own_words"] == "the second draft"


def test_forgetting_leaves_nothing_and_deleting_can_be_taken_back():
    store = Store()
    drafts = Drafts(store)
    drafts.open_last()
    drafts.keep({"values": empty("p", "r"), "version": "1"}, "2026-11-23")
    first = drafts.current
    drafts.rename(first, "Thursday")
    drafts.begin("Friday")
    drafts.keep({"values": empty("p", "x"), "version": "1"})
    assert [entry["name"] for entry in drafts.listed()] == ["Thursday", "Friday"]
    gone = drafts.delete(first)
    assert [entry["name"] for entry in drafts.listed()] == ["Friday"] and drafts.read(first) is None
    drafts.restore(gone)
    assert drafts.read(first)["values"] == empty("p", "r")
    drafts.forget_all()
    assert dict(store) == {}


def test_two_tabs_on_one_draft_are_told_apart():
    store = Store()
    one, two = Drafts(store), Drafts(store)
    one.open_last()
    one.keep({"values": empty("p", "r"), "version": "1"})
    two.open_last()
    assert two.is_ours("weakness-answer-guide.draft." + one.current)
    two.begin("second tab")
    two.keep({"values": empty("p", "x"), "version": "1"})
    assert one.current != two.current and len(one.listed()) == 2


def test_a_store_that_refuses_or_is_full_says_so():
    assert not Drafts(NoStore()).works
    store = Store()
    drafts = Drafts(store)
    drafts.open_last()
    store.room = 100
    assert drafts.keep({"values": empty("p", "r"), "version": "1"}) is False
    assert drafts.works is False


@pytest.mark.parametrize("kept", ["", "[", "null", "[1, {}]", '{"a": 1}', '[{"id": "1", "name": "x"}]'])
def test_an_unreadable_list_of_drafts_is_an_empty_one(kept):
    store = Store({"weakness-answer-guide.drafts": kept})
    drafts = Drafts(store)
    assert drafts.open_last() is None
    assert drafts.keep({"values": empty("p", "r"), "version": "1"})


def test_whose_words_they_are():
    assert whose("", "ours") == "" and whose("mine", "") == "visitor" and whose(" ours ", "ours") == "suggestion"
    assert says_anything(empty()) is False and says_anything(empty() | {"posting": "x"}) is True
