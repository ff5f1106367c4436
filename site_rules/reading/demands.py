"""From the lines of a posting to what it asks for: each line's cues are weighed, the lines of a competency add up to its level.

A line's score is the sum of its cues' weights, of the competency's offset and of what its standing adds; scores are hundredths of a
natural logarithm of odds. The posting's score adds the lines' odds, so that one clear line is enough and several faint ones can be.
"""

from ..records import Demand, Evidence
from .layout import by_segment, in_original
from .tables import HINTS, MASKS, SAYS, SOFT
from .voice import ASKING

_STEP = 10
_LOW, _HIGH = -600, 900
_LONGEST = 120
_DENIED_WITHIN = 4
MENTIONED = -120
"""From this score on, with its standing left aside, a line mentions what it does not ask for."""


def _odds_table():
    """Odds in thousandths for scores from ``_LOW`` to ``_HIGH``, by whole numbers only, so that every runtime has the same."""
    table = []
    odds = 2480000
    for _ in range(_LOW, _HIGH + _STEP, _STEP):
        table.append(odds // 1000000)
        odds = odds * 1105171 // 1000000
    return table


_ODDS = _odds_table()


def odds(score):
    """Odds, in thousandths, of a score in hundredths.

    >>> odds(0), odds(110) > 2 * odds(40)
    (1000, True)
    """
    score = max(_LOW, min(_HIGH, score))
    return _ODDS[(score - _LOW) // _STEP]


class Line:
    """What one line says of one competency: its score, whether it asks, and the cues found, as ``(cue, first, last)``."""

    __slots__ = ("segment", "standing", "score", "hits")

    def __init__(self, segment, standing, score, hits):
        self.segment = segment
        self.standing = standing
        self.score = score
        self.hits = hits


def lines_of(sheet, voices, tables):
    """For each competency the lines that speak of it, in the order of the text. ``voices``: those of ``voices_of``."""
    found = [[] for _ in tables.scales]
    cues = by_segment(sheet, "cue")
    for place, segment in enumerate(sheet.segments):
        voice = voices[place]
        if segment.heading or voice.standing == "none":
            continue
        by_competency = hits_in(cues[place], voice)
        for number in by_competency:
            scale = tables.scales[number]
            score = scale.offset + scale.standings[voice.standing]
            for cue, _, _ in by_competency[number]:
                score += cue.weight
            found[number].append(Line(segment, voice.standing, score, by_competency[number]))
    return found


def demands_of(sheet, voices, tables):
    """The demands of a posting, core before mentioned, the surest first."""
    ranked = []
    everything = lines_of(sheet, voices, tables)
    for number, lines in enumerate(everything):
        if not lines:
            continue
        scale = tables.scales[number]
        total = 0
        for line in lines:
            if line.standing in ASKING:
                total += odds(line.score)
        lines = sorted(lines, key=lambda line: (-line.score, line.segment.first))
        if total >= odds(scale.core) and _best_asking(lines):
            ranked.append((0, -total, scale.competency, _demand(sheet, scale, "core", lines)))
        else:
            naming = [line for line in lines if line.score - scale.standings[line.standing] >= MENTIONED and _names_it(line)]
            if naming:
                ranked.append((1, -total, scale.competency, _demand(sheet, scale, "mentioned", naming)))
    ranked.sort(key=lambda item: item[:3])
    return [item[3] for item in ranked]


# --- cues in a line --------------------------------------------------------------------------------------------------

def hits_in(cues, voice):
    """The cues of a segment that count, ``{competency number: [(cue, first, last)]}``: each once, without what is masked or denied."""
    kept = {}
    masked = {}
    for cue, first, last in cues:
        if cue.kind == MASKS:
            masked.setdefault(cue.number, []).append((first, last))
        elif not _denied(voice, first):
            own = kept.setdefault(cue.number, [])
            for other, _, _ in own:
                if other is cue:
                    break
            else:
                own.append((cue, first, last))
    for number in masked:
        if number in kept:
            left = [hit for hit in kept[number] if not _ends_inside(hit, masked[number])]
            if left:
                kept[number] = left
            else:
                del kept[number]
    return kept


def _denied(voice, first):
    if voice.against:
        return False
    for word in voice.negations:
        if 0 < first - word <= _DENIED_WITHIN:
            return True
    return False


def _ends_inside(hit, spans):
    for first, last in spans:
        if first <= hit[2] <= last:
            return True
    return False


def _names_it(line):
    for cue, _, _ in line.hits:
        if cue.kind != HINTS:
            return True
    return False


def _best_asking(lines):
    for line in lines:
        if line.standing in ASKING:
            return line
    return None


# --- evidence --------------------------------------------------------------------------------------------------------

def _demand(sheet, scale, level, lines):
    shown = [line for line in lines if line.standing in ASKING and _names_it(line)] if level == "core" else lines
    shown = (shown or lines)[:3]
    evidence = [_evidence(sheet, line) for line in shown]
    return Demand(scale.competency, level, _kind(shown[0]), _audiences(sheet, shown), _facets(shown), evidence)


def _strongest(hits):
    best = hits[0]
    for hit in hits[1:]:
        if (hit[0].weight, hit[2] - hit[1], -hit[1]) > (best[0].weight, best[2] - best[1], -best[1]):
            best = hit
    return best


def _evidence(sheet, line):
    """The words of a line that carry it: its strongest cue, with the other cues that touch it, at most 120 characters."""
    words = sheet.words
    cue, first, last = _strongest(line.hits)
    for other, begin, end in sorted(line.hits, key=lambda hit: (-hit[0].weight, hit[1], hit[2], hit[0].phrase)):
        if other.kind != HINTS and begin <= last + 2 and end >= first - 2:
            low, high = min(first, begin), max(last, end)
            if words.ends[high] - words.starts[low] <= _LONGEST:
                first, last = low, high
    start, end = words.starts[first], words.ends[last]
    while end - start > _LONGEST and last > first:
        last -= 1
        end = words.ends[last]
    # A wish is a wish under whatever heading it stands, and whoever weighs the evidence has only the section to go by.
    section = "preferred" if line.standing == "plus" else line.segment.section
    return Evidence(in_original(sheet, start), in_original(sheet, end), cue.phrase, section)


def _kind(line):
    cue = _strongest(line.hits)[0]
    if cue.kind == SOFT:
        return "soft_line"
    return "requirement" if line.segment.section in ("requirements", "preferred") else "duty"


def _facets(lines):
    facets = []
    for line in lines:
        for cue, _, _ in sorted(line.hits, key=lambda hit: (-hit[0].weight, hit[1], hit[0].facet, hit[0].phrase)):
            if cue.kind in (SAYS, SOFT) and cue.facet and cue.facet not in facets:
                facets.append(cue.facet)
    return facets


def _audiences(sheet, lines):
    heard = []
    for (audience, _), first, last in sheet.heard["audience"]:
        if audience not in heard:
            for line in lines:
                if line.segment.first <= first and last < line.segment.end:
                    heard.append(audience)
                    break
    return heard
