"""The one table of fields: what people write in ``content/``, field by field, and what each is for.

Everything that has to know the fields reads them here: the checks, the templates of ``weakness-guide new``, the JSON Schema
for editors, the reference page, and the catalog that the page's rules work on.

To add a field, add one line to its class. To add a kind of file, add a class and one line to ``KINDS``.

A field's type says its shape; its *form* says how its words are to be read: ``Prose``, a ``Phrase`` to recognise, a ``Clause``
that other words are put round, an id of something defined elsewhere.
"""

import datetime
from fnmatch import fnmatchcase
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, create_model


# --- the few words that are not content ---------------------------------------------------------------------------

Weight = Literal["strong", "moderate", "slight"]
Level = Literal["core", "useful", "peripheral"]
Verdict = Literal["safe", "manageable", "deal_breaker_risk"]
Severity = Literal["blocker", "warning", "advice"]
Seniority = Literal["junior", "mid", "senior", "lead", "manager"]
Audience = Literal["business", "leadership", "customers", "technical", "public", "authorities", "own_team"]
PostingProfession = Literal[
    "ml_engineer", "ai_engineer", "research_scientist_engineer", "mlops_platform_engineer", "data_scientist", "data_engineer",
    "data_analyst", "software_engineer", "product_manager", "project_manager", "designer", "nurse", "clinician", "teacher",
    "lecturer", "accountant_finance", "sales", "customer_success", "hr_recruiting", "marketing_comms", "legal", "it_support_ops",
    "admin_ops", "engineering_manager", "other"]
"""How postings are told apart by profession. One profession of the guide may answer to several of these, or share one."""

SENIORITIES = Seniority.__args__
VERDICTS = Verdict.__args__
POSTING_PROFESSIONS = PostingProfession.__args__


# --- forms: how the words of a field are to be read ----------------------------------------------------------------

class Form(NamedTuple):
    """How a text is read and checked. ``slots``: whether it may hold ``{a prompt for the visitor}``."""

    name: str
    slots: bool = False


class Ref(NamedTuple):
    """The text is the id of something of this kind."""

    kind: str


Prose = Annotated[str, Field(min_length=1), Form("prose")]
Title = Annotated[str, Field(min_length=1, max_length=90), Form("title")]
Label = Annotated[str, Field(min_length=1, max_length=160), Form("title")]
Clause = Annotated[str, Field(min_length=1, max_length=300), Form("clause")]
SlotClause = Annotated[str, Field(min_length=1, max_length=300), Form("clause", slots=True)]
FirstPerson = Annotated[str, Field(min_length=1, max_length=300), Form("first_person")]
Question = Annotated[str, Field(min_length=1, max_length=300), Form("question")]
Spoken = Annotated[str, Field(min_length=1), Form("spoken")]
Posting = Annotated[str, Field(min_length=1), Form("posting")]
Phrase = Annotated[str, Field(min_length=1, max_length=700), Form("phrase")]
KeptPhrase = Annotated[str, Field(min_length=1, max_length=700), Form("kept_phrase")]
"""A phrase whose reader compiles it."""
Words = Annotated[str, Field(min_length=1), Form("words")]
Message = Annotated[str, Field(min_length=1), Form("message", slots=True)]
Link = Annotated[str, Field(min_length=1, max_length=500), Form("link")]
KebabId = Annotated[str, Field(max_length=60), Form("kebab_id")]
WordId = Annotated[str, Field(max_length=60), Form("word_id")]
Answer = Annotated[str, Field(min_length=1), Form("answer", slots=True)]
Example = Annotated[str, Field(min_length=1), Form("example")]

CompetencyId = Annotated[str, Ref("competency")]
FacetId = Annotated[str, Ref("facet")]
ContextId = Annotated[str, Ref("context")]
FamilyId = Annotated[str, Ref("family")]
SourceId = Annotated[str, Ref("source")]
WeaknessId = Annotated[str, Ref("weakness")]
RoleId = Annotated[str, Ref("role")]
MessageId = Annotated[str, Ref("message")]
AnyProfession = Annotated[str, Ref("profession_or_all")]


def field(description, why, example, default=..., pages_only=False, late=False, **limits):
    """One line of the table.

    ``description`` says what to write, ``why`` what becomes of it, ``example`` shows it as YAML data. Without ``default`` the
    field is required. ``pages_only``: the rules in the page do not need it, so it stays out of what a visitor downloads. ``late``: they
    need it only once the visitor works on an answer, so it is fetched after the first verdicts stand there.
    """
    return Field(default, description=description, examples=[example],
                 json_schema_extra={"why": why, "pages_only": pages_only, "late": late}, **limits)


class Record(BaseModel):
    """An entry of plain data: nothing but the keys named, nothing converted on the quiet."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


# --- worked cases ----------------------------------------------------------------------------------------------------

class Case(Record):
    """A worked case: this weakness and this job give this verdict."""

    id: KebabId = field("A name for it.", "Failing tests say it.", "over-optimization-at-product-company")
    weakness: WeaknessId = field("The weakness.", "What is judged.", "over-optimization")
    role: RoleId = field("The role profile; or else a posting.", "The job it is judged for.", "product-company", default="")
    posting: Posting = field(
        "A posting in our own words, in place of a role.", "The job it is judged for.", "You will ship a model every fortnight.", default="")
    seniority: Seniority = field("The seniority, where it is not the role's usual one.", "Shifts what is asked for.", "lead", default="")
    verdict: Verdict = field("What an experienced hiring manager would say.", "The rules are tested against it.", "deal_breaker_risk")
    because: Prose = field("Why, in one or two sentences.", "Read by whoever finds the rules and the case at odds.", "Releases wait for nobody here.")
    contrast: KebabId = field(
        "A name shared by the cases that belong together: same weakness, other job, other verdict.",
        "Shown side by side on the profession's page.", "over-optimization-lab-or-product", default="")


def _case_without(name, about, *known):
    """A case as it stands in another entry's file, which says what is ``known`` already."""
    lines = {key: (info.annotation, info) for key, info in Case.model_fields.items() if key not in known}
    return create_model(name, __base__=Record, __doc__=about, **lines)


