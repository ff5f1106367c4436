"""What stands in a text: nothing that could run, hide or break the page, and nothing unfinished.

Each check is a function from a text and its form to ``(the words at fault, message)`` pairs; ``TEXT_CHECKS`` says which code it finds for
and which forms it is about.
"""

from .patterns import BLANK, END, Pattern
from .scripts import mixed_words

FORMS = ("prose", "title", "clause", "first_person", "question", "spoken", "posting", "phrase", "kept_phrase", "words", "message", "link",
         "kebab_id", "word_id", "answer", "example")
"""The names of all forms that a text of the field table can have."""


def all_but(*names):
    """All forms but these."""
    return tuple([form for form in FORMS if form not in names])


_TAG = Pattern("</?[A-Za-z!?][^>\\n]{0,60}>?|&(?:#x?[0-9A-Fa-f]+|[A-Za-z]{2,8});")
_MARKDOWN = Pattern(
    "\\*\\*|__[A-Za-z]|(?<!\\w)\\*\\w[^*\\n]*\\*(?!\\w)|`|!?\\[[^\\]\\n]*\\]" + BLANK + "?[(\\[]|^" + BLANK + "{0,3}(?:#{1,6}|>|[-*+]|\\d+[.)])" + BLANK
    + "|^" + BLANK + "*(?:-{3,}|={3,}|:::|!!! |\\?\\?\\? )|\\[\\[|\\{:|~~", "m")
_TEMPLATE = Pattern("\\{\\{|\\}\\}|\\{%|%\\}|\\{#|#\\}|#\\{|\\$\\{|<%|%>")
_ADDRESS = Pattern("\\b[a-z][a-z0-9+.-]{1,20}://[^ \\t\\n\\u00a0]*|\\bwww\\.[^ \\t\\n\\u00a0]+|\\b(?:javascript|data|vbscript|mailto):[^ \\t\\n\\u00a0]+", "i")
_HOST = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_HTTPS = Pattern("^https://" + _HOST + "(?:\\." + _HOST + ")+(?::\\d{1,5})?(?:[/?#][!#$%&'()*+,./0-9:;=?@A-Z_a-z~\\[\\]-]*)?" + END)
_UNFINISHED = Pattern("(?<!“)\\b(?:TODO|TBD|FIXME|XXX|Lorem ipsum)\\b|\\?\\?\\?|^" + BLANK + "*(?:…|\\.\\.\\.|-|x+|n/a|tba|none)" + BLANK + "*$", "im")
_SPACES = Pattern("^" + BLANK + "|" + BLANK + END + "| {2,}")
_PROMPT = Pattern("\\{([^{}]*)\\}")
_HIDDEN = Pattern(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff0-\\uffff]")


def html(text, form):
    found = _TAG.find(text)
    return [(found[0], f"“{found[0][:40]}” would be HTML")] if found else []


def markdown(text, form):
    for found in _MARKDOWN.find_all(text):
        if form.name in ("posting", "message") and not text.startswith(found[0]) and found[0].strip() in ("-", "*", "+"):
            continue  # a posting has bullets, and so has an example of one
        return [(found[0], f"“{found[0].strip()[:40]}” would be Markdown")]
    return []


def template(text, form):
    found = _TEMPLATE.find(text)
    return [(found[0], f"“{found[0]}” would be a template")] if found else []


def braces(text, form):
    if not form.slots and ("{" in text or "}" in text) and not _TEMPLATE.find(text):
        return [("{" if "{" in text else "}", "a brace, and nothing can be filled in here")]
    return []


def broken_prompt(text, form):
    if not form.slots or _TEMPLATE.find(text):
        return []
    prompts = _PROMPT.find_all(text)
    rest = text
    for prompt in prompts:
        rest = rest.replace(prompt[0], "", 1)
    return ([(prompt[0], "a prompt without words") for prompt in prompts if not prompt[1].strip()]
            + [(brace, f"a {brace} without its partner") for brace in "{}" if brace in rest])


def address(text, form):
    return [(found[0], f"the address {found[0][:60]}") for found in _ADDRESS.find_all(text)]


def not_https(text, form):
    return [] if _HTTPS.find(text) else [(text, f"“{text[:60]}” is not a plain https address")]


def unfinished(text, form):
    return [(found[0], f"“{found[0].strip()}” is not finished") for found in _UNFINISHED.find_all(text)]


def look_alike(text, form):
    return [(word, f"“{word}” mixes {' and '.join(alphabets)} letters") for word, alphabets in mixed_words(text)]


def spaces(text, form):
    found = _SPACES.find(text.rstrip("\n") if form.name in ("prose", "spoken") else text)
    if found:
        return [(found[0] if len(found[0]) > 1 else "", "a space too many")]
    return [("", "a line break inside a clause")] if "\n" in text and form.name in _ONE_LINE else []


def hidden(text):
    """The first invisible character of a text, ``""`` without one. In a file the reader finds them; a form has no reader."""
    found = _HIDDEN.find(text)
    if found:
        return found[0]
    for sign in text:
        if 0xE0000 <= ord(sign) <= 0xE007F:  # beyond what a pattern without further flags can name in a browser
            return sign
    return ""


_ONE_LINE = ("clause", "first_person", "question", "title", "phrase", "kept_phrase", "link")
_HEARD = ("phrase", "kept_phrase", "words")

TEXT_CHECKS = (
    ("html", html, FORMS),
    ("markdown", markdown, all_but("link", "answer", *_HEARD)),
    ("template", template, FORMS),
    ("braces", braces, FORMS),
    ("broken-prompt", broken_prompt, all_but("answer")),
    ("address", address, all_but("link")),
    ("not-https", not_https, ("link",)),
    ("unfinished", unfinished, all_but("answer", *_HEARD)),
    ("look-alike", look_alike, FORMS),
    ("spaces", spaces, all_but("posting", "example", "answer")),
)
