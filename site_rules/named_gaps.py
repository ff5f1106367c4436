"""What somebody says that he or she lacks by name: a tool, a language, a method."""

from .records import Strain
from .text import split_words, stem
from .weakness_index import phrase_book, weakness_index

_NAMES_TOOLS = "skill-gap"  # the weakness whose cues name tools
_AFTER = 6   # words after "never worked with" in which the name may stand
_BEFORE = 2  # words before "stops at" in which it may


def missing_names(catalog, text):
    """The names in ``text`` of what is lacking, in lower case, in their order.

    A name is what follows or precedes a phrase of lacking (``gap`` in content/fit.yml) and is nobody's everyday word.

    >>> from generator.catalog import load
    >>> missing_names(load(), "I have never used Salesforce.")
    ['salesforce']
    """
    words = split_words(text)
    names = []
    for _, first, last in phrase_book(catalog, "gap", (("gap", "gap"),)).find(words):
        within = [name for name in words.words[first:last + 1] if competency_of(catalog, name)]
        before = [name for name in words.words[max(0, first - _BEFORE):first] if not is_experience(catalog, name)]
        for name in within + words.words[last + 1:last + 1 + _AFTER] + before:
            if len(name) > 1 and name not in names and not _is_plain(catalog, name):
                names.append(name)
    return names


def competency_of(catalog, name):
    """The competency that a tool or a kind of experience of this name belongs to; ``""`` for other names."""
    for line in _lines(catalog):
        if name in line["names"].split():
            return line["competency"]
    return ""


def is_experience(catalog, name):
    """Whether this is a kind of experience in plain words, which any posting may have without meaning it."""
    return any(name in line["names"].split() for line in catalog.fit["recognition"]["experience"])


def strains_of_gaps(catalog, text):
    """The strains of the known tools and kinds of experience that ``text`` says are lacking."""
    strains = []
    for name in missing_names(catalog, text):
        for line in _lines(catalog):
            if name in line["names"].split() and all(strain.competency != line["competency"] for strain in strains):
                strains.append(Strain(competency=line["competency"], weight="strong", facets=line["facets"], audiences=[], because=line["because"]))
    return strains


def _lines(catalog):
    vocabulary = catalog.fit["recognition"]
    return vocabulary["tools"] + vocabulary["experience"]


def _common(catalog):
    return set([stem(word) for word in catalog.fit["recognition"]["common"].split()])


def _is_plain(catalog, word):
    """Whether a word cannot be a name: a common one, or one in which weaknesses are described, unless it is a known tool's."""
    if competency_of(catalog, word):
        return False
    index = weakness_index(catalog)
    word = stem(word)
    return word in catalog.keep("recognition.common", _common) or word in index.ideas or any(index.weaknesses[number]["id"] != _NAMES_TOOLS for number, _ in index.tells(word)[1])
