"""Reading a posting: what it asks for, of whom, in what kind of place, and how sure one can be.

>>> from generator.catalog import load
>>> job = read_job_description("Requirements\\n- Excellent written and verbal communication skills", load())
>>> [(demand.competency, demand.level, demand.kind) for demand in job.demands]
[('stakeholder_communication', 'core', 'soft_line')]
"""

from ..records import Job
from ..text import split_words
from .demands import demands_of
from .layout import laying_out
from .nearest import role_matches_of
from .remarks import notes_of
from .setting import contexts_of, profession_of, seniority_of
from .tables import tables_of
from .voice import voices_of


def read_job_description(text, catalog):
    """Read a posting.

    Parameters: ``text`` as pasted, whatever its formatting; ``catalog`` with its reading data. Returns a ``records.Job``; every
    level in it traces to the cue and the kind of section named in its evidence. Raises ``ValueError`` where the catalog has no
    reading data.

    >>> from generator.catalog import load
    >>> job = read_job_description("Responsibilities:\\n- Present model results to product managers and other stakeholders.", load())
    >>> [demand.competency for demand in job.demands][0]
    'stakeholder_communication'
    """
    for job in reading(text, catalog):
        pass
    return job


def reading(text, catalog):
    """``read_job_description`` step by step, for a page in which a long posting must not hold up a key.

    A generator that yields ``None`` after every piece of work, and at last the ``records.Job``.

    >>> from generator.catalog import load
    >>> steps = list(reading("You will present results to the board.", load()))
    >>> steps[0] is None, steps[-1].demands[0].competency
    (True, 'stakeholder_communication')
    """
    tables = tables_of(catalog)
    for sheet in laying_out(text, tables.finder, tables.starters):
        yield
    voices = voices_of(sheet)
    demands = demands_of(sheet, voices, tables)
    yield
    contexts = contexts_of(sheet, voices, tables)
    profession = profession_of(sheet, voices)
    seniority = seniority_of(sheet, voices)
    yield
    roles = role_matches_of(sheet, demands, contexts, profession, seniority, catalog)
    yield Job(text, demands, contexts, profession, seniority, roles, notes_of(sheet, demands, tables.english, catalog.say))


def warming(catalog):
    """A generator that prepares the reading piece by piece, so that a page can do it in its idle moments.

    Phrases are taken apart when their first word is first met, which would make the first long posting slow. After the last piece
    the first reading is as quick as any. Leaving it out, or stopping half-way, changes no result.

    >>> from generator.catalog import load
    >>> len([None for _ in warming(load())]) > 10
    True
    """
    finder = tables_of(catalog).finder
    yield
    words = finder.first_words()
    for start in range(0, len(words), _AT_A_TIME):
        finder.find(split_words(" ".join(words[start:start + _AT_A_TIME])))
        yield


_AT_A_TIME = 25
