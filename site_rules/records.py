"""The records that the rules take and give: plain named tuples, so that all three runtimes agree on them.

Ids are the ids of ``content/``. Spans are ``(start, end)`` character offsets into the text as it was given.
"""

from collections import namedtuple

# --- reading a posting ---------------------------------------------------------------------------------------

Evidence = namedtuple("Evidence", ("start", "end", "cue", "section"))
"""Words of a posting that justify a demand: offsets, the id or phrase of the cue, and the kind of section they stood in."""

Demand = namedtuple("Demand", ("competency", "level", "kind", "audiences", "facets", "evidence"))
"""What a posting asks for. level: core | mentioned; kind: duty | requirement | soft_line; audiences and facets: lists of
ids, empty where nothing was said; evidence: up to three, strongest first."""

Note = namedtuple("Note", ("id", "message", "start", "end"))
"""Something to say about a reading itself (too short, not a posting, …); start and end are -1 where it has no place."""

RoleMatch = namedtuple("RoleMatch", ("role", "score", "because"))
"""A role profile near to a posting. score: 0 to 100; because: competency ids and words that they share."""

Job = namedtuple("Job", ("text", "demands", "contexts", "profession", "seniority", "role_matches", "notes"))
"""A posting as read. profession and seniority: ids of the reading vocabulary; lists are best first."""

# --- recognising a weakness in somebody's own words ----------------------------------------------------------

Strain = namedtuple("Strain", ("competency", "weight", "facets", "audiences", "because"))
"""What a weakness strains and how hard. weight: slight | moderate | strong."""

WeaknessMatch = namedtuple("WeaknessMatch", ("weakness", "score", "evidence"))
"""A catalog weakness heard in a text; evidence: spans."""

Recognised = namedtuple("Recognised", ("text", "weaknesses", "strains", "notes"))
"""Own words, understood: catalog weaknesses best first, the competencies strained, notes (too bare, denial, private matter …)."""

# --- role fit -------------------------------------------------------------------------------------------------

Reason = namedtuple("Reason", ("competency", "weight", "level", "kind", "origin", "quote", "start", "end", "rule", "verdict", "message"))
"""One link of the chain: what the weakness strains (weight) -> what the job makes of it (level, kind) -> the line that says so
(origin: posting | visitor | profile | nature; quote; offsets or -1) -> the verdict that this alone would give."""

Flip = namedtuple("Flip", ("change", "value", "verdict", "message"))
"""What would change the verdict. change: role | seniority | context | demand; value: the id it would take."""

Alternative = namedtuple("Alternative", ("weakness", "verdict", "same_family", "because", "message"))
"""An equally honest weakness that stands better for this job; because: why, as a clause."""

Fit = namedtuple("Fit", ("weakness", "verdict", "reasons", "flips", "alternatives", "not_assessed", "confidence", "carry"))
"""The Role Fit Check's answer. reasons: decisive first; not_assessed: messages; confidence: low | medium | high;
carry: messages, what the answer must hold if the weakness is named all the same."""

# --- composing ------------------------------------------------------------------------------------------------

DraftPart = namedtuple("DraftPart", ("element", "text", "source"))
"""One field of a draft. source: visitor | suggestion | mixed (a suggestion that the visitor changed)."""

Draft = namedtuple("Draft", ("weakness", "role", "seniority", "parts", "register", "variant", "spelling", "seconds", "words_per_minute", "job"))
"""What the composer works on. parts: DraftPart list; register: plain | technical | mixed; variant: integer, the same number
gives the same wording; spelling: british | american; seconds: 30 | 60 | 90, the version wanted; job: a Job or None."""

Part = namedtuple("Part", ("element", "text", "start", "end", "seconds", "source"))
"""An element as it stands in the composed text."""

Placeholder = namedtuple("Placeholder", ("element", "start", "end", "prompt"))
"""A place that is still the visitor's to fill."""

Advice = namedtuple("Advice", ("id", "element", "message"))
"""What to add, cut or check. element: an element id, or '' for the whole."""

Answer = namedtuple("Answer", ("text", "parts", "open_placeholders", "advice", "seconds", "words"))
"""A composed answer. parts cover text in order."""

# --- reviewing ------------------------------------------------------------------------------------------------

Finding = namedtuple("Finding", ("rule", "severity", "start", "end", "message", "why", "fix", "source"))
"""What a rule heard, on the exact words. severity: blocker | warning | advice; source: id of a source, or ''."""

Heard = namedtuple("Heard", ("id", "present", "start", "end"))
"""Whether an element or a signal has something to go on, and the words that carry it (-1, -1 where none do)."""

Review = namedtuple("Review", ("text", "elements", "signals", "findings", "weaknesses", "attributes", "words", "seconds", "fit"))
"""The checker's answer. elements, signals: Heard lists in catalog order; findings: worst first; weaknesses: WeaknessMatch
list, best first; attributes: dict, every field of the benchmark's guide; fit: Fit or None."""

Beside = namedtuple("Beside", ("element", "before", "after", "open"))
"""One element of an answer taken apart, side by side. before: what was said, '' where nothing was; after: what it became; open: prompts of its {…}."""

# --- mending --------------------------------------------------------------------------------------------------------

Repair = namedtuple("Repair", ("rule", "kind", "start", "end", "before", "after", "open", "question"))
"""A proposal for one finding. kind: rewrite (after takes the place of before) | cut (before goes) | add (after goes in at start, before is '')
| ask (only the speaker can answer: question, and nothing is changed). before is text[start:end]; open: prompts of the {…} in after."""
