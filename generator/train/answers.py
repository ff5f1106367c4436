"""Learns how the checker weighs what it hears, and writes it down for people to read.

    python -m generator.train.answers [--check] [FILE ...]

Reads labelled answers (JSON lines with the fields of the annotation guide; by default the project's own), hears each with the
very rules that run in the page, and fits one sparse logistic model per question: few weights, none of them large, so that it
says something about answers nobody here has seen. ``--check`` only reports how it does on answers kept aside.

Nothing is drawn at random: the same answers and rules give the same file. Of an answer's words only single ones that stand in
many answers can get into it.
"""

import json
import math
import sys
from pathlib import Path

from site_rules.review.elements import parts_of
from site_rules.review.features import features_of
from site_rules.review.hearing import listen
from site_rules.review.judging import GRADES, ORDER, hedges_heavily, noted

ROOT = Path(__file__).resolve().parent.parent.parent
OWN = ROOT / "tests" / "benchmarks" / "own_answers.jsonl"
MODEL = ROOT / "generator" / "models" / "answers.json"

SPARSE = 2.0
"""How much evidence a weight must have to be there at all (the L1 penalty)."""
SMALL = 3.0
"""How strongly weights are held small (the L2 penalty)."""
RARE = 3
"""Features in fewer answers than this are not learned from."""
RARE_WORD = 8
"""The same of single words: each of them says little."""
LEAST = 8
"""Weights of fewer hundredths than this are left out: a third of the file that changes hardly a judgement."""
FOLDS = 4
_LEANS = {"weakness_specific": 1.1, "e2_context": 0.5, "e4_measured": 0.4}
"""How far a field leans to being heard: in real answers these are told with less than in ours, and were missed far oftener than heard wrongly."""
_LOOKS_AT = {
    "e3_named_tool_or_course": ("tool", "artefact", "person", "action", "doing", "deed", "intent", "act:", "acts:", "sum:named", "sum:step", "nothing_done"),
    "e2_context": ("cost", "setting", "episode", "place", "story", "past", "time", "evidence", "person", "number"),
}
"""What a question may learn from, as parts of features' names: left free, these two learned from how long an answer is and how it begins."""
_ROUNDS = 30
_LINES = (0.3, 0.0, -0.3, -0.6, -0.9)


def read_answers(files):
    """The labelled answers of some files, in order."""
    return [json.loads(line) for file in files for line in Path(file).read_text(encoding="utf-8").splitlines() if line.strip()]


def observe(catalog, answers):
    """The feature set of every answer, hedging already judged."""
    observed = []
    for answer in answers:
        hearing = listen(catalog, answer["text"])
        features = features_of(hearing, parts_of(hearing))
        features.add(noted("hedging", hedges_heavily(hearing)))
        observed.append(features)
    return observed


def label(answer, question):
    """What the annotator said to a question."""
    return answer["overall"] >= int(question[-1]) if question in GRADES else answer[question]


def learn(observed, answers):
    """Question -> (bias, {feature: weight}); later questions learn from how earlier ones are judged on answers they were not fitted to."""
    seen = [set(features) for features in observed]
    models = {}
    for question in ORDER + GRADES:
        truth = [label(answer, question) for answer in answers]
        given = [looked_at(features, question) for features in seen]
        bias, weights = fit(given, truth)
        if question in ORDER:
            scores = held_out_scores(given, truth)
            line = best_line(scores, truth) - _LEANS.get(question, 0.0)
            bias -= line
            for features, score in zip(seen, scores, strict=True):
                features.add(noted(question, score > line))
        models[question] = (bias, weights)
    return models


def looked_at(features, question):
    """Those of some features that a question may learn from."""
    names = _LOOKS_AT.get(question)
    return {feature for feature in features if any(name in feature for name in names)} if names else features


def best_line(scores, truth):
    """The score from which a rare field is best called true: few answers have it, so a careful model says it too seldom.

    The F1 of answers kept aside, evened out over neighbouring lines so that no single answer decides; of equals the one next to nothing.
    """
    reached = [_f1([score > line for score in scores], truth) for line in _LINES]
    even = [reached[number] + (reached[max(0, number - 1)] + reached[min(len(_LINES) - 1, number + 1)]) / 2 for number in range(len(_LINES))]
    best = max(range(len(_LINES)), key=lambda number: (round(even[number], 3), -abs(_LINES[number])))
    return _LINES[best]


def _f1(said, truth):
    right = sum(one and other for one, other in zip(said, truth, strict=True))
    apart = sum(one != other for one, other in zip(said, truth, strict=True))
    return 2 * right / (2 * right + apart) if right or apart else 1.0