CaseOfWeakness = _case_without("CaseOfWeakness", "A worked case that a weakness brings in its own file: this job gives this verdict.", "id", "weakness", "contrast")
CaseOfRole = _case_without("CaseOfRole", "A worked case that a role brings in its own file: this weakness gets this verdict.", "id", "role", "posting", "contrast")


# --- weaknesses ------------------------------------------------------------------------------------------------------

class Strain(Record):
    """What a weakness makes hard."""

    competency: CompetencyId = field(
        "The competency that the weakness strains.",
        "The Role Fit Check compares it with what the job makes core.", "delivery_pace")
    weight: Weight = field(
        "How hard: strong, the weakness is the lack of this very thing; moderate, it hits a part of it; slight, it brushes it.",
        "A strong strain on a core demand is a deal-breaker risk; a slight one seldom is.", "strong")
    because: Prose = field(
        "One sentence that ties the weakness to the competency.",
        "It is the first link of the chain of reasons that a visitor reads.",
        "A model that is still being tuned is a model that nobody can use yet.")
    facets: list[FacetId] = field(
        "Which sides of the competency, where it is not the whole.",
        "A job that asks for another side is not strained.", ["shipping_fast"], default=[])
    audiences: list[Audience] = field(
        "Towards whom, where it matters.",
        "Trouble explaining to business people is no trouble explaining to engineers.", ["business"], default=[])


class Situation(Record):
    """A moment in which the weakness showed, and its price."""

    happened: Clause = field(
        "What I did, in the first person and the past tense; begins lower case unless with I or a name, no full stop.",
        "The composer offers it as the concrete situation of an answer.",
        "on a loan model I spent a month chasing two thousandths of AUC")
    cost: Clause = field(
        "What it cost and whom, in the past tense.",
        "An answer without a cost sounds like a strength dressed up.",
        "the credit team went on deciding by the old scorecard")


class Action(Record):
    """Something one could watch the person do about it."""

    does: FirstPerson = field(
        "What I do, in the first person and the present tense, so that somebody could watch it.",
        "The composer offers it as the improvement action.",
        "I write a stop line into the ticket, with the product manager beside me, before any training starts")
    named: Label = field(
        "The tool, course, protocol or person, by name.",
        "Listeners believe what they could look up.", "a written stop line")
    seen_by: Label = field(
        "Who would confirm it.", "It answers the follow-up “who would tell me that?”.", "the product manager", default="")


class Progress(Record):
    """A way to show that the action works."""

    shows: SlotClause = field(
        "A clause with {prompts} where only the visitor knows the figure.",
        "The composer asks for what stands in the braces and never leaves one standing.",
        "{how many} of the {how many} models since went out in the week they reached the stop line")


class NotToConfuse(Record):
    """A neighbour that people mistake for this weakness."""

    weakness: WeaknessId = field("The neighbour's id.", "Recognition keeps the two apart.", "data-perfectionism")
    because: Prose = field(
        "What tells them apart.", "Visitors who named the wrong one find theirs.",
        "That is waiting for cleaner data before the work starts; this is not stopping once the work is good enough.")


class FollowUp(Record):
    """What an interviewer asks next."""

    question: Question = field("The question, as it is asked.", "Visitors rehearse it.", "How do you decide that a model is good enough?")
    needs: Prose = field(
        "What a good reply needs.", "A question without it only frightens.",
        "A threshold tied to a decision or to money, who agreed it, and when in the project it was set.")


class SampleParts(Record):
    """The five elements of a sample; read one after the other they are one spoken answer."""

    weakness: Spoken = field("The weakness, named plainly.", "First of the five elements.", "I keep tuning after a model is already useful.")
    context: Spoken = field(
        "A situation and what it cost.", "Second of the five elements.",
        "Last autumn I spent a month on two thousandths of AUC, and the credit team went on deciding by the old scorecard.")
    action: Spoken = field(
        "What I do about it, named and dated.", "Third of the five elements.",
        "Since March I write a stop line into the ticket before the first training run.")
    current_state: Spoken = field(
        "Where I am now, with something still left over.", "Fourth of the five elements.",
        "Four of the last five models went out within days of reaching it. I still feel the pull of one more sweep.")
    forward: Spoken = field(
        "What it means for this job.", "Last of the five elements.",
        "With releases every fortnight, such a line is how I would want to begin here.")


class Sample(Record):
    """A whole answer for one role, of 100 to 140 words, that passes the guide's own checker."""

    role: RoleId = field("The role it is told to.", "Two roles show how the same weakness is told differently.", "product-company")
    parts: SampleParts = field("The five elements.", "Each stands under its own heading on the page.", {"weakness": "I keep tuning …"})


class WeakAnswer(Record):
    """An answer that people really give, and what would mend it."""

    text: Example = field(
        "A weak answer, as it is heard.", "The page takes it apart with the checker's own findings.",
        "I suppose I always want my models to be as good as they can be.")
    repair: Prose = field(
        "The one move that would mend it.", "Readers learn more from a repair than from a model.",
        "Say who waited, name the model and the line at which tuning now stops.")


