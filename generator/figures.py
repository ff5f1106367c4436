"""Figures drawn from data as inline SVG, for light and dark, with their content in words for screen readers.

Here the numbers become positions; ``templates/figure_*.html.j2`` draw them. All cells of one kind share one path, which
keeps a matrix of some hundred cells small. Colours are classes, because the site's policy allows no ``style`` attribute.
"""

import re
from typing import NamedTuple

from markupsafe import Markup

from site_rules.speaking import speaking_seconds

PACE = 140
WINDOW = (45, 60)
_VERDICTS = ("safe", "manageable", "deal_breaker_risk")
_WEIGHTS = ("strong", "moderate", "slight")


class Label(NamedTuple):
    """Words at a place. ``x``, ``y`` in the drawing's own units."""

    text: str
    x: float
    y: float


class Marks(NamedTuple):
    """All marks of one kind. ``kind``: ends its class names; ``cells``, ``shapes``: path data; ``key``: path of one at the origin."""

    kind: str
    name: str
    cells: str
    shapes: str
    key: str


class Bar(NamedTuple):
    """One bar. ``kind``: ends its class name; ``value``: the words behind it."""

    label: str
    x: float
    y: float
    width: float
    value: str
    kind: str


# --- grids: the fit matrix, and what strains what ------------------------------------------------------------------------

_STEP_X, _STEP_Y = 25, 19
_LETTER = 5.4
"""Width of a letter of the labels, roughly; row names stand to the left, column names climb to the right at 48 degrees."""


def fit_matrix(guide):
    """Every weakness of the default profession against every role: one shape and one colour a verdict."""
    pack = guide.packs[0]
    verdicts = {pair: fit.verdict for pair, fit in guide.fits(pack).items()}
    rows = sorted(pack.weaknesses, key=lambda weakness: (sum(_VERDICTS.index(verdicts[weakness["id"], role["id"]]) for role in pack.roles), weakness["id"]))
    names = {verdict: guide.say("verdict_" + verdict) for verdict in _VERDICTS}
    grid = _grid(rows, pack.roles, names, _VERDICT_SHAPES, lambda weakness, role: verdicts[weakness["id"], role["id"]])
    return _draw(guide, "figure_grid.html.j2", name="fit-matrix", pack=pack, **grid)


def strains(guide):
    """What each weakness of the default profession strains, and how hard; the weaknesses stand by family."""
    pack = guide.packs[0]
    catalog = guide.catalogs[pack.profession["id"]]
    weights = {(weakness["id"], strain["competency"]): strain["weight"] for weakness in pack.weaknesses for strain in weakness["strains"]}
    families = [family["id"] for family in catalog.families]
    rows = sorted(pack.weaknesses, key=lambda weakness: (families.index(weakness["family"]), weakness["id"]))
    columns = [{"id": item["id"], "short": item["name"]} for item in catalog.competencies if any(item["id"] == competency for _, competency in weights)]
    grid = _grid(rows, columns, {weight: weight for weight in _WEIGHTS}, _WEIGHT_SHAPES, lambda weakness, column: weights.get((weakness["id"], column["id"])))
    return _draw(guide, "figure_grid.html.j2", name="strains", pack=pack, **grid)


