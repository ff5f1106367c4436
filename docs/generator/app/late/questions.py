"""What an interviewer asks next: each gap of this very answer, then this weakness's own questions, then the usual ones."""

from collections import namedtuple

Question = namedtuple("Question", ("id", "kind", "question", "needs"))
"""kind: gap | weakness | usual. question: what is asked; needs: what a good reply needs."""

_USUAL = ("second", "manager", "recent")
_GAPS = 4


def invited(catalog, standing, weakness):
    """The questions for an answer: one for each of the worst findings (their rules know what is asked next), then those
    that the ``weakness`` (its record, or ``None``) always brings, then the three that follow any answer.
    """
    questions, asked = [], []
    for finding in standing:
        rule = catalog.rule(finding.rule)
        question = rule.get("question") if rule else ""
        if question and question not in asked and len(asked) < _GAPS:
            asked.append(question)
            questions.append(Question(finding.rule, "gap", question, finding.fix or rule["repair"]))
    for number, follow_up in enumerate((weakness or {}).get("follow_ups") or []):
        questions.append(Question(str(number), "weakness", follow_up["question"], follow_up["needs"]))
    return questions + [Question(name, "usual", catalog.say("late_ask_" + name), catalog.say("late_needs_" + name)) for name in _USUAL]
