"""Asks the rules a list of questions and gives plain answers. Runs unchanged in all three runtimes, so it keeps to what MicroPython has.

A question is ``{"ask": name, …}``; an answer is nested lists, so that records compare across runtimes.
"""

import json

from site_rules import check_role_fit, compose_answer, load_catalog, read_job_description, recognise_weakness, review_answer, speaking_seconds
from site_rules.contributing import find_in_entry
from site_rules.contributing.known import KnownInPage
from site_rules.contributing.writer import entry_text
from site_rules.records import Draft, DraftPart
from site_rules.repairs import propose_repair
from site_rules.review import take_apart


def make_catalog(read):
    return load_catalog(json.loads(read("core.json")), json.loads(read("pack.json")), json.loads(read("reading.json")), json.loads(read("answers.json")))


def plain(value):
    """Records and tuples as lists, dictionaries as sorted pairs, floats in hundredths (their last digits differ)."""
    if isinstance(value, dict):
        return [[key, plain(value[key])] for key in sorted(value)]
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, float):
        return int(value * 100 + 0.5)
    return value


def answer(catalog, forms, question):
    ask = question["ask"]
    if ask == "check":
        return find_in_entry(question["kind"], forms["fields"][question["kind"]], question["data"], KnownInPage(catalog, forms), question["own_id"])
    if ask == "write":
        return entry_text(forms["fields"][question["kind"]], question["data"])
    if ask == "read":
        return read_job_description(question["text"], catalog)
    if ask == "recognise":
        return recognise_weakness(question["text"], catalog)
    if ask == "fit":
        posting = question.get("posting")
        job = read_job_description(posting, catalog) if posting else None
        weakness = question.get("weakness") or recognise_weakness(question["weakness_text"], catalog)
        return check_role_fit(catalog, weakness, role=question.get("role"), seniority=question.get("seniority"), job=job)
    if ask == "review":
        return review_answer(catalog, question["text"], role=question.get("role"))
    if ask == "repair":
        review = review_answer(catalog, question["text"])
        return [propose_repair(catalog, review.text, finding) for finding in review.findings]
    if ask == "apart":
        return take_apart(catalog, question["text"])
    if ask == "seconds":
        return speaking_seconds(question["text"], question["pace"])
    if ask == "compose":
        parts = [DraftPart(part["element"], part["text"], part["source"]) for part in question["parts"]]
        return compose_answer(catalog, Draft(
            weakness=question["weakness"], role=question["role"], seniority=None, parts=parts, register=question["register"], variant=question["variant"],
            spelling=question["spelling"], seconds=question["seconds"], words_per_minute=question["pace"], job=None))
    raise ValueError("no such question: " + ask)


def answers(read):
    """All answers as JSON text; what raised is told by the error's kind, and is an answer too."""
    catalog, forms = make_catalog(read), json.loads(read("forms.json"))
    found = []
    for question in json.loads(read("questions.json")):
        try:
            found.append(plain(answer(catalog, forms, question)))
        except Exception as error:
            found.append(["raised", type(error).__name__, str(error)])
    return json.dumps(found)
