"""One strain held against one demand: the rule that applies, and the verdict it alone would give.

Every rule id stands in ``content/fit.yml`` with its verdict, its why and the sentence that a visitor reads.
"""

VERDICTS = ("safe", "manageable", "deal_breaker_risk")
"""From best to worst; the worst that any strain gives is the verdict."""


def rank(verdict):
    """How grave a verdict is: 0 to 2."""
    return VERDICTS.index(verdict)


def weigh(vocabulary, seat, strain, asked):
    """The id of the rule that decides this pair.

    ``vocabulary`` is ``catalog.fit``; ``strain`` a ``Strain``; ``asked`` an ``Asked`` of the same competency.
    """
    if asked.level == "unwanted":
        return "not_wanted"
    if asked.level in ("absent", "peripheral"):
        return "not_asked"
    if "delegation" in strain.facets and seat.seniority in vocabulary["junior_seniorities"]:
        return "nobody_to_delegate_to"
    rule = _by_profile(seat, strain, asked) if asked.origin == "profile" else _by_posting(strain, asked)
    if rule in _GRAVE and _is_learnt_here(vocabulary, seat, strain):
        return "where_one_learns_it"
    return rule


_GRAVE = ("named_duty", "firm_requirement", "exact_soft_line", "profile_core")


def _is_learnt_here(vocabulary, seat, strain):
    return seat.seniority in vocabulary["junior_seniorities"] and strain.competency in vocabulary["learnt_on_the_job"]


def _by_posting(strain, asked):
    aside = is_aside(strain, asked)
    if asked.level == "mentioned":
        return _by_mention(strain, asked, aside)
    firm = asked.kind != "soft_line"
    if strain.weight == "strong":
        if aside:
            return "neighbouring_facet" if firm else "brushed"
        if not firm:
            return "exact_soft_line" if asked.is_exact or (names_it(strain, asked) and asked.lines >= _A_THEME) else "soft_line"
        if asked.origin == "visitor" or _insists(strain, asked):
            return "firm_requirement" if asked.kind == "requirement" else "named_duty"
        return "one_duty_of_many"
    if strain.weight == "moderate":
        return "brushed" if aside else "part_of_a_core_demand" if firm else "soft_line"
    return "brushed"


_A_THEME = 3
"""Lines that make a soft demand a theme of its posting."""


def _insists(strain, asked):
    """Whether a firm demand carries the job: said in more than one line, from more than one side, or of the very people concerned."""
    sides = len([facet for facet in asked.facets if facet in strain.facets])
    return asked.is_exact or asked.lines > 1 or sides > 1 or (sides > 0 and _meet(strain.audiences, asked.audiences))


def _by_mention(strain, asked, aside):
    if aside or strain.weight == "slight" or (strain.weight == "moderate" and not names_it(strain, asked)):
        return "brushed"
    return "mentioned_only"


def _by_profile(seat, strain, asked):
    aside = is_aside(strain, asked)
    if seat.has_posting and not seat.is_thin:
        return "profile_beside_posting" if strain.weight == "strong" and asked.level == "core" and not aside else "not_asked"
    if strain.weight == "strong":
        if asked.level == "core":
            return "profile_core_part" if aside else "profile_core"
        return "brushed" if aside else "profile_useful"
    if strain.weight == "moderate" and asked.level == "core" and not aside:
        return "profile_core_part"
    return "brushed"


def is_aside(strain, asked):
    """Whether the job asks for another side of the competency, or towards other people, than the weakness strains."""
    return _disjoint(strain.facets, asked.facets) or _disjoint(strain.audiences, asked.audiences)


def names_it(strain, asked):
    """Whether the job names a side that the weakness strains."""
    return _meet(strain.facets, asked.facets)


def _meet(some, others):
    return any(one in others for one in some)


def _disjoint(some, others):
    return bool(some) and bool(others) and not _meet(some, others)