class Weakness(Record):
    """A weakness as one profession knows it. What professions share stands in content/shared/weaknesses under the same file
    name; a pack's file needs only the keys in which it differs."""

    title: Title = field("A noun phrase, as a heading.", "Heading of its page and name in every list.", "Over-optimising past business value")
    says: list[FirstPerson] = field(
        "Three or more ways in which people say it of themselves; the first is the main one.",
        "The composer begins an answer with one of them, and recognition learns from all.",
        ["I go on tuning a model that is already good enough to use"], min_length=1, late=True)
    summary: Prose = field(
        "One sentence: what goes wrong and when.", "Stands on cards and in search results.",
        "Experiments go on after a result is good enough to use.")
    family: FamilyId = field(
        "The family it belongs to.", "Where it is a risk, equally honest weaknesses of the same family are offered first.", "finishing")
    strains: list[Strain] = field(
        "What it makes hard, the hardest first.", "The Role Fit Check judges by nothing else.",
        [{"competency": "delivery_pace", "weight": "strong"}], min_length=1)
    fatal_by_nature: Prose = field(
        "Only where it breaks trust in nearly any job: why.", "The verdict is then a deal-breaker risk everywhere, with this reason.",
        "Whoever hides a missed date will not be believed about the next.", default="")
    cliche: Prose = field(
        "Only where listeners have heard it too often: why it no longer works.", "The page warns before anyone builds an answer on it.",
        "It is the answer that every list of answers begins with.", default="")
    why_credible: Prose = field(
        "Two or three sentences: why this is real and believable in this profession.", "Opens the weakness's page.",
        "A search can be extended by one more night at the press of a key.", pages_only=True)
    situations: list[Situation] = field(
        "Three or more moments in which it showed.", "Suggestions for the second element of an answer.",
        [{"happened": "I let a search run over two weekends", "cost": "the month's GPU budget was gone"}], min_length=3, late=True)
    actions: list[Action] = field(
        "Three or more things that people really do about it.", "Suggestions for the third element of an answer.",
        [{"does": "I log each run in MLflow", "named": "MLflow"}], min_length=3, late=True)
    progress: list[Progress] = field(
        "Two or more ways to show that it gets better.", "Suggestions for the fourth element of an answer.",
        [{"shows": "{who} has stopped asking me when the model will be ready"}], min_length=2, late=True)
    residues: list[FirstPerson] = field(
        "Two or more honest leftovers: I still …", "An answer that claims to be cured is not believed.",
        ["I still argue with myself about the last few thousandths"], min_length=2, late=True)
    not_to_confuse_with: list[NotToConfuse] = field(
        "Neighbours that people mistake for it.", "Keeps recognition and readers from mixing them up.",
        [{"weakness": "data-perfectionism", "because": "That is waiting for cleaner data."}], default=[], pages_only=True)
    follow_ups: list[FollowUp] = field(
        "Three or more questions that an interviewer asks next.", "The rehearsal uses them.",
        [{"question": "Who notices?", "needs": "A named role."}], min_length=3, late=True)
    cues: list[Phrase] = field(
        "Eight or more phrases by which it is heard in somebody's own words.", "Recognition of own words and search use them.",
        ["stop when the? model|metric is? good enough"], min_length=8, late=True)
    samples: list[Sample] = field(
        "Two or more whole answers for contrasting roles.", "Shown on its page, never put into a visitor's answer.",
        [{"role": "product-company", "parts": {}}], min_length=2, pages_only=True, late=True)
    weak_answer: WeakAnswer = field(
        "A weak answer that people give, and its repair.", "Shown on its page with the checker's findings.",
        {"text": "I suppose I am a perfectionist.", "repair": "Say who waited."}, pages_only=True)
    sources: list[SourceId] = field("Ids of sources that speak of it.", "Cited on its page.", ["liq-fail-46"], default=[], pages_only=True)
    cases: list[CaseOfWeakness] = field(
        "Worked cases that come with it; the pack's cases.yml may have more.", "The rules are tested against them, so that nobody changes a verdict unnoticed.",
        [{"role": "product-company", "verdict": "deal_breaker_risk", "because": "Releases wait for nobody here."}], default=[], pages_only=True)


# --- roles -----------------------------------------------------------------------------------------------------------

class RoleDemand(Record):
    """What one role asks for."""

    competency: CompetencyId = field("The competency asked for.", "What the weakness's strains are held against.", "delivery_pace")
    level: Level = field(
        "core, somebody weak here would not be hired; useful, it is wished for; peripheral, it is seldom noticed.",
        "The verdict turns on it.", "core")
    because: Prose = field(
        "Why this job makes it so, in one sentence.", "Second link of the chain of reasons.",
        "Releases go out every fortnight and a model that misses one is not missed.")
    posting_line: Prose = field(
        "A line as its postings put it, in our own words.", "Quoted as the reason where no posting was pasted.",
        "Ship models to production on a two-week cadence.", late=True)
    facets: list[FacetId] = field("Which sides, where it is not the whole.", "See the strain's facets.", ["shipping_fast"], default=[])
    audiences: list[Audience] = field("Towards whom, where it matters.", "See the strain's audiences.", ["business"], default=[])


class SeniorityShift(Record):
    """What is asked for otherwise at another seniority."""

    seniority: Seniority = field("The seniority.", "Verdicts follow the visitor's own.", "junior")
    competency: CompetencyId = field("The competency that shifts.", "One shift, one competency.", "scoping_prioritization")
    level: Level = field("The level it takes.", "Replaces the role's usual one.", "useful")
    because: Prose = field("Why.", "Shown as the reason for a verdict that flips.", "Somebody else sets the scope in the first years.")


