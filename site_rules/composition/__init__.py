"""From five fields, filled in however people fill in fields, to one answer that can be said aloud.

``clean`` makes sentences of what was typed; ``shape`` makes whole clauses of half sentences; ``dates`` finds when an action began;
``joins`` picks openings and connecting words; ``registers`` chooses between terms, glosses and plain words and between two spellings;
``compose`` puts it together. ``suggestions`` offers what the catalog has for each field, ``cues`` what fits on a cue card.
"""

from .compose import compose_answer
from .cues import cue_lines
from .suggestions import Suggestion, has_suggestions, sample_answer, suggest

__all__ = ["Suggestion", "compose_answer", "cue_lines", "has_suggestions", "sample_answer", "suggest"]
