"""Checks of what stands in a text: nothing that could run, hide or break the page, and nothing unfinished.

Each check is a function from a text and its form to ``(the words at fault, message)`` pairs.
"""

import re
import unicodedata

from .record import FORMS, Check, TextCheck, all_but

HTML = Check(
    "html", "HTML in a text",
    "Texts are shown as they are written; marks would stand on the page as signs, and markup from strangers is never let through.",
    "Write it in words; for less or more write “under” and “over”.",
    "summary: Work <b>piles</b> up", "summary: Work piles up")
MARKDOWN = Check(
    "markdown", "Markdown in a text",
    "The same text is spoken, printed on a card and put into data; signs for bold, links or headings would be read out.",
    "Write plain words. Links belong in a source.",
    "summary: Work **piles** up", "summary: Work piles up")
TEMPLATE = Check(
    "template", "template signs in a text",
    "No text is ever run as a template, so the signs would stand on the page; they are refused so that nobody tries.",
    "Write plain words.",
    "summary: Work {{ piles }} up", "summary: Work piles up")
BRACES = Check(
    "braces", "braces where no prompt may stand",
    "Braces hold what only the visitor can fill in; elsewhere they would be printed.",
    "Take the braces out, or move the prompt to a field that may hold one, such as progress.",
    "cost: "+'"{who} waited"', "cost: the planners waited")
BROKEN_PROMPT = Check(
    "broken-prompt", "a prompt in braces that is not whole",
    "A visitor is asked what stands in the braces; a brace that is never closed, or nothing between them, asks nothing.",
    "Write {a few words} with both braces.",
    'shows: "{how many of my models went out"', 'shows: "{how many} of my models went out"')
ADDRESS = Check(
    "address", "a web address in a text",
    "Addresses are kept in content/sources.yml, where somebody checks them and their date.",
    "Add a source and name its id under sources.",
    "summary: See www.example.org", "sources: [example-study]")
NOT_HTTPS = Check(
    "not-https", "a link that is not a plain https address",
    "Other kinds of link can run code or be read on the way.",
    "Use the full address, beginning with https://, without spaces, user name or signs such as < and \".",
    "url: http://example.org", "url: https://example.org")
UNFINISHED = Check(
    "unfinished", "words that stand for words to come",
    "Somebody preparing for Thursday would read them.",
    "Write the text, or leave an optional field out.",
    "summary: TODO", "summary: Work piles up on one desk.")
LOOK_ALIKE = Check(
    "look-alike", "letters of two alphabets in one word",
    "A Cyrillic or Greek letter that looks Latin hides the word from search, cues and reviewers.",
    "Type the word again on a Latin keyboard.",
    "title: D\u0435legating", "title: Delegating")
SPACES = Check(
    "spaces", "spaces too many, or a line break in a clause",
    "Clauses are joined with others into one sentence; stray blanks show.",
    "Use single spaces, none at the two ends, and no line breaks.",
    'cost: "the planners  waited"', "cost: the planners waited")
HASH = Check(
    "hash", "a text cut short by #",
    "After a space, # begins a comment in YAML: the rest of the line is not part of the text.",
    "Put the whole text in quotation marks; move a comment to a line of its own.",
    "cost: the C # team waited", 'cost: "the C # team waited"')

_TAG = re.compile(r"</?[A-Za-z!?][^>\n]{0,60}>?|&(?:#x?[0-9A-Fa-f]+|[A-Za-z]{2,8});")
_MARKDOWN = re.compile(r"\*\*|__[A-Za-z]|(?<!\w)\*\w[^*\n]*\*(?!\w)|`|!?\[[^\]\n]*\]\s?[(\[]|^\s{0,3}(?:#{1,6}|>|[-*+]|\d+[.)])\s|^\s*(?:-{3,}|={3,}|:::|!!! |\?\?\? )|\[\[|\{:|~~", re.M)
_TEMPLATE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|#\{|\$\{|<%|%>")
_ADDRESS = re.compile(r"\b[a-z][a-z0-9+.-]{1,20}://\S*|\bwww\.\S+|\b(?:javascript|data|vbscript|mailto):\S+", re.I)
_HTTPS = re.compile(r"https://[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+(?::\d{1,5})?(?:[/?#][!#$%&'()*+,./0-9:;=?@A-Z_a-z~\[\]-]*)?$")
_UNFINISHED = re.compile(r"(?<!“)\b(?:TODO|TBD|FIXME|XXX|[Ll]orem ipsum)\b|\?\?\?|^\s*(?:…|\.\.\.|-|x+|n/a|tba|none)\s*$", re.I | re.M)
_SPACES = re.compile(r"^\s|\s$| {2,}")
_PROMPT = re.compile(r"\{([^{}]*)\}")


