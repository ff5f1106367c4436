"""What search engines may know of a page, as JSON-LD in its front matter: only types that truly apply.

A chapter asks questions as headings and answers each in its first, bold sentence: that is a FAQPage. A weakness, a role or a
rule is an Article.
"""

import json
import re

_QUESTION = re.compile(r"^## (?P<question>[^\n]*\?)(?: *\{[^}\n]*\})?\n+\*\*(?P<answer>[^\n]+?)\*\*", re.MULTILINE)
_SIGNS = re.compile(r"[*_`]|\[([^\]]*)\]\([^)]*\)")


def faq(markdown):
    """The questions of a chapter with their one-sentence answers; ``None`` where it asks none.

    >>> faq("## Why now? {: #now }\\n\\n**Because of *Thursday*.**\\n")["mainEntity"][0]["acceptedAnswer"]["text"]
    'Because of Thursday.'
    """
    asked = [{"@type": "Question", "name": _plain(found["question"]), "acceptedAnswer": {"@type": "Answer", "text": _plain(found["answer"])}} for found in _QUESTION.finditer(markdown)]
    return {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": asked} if asked else None


def article(title, description):
    """A page about one thing."""
    return {"@context": "https://schema.org", "@type": "Article", "headline": title, "description": description, "isAccessibleForFree": True}


def with_data(markdown, data):
    """``markdown`` with ``data`` in its front matter, where the theme finds it as ``page.meta.ld``.

    >>> print(with_data("---\\ntitle: A\\n---\\nText", {"@type": "Article"}))
    ---
    ld: "{\\"@type\\": \\"Article\\"}"
    title: A
    ---
    Text
    """
    # A script element ends at the first "</", whatever is quoted around it.
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return markdown.replace("---\n", f"---\nld: {json.dumps(text, ensure_ascii=False)}\n", 1)


def _plain(text):
    return _SIGNS.sub(lambda found: found[1] or "", text).strip()
