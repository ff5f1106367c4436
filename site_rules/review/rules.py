"""The rules in one table, and findings made from what they find.

A rule's record (why, message, fix, severity, examples) is content; its function finds the words. The table ties the two by id.
"""

from ..catalog import fill
from ..records import Finding
from ..text import spaced
from . import manner, naming, telling

RULES = (
    ("no_weakness_named", naming.no_weakness_named),
    ("disguised_strength", naming.disguised_strength),
    ("deal_breaker", naming.deal_breaker),
    ("private_matter", manner.private_matter),
    ("open_placeholder", manner.open_placeholder),
    ("cliche", naming.cliche),
    ("off_topic", naming.off_topic),
    ("generality", naming.generality),
    ("generic_weakness", naming.generic_weakness),
    ("fixed_trait", naming.fixed_trait),
    ("blame", naming.blame),
    ("no_context", telling.no_context),
    ("vague_action", telling.vague_action),
    ("no_current_state", telling.no_current_state),
    ("overclaim", telling.overclaim),
    ("confidential_detail", manner.confidential_detail),
    ("template_echo", manner.template_echo),
    ("vague_weakness", naming.vague_weakness),
    ("no_cost", telling.no_cost),
    ("several_weaknesses", naming.several_weaknesses),
    ("trivial_weakness", naming.trivial_weakness),
    ("undated_action", telling.undated_action),
    ("unmeasured_progress", telling.unmeasured_progress),
    ("no_forward_link", telling.no_forward_link),
    ("hedging", manner.hedging),
    ("absolutes", manner.absolutes),
    ("second_person", manner.second_person),
    ("too_short", manner.too_short),
    ("too_long", manner.too_long),
)
"""In the order in which findings of one severity are told."""

_SEVERITIES = ("blocker", "warning", "advice")


def findings_of(case):
    """All findings, worst first, then in the order of the table, then of the text."""
    if not len(case.hearing.words):
        return []
    found = []
    for number in range(len(RULES)):
        rule_id, find = RULES[number]
        record = case.catalog.rule(rule_id)
        if record is None:
            continue
        for first, last in find(case):
            found.append((_SEVERITIES.index(record["severity"]), number, first, last, _finding(case, record, first, last)))
    found.sort(key=lambda entry: entry[:4])
    return _without_judging_what_is_private(case, [entry[4] for entry in found])


def _without_judging_what_is_private(case, findings):
    """A sentence about health, family or belief gets that one kind word and no other finding."""
    spared = set()
    for first, last in manner.private_matter(case):
        spared.add(case.hearing.said.clause(first).sentence)
    if not spared:
        return findings
    starts = [case.hearing.span(first, end - 1)[0] for first, end in case.hearing.said.sentences]
    kept = []
    for finding in findings:
        sentence = len([start for start in starts if start <= finding.start]) - 1
        if finding.rule == "private_matter" or sentence not in spared:
            kept.append(finding)
    return kept


def _finding(case, record, first, last):
    start, end = case.hearing.span(first, last)
    words = " ".join(spaced(case.hearing.words.text[start:end]).split())
    return Finding(rule=record["id"], severity=record["severity"], start=start, end=end, message=_message(case, record, words),
                   why=record["why"], fix=record["fix"], source=record["source"])


def _message(case, record, words):
    """The rule's message; where only this job cannot take the weakness, the reason that decides the fit."""
    if record["id"] == "deal_breaker" and not case.judged["dealbreaker"]:
        return case.catalog.say("review_role_gap", words=words, reason=case.fit.reasons[0].message if case.fit.reasons else "")
    return fill(record["message"], {"words": words})
