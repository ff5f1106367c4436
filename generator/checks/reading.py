"""Checks that the reader makes on the way: whether a file is safe, plain YAML that means what its writer sees."""

from .record import Check

NOT_READABLE = Check(
    "not-readable", "the file cannot be opened",
    "What cannot be read cannot be published.",
    "Check the file's name and rights, and that it is a file and not a link to one elsewhere.",
    "", "")
TOO_LARGE = Check(
    "too-large", "the file is larger than a content file can be",
    "Every file is read on each change; a file of this size is a mistake or an attack.",
    "Split the file, or take out what does not belong in it.",
    "", "")
BYTE_ORDER_MARK = Check(
    "byte-order-mark", "the file begins with an invisible mark",
    "Some editors write three invisible bytes first; other tools then read the first key as another word.",
    "Save the file as “UTF-8”, not as “UTF-8 with BOM”.",
    "", "")
NOT_UTF_8 = Check(
    "not-utf-8", "the file is not UTF-8 text",
    "One encoding for all files means that every letter reads the same everywhere.",
    "Save the file as UTF-8. In most editors: Save with encoding, UTF-8.",
    "", "")
CONTROL_CHARACTER = Check(
    "control-character", "an invisible character is in the text",
    "Invisible characters can hide or reorder what a reader sees, so a review would not see what is published.",
    "Delete the character and type the words round it again.",
    "", "")
TAB = Check(
    "tab", "a tab is in the file",
    "YAML does not allow tabs for indentation, and elsewhere nobody can see them.",
    "Use spaces; two for each level.",
    "says:\n\t- I keep tuning a model", "says:\n  - I keep tuning a model")
MERGE_CONFLICT = Check(
    "merge-conflict", "two versions of the file stand in it",
    "The marks were left by git when two people changed the same lines; neither version is right as it stands.",
    "Choose the lines to keep and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    "<<<<<<< HEAD\ntitle: Delegating late\n=======\ntitle: Late delegation\n>>>>>>> theirs", "title: Delegating late")
EMPTY_FILE = Check(
    "empty-file", "nothing is in the file",
    "A file stands for an entry; an empty one would be a page without words.",
    "Write the entry, or delete the file. `weakness-guide new` starts one for you.",
    "", "")
SYNTAX = Check(
    "syntax", "the file is not YAML",
    "Until the file can be read nothing else in it can be checked.",
    "Compare the line with the same key in a neighbouring file.",
    "title: 'Answering people's remarks'", 'title: "Answering people\'s remarks"')
INDENTATION = Check(
    "indentation", "a line stands too far left or right",
    "In YAML the indentation says what belongs to what.",
    "Put the line exactly under its neighbours of the same level; two spaces for each level.",
    "strains:\n  - competency: delivery_pace\n   weight: strong", "strains:\n  - competency: delivery_pace\n    weight: strong")
MISSING_QUOTE = Check(
    "missing-quote", "a quotation mark is opened and not closed",
    "Everything after an open quotation mark is read as part of the same text.",
    "Close the quotation, or take the first mark away.",
    'title: "Delegating late', 'title: "Delegating late"')
COLON_IN_TEXT = Check(
    "colon-in-text", "a colon stands in a text without quotation marks",
    "A colon followed by a space begins a value in YAML, so the text is read as a key.",
    "Put the whole text between double quotation marks.",
    "summary: One thing: time", 'summary: "One thing: time"')
SPECIAL_START = Check(
    "special-start", "a text begins with a sign that YAML keeps for itself",
    "A text cannot begin with @, `, %, &, *, ! or a bracket unless it is in quotation marks.",
    "Put the whole text between double quotation marks.",
    "cost: @retention waited", 'cost: "@retention waited"')
SMART_QUOTES = Check(
    "smart-quotes", "typographic quotation marks stand round a value",
    "YAML knows only the straight \" and '; curly ones are printed as part of the text.",
    "Replace “ and ” at the two ends by straight double quotation marks, or leave them out.",
    "title: “Delegating late”", 'title: "Delegating late"')
ANCHOR = Check(
    "anchor", "an anchor or alias is in the file",
    "Aliases let a small file grow without limit and hide what an entry says.",
    "Write the text out where it is needed; if it began with & or * by chance, put it in quotation marks.",
    "says: &first [I delegate late]", "says: [I delegate late]")
TAG = Check(
    "tag", "a tag or directive is in the file",
    "Tags ask the reader to build something; content is only ever data.",
    "Delete the tag; if the text begins with ! by chance, put it in quotation marks.",
    "title: !!python/name:os.system x", "title: x")
MERGE_KEY = Check(
    "merge-key", "the merge key << is in the file",
    "It copies keys from elsewhere, so that a reader of this entry does not see what it says.",
    "Write the keys out. A pack's weakness takes what it leaves out from content/shared by itself.",
    "<<: {family: finishing}", "family: finishing")
DUPLICATE_KEY = Check(
    "duplicate-key", "a key stands twice in one entry",
    "YAML keeps only the second, silently.",
    "Delete one of the two, or put both values into one.",
    "title: Delegating late\ntitle: Late delegation", "title: Delegating late")
KEY_NOT_TEXT = Check(
    "key-not-text", "a key is not a word",
    "Keys are the words of the field reference; anything else was meant as text.",
    "Put the line in quotation marks if it is text; otherwise use a key of the reference.",
    "no: matter", '"no: matter"')
SEVERAL_DOCUMENTS = Check(
    "several-documents", "the file holds several documents",
    "One file is one entry or one list of entries; what follows --- would be lost.",
    "Delete the line ---, or move what follows it into a file of its own.",
    "title: One\n---\ntitle: Two", "title: One")
TOO_DEEP = Check(
    "too-deep", "the file nests too deep",
    "No entry needs more than a few levels; brackets within brackets are a slip or an attack.",
    "Check the brackets [ ] { } on this line; a text that begins with one needs quotation marks.",
    "says: [[[[[[[[[[[[x]]]]]]]]]]]]", "says: [x]")
BARE_YES_NO = Check(
    "bare-yes-no", "yes, no, on or off stands without quotation marks",
    "YAML reads the bare word as true or false, not as the word you see.",
    "Put the word in quotation marks.",
    "needs: no", 'needs: "no"')
ODD_NUMBER = Check(
    "odd-number", "a number is written in a form that YAML reads as another",
    "YAML reads 012 as ten and 1:30 as ninety.",
    "Put it in quotation marks if it is text; write a plain decimal number if it is one.",
    "figure: 1:30", 'figure: "1:30"')

CHECKS = (NOT_READABLE, TOO_LARGE, BYTE_ORDER_MARK, NOT_UTF_8, CONTROL_CHARACTER, TAB, MERGE_CONFLICT, EMPTY_FILE, SYNTAX, INDENTATION,
          MISSING_QUOTE, COLON_IN_TEXT, SPECIAL_START, SMART_QUOTES, ANCHOR, TAG, MERGE_KEY, DUPLICATE_KEY, KEY_NOT_TEXT,
          SEVERAL_DOCUMENTS, TOO_DEEP, BARE_YES_NO, ODD_NUMBER)
