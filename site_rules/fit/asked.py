"""What a job asks for, from all who have a say in it: the posting, the visitor who corrects it, the role's profile.

The posting outranks the profile, and the visitor outranks both. A profile's demand gives way where posting or visitor
speak of the same competency, unless they make it core themselves: a further core demand must never improve a verdict.
"""

from collections import namedtuple

from ..phrases import PhraseBook, compile_phrase
from ..records import Demand, Job
from ..text import spaced, split_words

Asked = namedtuple("Asked", ("competency", "level", "kind", "audiences", "facets", "origin", "quote", "start", "end", "lines", "is_exact", "because"))
"""One demand. level: core | useful | mentioned | peripheral | unwanted; kind: duty | requirement | soft_line, "" for a profile; origin:
posting | visitor | profile; quote with its offsets (-1 where it has none); lines: how many lines say it; is_exact: whether one of them names the very
behaviour and could mean no other; because: the profile's reason."""

Seat = namedtuple("Seat", ("role", "seniority", "has_posting", "is_thin", "asked", "text"))
"""The job as the rules see it. role: record or None; seniority: id or ""; asked: list of Asked; text: the posting's words or ""."""

VISITOR = "visitor"
"""A demand of this kind is the visitor's own word."""

_ASKING = ("duties", "requirements", "role")
_NOT_ASKING = ("preferred", "benefits", "values", "legal")
"""Sections whose lines do not count towards a theme of the posting."""

_AROUND = 60
"""Characters each side of the evidence in which a text without line breaks may name the behaviour."""

_THIN = ("too_short", "little_to_go_on", "not_a_posting", "thin")


def take_seat(catalog, role=None, seniority=None, context=None, job=None):
    """The job that a visitor has in mind, as one ``Seat``.

    Parameters as for ``check_role_fit``. Raises ``ValueError`` for a role, level or kind of organisation that the catalog does not have.
    """
    record = _known(catalog.role(role), "role", role) if role else None
    if context:
        _known(catalog.context(context), "kind of organisation", context)
    if seniority and seniority not in catalog.seniorities:
        raise ValueError("there is no level " + seniority)
    level = seniority or (job.seniority if job else "") or (record["seniority"] if record else "")
    profile = _profile(catalog, record, level, context or "") if record else []
    posting = _posting(catalog, job) if job else []
    is_thin = bool(job) and any(note.id in _THIN for note in job.notes)
    return Seat(role=record, seniority=level, has_posting=bool(job), is_thin=is_thin,
                asked=posting + _not_outranked(profile, posting), text=job.text if job else "")


def _posting(catalog, job):
    """What a posting asks for; the last one is kept, since one posting is held against many weaknesses."""
    last = catalog.keep("fit.posting", lambda catalog: {"job": None, "asked": []})
    if last["job"] is not job:
        last["job"], last["asked"] = job, _of_posting(catalog, job)
    return last["asked"]


def _profile(catalog, role, seniority, context):
    """What a role asks for at a level, kept: every flip looks at all the other roles."""
    name = "fit.profile." + role["id"] + "." + seniority + "." + context
    return catalog.keep(name, lambda catalog: _of_profile(catalog, role, seniority, context))


def with_corrections(job, corrections):
    """The posting as the visitor wants it read.

    Parameters: ``job``, a ``Job``; ``corrections``, a list of ``(competency, level)`` with level core, mentioned or absent.
    Returns a ``Job`` whose corrected demands are of the kind ``visitor``, so that they outrank the reading and the profile.

    >>> from ..records import Job
    >>> job = Job("Build models.", [], [], "ml_engineer", "mid", [], [])
    >>> [(demand.level, demand.kind) for demand in with_corrections(job, [("delivery_pace", "core")]).demands]
    [('core', 'visitor')]
    """
    levels = {competency: level for competency, level in corrections}
    demands = []
    for demand in job.demands:
        level = levels.pop(demand.competency, None)
        demands.append(demand if level is None else _corrected(demand, level))
    for competency, level in corrections:
        if levels.pop(competency, None):
            demands.append(Demand(competency=competency, level=level, kind=VISITOR, audiences=[], facets=[], evidence=[]))
    return Job(text=job.text, demands=demands, contexts=job.contexts, profession=job.profession, seniority=job.seniority,
                         role_matches=job.role_matches, notes=job.notes)


def plus(seat, competency, level="core", kind="duty", facets=(), audiences=()):
    """The same seat with one demand more, as if its posting (or, without one, its profile) said so."""
    origin = "posting" if seat.has_posting else "profile"
    extra = Asked(competency=competency, level=level, kind=kind if seat.has_posting else "", audiences=list(audiences), facets=list(facets),
                  origin=origin, quote="", start=-1, end=-1, lines=1, is_exact=False, because="")
    return _with_asked(seat, seat.asked + [extra])


def relaxed(seat, competency):
    """The same seat where this competency is no longer core."""
    level = "mentioned" if seat.has_posting else "useful"
    return _with_asked(seat, [_at_level(asked, level) if asked.competency == competency and asked.level == "core" else asked for asked in seat.asked])


def _with_asked(seat, asked):
    return Seat(role=seat.role, seniority=seat.seniority, has_posting=seat.has_posting, is_thin=seat.is_thin, asked=asked, text=seat.text)


def _corrected(demand, level):
    return Demand(competency=demand.competency, level=level, kind=VISITOR, audiences=demand.audiences, facets=demand.facets, evidence=demand.evidence)


