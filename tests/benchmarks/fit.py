"""How far the Role Fit Check's verdicts are from a hiring manager's, and how often own words are understood.

Run ``python -m tests.benchmarks.fit``; ``--misses`` also lists what went wrong. It reads labelled data that is not part of this
repository (``../shared/benchmarks``) where it is there, and says so where it is not; sentences of our own are always measured.

The verdicts are measured twice: on what the page reads in each posting, and on what the labels say that one should have read
(levels from the labels, sides and kinds of line from the reading), so that errors of reading and of judging come apart.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path

from generator.catalog import load
from site_rules.fit import check_role_fit
from site_rules.fit.weighing import VERDICTS
from site_rules.reading import read_job_description
from site_rules.recognition import hear_weaknesses, recognise_weakness
from site_rules.records import Demand, Evidence, Job
from site_rules.text import split_words

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "benchmarks"
OWN = ROOT / "tests" / "cases" / "recognition.json"
FIRST = 3
OTHER_NAMES = {
    "code_quality": "notebook-habits", "context_switching": "multitasking", "data_ethics": "privacy-formalities", "data_quality": "trusting-inputs",
    "production_gap": "operations-gap", "stress": "incident-composure", "trust": "skipped-validation",
}
"""Names of the labelled answers for which the catalog has another id. Names without any weakness of the catalog are passed over."""


def lines(name):
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines() if line.strip()]


# --- figures ------------------------------------------------------------------------------------------------------------

def confusion(pairs):
    """Rows: what the manager said; columns: what we say; both from safe to deal-breaker risk."""
    counts = Counter(pairs)
    return [[counts[(said, given)] for given in VERDICTS] for said in VERDICTS]


def weighted_kappa(table):
    """Quadratic-weighted kappa of a square table of counts.

    >>> round(weighted_kappa([[2, 0, 0], [0, 2, 0], [0, 0, 2]]), 2), round(weighted_kappa([[1, 1], [1, 1]]), 2)
    (1.0, 0.0)
    """
    size = len(table)
    total = sum(map(sum, table))
    rows = [sum(row) for row in table]
    columns = [sum(row[column] for row in table) for column in range(size)]
    seen = sum((row - column) ** 2 * table[row][column] for row in range(size) for column in range(size))
    by_chance = sum((row - column) ** 2 * rows[row] * columns[column] / total for row in range(size) for column in range(size))
    return 1 - seen / by_chance


# --- postings -----------------------------------------------------------------------------------------------------------

def as_labelled(posting, read):
    """The posting with the labels' levels; kinds, sides and lines are the reading's where it speaks of the same competency."""
    known = {demand.competency: demand for demand in read.demands}
    demands = []
    for competency, level in posting["labels"].items():
        if level == "absent":
            continue
        found = known.get(competency)
        if found:
            demands.append(found._replace(level=level))
        else:
            span = posting["evidence"].get(competency)
            demands.append(Demand(competency, level, "duty", [], [], [Evidence(span[0], span[1], "", "duties")] if span else []))
    return Job(posting["text"], demands, posting["context"], posting["profession"], read.seniority, [], [])


def stripped(text):
    """The text as it arrives from many pages: no line breaks, no bullets."""
    for mark in ("•", "●", "▪", "* ", "- "):
        text = text.replace(mark, " ")
    return " ".join(text.split())


def verdicts_on(catalog, cells, jobs):
    """(manager's verdict, ours, cell, fit) for every cell."""
    found = []
    for cell in cells:
        fit = check_role_fit(catalog, recognise_weakness(cell["weakness_text"], catalog), job=jobs[cell["posting_id"]])
        found.append((cell["verdict"], fit.verdict or "manageable", cell, fit))
    return found


def report_verdicts(name, found, show_misses):
    table = confusion([(said, given) for said, given, _, _ in found])
    grave = sum(table[2])
    print(f"{name}: quadratic-weighted kappa {weighted_kappa(table):.3f}, {table[2][0]} of {grave} deal-breakers called safe")
    for verdict, row in zip(VERDICTS, table, strict=True):
        print(f"    {verdict:18} {row}")
    if show_misses:
        for said, given, cell, fit in found:
            if said != given:
                print(f"    {cell['id']}: {said}, we say {given}; {fit.weakness}; {[(reason.rule, reason.competency) for reason in fit.reasons[:2]]}")


# --- own words ----------------------------------------------------------------------------------------------------------

def report_hits(name, hits, show_misses):
    missed = [what for hit, what in hits if not hit]
    print(f"{name}: {len(hits) - len(missed)} of {len(hits)} ({100 * (len(hits) - len(missed)) // max(1, len(hits))} %)")
    if show_misses:
        for what in missed:
            print("   ", what)


def heard(catalog, text):
    return [match.weakness for match in hear_weaknesses(catalog, split_words(text))[:FIRST]]


def in_own_sentences(catalog, kept_aside):
    said = [one for one in json.loads(OWN.read_text(encoding="utf-8")) if one["kept_aside"] == kept_aside]
    return [(one["weakness"] in heard(catalog, one["text"]), (one["id"], heard(catalog, one["text"]))) for one in said]


def in_answers(catalog):
    hits = []
    for answer in lines("answers_dev.jsonl"):
        name = OTHER_NAMES.get(answer["catalog_weakness"], answer["catalog_weakness"].replace("_", "-"))
        if catalog.weakness(name):
            hits.append((name in heard(catalog, answer["text"]), (answer["id"], name, heard(catalog, answer["text"]))))
    return hits


def competency_hits(catalog, cells):
    deciding = {}
    for cell in cells:
        deciding.setdefault(cell["weakness_text"], set()).add(cell["competency"])
    hits = []
    for text, competencies in sorted(deciding.items()):
        strained = {strain.competency for strain in recognise_weakness(text, catalog).strains}
        hits.append((competencies <= strained, (sorted(competencies), sorted(strained))))
    return hits


# --- the whole ----------------------------------------------------------------------------------------------------------

def main(show_misses=False):
    catalog = load()
    report_hits("own sentences, tuned on, weakness in the first three", in_own_sentences(catalog, False), show_misses)
    report_hits("own sentences, kept aside, weakness in the first three", in_own_sentences(catalog, True), show_misses)
    if not (DATA / "fit_dev.jsonl").exists():
        print("the labelled postings and answers are not here: nothing else to measure")
        return
    cells = lines("fit_dev.jsonl")
    needed = {cell["posting_id"] for cell in cells}
    postings = {posting["id"]: posting for posting in lines("job_descriptions_dev.jsonl") if posting["id"] in needed}
    report_hits("labelled answers, weakness in the first three", in_answers(catalog), show_misses)
    report_hits("labelled own words, every deciding competency strained", competency_hits(catalog, cells), show_misses)
    read = {name: read_job_description(posting["text"], catalog) for name, posting in postings.items()}
    bare = {name: read_job_description(stripped(posting["text"]), catalog) for name, posting in postings.items()}
    labelled = {name: as_labelled(posting, read[name]) for name, posting in postings.items()}
    report_verdicts("verdicts on the postings as labelled", verdicts_on(catalog, cells, labelled), show_misses)
    started = time.perf_counter()
    found = verdicts_on(catalog, cells, read)
    took = (time.perf_counter() - started) * 1000 / len(cells)
    report_verdicts("verdicts on the postings as read", found, show_misses)
    report_verdicts("verdicts on the postings as read without line breaks", verdicts_on(catalog, cells, bare), False)
    print(f"{took:.1f} ms for own words and verdict, without reading the posting")


if __name__ == "__main__":
    main("--misses" in sys.argv)
