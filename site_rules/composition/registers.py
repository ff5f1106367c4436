"""Who listens decides which words are used: a term, a term with its gloss, or plain words; British or American.

Only whole words are exchanged, never what stands between braces, and ``a`` and ``an`` follow.
"""

from ..text import lower_ascii
from .words import PREPOSITIONS, is_acronym, plain_word

MOST_GLOSSES = 2
"""More asides than this and an answer is a lecture."""
_AFTER_A_TERM = set("and or but so which that when while who was is are were has had would could before after".split())


def build_terms(catalog):
    """First word of each form in lower case → ``[(words, record, plain, gloss)]``, longest first; a form of its own (a plural) takes no gloss."""
    table = {}
    for record in catalog.terms:
        for form in record["forms"]:
            said, _arrow, plain = form.partition(" = ")
            words = lower_ascii(said).split()
            table.setdefault(words[0], []).append((words, record, plain or record["plain"], "" if plain else record["gloss"]))
    for head in table:
        table[head].sort(key=lambda entry: (-len(entry[0]), entry[1]["id"]))
    return table


def in_register(text, register, terms, met):
    """``text`` in the words of its listeners, and what was changed: ``[(message id, term, plain)]``.

    ``met``: ids of terms met before in this answer, added to here; a term is explained once.
    """
    if register == "technical" or not text:
        return text, []
    words = text.split(" ")
    out = []
    changed = []
    index = 0
    while index < len(words):
        found = _term_at(words, index, terms)
        if not found:
            out.append(words[index])
            index += 1
            continue
        length, record, plain, gloss = found
        said = " ".join(words[index:index + length])
        following = words[index + length:index + length + 1]
        if register == "plain":
            tail = _tail(said)
            plain = _without_determiner(plain, out[-1] if out else "")
            out.append((_like(said, plain) if not index else plain) + tail)
            if record["id"] not in met:
                changed.append(("composition_plain_words", said[:len(said) - len(tail)], plain))
        else:
            out.append(said)
            glosses = len([entry for entry in met if entry.startswith("gloss:")])
            if record["id"] not in met and gloss and glosses < MOST_GLOSSES and _may_be_glossed(said, following):
                mark = _tail(said)
                out[-1] = said[:len(said) - len(mark)] + ", " + gloss + (mark or ("," if following else ""))
                met.append("gloss:" + record["id"])
                changed.append(("composition_glossed", said[:len(said) - len(mark)], gloss))
        met.append(record["id"])
        index += length
    return with_articles(" ".join(out)), changed


_DETERMINERS = ("a", "an", "the", "my", "our", "their", "his", "her", "your", "this", "that", "every", "each", "no", "any", "some", "one")


def _without_determiner(plain, before):
    """Plain words without their own article behind another: *a pytest* is *an automatic test*, *our CI* is *our automatic checks*."""
    head, _space, rest = plain.partition(" ")
    return rest if rest and head in ("a", "an", "the", "our") and lower_ascii(before) in _DETERMINERS else plain


def _term_at(words, index, terms):
    head = lower_ascii(words[index].strip("\"'(")).strip(".,;:!?)\"'")
    for wanted, record, plain, gloss in terms.get(head, ()):
        length = len(wanted)
        piece = words[index:index + length]
        if len(piece) == length and [lower_ascii(word.strip("\"'(.,;:!?)")) for word in piece] == wanted:
            inner = " ".join(piece[:-1])
            if not (inner.endswith((",", ":", ";")) or "{" in " ".join(piece)):
                return length, record, plain, gloss
    return None


def _tail(said):
    at = len(said)
    while at and said[at - 1] in ".,;:!?)\"":
        at -= 1
    return said[at:]


def _like(said, plain):
    if "A" <= said[:1] <= "Z" and not is_acronym(said.split(" ")[0]):
        return plain[:1].upper() + plain[1:]
    return plain


def _may_be_glossed(said, following):
    """A gloss in commas can stand where the noun phrase is over."""
    if _tail(said):
        return _tail(said) in (".", ",", ";")
    return not following or plain_word(following[0]) in _AFTER_A_TERM or plain_word(following[0]) in PREPOSITIONS and plain_word(following[0]) not in ("of", "per")


# --- articles -------------------------------------------------------------------------------------------------------

_VOWEL_LETTERS = "AEFHILMNORSX"
_CURRENCIES = ("$", "£", "€")
_CONSONANT_U = ("uni", "use", "usu", "user", "util", "eu", "one", "once", "ubi", "usa", "ure")
_SILENT_H = ("hour", "honest", "honour", "honor", "heir")
_READ_AS_WORDS = ("ROC", "SHAP", "LIME", "RAM", "REST", "SMOTE", "LASSO", "SLAM", "ROS", "LAN", "NASA", "FIDO", "SAP", "SQL", "FAQ", "SAT", "LoRA", "NumPy", "ReLU", "MoE", "SLURM", "RICE", "SCRUM", "MoSCoW", "SMART", "STAR", "HIPAA", "SOC", "RAG", "MAPE", "SaaS", "RACI")


