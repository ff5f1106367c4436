"""Which words tell of which weakness, worked out from everything that is written about the weaknesses.

Cues are phrases that somebody thought of. Strangers use other words, and most of those stand somewhere in the content: in a
summary, a situation, a residue, a weak answer, of whatever profession. A word's points for a weakness are the logarithm of how
much oftener its texts have the word than all texts together. What ``generator/train/hearing.py`` learned from labelled answers is
added. The page gets the points ready-made and only looks words up.
"""

import math
from collections import Counter

from site_rules.text import split_words, stem

_POINTS = 22
"""Points for each unit of the logarithm: a word that only one weakness has comes to about as much as a cue of one telling word."""
_TRUST = 4
"""So many words of a weakness's texts are taken to be like everybody's: a word seen once is no proof."""
_CHANCE = 0.5
"""Taken off every count: what stands in a single text may stand there by chance."""
_SAID = 3
"""What people say of themselves counts so often."""
_LEAST = 12
"""Points below which a word is left out."""


def hearing_of(linked, learned=None):
    """``{weakness id: {stem: points}}`` for every weakness of the linked content, shared or in packs.

    ``learned``: what answers taught, ``{weakness id: "stem.points stem.points"}``.
    """
    vocabulary = linked.shared["fit"].get("recognition") or {}
    common = {stem(word) for word in (vocabulary.get("common") or "").split()}
    ideas = ideas_of(vocabulary)
    counts = {}
    for record in linked.shared_weaknesses + [weakness for pack in linked.packs for weakness in pack.weaknesses]:
        own = counts.setdefault(record["id"], Counter())
        for text in texts_of(record):
            own.update({ideas.get(word, word) for word in split_words(text).stems} - common)
    heard = _all_points(counts)
    for name in heard:
        for entry in ((learned or {}).get(name) or "").split():
            word, points = entry.rsplit(".", 1)
            heard[name][word] = heard[name].get(word, 0) + int(points)
    return heard


def by_word(heard, weaknesses):
    """The points of these weaknesses as the page looks them up: their ids, and for each word ``"place.points place.points"``.

    >>> by_word({"focus": {"wander": 50, "drift": 20}, "conflict": {"argu": 60, "drift": 15}}, ["conflict", "focus"])
    {'weaknesses': ['conflict', 'focus'], 'words': {'argu': '0.60', 'drift': '0.15 1.20', 'wander': '1.50'}}
    """
    words = {}
    for place, name in enumerate(weaknesses):
        for word, points in heard.get(name, {}).items():
            words.setdefault(word, []).append(f"{place}.{points}")
    return {"weaknesses": list(weaknesses), "words": {word: " ".join(words[word]) for word in sorted(words)}}


def ideas_of(vocabulary):
    """``first_of_each`` of the synonyms without common words: *notes* have the stem of *not*, which must not be heard as documentation."""
    common = {stem(word) for word in (vocabulary.get("common") or "").split()}
    return {word: first for word, first in first_of_each(vocabulary.get("synonyms") or []).items() if word not in common}


def first_of_each(synonyms):
    """Stem -> the first stem of its line of synonyms: words for the same thing are counted together.

    >>> first_of_each(["customer client patient"])["patient"]
    'customer'
    """
    firsts = {}
    for line in synonyms:
        words = [stem(word) for word in line.split()]
        for word in words:
            firsts.setdefault(word, words[0])
    return firsts


def texts_of(record):
    """Everything in a weakness's record that speaks of having it, sentence by sentence; what is said of the cure is left out."""
    texts = [record["title"], record.get("summary") or "", (record.get("weak_answer") or {}).get("text") or ""]
    texts += record["says"] * _SAID + (record.get("residues") or [])
    for situation in record.get("situations") or []:
        texts += [situation["happened"], situation["cost"]]
    texts += [strain.get("because") or "" for strain in record["strains"]]
    for sample in record.get("samples") or []:
        texts += [sample["parts"].get("weakness") or "", sample["parts"].get("context") or ""]
    for cue in record["cues"]:
        texts += cue.replace("|", " ").replace("...", " ").replace("?", "").replace("=", "").split()
    return texts


def _all_points(counts):
    everywhere = Counter()
    for own in counts.values():
        everywhere.update(own)
    total = sum(everywhere.values())
    return {name: _points(counts[name], everywhere, total) for name in sorted(counts)}


def _points(own, everywhere, total):
    size = sum(own.values())
    points = {}
    for word in own:
        usual = everywhere[word] / total
        worth = round(_POINTS * math.log((own[word] - _CHANCE + _TRUST * usual) / (size + _TRUST) / usual))
        if worth >= _LEAST:
            points[word] = worth
    return points
