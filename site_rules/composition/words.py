"""What kind of word a word is, as far as half a sentence needs it to become a whole one.

English has no endings that tell; so the common verbs of talking about work are listed, and everything else is taken for a noun. A
noun is always safe: it goes behind a colon or behind *is*.

>>> [kind_of(word) for word in ("tend", "tends", "missed", "tuning", "impatient", "documentation")]
['base', 'third', 'past', 'gerund', 'adjective', 'noun']
"""

from ..text import lower_ascii, trim

_IRREGULAR = (
    "am was,are were,have had,do did,go went,take took,make made,get got,give gave,find found,keep kept,leave left,lose lost,spend spent,"
    "let let,put put,cut cut,set set,reset reset,upset upset,split split,spread spread,hurt hurt,hit hit,shut shut,quit quit,read read,misread misread,bet bet,run ran,"
    "begin began,become became,bend bent,bite bit,blow blew,bring brought,build built,break broke,buy bought,catch caught,choose chose,come came,creep crept,"
    "deal dealt,dig dug,draw drew,drive drove,fall fell,fly flew,feed fed,feel felt,fight fought,forget forgot,forgive forgave,freeze froze,grow grew,hear heard,overhear overheard,"
    "hide hid,hold held,withhold withheld,know knew,lay laid,lead led,lend lent,mean meant,meet met,mistake mistook,misunderstand misunderstood,overrun overran,oversee oversaw,"
    "overtake overtook,pay paid,redo redid,rerun reran,rewrite rewrote,ride rode,rise rose,say said,see saw,seek sought,sell sold,oversell oversold,undersell undersold,send sent,"
    "shake shook,shoot shot,show showed,shrink shrank,sink sank,sit sat,sleep slept,oversleep overslept,slide slid,speak spoke,stand stood,steal stole,stick stuck,strike struck,"
    "swear swore,swing swung,teach taught,tell told,think thought,throw threw,understand understood,undo undid,wake woke,wear wore,win won,write wrote,undertake undertook,"
    "overthink overthought,overspend overspent,rebuild rebuilt,retell retold,rethink rethought,withdraw withdrew"
)
"""Base and past of the verbs that no rule reaches; ``past_of`` has the rule."""
_REGULAR = (
    "admit apply cancel carry chat commit debug defer deny die drop grab hurry interrupt jot label lie log map mark model modify overcommit permit pin plan prefer refer rely scrap "
    "ship skip slip snap spot step stop study tag travel try worry wrap "
    "abandon accept accommodate achieve act adapt add address adjust adopt agree aim allow analyse analyze announce answer argue arrange ask assign assume attend "
    "avoid automate balance believe block blame book bother bounce call cap care change chase check clarify clean close collect comment compare "
    "complain complete concentrate confirm confuse consider consult contact continue control copy correct count cover create criticise criticize deliver delegate "
    "delay depend deploy describe design develop discuss dislike dismiss document dominate doubt draft dread edit email end enjoy ensure enter escalate estimate evaluate fit "
    "expect experience explain explore extend face fail fear fill finish fix fixate focus follow gather guess handle hand hate help hesitate hope ignore implement "
    "improve include insist intend invite involve iterate join journal judge jump label lack launch learn like limit line list listen live look love maintain manage mention micromanage "
    "miss move multitask need neglect note notice obsess offer omit open optimise optimize order organise organize overanalyse overanalyze overbook "
    "overcomplicate overdeliver overengineer overestimate overexplain overlook overload overoptimise overoptimize overpromise overprepare overtune own park perform "
    "pick plan polish ponder post postpone practise practice prepare present prevent prioritise prioritize procrastinate produce promise propose protect "
    "provide pull push question raise ramble reach react recheck record reduce refactor refine refuse rehearse release remember remind reopen repeat "
    "replace reply report request rerun reserve resist resolve respond rest retrain return review rotate rush save schedule scrap search seem share shadow "
    "shy slow solve sort start state stay store stress stretch struggle submit suffer suggest summarise summarize support suppose sweat swing "
    "switch talk tend test time-box timebox touch track train translate treat trust tune turn tweak underestimate update use value visit volunteer wait want watch "
    "waste welcome wish wonder work zone aggregate annotate pair phone batch buffer pad script sketch rank score measure compute sign pause quote prepare accept block "
    "cap weigh tick trim"
)
_ADJECTIVES = (
    "bad good weak poor slow quick late afraid shy terrible awful rubbish lousy hopeless uncomfortable nervous anxious impatient blunt direct disorganised "
    "disorganized defensive stubborn reluctant hesitant prone likely unable able keen eager excited happy proud guilty inclined tempted new careless messy "
    "sloppy forgetful quiet introverted sensitive reserved competitive indecisive inexperienced overconfident unsure uneasy controlling critical "
    "demanding better worse best worst confident comfortable aware ready sure glad interested willing close far careful strict scared worried overwhelmed distracted perfect fixed gone easier harder hard difficult"
)
_ADVERBS = (
    "much far not never always often sometimes usually still also just really too rarely seldom occasionally frequently generally mostly simply honestly "
    "currently now already only almost regularly constantly easily repeatedly typically normally once quickly slowly gradually recently then even actually probably")
