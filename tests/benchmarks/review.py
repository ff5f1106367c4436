"""How well the checker hears: every field, the grade, the ranking and the findings, on labelled answers it was not trained on.

    python -m tests.benchmarks.review [--dev FILE] [--misheard FIELD] [--json]

``own`` is the project's own answers, each judged by weights fitted without it (four folds); a file given with ``--dev`` is judged
by weights fitted to all of our own. Times are of the whole review, of an answer of about 200 words.
"""

import argparse
import json
import subprocess
import time
from pathlib import Path

from generator.catalog import catalog_data, link, load
from generator.library import read_library
from generator.train.answers import FOLDS, OWN, learn, observe, read_answers, written
from site_rules.review import review_answer
from site_rules.review.judging import FIELDS

FREQUENT = ("e1_weakness_named", "weakness_specific", "cliche", "humblebrag", "no_weakness", "e2_context", "e3_action", "e3_named_tool_or_course",
            "e4_current_state", "generality")
LEAST_POSITIVES = 10
WORDS_TO_RANK = 15
HERE = Path(__file__).resolve().parent
DEV = HERE.parent.parent.parent / "shared" / "benchmarks" / "answers_dev.jsonl"


def with_weights(catalog, models, answers):
    """The catalog with other weights in place of the shipped ones."""
    catalog.answers["weights"] = written(models, answers)
    catalog.add_answers(catalog.answers)
    return catalog


def reviews_of(catalog, answers):
    """Every answer's review."""
    return [review_answer(catalog, answer["text"]) for answer in answers]


def cross_reviewed(answers):
    """Our own answers, each reviewed with weights that have not seen it."""
    observed = observe(load(), answers)
    reviews = [None] * len(answers)
    for fold in range(FOLDS):
        kept = [index for index in range(len(answers)) if index % FOLDS != fold]
        models = learn([observed[index] for index in kept], [answers[index] for index in kept])
        catalog = with_weights(load(), models, kept)
        for index in range(fold, len(answers), FOLDS):
            reviews[index] = review_answer(catalog, answers[index]["text"])
    return reviews


def counts(answers, reviews, field):
    """Heard rightly, heard wrongly, missed."""
    pairs = [(bool(answer[field]), bool(review.attributes[field])) for answer, review in zip(answers, reviews, strict=True)]
    return pairs.count((True, True)), pairs.count((False, True)), pairs.count((True, False))


def f1(right, wrong, missed):
    """The harmonic mean of precision and recall; 1 where there was nothing to hear and nothing was heard."""
    return 2 * right / (2 * right + wrong + missed) if right + wrong + missed else 1.0


def weighted_kappa(true, said):
    """Quadratic-weighted kappa of two gradings."""
    total = len(true)
    apart = sum((one - other) ** 2 for one, other in zip(true, said, strict=True))
    by_chance = sum((one - other) ** 2 for one in true for other in said) / total
    return 1 - apart / by_chance if by_chance else 1.0


def ranked_right(answers, reviews):
    """Share of pairs (judged 4–5, judged 1–2) of enough words in which the good one is graded higher; ties count half."""
    long = [(answer["overall"], review.attributes["overall"]) for answer, review in zip(answers, reviews, strict=True)
            if answer["word_count"] >= WORDS_TO_RANK]
    pairs = [(good, bad) for true, good in long if true >= 4 for other, bad in long if other <= 2]
    return sum(1.0 if good > bad else 0.5 if good == bad else 0.0 for good, bad in pairs) / len(pairs) if pairs else 1.0


