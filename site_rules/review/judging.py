"""From features to judgements: one small linear model per question, read from the catalog's answers part.

A model is a list of weights in hundredths; a judgement is true where they add up to more than nothing. Questions come in the
order of the annotation guide's own decisions, and a later one may lean on what was judged before it (``judged:cliche``).
Two questions are counted rather than learned: heavy hedging, and whether there is anything to judge at all.
"""

FIELDS = ("e1_weakness_named", "weakness_specific", "cliche", "humblebrag", "no_weakness", "e2_context", "e3_action", "e3_named_tool_or_course",
          "e3_dated", "e4_current_state", "e4_measured", "e4_overclaim", "e5_forward", "generality", "hedging", "blames_others", "dealbreaker")
"""The questions, in the order in which reports print them."""

ORDER = ("no_weakness", "cliche", "humblebrag", "e1_weakness_named", "e2_context", "e3_action", "e3_named_tool_or_course", "e3_dated", "e4_current_state",
         "e4_measured", "e4_overclaim", "e5_forward", "weakness_specific", "blames_others", "dealbreaker", "generality")
"""The learned questions in the order in which they are decided."""

GRADES = ("overall_2", "overall_3", "overall_4", "overall_5")
"""Is the answer at least that good? The grade is one more than the sum of the four chances."""

_DECIDED_BY = {"e3_dated": ("sum:dated_since",), "e4_current_state": ("sum:compared",), "e4_measured": ("sum:compared",),
               "e5_forward": ("sum:ahead_last", "sum:ahead_not_past", "role:ahead:1")}
"""After an action, what decides whatever else was said: a date on it that still runs; two amounts of one thing, then and now;
words about this job, said last and not of the past."""

_TOLD_AT_LENGTH = {"e2_context": ("sum:story",), "e3_action": ("sum:named_step", "role:deed:1"), "e4_current_state": ("role:deed:1", "state_after_action", "sum:story")}
"""What an answer of more than seventy words usually tells; where these are heard too, surely. Our answers to learn from are mostly shorter."""

_NOT_OF_A_DENIAL = ("cliche", "e1_weakness_named", "weakness_specific")
"""Whoever says there is none has offered no cliché and named nothing."""

_CLEAR = 100
_HEAVY = 3
_HEAVY_IF_SHORT = 2
_SHORT = 25


def judge(catalog, hearing, features):
    """Attribute -> bool for every field, ``overall`` 1 to 5, and the margins (hundredths, negative where a field was not judged to hold).

    ``features``: the set from ``features_of``. Without trained weights everything is judged false and the answer middling.
    """
    questions, biases, weights = catalog.keep("review.models", _models)
    scores = list(biases)
    for feature in features:
        if feature in weights:
            _weigh(feature, weights, scores)
    judged = {field: False for field in FIELDS}
    judged["hedging"] = hedges_heavily(hearing)
    _weigh(noted("hedging", judged["hedging"]), weights, scores)
    margins = {}
    grade = 100
    for number in range(len(questions)):
        question = questions[number]
        if question in GRADES:
            grade += chance(scores[number])
            continue
        margins[question] = _margin(question, scores[number], judged, features, hearing)
        judged[question] = margins[question] > 0
        _weigh(noted(question, judged[question]), weights, scores)
    judged["overall"] = min(5, max(1, (grade + 50) // 100)) if questions else 3
    return judged, margins


def _margin(question, score, judged, features, hearing):
    """The model's score, unless what the annotation guide itself defines decides; then clearly on that side."""
    if question in _TOLD_AT_LENGTH and "longer:70" in features and "sum:evades" not in features:
        score = max(score, _CLEAR) if all([feature in features for feature in _TOLD_AT_LENGTH[question]]) else score + _CLEAR // 2
    if question == "e5_forward" and judged["e3_action"] and "sum:ahead_yours" in features:
        return max(score, _CLEAR)
    if question in _DECIDED_BY and judged["e3_action"] and all([feature in features for feature in _DECIDED_BY[question]]):
        return max(score, _CLEAR)
    if question == "no_weakness" and "sum:only_joke" in features:
        return max(score, _CLEAR)
    if question == "e3_dated" and "sum:dated" not in features:
        return min(score, -_CLEAR)
    if question == "e3_action" and "sum:only_meant" in features:
        return min(score, -_CLEAR)
    if question in _NOT_OF_A_DENIAL and judged["no_weakness"]:
        return min(score, -_CLEAR)
    if question == "humblebrag" and "sum:perfection_only" in features and not (hearing.has("brag") or hearing.has("blame")):
        return min(score, -_CLEAR)
    if question == "generality" and (len(hearing.words) == 1 or judged["no_weakness"]):
        return max(score, _CLEAR)
    if question == "generality" and (judged["e2_context"] or judged["weakness_specific"]):
        return min(score, -_CLEAR)
    if question == "e4_overclaim":
        return _CLEAR if claims_gone(hearing, score > 0) else min(score, -_CLEAR)
    return score


def noted(question, held):
    """The feature by which later questions see what was judged."""
    return "judged:" + question if held else "judged:not_" + question


def _weigh(feature, weights, scores):
    """Add what a feature weighs to the score of every question that minds it."""
    for number, weight in weights.get(feature, ()):
        scores[number] += weight


# The logistic curve in steps of a quarter, so that three runtimes agree to the last digit: chance in hundredths for 0, 25, 50 … hundredths.
_CHANCES = (50, 56, 62, 68, 73, 78, 82, 85, 88, 90, 92, 94, 95, 96, 97, 98, 98, 99, 99, 99, 99, 99, 100)


def chance(hundredths):
    """Chance in hundredths that a score stands for.

    >>> chance(0), chance(110), chance(-110), chance(5000)
    (50, 73, 27, 100)
    """
    step = (abs(hundredths) + 12) // 25
    likely = _CHANCES[step] if step < len(_CHANCES) else 100
    return likely if hundredths >= 0 else 100 - likely


def claims_gone(hearing, suspected):
    """Words that leave nothing over (*entirely behind me*) decide, unless all of them are denied or aimed at; then nothing is claimed.

    ``suspected``: what the model says, which stands where no such words were heard.
    """
    said = hearing.said
    heard = list(hearing.of("gone")) + list(hearing.of("overclaim"))
    meant = [(first, last) for first, last in heard if not said.negated(first) and not said.meant_as_aim(first) and not said.meant_as_aim(last)]
    if heard and not meant:
        return False
    return suspected or any([place in hearing.of("gone") for place in meant])


def hedges_heavily(hearing):
    """Three fillers or hedges, or two in an answer of under 25 words; *like* counts where it stands between commas."""
    count = 0
    end = -1
    for first, last in hearing.of("filler"):
        if first > end:
            count += 1
            end = last
    words = hearing.words
    for index in range(1, len(words)):
        if words.words[index] == "like" and ("," in words.after[index] or ("," in words.after[index - 1] and words.words[index - 1] not in ("things", "something"))):
            count += 1
    return count >= _HEAVY or (count >= _HEAVY_IF_SHORT and len(words) < _SHORT)


def _models(catalog):
    """The questions in order, their biases, and feature -> (question's number, weight) pairs."""
    models = ((catalog.answers or {}).get("weights") or {}).get("models", ())
    weights = {}
    for number in range(len(models)):
        for feature, weight in models[number]["weights"]:
            weights.setdefault(feature, []).append((number, weight))
    return [model["id"] for model in models], [model["bias"] for model in models], weights