class ForwardConnection(Record):
    """A clause that ties a habit to this job."""

    competency: CompetencyId = field("What it speaks to.", "The composer picks one that fits the weakness.", "delivery_pace")
    says: Clause = field(
        "First person, lower-case start, no full stop, no employer's name, no promise.", "Suggestion for the last element of an answer.",
        "with your two-week releases, a stop line is how I would want to work from the first sprint")


class Role(Record):
    """A job as a kind: what it makes core and how its postings speak."""

    title: Title = field("The role's full name.", "Heading of its page.", "ML engineer at a product company")
    short: Title = field("Two or three words.", "Column of the fit matrix.", "Product company")
    summary: Prose = field("Two or three sentences: what the work is.", "Helps a visitor to pick the nearest.", "Builds models that …")
    contexts: list[ContextId] = field("The kinds of organisation.", "Matched with a posting.", ["product_company"], min_length=1)
    seniority: Seniority = field("The usual one.", "Taken where the visitor says nothing.", "mid")
    demands: list[RoleDemand] = field(
        "Every competency that matters, the core ones first.", "The Role Fit Check judges by nothing else.",
        [{"competency": "delivery_pace", "level": "core"}], min_length=3)
    seniority_shifts: list[SeniorityShift] = field(
        "Two or more demands that change with seniority.", "The same weakness weighs otherwise on a lead than on a beginner.",
        [{"seniority": "junior", "competency": "scoping_prioritization", "level": "useful"}], min_length=2)
    posting_words: list[Phrase] = field(
        "Eight or more phrases of its postings, job titles included.", "The nearest role profile to a posting is found by them.",
        ["machine learning engineer"], min_length=8, late=True)
    forward_connections: list[ForwardConnection] = field(
        "Four or more ways to tie a habit to this job.", "Suggestions for the last element of an answer.",
        [{"competency": "delivery_pace", "says": "with your two-week releases …"}], min_length=4, late=True)
    interviewers: Prose = field(
        "Two sentences: who asks the question and what they listen for.", "Opens the advice for this role.",
        "The hiring manager asks it in the second round.", pages_only=True)
    cases: list[CaseOfRole] = field(
        "Worked cases that come with it; the pack's cases.yml may have more.", "See a weakness's cases.",
        [{"weakness": "over-optimization", "verdict": "safe", "because": "Nobody waits for the last half point here."}], default=[], pages_only=True)


class Profession(Record):
    """A profession pack."""

    title: Title = field("The profession.", "Heading of its page.", "Machine-learning engineer")
    short: Title = field("How it is called in a list.", "Choice in the generator.", "ML engineer")
    summary: Prose = field("Two or three sentences.", "Stands on its card.", "Builds, ships and watches over models.")
    posting_professions: list[PostingProfession] = field(
        "Which professions of postings it answers to.", "A pasted posting finds its pack.", ["ml_engineer"], min_length=1)
    title_cues: list[Phrase] = field("Job titles as phrases.", "A pasted posting finds its pack.", ["machine learning engineer"], min_length=1)
    default_role: RoleId = field("The role that the page opens with.", "The first state is rendered before scripts run.", "product-company")
    default_weakness: WeaknessId = field("The weakness that the page opens with.", "See default_role.", "over-optimization")
    default_seniority: Seniority = field("The seniority that the page opens with.", "See default_role.", "mid")
    why_asked: Prose = field("A paragraph: why this profession is asked the question.", "Opens its page.", "Because …", pages_only=True)
    sources: list[SourceId] = field("Ids of sources.", "Cited on its page.", ["liq-fail-46"], default=[], pages_only=True)


# --- shared vocabulary -----------------------------------------------------------------------------------------------

class Facet(Record):
    """One side of a competency."""

    id: WordId = field("The id.", "Strains and demands name it.", "shipping_fast")
    name: Label = field("In words, as it stands in a sentence.", "Read in reasons.", "shipping early and often")


class ReadingCue(Record):
    """Phrases that speak for the same thing equally strongly."""

    points: int = field("How strongly they speak for it; below nought they speak against it.", "The sum decides.", 3, ge=-9, le=9)
    phrases: list[Phrase] = field("The phrases.", "Any of them counts.", ["registered nurse"], min_length=1)


class ReadingEntry(Record):
    """One thing that the reading of postings knows by its words: a kind of section, a way of asking, a profession, a seniority."""

    id: WordId = field("The id.", "The rules of reading name it.", "duties")
    about: Literal["section", "voice", "starter", "audience", "profession", "seniority", "note"] = field(
        "What it is a word list of.", "Each step of the reading takes its own.", "section")
    cues: list[ReadingCue] = field("Its words.", "What the text is searched for.", [{"points": 1, "phrases": ["what you will do"]}], min_length=1)


class CompetencyCue(Record):
    """How postings ask for one side of a competency."""

    facet: FacetId = field(
        "The facet that is asked for; left out for masks.", "The Role Fit Check compares facets.", "shipping_fast", default="")
    says: list[Phrase] = field(
        "Phrases that ask for it where they stand in a duty or a requirement.", "A demand is read from them.",
        ["ship ... weekly|daily"], default=[])
    soft: list[Phrase] = field(
        "Phrases of soft lines, traits and skills that any candidate would claim.", "They ask too, but weigh less in a verdict.",
        ["sense of urgency"], default=[])
    hints: list[Phrase] = field(
        "Words that go with it and do not ask for it by themselves.", "Several of them together can.", ["sprint"], default=[])
    masks: list[Phrase] = field(
        "Look-alikes: what stands inside them is not read as this competency.", "Keeps readings honest.", ["lead time"], default=[])