def _known(record, noun, record_id):
    if record is None:
        raise ValueError("there is no " + noun + " " + str(record_id))
    return record


# --- posting --------------------------------------------------------------------------------------------------------

def _of_posting(catalog, job):
    words = split_words(job.text)
    found = {"exact": [], "unwanted": []}
    for (kind, competency), first, last in catalog.keep("fit.phrases", _phrases).find(words):
        found[kind].append((competency, words.starts[first], words.ends[last]))
    unwanted = [_unwanted(job, *span) for span in found["unwanted"]]
    asked = [_of_line(job, demand, found["exact"]) for demand in job.demands if not _is_taken_back(demand, unwanted)]
    return asked + _named_beside(job, found["exact"]) + unwanted


def _phrases(catalog):
    """What content/fit.yml lists as words that name a behaviour beyond doubt, and as words that say it is not wanted."""
    return PhraseBook([(compile_phrase(phrase), (kind, line["competency"])) for kind, name in (("exact", "exact_lines"), ("unwanted", "unwanted"))
                       for line in catalog.fit.get(name) or [] for phrase in line["phrases"]])


def _named_beside(job, exact):
    """Behaviours that a core line names by the way: one line may ask for two things, and be read as asking for one."""
    known = set([demand.competency for demand in job.demands])
    asked = []
    for competency, start, end in exact:
        line = [demand for demand in job.demands if demand.level == "core" and any(
            one.start < end and start < one.end and one.section not in _NOT_ASKING for one in demand.evidence)]
        if line and competency not in known:
            known.add(competency)
            asked.append(Asked(competency=competency, level="core", kind=line[0].kind, audiences=[], facets=[], origin="posting",
                               quote=job.text[start:end], start=start, end=end, lines=1, is_exact=True, because=""))
    return asked


def _is_taken_back(demand, unwanted):
    """Whether all that was read as a demand is what says that it is not wanted."""
    spans = [(one.start, one.end) for one in unwanted if one.competency == demand.competency]
    return bool(demand.evidence) and demand.kind != VISITOR and all(
        any(line.start < end and start < line.end for start, end in spans) for line in demand.evidence)


def _of_line(job, demand, exact):
    asking = [line for line in demand.evidence if line.section not in _NOT_ASKING]
    named = [(start, end) for competency, start, end in exact if competency == demand.competency]
    precise = [line for line in asking if any(_is_near(job.text, line, start, end) for start, end in named)]
    shown = (precise or demand.evidence)[:1]
    start, end = (shown[0].start, shown[0].end) if shown else (-1, -1)
    return Asked(
        competency=demand.competency, level=_level(demand, precise), kind=demand.kind, audiences=demand.audiences, facets=demand.facets,
        origin=VISITOR if demand.kind == VISITOR else "posting", quote=job.text[start:end] if shown else "", start=start, end=end,
        lines=len(asking), is_exact=bool(named), because="")


def _is_near(text, line, start, end):
    """Whether these words stand in the line of this evidence, or near it in a text without lines."""
    if start > line.end + _AROUND or end < line.start - _AROUND:
        return False
    return "\n" not in spaced(text[min(line.end, start):max(line.start, end)]).strip()


def _unwanted(job, competency, start, end):
    """What the posting says it does not want: it outranks a profile, not the posting's own demands."""
    return Asked(competency=competency, level="unwanted", kind="", audiences=[], facets=[], origin="posting", quote=job.text[start:end],
                 start=start, end=end, lines=1, is_exact=True, because="")


def _level(demand, exact):
    """The demand's level; a duty or requirement that names the very behaviour is core however faintly it was read."""
    if demand.level == "mentioned" and demand.kind != VISITOR and any(line.section in _ASKING for line in exact):
        return "core"
    return demand.level


def _not_outranked(profile, posting):
    outranked = set(asked.competency for asked in posting if asked.level != "core")
    return [asked for asked in profile if asked.competency not in outranked]


# --- profile --------------------------------------------------------------------------------------------------------

def _of_profile(catalog, role, seniority, context):
    asked = [_of_demand(demand) for demand in role["demands"]]
    if context and context not in role["contexts"]:
        for shift in catalog.fit.get("contexts") or []:
            if shift["context"] == context:
                asked = _shifted(asked, shift)
    for shift in role["seniority_shifts"]:
        if shift["seniority"] == seniority:
            asked = _shifted(asked, shift)
    return asked


def _of_demand(demand):
    return Asked(competency=demand["competency"], level=demand["level"], kind="", audiences=demand.get("audiences") or [], facets=demand.get("facets") or [],
                 origin="profile", quote=demand.get("posting_line") or "", start=-1, end=-1, lines=1, is_exact=False, because=demand.get("because") or "")


def _shifted(asked, shift):
    """The demands with one competency at another level; ``because`` becomes the shift's."""
    known = [one for one in asked if one.competency == shift["competency"]]
    if not known:
        return asked + [_of_demand(shift)]
    return [_at_level(one, shift["level"], shift.get("because") or "") if one.competency == shift["competency"] else one for one in asked]


def _at_level(asked, level, because=None):
    return Asked(competency=asked.competency, level=level, kind=asked.kind, audiences=asked.audiences, facets=asked.facets, origin=asked.origin,
                 quote=asked.quote, start=asked.start, end=asked.end, lines=asked.lines, is_exact=asked.is_exact, because=asked.because if because is None else because)
