"""What the views make of results: everything escaped, every state has its words."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from site_rules.fit import check_role_fit
from site_rules.records import Repair
from site_rules.repairs import propose_repair
from site_rules.review import review_answer
from tests.widget.conftest import widget  # noqa: F401  the package must be importable before the next lines
from widget.html import escape
from widget.late.editing import changed_parts, laid_over
from widget.late.files import changed_since, draft_file, link_text, markdown, read_draft_file
from widget.late.questions import invited
from widget.late.rehearsal import Run, measured_pace
from widget.late.views import answer as answer_view
from widget.late.views import apart as apart_view
from widget.late.views import compare as compare_view
from widget.late.views import heard as heard_view
from widget.late.views import meaning as meaning_view
from widget.late.views import reading as reading_view
from widget.late.views import review as review_view
from widget.late.views import take as take_view
from widget.late.work import LateWork
from widget.state import ELEMENTS, checked, empty
from widget.views import fit as fit_view
from widget.views import weakness as weakness_view

HOSTILE = "<img src=x onerror=alert(1)> & \"quoted\" 'text' </textarea><script>alert(2)</script> I write notes late"


def values_with(catalog, **changes):
    return empty(catalog.profession["id"], "product-company") | changes


def filled(catalog):
    values = values_with(catalog, weakness="documentation-avoidance")
    work = LateWork(catalog)
    for element in ELEMENTS:
        values["fields"][element] = work.offers(values, element)[0].text
    return work, values


def test_a_visitors_markup_is_shown_as_text(catalog):
    work = LateWork(catalog)
    values = values_with(catalog, posting=HOSTILE + "\nYou will own the documentation of every model.", own_words=HOSTILE)
    values["fields"] = {element: HOSTILE for element in ELEMENTS}
    answer = work.answer(values)
    review = review_answer(catalog, HOSTILE, role="product-company")
    job = work.job(values)
    card = meaning_view.meaning(catalog, job, reading_view.stretches(job)[0][0], {}, work.fit(values), None)
    made = [reading_view.reading(catalog, job, {}, catalog.role("product-company"), work.fit(values)), card, heard_view.heard(catalog, work.recognised(values), ""),
            answer_view.spoken(catalog, answer, []), review_view.findings(catalog, review, review.findings, True, (review_view.key_of(review.findings[0]), propose_repair(catalog, HOSTILE, review.findings[0]))),
            apart_view.apart(catalog, review, review.findings, [], answer, ["action"]), compare_view.jobs(catalog, work.fit(values), [], work.elsewhere(values), ""), fit_view.verdict(catalog, work.fit(values)), fit_view.more(catalog, work.fit(values))]
    for html in made:
        assert "<img" not in html.markup and "<script" not in html.markup


def test_every_weakness_has_a_card_and_filters_narrow_them(catalog):
    work = LateWork(catalog)
    verdicts = work.verdicts(values_with(catalog))
    assert len(verdicts) == len(catalog.weaknesses)
    everything = weakness_view.cards(catalog, verdicts).markup
    assert everything.count('class="wg-card"') == len(catalog.weaknesses)
    safe = weakness_view.cards(catalog, verdicts, show="safe").markup
    assert 0 < safe.count('class="wg-card"') < len(catalog.weaknesses)
    assert weakness_view.cards(catalog, verdicts, find="documentation").markup.count('class="wg-card"') >= 1
    assert "wg-family" in weakness_view.cards(catalog, verdicts, sort="family").markup
    by_name = weakness_view.cards(catalog, verdicts, sort="name").markup
    titles = sorted(weakness["title"] for weakness in catalog.weaknesses)
    assert [by_name.index(escape(title)) for title in titles] == sorted(by_name.index(escape(title)) for title in titles)


def test_cards_and_check_agree(catalog):
    """The quick verdict on a card is the verdict that choosing it brings."""
    work = LateWork(catalog)
    for role in catalog.roles:
        values = values_with(catalog, role=role["id"])
        for verdict, weakness in work.verdicts(values):
            assert check_role_fit(catalog, weakness, role=role["id"]).verdict == verdict, (role["id"], weakness)


def test_suggestions_make_a_whole_answer_that_stays_marked_as_ours(catalog):
    work, values = filled(catalog)
    values["taken"] = dict(values["fields"])
    answer = work.answer(values)
    assert [part.element for part in answer.parts] == list(ELEMENTS)
    assert answer_view.spoken(catalog, answer, []).markup.count("wg-part--ours") == 5
    assert "5 parts" in answer_view.below(catalog, answer, ["suggestion"] * 5, []).markup
    assert 'class="wg-voice wg-voice--forward"' in answer_view.time_bar(catalog, answer, 140).markup


def test_the_voice_has_one_stroke_for_each_second(catalog):
    work, values = filled(catalog)
    answer = work.answer(values)
    strokes = len(re.findall(r"M\d+\.5 ", answer_view.time_bar(catalog, answer, 140).markup))
    assert abs(strokes - answer.seconds) <= 1


def test_another_persons_story_is_called_that_until_it_is_told_anew(catalog):
    work, values = filled(catalog)
    values["taken"], values["stories"] = dict(values["fields"]), ["context"]
    assert [element for element in ELEMENTS if work.is_story(values, element)] == ["context"]
    assert "somebody else" in answer_view.source(catalog, work.kind(values, "context"), True).markup
    offers = work.offers(values, "context")
    asking = answer_view.suggestions(catalog, "context", offers, "suggestion", True).markup
    assert "wg-ask" in asking and 'data-act="frame"' in asking
    values["fields"]["context"] = "In March the loan forecast for Ghent went out unread, and Ana planned by hand."
    assert not work.is_story(values, "context")
    assert "wg-ask" not in answer_view.suggestions(catalog, "context", offers, work.kind(values, "context"), False).markup


def test_what_belongs_in_a_field_stands_beside_it(catalog):
    for element in catalog.elements:
        helped = answer_view.suggestions(catalog, element["id"], []).markup
        assert escape(element["explanation"]) in helped and escape(element["hint"]) in helped


def test_a_mark_tells_its_demands_and_what_they_do_to_the_weakness(catalog):
    work = LateWork(catalog)
    values = values_with(catalog, posting=catalog.say("late_example_posting"), weakness=catalog.profession["default_weakness"])
    job, fit = work.job(values), work.fit(values)
    stretches = reading_view.stretches(job)
    assert len(stretches) > 5 and all(one[1] <= other[0] for one, other in zip(stretches, stretches[1:], strict=False))
    assert {demand.competency for _, _, demands in stretches for demand in demands} == {demand.competency for demand in job.demands if demand.evidence}
    weakness = catalog.weakness(values["weakness"])
    cards = {demands[0].competency: meaning_view.meaning(catalog, job, start, {}, fit, weakness).markup for start, _, demands in stretches}
    decisive = fit.reasons[0]
    assert "decides" in cards[decisive.competency] and decisive.message in cards[decisive.competency].replace("&#39;", "'")
    strained = {reason.competency for reason in fit.reasons}
    assert all("leaves this demand alone" in card for competency, card in cards.items() if competency not in strained)
    corrected = meaning_view.meaning(catalog, job, stretches[0][0], {stretches[0][2][0].competency: "mentioned"}, fit, weakness).markup
    assert "As it was read" in corrected
    assert meaning_view.meaning(catalog, job, -1, {}, fit, weakness).markup == ""


def test_before_and_after_stand_side_by_side_and_gaps_are_named(catalog):
    work, values = filled(catalog)
    values["pasted"] = "I'm a perfectionist."
    shown = apart_view.apart(catalog, work.pasted_review(values), [], [], work.answer(values), ["context"]).markup
    assert "As you pasted it" in shown and "perfectionist" in shown and escape(work.answer(values).text[-30:]) in shown
    assert 'data-part="context"' in shown and shown.count('data-act="frame"') == 1
    assert "All five parts" in apart_view.apart(catalog, work.pasted_review(values), [], [], work.answer(values), []).markup
    assert apart_view.apart(catalog, None, [], [], None, []).markup == ""


def test_jobs_stand_side_by_side_with_the_adverts_first(catalog):
    work = LateWork(catalog)
    values = values_with(catalog, weakness="documentation-avoidance", others=[catalog.say("late_example_posting"), "", ""])
    others = [(1,) + work.other(values, 0)]
    table = compare_view.jobs(catalog, None, others, work.elsewhere(values), values["role"]).markup
    assert table.count("<tr>") == len(catalog.roles) + 2 and "Advert 1" in table and "you are here" in table
    assert table.index("Advert 1") < table.index(catalog.roles[0]["short"])
    with_advert = compare_view.jobs(catalog, others[0][2], [], work.elsewhere(values), values["role"]).markup
    assert "pasted above" in with_advert and "data-act" not in with_advert, "with an advert above, a look at a profile would show something else"


def test_a_proposal_stands_with_its_finding_and_with_no_other(catalog):
    text = "Honestly, I'm a bit of a perfectionist. I always want everything to be right. But that problem is entirely behind me now."
    review = review_answer(catalog, text)
    kinds = set()
    for finding in review.findings:
        repair = propose_repair(catalog, text, finding)
        kinds.add(repair.kind)
        shown = review_view.findings(catalog, review, review.findings, True, (review_view.key_of(finding), repair)).markup
        assert shown.count('class="wg-proposal"') == 1
        assert ('data-act="repair"' in shown) == (repair.kind != "ask")
        assert repair.kind == "ask" or escape(repair.before) in shown
    assert "rewrite" in kinds
    asking = Repair(review.findings[0].rule, "ask", 0, 0, "", "", [], "When was that?")
    shown = review_view.findings(catalog, review, review.findings, True, (review_view.key_of(review.findings[0]), asking)).markup
    assert "When was that?" in shown and 'data-act="repair"' not in shown
    assert "wg-proposal" not in review_view.findings(catalog, review, review.findings, True, None).markup


def test_an_open_place_in_own_wording_stays_open(catalog):
    work, values = filled(catalog)
    composed = work.composed(values).parts[2].text
    values["edited"] = {"action": [composed, "Since {month} I file the week's runs with {whom}."]}
    answer = work.answer(values)
    mine = [place for place in answer.open_placeholders if place.element == "action"]
    assert [answer.text[place.start:place.end] for place in mine] == ["{month}", "{whom}"]


def test_marks_prefer_the_worse_finding_and_number_the_other(catalog):
    review = review_answer(catalog, "Honestly, I'm a bit of a perfectionist. I always want everything to be right.")
    layers = answer_view.finding_marks(review.findings, len(review.text))
    spans = sorted((start, end) for start, end, _, _ in layers)
    assert all(first[1] <= second[0] for first, second in zip(spans, spans[1:], strict=False))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text(alphabet="ab .", min_size=1, max_size=8), min_size=1, max_size=5), st.data())
def test_no_edit_of_the_text_loses_a_letter(texts, data):
    """Whatever is typed into the whole text is in the fields afterwards, and untouched parts stay untouched."""
    from site_rules.records import Part

    parts, whole = [], ""
    for element, text in zip(ELEMENTS, texts, strict=False):
        start = len(whole)
        whole += text
        parts.append(Part(element, text, start, len(whole), 1, "visitor"))
        whole += " "
    first = data.draw(st.integers(0, len(whole)))
    last = data.draw(st.integers(first, len(whole)))
    new = whole[:first] + data.draw(st.text(alphabet="xyz ", max_size=6)) + whole[last:]
    fields = {part.element: part.text for part in parts} | dict(changed_parts(parts, whole, new))
    assert "".join("".join(fields[part.element].split()) for part in parts) == "".join(new.split())


def test_own_wording_lies_over_the_composer_until_the_field_changes(catalog):
    work, values = filled(catalog)
    composed = work.composed(values)
    values["edited"] = {"action": [composed.parts[2].text, "Every Friday I file the week's runs."]}
    answer = work.answer(values)
    assert "Every Friday I file the week's runs." in answer.text
    assert "".join(answer.text[part.start:part.end] for part in answer.parts) == "".join(part.text for part in answer.parts)
    values["fields"]["action"] = "Since May I file runs."
    assert "Every Friday" not in work.answer(values).text
    assert laid_over(composed, {}, len) is composed


def test_a_rehearsal_counts_down_then_paces_each_element(catalog):
    work, values = filled(catalog)
    answer = work.answer(values)
    run = Run(answer.parts, 0)
    assert [run.at(moment)[:2] for moment in (0, 1000, 2999)] == [("count", 3), ("count", 2), ("count", 1)]
    reached = [run.at(3000 + second * 1000)[1] for second in range(int(answer.seconds))]
    assert reached == sorted(reached) and set(reached) == {0, 1, 2, 3, 4}
    assert run.at(3000 + (answer.seconds + 1) * 1000)[0] == "over"
    assert measured_pace(answer.seconds, 140, answer.seconds) == 140


def test_questions_come_from_gaps_then_the_weakness_then_the_usual(catalog):
    review = review_answer(catalog, "I'm a perfectionist.", role="product-company")
    asked = invited(catalog, review.findings, catalog.weakness("over-optimization"))
    kinds = [question.kind for question in asked]
    assert kinds == sorted(kinds, key=("gap", "weakness", "usual").index) and {"gap", "weakness", "usual"} == set(kinds)
    assert all(question.question.strip() and question.needs.strip() for question in asked)
    assert "gap" not in [question.kind for question in invited(catalog, [], None)]


def test_files_and_links(catalog):
    work, values = filled(catalog)
    again, version = read_draft_file(draft_file(values, "abc"))
    assert (checked(again), version) == (values, "abc")
    bare = link_text(values | {"posting": "secret advert", "own_words": "secret words"}, with_texts=False)
    assert "secret" not in bare and values["fields"]["action"][:20] not in bare and "documentation-avoidance" in bare
    text = markdown(catalog, work.answer(values), work.fit(values), catalog.role("product-company"), catalog.weakness("documentation-avoidance"), ["a *cue*"], 140)
    assert "\\*cue\\*" in text and catalog.version in text


def test_the_cue_card_says_what_is_still_ours_and_nothing_where_nothing_is(catalog):
    work, values = filled(catalog)
    cues = [(element, "a cue") for element in ELEMENTS]
    own = take_view.card(catalog, work.answer(values), cues, work.fit(values), catalog.role("product-company"), None, [], 140).markup
    assert "our words" not in own and "words a minute</p>" in own and own.count(catalog.element("action")["cue_line"].partition("{words}")[0].strip()) == 1
    values["taken"] = {"action": values["fields"]["action"]}
    assert "One part still speaks in our words" in take_view.card(catalog, work.answer(values), cues, work.fit(values), catalog.role("product-company"), None, [], 140).markup
    assert catalog.element("action")["name"] in markdown(catalog, work.answer(values), None, None, None, [], 140)


def test_an_older_draft_is_told_what_changed(catalog):
    assert changed_since(catalog, {"version": catalog.version, "verdict": "safe"}, "safe", []) == []
    lines = changed_since(catalog, {"version": "0ld", "verdict": "safe"}, "manageable", ["gone-weakness"])
    assert "0ld" in lines[0] and "gone weakness" in lines[1] and "safe" in lines[2] and "manageable" in lines[2]
    assert len(changed_since(catalog, {"version": "0ld", "verdict": "safe"}, "safe", [])) == 2