class Competency(Record):
    """Something that jobs ask for."""

    id: WordId = field("The id.", "Everything else names it.", "delivery_pace")
    name: Title = field("Its name.", "Read in every list.", "Pace of delivery")
    meaning: Prose = field("What it is.", "Heading of its reference.", "Shipping often and meeting tight dates.")
    not_this: Prose = field("What is mistaken for it.", "Keeps readers of postings apart.", "A company that says it is growing fast.", pages_only=True)
    facets: list[Facet] = field("Its sides.", "Strains and demands can name one.", [{"id": "shipping_fast", "name": "shipping early and often"}], default=[])
    cues: list[CompetencyCue] = field(
        "How postings ask for it.", "The reading of postings finds it by them.", [{"facet": "shipping_fast", "says": ["ship ... weekly"]}], default=[])


class Context(Record):
    """A kind of organisation or team."""

    id: WordId = field("The id.", "Roles name it.", "product_company")
    name: Title = field("Its name.", "Choice in the generator.", "Product company")
    meaning: Prose = field("What it is.", "Heading of its reference.", "The employer sells a product of its own.")
    cues: list[ReadingCue] = field(
        "How postings show it.", "The reading of postings finds it by them.", [{"points": 2, "phrases": ["our product"]}], default=[])


class Family(Record):
    """Weaknesses that are near to each other."""

    id: WordId = field("The id.", "Weaknesses name it.", "finishing")
    name: Title = field("Its name.", "Read with alternatives.", "Finishing")
    meaning: Prose = field("What they have in common.", "Heading in the list of weaknesses.", "Knowing when a piece of work is done.")


class Signal(Record):
    """What interviewers listen for."""

    id: WordId = field("The id.", "The checker reports on it.", "self_awareness")
    name: Title = field("Its name.", "Heading.", "Self-awareness")
    meaning: Prose = field("What it is.", "Explained beside the finding.", "Knowing what others see.")
    listens_for: Prose = field("What shows it.", "Explained beside the finding.", "A cost to somebody else, named.")
    thin: Prose = field("How it sounds when there is little of it.", "Explained beside the finding.", "A trait without a moment.")
    sources: list[SourceId] = field("Ids of sources.", "Cited.", ["liq-coachability-26"], default=[], pages_only=True)


class Element(Record):
    """One of the five parts of an answer."""

    id: Literal["weakness", "context", "action", "current_state", "forward"] = field("The id.", "Rules and composer name it.", "action")
    name: Title = field("Its name.", "Heading of its field.", "Improvement action")
    question: Prose = field("The question that the visitor answers in this field.", "Label of its field.", "What do you do about it?")
    explanation: Prose = field("What belongs in it and why.", "Help beside its field.", "Something one could watch you do.")
    prompt: Message = field("What stands in the empty field.", "An example of the form, not of the content.", "Since {month} I …")
    hint: Prose = field("A short hint.", "Read under its field.", "Name the tool and the month it began.")
    share: int = field("Per cent of the time it may take.", "The length of each part is judged by it.", 25, ge=1, le=60)
    cue_line: Message = field("The line of the cue card.", "What is printed to be taken along.", "Action: {words}")


class Source(Record):
    """A fact with where it comes from."""

    id: KebabId = field("The id.", "Pages and rules cite it.", "liq-fail-46")
    claim: Prose = field("What it says, in our own words.", "Printed on the figure card.", "Nearly half of the people hired failed.")
    figure: Example = field("The figure itself.", "Printed large on the figure card.", "46 % failed within 18 months")
    title: Example = field("The publication's title, as it is.", "Cited.", "Why New Hires Fail")
    publisher: Example = field("Who published it.", "Cited.", "Leadership IQ")
    edition: Example = field("The edition or how it is dated.", "Figures without their edition mislead.", "announced October 2005")
    year: int | None = field("The year of publication; null where it names none.", "Cited.", 2005, ge=1900, le=2100)
    url: Link | None = field("Where to read it, https only; null for a book.", "Linked.", "https://www.example.org/study")
    verified: datetime.date = field("The day on which somebody last read it there.", "Printed beside the figure.", datetime.date(2026, 11, 23))
    review_by: datetime.date = field(
        "The day by which it must be read again.", "After that day the check fails and the page says so.", datetime.date(2028, 11, 23))
    professions: list[AnyProfession] = field("Which professions it speaks of, or all.", "Shown on their pages.", ["all"], min_length=1)
    caution: Example = field("What it does not show.", "Printed under the figure.", "One consultancy's study, not peer reviewed.", default="")


class ReviewRule(Record):
    """What the checker of answers hears, and why."""

    id: WordId = field("The id, in words; never changed, never given out again.", "Links and findings name it.", "overclaim")
    severity: Severity = field("How grave.", "Worst first.", "warning")
    name: Title = field("What it is called.", "Heading of its page.", "Said to be gone")
    hears: Prose = field("What sets it off.", "Printed on its page.", "A claim that the weakness is solved.", pages_only=True)
    why: Prose = field("Why it matters to a listener.", "Read beside the finding.", "Few believe it.")
    repair: Prose = field("How to mend it, at length.", "Printed on its page.", "Say what is better and what is not yet.", pages_only=True)
    ignore_when: Prose = field("When to leave it be.", "Printed on its page.", "When the claim is about a bug.", pages_only=True)
    source: Annotated[str, Ref("source")] = field("The id of the source it rests on; empty where it is the guide's own.", "Cited.", "jlcareers-blind-spots", default="")
    message: Message = field("What was heard, with {words} for the words themselves.", "The finding.", "“{words}” says it is gone.")
    fix: Prose = field("What to do, in one sentence.", "Read with the finding.", "Say what remains of it.")
    question: Question = field("What an interviewer would ask next.", "Shown among the follow-up questions.", "How do you know?")
    bad: list[Answer] = field("Answers that set it off.", "They run as tests and stand on its page.", ["That is behind me now."], min_length=1, pages_only=True)
    good: list[Answer] = field(
        "Answers with the same words that do not.", "They run as tests and stand on its page.", ["I wouldn't say it is behind me now."],
        min_length=1, pages_only=True)