def _grid(rows, columns, names, shapes, value):
    """Positions of a grid: ``rows`` have a title, ``columns`` a short name; ``value(row, column)`` is a key of ``names`` or ``None``."""
    left = 22 + _LETTER * max(len(row["title"]) for row in rows)
    climb = _LETTER * max(len(column["short"]) for column in columns)
    top = 26 + 0.75 * climb
    places = {(row["id"], column["id"]): (round(left + _STEP_X * across, 1), round(top + _STEP_Y * down, 1)) for down, row in enumerate(rows) for across, column in enumerate(columns)}
    kinds = {(row["id"], column["id"]): value(row, column) for row in rows for column in columns}
    marks = []
    for kind, name in names.items():
        centres = [places[place] for place in places if kinds[place] == kind]
        marks.append(Marks(kind, name, "".join(_cell(x, y) for x, y in centres), "".join(shapes[kind](x, y) for x, y in centres), shapes[kind](0, 0)))
    return {
        "width": round(left + _STEP_X * len(columns) + 0.6 * climb), "height": round(top + _STEP_Y * len(rows)),
        "rows": [Label(row["title"], round(left - 18), round(top + _STEP_Y * down + 4)) for down, row in enumerate(rows)],
        "columns": [Label(column["short"], round(left + _STEP_X * across, 1), round(top - 15)) for across, column in enumerate(columns)],
        "guides": "".join(f"M{left - 14:.0f} {top + _STEP_Y * down:.1f}h{_STEP_X * len(columns)}" for down in range(len(rows))),
        "marks": marks,
        "words": [{"title": row["title"], "groups": [(name, [column["short"] for column in columns if kinds[row["id"], column["id"]] == kind]) for kind, name in names.items()]} for row in rows],
    }


def _cell(x, y):
    return f"M{x - 11.5:g} {y - 8.5:g}h23v17h-23z"


def _disc(radius):
    return lambda x, y: f"M{x - radius:g} {y:g}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0z"


def _triangle(x, y):
    return f"M{x:g} {y - 5.5:g}l6 10.5h-12z"


def _octagon(x, y):
    return f"M{x - 2.5:g} {y - 6:g}h5l3.5 3.5v5l-3.5 3.5h-5l-3.5 -3.5v-5z"


# The same three shapes as the verdicts' icons, so that no verdict is told by colour alone.
_VERDICT_SHAPES = {"safe": _disc(5), "manageable": _triangle, "deal_breaker_risk": _octagon}
_WEIGHT_SHAPES = {"strong": _disc(7), "moderate": _disc(4.5), "slight": _disc(2.5)}


# --- one weakness in several professions ---------------------------------------------------------------------------------

_SHARED_BY, _SHOWN, _SHARES_LEFT, _SHARES_WIDTH = 5, 3, 124, 352


def across(guide):
    """The weaknesses over which the professions are most divided, with what the kinds of job in each make of them."""
    verdicts = {pack.profession["id"]: {} for pack in guide.packs}
    for pack in guide.packs:
        judged = guide.fits(pack)
        for weakness in pack.weaknesses:
            verdicts[pack.profession["id"]][weakness["id"]] = [judged[weakness["id"], role["id"]].verdict for role in pack.roles]
    titles = {record["id"]: record["title"] for record in guide.linked.shared_weaknesses}
    found = {weakness: {name: told[weakness] for name, told in verdicts.items() if weakness in told} for weakness in titles}
    told_by_most = [weakness for weakness in titles if len(found[weakness]) >= min(_SHARED_BY, len(guide.packs))]
    shown = sorted(told_by_most, key=lambda weakness: (-_divided(found[weakness].values()), weakness))[:_SHOWN]
    names = {verdict: guide.say("verdict_" + verdict) for verdict in _VERDICTS}
    groups, y = [], 18
    for weakness in shown:
        bars = []
        for row, pack in enumerate(item for item in guide.packs if item.profession["id"] in found[weakness]):
            bars.append({"label": pack.profession["short"], "y": y + 10 + 21 * row, "pieces": _pieces(found[weakness][pack.profession["id"]], names)})
        groups.append({"title": titles[weakness], "y": y, "bars": bars})
        y = bars[-1]["y"] + 46
    return _draw(guide, "figure_shares.html.j2", groups=groups, professions=len(guide.packs), height=y - 22, key=[(kind, names[kind], _VERDICT_SHAPES[kind](0, 0)) for kind in _VERDICTS])


def _divided(lists):
    """How far apart professions stand: the widest distance between their shares of deal-breakers.

    >>> _divided([["safe", "safe"], ["safe", "deal_breaker_risk"]])
    0.5
    """
    shares = [verdicts.count("deal_breaker_risk") / len(verdicts) for verdicts in lists]
    return max(shares) - min(shares)


