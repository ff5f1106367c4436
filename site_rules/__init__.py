"""The rules of the guide: role fit, reading postings, recognising, composing and reviewing answers.

Runs in the visitor's browser (MicroPython), in tests (Pyodide, CPython too) and on the command line; knows neither the
builder nor a document. The names below are the whole public face:

- ``load_catalog(core, pack, reading=None, answers=None, details=None)`` — the builder's JSON as a catalog
- ``read_job_description(text, catalog)`` — what a posting asks for, with the words that say so
- ``recognise_weakness(text, catalog)`` — own words as catalog weaknesses and strained competencies
- ``check_role_fit(catalog, weakness, role=None, seniority=None, context=None, job=None)`` — verdict, reasons, flips, alternatives
- ``compose_answer(catalog, draft)`` — five elements as one spoken answer
- ``review_answer(catalog, text, role=None, job=None)`` — what a listener would notice in any answer
- ``speaking_seconds(text, words_per_minute)`` — how long it takes to say

The records they take and give (``Draft``, ``Fit``, ``Finding`` …) can be imported from here too; site_rules/records.py describes them.

>>> from site_rules import Draft, speaking_seconds
>>> 1 < speaking_seconds("I put off writing things down.", 140) < 5
True
"""

_WHERE = {
    "load_catalog": "catalog",
    "read_job_description": "reading",
    "recognise_weakness": "recognition",
    "check_role_fit": "fit",
    "compose_answer": "composition",
    "review_answer": "review",
    "speaking_seconds": "speaking",
}
__all__ = ["load_catalog", "read_job_description", "recognise_weakness", "check_role_fit", "compose_answer", "review_answer", "speaking_seconds"]


def __getattr__(name):
    # Each part is imported when it is first asked for: the page's first verdicts need neither reading nor review.
    if name.startswith("_"):
        raise AttributeError("site_rules has no " + name)
    module = _import(_WHERE.get(name, "records"))
    if hasattr(module, name):
        return getattr(module, name)
    try:
        return _import(name)  # MicroPython asks here for a part itself, too: from site_rules import reading
    except ImportError:
        raise AttributeError("site_rules has no " + name) from None


def _import(part):
    return __import__("site_rules." + part, None, None, ["anything"])