class WordList(Record):
    """Words by which the checker of answers hears one thing."""

    id: WordId = field("The id.", "The review's rules name it.", "overclaim")
    name: Title = field("What it hears.", "Heading on the page of word lists.", "Said to be gone", pages_only=True)
    why: Prose = field("Why these words matter.", "Printed with the list.", "Few believe it.", pages_only=True)
    source: Annotated[str, Ref("source")] = field("The id of a source; empty where it is the guide's own.", "Cited.", "jlcareers-blind-spots", default="", pages_only=True)
    phrases: list[Phrase] = field("The phrases.", "What the checker listens for.", ["behind me now"], min_length=1)


class Repair(Record):
    """What can be proposed for a finding of one rule."""

    id: Annotated[str, Ref("rule")] = field("The id of the rule.", "Every rule has one.", "overclaim")
    way: Literal["ask", "all", "clauses", "clauses_or_after", "sentences", "after", "after_deed", "end", "cut", "date", "without", "instead", "own", "missing"] = field(
        "What is done with the words: put others in place of their clauses, their sentences or the whole answer, add something after them or at the end, cut, date, "
        "speak as I, or ask.", "site_rules/repairs.py has one function for each.", "clauses")
    says: Annotated[str, Field(max_length=300), Form("message", slots=True)] = field(
        "The words that are put in, without a full stop, with {…} for what only the speaker can fill.", "Shown as a proposal.", "it goes better now, and I still {what remains of it}", default="")
    prompt: Annotated[str, Ref("element")] = field("The element whose prompt is put in instead.", "Its prompt is written once.", "context", default="")
    lists: list[Annotated[str, Ref("word list")]] = field("The word lists whose other hits in the answer are mended too.", "One proposal is enough.", ["gone"], default=[])
    words: list[Message] = field("Words and what stands in their place, with = between them; nothing behind it takes them out.", "Put in one for one.", ["always = {how often}"], default=[])
    why: Prose = field("Why this and nothing more is proposed.", "For whoever changes it.", "The claim that nothing is left is not kept.", pages_only=True)


class JoinList(Record):
    """Openings and connecting words of composed answers for one place in them."""

    id: WordId = field("The place in the answer.", "The composer names it.", "opening")
    why: Prose = field("What the words do there.", "For whoever adds one.", "Names the weakness, a whole clause that begins with I.", pages_only=True)
    says: list[Message] = field("Words that fit every register, with {words} for the clause.", "The composer picks one.", ["It is that {words}"], min_length=1)
    plain: list[Message] = field("Words for the plain register only.", "See says.", ["It's this: {words}"], default=[])
    technical: list[Message] = field("Words for the technical register only.", "See says.", ["Concretely, {words}"], default=[])
    mixed: list[Message] = field("Words for the mixed register only.", "See says.", ["In short, {words}"], default=[])


class Avoided(Record):
    """Words that the guide does not write itself."""

    words: Label = field("The words.", "The check finds them in every text that people read.", "hit the ground running")
    why: Label = field("Why not, as a clause.", "Read with the finding.", "every posting says it")


class American(Record):
    """A word in its two spellings."""

    american: Label = field("The American spelling.", "The check finds it.", "behavior")
    british: Label = field("The British one.", "Read with the finding.", "behaviour")


class Style(Record):
    """What the guide keeps out of its own text."""

    cliches: list[Avoided] = field("Worn words.", "A guide that writes what it advises against is not believed.", [], default=[])
    american: list[American] = field("American spellings, besides words in -ize.", "What people read is British.", [], default=[])


class Term(Record):
    """A term of the trade, and what to say instead where it is not understood."""

    id: KebabId = field("The id.", "Remembers which terms an answer has explained.", "auc")
    forms: list[Example] = field(
        "How it is written, in small letters; a form with plain words of its own has them behind “ = ”.",
        "Found in what a visitor types.", ["auc", "baselines = simple first models"], min_length=1)
    plain: Example = field(
        "Plain words that can stand where the term stood.", "The plain register says them instead.", "ranking accuracy")
    gloss: Example = field(
        "An aside between commas, where one is needed.", "The register for a mixed panel adds it at the first mention.",
        "a measure of how well a model ranks", default="")


class SpellingGroup(Record):
    """Pairs of British and American forms that are alike."""

    id: WordId = field("The id.", "Names the group.", "our")
    one_way: bool = field(
        "True where the American form is a British word too.", "Such pairs are never applied towards British.", False)
    pairs: list[Example] = field(
        "British = American; a form that ends in a hyphen stands for all words that begin so.", "Composed answers are spelt one way throughout.",
        ["behaviour- = behavior-"], min_length=1)