def _pieces(verdicts, names):
    pieces, x = [], float(_SHARES_LEFT)
    for kind in _VERDICTS:
        count = verdicts.count(kind)
        if count:
            width = _SHARES_WIDTH * count / len(verdicts)
            pieces.append({"kind": kind, "name": names[kind], "count": count, "x": round(x, 1), "width": round(width - 1.5, 1), "middle": round(x + width / 2, 1)})
            x += width
    return pieces


# --- one answer against the clock ----------------------------------------------------------------------------------------

_ANATOMY_WIDTH, _SECONDS_SHOWN = 480, 66


def anatomy(guide):
    """The default profession's sample answer that lasts nearest to 55 seconds, element by element."""
    pack = guide.packs[0]
    catalog = guide.catalogs[pack.profession["id"]]
    samples = [(weakness, sample) for weakness in pack.weaknesses for sample in weakness["samples"]]
    weakness, sample = min(samples, key=lambda pair: (abs(55 - _seconds(pair[1])), pair[0]["id"], pair[1]["role"]))
    parts, start = [], 0
    for element in catalog.elements:
        text = sample["parts"][element["id"]]
        # A share of the whole: said on its own, each part would end in a pause that the whole answer does not make.
        lasts = speaking_seconds(text, PACE) / sum(speaking_seconds(part, PACE) for part in sample["parts"].values()) * _seconds(sample)
        parts.append({"element": element["id"], "name": element["name"], "text": text, "seconds": round(start + lasts) - round(start), "x": _across(start), "width": _across(lasts), "middle": _across(start + lasts / 2)})
        start += lasts
    return _draw(guide, "figure_anatomy.html.j2", name="anatomy", pace=PACE, weakness=weakness, role=catalog.role(sample["role"]), parts=parts, seconds=round(start),
                 window=(_across(WINDOW[0]), _across(WINDOW[1] - WINDOW[0])), ticks=[Label(str(second), _across(second), 66) for second in (0, 15, 30, 45, 60)], width=_ANATOMY_WIDTH)


def _seconds(sample):
    return speaking_seconds(" ".join(sample["parts"][element] for element in ("weakness", "context", "action", "current_state", "forward")), PACE)


def _across(seconds):
    return round(seconds * _ANATOMY_WIDTH / _SECONDS_SHOWN, 1)


# --- bars: length and pace, employment -----------------------------------------------------------------------------------

_BARS_LEFT, _BARS_WIDTH = 118, 250


def pace(guide):
    """How long 90, 120 and 150 words take at three paces, against the window of 45 to 60 seconds."""
    scale = _BARS_WIDTH / 80
    bars = []
    for group, words in enumerate((90, 120, 150)):
        for row, pace_ in enumerate((120, 140, 160)):
            seconds = words * 60 / pace_
            verdict = "short" if seconds < WINDOW[0] else "long" if seconds > WINDOW[1] else "inside"
            bars.append(Bar(f"{words} words at {pace_}", _BARS_LEFT, 34 + group * 72 + row * 21, round(seconds * scale, 1), f"{seconds:.0f} s, {_PACE_WORDS[verdict]}", verdict))
    band = {"x": _BARS_LEFT + WINDOW[0] * scale, "width": (WINDOW[1] - WINDOW[0]) * scale, "label": f"{WINDOW[0]}–{WINDOW[1]} s"}
    return _draw(guide, "figure_bars.html.j2", name="pace", bars=bars, bands=[band], lines=[], editions=[], width=480, height=34 + 3 * 72 - 8, bar_height=15)


_PACE_WORDS = {"short": "too short", "inside": "fits", "long": "too long"}


_GROWTH = re.compile(r"([+−-]?)(\d+(?:\.\d+)?)%")


