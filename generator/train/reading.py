"""Fit the weights of the reading of postings: how much each cue counts, per competency.

    python -m generator.train.reading [POSTINGS.jsonl]     writes generator/models/reading.json

The model is as small as it can be: a line of a posting scores the sum of the weights of the cues that people wrote in
``content/competencies.yml``, plus what its standing adds (a duty, a wish, a sentence about the employer …), plus an offset; a posting's
odds are the sum of its lines' odds. Fitting only moves the weights away from what their kind of cue counts by default, so that
a cue seen in one posting stays near its default. Nothing of a posting's wording gets into the weights: their keys are our phrases.

Each posting is read three times, as given, with its structure stripped and with its lines glued, so that the weights hold for all.
Needs numpy and scipy (``pip install -e .[train]``).
"""

import json
import re
import sys
from collections import Counter, namedtuple
from pathlib import Path

import numpy
import yaml
from scipy import optimize, sparse

from site_rules.reading.demands import hits_in
from site_rules.reading.layout import by_segment, in_original, lay_out
from site_rules.reading.setting import context_cues
from site_rules.reading.tables import DEFAULT_CONTEXT, DEFAULT_POINT, DEFAULT_STANDINGS, DEFAULT_WEIGHTS, ContextScale, tables_of
from site_rules.reading.voice import ASKING, STANDINGS, voices_of

from ..catalog import WEIGHTS, load

POSTINGS = Path(__file__).resolve().parents[3] / "shared" / "benchmarks" / "job_descriptions_dev.jsonl"
SHAPES = ("given", "stripped", "glued")

HOLD = {"says": 0.6, "soft": 0.6, "hints": 0.8}
HOLD_STANDING = 4.0
HOLD_OFFSET = 5.0
EVIDENCE = 0.4
START_OFFSET = -4.0
OURS = 0.3
"""How much a line of our own counts beside a labelled posting."""
LINES = Path(__file__).with_name("reading_lines.yml")

Row = namedtuple("Row", ("posting", "standing", "cues", "evident"))
"""A line: place of its posting, its standing, ``{competency: [phrase]}``, competencies whose annotated evidence touches it."""

_MARK = re.compile(r"^[\s\-*•●▪◦·–#>]+|^\s*\d+[.)]\s+")


