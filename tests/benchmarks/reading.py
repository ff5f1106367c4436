"""How well postings are read: core demands, evidence, context, profession, seniority, and how long it takes.

    python -m tests.benchmarks.reading [--postings FILE]

Every posting is read with weights fitted without its employer (five folds), as given, stripped of its structure and glued line to
line. The postings stand beside the repository and are no part of it; where they are missing, this says so.
"""

import argparse
import json
import subprocess
import time
from pathlib import Path

from generator.bundle import NODE
from generator.catalog import DEFAULT_PROFESSION, catalog_data, link, load
from generator.library import read_library
from site_rules.reading import read_job_description

ROOT = Path(__file__).resolve().parents[2]
POSTINGS = ROOT.parent / "shared" / "benchmarks" / "job_descriptions_dev.jsonl"
LONG = 10_000


def cross_read(postings, folds=5):
    """``{shape: jobs}``: every posting read by weights that never saw its employer."""
    from generator.train import reading as train
    catalog = load()
    kinds = train.cue_kinds(catalog)
    rows = train.rows_of(postings, catalog)
    heard = train.settings_of(postings, catalog)
    fold_of = train.folds_of(postings, folds)
    jobs = {shape: [None] * len(postings) for shape in train.SHAPES}
    for fold in range(folds):
        catalog = load()
        catalog.reading["weights"] = train.fitted_weights(rows, heard, postings, {place for place in range(len(postings)) if fold_of[place] != fold}, kinds, catalog)
        for shape in train.SHAPES:
            for place, posting in enumerate(postings):
                if fold_of[place] == fold:
                    jobs[shape][place] = read_job_description(train.reshaped(posting["text"], shape), catalog)
    return jobs


def f1(hit, false, missed):
    """The harmonic mean of precision and recall; nought where nothing was hit."""
    return 2 * hit / max(1, 2 * hit + false + missed)


def core_counts(jobs, postings, names):
    """``{competency: [hit, false, missed]}`` of core."""
    counts = {name: [0, 0, 0] for name in names}
    for job, posting in zip(jobs, postings, strict=True):
        found = {demand.competency for demand in job.demands if demand.level == "core"}
        for name in names:
            wanted = posting["labels"][name] == "core"
            if wanted or name in found:
                counts[name][0 if wanted and name in found else 1 if name in found else 2] += 1
    return counts


def print_core(counts):
    """Precision, recall and F1 per competency."""
    for name, (hit, false, missed) in counts.items():
        print(f"  {name:32s} precision {hit / max(1, hit + false):.2f}  recall {hit / max(1, hit + missed):.2f}  F1 {f1(hit, false, missed):.2f}  of {hit + missed}")


def macro_micro(counts):
    """Macro and micro F1."""
    sums = [sum(triple[place] for triple in counts.values()) for place in range(3)]
    return sum(f1(*triple) for triple in counts.values()) / len(counts), f1(*sums)


def evidence_overlap(jobs, postings):
    """Of the core demands rightly found, how many show words of the annotated span, and how long a span is on average."""
    hit = seen = length = spans = 0
    for job, posting in zip(jobs, postings, strict=True):
        for demand in job.demands:
            span = posting["evidence"].get(demand.competency)
            for evidence in demand.evidence:
                spans += 1
                length += evidence.end - evidence.start
            if demand.level == "core" and posting["labels"][demand.competency] == "core" and span:
                seen += 1
                hit += any(evidence.start < span[1] and evidence.end > span[0] for evidence in demand.evidence)
    return hit / max(1, seen), length / max(1, spans)


def context_f1(jobs, postings):
    """Micro F1 of the kinds of organisation."""
    hit = sum(len(set(job.contexts) & set(posting["context"])) for job, posting in zip(jobs, postings, strict=True))
    return 2 * hit / max(1, sum(len(job.contexts) + len(posting["context"]) for job, posting in zip(jobs, postings, strict=True)))


def share(jobs, postings, field):
    """How many postings have this field right."""
    return sum(getattr(job, field) == posting[field] for job, posting in zip(jobs, postings, strict=True)) / len(postings)


def role_share(jobs, postings, catalog):
    """Of the postings for this pack's professions, how many are offered a role, and how many of those one of a right kind of organisation."""
    ours = [(job, posting) for job, posting in zip(jobs, postings, strict=True) if posting["profession"] in catalog.profession["posting_professions"]]
    offered = [(job, posting) for job, posting in ours if job.role_matches]
    fitting = sum(bool(set(catalog.role(job.role_matches[0].role)["contexts"]) & set(posting["context"])) for job, posting in offered)
    return len(offered) / max(1, len(ours)), fitting / max(1, len(offered))


def milliseconds(postings, catalog):
    """Median milliseconds per posting in this Python."""
    taken = []
    for posting in postings:
        begun = time.perf_counter()
        read_job_description(posting["text"], catalog)
        taken.append((time.perf_counter() - begun) * 1000)
    return sorted(taken)[len(taken) // 2]


def milliseconds_in_page(postings):
    """What reading_in_page.mjs measures in the page's MicroPython; ``None`` where there is no Node."""
    data = catalog_data(link(read_library()))
    long = "\n".join(posting["text"] for posting in postings[:8])[:LONG]
    parts = {"core": data["core"], "pack": data["packs"][DEFAULT_PROFESSION], "reading": data["reading"],
             "texts": [posting["text"] for posting in postings[:20]], "long": long}
    try:
        done = subprocess.run([NODE, str(Path(__file__).with_name("reading_in_page.mjs"))], input=json.dumps(parts), capture_output=True, text=True,
                              check=True, cwd=ROOT)
    except (OSError, subprocess.CalledProcessError):
        return None
    return json.loads(done.stdout)


def main(arguments=None):
    """Print all figures."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--postings", default=str(POSTINGS))
    path = Path(options.parse_args(arguments).postings)
    if not path.exists():
        print(f"reading of postings: not measured, there is no {path.name} beside the repository")
        return
    postings = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    catalog = load()
    names = [record["id"] for record in catalog.competencies]
    jobs = cross_read(postings)
    print(f"reading of {len(postings)} postings, each by weights that never saw its employer")
    print_core(core_counts(jobs["given"], postings, names))
    for shape in jobs:
        macro, micro = macro_micro(core_counts(jobs[shape], postings, names))
        print(f"  {shape:9s} core macro F1 {macro:.3f}  micro F1 {micro:.3f}  contexts micro F1 {context_f1(jobs[shape], postings):.3f}"
              f"  profession {share(jobs[shape], postings, 'profession'):.2f}  seniority {share(jobs[shape], postings, 'seniority'):.2f}")
    overlap, length = evidence_overlap(jobs["given"], postings)
    print(f"  evidence overlaps the annotated span for {overlap:.0%} of the core demands rightly found; a span is {length:.0f} characters on average")
    offered, fitting = role_share(jobs["given"], postings, catalog)
    print(f"  a role is offered for {offered:.0%} of this pack's postings, of a right kind of organisation for {fitting:.0%} of those")
    print(f"  CPython: {milliseconds(postings, catalog):.1f} ms per posting")
    page = milliseconds_in_page(postings)
    print("  MicroPython: " + ("not measured, no Node here" if page is None else
          f"{page['median_ms']:.0f} ms per posting, {page['long_ms']:.0f} ms for {LONG} characters, tables {page['tables_ms']:.0f} ms, first reading {page['first_ms']:.0f} ms"))


if __name__ == "__main__":
    main()
