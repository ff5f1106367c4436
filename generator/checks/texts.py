"""Checks of what stands in a text: nothing that could run, hide or break the page, and nothing unfinished.

Their functions are in ``site_rules.contributing.texts``, because the forms on the site run them too.
"""

from .record import Check

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

CHECKS = (HTML, MARKDOWN, TEMPLATE, BRACES, BROKEN_PROMPT, ADDRESS, NOT_HTTPS, UNFINISHED, LOOK_ALIKE, SPACES, HASH)


def check_entry(entry, known):
    """Texts that a # cut short."""
    for path, place in entry.document.cut.items():
        if path[:len(entry.path)] == entry.path and entry.kind.model is not None:
            yield HASH(entry.document.path, place, "what follows this # is not part of the text")