def held_out_scores(seen, truth):
    """The score of every answer by a model fitted without it."""
    scores = [0.0] * len(seen)
    for fold in range(FOLDS):
        kept = [index for index in range(len(seen)) if index % FOLDS != fold]
        model = fit([seen[index] for index in kept], [truth[index] for index in kept])
        for index in range(fold, len(seen), FOLDS):
            scores[index] = total(model, seen[index])
    return scores


def total(model, features):
    """The score of a feature set."""
    bias, weights = model
    return bias + sum(weights.get(feature, 0.0) for feature in sorted(features))


def fit(seen, truth):
    """A sparse logistic model by coordinate descent: ``(bias, {feature: weight})``."""
    rows = {}
    for index, features in enumerate(seen):
        for feature in features:
            rows.setdefault(feature, []).append(index)
    names = [name for name in sorted(rows) if (RARE_WORD if name.startswith("w:") else RARE) <= len(rows[name]) <= len(seen) - RARE]
    weights = dict.fromkeys(names, 0.0)
    scores = [0.0] * len(seen)
    target = [1.0 if held else 0.0 for held in truth]
    everyone = range(len(seen))
    bias = 0.0
    for number in range(_ROUNDS):
        step = _step(everyone, scores, target, 0.0, 0.0, 0.0)
        bias += step
        _shift(scores, everyone, step)
        largest = abs(step)
        for name in names if number < 3 or number % 5 == 0 else [name for name in names if weights[name]]:
            step = _step(rows[name], scores, target, weights[name], SPARSE, SMALL)
            if step:
                weights[name] += step
                _shift(scores, rows[name], step)
                largest = max(largest, abs(step))
        if largest < 0.02 and number > 3:
            break
    return bias, {name: weight for name, weight in weights.items() if abs(weight) >= 0.01}


def _step(rows, scores, target, weight, sparse, small):
    slope, bend = small * weight, max(small, 1e-6)
    for index in rows:
        chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, scores[index]))))
        slope += chance - target[index]
        bend += max(chance * (1 - chance), 0.02)
    if slope + sparse <= bend * weight:
        step = -(slope + sparse) / bend
    elif slope - sparse >= bend * weight:
        step = -(slope - sparse) / bend
    else:
        step = -weight
    return max(-1.0, min(1.0, step))


def _shift(scores, rows, step):
    for index in rows:
        scores[index] += step


def written(models, answers):
    """The file: weights in hundredths, heaviest first."""
    entries = []
    for question in ORDER + GRADES:
        bias, weights = models[question]
        ranked = sorted(((name, round(100 * weight)) for name, weight in weights.items()), key=lambda pair: (-abs(pair[1]), pair[0]))
        entries.append({"id": question, "bias": round(100 * bias), "weights": [[name, weight] for name, weight in ranked if abs(weight) >= LEAST]})
    return {"about": "How the checker weighs what it hears, in hundredths; see generator/train/answers.py. "
                     f"Learned from {len(answers)} labelled answers.", "models": entries}


def as_text(data):
    """JSON with one weight per line, so that a change of the weights can be read."""
    lines = ["{", ' "about": ' + json.dumps(data["about"]) + ",", ' "models": [']
    for number, model in enumerate(data["models"]):
        lines.append('  {"id": ' + json.dumps(model["id"]) + ', "bias": ' + str(model["bias"]) + ', "weights": [')
        lines.append(",\n".join("   " + json.dumps(pair) for pair in model["weights"]))
        lines.append("  ]}" + ("," if number + 1 < len(data["models"]) else ""))
    return "\n".join([*lines, " ]", "}", ""])


def main(arguments):
    """Train and write, or with ``--check`` report questions answered right on answers kept aside."""
    from generator.catalog import load
    files = [argument for argument in arguments if not argument.startswith("-")] or [OWN]
    answers = read_answers(files)
    observed = observe(load(), answers)
    if "--check" in arguments:
        for question in ORDER + GRADES:
            truth = [label(answer, question) for answer in answers]
            scores = held_out_scores(observed, truth)
            right = sum((score > 0) == held for score, held in zip(scores, truth, strict=True))
            print(f"{question:26} {right / len(truth):.3f} right of {len(truth)}, {sum(truth)} of them true")
        return
    MODEL.write_text(as_text(written(learn(observed, answers), answers)), encoding="utf-8")
    print(f"{MODEL.relative_to(ROOT)}: {MODEL.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
