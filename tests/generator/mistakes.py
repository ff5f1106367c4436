"""One wrong file after the other, each with the message that its writer reads, word for word.

A mistake: its name; the file; what stood there; what stands there now (``None`` for what stood there: the whole file is new;
``None`` for both: the file is gone); and the message.
"""

# ruff: noqa: E501

WEAKNESS = "professions/planner/weaknesses/late-replies.yml"
ROLE = "professions/planner/roles/online-shop.yml"
CASES = "professions/planner/cases.yml"
SOURCES = "sources.yml"
COMPETENCIES = "competencies.yml"

MISTAKES = (
    ('a byte order mark', WEAKNESS,
     '# yaml-language',
     '\ufeff# yaml-language', """\
content/professions/planner/weaknesses/late-replies.yml:1:1: byte-order-mark the file begins with a byte order mark
    # yaml-language-server: $schema=../../../../generator/schema/weakness.schema.json
    ^
  fix: Save the file as “UTF-8”, not as “UTF-8 with BOM”.
  why: Some editors write three invisible bytes first; other tools then read the first key as another word.
"""),
    ('a letter that is not UTF-8', WEAKNESS,
     b'review comments late',
     b'review comments l\xe4te', """\
content/professions/planner/weaknesses/late-replies.yml:2:35: not-utf-8 byte 0xe4 is not UTF-8
    title: Answering review comments l\ufffdte
                                      ^
  fix: Save the file as UTF-8. In most editors: Save with encoding, UTF-8.
  why: One encoding for all files means that every letter reads the same everywhere.
"""),
    ('a file too large', WEAKNESS,
     b'title:',
     b"# " + b"x" * 1_000_000 + b"\ntitle:", """\
content/professions/planner/weaknesses/late-replies.yml:1:1: too-large the file is larger than 1000 kB
  fix: Split the file, or take out what does not belong in it.
  why: Every file is read on each change; a file of this size is a mistake or an attack.
"""),
    ('an empty file', WEAKNESS,
     None,
     b'', """\
content/professions/planner/weaknesses/late-replies.yml:1:1: empty-file nothing is in the file
  fix: Write the entry, or delete the file. `weakness-guide new` starts one for you.
  why: A file stands for an entry; an empty one would be a page without words.
"""),
    ('only a comment', WEAKNESS,
     None,
     '# later\n', """\
content/professions/planner/weaknesses/late-replies.yml:1:1: empty-file nothing is in the file
    # later
    ^
  fix: Write the entry, or delete the file. `weakness-guide new` starts one for you.
  why: A file stands for an entry; an empty one would be a page without words.
"""),
    ('a tab in the indentation', WEAKNESS,
     '  - I leave comments on',
     '\t- I leave comments on', """\
content/professions/planner/weaknesses/late-replies.yml:4:1: tab a tab stands in the indentation
    →- I leave comments on my own work unanswered for days
    ^
  fix: Use spaces; two for each level.
  why: YAML does not allow tabs for indentation, and elsewhere nobody can see them.
"""),
    ('a tab within a line', WEAKNESS,
     'family: working',
     'family:\tworking', """\
content/professions/planner/weaknesses/late-replies.yml:8:8: tab a tab stands in the line
    family:→working_together
           ^
  fix: Use spaces; two for each level.
  why: YAML does not allow tabs for indentation, and elsewhere nobody can see them.
"""),
    ('merge marks', WEAKNESS,
     'family: working_together',
     '<<<<<<< HEAD\nfamily: working_together\n=======\nfamily: communicating\n>>>>>>> theirs', """\
content/professions/planner/weaknesses/late-replies.yml:8:1: merge-conflict a line left over from merging two versions
    <<<<<<< HEAD
    ^
  fix: Choose the lines to keep and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.
  why: The marks were left by git when two people changed the same lines; neither version is right as it stands.
"""),
    ('a line indented too little', WEAKNESS,
     '    weight: moderate',
     '   weight: moderate', """\
content/professions/planner/weaknesses/late-replies.yml:11:4: indentation this line does not stand under the one it belongs to
       weight: moderate
       ^
  fix: Put the line exactly under its neighbours of the same level; two spaces for each level.
  why: In YAML the indentation says what belongs to what.
"""),
    ('a line indented too much', WEAKNESS,
     'family: working',
     '  family: working', """\
content/professions/planner/weaknesses/late-replies.yml:8:3: indentation this line does not stand under the one it belongs to
      family: working_together
      ^
  fix: Put the line exactly under its neighbours of the same level; two spaces for each level.
  why: In YAML the indentation says what belongs to what.
"""),
    ('a quotation mark never closed', WEAKNESS,
     'title: Answering',
     'title: "Answering', """\
content/professions/planner/weaknesses/late-replies.yml:2:8: missing-quote this quotation mark is closed only in line 36
    title: "Answering review comments late
           ^
  fix: Close the quotation, or take the first mark away.
  why: Everything after an open quotation mark is read as part of the same text.
"""),
    ('an apostrophe inside single quotation marks', WEAKNESS,
     'title: Answering review comments late',
     "title: 'Answering people's comments late'", """\
content/professions/planner/weaknesses/late-replies.yml:2:26: syntax text follows a closing quotation mark
    title: 'Answering people's comments late'
                             ^
  fix: Put the whole text between double quotation marks, and single ones inside it.
  why: Until the file can be read nothing else in it can be checked.
"""),
    ('a colon in a text', WEAKNESS,
     'title: Answering review comments late',
     'title: Answering: review comments late', """\
content/professions/planner/weaknesses/late-replies.yml:2:17: colon-in-text a second colon in this line
    title: Answering: review comments late
                    ^
  fix: Put the whole text between double quotation marks.
  why: A colon followed by a space begins a value in YAML, so the text is read as a key.
"""),
    ('a colon in a list entry', WEAKNESS,
     '- I leave comments on',
     '- I leave this: comments on', """\
content/professions/planner/weaknesses/late-replies.yml:4:5: colon-in-text the colon after “I leave this” makes this a key and a value, and entry 1 of “says” wants text
      - I leave this: comments on my own work unanswered for days
        ^
  fix: Put the whole text between double quotation marks.
  why: A colon followed by a space begins a value in YAML, so the text is read as a key.
"""),
    ('a text that begins with @', WEAKNESS,
     'named: a standing',
     'named: @standing', """\
content/professions/planner/weaknesses/late-replies.yml:30:12: special-start a text cannot begin with @
        named: @standing calendar entry
               ^
  fix: Put the whole text between double quotation marks.
  why: A text cannot begin with @, `, %, &, *, ! or a bracket unless it is in quotation marks.
"""),
    ('a text that begins with a percent sign', WEAKNESS,
     'named: a standing',
     'named: %standing', """\
content/professions/planner/weaknesses/late-replies.yml:30:12: special-start a text cannot begin with %
        named: %standing calendar entry
               ^
  fix: Put the whole text between double quotation marks.
  why: A text cannot begin with @, `, %, &, *, ! or a bracket unless it is in quotation marks.
"""),
    ('a text that begins with an asterisk', WEAKNESS,
     'named: a standing',
     'named: *standing', """\
content/professions/planner/weaknesses/late-replies.yml:30:12: anchor the alias *standing
        named: *standing calendar entry
               ^
  fix: Write the text out where it is needed; if it began with & or * by chance, put it in quotation marks.
  why: Aliases let a small file grow without limit and hide what an entry says.
"""),
    ('a bracket never closed', WEAKNESS,
     'facets: [taking_feedback]',
     'facets: [taking_feedback', """\
content/professions/planner/weaknesses/late-replies.yml:12:13: syntax this [ is never closed
        facets: [taking_feedback
                ^
  fix: Close the bracket, or put the text in quotation marks if it begins with one.
  why: Until the file can be read nothing else in it can be checked.
"""),
    ('a backslash in double quotation marks', WEAKNESS,
     'title: Answering',
     'title: "a\\dir" # Answering', """\
content/professions/planner/weaknesses/late-replies.yml:2:11: syntax a backslash inside double quotation marks
    title: "a\\dir" # Answering review comments late
              ^
  fix: Use single quotation marks round the text, or write the backslash twice.
  why: Until the file can be read nothing else in it can be checked.
"""),
    ('typographic quotation marks', WEAKNESS,
     'title: Answering review comments late',
     'title: “Answering review comments late”', """\
content/professions/planner/weaknesses/late-replies.yml:2:8: smart-quotes typographic quotation marks round the value
    title: “Answering review comments late”
           ^
  fix: Replace “ and ” at the two ends by straight double quotation marks, or leave them out.
  why: YAML knows only the straight " and '; curly ones are printed as part of the text.
"""),
    ('a bare no', WEAKNESS,
     'named: a standing calendar entry',
     'named: no', """\
content/professions/planner/weaknesses/late-replies.yml:30:12: bare-yes-no “no” without quotation marks is read by YAML as false
        named: no
               ^
  fix: Put the word in quotation marks.
  why: YAML reads the bare word as true or false, not as the word you see.
"""),
    ('a bare off as a key', WEAKNESS,
     '    named: a standing calendar entry',
     '    off: a standing calendar entry\n    named: a calendar entry', """\
content/professions/planner/weaknesses/late-replies.yml:30:5: key-not-text “off” stands where a key belongs
        off: a standing calendar entry
        ^
  fix: Put the line in quotation marks if it is text; otherwise use a key of the reference.
  why: Keys are the words of the field reference; anything else was meant as text.
"""),
    ('a date where text belongs', WEAKNESS,
     'named: a standing calendar entry',
     'named: 2025-03-01', """\
content/professions/planner/weaknesses/late-replies.yml:30:12: needs-quotes “named” wants text, but 2025-03-01 without quotation marks is a date to YAML
        named: 2025-03-01
               ^
  fix: Write "2025-03-01" in quotation marks.
  why: YAML guesses what a bare word is; in quotation marks it is always text.
"""),
    ('a time where text belongs', WEAKNESS,
     'named: a standing calendar entry',
     'named: 1:30', """\
content/professions/planner/weaknesses/late-replies.yml:30:12: odd-number “1:30” without quotation marks is read by YAML as the number 90
        named: 1:30
               ^
  fix: Put it in quotation marks if it is text; write a plain decimal number if it is one.
  why: YAML reads 012 as ten and 1:30 as ninety.
"""),
    ('a number with a leading nought', WEAKNESS,
     'named: a standing calendar entry',
     'named: 012', """\
content/professions/planner/weaknesses/late-replies.yml:30:12: odd-number “012” without quotation marks is read by YAML as the number 10
        named: 012
               ^
  fix: Put it in quotation marks if it is text; write a plain decimal number if it is one.
  why: YAML reads 012 as ten and 1:30 as ninety.
"""),
    ('a number where text belongs', WEAKNESS,
     'named: a standing calendar entry',
     'named: 25', """\
content/professions/planner/weaknesses/late-replies.yml:30:12: needs-quotes “named” wants text, but 25 without quotation marks is a number to YAML
        named: 25
               ^
  fix: Write "25" in quotation marks.
  why: YAML guesses what a bare word is; in quotation marks it is always text.
"""),
    ('a bare true', WEAKNESS,
     'named: a standing calendar entry',
     'named: true', """\
content/professions/planner/weaknesses/late-replies.yml:30:12: needs-quotes “named” wants text, but true without quotation marks is true or false to YAML
        named: true
               ^
  fix: Write "true" in quotation marks.
  why: YAML guesses what a bare word is; in quotation marks it is always text.
"""),
    ('a day that the calendar does not have', SOURCES,
     'verified: 2026-11-23',
     'verified: 2026-02-30', """\
content/sources.yml:10:13: odd-number “2026-02-30” without quotation marks is read by YAML as a date that the calendar does not have
      verified: 2026-02-30
                ^
  fix: Put it in quotation marks if it is text; write a plain decimal number if it is one.
  why: YAML reads 012 as ten and 1:30 as ninety.
"""),
    ('an anchor', WEAKNESS,
     'title: Answering',
     'title: &name Answering', """\
content/professions/planner/weaknesses/late-replies.yml:2:8: anchor the anchor &name
    title: &name Answering review comments late
           ^
  fix: Write the text out where it is needed; if it began with & or * by chance, put it in quotation marks.
  why: Aliases let a small file grow without limit and hide what an entry says.
"""),
    ('a tag that builds an object', WEAKNESS,
     'title: Answering',
     'title: !!python/object/apply:os.system Answering', """\
content/professions/planner/weaknesses/late-replies.yml:2:8: tag the tag !!python/object/apply:os.system
    title: !!python/object/apply:os.system Answering review comments late
           ^
  fix: Delete the tag; if the text begins with ! by chance, put it in quotation marks.
  why: Tags ask the reader to build something; content is only ever data.
"""),
    ('a merge key', WEAKNESS,
     'family: working_together',
     '<<: {title: Late}\nfamily: working_together', """\
content/professions/planner/weaknesses/late-replies.yml:8:1: merge-key the merge key <<
    <<: {title: Late}
    ^
  fix: Write the keys out. A pack's weakness takes what it leaves out from content/shared by itself.
  why: It copies keys from elsewhere, so that a reader of this entry does not see what it says.
"""),
    ('two documents', WEAKNESS,
     'family: working_together',
     'family: working_together\n---\ntitle: two', """\
content/professions/planner/weaknesses/late-replies.yml:9:1: several-documents a second document begins here
    ---
    ^
  fix: Delete the line ---, or move what follows it into a file of its own.
  why: One file is one entry or one list of entries; what follows --- would be lost.
"""),
    ('brackets fifteen deep', WEAKNESS,
     'facets: [taking_feedback]',
     'facets: [[[[[[[[[[[[[[[]]]]]]]]]]]]]]]', """\
content/professions/planner/weaknesses/late-replies.yml:12:22: too-deep more than 12 levels
        facets: [[[[[[[[[[[[[[[]]]]]]]]]]]]]]]
                         ^
  fix: Check the brackets [ ] { } on this line; a text that begins with one needs quotation marks.
  why: No entry needs more than a few levels; brackets within brackets are a slip or an attack.
"""),
    ('a right-to-left mark', WEAKNESS,
     'title: Answering',
     'title: \u202eAnswering', """\
content/professions/planner/weaknesses/late-replies.yml:2:8: control-character invisible character U+202E
    title: \ufffdAnswering review comments late
           ^
  fix: Delete the character and type the words round it again.
  why: Invisible characters can hide or reorder what a reader sees, so a review would not see what is published.
"""),
    ('an invisible character written as an escape', WEAKNESS,
     'title: Answering review comments late',
     'title: "Answering\\u200b late"', """\
content/professions/planner/weaknesses/late-replies.yml:2:8: control-character an escape that stands for the invisible character U+200B
    title: "Answering\\u200b late"
           ^
  fix: Delete the character and type the words round it again.
  why: Invisible characters can hide or reorder what a reader sees, so a review would not see what is published.
"""),
    ('the same key twice', WEAKNESS,
     'family: working_together',
     'family: working_together\nfamily: communicating', """\
content/professions/planner/weaknesses/late-replies.yml:9:1: duplicate-key the key family stands already in line 8
    family: communicating
    ^
  fix: Delete one of the two, or put both values into one.
  why: YAML keeps only the second, silently.
"""),
    ('a missing field', WEAKNESS,
     'family: working_together\n',
     '', """\
content/professions/planner/weaknesses/late-replies.yml:2:1: missing-field “family” is missing
    title: Answering review comments late
    ^
  fix: Write it: The family it belongs to.
  why: Every required field has a place on the page or in a rule; without it there would be a gap.
"""),
    ('a missing field inside a list', WEAKNESS,
     '    weight: slight\n',
     '', """\
content/professions/planner/weaknesses/late-replies.yml:14:5: missing-field “weight” is missing
      - competency: delivery_pace
        ^
  fix: Write it: How hard: strong, the weakness is the lack of this very thing; moderate, it hits a part of it; slight, it brushes it.
  why: Every required field has a place on the page or in a rule; without it there would be a gap.
"""),
    ('a misspelt key', WEAKNESS,
     'summary:',
     'sumary:', """\
content/professions/planner/weaknesses/late-replies.yml:7:1: unknown-key no field is called “sumary”; did you mean “summary”?
    sumary: Remarks on a piece of work wait for a reply, and whoever made them cannot go on.
    ^
  fix: The fields here are: title, says, summary, family, strains, fatal_by_nature, cliche, why_credible, situations, actions, progress, residues, not_to_confuse_with, follow_ups, cues, samples, weak_answer, sources, cases.
  why: A misspelt key would be ignored silently, and what you wrote would never be read.
"""),
    ('a comma in a text between braces', WEAKNESS,
     '  - question: What do you do when a reviewer is wrong?\n    needs: A case with an argument and an end, told without taking revenge.\n',
     '  - {question: What do you do when a reviewer is wrong?, needs: A case with an argument, told calmly.}\n', """\
content/professions/planner/weaknesses/late-replies.yml:45:90: comma-in-text the comma before “told calmly.” ends the text
    tion: What do you do when a reviewer is wrong?, needs: A case with an argument, told calmly.}
                                                                                    ^
  fix: Put the whole text between double quotation marks.
  why: Between { and } a comma begins the next key, so what follows it is lost.
"""),
    ('a key with nothing behind it', WEAKNESS,
     'seen_by: the reviewers\n',
     'seen_by:\n', """\
content/professions/planner/weaknesses/late-replies.yml:28:5: empty-value “seen_by” has no value
        seen_by:
        ^
  fix: Write it, or delete the key if it is optional: Who would confirm it.
  why: An empty value would print as a gap.
"""),
    ('an empty text', WEAKNESS,
     'seen_by: the reviewers\n',
     'seen_by: ""\n', """\
content/professions/planner/weaknesses/late-replies.yml:28:14: empty-text “seen_by” is an empty text
        seen_by: ""
                 ^
  fix: Write the text, or delete the key if it is optional.
  why: An empty text would print as a gap.
"""),
    ('a text where a list belongs', WEAKNESS,
     'sources: [liq-fail-46]',
     'sources: liq-fail-46', """\
content/professions/planner/weaknesses/late-replies.yml:74:10: wrong-type “sources” wants a list, not text
    sources: liq-fail-46
             ^
  fix: Write a line “- …” for each entry, or [one, two]. What belongs here: Ids of sources that speak of it.
  why: The page prints texts, walks lists and counts numbers; one cannot stand for the other.
"""),
    ('a list where text belongs', WEAKNESS,
     'family: working_together',
     'family: [working_together]', """\
content/professions/planner/weaknesses/late-replies.yml:8:9: wrong-type “family” wants text, not a list
    family: [working_together]
            ^
  fix: Write one text. What belongs here: The family it belongs to.
  why: The page prints texts, walks lists and counts numbers; one cannot stand for the other.
"""),
    ('an empty list', SOURCES,
     'professions: [all]',
     'professions: []', """\
content/sources.yml:12:3: too-few “professions” is empty
      professions: []
      ^
  fix: Add to the list: Which professions it speaks of, or all.
  why: One example is an accident; visitors choose among several.
"""),
    ('a list too short', WEAKNESS,
     '  - I still need the calendar entry in weeks with two reviews\n',
     '', """\
content/professions/planner/weaknesses/late-replies.yml:37:1: too-few “residues” has 1, and wants at least 2
    residues:
    ^
  fix: Add to the list: Two or more honest leftovers: I still …
  why: One example is an accident; visitors choose among several.
"""),
    ('a file that is a list instead of an entry', ROLE,
     None,
     '# yaml-language-server: $schema=../../../../generator/schema/role.schema.json\n- one\n', """\
content/professions/planner/roles/online-shop.yml:2:1: wrong-type the entry wants keys and values, not a list
    - one
    ^
  fix: Write lines of the form “key: value”.
  why: The page prints texts, walks lists and counts numbers; one cannot stand for the other.
"""),
    ('a file that is an entry instead of a list', CASES,
     None,
     '# yaml-language-server: $schema=../../../generator/schema/cases.schema.json\nid: one\n', """\
content/professions/planner/cases.yml:2:1: wrong-type the file wants a list of entries, not keys and values
    id: one
    ^
  fix: Begin every entry with “- ” and indent its other lines by two spaces.
  why: The page prints texts, walks lists and counts numbers; one cannot stand for the other.
"""),
    ('a title too long', WEAKNESS,
     'title: Answering',
     'title: Answering and answering and answering and answering and answering and answering and answering and answering', """\
content/professions/planner/weaknesses/late-replies.yml:2:8: too-long “title” has 128 characters, and at most 90 fit
    title: Answering and answering and answering and answering and answering and answering and answering
           ^
  fix: Shorten it, or make two entries of it.
  why: Clauses are spoken in one breath and titles stand in narrow columns.
"""),
    ('a number out of range', 'elements.yml',
     'share: ',
     'share: 2', """\
content/elements.yml:8:10: out-of-range “share” is 213, and must be at most 60
      share: 213
             ^
  fix: Write a number within the range.
  why: The rules would take it at its word.
"""),
    ('a word outside its list', WEAKNESS,
     'weight: slight',
     'weight: slihgt', """\
content/professions/planner/weaknesses/late-replies.yml:15:13: unknown-word “weight” cannot be “slihgt”; did you mean “slight”?
        weight: slihgt
                ^
  fix: Use one of: strong, moderate, slight.
  why: Rules know these few words and no others.
"""),
    ('a misspelt competency', WEAKNESS,
     'competency: delivery_pace',
     'competency: delivery_speed', """\
content/professions/planner/weaknesses/late-replies.yml:14:17: unknown-id no competency has the id “delivery_speed”; did you mean “delivery_pace”?
      - competency: delivery_speed
                    ^
  fix: Ids of this kind: data_rigor, delivery_pace, documentation, leadership_mentoring, organization_time_management, scoping_prioritization, stakeholder_communication, teamwork_feedback.
  why: Pages and rules follow ids; one that leads nowhere breaks both.
"""),
    ('a facet of another competency', WEAKNESS,
     'facets: [taking_feedback]',
     'facets: [deadlines]', """\
content/professions/planner/weaknesses/late-replies.yml:12:14: other-facet “deadlines” is not a facet of teamwork_feedback
        facets: [deadlines]
                 ^
  fix: Facets of teamwork_feedback: taking_feedback, giving_feedback, asking_for_help, openness.
  why: A facet narrows its own competency; with another one the Role Fit Check would never match.
"""),
    ('a role that does not exist', CASES,
     'role: online-shop',
     'role: online-shops', """\
content/professions/planner/cases.yml:10:9: unknown-id no role has the id “online-shops”; did you mean “online-shop”?
      role: online-shops
            ^
  fix: Ids of this kind: hospital-trust, online-shop.
  why: Pages and rules follow ids; one that leads nowhere breaks both.
"""),
    ('a source that does not exist', WEAKNESS,
     '[liq-fail-46]',
     '[liq-fail-64]', """\
content/professions/planner/weaknesses/late-replies.yml:74:11: unknown-id no source has the id “liq-fail-64”; did you mean “liq-fail-46”?
    sources: [liq-fail-64]
              ^
  fix: Ids of this kind: liq-fail-46.
  why: Pages and rules follow ids; one that leads nowhere breaks both.
"""),
    ('a retired id', WEAKNESS,
     'weakness: delegation',
     'weakness: slow-replies', """\
content/professions/planner/weaknesses/late-replies.yml:76:15: retired-id the id “slow-replies” was retired
      - weakness: slow-replies
                  ^
  fix: Use “late-replies” instead.
  why: Old links still name it; what they lead to must not become something else.
"""),
    ('an id given twice', CASES,
     'id: late-replies-at-online-shop',
     'id: late-replies-at-hospital-trust', """\
content/professions/planner/cases.yml:8:7: duplicate-id the id “late-replies-at-hospital-trust” is taken in content/professions/planner/cases.yml:2
    - id: late-replies-at-hospital-trust
          ^
  fix: Choose another id for one of the two.
  why: A link with this id could lead to either.
"""),
    ('an id in capitals', CASES,
     'id: late-replies-at-online-shop',
     'id: Late-Replies-at-online-shop', """\
content/professions/planner/cases.yml:8:7: bad-id “Late-Replies-at-online-shop” is not an id
    - id: Late-Replies-at-online-shop
          ^
  fix: Use small letters a to z and digits, joined by - in file names and by _ in vocabulary.
  why: Ids become addresses and file names on every system, so they keep to small letters, digits and one joining sign.
"""),
    ('the same cue twice', WEAKNESS,
     '- review comments pile up',
     '- comments|remarks ... unanswered', """\
content/professions/planner/weaknesses/late-replies.yml:54:5: repeated “comments|remarks ... unanswered” stands already in “cues”
      - comments|remarks ... unanswered
        ^
  fix: Delete one of the two.
  why: The second adds nothing, and a list looks longer than it is.
"""),
    ('a weakness that names itself', WEAKNESS,
     'weakness: delegation',
     'weakness: late-replies', """\
content/professions/planner/weaknesses/late-replies.yml:76:15: names-itself this weakness is named as its own neighbour
      - weakness: late-replies
                  ^
  fix: Name the neighbour that is meant.
  why: Nothing can be mistaken for itself.
"""),
    ('a first line without the schema', WEAKNESS,
     '# yaml-language-server: $schema=../../../../generator/schema/weakness.schema.json',
     '# A weakness.', """\
content/professions/planner/weaknesses/late-replies.yml:1:1: no-schema the first line does not name the schema
    # A weakness.
    ^
  fix: Begin the file with: # yaml-language-server: $schema=../../../../generator/schema/weakness.schema.json
  why: Editors read it: with it they complete keys, explain fields and mark mistakes while you type.
"""),
    ('HTML in a text', WEAKNESS,
     'title: Answering review',
     'title: Answering <b>review</b>', """\
content/professions/planner/weaknesses/late-replies.yml:2:18: html “title”: “<b>” would be HTML
    title: Answering <b>review</b> comments late
                     ^
  fix: Write it in words; for less or more write “under” and “over”.
  why: Texts are shown as they are written; marks would stand on the page as signs, and markup from strangers is never let through.
"""),
    ('a script in a text', WEAKNESS,
     'summary: Remarks',
     'summary: <script>alert(1)</script> Remarks', """\
content/professions/planner/weaknesses/late-replies.yml:7:10: html “summary”: “<script>” would be HTML
    summary: <script>alert(1)</script> Remarks on a piece of work wait for a reply, and whoever made the
             ^
  fix: Write it in words; for less or more write “under” and “over”.
  why: Texts are shown as they are written; marks would stand on the page as signs, and markup from strangers is never let through.
"""),
    ('Markdown in a text', WEAKNESS,
     'summary: Remarks on a',
     'summary: Remarks on **a**', """\
content/professions/planner/weaknesses/late-replies.yml:7:21: markdown “summary”: “**” would be Markdown
    summary: Remarks on **a** piece of work wait for a reply, and whoever made them cannot go on.
                        ^
  fix: Write plain words. Links belong in a source.
  why: The same text is spoken, printed on a card and put into data; signs for bold, links or headings would be read out.
"""),
    ('a link in Markdown', WEAKNESS,
     'summary: Remarks',
     'summary: See [remarks](x),', """\
content/professions/planner/weaknesses/late-replies.yml:7:14: markdown “summary”: “[remarks](” would be Markdown
    summary: See [remarks](x), on a piece of work wait for a reply, and whoever made them cannot go on.
                 ^
  fix: Write plain words. Links belong in a source.
  why: The same text is spoken, printed on a card and put into data; signs for bold, links or headings would be read out.
"""),
    ('a template in a text', WEAKNESS,
     'summary: Remarks',
     'summary: Some {{ 7 * 7 }} remarks', """\
content/professions/planner/weaknesses/late-replies.yml:7:15: template “summary”: “{{” would be a template
    summary: Some {{ 7 * 7 }} remarks on a piece of work wait for a reply, and whoever made them cannot 
                  ^
  fix: Write plain words.
  why: No text is ever run as a template, so the signs would stand on the page; they are refused so that nobody tries.
"""),
    ('braces where no prompt may stand', WEAKNESS,
     'cost: the meeting',
     'cost: the {kind of} meeting', """\
content/professions/planner/weaknesses/late-replies.yml:24:15: braces “cost”: a brace, and nothing can be filled in here
        cost: the {kind of} meeting decided without the one figure that it needed
                  ^
  fix: Take the braces out, or move the prompt to a field that may hold one, such as progress.
  why: Braces hold what only the visitor can fill in; elsewhere they would be printed.
"""),
    ('a prompt without its brace', WEAKNESS,
     'shows: "{who} no',
     'shows: "{who no', """\
content/professions/planner/weaknesses/late-replies.yml:36:13: broken-prompt “shows”: a { without its partner
      - shows: "{who no longer asks whether I have seen the remarks"
                ^
  fix: Write {a few words} with both braces.
  why: A visitor is asked what stands in the braces; a brace that is never closed, or nothing between them, asks nothing.
"""),
    ('an address in a text', WEAKNESS,
     'summary: Remarks',
     'summary: See www.example.org. Remarks', """\
content/professions/planner/weaknesses/late-replies.yml:7:14: address “summary”: the address www.example.org.
    summary: See www.example.org. Remarks on a piece of work wait for a reply, and whoever made them can
                 ^
  fix: Add a source and name its id under sources.
  why: Addresses are kept in content/sources.yml, where somebody checks them and their date.
"""),
    ('a link without encryption', SOURCES,
     'url: https://',
     'url: http://', """\
content/sources.yml:9:8: not-https “url”: “http://www.leadershipiq.com/blogs/leadershipiq/35354241-why-” is not a plain https address
      url: http://www.leadershipiq.com/blogs/leadershipiq/35354241-why-new-hires-fail-emotional-intellig
           ^
  fix: Use the full address, beginning with https://, without spaces, user name or signs such as < and ".
  why: Other kinds of link can run code or be read on the way.
"""),
    ('a link that runs code', SOURCES,
     'url: https://www',
     'url: javascript:alert(1)//www', """\
content/sources.yml:9:8: not-https “url”: “javascript:alert(1)//www.leadershipiq.com/blogs/leadershipiq” is not a plain https address
      url: javascript:alert(1)//www.leadershipiq.com/blogs/leadershipiq/35354241-why-new-hires-fail-emot
           ^
  fix: Use the full address, beginning with https://, without spaces, user name or signs such as < and ".
  why: Other kinds of link can run code or be read on the way.
"""),
    ('words still to come', WEAKNESS,
     'summary: Remarks',
     'summary: TODO remarks', """\
content/professions/planner/weaknesses/late-replies.yml:7:10: unfinished “summary”: “TODO” is not finished
    summary: TODO remarks on a piece of work wait for a reply, and whoever made them cannot go on.
             ^
  fix: Write the text, or leave an optional field out.
  why: Somebody preparing for Thursday would read them.
"""),
    ('a Cyrillic letter in a word', WEAKNESS,
     'title: Answering',
     'title: \u0410nswering', """\
content/professions/planner/weaknesses/late-replies.yml:2:8: look-alike “title”: “\u0410nswering” mixes Cyrillic and Latin letters
    title: \u0410nswering review comments late
           ^
  fix: Type the word again on a Latin keyboard.
  why: A Cyrillic or Greek letter that looks Latin hides the word from search, cues and reviewers.
"""),
    ('two spaces', WEAKNESS,
     'title: Answering review',
     'title: Answering  review', """\
content/professions/planner/weaknesses/late-replies.yml:2:17: spaces “title”: a space too many
    title: Answering  review comments late
                    ^
  fix: Use single spaces, none at the two ends, and no line breaks.
  why: Clauses are joined with others into one sentence; stray blanks show.
"""),
    ('a text cut by a number sign', WEAKNESS,
     'named: a standing calendar entry',
     'named: a standing # calendar entry', """\
content/professions/planner/weaknesses/late-replies.yml:30:23: hash what follows this # is not part of the text
        named: a standing # calendar entry
                          ^
  fix: Put the whole text in quotation marks; move a comment to a line of its own.
  why: After a space, # begins a comment in YAML: the rest of the line is not part of the text.
"""),
    ('a clause with a capital', WEAKNESS,
     'happened: in the autumn',
     'happened: In the autumn', """\
content/professions/planner/weaknesses/late-replies.yml:19:15: clause-start “happened”: begins with “In”
      - happened: In the autumn I left eleven remarks on a price report open for nine days
                  ^
  fix: Begin with a small letter; I and names keep theirs.
  why: Clauses are put in the middle of a sentence.
"""),
    ('a clause with a full stop', WEAKNESS,
     'a question about my sampling',
     'a question about my sampling.', """\
content/professions/planner/weaknesses/late-replies.yml:21:15: clause-end “happened”: ends with “.”
      - happened: I waited a week with a reply to a question about my sampling.
                  ^
  fix: Leave the stop out.
  why: Other words follow it in the same sentence.
"""),
    ('a sentence without its stop', WEAKNESS,
     'cannot go on.',
     'cannot go on', """\
content/professions/planner/weaknesses/late-replies.yml:7:10: sentence-end “summary”: has no full stop at its end
    summary: Remarks on a piece of work wait for a reply, and whoever made them cannot go on
             ^
  fix: End the sentence with a full stop.
  why: It is printed as it stands, beside others that end properly.
"""),
    ('a saying in which nobody says I', WEAKNESS,
     '- I leave comments on my own work',
     '- leaves comments on work', """\
content/professions/planner/weaknesses/late-replies.yml:4:5: not-first-person entry 1 of “says”: nobody says I in it
      - leaves comments on work unanswered for days
        ^
  fix: Say it with I, me or my.
  why: A visitor will say it aloud of themselves.
"""),
    ('a question without its mark', WEAKNESS,
     'hard to reply to?',
     'hard to reply to', """\
content/professions/planner/weaknesses/late-replies.yml:41:15: no-question-mark “question”: has no question mark
      - question: What was the last remark that you found hard to reply to
                  ^
  fix: End it with a question mark; a request such as “Tell me about …” may end with a full stop.
  why: Visitors rehearse it as it stands.
"""),
    ('a cue that begins with a gap', WEAKNESS,
     '- review comments pile up',
     '- ... pile up', """\
content/professions/planner/weaknesses/late-replies.yml:54:5: phrase entry 7 of “cues”: a phrase begins and ends with a word that must be there
      - ... pile up
        ^
  fix: Begin and end with a word that must be there; write alternatives as one|two, without hyphen or slash.
  why: A phrase that could begin or end with anything would be heard everywhere.
"""),
    ('a sample too short', WEAKNESS,
     "Since November I follow a rule that we wrote into the team's working agreement, which is that every remark gets a reply within one working day, even if the reply is only a date.",
     'Since November I reply.', """\
content/professions/planner/weaknesses/late-replies.yml:58:5: sample-length 97 words, and 100 to 140 are wanted
        parts:
        ^
  fix: Cut what does not name, cost, date or measure; or add what is missing of these.
  why: At the pace of conversation 100 to 140 words fill that time, and the guide asks the same of its visitors.
"""),
    ('a worn phrase', WEAKNESS,
     'summary: Remarks',
     'summary: To hit the ground running, remarks', """\
content/professions/planner/weaknesses/late-replies.yml:7:13: cliche “summary”: “hit the ground running”: every posting says it
    summary: To hit the ground running, remarks on a piece of work wait for a reply, and whoever made th
                ^
  fix: Say what happened, in words that could stand for nothing else.
  why: A guide that writes what it advises against is not believed.
"""),
    ('an American spelling', WEAKNESS,
     'habit that colleagues',
     'behavior that colleagues', """\
content/professions/planner/weaknesses/late-replies.yml:17:140: american-spelling “why_credible”: “behavior” is “behaviour” in British spelling
     need most thought wait longest. From outside it looks like silence, so it is a behavior that collea
                                                                                    ^
  fix: Use the British spelling.
  why: What people read is in British spelling throughout; visitors can switch the composer to American.
"""),
    ('an American -ize', WEAKNESS,
     'habit that colleagues',
     'habit, well organized, that colleagues', """\
content/professions/planner/weaknesses/late-replies.yml:17:152: american-spelling “why_credible”: “organized” is “organised” in British spelling
    hought wait longest. From outside it looks like silence, so it is a habit, well organized, that coll
                                                                                    ^
  fix: Use the British spelling.
  why: What people read is in British spelling throughout; visitors can switch the composer to American.
"""),
    ('a sentence told twice', ROLE,
     "Last season's analyses are seldom opened again.",
     'A remark that gets no reply reads as one that was not wanted.', """\
content/professions/planner/weaknesses/late-replies.yml:13:14: repeated-text the same sentence stands in content/professions/planner/roles/online-shop.yml:23
        because: A remark that gets no reply reads as one that was not wanted.
                 ^
  fix: Say what is true of this one only.
  why: Who reads both pages learns nothing from the second.
"""),
    ('a fact past its review', SOURCES,
     'review_by: 2028-11-23',
     'review_by: 2026-11-24', """\
content/sources.yml:11:14: stale-fact was due on 2026-11-24, and it is 2026-11-25
      review_by: 2026-11-24
                 ^
  fix: Read it at its source, correct it if need be, then set verified to today and review_by to the next date.
  why: Figures change; the guide promises that each was read again in time.
"""),
    ('a fact read in the future', SOURCES,
     'verified: 2026-11-23',
     'verified: 2027-06-01', """\
content/sources.yml:10:13: verified-in-future verified on 2027-06-01, and it is 2026-11-25
      verified: 2027-06-01
                ^
  fix: Set verified to the day on which you read it.
  why: Nobody can have read it yet.
"""),
    ('a fact due before it was read', SOURCES,
     'review_by: 2028-11-23',
     'review_by: 2025-11-23', """\
content/sources.yml:11:14: review-before-reading due on 2025-11-23, but read on 2026-11-23
      review_by: 2025-11-23
                 ^
  fix: Set review_by to a day after verified.
  why: One of the two dates is a slip.
"""),
    ('a case with role and posting', CASES,
     '  role: online-shop\n',
     '  role: online-shop\n  posting: You answer remarks within a day.\n', """\
content/professions/planner/cases.yml:8:3: one-job has both a role and a posting
    - id: late-replies-at-online-shop
      ^
  fix: Give either role or posting.
  why: A verdict is about one weakness and one job.
"""),
    ('a case without a job', CASES,
     '  role: online-shop\n',
     '', """\
content/professions/planner/cases.yml:8:3: one-job has neither a role nor a posting
    - id: late-replies-at-online-shop
      ^
  fix: Give either role or posting.
  why: A verdict is about one weakness and one job.
"""),
    ('a contrast that does not contrast', CASES,
     'verdict: manageable',
     'verdict: safe', """\
content/professions/planner/cases.yml:7:13: no-contrast all cases of “late-replies-here-or-there” have the same verdict
      contrast: late-replies-here-or-there
                ^
  fix: Give the group two cases of the same weakness with different verdicts, or take contrast out.
  why: The page shows the group side by side: one weakness, two jobs, two verdicts.
"""),
    ('a weakness without a case', CASES,
     'weakness: late-replies',
     'weakness: delegation', """\
content/professions/planner/weaknesses/late-replies.yml:2:1: no-case no case of this pack is about the weakness “late-replies”
    title: Answering review comments late
    ^
  fix: Add a case to the pack's cases.yml, or under cases in the entry's own file.
  why: Without a case nobody notices when a rule begins to judge it wrongly.
"""),
    ('a file in the wrong folder', 'weaknesses/late.yml',
     None,
     'title: Late\n', """\
content/weaknesses/late.yml:1:1: unexpected-file no kind of content is read from here
  fix: Move or rename it: content/professions/<profession>/weaknesses/<weakness>.yml, …/roles/<role>.yml, and so on.
  why: A file in the wrong folder or with a misspelt name would be ignored silently.
"""),
    ('a file name with a space', 'shared/weaknesses/late replies.yml',
     None,
     '# yaml-language-server: $schema=../../../generator/schema/shared-weakness.schema.json\ntitle: Keeping work that others could do\nsays:\n  - I want tasks back which I had given away\n  - I make myself what a colleague could do\n  - I hand work over later than I should\nfamily: working_together\nstrains:\n  - competency: leadership_mentoring\n    weight: strong\n    because: Who leads has to let go.\ncues:\n  - delegate|delegating\n  - take ... back\n  - do|doing everything myself\n  - let go of tasks|work\n  - hand ... over late\n  - give|giving away tasks\n  - trust others with\n  - keep|keeping work ... myself\n', """\
content/shared/weaknesses/late replies.yml:2:1: bad-id the name “late replies” of the file is not an id
    title: Keeping work that others could do
    ^
  fix: Use small letters a to z and digits, joined by - in file names and by _ in vocabulary.
  why: Ids become addresses and file names on every system, so they keep to small letters, digits and one joining sign.
"""),
    ('no vocabulary', COMPETENCIES,
     None,
     None, """\
content/competencies.yml:1:1: missing-file this file does not exist
  fix: Add the file. `weakness-guide new` writes the beginnings of a pack.
  why: Without it nothing can be judged.
"""),
)
