"""Learns by which words people's answers tell of which weakness, and writes it down for people to read.

    python -m generator.train.hearing [FILE ...]

The content says how contributors describe a weakness (``generator/hearing.py``); labelled answers say how people do. Reads answers (JSON
lines with the fields of the annotation guide; by default the project's own) and counts each word as recognition would: words in the
statement of the weakness count more than those of its remedy. A word's points are how much oftener the answers that name a weakness
have it than all answers.

Nothing is drawn at random: the same answers and rules give the same file. It holds single stems, never a phrase of an answer.
"""

import json
import math
import sys
from collections import Counter
from pathlib import Path

from generator.hearing import ideas_of
from generator.train.answers import OWN, ROOT, read_answers
from site_rules.recognition import counts_of_words
from site_rules.text import split_words, stem

MODEL = ROOT / "generator" / "models" / "hearing.json"

_POINTS = 15
"""Points for each unit of the logarithm; a word of the content has 22, since a contributor meant it."""
_TRUST = 20
"""So many words of a weakness's answers are taken to be like everybody's."""
_ANSWERS = 6
"""Words in fewer answers than this are not learned from: they are somebody's, not people's."""
_LEAST, _MOST = 12, 45
"""Points below which a word is left out, and the most that one can have."""
_OTHER_NAMES = {"stress": "incident-composure", "trust": "skipped-validation"}
"""Names in the labels for which the content has another id."""


def learn(catalog, answers, known):
    """``{weakness id: {stem: points}}`` for those weaknesses of ``known`` that answers name."""
    vocabulary = catalog.fit["recognition"]
    common = {stem(word) for word in vocabulary["common"].split()}
    ideas = ideas_of(vocabulary)
    told = {}
    having = Counter()
    for answer in answers:
        name = _OTHER_NAMES.get(answer["catalog_weakness"], answer["catalog_weakness"].replace("_", "-"))
        if name in known:
            heard = _heard(catalog, answer["text"], ideas, common)
            having.update(heard.keys())
            own = told.setdefault(name, Counter())
            for word, count in heard.items():
                own[word] += count
    everywhere = Counter()
    for own in told.values():
        everywhere.update(own)
    return {name: _points(told[name], everywhere, having) for name in sorted(told)}


def _heard(catalog, text, ideas, common):
    """Each idea of an answer and how much it counts where it counts most, from 0 to 1."""
    words = split_words(text)
    counts = counts_of_words(catalog, words, 0, len(words))
    heard = {}
    for position, word in enumerate(words.stems):
        word = ideas.get(word, word)
        if word not in common and counts[position]:
            heard[word] = max(heard.get(word, 0.0), min(1.0, counts[position] / 100))
    return heard


def _points(own, everywhere, having):
    size, total = sum(own.values()), sum(everywhere.values())
    points = {}
    for word in sorted(own):
        if having[word] >= _ANSWERS:
            usual = everywhere[word] / total
            worth = round(_POINTS * math.log((own[word] + _TRUST * usual) / (size + _TRUST) / usual))
            if worth >= _LEAST:
                points[word] = min(worth, _MOST)
    return points


def as_text(learned, answers):
    """JSON with one weakness per line."""
    lines = [" " + json.dumps(name) + ": " + json.dumps(" ".join(f"{word}.{learned[name][word]}" for word in sorted(learned[name])), ensure_ascii=False) for name in sorted(learned)]
    about = f"By which words answers tell of which weakness; see generator/train/hearing.py. Learned from {answers} labelled answers."
    return '{"about": ' + json.dumps(about) + ', "words": {\n' + ",\n".join(lines) + "\n}}\n"


def main(arguments):
    """Learn and write."""
    from generator.catalog import link, load
    from generator.library import CONTENT, read_library
    answers = read_answers(arguments or [OWN])
    linked = link(read_library(CONTENT))
    known = {record["id"] for record in linked.shared_weaknesses} | {record["id"] for pack in linked.packs for record in pack.weaknesses}
    MODEL.write_text(as_text(learn(load(), answers, known), len(answers)), encoding="utf-8")
    print(f"{MODEL.relative_to(ROOT)}: {MODEL.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