_AUXILIARIES = (
    "am is are was were be been have has had do does did can could will would shall should may might must don't doesn't didn't can't cannot couldn't won't "
    "wouldn't shouldn't isn't aren't wasn't weren't haven't hasn't hadn't i'm i've i'd i'll we're we've we'd we'll they're they've it's that's there's he's she's who's")
_SUBJECTS = "i we you he she it they this that these those there i'm i've i'd i'll we're we've we'd we'll you're they're they've it's that's there's he's she's nobody everybody everyone someone somebody"
_DETERMINERS = "a an the my our your his her its their this that these those some any no every each another one two three four five six seven eight nine ten many few several most all both half"
_PREPOSITIONS = "in on at for with without by from of to as during after before under over between within across around against about into through near since until because when while where whenever if although though once despite"
_PROPER = ("jan feb apr aug sept oct nov dec january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
           "mondays tuesdays wednesdays thursdays fridays saturdays sundays easter christmas toastmasters trello notion asana udemy jira confluence slack miro figma tableau looker excel airflow "
           "snowflake redshift bigquery databricks spark kafka python rust java english german french spanish italian chinese american british european google amazon microsoft meta kaggle coursera").split()
_NOT_GERUNDS = set("thing swing cling sting ceiling building nothing something anything everything spring string king ring bring during morning evening interesting outstanding according".split())
_NOT_PAST = set("need speed feed indeed red bed hundred seed exceed succeed proceed embed shed".split())
_NOT_THIRD = set("is was has does this his its us as process access business class loss news always perhaps less across unless various previous".split())

ALSO_NOUNS = set("time value lack change review plan estimate test document report note comment question design model focus stress work control track need doubt deal experience "
                 "practice list order fear hope care blame record search schedule label draft release request copy hand face support share push touch log map stop start end run build show".split())

PAST = {}
for _pair in _IRREGULAR.split(","):
    _base, _past = _pair.split(" ")
    PAST[_base] = _past
BASES = set(_REGULAR.split()) | set(PAST)
_PASTS = set(PAST.values()) - BASES | set([base for base in PAST if PAST[base] == base]) | set("cost learnt burnt spelt dreamt leant".split())
_STRESSED_AT_THE_END = set("admit begin commit confer control debug defer deter equip forget occur omit permit prefer refer regret submit transfer".split())
ADJECTIVES = set(_ADJECTIVES.split())
ADVERBS = set(_ADVERBS.split())
AUXILIARIES = set(_AUXILIARIES.split())
SUBJECTS = set(_SUBJECTS.split())
DETERMINERS = set(_DETERMINERS.split())
PREPOSITIONS = set(_PREPOSITIONS.split())
PROPER = set(_PROPER)
_NUMBERS = set("one two three four five six seven eight nine ten eleven twelve twenty thirty fifty half both none".split())
_FUNCTION = SUBJECTS | DETERMINERS | PREPOSITIONS | ADVERBS | AUXILIARIES | _NUMBERS | set(
    "out here there same and or but so yet which who what how why more less fewer last next first second third early late today these people colleagues questions team manager colleague "
    "customer customers users client clients reviews reviewers feedback progress results release releases tests code data documentation models model deadlines support support's work delegation documentation estimates estimation planning writing meetings tickets requests".split())


def plain_word(word):
    """The word in lower case without what clings to it: quotes, brackets, stops."""
    return lower_ascii(trim(word, ".,;:!?()\"'…"))


def kind_of(word):
    """base | third | past | gerund | adjective | noun, for a word at the head of half a sentence."""
    word = plain_word(word)
    prefix, hyphen, rest = word.partition("-")
    if hyphen and prefix in ("over", "under", "re", "double", "time"):
        word = rest
    if word in ADJECTIVES:
        return "adjective"
    if word in BASES:
        return "base"
    if word in _PASTS:
        return "past"
    if word.endswith("s") and word not in _NOT_THIRD and base_of_third(word):
        return "third"
    if word.endswith("ing") and len(word) > 4 and word not in _NOT_GERUNDS:
        return "gerund"
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST:
        return "past"
    return "noun"


def base_of_third(word):
    """The base form of a third person singular, or ``""``.

    >>> [base_of_third(word) for word in ("tends", "tries", "misses", "goes", "details")]
    ['tend', 'try', 'miss', 'go', '']
    """
    if word in ("has", "is", "does"):
        return {"has": "have", "is": "am", "does": "do"}[word]
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending):
            base = word[:-len(ending)] + instead
            if base in BASES:
                return base
    return ""


def past_of(base):
    """The past of a base form.

    >>> [past_of(base) for base in ("spend", "split", "delay", "hesitate", "try", "submit", "visit", "model", "overcommit")]
    ['spent', 'split', 'delayed', 'hesitated', 'tried', 'submitted', 'visited', 'modelled', 'overcommitted']
    """
    known = PAST.get(base)
    if known:
        return known
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in ("a", "e", "o", "u"):
        return base[:-1] + "ied"
    return base + (base[-1] if _doubles(base) else "") + "ed"