class FitRule(Record):
    """One rule of the Role Fit Check: what a pair of strain and demand comes to."""

    id: WordId = field("The id; it stands in every reason and is never given out again.", "Reasons name it.", "named_duty")
    name: Title = field("What it is called.", "Heading of its page.", "The posting makes it a duty", pages_only=True)
    hears: Prose = field("When it applies.", "Printed on its page.", "A line on what the person hired will do.", pages_only=True)
    verdict: Verdict = field("The verdict that it gives.", "The worst rule decides.", "deal_breaker_risk")
    message: MessageId = field("The id of the sentence that says it.", "Read in the reasons.", "fit_named_duty")
    message_again: Annotated[str, Ref("message")] = field(
        "The id of the sentence that says it of a second demand in the same verdict; empty where one sentence does for both.",
        "Nobody reads the same words twice in a row.", "fit_brushed_too", default="")
    why: Prose = field("Why a manager would judge so.", "Printed with the rule.", "A duty is what the manager will see every week.")
    ignore_when: Prose = field("When to overrule it.", "Printed on its page.", "When the line describes what the team does.", pages_only=True)
    source: Annotated[str, Ref("source")] = field("The id of a source; empty where it is the guide's own.", "Cited.", "", default="")


class Tool(Record):
    """Tools by whose names a gap in a competency is heard."""

    competency: CompetencyId = field("The competency.", "A gap in these tools strains it.", "production_engineering")
    facets: list[FacetId] = field("Its sides.", "See a strain's facets.", ["deployment"], default=[])
    because: Prose = field("Why.", "Read in the reasons.", "Running things for others is done with these tools.")
    names: Words = field("The tools, one after the other.", "Heard in own words and in postings.", "kubernetes docker")


class Idea(Record):
    """One idea in many words, for what no set phrase catches."""

    id: WordId = field("The id.", "Pairs name it.", "telling")
    phrases: list[Phrase] = field("Its words and phrases.", "Any of them counts.", ["explain|explaining"], min_length=1)


class Together(Record):
    """Ideas that speak for a weakness where one sentence has them all, in whatever order."""

    weakness: WeaknessId = field("The weakness.", "It is heard.", "stakeholder-communication")
    ideas: list[WordId] = field("Ids of the ideas.", "All of them have to be there.", ["telling", "outsiders"], min_length=2)
    points: int = field("How strongly they speak for it together; a cue of two telling words has about 200.", "Added to what is heard otherwise.", 120, ge=10, le=260)


class Recognition(Record):
    """The words by which a weakness is recognised in somebody's own sentence."""

    common: Words = field("Words that tell nothing.", "They are passed over.", "a an and the")
    synonyms: list[Words] = field("Words for the same thing, a line for each.", "One is heard for the other.", ["customer client patient"])
    ideas: list[Idea] = field("Ideas that speak for a weakness only together.", "What strangers say in an order nobody foresaw is heard.", [], default=[])
    together: list[Together] = field("Which ideas speak for which weakness.", "See ideas.", [], default=[])
    denies: list[KeptPhrase] = field("How a weakness is denied.", "“No trouble with” is no weakness.", ["no trouble|difficulty"])
    denied_before: list[KeptPhrase] = field("How something is denied by the words before it.", "It is not the weakness.", ["not so much"], default=[])
    concedes: list[KeptPhrase] = field("How something is said to go well.", "It is not the weakness.", ["i'm|am fine"])
    turns: list[KeptPhrase] = field("How a sentence turns to the weakness.", "What follows counts.", ["but"])
    seldom: list[WeaknessId] = field("Weaknesses that few people name.", "They have to be said more clearly than others to be heard before them.",
        ["research-reading"], default=[])
    states: list[KeptPhrase] = field("How the statement of a weakness begins.", "What follows counts more than the rest of the answer.", ["my weakness is"], default=[])
    praises: list[KeptPhrase] = field("How praise of oneself begins.", "What follows hardly counts.", ["my strength is"], default=[])
    mends: list[KeptPhrase] = field("How it begins that something is done about it.", "What follows counts less.", ["to deal with"], default=[])
    no_weakness: list[KeptPhrase] = field("How somebody says there is none.", "Told kindly.", ["don't have any weaknesses"])
    private: list[KeptPhrase] = field("Words of private matters.", "They are never graded.", ["dyslexia"])
    off_topic: list[KeptPhrase] = field("Words that have nothing to do with work.", "Told kindly.", ["chocolate"])
    bare_words: int = field("Up to so many words a sentence counts as bare.", "The visitor is asked for more.", 4, ge=1, le=20)
    gap: list[KeptPhrase] = field("How a gap in experience is said.", "A tool named with it strains a competency.", ["never worked with"])
    tools: list[Tool] = field("Tools and what a gap in them strains.", "See gap.", [{"competency": "production_engineering"}])
    experience: list[Tool] = field("Kinds of experience and what a lack of them strains.", "See gap.", [{"competency": "leadership_mentoring"}], default=[])


class ContextDemand(Record):
    """What a kind of organisation asks for besides its role."""

    context: ContextId = field("The kind of organisation.", "Chosen by the visitor or read in a posting.", "research_lab")
    competency: CompetencyId = field("What it asks for.", "Added to the role's demands.", "technical_depth_research")
    level: Level = field("How firmly.", "See a role's demands.", "core")
    because: Prose = field("Why.", "Read in the reasons.", "In a laboratory the method itself is the product.")


class ExactLine(Record):
    """Soft lines that are meant: they name the very behaviour."""

    competency: CompetencyId = field("The competency.", "A strain on it is then on a core demand.", "stakeholder_communication")
    phrases: list[KeptPhrase] = field("The phrases.", "Heard in postings.", ["stakeholder alignment"], min_length=1)


