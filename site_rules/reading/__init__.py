"""Reading a posting: what it asks for, of whom, in what kind of place, and how sure one can be.

>>> from generator.catalog import load
>>> job = read_job_description("Requirements\\n- Excellent written and verbal communication skills", load())
>>> [(demand.competency, demand.level, demand.kind) for demand in job.demands]
[('stakeholder_communication', 'core', 'soft_line')]
"""

from ..records import Job
from .demands import demands_of
from .layout import lay_out
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
    """
    tables = tables_of(catalog)
    sheet = lay_out(text, tables.finder, tables.starters)
    voices = voices_of(sheet)
    demands = demands_of(sheet, voices, tables)
    contexts = contexts_of(sheet, voices, tables)
    profession = profession_of(sheet, voices)
    seniority = seniority_of(sheet, voices)
    roles = role_matches_of(sheet, demands, contexts, profession, seniority, catalog)
    return Job(text, demands, contexts, profession, seniority, roles, notes_of(sheet, demands, tables.english, catalog.say))