def with_articles(text):
    """``a`` and ``an`` as the next word wants them.

    >>> with_articles("a hour on an model, an useful a AUC and a {how long} run on a 8-core")
    'an hour on a model, a useful an AUC and a {how long} run on an 8-core'
    """
    words = text.split(" ")
    for index in range(len(words) - 1):
        if words[index] in ("a", "an", "A", "An") and words[index + 1]:
            following = words[index + 1].lstrip("\"'(")
            vowel = _begins_with_a_vowel(following)
            if vowel is not None:
                words[index] = words[index][0] + ("n" if vowel else "")
    return " ".join(words)


def _begins_with_a_vowel(word):
    head = word[:1]
    if head in _CURRENCIES:
        word, head = word[1:], word[1:2]
    if "0" <= head <= "9":
        return head == "8" or word[:2] in ("11", "18") and not ("0" <= word[2:3] <= "9")
    if not ("a" <= head <= "z" or "A" <= head <= "Z"):
        return None
    core = word.rstrip(".,;:!?)\"'")
    spelt = 0
    for letter in core:
        if "A" <= letter <= "Z":
            spelt += 1
        else:
            break
    if spelt >= 2 and core not in _READ_AS_WORDS and core.rstrip("s") not in _READ_AS_WORDS and not (spelt > 5):
        return head in _VOWEL_LETTERS
    if len(core) == 1 or core[1:2] in "/-0123456789" and "A" <= head <= "Z":
        return head.upper() in _VOWEL_LETTERS if "A" <= head <= "Z" and core != "A" else None if core in ("a", "A", "i", "I") else head in "aeiou"
    low = lower_ascii(core)
    if low.startswith(_SILENT_H):
        return True
    if low.startswith(_CONSONANT_U) and not low.startswith(("unim", "unin", "uninv", "uned", "onero", "user-un")):
        return False
    return low[0] in "aeiou"


# --- spelling -------------------------------------------------------------------------------------------------------

def build_spelling(catalog):
    """``{"american": (words, beginnings, phrases), "british": …}``: exact words, beginnings by their first three letters, and phrases."""
    tables = {}
    for target in ("american", "british"):
        words, beginnings, phrases = {}, {}, []
        for group in catalog.spelling:
            if target == "british" and group["one_way"]:
                continue
            for pair in group["pairs"]:
                british, _arrow, american = pair.partition(" = ")
                here, there = (british, american) if target == "american" else (american, british)
                if here.endswith("-"):
                    beginnings.setdefault(here[:3], []).append((here[:-1], there[:-1]))
                elif " " in here:
                    phrases.append((here, there))
                else:
                    words[here] = there
        for head in beginnings:
            beginnings[head].sort(key=lambda entry: (-len(entry[0]), entry[0]))
        phrases.sort(key=lambda entry: (-len(entry[0]), entry[0]))
        tables[target] = (words, beginnings, phrases)
    return tables


def in_spelling(text, table):
    """``text`` in one spelling; words inside ``{…}`` stay.

    >>> in_spelling("We analyse behaviour", ({"analyse": "analyze"}, {"beh": [("behaviour", "behavior")]}, []))
    'We analyze behavior'
    """
    words, beginnings, phrases = table
    for here, there in phrases:
        if here in text:
            text = _phrase(text, here, there)
    out = []
    depth = 0
    for chunk in text.split(" "):
        depth += chunk.count("{")
        name = "A" <= chunk[:1] <= "Z" and out and not out[-1].endswith((".", "?", ":"))
        out.append(chunk if depth or name else _spelt(chunk, words, beginnings))
        depth -= chunk.count("}")
    return with_articles(" ".join(out))


def _goes_on(stem, rest):
    """*optimis-e* and *optimis-ation*, not *optimis-tic*."""
    return stem[-2:] not in ("is", "iz", "ys", "yz") or rest.startswith(("e", "ing", "ation", "able"))


def _phrase(text, here, there):
    """Replace whole words only."""
    padded = " " + text + " "
    for mark in (" ", ".", ",", ";", ":"):
        padded = padded.replace(" " + here + mark, " " + there + mark)
    return padded[1:-1]


def _spelt(chunk, words, beginnings):
    pieces = chunk.split("-")
    changed = False
    for index in range(len(pieces)):
        piece = pieces[index]
        core = piece.strip(".,;:!?()\"'")
        if not core or is_acronym(core):
            continue
        low = lower_ascii(core)
        new = words.get(low)
        if new is None:
            for here, there in beginnings.get(low[:3], ()):
                if low.startswith(here) and _goes_on(here, low[len(here):]):
                    new = there + low[len(here):]
                    break
        if new is not None and new != low:
            if "A" <= core[0] <= "Z":
                new = new[:1].upper() + new[1:]
            pieces[index] = piece.replace(core, new, 1)
            changed = True
    return "-".join(pieces) if changed else chunk