def employment(guide):
    """Growth that the US Bureau of Labor Statistics projects, by occupation, with edition and yardstick."""
    records = [source for source in guide.linked.shared["sources"] if source["id"].startswith("bls-") and _GROWTH.match(source["figure"])]
    yardstick = [source for source in records if source["id"].startswith("bls-total-")]
    jobs = sorted((source for source in records if source not in yardstick), key=lambda source: (-_growth(source), source["id"]))
    least, most = min(0, *map(_growth, records)), max(map(_growth, records))
    scale = 400 / (most - least)
    zero = round(4 - least * scale, 1)
    bars = [Bar(_occupation(source), zero + min(0, _growth(source)) * scale, 50 + row * 43, round(abs(_growth(source)) * scale, 1), source["figure"].partition(";")[0], "growth") for row, source in enumerate(jobs)]
    lines = [{"x": round(zero + _growth(source) * scale, 1), "starts": [bar.y - 2 for bar in bars], "label": f"All US jobs: {source['figure'].partition(';')[0]}"} for source in yardstick]
    details = [{"label": _occupation(source), "figure": source["figure"], "edition": source["edition"]} for source in jobs + yardstick]
    return _draw(guide, "figure_bars.html.j2", name="employment", bars=bars, bands=[], lines=lines, editions=details, width=480, height=50 + 43 * len(jobs) - 18, bar_height=17)


def _growth(source):
    sign, number = _GROWTH.match(source["figure"]).groups()
    return float(number) * (-1 if sign in ("-", "−") and sign else 1)


def _occupation(source):
    """
    >>> _occupation({"title": "Occupational Outlook Handbook: Data scientists"})
    'Data scientists'
    """
    return source["title"].partition(": ")[2] if source["title"].startswith("Occupational") else "All US jobs"


# --- boxes: how data flows -----------------------------------------------------------------------------------------------

class Box(NamedTuple):
    """A place in the house and what happens there. ``column``, ``row``: where it stands."""

    title: str
    words: str
    column: int
    row: int

    @property
    def x(self):
        return 4 + 252 * self.column

    @property
    def y(self):
        return 4 + 88 * self.row


_FLOW = (
    Box("content/", "YAML that people write", 0, 0), Box("docs/", "chapters, styles, the widget", 1, 0),
    Box("generator/", "reads, checks, links, renders", 0, 1), Box("site_rules/", "the rules, for three runtimes", 1, 1),
    Box("Built site", "pages, JSON, one archive of Python", 0, 2), Box("Tests, command line", "the same rules in CPython", 1, 2),
    Box("Visitor's browser", "MicroPython runs the same rules", 0, 3),
)
_ARROWS = (("content/", "generator/"), ("docs/", "generator/"), ("site_rules/", "generator/"), ("generator/", "Built site"), ("Built site", "Visitor's browser"), ("site_rules/", "Tests, command line"))


def data_flow(guide):
    """How content becomes a site, and where the rules run."""
    boxes = {box.title: box for box in _FLOW}
    return _draw(guide, "figure_flow.html.j2", name="data-flow", boxes=_FLOW, arrows=_ARROWS, paths=[_arrow(boxes[start], boxes[end]) for start, end in _ARROWS])


def _arrow(start, end):
    """Path of a line with its head, downwards or to the left: the two ways in which data goes."""
    if start.row == end.row:
        return f"M{start.x} {start.y + 28}h-24l8 -5v10l-8 -5"
    if start.column == end.column:
        return f"M{start.x + 112} {start.y + 56}v28l-5 -8h10l-5 8"
    return f"M{start.x + 20} {start.y + 56}L{end.x + 204} {end.y - 4}l2 -9l8 6l-10 3"


def _draw(guide, template, **values):
    """A template's markup on one line: Markdown ends a block of HTML at the first empty one."""
    return Markup(re.sub(r">\s+<", "><", " ".join(guide.render(template, **values).split())))


FIGURES = {"fit-matrix": fit_matrix, "strains": strains, "anatomy": anatomy, "pace": pace, "across": across, "employment": employment, "data-flow": data_flow}
"""Name used in a chapter's ``<!-- figure: name -->`` -> function from the guide to markup on one line."""
