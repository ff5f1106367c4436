"""A posting's own words, marked: what each asks for, and what that means for one weakness."""

from collections import namedtuple

from ..records import Recognised
from ..recognition import strains_of_record

Mark = namedtuple("Mark", ("start", "end", "competency", "level", "kind", "audiences", "section", "weight", "because"))
"""One marked stretch. level: core | mentioned; kind: duty | requirement | soft_line | visitor; audiences: ids; section: where the line
stands; weight: how hard the weakness strains this competency (strong | moderate | slight), "" where it does not; because: in what way."""


def marks_of(catalog, job, weakness=None):
    """The evidence of every demand of a posting, in the order of the text.

    Parameters: ``catalog``, from ``load_catalog``; ``job``, from ``read_job_description`` (or ``with_corrections``); ``weakness``, an id of
    the catalog, what ``recognise_weakness`` gave, or ``None``. Returns a list of ``Mark``. Raises ``ValueError`` for an unknown weakness.

    >>> from generator.catalog import load
    >>> from site_rules import read_job_description
    >>> catalog = load()
    >>> job = read_job_description("Responsibilities:\\n- Explain results to business stakeholders.\\n- Write documentation.", catalog)
    >>> [(mark.competency, mark.level, mark.weight) for mark in marks_of(catalog, job, "documentation-avoidance")]
    [('stakeholder_communication', 'core', ''), ('documentation', 'core', 'strong')]
    """
    strained = {}
    for strain in _strains(catalog, weakness):
        strained.setdefault(strain.competency, strain)
    marks = []
    for place, demand in enumerate(job.demands):
        strain = strained.get(demand.competency)
        for one in demand.evidence:
            mark = Mark(start=one.start, end=one.end, competency=demand.competency, level=demand.level, kind=demand.kind, audiences=demand.audiences,
                        section=one.section, weight=strain.weight if strain else "", because=strain.because if strain else "")
            marks.append((one.start, one.end, place, mark))
    return [found[3] for found in sorted(marks, key=lambda found: found[:3])]


def _strains(catalog, weakness):
    if weakness is None:
        return []
    if isinstance(weakness, Recognised):
        return weakness.strains
    record = catalog.weakness(weakness)
    if record is None:
        raise ValueError("there is no weakness " + str(weakness))
    return strains_of_record(catalog, record)