def html(text, form):
    found = _TAG.search(text)
    if found:
        yield found.group(), f"“{found.group()[:40]}” would be HTML"


def markdown(text, form):
    for found in _MARKDOWN.finditer(text):
        if form.name in ("posting", "message") and found.start() and found.group().strip() in ("-", "*", "+"):
            continue  # a posting has bullets, and so has an example of one
        yield found.group(), f"“{found.group().strip()[:40]}” would be Markdown"
        return


def template(text, form):
    found = _TEMPLATE.search(text)
    if found:
        yield found.group(), f"“{found.group()}” would be a template"


def braces(text, form):
    if not form.slots and ("{" in text or "}" in text) and not _TEMPLATE.search(text):
        yield "{" if "{" in text else "}", "a brace, and nothing can be filled in here"


def broken_prompt(text, form):
    if not form.slots or _TEMPLATE.search(text):
        return
    for found in _PROMPT.finditer(text):
        if not found.group(1).strip():
            yield found.group(), "a prompt without words"
    rest = _PROMPT.sub("", text)
    for brace in "{}":
        if brace in rest:
            yield brace, f"a {brace} without its partner"


def address(text, form):
    for found in _ADDRESS.finditer(text):
        yield found.group(), f"the address {found.group()[:60]}"


def not_https(text, form):
    if not _HTTPS.match(text):
        yield text, f"“{text[:60]}” is not a plain https address"


def unfinished(text, form):
    for found in _UNFINISHED.finditer(text):
        yield found.group(), f"“{found.group().strip()}” is not finished"


def look_alike(text, form):
    if text.isascii():
        return
    for word in re.findall(r"\w+", text):
        if not word.isascii() and len(scripts := {_script(letter) for letter in word if letter.isalpha()}) > 1:
            yield word, f"“{word}” mixes {' and '.join(sorted(scripts))} letters"


def spaces(text, form):
    found = _SPACES.search(text.rstrip("\n") if form.name in ("prose", "spoken") else text)
    if found:
        yield found.group() if len(found.group()) > 1 else "", "a space too many"
    elif "\n" in text and form.name in _ONE_LINE:
        yield "", "a line break inside a clause"


def _script(letter):
    return unicodedata.name(letter, "unknown").split(" ")[0].capitalize()


_ONE_LINE = ("clause", "first_person", "question", "title", "phrase", "kept_phrase", "link")
_HEARD = ("phrase", "kept_phrase", "words")

TEXT_CHECKS = (
    TextCheck(HTML, html, FORMS),
    TextCheck(MARKDOWN, markdown, all_but("link", "answer", *_HEARD)),
    TextCheck(TEMPLATE, template, FORMS),
    TextCheck(BRACES, braces, FORMS),
    TextCheck(BROKEN_PROMPT, broken_prompt, all_but("answer")),
    TextCheck(ADDRESS, address, all_but("link")),
    TextCheck(NOT_HTTPS, not_https, ("link",)),
    TextCheck(UNFINISHED, unfinished, all_but("answer", *_HEARD)),
    TextCheck(LOOK_ALIKE, look_alike, FORMS),
    TextCheck(SPACES, spaces, all_but("posting", "example", "answer")),
)

CHECKS = tuple(item.check for item in TEXT_CHECKS) + (HASH,)


def check_entry(entry, known):
    """Texts that a # cut short."""
    for path, place in entry.document.cut.items():
        if path[:len(entry.path)] == entry.path and entry.kind.model is not None:
            yield HASH(entry.document.path, place, "what follows this # is not part of the text")