def postings_of(path):
    """The labelled postings of a file, one JSON object per line."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def reshaped(text, shape):
    """A posting as strangers paste it: ``given``, ``stripped`` of breaks, bullets and headings' marks, or ``glued`` line to line.

    >>> reshaped("Duties:\\n- Ship models\\n- Test them", "stripped")
    'Duties Ship models Test them'
    """
    if shape == "given":
        return text
    lines = [_MARK.sub("", line).rstrip().rstrip(":").strip() for line in text.split("\n")]
    return (" " if shape == "stripped" else "").join(line for line in lines if line)


def employer(posting):
    """Who wrote it, as far as its source tells: postings of one employer are never both learnt from and judged."""
    source = posting["source"]
    if source.startswith("alexeygrigorev"):
        return source.rsplit("/", 1)[-1].split("_")[1]
    repository, _, path = source.partition("@")
    return repository if repository.startswith(("spicysoft", "DFE-Digital", "stochastictalk")) else repository + path


def folds_of(postings, count=5, seed=0):
    """A fold for each posting, whole employers together, folds about equally large."""
    employers = [employer(posting) for posting in postings]
    sizes = Counter(employers)
    order = sorted(sizes)
    numpy.random.RandomState(seed).shuffle(order)
    loads, fold_of = [0] * count, {}
    for name in sorted(order, key=lambda name: -sizes[name]):
        fold_of[name] = loads.index(min(loads))
        loads[fold_of[name]] += sizes[name]
    return [fold_of[name] for name in employers]


# --- what the page's own rules see in the postings -------------------------------------------------------------------

def rows_of(postings, catalog):
    """``{shape: [Row]}`` of all postings, and under ``ours`` our own lines."""
    tables = tables_of(catalog)
    names = [scale.competency for scale in tables.scales]
    rows = {shape: [] for shape in SHAPES}
    rows["ours"] = own_rows(catalog)
    for shape in SHAPES:
        for place, posting in enumerate(postings):
            text = reshaped(posting["text"], shape)
            spans = _evidence_in(posting, text)
            sheet = lay_out(text, tables.finder, tables.starters)
            for segment, voice, found in zip(sheet.segments, voices_of(sheet), by_segment(sheet, "cue"), strict=True):
                if segment.heading or voice.standing not in ASKING:
                    continue
                hits = hits_in(found, voice)
                start = in_original(sheet, sheet.words.starts[segment.first])
                end = in_original(sheet, sheet.words.ends[segment.end - 1])
                evident = {name for name, (first, last) in spans.items() if first < end and last > start}
                cues = {names[number]: [cue.phrase for cue, _, _ in own] for number, own in hits.items()}
                rows[shape].append(Row(place, voice.standing, cues, evident))
    return rows


def _evidence_in(posting, text):
    """The annotated spans, found again in a reshaped text by their letters."""
    places = [index for index, sign in enumerate(text) if not sign.isspace()]
    letters = "".join(text[index] for index in places)
    spans = {}
    for name, (start, end) in posting["evidence"].items():
        wanted = "".join(posting["text"][start:end].split())
        at = letters.find(wanted)
        if at >= 0 and wanted:
            spans[name] = (places[at], places[at + len(wanted) - 1] + 1)
    return spans


# --- fitting ---------------------------------------------------------------------------------------------------------

class Fitted(namedtuple("Fitted", ("competency", "phrases", "weights", "standings", "offset"))):
    """Weights of one competency; ``weights`` by place of the phrase, ``standings`` in the order of ``STANDINGS``."""

    def scores(self, rows, count):
        """The score of each of ``count`` postings."""
        matrix, posting, _ = _matrix([row for row in rows if self.competency in row.cues], self.competency, self.phrases)
        lines = matrix @ numpy.concatenate([self.weights, self.standings]) + self.offset
        return _added(lines, posting, count)[0]


def cue_kinds(catalog):
    """``{competency: {phrase: kind}}`` of all cues that weigh."""
    return {record["id"]: {phrase: kind for group in record["cues"] for kind in DEFAULT_WEIGHTS for phrase in group[kind]}
            for record in catalog.reading["competencies"]}


def own_rows(catalog):
    """Our own lines as rows, each read once as a requirement and once as a duty."""
    tables = tables_of(catalog)
    names = [scale.competency for scale in tables.scales]
    rows = []
    for competency, lines in yaml.safe_load(LINES.read_text(encoding="utf-8")).items():
        for line in lines:
            for heading, standing in (("Requirements", "requirement"), ("Responsibilities", "duty")):
                sheet = lay_out(heading + "\n- " + line, tables.finder, tables.starters)
                hits = {}
                for voice, found in zip(voices_of(sheet), by_segment(sheet, "cue"), strict=True):
                    hits.update(hits_in(found, voice))
                cues = {names[number]: [cue.phrase for cue, _, _ in own] for number, own in hits.items()}
                rows.append(Row(-1, standing, cues, {competency}))
    return rows


def fit(rows, postings, places, competency, kinds):
    """Fit one competency to the postings at ``places`` and to our own lines. Returns ``Fitted``."""
    phrases = sorted(kinds)
    shifted = []
    for order, shape in enumerate(SHAPES):
        shifted += [row._replace(posting=row.posting + order * len(postings)) for row in rows[shape] if row.posting in places]
    matrix, posting, evident = _matrix([row for row in shifted if competency in row.cues], competency, phrases)
    used = numpy.unique(posting)
    posting = numpy.searchsorted(used, posting)
    wanted = numpy.array([postings[place % len(postings)]["labels"][competency] == "core" for place in used], float)
    start = numpy.array([DEFAULT_WEIGHTS[kinds[phrase]] / 100 for phrase in phrases]
                        + [DEFAULT_STANDINGS[standing] / 100 for standing in STANDINGS] + [START_OFFSET])
    hold = numpy.array([HOLD[kinds[phrase]] for phrase in phrases] + [HOLD_STANDING] * len(STANDINGS) + [HOLD_OFFSET])
    shown = numpy.where(evident & (wanted[posting] == 1))[0]
    share = 1 / len(SHAPES)
    ours = _matrix([row for row in rows["ours"] if competency in row.evident and competency in row.cues], competency, phrases)[0]

    def loss(values):
        lines = matrix @ values[:-1] + values[-1]
        totals, parts = _added(lines, posting, len(used))
        believed = 1 / (1 + numpy.exp(-totals))
        amount = share * numpy.sum(numpy.logaddexp(0, totals) - wanted * totals)
        slope = (share * (believed - wanted))[posting] * parts
        amount += share * EVIDENCE * numpy.sum(numpy.logaddexp(0, -lines[shown]))
        numpy.add.at(slope, shown, -share * EVIDENCE / (1 + numpy.exp(lines[shown])))
        away = values - start
        said = ours @ values[:-1] + values[-1]
        missed = -OURS / (1 + numpy.exp(said))
        amount += OURS * numpy.sum(numpy.logaddexp(0, -said)) + 0.5 * numpy.sum(hold * away * away)
        return amount, numpy.concatenate([matrix.T @ slope + ours.T @ missed, [slope.sum() + missed.sum()]]) + hold * away

    values = optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 80}).x
    return Fitted(competency, phrases, values[:len(phrases)], values[len(phrases):-1], values[-1])


def _matrix(rows, competency, phrases):
    column = {phrase: index for index, phrase in enumerate(phrases)}
    down, across = [], []
    for place, row in enumerate(rows):
        for phrase in row.cues.get(competency, ()):
            down.append(place)
            across.append(column[phrase])
        down.append(place)
        across.append(len(phrases) + STANDINGS.index(row.standing))
    matrix = sparse.csr_matrix((numpy.ones(len(down)), (down, across)), shape=(len(rows), len(phrases) + len(STANDINGS)))
    matrix.data[:] = numpy.minimum(matrix.data, 1)
    return matrix, numpy.array([row.posting for row in rows]), numpy.array([competency in row.evident for row in rows])


def _added(lines, posting, count):
    """Logarithm of the summed odds of each posting's lines, and each line's part in the sum."""
    top = numpy.full(count, -30.0)
    numpy.maximum.at(top, posting, lines)
    grown = numpy.exp(lines - top[posting])
    sums = numpy.maximum(numpy.bincount(posting, grown, count), 1e-12)
    return top + numpy.log(sums), grown / sums[posting]


def cross_validated(rows, postings, kinds, count=5, seed=0):
    """``{shape: scores[posting, competency]}``, each posting scored by weights that never saw its employer."""
    folds = folds_of(postings, count, seed)
    names = list(kinds)
    scores = {shape: numpy.full((len(postings), len(names)), -30.0) for shape in SHAPES}
    for fold in range(count):
        places = {place for place in range(len(postings)) if folds[place] != fold}
        held_out = [place for place in range(len(postings)) if folds[place] == fold]
        for column, name in enumerate(names):
            fitted = fit(rows, postings, places, name, kinds[name])
            for shape in SHAPES:
                scores[shape][held_out, column] = fitted.scores(rows[shape], len(postings))[held_out]
    return scores


def figures(scores, postings, names, core=0.0):
    """Precision, recall and F1 of core per competency, and macro and micro F1: ``(rows, macro, micro)``."""
    wanted = numpy.array([[posting["labels"][name] == "core" for name in names] for posting in postings])
    found = scores >= core
    hit, false, missed = (found & wanted).sum(0), (found & ~wanted).sum(0), (~found & wanted).sum(0)
    f1 = 2 * hit / numpy.maximum(1, 2 * hit + false + missed)
    rows = [(name, hit[i] / max(1, hit[i] + false[i]), hit[i] / max(1, hit[i] + missed[i]), f1[i]) for i, name in enumerate(names)]
    return rows, f1.mean(), 2 * hit.sum() / max(1, 2 * hit.sum() + false.sum() + missed.sum())


# --- kinds of organisation -------------------------------------------------------------------------------------------

HOLD_CONTEXT = {"cues": 3.0, "others": 6.0, "offset": 0.2}


def settings_of(postings, catalog, shape="given"):
    """What is heard of each kind of organisation in each posting: a list of ``context_cues`` results."""
    tables = tables_of(catalog)
    heard = []
    for posting in postings:
        sheet = lay_out(reshaped(posting["text"], shape), tables.finder, tables.starters)
        heard.append(context_cues(sheet, voices_of(sheet)))
    return heard


def fit_context(heard, postings, places, context, catalog):
    """Weights of one kind of organisation as its JSON record: cues held near their points, the other kinds near nothing."""
    record = next(record for record in catalog.reading["contexts"] if record["id"] == context)
    points = {phrase: cue["points"] for cue in record["cues"] for phrase in cue["phrases"]}
    phrases = sorted(points)
    others = [other["id"] for other in catalog.reading["contexts"] if other["id"] != context]
    order = sorted(places)
    matrix = numpy.array([[float(phrase in heard[place][0].get(context, ())) for phrase in phrases]
                          + [min(8, max(0, heard[place][1].get(other, 0))) for other in others] + [1.0] for place in order])
    wanted = numpy.array([context in postings[place]["context"] for place in order], float)
    start = numpy.array([points[phrase] * DEFAULT_POINT / 100 for phrase in phrases] + [0.0] * len(others) + [DEFAULT_CONTEXT / 100])
    hold = numpy.array([HOLD_CONTEXT["cues"]] * len(phrases) + [8 * HOLD_CONTEXT["others"]] * len(others) + [HOLD_CONTEXT["offset"]])

    def loss(values):
        lines = matrix @ values
        away = values - start
        return (numpy.sum(numpy.logaddexp(0, lines) - wanted * lines) + 0.5 * numpy.sum(hold * away * away),
                matrix.T @ (1 / (1 + numpy.exp(-lines)) - wanted) + hold * away)

    values = optimize.minimize(loss, start, jac=True, method="L-BFGS-B").x
    return {"id": context, "offset": _hundredths(values[-1]),
            "others": {other: _hundredths(value) for other, value in zip(others, values[len(phrases):-1], strict=True)},
            "cues": {phrase: _hundredths(value) for phrase, value in zip(phrases, values, strict=False)
                     if abs(_hundredths(value) - DEFAULT_POINT * points[phrase]) >= 5}}


def contexts_found(heard, records):
    """The contexts that weights find in what was heard of one posting; the same rule as ``setting.contexts_of``."""
    cues, points = heard
    found = []
    for record in records:
        scale = ContextScale(record["id"], record)
        score = scale.offset + sum(scale.weight(phrase, worth) for phrase, worth in cues.get(record["id"], {}).items())
        score += sum(weight * min(8, max(0, points.get(other, 0))) for other, weight in scale.others.items())
        found.append((-score, record["id"]))
    found.sort()
    if not cues:
        return ["other"]
    return [name for score, name in found if score <= 0] or [found[0][1]]


def contexts_cross_validated(heard, postings, catalog, count=5, seed=0):
    """Contexts of each posting as found by weights that never saw its employer."""
    folds = folds_of(postings, count, seed)
    found = [None] * len(postings)
    for fold in range(count):
        places = [place for place in range(len(postings)) if folds[place] != fold]
        records = [fit_context(heard, postings, places, record["id"], catalog) for record in catalog.reading["contexts"]]
        for place in range(len(postings)):
            if folds[place] == fold:
                found[place] = contexts_found(heard[place], records)
    return found


def context_f1(found, postings):
    """Micro F1 of contexts."""
    hit = sum(len(set(names) & set(posting["context"])) for names, posting in zip(found, postings, strict=True))
    return 2 * hit / max(1, sum(len(names) + len(posting["context"]) for names, posting in zip(found, postings, strict=True)))


# --- writing ---------------------------------------------------------------------------------------------------------

def as_weights(fitted, kinds):
    """The fitted weights as the readable JSON that the builder ships; cues near their default are left out."""
    record = {"id": fitted.competency, "offset": _hundredths(fitted.offset), "core": CORE,
              "standings": {name: _hundredths(value) for name, value in zip(STANDINGS, fitted.standings, strict=True)}, "cues": {}}
    for phrase, weight in zip(fitted.phrases, fitted.weights, strict=True):
        if abs(_hundredths(weight) - DEFAULT_WEIGHTS[kinds[phrase]]) >= 5:
            record["cues"][phrase] = _hundredths(weight)
    return record


def fitted_weights(rows, heard, postings, places, kinds, catalog):
    """All weights, fitted to the postings at ``places``: what reading.json holds."""
    competencies = [as_weights(fit(rows, postings, places, name, kinds[name]), kinds[name]) for name in kinds]
    contexts = [fit_context(heard, postings, places, record["id"], catalog) for record in catalog.reading["contexts"]]
    return {"about": ABOUT, "competencies": competencies, "contexts": contexts}


CORE = 0
"""The score from which a competency is core, in hundredths: likelier than not."""


def _hundredths(value):
    return int(round(value * 100))


def main(path=POSTINGS):
    """Print the cross-validated figures, then fit to everything and write the weights."""
    postings = postings_of(path)
    catalog = load()
    kinds = cue_kinds(catalog)
    rows = rows_of(postings, catalog)
    scores = cross_validated(rows, postings, kinds)
    for name, precision, recall, f1 in figures(scores["given"], postings, list(kinds), CORE / 100)[0]:
        print(f"{name:32s} P {precision:.2f}  R {recall:.2f}  F1 {f1:.2f}")
    for core in (0.2, 0.0, CORE / 100, -0.4, -0.6):
        print(f"core at {core:5.2f}:", "  ".join(f"{shape} macro {macro:.3f} micro {micro:.3f}" for shape in SHAPES
                                                 for _, macro, micro in [figures(scores[shape], postings, list(kinds), core)]))
    heard = settings_of(postings, catalog)
    print(f"contexts micro {context_f1(contexts_cross_validated(heard, postings, catalog), postings):.3f}")
    weights = fitted_weights(rows, heard, postings, set(range(len(postings))), kinds, catalog)
    for record in weights["competencies"]:
        heaviest = sorted(record["cues"], key=lambda phrase: (-record["cues"][phrase], phrase))[:5]
        print(f"{record['id']} listens most to:", "; ".join(heaviest))
    WEIGHTS.mkdir(exist_ok=True)
    (WEIGHTS / "reading.json").write_text(json.dumps(weights, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


ABOUT = ("Weights of the cues of content/competencies.yml, in hundredths of a natural logarithm of odds, fitted by generator/train/reading.py. "
         "A cue that is not named counts what its kind counts by default.")

if __name__ == "__main__":
    main(*sys.argv[1:])
