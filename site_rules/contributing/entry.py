"""All checks of one entry, whichever file or form it comes from."""

from .cases import find_in_case
from .finding import Finding, name_of
from .ids import find_in_ids
from .shape import find_in_shape
from .texts import FORMS
from .texts import TEXT_CHECKS as OF_SIGNS
from .walk import Form, leaves
from .wording import TEXT_CHECKS as OF_WORDING
from .wording import find_in_samples, find_in_word_lists

_TEXT_CHECKS = {form: [(code, find) for code, find, forms in OF_SIGNS + OF_WORDING if form in forms] for form in FORMS}
_QUOTES_OTHERS = ("style", "rules", "wording")
"""Kinds that are about words which the guide does not use itself."""


def find_in_entry(kind, fields, data, known, own_id=""):
    """Everything that is wrong in one entry, shape first.

    Parameters: ``kind``, its name in the field table; ``fields``, its lines (see ``walk``); ``known``, what it is held against, with ``options(kind)``,
    ``retired(kind, id)``, ``facets(competency)``, ``british(word)`` and ``cliches(text)``; ``own_id``.
    """
    return find_in_shape(fields, data) + find_in_words(kind, fields, data, known, own_id)


def find_in_words(kind, fields, data, known, own_id=""):
    """Everything but the shape: ids, texts, samples, cases. What has the wrong type is passed over."""
    if not isinstance(data, dict):
        return []
    found = find_in_ids(fields, data, known, own_id, unordered=kind == "joins")  # there, what is written twice comes up twice as often
    for leaf in leaves(fields, data):
        if leaf.field["form"]:
            found += _in_text(kind, leaf, known, bool(data.get("cliche")))
    if kind == "weakness":
        found += find_in_samples(data.get("samples"))
    return found + find_in_case(kind, data)


def _in_text(kind, leaf, known, about_a_cliche):
    form = Form(leaf.field["form"], leaf.field["slots"])
    found = [(code, words, message) for code, find in _TEXT_CHECKS[form.name] for words, message in find(leaf.text, form)]
    if kind not in _QUOTES_OTHERS:
        found += find_in_word_lists(leaf.text, form, known, about_a_cliche)
    return [Finding(code, leaf.path, "value", words, f"{name_of(leaf.path)}: {message}", "") for code, words, message in found]
