"""Reading YAML: any bytes give data or problems, never a traceback, and data means what a person sees."""

import datetime

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator import reader
from generator.reader import read_bytes, structure
from site_rules.contributing.writer import scalar, value_lines

YAML_SIGNS = st.text(alphabet=st.sampled_from("ab: -#'\"[]{},&*!|>%@`?\n\t<=~01yno.…“”\u202e\\"), max_size=80)


def codes(text):
    raw = text if isinstance(text, bytes) else text.encode()
    return [problem.code for problem in read_bytes(raw, "x.yml").problems]


@given(st.binary(max_size=200))
@example(b"\xff\xfe\x00")
@example(b"[" * 100_000)
@example(b"{a: " * 5_000)
@example(b"- " * 5_000)
@example(b"a: &a [*a]")
@example(b"? " * 3_000)
@example(b"--- " * 1_000)
@example(b"a: " + b"9" * 5_000)
@example(b"a: 1" + b":00" * 2_000)
@example(b"a: 9999-99-99")
@example(b"a: 1e999999")
@example(b"%YAML 9.9\n---\na")
@example(b'a: "\\ud800"')
@example(b"a: !<tag:yaml.org,2002:python/object> x")
def test_any_bytes_give_problems_and_never_a_traceback(raw):
    document = read_bytes(raw, "x.yml")
    assert document.data is not None or document.problems or raw.strip() in (b"~", b"null", b"Null", b"NULL") or b"null" in raw.lower() or b"~" in raw


@settings(max_examples=400)
@given(YAML_SIGNS)
def test_any_yaml_like_text_gives_problems_and_never_a_traceback(text):
    document = read_bytes(text.encode("utf-8", "replace"), "x.yml")
    for problem in document.problems:
        assert problem.place.line >= 1 and problem.place.column >= 1
        assert problem.place.line <= len(document.lines) + 1


@settings(max_examples=400)
@given(YAML_SIGNS)
def test_both_parsers_of_the_library_agree(text):
    """A contributor's machine may have the slow parser only: same data, same codes."""
    fast = read_bytes(text.encode("utf-8", "replace"), "x.yml")
    kept = structure._PARSER
    structure._PARSER = yaml.SafeLoader
    try:
        slow = read_bytes(text.encode("utf-8", "replace"), "x.yml")
    finally:
        structure._PARSER = kept
    if not fast.problems and not slow.problems:
        assert fast.data == slow.data


@settings(max_examples=400)
@given(YAML_SIGNS)
def test_what_is_let_through_means_the_same_to_other_tools(text):
    document = read_bytes(text.encode("utf-8", "replace"), "x.yml")
    if not document.problems:
        assert document.data == yaml.load(text, Loader=yaml.CSafeLoader)


PLAIN_TEXT = st.text(alphabet=st.characters(blacklist_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn")), max_size=60)
PLAIN_DATA = st.recursive(PLAIN_TEXT | st.integers(-10**9, 10**9) | st.booleans(),
                          lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), inner, max_size=4), max_leaves=12)


@settings(max_examples=300)
@given(st.dictionaries(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), PLAIN_DATA, min_size=1, max_size=5))
def test_what_is_written_reads_back_as_the_same_data(data):
    text = "\n".join(value_lines(data)) + "\n"
    document = read_bytes(text.encode(), "x.yml")
    assert document.problems == []
    assert document.data == data


@pytest.mark.parametrize("text", [
    "no", "Yes", "on", "OFF", "null", "~", "2025-03-01", "1:30", "012", "0x1f", "1_000", ".inf", "12", "1.5", "true", "", " lead", "trail ", "a: b", "a #b", "#a",
    "- a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "{a}", "[a]", "a, b", "“a”", "it's", 'say "so"', "back\\slash", "two\nlines", "ends with:", "=", "<<", "é", "naïve: yes",
])
def test_traps_are_written_so_that_they_stay_text(text):
    document = read_bytes(f"key: {scalar(text)}\n".encode(), "x.yml")
    assert (document.problems, document.data) == ([], {"key": text})


def test_places_are_those_of_the_file():
    document = read_bytes("says:\n  - eins\n  - „zwei“ und drei\nmore: {a: 1}\n".encode(), "x.yml")
    assert document.place(("says", 1)) == (3, 5)
    assert document.key_place(("more", "a")) == (4, 8)
    assert document.place(("more", "a")) == (4, 11)


def test_a_missing_place_is_that_of_what_is_round_it():
    document = read_bytes(b"a:\n  b: 1\n", "x.yml")
    assert document.place(("a", "c", 3)) == (2, 3)


def test_windows_line_ends_are_welcome():
    document = read_bytes(b"a: one\r\nb: two\r\n", "x.yml")
    assert (document.data, document.problems) == ({"a": "one", "b": "two"}, [])


def test_values_have_the_types_that_yaml_gives_them():
    data = read_bytes(b"a: 12\nb: 2026-11-23\nc: true\nd: 0.5\ne: ~\nf: twelve\n", "x.yml").data
    assert data == {"a": 12, "b": datetime.date(2026, 11, 23), "c": True, "d": 0.5, "e": None, "f": "twelve"}


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200f", "\u061c", "\u200b", "\u2028", "\u0085", "\x07", "\x1b", "\ufeff", "\u00ad", "\U000e0041"])
def test_invisible_characters_are_refused_bare_and_escaped(character):
    assert codes(f"a: x{character}y") == ["control-character"]
    assert codes(f'a: "x\\U{ord(character):08x}y"') == ["control-character"]


def test_a_bomb_is_noticed_while_it_is_small():
    bomb = "a: &a [x]\n" + "".join(f"{name}: &{name} [*{before},*{before}]\n" for before, name in zip("abcdefghi", "bcdefghij", strict=True))
    assert codes(bomb) == ["anchor"] * 3  # two anchors, then the first alias ends the reading


def test_many_faults_in_one_file_are_cut_off():
    assert len(codes("\n".join(f"k{number}: no" for number in range(500)))) <= reader.MOST_PROBLEMS + 1