def is_known_base(word):
    """Whether ``word`` is the base form of a verb that is known here."""
    return word in BASES


def gerund_of(base):
    """The form in *-ing* of a base form.

    >>> [gerund_of(base) for base in ("write", "stop", "set", "agree", "lie", "offer", "model", "plan", "meet")]
    ['writing', 'stopping', 'setting', 'agreeing', 'lying', 'offering', 'modelling', 'planning', 'meeting']
    """
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if _doubles(base) else "") + "ing"


def _doubles(base):
    """Whether the last consonant is written twice before an ending: one short stressed vowel before one consonant, or *-l* in British spelling."""
    base = base.rpartition("-")[2]
    for prefix in ("over", "under", "re", "un", "mis", "out"):
        if base.startswith(prefix) and base[len(prefix):] in BASES:
            base = base[len(prefix):]
            break
    if len(base) < 3 or base[-1] in "aeiouwxyh" or base[-2] not in "aeiou" or base[-3] in "aeiou" and base[-3:-1] != "ui":
        return False
    vowels = 0
    for index in range(len(base)):
        if base[index] in "aeiou" and (not index or base[index - 1] not in "aeiou"):
            vowels += 1
    return vowels == 1 or base[-1] == "l" or base in _STRESSED_AT_THE_END


def is_known_past(word):
    """Whether ``word`` is the past of a verb that is known here: *missed* is, *unplanned* is not.

    >>> is_known_past("missed"), is_known_past("tried"), is_known_past("unplanned")
    (True, True, False)
    """
    return word in _PASTS or word.endswith("ed") and (
        word[:-2] in BASES or word[:-1] in BASES or word.endswith("ied") and word[:-3] + "y" in BASES or len(word) > 5 and word[-3] == word[-4] and word[:-3] in BASES)


def is_finite(words):
    """Whether plain lower-case ``words`` hold a verb that says when: an auxiliary, a verb behind its subject, a past form.

    >>> is_finite("the team waited".split()), is_finite("three weeks of tuning".split()), is_finite("a delayed launch".split())
    (True, False, False)
    """
    before = ""
    led = words[:1] and words[0] in DETERMINERS
    for word in words:
        if word in AUXILIARIES and not (before == "to" and word in ("be", "have", "do")):
            return True
        if word in _PASTS and before not in DETERMINERS:
            return True
        kind = kind_of(word)
        if kind == "past" and before not in DETERMINERS and before not in PREPOSITIONS and before not in ADVERBS:
            return True
        if kind in ("base", "third") and before and before not in DETERMINERS and before not in PREPOSITIONS and (
                before in SUBJECTS or kind == "third" and led and base_of_third(word) not in ALSO_NOUNS):
            return True
        before = word
    return False


def lower_first(text):
    """The text with a small first letter, where the first word is one that is written small inside a sentence.

    >>> [lower_first(text) for text in ("The team waited", "I waited", "MLflow runs", "Priya waited", "Last March I left")]
    ['the team waited', 'I waited', 'MLflow runs', 'Priya waited', 'last March I left']
    """
    first = text.split(" ")[0]
    word = plain_word(first)
    if not word or "0" <= first[1:2] <= "9" or word in ("i", "i'm", "i've", "i'd", "i'll") or word in PROPER or is_acronym(first):
        return text
    if word in _FUNCTION or word.partition("-")[0] in _NUMBERS or word in BASES or kind_of(word) not in ("noun",):
        return lower_ascii(text[:1]) + text[1:]
    return text


def lower_noun(text):
    """As ``lower_first``, for half a sentence: its first word may be a noun that has a capital only because it came first."""
    first = text.split(" ")[0]
    rest = first[1:]
    if is_acronym(first) or "0" <= rest[:1] <= "9" or plain_word(first) in PROPER or plain_word(first) in ("i", "i'm", "i've", "i'd", "i'll") or rest != lower_ascii(rest):
        return text
    return lower_ascii(text[:1]) + text[1:]


def is_acronym(word):
    """Whether capitals belong to the word itself: AUC, CI/CD, MLflow, PyTorch, A/B, but neither I nor A.

    >>> [is_acronym(word) for word in ("AUC", "MLflow", "PyTorch", "A/B", "Model", "I", "A")]
    [True, True, True, True, False, False, False]
    """
    capitals = 0
    for letter in word[1:]:
        if "A" <= letter <= "Z":
            capitals += 1
    return capitals > 0


def upper_first(text):
    """The text with a capital first letter; a name that is written small (``scikit-learn``, ``pandas``) loses nothing in speech.

    >>> upper_first("{how many} went"), upper_first('"done" list')
    ('{how many} went', '"Done" list')
    """
    for index in range(min(len(text), 2)):
        letter = text[index]
        if letter == "{":
            return text
        if "a" <= letter <= "z":
            return text[:index] + letter.upper() + text[index + 1:]
        if letter not in "\"'(":
            return text
    return text
