"""What somebody says that he or she lacks by name: a tool, a language, a method.

>>> words_near(["never", "used", "salesforce"], 2, 6, set(["never", "used"]))
['salesforce']
"""

from .records import Strain
from .text import split_words, stem
from .weakness_index import phrase_book, weakness_index

_NAMES_TOOLS = "skill-gap"  # the weakness whose cues name tools
_AFTER = 6   # words after "never worked with" in which the name may stand
_BEFORE = 2  # words before "stops at" in which it may


def missing_names(catalog, text):
    """The names in ``text`` of what is lacking, in lower case, in their order.

    A name is what follows or precedes a phrase of lacking (``gap`` in content/fit.yml) and is nobody's everyday word.
    """
    words = split_words(text)
    plain = _plain_words(catalog)
    names = []
    for _, first, last in phrase_book(catalog, "gap", (("gap", "gap"),)).find(words):
        before = max(0, first - _BEFORE)
        for name in words_near(words.words, last + 1, last + 1 + _AFTER, plain) + words_near(words.words, before, first, plain):
            if name not in names:
                names.append(name)
    return names


def words_near(words, first, end, plain):
    """The words of ``words[first:end]`` whose stems are not ``plain``."""
    return [word for word in words[first:end] if stem(word) not in plain and len(word) > 1]


def competency_of(catalog, name):
    """The competency that a tool of this name belongs to wherever it is used; ``""`` for other names."""
    for line in _tools(catalog):
        if name in line["names"].split():
            return line["competency"]
    return ""


def strains_of_gaps(catalog, text):
    """The strains of the known tools that ``text`` says are lacking."""
    strains = []
    for name in missing_names(catalog, text):
        for line in _tools(catalog):
            if name in line["names"].split() and all(strain.competency != line["competency"] for strain in strains):
                strains.append(Strain(competency=line["competency"], weight="strong", facets=line["facets"], audiences=[], because=line["because"]))
    return strains


def _tools(catalog):
    return catalog.fit["recognition"]["tools"]


def _plain_words(catalog):
    """Stems that cannot be a name: the common words and those in which weaknesses are described, less the tools among them."""
    def build(catalog):
        index = weakness_index(catalog)
        plain = set(index.common)
        plain.update(index.concepts)
        plain.update(word for word in index.bags if any(index.weaknesses[number]["id"] != _NAMES_TOOLS for number, _ in index.bags[word]))
        for line in _tools(catalog):
            plain.difference_update(stem(name) for name in line["names"].split())
        return plain
    return catalog.keep("recognition.plain_words", build)