class FitRules(Record):
    """The Role Fit Check's rules and the words it listens for."""

    rules: list[FitRule] = field("The rules, one for each pair of strain and demand.", "Every reason names one.", [{"id": "named_duty"}], min_length=1)
    junior_seniorities: list[Words] = field("Who is not expected to know it all yet.", "Some gaps weigh less on them.", ["junior"])
    recognition: Recognition = field("How own words are understood.", "Recognition of own words.", {"common": "a an"}, late=True)
    contexts: list[ContextDemand] = field("What kinds of organisation ask for.", "Changes the verdict with the context.", [{"context": "research_lab"}])
    learnt_on_the_job: list[CompetencyId] = field("What beginners learn on the job.", "A gap in it weighs less on them.", ["technical_depth_research"])
    exact_lines: list[ExactLine] = field("Soft lines that are meant.", "They count as demands.", [{"competency": "stakeholder_communication"}])
    unwanted: list[ExactLine] = field("How a posting says it does not want something.", "Weakness in it is then safe.", [{"competency": "technical_depth_research"}], default=[])


class PageMessage(Record):
    """A sentence that the page says."""

    id: WordId = field("The id.", "Rules name it.", "verdict_safe")
    text: Message = field("The sentence, with {places} for what differs.", "A translation is a file.", "Safe to name for {role}.")


class Change(Record):
    """Something in the content that readers would want to know has changed."""

    id: KebabId = field("The id, with the day at its end.", "The feed tells entries apart by it.", "first-pack-2026-11-23")
    day: datetime.date = field("The day on which it changed.", "Newest first on the page and in the feed.", datetime.date(2026, 11, 23))
    title: Title = field("What changed, in a line.", "Heading in the list and in feed readers.", "Machine-learning engineer: the first pack")
    text: Prose = field("What it means for whoever used it before.", "Read below the heading.", "Verdicts of saved drafts may differ where the posting asks for statistics.")


class Retired(Record):
    """An id that was given out once and will not be again."""

    kind: Literal["weakness", "role", "profession", "case", "source", "rule"] = field("What it named.", "Ids are retired per kind.", "weakness")
    id: KebabId = field("The id.", "Old links may still name it.", "over-optimisation")
    replaced_by: Annotated[str, Field(max_length=60)] = field(
        "The id to use now; empty where there is none.", "Old links are led there.", "over-optimization", default="")
    because: Prose = field("Why.", "Told to whoever uses the old id.", "Renamed to the spelling of the other ids.")


# --- kinds of file ---------------------------------------------------------------------------------------------------

class Kind(NamedTuple):
    """A kind of content file.

    ``name``: of its JSON Schema. ``pattern``: where its files are, under ``content/``. ``noun``: what one entry is called, and what
    ``Ref`` names. ``model``: the class of one entry, ``None`` where the rules that read the file know its shape. ``is_list``:
    whether a file holds many entries. ``id_from``: ``"key"`` (each entry has an id), ``"file"`` or ``"folder"``. ``goes_to``: the
    JSON it becomes part of, and under which key.
    """

    name: str
    pattern: str
    noun: str
    model: object
    is_list: bool
    id_from: str
    goes_to: tuple


KINDS = (
    Kind("competencies", "competencies.yml", "competency", Competency, True, "key", ("core", "competencies")),
    Kind("contexts", "contexts.yml", "context", Context, True, "key", ("core", "contexts")),
    Kind("families", "families.yml", "family", Family, True, "key", ("core", "families")),
    Kind("signals", "signals.yml", "signal", Signal, True, "key", ("answers", "signals")),
    Kind("elements", "elements.yml", "element", Element, True, "key", ("core", "elements")),
    Kind("sources", "sources.yml", "source", Source, True, "key", ("answers", "sources")),
    Kind("rules", "rules.yml", "rule", ReviewRule, True, "key", ("answers", "rules")),
    Kind("messages", "messages/*.yml", "message", PageMessage, True, "key", ("core", "messages")),
    Kind("retired", "retired.yml", "retired id", Retired, True, "key", ("page", "retired")),
    Kind("changelog", "changelog.yml", "change", Change, True, "key", ("page", "changelog")),
    Kind("wording", "wording.yml", "word list", WordList, True, "key", ("answers", "wording")),
    Kind("fit", "fit.yml", "fit rules", FitRules, False, "file", ("core", "fit")),
    Kind("terms", "terms.yml", "term", Term, True, "key", ("answers", "terms")),
    Kind("spelling", "spelling.yml", "spelling group", SpellingGroup, True, "key", ("answers", "spelling")),
    Kind("repairs", "repairs.yml", "repair", Repair, True, "key", ("answers", "repairs")),
    Kind("joins", "joins.yml", "join", JoinList, True, "key", ("answers", "joins")),
    Kind("style", "style.yml", "style", Style, False, "file", ("page", "style")),
    Kind("reading", "reading.yml", "reading entry", ReadingEntry, True, "key", ("reading", "entries")),
    Kind("shared-weakness", "shared/weaknesses/*.yml", "shared weakness", Weakness, False, "file", ("core", "shared_weaknesses")),
    Kind("profession", "professions/*/profession.yml", "profession", Profession, False, "folder", ("core", "professions")),
    Kind("cases", "professions/*/cases.yml", "case", Case, True, "key", ("", "")),
    Kind("role", "professions/*/roles/*.yml", "role", Role, False, "file", ("pack", "roles")),
    Kind("weakness", "professions/*/weaknesses/*.yml", "weakness", Weakness, False, "file", ("pack", "weaknesses")),
)

SHARED_REQUIRED = ("title", "says", "family", "strains", "cues")
"""What a shared weakness must have, so that it is recognised in every profession; its packs say the rest."""


def kind_of(inside):
    """The kind of the file at a path inside ``content/``, or ``None``.

    >>> kind_of("professions/data-scientist/roles/insights.yml").name
    'role'
    """
    parts = inside.split("/")
    for kind in KINDS:
        wanted = kind.pattern.split("/")
        if len(wanted) == len(parts) and all(fnmatchcase(part, pattern) for part, pattern in zip(parts, wanted, strict=True)):
            return kind
    return None
