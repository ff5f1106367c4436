"""The reading of postings, case by case: tests/cases/reading.json says what each text asks for, and why it is there."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalog import load
from site_rules.reading import read_job_description, warming
from site_rules.reading.layout import in_original, lay_out, plain_signs
from site_rules.reading.tables import tables_of
from site_rules.reading.voice import STANDINGS, voices_of

CASES = json.loads((Path(__file__).parents[1] / "cases" / "reading.json").read_text(encoding="utf-8"))
CATALOG = load()


def levels(job, level):
    return {demand.competency for demand in job.demands if demand.level == level}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_posting_is_read_as_the_table_says(case):
    job = read_job_description(case["text"], CATALOG)
    core, mentioned = levels(job, "core"), levels(job, "mentioned")
    assert set(case.get("core", [])) <= core
    assert not set(case.get("not_core", [])) & core
    assert set(case.get("mentioned", [])) <= mentioned
    assert not set(case.get("not_mentioned", [])) & mentioned
    assert set(case.get("contexts", [])) <= set(job.contexts)
    assert not set(case.get("not_contexts", [])) & set(job.contexts)
    assert case.get("profession", job.profession) == job.profession
    assert case.get("seniority", job.seniority) == job.seniority
    if "notes" in case:
        assert case["notes"] == [note.id for note in job.notes]
    by_competency = {demand.competency: demand for demand in job.demands}
    for competency, kind in case.get("kinds", {}).items():
        assert by_competency[competency].kind == kind
    for competency, audience in case.get("audiences", {}).items():
        assert audience in by_competency[competency].audiences


def test_every_competency_and_every_context_has_a_case_that_fires_and_one_that_stays_silent():
    for record in CATALOG.competencies:
        assert any(record["id"] in case.get("core", []) for case in CASES)
        assert any(record["id"] in case.get("not_core", []) for case in CASES)
    for record in CATALOG.contexts:
        assert any(record["id"] in case.get("contexts", []) for case in CASES)
        assert any(record["id"] in case.get("not_contexts", []) for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_evidence_is_short_and_stands_in_the_text_as_pasted(case):
    for demand in read_job_description(case["text"], CATALOG).demands:
        assert 1 <= len(demand.evidence) <= 3
        for evidence in demand.evidence:
            assert 0 <= evidence.start < evidence.end <= len(case["text"])
            assert evidence.end - evidence.start <= 120
            shown = case["text"][evidence.start:evidence.end]
            assert shown == shown.strip()


def test_evidence_in_glued_text_names_the_very_words():
    text = "Your RoleBuild tools that hold at scaleRequirementsExcellent communication skillsAttention to detail"
    shown = {demand.competency: text[demand.evidence[0].start:demand.evidence[0].end] for demand in read_job_description(text, CATALOG).demands}
    assert shown["data_rigor"] == "Attention to detail"
    assert shown["stakeholder_communication"] == "Excellent communication skills"


def test_every_level_traces_to_a_cue_of_the_content():
    phrases = {phrase for record in CATALOG.reading["competencies"] for group in record["cues"] for kind in ("says", "soft", "hints") for phrase in group[kind]}
    for case in CASES:
        for demand in read_job_description(case["text"], CATALOG).demands:
            assert all(evidence.cue in phrases and evidence.section for evidence in demand.evidence)


def test_weights_name_only_cues_of_the_content_and_are_small():
    """Nothing but our own phrases is in the weights, so no posting's words can be read out of them."""
    weights = CATALOG.reading["weights"]
    for part in ("competencies", "contexts"):
        cues = {record["id"]: record["cues"] for record in CATALOG.reading[part]}
        for record in weights[part]:
            known = {phrase for group in cues[record["id"]] for key in ("says", "soft", "hints", "phrases") for phrase in group.get(key, [])}
            assert set(record["cues"]) <= known
    assert len(gzip.compress(json.dumps(weights).encode())) <= 30 * 1024


def test_warming_up_changes_no_result():
    cold, warm = load(), load()
    for _ in warming(warm):
        pass
    for case in CASES[:30]:
        assert read_job_description(case["text"], warm) == read_job_description(case["text"], cold)


def test_without_weights_every_cue_counts_what_its_kind_counts():
    catalog = load()
    catalog.reading["weights"] = {}
    job = read_job_description("Requirements\n- Excellent written and verbal communication skills\nNice to have\n- Mentoring junior staff", catalog)
    assert levels(job, "core") == {"stakeholder_communication"}
    assert "leadership_mentoring" in levels(job, "mentioned")


def test_facets_are_facets_of_their_competency():
    for case in CASES:
        for demand in read_job_description(case["text"], CATALOG).demands:
            known = {facet["id"] for facet in CATALOG.competency(demand.competency)["facets"]}
            assert set(demand.facets) <= known


def test_a_role_of_the_pack_is_offered_for_a_posting_in_its_own_words():
    role = CATALOG.role("ml-platform")
    text = "ML platform engineer\nResponsibilities\n" + "\n".join("- " + demand["posting_line"] for demand in role["demands"])
    job = read_job_description(text, CATALOG)
    assert job.role_matches[0].role == "ml-platform"
    assert job.role_matches[0].because


@given(st.text(alphabet=st.sampled_from("aAbé•-–\n .,:;<>/&漢😀'’You will must Requirements"), max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_complaint(text):
    job = read_job_description(text, CATALOG)
    assert all(0 <= evidence.start < evidence.end <= len(text) for demand in job.demands for evidence in demand.evidence)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_plain_signs_keep_every_sign_in_its_place(text):
    plain = plain_signs(text)
    assert len(plain) == len(text)
    assert plain.isascii()


def test_the_order_of_a_demand_list_is_core_first():
    job = read_job_description("Requirements\n- Excellent communication skills\n- Attention to detail\nNice to have\n- Mentoring junior staff", CATALOG)
    assert [demand.level for demand in job.demands] == ["core", "core", "mentioned"]


def test_segments_cover_every_word_once_and_each_has_a_voice():
    tables = tables_of(CATALOG)
    for case in CASES:
        sheet = lay_out(case["text"], tables.finder, tables.starters)
        covered = [index for segment in sheet.segments for index in range(segment.first, segment.end)]
        assert covered == list(range(len(sheet.words)))
        assert all(voice.standing in STANDINGS for voice in voices_of(sheet))
        for index in covered:
            start = in_original(sheet, sheet.words.starts[index])
            assert plain_signs(case["text"])[start:start + 1].lower() == sheet.words.words[index][:1]