def report(name, answers, reviews):
    """All figures of one set."""
    fields = {field: counts(answers, reviews, field) for field in FIELDS}
    frequent = [f1(*fields[field]) for field in FREQUENT]
    populous = [f1(*fields[field]) for field in FIELDS if sum(bool(answer[field]) for answer in answers) >= LEAST_POSITIVES]
    above = [any(finding.severity != "advice" for finding in review.findings) for review in reviews]
    best = [heard for answer, heard in zip(answers, above, strict=True) if answer["overall"] == 5]
    worst = [heard for answer, heard in zip(answers, above, strict=True) if answer["overall"] <= 2]
    named = [answer["catalog_weakness"] in [match.weakness.replace("-", "_") for match in review.weaknesses[:3]]
             for answer, review in zip(answers, reviews, strict=True) if answer["catalog_weakness"] not in ("none", "joke")]
    return {
        "set": name, "answers": len(answers), "fields": {field: {"right": r, "wrong": w, "missed": m, "f1": round(f1(r, w, m), 3)} for field, (r, w, m) in fields.items()},
        "mean_f1_frequent": round(sum(frequent) / len(frequent), 3),
        "mean_f1_populous": round(sum(populous) / len(populous), 3) if populous else None,
        "overall_kappa": round(weighted_kappa([answer["overall"] for answer in answers], [review.attributes["overall"] for review in reviews]), 3),
        "ranked_right": round(ranked_right(answers, reviews), 3),
        "clean_of_5": round(1 - sum(best) / len(best), 3) if best else None,
        "heard_of_1_2": round(sum(worst) / len(worst), 3) if worst else None,
        "weakness_in_first_three": round(sum(named) / len(named), 3) if named else None,
    }


def told(figures):
    """The figures as a table."""
    lines = [f"== {figures['set']}: {figures['answers']} answers"]
    for field, row in figures["fields"].items():
        lines.append(f"   {field:26} right {row['right']:3}  wrong {row['wrong']:3}  missed {row['missed']:3}  F1 {row['f1']:.2f}")
    for key, value in figures.items():
        if key not in ("set", "answers", "fields"):
            lines.append(f"   {key:26} {value}")
    return "\n".join(lines)


def milliseconds_here(catalog, text, times=30):
    """Median time of a review in this interpreter."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        review_answer(catalog, text)
        taken.append((time.perf_counter() - begun) * 1000)
    return sorted(taken)[len(taken) // 2]


def milliseconds_in_page(text):
    """Milliseconds in the interpreter that runs in the page: of the first review, of one more word, of a text that nobody has read; ``None`` without node."""
    data = catalog_data(link(read_library()))
    parts = {"core": data["core"], "pack": data["packs"]["machine-learning-engineer"], "reading": data["reading"], "answers": data["answers"], "text": text}
    script = HERE / "review_in_page.mjs"
    try:
        done = subprocess.run(["node", str(script)], input=json.dumps(parts), capture_output=True, text=True, cwd=HERE.parent.parent, timeout=120, check=True)
    except (OSError, subprocess.SubprocessError) as problem:
        print(getattr(problem, "stderr", "") or problem)
        return None
    return json.loads(done.stdout.strip().splitlines()[-1])


def about_200_words(answers):
    """A text of about 200 words: our own longest answers one after the other."""
    words = []
    for answer in sorted(answers, key=lambda answer: -answer["word_count"]):
        words += answer["text"].split()
        if len(words) >= 200:
            break
    return " ".join(words[:200])


def main():
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dev", action="append", default=[], help="a file of labelled answers that are not our own; by default the shared one, where it is there")
    parser.add_argument("--misheard", help="print the answers in which this field was misheard")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--quick", action="store_true", help="no folds, no times")
    options = parser.parse_args()
    own = read_answers([OWN])
    sets = [] if options.quick else [("own, four folds", own, cross_reviewed(own))]
    if not options.dev and DEV.exists():
        options.dev = [DEV]
    if options.dev:
        catalog = with_weights(load(), learn(observe(load(), own), own), own)
        for file in options.dev:
            answers = read_answers([file])
            sets.append((f"{Path(file).name}, weights of our own", answers, reviews_of(catalog, answers)))
    for name, answers, reviews in sets:
        figures = report(name, answers, reviews)
        print(json.dumps(figures) if options.json else told(figures))
        if options.misheard:
            for answer, review in zip(answers, reviews, strict=True):
                if review.attributes[options.misheard] != answer[options.misheard]:
                    print(f"      {answer['id']} should be {answer[options.misheard]}, heard {review.attributes[options.misheard]}: {answer['text'][:160]}")
    if not options.quick:
        text = about_200_words(own)
        print(f"200 words: {milliseconds_here(load(), text):.1f} ms here, in the page {milliseconds_in_page(text)}")


if __name__ == "__main__":
    main()
